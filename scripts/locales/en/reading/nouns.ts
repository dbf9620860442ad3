import { adjectives, irregularPlurals, modifiers, noPlurals, stops, uncounted } from './nounWords.ts'
import { scales, small } from './numeralWords.ts'
import { readNumeral } from './numeral.ts'
import { matchAt, wordAfter } from './text.ts'
import { pattern } from './rows.ts'

/** What a number counts, as written, and where it ends. */
export interface Noun {
  noun: string
  end: number
}

const word = pattern(
  'y',
  String.raw` {1,3}(?:more {1,3}|other {1,3}|additional {1,3}|`,
  String.raw`fewer {1,3})?([A-Za-z\u00C0-\u024F]+(?:-[A-Za-z\u00C0-\u024F]+){0,4})(?!\d)((?:['’]s|s['’])?)`,
)
const hyphened = /-([A-Za-z]{2,}(?:-(?!old\b|a\b|an\b)[A-Za-z]+)?)/y
const ofThe = pattern(
  'iy',
  String.raw` {1,3}of {1,3}(?:all {1,3}|(?:the|its|their|his|her|our|these|those|my|`,
  String.raw`your) {1,3}){0,2}(?:other {1,3}|last {1,3}|first {1,3})?(?=[A-Za-z\d])`,
)
const adjectival = /(?:ic|al|ive|ous|ful|less|ed|ing|ary|able|ible|ern)$/
const mostWords = 5

/** Whether a word is a noun in the plural, by its form. */
export function isPlural(written: string): boolean {
  const lower = written.toLowerCase()
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  if (irregularPlurals.has(last) || uncounted.has(last)) return true
  if (
    /[a-z](?:men|women|people|children|mice|feet|folk)$/.test(last)
    && !/^(?:specimen|regimen|acumen|omen|abdomen)$/.test(last)
  )
    return true
  return last.length > 3 && /[^s]s$/.test(last) && !/(?:us|is|ous)$/.test(last) && !noPlurals.has(last)
}

/**
 * The noun behind a number: the plural that ends a group of words (412 wind turbines are turbines), for one the first
 * noun, of a hyphened number the word behind the hyphen (a 12-storey building), and of "9 of the terminals" the
 * terminals. Undefined where none is found within five words.
 */
export function nounBehind(text: string, place: number, value: number): Noun | undefined {
  const joined = matchAt(hyphened, text, place)
  if (joined?.[1] && /\d|[A-Za-z]/.test(text.charAt(place - 1)))
    return hyphenedNoun(joined[1], place + joined[0].length)
  return value === 1 ? singleNoun(text, place) : (headsOf(text, place) ?? pluralNoun(text, place))
}

/** 40 head of cattle, a herd of 1,240 head. */
function headsOf(text: string, place: number): Noun | undefined {
  const match = matchAt(/ head(?: of ([a-z]{3,20}))?(?=[ .,;:)]|$)/y, text, place)
  const isSaid =
    match?.[1] !== undefined || (match && /^(?:$|[.,;:)]| (?:a|per)\b)/.test(text.slice(place + match[0].length)))
  return match && isSaid ? { noun: match[1] ?? 'head', end: place + match[0].length } : undefined
}

/** The noun of "9 of the 14 terminals" and "three of its ships"; it stands apart from the number. */
export function nounOfGroup(text: string, place: number): string | undefined {
  const match = matchAt(ofThe, text, place)
  if (!match) return undefined
  const numeral = readNumeral(text, place + match[0].length)
  return pluralNoun(text, numeral?.end ?? place + match[0].length - 1)?.noun
}

const sized = / {1,3}(?:\d{1,4}(?:\.\d+)?|[a-z]{3,9}(?:-[a-z]{3,5})?)-[a-z]{2,}(?= [a-z])/iy

/** The noun behind its size, which is an amount of its own: the wafers of "40,000 12-inch wafers". */
export function nounBehindSize(text: string, place: number): Noun | undefined {
  const match = matchAt(sized, text, place)
  const [, size = ''] = /^ +([^-]+)/.exec(match?.[0] ?? '') ?? []
  return match && (/^\d/.test(size) || isNumber(size.toLowerCase()))
    ? pluralNoun(text, place + match[0].length)
    : undefined
}

function hyphenedNoun(written: string, end: number): Noun | undefined {
  return /^(?:odd|plus|strong|fold|ish|something|year|to|or|and|old)\b/i.test(written)
    ? undefined
    : { noun: written, end }
}

function pluralNoun(text: string, place: number): Noun | undefined {
  let end = place
  let found: Noun | undefined
  for (let count = 0; count < mostWords; count++) {
    const match = matchAt(word, text, end)
    const written = match?.[1]
    if (!match || written === undefined) break
    const lower = written.toLowerCase()
    const isWorks = lower === 'works' && /^(?:$|[.,;:)]| (?:of|by|from)\b)/.test(text.slice(end + match[0].length))
    if ((stops.has(lower) && !uncounted.has(lower) && !isWorks) || isNumber(lower)) break
    end += match[0].length
    const isCounted = match[2] === '' && (isPlural(written) || (count === 0 && /^[A-Z]{2,6}s?$/.test(written)))
    if (isCounted && (!found || modifies(found.noun.toLowerCase(), lower))) found = { noun: written, end }
    else if (found) break
    if (/[^ A-Za-z'’]/.test(text.charAt(end))) break
  }
  return found
}

/** A number in words ends what the one before it counts: nine, nine-and-a-half; not the two-bed of two-bed flats. */
export function isNumber(lower: string): boolean {
  const [first = '', second] = lower.split('-')
  return (small.has(first) || scales.has(first)) && (second === undefined || second === 'and' || small.has(second))
}

const agents = /(?:ers|ors|ists|boats|dogs|cars|stations|engines|parts|products|stocks|farms|breeds)$/

/** Whether a plural belongs to the noun behind it: sports teams, police officers. "Aircraft burns" is a verb. */
function modifies(noun: string, next: string): boolean {
  return modifiers.has(noun) && (!uncounted.has(noun) || agents.test(next))
}

const pastVerb = /^[a-z]{2,}(?<!e|b|sh|sl|unit|un)ed$/

function singleNoun(text: string, place: number): Noun | undefined {
  let end = place
  // A bed, a clinic, a trial: what looks like an adjective is the noun where no other word is behind it.
  let found: Noun | undefined
  for (let count = 0; count < 3; count++) {
    const match = matchAt(word, text, end)
    const written = match?.[1]
    if (!match || written === undefined) return found
    if (stops.has(written.toLowerCase()) && !adjectives.has(written)) return found
    end += match[0].length
    // One walked off with it: a verb, which a small word follows.
    if (count === 0 && pastVerb.test(written) && stops.has(wordAfter(text, end)?.word ?? '')) return undefined
    found = match[2] === '' && !adjectives.has(written) ? { noun: written, end } : undefined
    const goesOn = match[2] !== '' || adjectives.has(written) || adjectival.test(written)
    if (!goesOn || !/^ [a-z]/.test(text.slice(end, end + 2)))
      return match[2] === '' ? { noun: written, end } : undefined
  }
  return undefined
}
