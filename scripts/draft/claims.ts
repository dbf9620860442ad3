import { writeFact } from '../article/format.ts'
import { AuthorError } from '../article/authorError.ts'
import type { Style } from '../article/format.ts'
import { findTypedAmount } from '../article/typedAmounts.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { ClaimContext, DraftWords, Stretch } from '../locales/drafting/draftWords.ts'
import type { Place } from '../quantities/citation.ts'
import { unitInfo } from '../quantities/units.ts'
import type { Sentence } from '../source/segment.ts'
import { room } from '../typography/room.ts'
import { isSameNoun } from './shapes/amounts.ts'
import type { Stated } from './stated.ts'

/** A clause of the article that a slide may claim, with `{fact}` in the place of its numbers. */
export interface Claim {
  text: string
  cite: Place
  /** The facts that it names, in their order. */
  facts: readonly string[]
  /** It speaks of something that was named before it: said only under what names that. */
  refersBack: boolean
  /** Where it ends in its sentence, in UTF-16 units. */
  end: number
  /** How much room it takes when it is written out, in Han characters. */
  room: number
}

/** What a claim is made of: a stretch of a sentence, or several and words between them. */
export type Said = Stretch | readonly (Stretch | string)[]

/** The longest claim, in Han characters: as `article.yaml` takes it; and the longest that is read at a glance. */
const longest = 52

/** The clauses of a sentence that can stand as claims, the plainest first: true and clear without the article. */
export function claimsOf(
  sentence: Sentence,
  stated: readonly Stated[],
  locale: string,
  words: DraftWords,
  context?: ClaimContext,
): Claim[] {
  // Who wrote the article may stand before its first words, in one line with them.
  const from = words.signed.exec(sentence.text)?.[0].length ?? 0
  const text = sentence.text.slice(from)
  const amounts = stated.filter(({ cite, isTimeAlone }) => cite === sentence.id && !isTimeAlone)
  const asides = (words.asidesOf?.(text) ?? []).filter(({ start, end }) =>
    amounts.some(({ reading }) => reading.start - from > start && reading.end - from <= end),
  )
  const moved = ({ start, end }: Stretch): Stretch => ({ start: start + from, end: end + from })
  const claimedAs = (said: Said): Claim[] => {
    const claim = claimOf(sentence, said, stated, locale, words, context)
    return claim && !claim.refersBack ? [claim] : []
  }
  const claimed = (clauses: readonly Stretch[]) =>
    clauses.flatMap((clause) => {
      const bare = withoutAsides(clause, asides)
      return [...(bare.length > 1 ? [bare.map(moved)] : []), moved(clause)].flatMap(claimedAs)
    })
  // What is told goes with what somebody warns of: it rose, but Ada Lind cautions that ….
  const warning = words.doubt?.warned(text)
  const withWarning =
    warning
    && words.clausesOf(text.slice(0, warning.end)).flatMap((clause) => {
      const said = warning.said.map((piece) => (typeof piece === 'string' ? piece : moved(piece)))
      return claimedAs([moved(clause), warning.joint, ...said])
    })
  if (withWarning && withWarning.length > 0) return withWarning
  const found = claimed(stretchesOf(text, words))
  return found.length > 0 ? found : claimed(words.wholesOf(text))
}

/** A clause without what it says aside, which has amounts of its own: *the hall, which seats 900, was half full*. */
function withoutAsides({ start, end }: Stretch, asides: readonly Stretch[]): Stretch[] {
  const within = asides.filter((each) => each.start > start && each.end < end)
  const ends = [...within.map((each) => each.start), end]
  return ends.map((to, index) => ({ start: within[index - 1]?.end ?? start, end: to }))
}

/** The clauses of a sentence, and those of what was found, without who only counted. */
function stretchesOf(text: string, words: DraftWords): Stretch[] {
  const lead = words.surveyLead(text)
  const found = lead === 0 ? [] : words.clausesOf(text.slice(lead))
  const all = [...words.clausesOf(text), ...found.map(({ start, end }) => ({ start: start + lead, end: end + lead }))]
  return all.filter(
    ({ start, end }, index) => all.findIndex((each) => each.start === start && each.end === end) === index,
  )
}

/**
 * What a stretch of a sentence says, with the facts in it named; undefined where it holds what is no fact.
 * @param said a stretch, or several with the words between them, where the clause is put another way round
 * @param context what the article says before it, by which what it points at is named where that is certain
 * @param most how much room there is for it, in Han characters
 */
