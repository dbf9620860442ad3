import { fractionOf, toPercent, type Fraction } from '../../../quantities/fraction.ts'
import type { FractionForm, Unit } from '../../../quantities/quantity.ts'
import { rounded } from '../../reading/digits.ts'
import { boundBefore } from './bounds.ts'
import type { Sentence } from './context.ts'
import { readPart, type PartOfOne } from './fractions.ts'
import { isPlural, nounBehind } from './nouns.ts'
import { stops } from './nounWords.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { readOrdinal } from './ordinals.ts'
import { matchAt, wordAfter, wordBefore } from './text.ts'
import { unitBehind } from './units.ts'
import { pattern } from './rows.ts'

/** A part of a whole as a percentage with its exact value, or a part of a unit: half an hour. */
export interface ShareRead {
  value: number
  unit: Unit
  end: number
  /** How many parts of the whole are meant, as said: the 2 of two in ten. */
  few: number
  noun?: string
  fraction?: Fraction
  form?: FractionForm
}

const inJoint = pattern(
  'iy',
  String.raw`(?: {1,2}in {1,2}(?:every {1,2}|each {1,2})?| {1,2}out {1,2}of {1,2}(?:every {1,2}|each {1,2})?|`,
  String.raw`-in-|-out-of-| {1,2}of {1,2}every {1,2})`,
)
const thingsIn = / {1,2}([a-z]{2,20}) {1,2}in {1,2}(?:every {1,2}|each {1,2})?/y
const overJoint = / {1,2}over {1,2}/iy
const wholes = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 1000])
const occasions = /^(?:time|turn|step|night|morning|evening|afternoon|weekend|season|birthday|anniversary|[A-Z][a-z]*)$/
const spans = /^(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century)$/

/** Reads a part of a whole: one in five, 9 out of 10, two-thirds, half of, ¾, half an hour. */
export function readShare(sentence: Sentence, place: number): ShareRead | undefined {
  const { text } = sentence
  return readIn(sentence, place) ?? readEvery(text, place) ?? readParts(sentence, place, readPart(text, place))
}

/** Every fifth child is one in five; every fifth day, or time, says how often something is done. */
function readEvery(text: string, place: number): ShareRead | undefined {
  const every = matchAt(/every {1,2}/iy, text, place)
  const ordinal = every ? readOrdinal(text, place + every[0].length) : undefined
  if (!ordinal || ordinal.isPlural || ordinal.value < 2) return undefined
  const things = wordAfter(text, ordinal.end)
  if (!things || spans.test(things.word) || occasions.test(text.slice(things.start, things.end))) return undefined
  if (ordinal.value === 2 && isNoThing(things.word)) return undefined
  return share(fractionOf(1, ordinal.value), ordinal.end, 'in')
}

/** Every second counts, every second of it, every second wasted: there it is one of time. */
function isNoThing(word: string): boolean {
  return stops.has(word) || /(?:[^su]s|ed|ing)$/.test(word)
}

function readIn(sentence: Sentence, place: number): ShareRead | undefined {
  const { text } = sentence
  const few = readNumeral(text, place)
  if (!few || !Number.isSafeInteger(few.value) || few.value < 1 || few.scale > 1 || (few.isWords && few.value >= 1000))
    return undefined
  if (!/[ -]/.test(text.charAt(few.end))) return undefined
  const joint = matchAt(inJoint, text, few.end) ?? nounJoint(text, few)
  const over = joint ? null : matchAt(overJoint, text, few.end)
  const many = (joint ?? over) ? readNumeral(text, few.end + (joint ?? over ?? [''])[0].length) : undefined
  if (!many || !Number.isSafeInteger(many.value) || many.isLone) return undefined
  const isOut = joint !== null && /out|every|each/i.test(joint[0])
  const isFraction = over
    ? few.value > 0 && !unitBehind(sentence, many) && isBare(text, many.end)
    : few.value < many.value
  if (!isFraction || (!over && !isWhole(few.value, many.value, isOut))) return undefined
  if (many && joint?.[1] !== undefined && !isOfThings(sentence, few, many, joint[1])) return undefined
  const unit = joint && !isOut ? unitBehind(sentence, many) : undefined
  if (unit && (spans.test(unit.unit) || few.value !== 1)) return undefined
  const isYear =
    many.plain?.length === 4 && many.value >= 1700 && many.value <= 2100 && !isOut && many.value % 100 !== 0
  return isYear ? undefined : share(fractionOf(few.value, many.value), many.end, over ? 'fraction' : 'in', few.value)
}

/** One dollar in ten, two voters in five: what is counted stands between. */
function nounJoint(text: string, few: Numeral): RegExpExecArray | null {
  return few.value < 10 ? matchAt(thingsIn, text, few.end) : null
}

