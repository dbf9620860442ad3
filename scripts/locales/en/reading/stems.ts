import { irregularPlurals } from './nounWords.ts'

/**
 * Endings that two spellings write differently, with the one that is compared: labour and labor, theatre and theater.
 */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{3})our$/, '$1or'],
  [/([a-z]{3}[^aeiou])re$/, '$1er'],
  [/gramme$/, 'gram'],
  [/ogue$/, 'og'],
  [/yse$/, 'yze'],
  [/ise$/, 'ize'],
]

/** The singular of a noun in one spelling: cities is city, fishermen is fisherman, theatres is theater. */
function stem(written: string): string {
  const word = (/^[A-Z]{2,}s$/.test(written) ? written.slice(0, -1) : written).toLowerCase()
  const singular = irregularPlurals.get(word) ?? compound(word) ?? regular(word)
  return spellings.reduce(
    (stemmed, [ending, other]) => stemmed.replace(ending, other),
    singular === 'persons' ? 'person' : singular,
  )
}

function compound(word: string): string | undefined {
  const match = /^([a-z]+)(men|women|people|children|mice|feet|teeth|wives|knives|wolves)$/.exec(word)
  const last = match?.[2] === undefined ? undefined : irregularPlurals.get(match[2])
  return match && last !== undefined ? `${match[1] ?? ''}${last}` : undefined
}

function regular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

const fillers = /^(?:of|the|a|an|and|in|for|its|their|new|more|other|all)$/

/**
 * Whether two nouns count the same thing: the same head (turbines, wind turbines; members of the crew, member), and
 * where both say more of it, one of them all that the other says: gas turbines are no wind turbines.
 */
export function sameNoun(one: string, other: string): boolean {
  const [first, second] = [parsed(one), parsed(other)]
  if (first.head === '' || first.head !== second.head) return false
  const [few, many] = first.rest.size <= second.rest.size ? [first.rest, second.rest] : [second.rest, first.rest]
  return [...few].every((word) => many.has(word))
}

function parsed(noun: string): { head: string; rest: Set<string> } {
  const [group = '', ...behind] = noun.trim().split(/\s+of\s+/i)
  const words = (text: string): string[] => text.split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== '')
  const before = words(group)
  const head = stem(before.pop() ?? '')
  return {
    head,
    rest: new Set([...before, ...behind.flatMap(words)].filter((word) => !fillers.test(word.toLowerCase())).map(stem)),
  }
}
