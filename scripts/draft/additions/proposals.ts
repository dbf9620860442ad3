import { draftWordsFor } from '../../locales/drafting/index.ts'
import { isTaken } from '../../article/ids.ts'
import { isCitation, isCell, type Citation } from '../../quantities/citation.ts'
import type { Fact } from '../../article/facts.ts'
import type { Plain } from '../../deck/yaml.ts'
import type { Drafted, DraftedSlide, FactToWrite, Variant } from '../drafted.ts'
import type { DraftedTable } from '../facts/index.ts'
import type { Present } from './index.ts'
import type { Proposals } from './place.ts'

/**
 * What a draft has that a deck has not: facts for amounts that no fact of it states, and slides on these, or on
 * sentences that no slide of it cites. Names that the deck has already are changed.
 * @param cited a place of the article as the deck cites it
 */
export function newOf(
  { talk }: Pick<Present, 'talk'>,
  drafted: Drafted,
  cited: (cite: Citation) => Citation,
  table: DraftedTable | undefined,
): Proposals {
  const known = new Map<string, string>()
  const fresh = new Map<string, FactToWrite>()
  const taken = new Set([...talk.facts.keys(), ...talk.series.keys()])
  for (const [id, fact] of Object.entries(drafted.facts)) {
    const at = fact['cite']
    const isOfTable = table?.facts.some((each) => each.id === id) === true
    // Series of the article would have to be locked anew, and what is computed names other facts.
    if (!isOfTable && (typeof at !== 'string' || !isCitation(at) || 'series' in fact)) continue
    if (typeof at === 'string' && isCitation(at)) {
      const same = [...talk.facts.values()].find(
        (each) => each.cites.includes(cited(at)) && each.unit === fact['unit'] && isValue(each, fact['value']),
      )
      if (same) {
        known.set(id, same.id)
        continue
      }
    } else if (
      [...talk.facts.values()].some(({ cites }) => cites.some((cite) => JSON.stringify(fact).includes(`"${cite}"`)))
    )
      continue
    let name = id
    for (let next = 2; taken.has(name); next++) name = `${id}-${next}`
    taken.add(name)
    known.set(id, name)
    fresh.set(name, typeof at === 'string' && isCitation(at) ? { ...fact, cite: cited(at) } : fact)
  }
  const carried = new Set(talk.article.sections.flatMap(({ slides }) => slides.flatMap(({ cite }) => cite)))
  const addresses = new Set(talk.article.sections.flatMap(({ id, slides }) => [id, ...slides.map((slide) => slide.id)]))
  const slides = drafted.sections
    .flatMap((section) => section.slides)
    .flatMap((slide): DraftedSlide[] => {
      const named = namedIn(slide.shown)
      const cites = slide.cites.map(cited)
      const isNew =
        named.some((id) => fresh.has(known.get(id) ?? ''))
        || (named.length === 0 && !cites.some((cite) => carried.has(cite)))
      // A quotation would have to be locked.
      if (!isNew || slide.kind === 'quotation' || JSON.stringify(slide.shown).includes('"quotation"')) return []
      if (named.some((id) => !known.has(id))) return []
      let id = slide.id
      for (let next = 2; addresses.has(id) || isTaken(id); next++) id = `${slide.id}-${next}`
      addresses.add(id)
      const shown = renamed(slide.shown, known)
      // What stands around it in the deck is not what stood around it in the draft.
      const notes = draftWordsFor(drafted.locale).notes[slide.kind]
      return [{ ...slide, id, cites, notes, shown: { ...shown, claimCite: cited(shown.claimCite) }, others: [] }]
    })
  const rests = [...fresh.values()].some((fact) => citesCells(fact))
  return { facts: Object.fromEntries(fresh), slides, table: rests ? table : undefined }
}

const citesCells = (fact: FactToWrite): boolean =>
  (JSON.stringify(fact).match(/"[^"]+:[^"]*[A-Z]+\d+"/g) ?? []).some((text) => {
    const cite = text.slice(1, -1)
    return isCitation(cite) && isCell(cite)
  })

/** Whether a fact has the value that a draft writes. */
function isValue({ value, low, high, fraction }: Fact, written: Plain | undefined): boolean {
  if (Array.isArray(written)) return written[0] === low && written[1] === high
  if (high !== undefined) return written === `${low ?? value}/${high}`
  return written === value || (fraction !== undefined && written === `${fraction.numerator}/${fraction.denominator}`)
}

/** The facts and series that a slide names: in its texts as `{fact}`, in its figure by the keys that name them. */
function namedIn(shown: Variant): string[] {
  const found = new Set<string>()
  const visit = (value: Plain | Variant, key: string): void => {
    if (typeof value === 'string') {
      for (const [, id = ''] of value.matchAll(/(?<!\\)\{([a-z][a-z0-9-]*)[^{}]*\}/g)) found.add(id)
      if (naming.test(key) && /^[a-z][a-z0-9-]*(?:\.[^\s]+)?$/.test(value)) found.add(value.split('.')[0] ?? value)
    } else if (value !== null && typeof value === 'object')
      for (const [name, each] of Object.entries(value)) visit(each as Plain, Array.isArray(value) ? key : name)
  }
  visit({ ...shown, named: [], claimCite: '1.1' }, '')
  return [...found]
}

/** Keys whose values name facts. */
const naming = /^(?:fact|facts|series|table|cells|total|of|rest|against|gap|items|value)$/

/** A slide with its facts by other names. */
function renamed(shown: Variant, known: ReadonlyMap<string, string>): Variant {
  const changed = [...known].filter(([from, to]) => from !== to)
  if (changed.length === 0) return shown
  const inText = (text: string) =>
    changed.reduce((said, [from, to]) => said.replaceAll(new RegExp(`\\{${from}(?=[.:}])`, 'g'), `{${to}`), text)
  const asName = (text: string) => {
    const found = changed.find(([from]) => text === from || text.startsWith(`${from}.`))
    return found ? `${found[1]}${text.slice(found[0].length)}` : text
  }
  const visit = (value: Plain, key: string): Plain => {
    if (typeof value === 'string') return inText(naming.test(key) ? asName(value) : value)
    if (Array.isArray(value)) return value.map((each: Plain) => visit(each, key))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each as Plain, name)]))
  }
  const figure = (given: Variant['figure']) => given && (visit(given, '') as Record<string, Plain>)
  return {
    ...shown,
    claim: inText(shown.claim),
    ...(shown.accent === undefined ? {} : { accent: inText(shown.accent) }),
    ...(shown.figure ? { figure: figure(shown.figure) ?? {} } : {}),
    ...(shown.beside ? { beside: figure(shown.beside) ?? {} } : {}),
    ...(shown.points ? { points: shown.points.map(inText) } : {}),
  }
}
