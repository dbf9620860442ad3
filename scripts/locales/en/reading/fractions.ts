import { fractionOf, type Fraction } from '../../../quantities/fraction.ts'
import { readDigits, vulgarFractions } from '../../reading/digits.ts'
import { readNumeral } from './numeral.ts'
import { readOrdinal } from './ordinals.ts'
import { matchAt, partAfter, wordAt } from './text.ts'

/**
 * A part of one: two-thirds, a quarter, half, ¾, 3/4. `isSingle` is true of a third and a quarter, which may be no
 * parts: a third party, a quarter with growth. `word` is the denominator.
 */
export interface PartOfOne {
  fraction: Fraction
  end: number
  isSingle: boolean
  word?: string
}

const slash = /(\d{1,4}) ?\/ ?(\d{1,4})(?![\d/.,]\d|\d|\/|[A-Za-z])/y

/** One hundred thirty fifths may be 130/5 or 100/35, which no sentence tells. */
const chain = /hundred (?:[a-z]{3,4}ty|one thousand)$/i

const named: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
])

/** Reads a part of one in digits: ⅔, 3/4. Undefined where it is larger than one. */
export function readWrittenPart(text: string, place: number): PartOfOne | undefined {
  if (vulgarFractions.includes(text.charAt(place) || ' ')) return vulgarPart(text, place)
  if (/[\d/.,]/.test(text.charAt(place - 1))) return undefined
  const match = matchAt(slash, text, place)
  const [numerator, denominator] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || !(numerator < denominator) || numerator === 0 || match[2]?.startsWith('0')) return undefined
  return { fraction: fractionOf(numerator, denominator), end: place + match[0].length, isSingle: false }
}

function vulgarPart(text: string, place: number): PartOfOne | undefined {
  const read = readDigits(text, place)
  return read?.fraction && read.value < 1 ? { fraction: read.fraction, end: read.end, isSingle: false } : undefined
}

/** Reads a part of one in digits or in words. */
export function readPart(text: string, place: number): PartOfOne | undefined {
  return /[A-Za-z]/.test(text.charAt(place)) ? readSpokenPart(text, place) : readWrittenPart(text, place)
}

/** What divides: half, thirds, twenty-fifths, hundredths. */
export function readDenominator(
  text: string,
  place: number,
): { value: number; end: number; isPlural: boolean; word: string } | undefined {
  const word = wordAt(text, place)
  const value = word && named.get(word.word)
  if (word && value)
    return { value, end: word.end, isPlural: word.word === 'halves' || word.word === 'quarters', word: word.word }
  const ordinal = readOrdinal(text, place)
  if (!word || !ordinal || ordinal.isDigits || ordinal.value < 3) return undefined
  return { value: ordinal.value, end: ordinal.end, isPlural: ordinal.isPlural, word: word.word }
}

/**
 * Reads a part of one in words: half, a third, one-third, two thirds, twenty-three fifths. Whether "a third" is a part
 * or an ordinal the words behind it say, which is for the caller: `isSingle`.
 */
export function readSpokenPart(text: string, place: number): PartOfOne | undefined {
  const first = wordAt(text, place)
  if (first?.word === 'half' || first?.word === 'quarter')
    return single(first.word, first.word === 'half' ? 2 : 4, first.end)
  const isArticle = first?.word === 'a' || first?.word === 'an' || first?.word === 'one'
  if (first && isArticle) {
    const next = partAfter(text, first.end)
    const below = next && readDenominator(text, next.start)
    if (below && !below.isPlural) return single(below.word, below.value, below.end, first.word === 'one')
  }
  const above = readNumeral(text, place)
  const next = above && partAfter(text, above.end)
  const below = next && readDenominator(text, next.start)
  // A three-quarter share: joined by a hyphen, the denominator may be singular.
  const isJoined = above?.value !== 1 && above?.scale === 1 && above.value < 10 && text.charAt(above.end) === '-'
  if (
    !above?.isWords
    || !below
    || !(below.isPlural || (isJoined && above.value < below.value && below.value <= 10))
    || !Number.isSafeInteger(above.value)
    || chain.test(text.slice(place, above.end))
    || above.value < (first?.word === 'a' ? 2 : 1)
  )
    return undefined
  return { fraction: fractionOf(above.value, below.value), end: below.end, isSingle: false, word: below.word }
}

function single(word: string, denominator: number, end: number, isOne = false): PartOfOne {
  return { fraction: fractionOf(1, denominator), end, isSingle: !isOne, word }
}
