import { parseCitation, type Place } from '../quantities/citation.ts'
import type { Reading } from '../quantities/quantity.ts'

/** A number that is to have a name. */
interface Unnamed {
  cite: Place
  reading: Reading
  /** What its words give; empty where they give nothing. */
  name: string
}

/** The longest name of a fact that is read at a glance, in letters. */
const longest = 32

/**
 * Names for facts, each another: from its words where they are in Latin letters, with its place in the article where
 * two would be called alike. A date is called by itself.
 */
export function nameFacts(facts: readonly Unnamed[]): { id: string; base: string }[] {
  const wanted = facts.map(({ cite, reading, name }) => {
    if (reading.unit === 'date') return dateName(reading)
    const bare = slug(name)
      .slice(0, longest)
      .replace(/-[^-]*$|$/, (end) => (slug(name).length > longest ? '' : end))
    return bare === '' ? `number-${placeName(cite)}` : bare
  })
  const count = new Map<string, number>()
  for (const name of wanted) count.set(name, (count.get(name) ?? 0) + 1)
  const taken = new Set<string>()
  return wanted.map((name, index) => {
    const place = facts[index]?.cite ?? '1.1'
    const isAlone = count.get(name) === 1 && !taken.has(name) && !reserved.has(name)
    const base = isAlone ? name : name.endsWith(placeName(place)) ? name : `${name}-${placeName(place)}`
    let id = base
    for (let next = 2; taken.has(id); next++) id = `${base}-${next}`
    taken.add(id)
    return { id, base: reserved.has(name) ? base : name }
  })
}

/** What stands at the head of `facts.yaml`. */
const reserved = new Set(['citedeck', 'units'])

const placeName = (cite: Place): string => (parseCitation(cite) ?? cite).replace('.', '-')

function dateName({ value, high }: Reading): string {
  const text = dashed(`${String(value)}${high === undefined ? '' : ` ${String(high)}`}`)
  return /^\d/.test(text) ? `in-${text}` : `on-${text}`
}

/** A name begins with a letter. */
const slug = (text: string): string => dashed(text).replace(/^[-\d]+/, '')

const dashed = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
