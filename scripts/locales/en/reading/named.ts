import type { Amount } from './amount.ts'
import type { Sentence } from './context.ts'
import { isPlural } from './nouns.ts'
import { uncounted } from './nounWords.ts'
import { small } from './numeralWords.ts'
import { isSentenceStart, wordAfter, wordBefore } from './text.ts'
import { pattern, wordsOf } from './rows.ts'

/** Words at the beginning of a sentence that a number behind them is no part of a name with. */
const openings = new Set(
  wordsOf(`
  a about above across after against all almost also although among an and another any approximately are around as
  at barely because before below between but by despite during each even every exactly except for from has have he
  her his how if in including is it its just last less like maybe mere more most nearly no not now of on once only
  or our out over per perhaps plus precisely roughly she since so some than that the their then there these they
  this those though through to today together tomorrow total under until up us was we well were when where which
  while who why with within without yesterday you zero minus negative give take add say count number numbers answer
  score fully altogether yet still today yesterday either neither both up down
`),
)
/** Words before a name that a number behind it is not of; also at the beginning of a sentence: In Wales 61 farms. */
const leads = wordsOf(`
  in at for from on to of near outside inside by with and around across since under during than like but last this next
  every into over through until because when where that said says if while as sent gave told showed cost costs offered
  paid owes
`)
const prepositions = pattern(
  '',
  String.raw`(?:^|[ ,;:(])(?:${leads.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')})`,
  String.raw` (?:the )?(?:[A-Z][\w.'’&-]* ){0,3}$`,
)
const dayOrMonth = pattern(
  '',
  String.raw`^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|`,
  String.raw`june|july|august|september|october|november|december|christmas|easter)$`,
)

/**
 * Whether a number that counts nothing belongs to a name before it or is a mark of a list: Apollo 11, (2), Big Four.
 */
export function isNamed({ text }: Sentence, place: number, { own, numeral }: Amount): boolean {
  const end = numeral.end
  const next = text.charAt(end)
  if (!numeral.isWords && /[A-Za-z]/.test(next) && own === 'none') return true
  if (own === 'none' && numeral.plain !== undefined && /^[([]$/.test(text.charAt(place - 1)) && /^[)\]]$/.test(next))
    return true
  if (
    own === 'none'
    && numeral.plain !== undefined
    && next === '.'
    && / [A-Z]/.test(text.slice(end + 1, end + 3))
    && text.slice(Math.max(0, place - 24), place).trim() === ''
  )
    return true
  const before = wordBefore(text, place)
  const isCapital = before !== undefined && !before.isHyphened && /^[A-Z]/.test(before.written)
  if (numeral.isWords) return isNamedInWords(text, place, end, isCapital && !isSentenceStart(text, before.start))
  if (
    own !== 'none'
    || numeral.plain === undefined
    || !isCapital
    || /^ of (?:the|its|their|his|her|them|these|those)\b/.test(text.slice(end, end + 8))
  )
    return false
  if (dayOrMonth.test(before.word)) return false
  return !isSentenceStart(text, before.start) || !openings.has(before.word)
}

/** The Seven Sisters, Big Four: a numeral in a capital, within a sentence, beside another capital. */
function isNamedInWords(text: string, place: number, end: number, isBehindName: boolean): boolean {
  if (!/[A-Z]/.test(text.charAt(place)) || isSentenceStart(text, place)) return false
  return (
    small.has(text.slice(place, end).toLowerCase()) && (isBehindName || /^ [A-Z][a-z]/.test(text.slice(end, end + 3)))
  )
}

/** Whether a counted number may be part of a name before it: the Boeing 737 jets. */
export function mayBeNamed({ text }: Sentence, place: number): boolean {
  const before = wordBefore(text, place)
  if (!before || before.isHyphened || !/^[A-Z]/.test(before.written) || isSentenceStart(text, before.start))
    return false
  return (
    /\d/.test(text.charAt(place))
    && !dayOrMonth.test(before.word)
    && !/['’]s?$/.test(before.word)
    && !prepositions.test(text.slice(Math.max(0, before.start - 40), before.start))
  )
}

/** What "one" before it does not count: on the one hand, one thing, one reason. */
const idle = pattern(
  '',
  String.raw`^(?:hand|thing|way|day|side|point|moment|place|example|reason|kind|sort|sense|respect|`,
  String.raw`exception|instance|another)$`,
)

/** Whether an amount is only the word "one", which nothing stands behind that it counts. */
export function isLone({ text }: Sentence, place: number, { own, numeral, noun }: Amount): boolean {
  // One thinks, one goes: what looks like a plural behind "one" is a verb.
  const isVerb = noun !== undefined && isPlural(noun) && !uncounted.has(noun)
  // Does one see it, as one must: a person.
  const isAnybody = /\b(?:do|does|did|can|could|must|may|might|should|would|as) $/i.test(
    text.slice(Math.max(0, place - 8), place),
  )
  const isArticle =
    own === 'none' || (isAnybody && own === 'noun') || (own === 'noun' && (isVerb || idle.test(noun ?? '')))
  return (
    numeral.isLone === true
    && numeral.isWords
    && isArticle
    && !/\b(?:(?<!\bthe )only|just|minus|negative|exactly|number) $/i.test(text.slice(Math.max(0, place - 10), place))
    && wordAfter(text, numeral.end)?.word !== 'over'
  )
}
