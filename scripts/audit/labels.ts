import type { Reading } from '../quantities/quantity.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'
import { wordsOf } from './words.ts'

/** What parts what is said of one amount from what is said of the next, but for a comma or point within a number. */
const parting = /[，；。、;:：()（）—]|,(?!\d)|\.(?!\d)| – | (?:and|while|but|against|versus|vs\.?) /u

/** Between two shares: what the first is of, up to the second. */
const ofWhole = /^ of (?:the |its |all )?[\p{L} ]{2,30}? (?:on|from|with|for|by|comes? from|in) $/u

/**
 * The words that say what an amount is of, in a sentence with others in the same unit: from behind the mark after the
 * one before to the mark after its own.
 * @param isNarrow only those of its own clause
 */
export function labelOf(text: string, reading: Reading, readings: readonly Reading[], isNarrow = false): Set<string> {
  const alike = readings.filter(({ unit, start }) => unit === reading.unit && start !== reading.start)
  const before = alike.filter(({ end }) => end <= reading.start).at(-1)
  const behind = alike.find(({ start }) => start >= reading.end)
  // 22 % of the revenue on 8 % of the weight: each is of its own.
  const ofBefore = before ? ofWhole.exec(text.slice(before.end, reading.start))?.[0].length : undefined
  // From 2.2 to 5.8: what is said before the first goes for both.
  const isJoined =
    before !== undefined && ofBefore === undefined && !parting.test(text.slice(before.end, reading.start))
  // 22 % (2019) → 31 % (2023): what stands in brackets behind an amount is of that.
  const start = before ? before.end + (ofBefore ?? 0) + bracketIn(text.slice(before.end, reading.start)) : 0
  const between = text.slice(start, reading.start)
  // 18 % – the county: 11 %. A colon before it does not part it from its name.
  const first = before ? start + partIn(between.replace(/[:：]\s*$/, ''), 0) : 0
  const from = isNarrow ? clauseStart(text, first, reading) : first
  const rest = text.slice(reading.end, behind?.start)
  const bracket = bracketIn(rest)
  const list = isNarrow ? undefined : entryOf(text, reading, alike)
  if (list !== undefined) return new Set([...wordsOf(list), ...digitsIn(list.replace(reading.text, ' '))])
  const to = reading.end + (bracket > 0 ? bracket : partIn(rest, rest.length))
  // From 39 % to 19 % in Marl: what stands behind the second goes for both.
  const isFirstEnd = behind !== undefined && says('betweenEnds', text.slice(reading.end, behind.start))
  const behindBoth = isFirstEnd ? text.slice(behind.end, alike.find(({ start }) => start >= behind.end)?.start) : ''
  const own = new Set([
    ...wordsOf(`${text.slice(from, reading.start)} ${text.slice(reading.end, to)}`),
    ...wordsOf(behindBoth.slice(0, partIn(behindBoth, behindBoth.length))),
    ...digitsIn(`${text.slice(clauseStart(text, first, reading), reading.start)} ${text.slice(reading.end, to)}`),
  ])
  return isJoined ? new Set([...labelOf(text, before, readings, isNarrow), ...own]) : own
}

/** The entry of a list with semicolons that an amount stands in, where no other in its unit does. */
function entryOf(text: string, { start, end }: Reading, alike: readonly Reading[]): string | undefined {
  const marks = [...text.matchAll(/[;；]/gu)].map(({ index }) => index)
  const from = (marks.filter((at) => at < start).at(-1) ?? -1) + 1
  const to = marks.find((at) => at >= end) ?? text.length
  const isList = alike.some((each) => each.end <= from || each.start >= to)
  return isList && !alike.some((each) => each.start >= from && each.end <= to) && (from > 0 || to < text.length)
    ? text.slice(from, to)
    : undefined
}

/** The words that say what an amount of a deck is of: a cell's heads, or those beside it in its sentence. */
export function labelInDeck({ text, source, readings }: DeckSentence, reading: Reading): Set<string> {
  const own = labelOf(nameAhead(text, reading), reading, readings)
  return source.about === undefined
    ? own
    : new Set([...own, ...wordsOf(source.about.join('\n')), ...digitsIn(source.about.join('\n'))])
}

/** A text that begins with a number and a colon, without the colon: 38 %: in favour. */
const nameAhead = (text: string, { start, end }: Reading) =>
  start === 0 ? text.slice(0, end) + text.slice(end).replace(/^\s?[:：–—](?=\s?\p{L})/u, ' ') : text

/** The numbers in a text: 60 and 80 tell those over 60 from those over 80. */
const digitsIn = (text: string) => text.match(/\d+(?:[.,]\d+)*/g) ?? []

/** Where the clause of an amount begins; the one before, where it says nothing: labour took half, 2.84 million. */
function clauseStart(text: string, first: number, { start }: Reading): number {
  let from = first
  for (const { index, 0: mark } of text.slice(first, start).matchAll(new RegExp(parting.source, 'gu'))) {
    const at = first + index + mark.length
    if (wordsOf(text.slice(at, start)).size > 0) from = at
  }
  return from
}

/** How long the brackets are that a stretch begins with. */
const bracketIn = (stretch: string) => /^\s?[（(][^（）()]*[）)]/u.exec(stretch)?.[0].length ?? 0

/** Where the first mark in a stretch ends, if there is one. */
function partIn(stretch: string, otherwise: number): number {
  const found = parting.exec(stretch)
  return found ? found.index + (otherwise === 0 ? found[0].length : 0) : otherwise
}

/** The words of a set that others have not. */
export const without = (words: ReadonlySet<string>, others: Iterable<string>): Set<string> => {
  const left = new Set(words)
  for (const each of others) left.delete(each)
  return left
}

/** Whether two sets of words have several in common, so that it is no accident. */
export const haveSeveral = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].filter((word) => other.has(word)).length > 1

export const haveCommon = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...one].some((word) => other.has(word))

/** Whether two sets have a whole word in common, or several pairs of characters. */
export const haveTelling = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  haveSeveral(one, other) || [...one].some((word) => other.has(word) && /^\p{Script=Latin}/u.test(word))

/** Whether a mark parts what is said in a stretch of text. */
export const areParted = (stretch: string) => parting.test(stretch) || ofWhole.test(stretch)