export function claimOf(
  sentence: Sentence,
  said: Said,
  stated: readonly Stated[],
  locale: string,
  words: DraftWords,
  context?: ClaimContext,
  most = longest,
): Claim | undefined {
  const pieces = 'start' in said ? [said] : said
  const within = pieces.map((piece) =>
    typeof piece === 'string'
      ? []
      : stated.filter(
          ({ cite, reading }) => cite === sentence.id && reading.start >= piece.start && reading.end <= piece.end,
        ),
  )
  const inside = within.flat()
  const told = pieces.map((piece, index) =>
    typeof piece === 'string'
      ? { text: escaped(piece), written: piece }
      : withFacts(sentence.text.slice(piece.start, piece.end), piece.start, within[index] ?? [], locale, words),
  )
  const named = told.filter((piece) => piece !== undefined)
  if (named.length < told.length) return undefined
  const whole = words.asSentence(named.map(({ written }) => written).join(''))
  const name = context && words.withNames ? words.withNames(whole, context) : same
  const people = context?.people ?? []
  const heading = (claim: string) => words.headed?.(claim, people) ?? claim
  const full = heading((name ?? same)(whole))
  const from = Math.min(...pieces.map((piece) => (typeof piece === 'string' ? sentence.text.length : piece.start)))
  const cut = room(full) > most ? (claim: string) => words.shorter?.(claim, people) ?? claim : same
  const text = cut(heading((name ?? same)(words.asSentence(named.map((piece) => piece.text).join('')))))
  const bare = cut(full)
  if (
    text === ''
    || findTypedAmount(text, grammarOf(locale), [])
    || room(bare) > most
    || /\\|\{\{|\}\}|\|/.test(text)
    // Where a sentence ends within, behind an amount, two were read as one: €2.4m. A year ….
    || /\}\p{L}*\. \p{Lu}/u.test(text)
  )
    return undefined
  return {
    text,
    cite: sentence.id,
    facts: inside.flatMap(({ id }) => (new RegExp(`\\{${id.replaceAll('.', '\\.')}[}:]`).test(text) ? [id] : [])),
    refersBack:
      name === undefined || !words.standsAlone(bare) || words.restsOn?.(sentence.text.slice(0, from), bare) === true,
    end: Math.max(...pieces.map((piece) => (typeof piece === 'string' ? 0 : piece.end))),
    room: room(bare),
  }
}

const same = (text: string): string => text

/** A text of the article with its numbers named, and as that will be written. */
function withFacts(
  text: string,
  from: number,
  facts: readonly Stated[],
  locale: string,
  words: DraftWords,
): { text: string; written: string } | undefined {
  let [named, written, at] = ['', '', 0]
  const inOrder = [...facts].sort((a, b) => a.reading.start - b.reading.start)
  const references = inOrder.map((each) => referenceTo(each, locale, words))
  // 三百一十二萬 can be written in digits alone; then what stands beside it in words is written so too. In Chinese that
  // is so beside every number in digits, and of large ones.
  const isHan = /\p{Script=Han}/u.test(text)
  const isInDigits = inOrder.some(({ reading }, index) => {
    const hasDigits = /\d/.test(references[index]?.written ?? '')
    return isHan ? hasDigits || isLarge(reading, 100) : reading.unit !== 'date' && !/\d/.test(reading.text) && hasDigits
  })
  const areLarge = ({ unit, noun }: Stated['reading']) =>
    inOrder.some(({ reading }) => reading.unit === unit && isSameNoun(reading.noun, noun) && isLarge(reading, 10))
  for (const [index, each] of inOrder.entries()) {
    const start = each.reading.start - from
    const own = references[index]
    const found = isInDigits && own ? withDigits(each, own, locale, areLarge(each.reading)) : own
    if (start < at || !found) return undefined
    const ahead = escaped(text.slice(at, start))
    const isSame = alike(found.written) === alike(each.reading.text.slice(found.start, found.end))
    const before = isSame ? ahead : ahead.replace(words.otherHalf, '')
    const lead = each.reading.text.slice(0, found.start)
    const rest = each.reading.text.slice(found.end)
    named += `${before}${lead}${found.reference}${rest}`
    written += `${before}${lead}${found.written}${rest}`
    at = each.reading.end - from
  }
  const rest = escaped(text.slice(at))
  return { text: named + rest, written: written + rest }
}

const isLarge = ({ unit, value }: Stated['reading'], least: number): boolean =>
  unit !== 'date' && typeof value === 'number' && value >= least

/** A reference in words of Han with digits instead, where the number, or one of its unit beside it, is no small one. */
function withDigits({ id, fact, reading }: Stated, found: Reference, locale: string, areLarge: boolean): Reference {
  const isHan = /\p{Script=Han}/u.test(found.written)
  // One year: for how long, which beside ten years stays in words.
  const isNumber = (areLarge && reading.value !== 1) || isLarge(reading, 10) || reading.unit === 'percent'
  const isInWords = found.reference === `{${id}:words}` && (isHan ? isNumber : isLarge(reading, 100))
  const whole = isInWords ? attempt(() => writeFact(fact, locale)) : undefined
  return whole ? { ...found, reference: `{${id}}`, written: whole.text } : found
}

const escaped = (text: string): string => text.replaceAll('{', '\\{')

/** How a stretch of a number's words is written in a claim. */
interface Reference {
  reference: string
  written: string
  start: number
  end: number
}

/**
 * How a text names a fact so that it reads as the article has it: whole, in words, or its number alone where the words
 * around it say more than the fact does (214 sleeping cars). Whole where it never reads the same.
 * @returns undefined where the fact cannot be written, or only without some of the words of the article
 */
