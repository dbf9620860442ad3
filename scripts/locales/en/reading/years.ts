import type { Sentence } from './context.ts'
import type { DatePoint } from './datePoints.ts'
import { monthName } from './calendarWords.ts'
import { nounBehind } from './nouns.ts'
import { isSentenceStart, matchAt, wordAfter, wordBefore } from './text.ts'
import { unitBehind } from './units.ts'
import { pattern, wordsOf } from './rows.ts'

const digits = /[12]\d{3}(?![\d%]|[.,:/]\d|['’]?s\b|[A-Za-z])/y
const early = /\d{3}(?![\d%]|[.,:/]\d)/y

/** Words before a year that make it one, whatever stands behind it. */
const strong = new Set(
  wordsOf(`
  in since during until till year years early late mid circa ad fiscal spring summer autumn winter fall christmas
  easter throughout
`),
)
/** Before a year of any age, where nothing that it counts stands behind it: c. 1470. */
const circa = /(?:^|[^A-Za-z])(?:c|ca)\. ?$/

/** Words before a year that make it one where nothing that it counts stands behind it. */
const weak = new Set(
  wordsOf(`
  by before after from of to for through between and or than around about on with versus vs on as end beyond at into
  pre post approximately roughly under due
`),
)
const determiners = new Set(
  wordsOf(`
  a an the its their his her our this that last no
`),
)
const change = pattern(
  'i',
  String.raw`\b(?:rose|fell|grew|increased?|decreased?|dropped|climbed|jumped|went|declined|up|down|cut|slid|`,
  String.raw`rising|falling|raised|reduced|expanded|shrank|plunged|doubled|tripled) (?:\w+ )?(?:from|`,
  String.raw`to)(?: \d{4} to)? $`,
)
/** What is compared with that of a year: below 2019 levels, at 2015 prices. */
const compared = /^ (?:levels?|prices|figures|values|highs?|lows?|peaks?|terms|totals?)\b/
const of = new Set([...weak, 'below', 'above', 'exceed', 'exceeds', 'exceeded', 'past', 'constant', 'real', 'match'])

/** The treaty of 1648, the Great Fire of 1666; but the total of 1648. */
const event =
  /(?:\b[Tt]he (?:[A-Za-z]+ ){1,3}|[a-z] [A-Z][a-z]+ )(?<!\b(?:total|average|mean|median|population|number|sum|record|peak|high|low|maximum|minimum|limit|capacity|score|target|figure|height|depth|altitude|index|reading|rate|cost|price|tally|toll|crowd|power|best|low|level) )of $/

/** From 1556 until 1605: only a year lasts until another. */
const reigned = /^ (?:until|till) 1\d{3}(?![\d%])/
const verb = pattern(
  '',
  String.raw`^ (?:was|were|saw|is|has|had|will|brought|marked|began|ended|may|could|would|came|became|turned|`,
  String.raw`proved|went|looks|promises|remains)\b`,
)

/** By 2030 ferries will: at the head of a sentence, before somebody who does something. */
const ledBy = /^(?:By|From)$/
const does =
  /^ [a-z]+ (?:will|would|were|was|are|is|had|have|has|may|could|can|must|began|made|became|came|took|lost|[a-z]+ed)\b/

/**
 * Reads a bare number of four digits as a year, where the words beside it say so: in 2019, a 2023 report, 2024 was.
 * 1204 patients, 2000 tonnes and 2,019 are no years. `isChained` says that it follows a year that was read, `isPart`
 * that early, mid or late stands before it.
 */
export function readYear(sentence: Sentence, place: number, isChained = false, isPart = false): DatePoint | undefined {
  const { text } = sentence
  if (!/\d/.test(text.charAt(place))) return undefined
  const isCirca = circa.test(text.slice(Math.max(0, place - 6), place))
  if (
    (/[\d.,$€£¥#=+<>~^]/.test(text.charAt(place - 1)) && !isCirca)
    || (text.charAt(place - 1) === '-' && !/[A-Za-z]-$/.test(text.slice(place - 2, place)) && !isChained)
  )
    return undefined
  const written = matchAt(digits, text, place)?.[0]
  if (written === undefined) return yearOfThree(text, place)
  const end = place + 4
  const year = Number(written)
  const point: DatePoint = { date: written, end, isPlainYear: true }
  if (
    unitBehind(sentence, { value: year, end, scale: 1, isWords: false, plain: written })
    || /^ (?:million|billion|thousand|trillion|percent|per cent|hundred|dozen)\b/.test(text.slice(end, end + 10))
  )
    return undefined
  const isModern = year >= 1700 && year <= 2100
  const before = wordBefore(text, place)
  if (isChained) return !(isPart && isModern) && counts(sentence, end) ? undefined : point
  if (isCirca && !counts(sentence, end)) return point
  if (before && strong.has(before.word)) return isModern || year <= 2200 ? point : undefined
  if (/^\)/.test(text.slice(end)) && /[( ]$/.test(text.slice(Math.max(0, place - 24), place)))
    return isModern ? point : undefined
  if (/[('"’]$/.test(text.slice(Math.max(0, place - 24), place)) && isModern && /^[),:;\]-]/.test(text.slice(end)))
    return point
  if (before && determiners.has(before.word))
    return isModern && !(before.word === 'no' || before.word === 'an') ? point : undefined
  if (isModern && before && of.has(before.word) && compared.test(text.slice(end, end + 12))) return point
  if (
    isModern
    && before
    && ledBy.test(before.written)
    && isSentenceStart(text, before.start)
    && does.test(text.slice(end, end + 40))
  )
    return point
  if (counts(sentence, end)) return undefined
  if (before && weak.has(before.word))
    return (isModern
      || reigned.test(text.slice(end, end + 12))
      || event.test(text.slice(Math.max(0, place - 48), place)))
      && !change.test(text.slice(Math.max(0, place - 40), place))
      ? point
      : undefined
  if (!isModern || year < 1900 - 100) return undefined
  if (before && /^[A-Z]/.test(before.written) && !isSentenceStart(text, before.start)) return point
  if (before && /['’]s$/.test(before.word)) return point
  if (isSentenceStart(text, place))
    return verb.test(text.slice(end, end + 12))
      || /^[:,]/.test(text.slice(end))
      || /^ [a-z]+ (?:was|were|rose|fell|is)\b/.test(text.slice(end, end + 24))
      ? point
      : undefined
  if (
    /[,;] $/.test(text.slice(Math.max(0, place - 24), place))
    && /^[,.;]/.test(text.slice(end))
    && /\d{4}, $|[A-Z][a-z]+, $/.test(text.slice(Math.max(0, place - 24), place))
  )
    return point
  return undefined
}

/** The year 79; no last year 540 cases, and in the first year 214 trains. */
const yearsName = /(?:^|[(,;:] ?|\b(?:the|in|from|since|until|till|by|of|to) )year $/i

/** In 476, the year 79. */
function yearOfThree(text: string, place: number): DatePoint | undefined {
  const written = text.charAt(place - 2) === 'r' ? matchAt(early, text, place)?.[0] : undefined
  if (!written || !yearsName.test(text.slice(Math.max(0, place - 14), place))) return undefined
  return { date: written.padStart(4, '0'), end: place + written.length, isPlainYear: true }
}

/** Built before 1870 lacks a lift: a word that an article follows is a verb, and nothing that the number counts. */
const carries = /^ [a-z]+s (?:an?|the|its|their|his|her|no|all|any|more|less)\b/

function counts({ text }: Sentence, end: number): boolean {
  const isBound = /\b(?:before|after|since) \d{4}$/i.test(text.slice(Math.max(0, end - 12), end))
  if (isBound && carries.test(text.slice(end, end + 32))) return false
  return nounBehind(text, end, 2) !== undefined && /^ /.test(text.slice(end))
}

const monthAlone = new RegExp(monthName, 'y')
const beforeMonth = new Set(
  wordsOf(`
  in since until till by from during last this next every of early late mid through to before after between and or
  for each on than around
`),
)

/** Reads a month that stands alone: in May, mid-March. Undefined where it may be a name or a verb. */
export function readMonth(text: string, place: number): string | undefined {
  const match = /[JFMASOND]/.test(text.charAt(place)) ? matchAt(monthAlone, text, place) : null
  const before = match ? wordBefore(text, place) : undefined
  if (!match || !before || !beforeMonth.has(before.word)) return undefined
  const isName =
    /^ [A-Z][a-z]/.test(text.slice(place + match[0].length)) && wordAfter(text, place + match[0].length) !== undefined
  return isName ? undefined : match[0]
}