/** Not two goals in six games, nor one day in 1990: the second number counts nothing. */
function isOfThings(sentence: Sentence, few: Numeral, many: Numeral, things: string): boolean {
  return (
    (few.value === 1) !== isPlural(things)
    && (wholes.has(many.value) || /^10+$/.test(String(many.value)))
    && !unitBehind(sentence, many)
    && (nounBehind(sentence.text, many.end, many.value) === undefined
      || (few.value === 1 && isVerb(sentence.text, few, many.end)))
  )
}

const singular = pattern(
  'y',
  String.raw` (?!games|matches|races|tests|tries|attempts|starts|visits|runs|calls|trials|rounds|outings)[a-z]{2,}s`,
  String.raw` (?:to|an?|the|its|his|her|their|no|nothing|by|in|at|on|home|alone|early|late|school|without|with|from|less|`,
  String.raw`more|out|up|off|away|abroad|there|here|empty|idle|vacant|unused|unpaid|open|closed)\b`,
)
const headBefore = pattern(
  'i',
  String.raw`(?:^|[.;:,] |\b(?:that|and|but|because|while|as|where|when|if|says?|said) )`,
  String.raw`(?:(?:nearly|about|almost|roughly|only|around|just|(?:more|fewer) than) )?$`,
)
const finite = /^[^,.;:!?]*\b(?:is|was|has|had|will|would|can|could|may|does|did)\b/

/** One bill in six goes unpaid: at the head of its clause, where no other verb follows, what looks plural is it. */
function isVerb(text: string, few: Numeral, end: number): boolean {
  const start = few.end - (text.slice(Math.max(0, few.end - 12), few.end).match(/[A-Za-z\d]+$/)?.[0].length ?? 0)
  const isHead = headBefore.test(text.slice(Math.max(0, start - 30), start))
  const verb = isHead ? matchAt(singular, text, end) : null
  return verb !== null && !finite.test(text.slice(end + verb[0].length, end + 80))
}

function isBare(text: string, end: number): boolean {
  return /^(?:$|[.,;:?!)])/.test(text.slice(end, end + 1))
}

/** One in any number; otherwise a number of such as people think in: nine in ten, 5 in 1,000. */
function isWhole(few: number, many: number, isOut: boolean): boolean {
  return few === 1 || wholes.has(many) || many % 100 === 0 || /^10+$/.test(String(many)) || (isOut && many <= 20)
}

function share(fraction: Fraction, end: number, form: FractionForm, few = fraction.numerator): ShareRead {
  return { value: toPercent(fraction), unit: 'percent', end, few, fraction, form }
}

const ofA = /(?: {1,3}of)?(?: {1,3}an?| {1,3}one)?(?=[ -])/iy
const behindSingle = pattern(
  '',
  String.raw`^(?:$|[ ]?[.,;:?!)—]| (?:of|more|less|fewer|higher|lower|larger|smaller|bigger|faster|slower|`,
  String.raw`longer|shorter|cheaper|dearer|taller|shallower|[a-z]{2,9}er than|(?:as [a-z]+ )?again|are|is|were|was|have|`,
  String.raw`had|has|say|said|live|do|did|want|would|will|can|`,
  String.raw`could|full|empty|complete|finished|on|in|from|since|to|by|between|over|compared|after|during|`,
  String.raw`against|below|above|under|the|its|`,
  String.raw`their|as|than|and|or|a|at|versus|were|believe|think|own|use|work|voted|agreed|remain|come|came|go|`,
  String.raw`went|off|down|up|each|when|while|if|but|among)\b)`,
)
/** A quarter shut, a third missing: what is said of the part, where no noun follows. */
const endedBehind = pattern(
  '',
  String.raw`^ (?:shut|closed|idle|vacant|missing|unused|unpaid|damaged|destroyed|broken|lost|gone|failed|left|died|`,
  String.raw`survived)(?:$|[.,;:?!)]| (?:in|on|at|by|since|for|with|and|or|but|last|this|because|after|before)\b)`,
)
const noHalf = pattern(
  '',
  String.raw`^(?:first|second|third|fourth|other|latter|early|earlier|late|later|last|next|previous|top|bottom|`,
  String.raw`upper|lower|southern|northern|eastern|western|north|south|east|west|right|left|better|front|back|`,
  String.raw`opening|closing|one|each|either|both|every|per)$`,
)
const noHalfBehind = pattern(
  '',
  String.raw`^(?:-(?!million|billion|hour|mile|dozen|point|percent|per|century|year|day|kilometre|kilometer|`,
  String.raw`inch|acre|pint|second|metre|meter|a-)| (?:past|time|way|term|brother|sister|board|back|life|lives|`,
  String.raw`moon|marathon|true|joking|serious|mad)\b|-?hearted)`,
)
const noQuarter = pattern(
  '',
  String.raw`^(?:this|last|next|per|each|every|the|first|second|third|fourth|final|previous|latin|french|old|`,
  String.raw`jewish|fish|financial|in|for|that|which|current|same|fiscal|earlier|another|whose|his|her|no|any|`,
  String.raw`whole)$`,
)