function referenceTo(
  { id, fact, reading, sentence }: Stated,
  locale: string,
  words: DraftWords,
): Reference | undefined {
  const text = reading.text
  const write = (style: Style) => attempt(() => writeFact(fact, locale, style))
  const whole = write('default')
  if (!whole) return undefined
  const all = { start: 0, end: text.length }
  if (alike(whole.text) === alike(text)) return { reference: `{${id}}`, written: whole.text, ...all }
  // From one to another is written with one word of several that say so.
  const joined = (range: string) => alike(words.rangeJoint ? range.replace(words.rangeJoint, '-') : range)
  if (reading.high !== undefined && joined(whole.text) === joined(text))
    return { reference: `{${id}}`, written: whole.text, ...all }
  // As far as 9月底 is as far as September; the article's own 底 stays beside it.
  const month = reading.unit === 'date' ? words.monthEnd?.(text) : undefined
  if (month !== undefined && alike(whole.text) === alike(text.slice(0, month)))
    return { reference: `{${id}}`, written: whole.text, start: 0, end: month }
  // One flat in five is one in five flats: what there are so many of goes behind.
  const counted = words.inSoMany?.(text)
  if (counted !== undefined && reading.bound === 'exactly')
    return { reference: `{${id}} ${counted}`, written: `${whole.text} ${counted}`, ...all }
  // £1.1m is £1.1 million: a sign and a scale go with their number.
  if (/^\p{Sc}[\d.,]+ ?(?:k|m|bn|tn)$/iu.test(text)) return { reference: `{${id}}`, written: whole.text, ...all }
  // The first bell at 8.10: a time of day, or a number of something else than amounts.
  if (reading.unit === 'count' && /^\d+\.\d*0$/.test(text)) return undefined
  const inWords = write('words')
  if (inWords && alike(inWords.text) === alike(text))
    return { reference: `{${id}:words}`, written: inWords.text, ...all }
  const number = write('number')
  const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? []
  const start = digits === undefined ? 0 : text.indexOf(digits)
  // Of £4.9 million a year the number alone leaves a million behind, which no fact states.
  const isLeft = findTypedAmount(text.slice(start + (digits ?? '').length), grammarOf(locale), []) !== undefined
  const isNumber = number && (alike(number.text) === alike(digits ?? '') || isSameNumber(number.text, digits ?? ''))
  // 280元 in an article of Taiwan: without its currency it would be read as another.
  const isOther = reading.unit !== (grammarOf(locale).read(text, [])[0]?.unit ?? reading.unit) && isMoney(reading.unit)
  if (isNumber && digits !== undefined && !isLeft && !isOther) {
    return { reference: `{${id}:number}`, written: number.text, start, end: start + digits.length }
  }
  const within = number && words.numeralBehindVerb?.(text)
  if (within) return { reference: `{${id}:number}`, written: number.text, ...within }
  const numeral = words.numeralBefore(text)
  if (number && numeral > 0) return { reference: `{${id}:number}`, written: number.text, start: 0, end: numeral }
  // Two of the five pubs: what is counted stands behind.
  const isElided = reading.unit === 'count' && words.leavesOutNoun(text, reading.noun ?? '')
  if (number && isElided && reading.bound === 'exactly' && reading.high === undefined)
    return { reference: `{${id}:number}`, written: number.text, ...all }
  if (
    isElided
    || (reading.unit !== 'date' && words.losesWords(text, whole.text, sentence.text.slice(0, reading.start)))
  )
    return undefined
  // A verb that says a number, and two numbers that words join: nearly doubled, between 55% and 70%.
  if ((digits === undefined && reading.unit === 'multiple') || reading.high !== undefined) return undefined
  const bare = fact.per && number ? attempt(() => writeFact({ ...fact, per: undefined }, locale)) : undefined
  if (number && bare?.text.includes(number.text) && saysForWhat(whole.text, bare.text, sentence.text, text)) {
    const [before = '', behind = ''] = bare.text.split(number.text)
    return { reference: `${before}{${id}:number}${behind}`, written: bare.text, ...all }
  }
  return { reference: `{${id}}`, written: whole.text, ...all }
}

const isMoney = (unit: string): boolean => unitInfo(unit)?.kind === 'money'

/** Whether a sentence says beside an amount, and not within it, what that is for: each month … two thousand. */
function saysForWhat(whole: string, bare: string, sentence: string, own: string): boolean {
  const rate = whole.replace(bare, '').trim()
  const unit = /\p{Script=Han}$/u.exec(rate)?.[0] ?? rate.split(/\s/).at(-1) ?? ''
  return unit !== '' && !own.includes(unit) && sentence.replace(own, '').includes(unit)
}

/** 0.2 and 0.20. */
const isSameNumber = (one: string, other: string): boolean =>
  /^\d+\.\d+$/.test(other) && /^\d/.test(one) && Number(one) === Number(other)

/** A text without what is set in more than one way. */
const alike = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,\u00a0\u2009\u202f]/g, '')

function attempt<Out>(make: () => Out): Out | undefined {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error
    return undefined
  }
}
