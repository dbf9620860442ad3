import { behindDatePart, heldInWords, months, particle } from '../locales/lines/index.ts'
import type { Segment } from '../locales/lines/lineWords.ts'
import { namesIn } from './names.ts'
import { unitsIn } from './units.ts'

/** From the first character to behind the last. */
export type Span = readonly [start: number, end: number]

const closing = /^[\p{Pe}\p{Pf}、，。；：？！,.;:?!…·・\p{Pd}%％‰‱°′″]/u
const opening = /[\p{Ps}\p{Pi}\p{Sc}#№§±−≈~]$/u
/** A quotation mark that opens and closes alike, at the start of a word. */
const openingStraight = /(?:^|[\s\p{Ps}])["']$/u

/**
 * Where a line may end in a text: between words (Unicode UAX #29, with the dictionary of Intl.Segmenter), never inside
 * a term, a name, a unit of two words, a number with its unit or a date, never before what closes or after what opens.
 * @param facts where facts are written out in it
 * @param accents where it is stressed: a short stress stays on one line
 * @returns the offsets at which the next line would begin
 */
export function lineBreaks(
  text: string,
  facts: readonly Span[],
  locale: string,
  terms: readonly string[],
  accents: readonly Span[] = [],
): Set<number> {
  const segments = [...segmenter(locale).segment(text)].map(({ segment, index }): Segment => ({
    text: segment,
    start: index,
  }))
  const held = new Set([...heldInWords(segments), ...facts.flatMap((fact) => heldInFact(text, fact))])
  const wholes = [
    ...namesIn(text),
    ...unitsIn(text),
    ...terms.flatMap((term) => places(text, term)),
    ...accents.filter(([start, end]) => widthIn(text.slice(start, end)) <= shortFact),
  ]
  const breaks = segments
    .map(({ start }) => start)
    .filter(
      (at) =>
        at > 0
        && !held.has(at)
        && !wholes.some(([start, end]) => start < at && at < end)
        && mayBreak(text.slice(0, at), text.slice(at)),
    )
  return new Set(breaks.filter((at) => !isLonely(text.slice(at))))
}

const segmenters = new Map<string, Intl.Segmenter>()

/** The segmenter of a locale; making one loads its dictionary, so each is made once. */
function segmenter(locale: string): Intl.Segmenter {
  const found = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, found)
  return found
}

/** Whether a line may end between two segments, by what they end and begin with. */
function mayBreak(before: string, after: string): boolean {
  if (/^[\s\u00a0\u202f]/.test(after) || /[\u00a0\u202f]$/.test(before)) return false
  if (closing.test(after) || opening.test(before) || openingStraight.test(before)) return false
  // The mark of a note belongs to what it says.
  if (/(?:^|[；;]\s?)[*†]\s$/.test(before)) return false
  // A sum breaks behind its signs: − 3 at the start of a line would be a number below zero.
  if (/\s$/.test(before)) return !/^[÷×+−=]\s/.test(after) && !goesWithNumber(before, after)
  if (behindDatePart.test(before) && /^\d/.test(after)) return false
  // The dot in 安娜·米勒.
  if (/[·・]$/.test(before)) return false
  if (/^["']/.test(after)) return isHan(before)
  // Open-source breaks behind its hyphen; GPT-4o, e-mail and Jean-Luc do not.
  if (/[-‐]$/.test(before)) return /(?<!\p{Lu}\p{L}*)\p{L}{4}[-‐]$/u.test(before) && /^\p{L}{4}/u.test(after)
  if (/[–—―]$/.test(before)) return !/\d[–—―]$/.test(before)
  if (/\/$/.test(before)) return /\p{L}{4}\/$/u.test(before) && /^\p{L}{4}/u.test(after)
  // The Han characters of a sum or a date stay with its digits.
  if (/[\d+×%]$/.test(before)) return /[+×%]$/.test(before) && !particle.test(after)
  return isHan(before) || isHan(after.slice(0, 2), 'start') || /[\p{Pe}\p{Pf}，。；：？！、…]["']?$/u.test(before)
}

const afterNumber = new RegExp(`^(?:${months}|\\p{Ll})`, 'u')
const beforeNumber = new RegExp(`(?<!\\p{L})${months},?\\s$`, 'u')
const dayAndYear = new RegExp(`${months} \\d{1,2}, $`, 'u')
const year = /(?<![\d.,])(?:1[5-9]|20)\d\d\s$/

/**
 * 412 boats, 14 February 2026: a number and what it counts, a month and its day or year; not a year and the next word.
 */
function goesWithNumber(before: string, after: string): boolean {
  if (/^\d/.test(after)) return beforeNumber.test(before) || dayAndYear.test(before)
  return /\d\s$/.test(before) && !year.test(before) && afterNumber.test(after)
}

const isHan = (text: string, side: 'start' | 'end' = 'end') =>
  (side === 'end' ? /\p{Script=Han}$/u : /^\p{Script=Han}/u).test(text)

/** The longest fact, in characters, that stays on one line as a whole. */
const shortFact = 18
const shortHanFact = 14

/** The width of a text in Latin letters, about; a Han character is as wide as two. */
export const widthIn = (text: string) =>
  [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0)

/** The places inside a fact at which it is held together: all of a short one, else its number and what follows that. */
function heldInFact(text: string, [start, end]: Span): number[] {
  const fact = text.slice(start, end)
  if (fact.length <= (/\p{Script=Han}/u.test(fact) ? shortHanFact / 2 : shortFact)) return inside(start, end)
  const number = start + Math.max(0, fact.search(/[\p{Sc}\p{Nd}]|(?:[A-Z]{1,3}[$¥])/u))
  if (/\p{Script=Han}/u.test(fact)) return end - number <= shortHanFact ? inside(number, end) : []
  // A number, its scale and the word that they count: 3.5 million tonnes. A unit of the talk's own may be two words.
  const own = /\u00a0\S+ \S+$/u.exec(fact)
  return [
    ...(own && own[0].length <= shortFact ? inside(start + own.index, end) : []),
    ...[
      ...fact.matchAll(
        /\d[\d.,]*(?:[\s\u00a0](?:thousand|million|billion|trillion|January|February|March|April|May|June|July|August|September|October|November|December),?)?[\s\u00a0]\S+/gu,
      ),
    ].flatMap(({ 0: found, index }) => inside(start + index, start + index + found.length)),
  ]
}

const inside = (start: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - start - 1) }, (_, at) => start + at + 1)

function places(text: string, term: string): Span[] {
  const found: Span[] = []
  if (term === '') return found
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
    found.push([at, at + term.length])
  return found
}

/** A single Han character, with or without punctuation after it, does not make a last line. */
function isLonely(rest: string): boolean {
  return /^\p{Script=Han}[\p{P}\s]*$/u.test(rest)
}