function readParts(sentence: Sentence, place: number, part: PartOfOne | undefined): ShareRead | undefined {
  if (!part) return undefined
  const { text } = sentence
  const of = ofUnit(sentence, part)
  if (of) return of
  if (part.word === 'quarters' && areOfYear(text, place, part.end)) return undefined
  return !part.isSingle || isPart(text, place, part) ? share(part.fraction, part.end, 'fraction') : undefined
}

/** The first three quarters of the year, three quarters of growth, three quarters in a row: they are of years. */
function areOfYear(text: string, place: number, end: number): boolean {
  if (text.slice(place, end).includes('-')) return false
  return (
    quartersBefore.test(text.slice(Math.max(0, place - 20), place)) || quartersBehind.test(text.slice(end, end + 40))
  )
}

const quartersBefore = /\b(?:first|last|past|next|previous|following|consecutive|these|those|all) $/i
const quartersBehind = pattern(
  '',
  String.raw`^ (?:in a row|running|to (?:the end of )?(?:January|February|March|April|May|June|July|August|September|`,
  String.raw`October|November|December)\b|of (?:[a-z]+ )?(?:growth|decline|contraction|recession|losses|profits?|expansion|stagnation|falls?|rises?)\b)`,
)

/** Half an hour, three-quarters of a mile, a half-hour, a quarter of a percentage point. */
function ofUnit(sentence: Sentence, part: PartOfOne): ShareRead | undefined {
  const { text } = sentence
  const joint = matchAt(ofA, text, part.end)
  if (
    !joint
    || (joint[0] !== '' && /of$/i.test(joint[0]))
    || (joint[0] === '' && part.word !== 'half' && part.word !== 'quarter' && part.isSingle)
  )
    return undefined
  const end = part.end + joint[0].length
  const unit = unitBehind(sentence, { value: 1, end, scale: 1, isWords: true }) ?? pointBehind(text, end)
  if (!unit || (unit.unit === 'percent' && joint[0] === '' && part.word !== 'half')) return undefined
  const noun = unit.noun === undefined ? {} : { noun: unit.noun }
  const value = rounded(part.fraction.numerator / part.fraction.denominator)
  return { value, unit: unit.unit, ...noun, end: unit.end, few: 1 }
}

/** A quarter-point cut is of interest rates: of a percentage point. */
function pointBehind(text: string, end: number): { unit: Unit; end: number; noun?: string } | undefined {
  const match = matchAt(
    /[ -](?:percentage[ -])?point(?= (?:cut|rise|increase|hike|reduction|move|drop|fall|lower|higher|off|on))/y,
    text,
    end,
  )
  if (match) return { unit: 'percentage-point', end: end + match[0].length }
  const point = matchAt(/[ -]point(?![A-Za-z])/y, text, end)
  if (!point) return undefined
  const behind = end + point[0].length
  const near = text.slice(Math.max(0, end - 120), behind + 80)
  return ofRates.test(near) ? { unit: 'percentage-point', end: behind } : { unit: 'count', noun: 'point', end: behind }
}

/** A sentence about rates: half a point of it is of a percentage; any other is counted. */
const ofRates = /%|\b(?:per ?cent|rates?|yields?|inflation|growth|margins?|unemployment|turnout)\b/i

/** Whether "a third" or "half" is a part of a whole, by the words around it. */
function isPart(text: string, place: number, part: PartOfOne): boolean {
  const behind = text.slice(part.end, part.end + 14)
  const word = wordBefore(text, place)?.word ?? ''
  if (part.word === 'half')
    return !noHalf.test(word) && !noHalfBehind.test(behind) && !(word === 'the' && !/^ of\b/.test(behind))
  const isArticle = /^an?\b/i.test(text.slice(place, place + 3))
  if (part.word === 'quarter' && !isArticle) return false
  if (part.word === 'quarter' && noQuarter.test(word) && !/^ of\b/.test(behind)) return false
  if (
    part.word === 'quarter'
    && /^ (?:past|to (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d)|ago|earlier|later)\b/.test(
      behind,
    )
  )
    return false
  return (
    behindSingle.test(behind)
    || endedBehind.test(text.slice(part.end, part.end + 24))
    || boundBefore(text, place, 0) !== undefined
    || /^(?:by|up|down|rose|fell|grew|about|another)$/.test(word)
  )
}
