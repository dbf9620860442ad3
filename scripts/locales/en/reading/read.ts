import type { DeclaredUnit, Reading } from '../../../quantities/quantity.ts'
import { withAges } from './ages.ts'
import type { Amount } from './amount.ts'
import { mayBegin } from './beginnings.ts'
import { boundBefore } from './bounds.ts'
import { changeAround } from './changes.ts'
import { sentenceOf, type Sentence } from './context.ts'
import { readDate } from './dates.ts'
import { isLone, isNamed, mayBeNamed } from './named.ts'
import { endOfNotNumber } from './notNumbers.ts'
import { isBesides, isPeriod } from './periods.ts'
import { readAmount } from './readAmount.ts'
import { readRange } from './ranges.ts'
import { readRank } from './ranks.ts'
import { withShared } from './lists.ts'
import { withLeftOutUnits } from './leftOutUnits.ts'
import { withOtherEnds } from './otherEnds.ts'
import { signBefore } from './signs.ts'
import { isApart, matchAt } from './text.ts'
import { whyDoubted } from './doubts.ts'

type Found = Omit<Reading, 'text'>

const token = /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?|\d[\d.,]*\d|\d|[\s\S]/y

/** The quantities that an English sentence states, in order. Linear in its length. */
export function read(written: string, locale: string, units: readonly DeclaredUnit[]): Reading[] {
  const sentence = sentenceOf(written, locale, units)
  const { text } = sentence
  const found: Found[] = []
  let floor = 0
  for (let place = 0; place < text.length;) {
    if (text.charAt(place) === ' ') {
      place++
      continue
    }
    const skip = endOfNotNumber(text, place)
    if (skip !== undefined) {
      place = skip
      continue
    }
    const at = mayBegin(text, place) && isApart(text, place) ? readAt(sentence, place, floor, found.at(-1)) : undefined
    if (!at) {
      place += matchAt(token, text, place)?.[0].length ?? 1
      continue
    }
    found.push(...at.found)
    place = at.end
    if (at.found.length > 0) floor = at.end
  }
  return whyDoubted(sentence, withAges(text, withLeftOutUnits(text, withOtherEnds(text, withShared(text, found))))).map(
    (reading) => Object.assign(reading, { text: written.slice(reading.start, reading.end) }),
  )
}

function readAt(
  sentence: Sentence,
  place: number,
  floor: number,
  last: Found | undefined,
): { found: Found[]; end: number } | undefined {
  const isListed =
    last?.unit === 'date'
    && /\d{4}$/.test(String(last.high ?? last.value))
    && /^(?:,| and|, and| or) $/.test(sentence.text.slice(last.end, place))
  const date = readDate(sentence, place, isListed)
  if (date) {
    const { value, low, high, end, bound, unsure } = date
    const start = Math.max(date.start, floor)
    const span = low === undefined ? {} : { low, high }
    const doubt = unsure === undefined ? {} : { unsure }
    return { found: [{ value, unit: 'date', bound, ...span, start, end, ...doubt }], end }
  }
  const rank = readRank(sentence.text, place)
  if (rank)
    return {
      found: [{ value: rank.value, unit: 'rank', bound: 'exactly', start: place, end: rank.end }],
      end: rank.end,
    }
  const amount = readAmount(sentence, place)
  if (!amount) return undefined
  const range = readRange(sentence, place, amount)
  const isBare = !range || (range.kind === 'range' && range.amount.own === 'none')
  if (isBare && (isLone(sentence, place, amount) || isNamed(sentence, place, amount)))
    return { found: [], end: amount.numeral.end }
  if (range?.kind === 'score') return { found: [], end: range.end }
  if (range?.kind === 'two') {
    const next = readRange(sentence, range.start, range.second)
    const isRange = next?.kind === 'range'
    const last = isRange ? { ...next.amount, value: next.low } : range.second
    const second = placed(sentence, range.start, range.first.end, last, isRange ? next : undefined)
    return { found: [placed(sentence, place, floor, range.first), second], end: last.end }
  }
  const whole = range ? { ...range.amount, value: range.low } : amount
  return { found: [placed(sentence, place, floor, whole, range)], end: whole.end }
}

function placed(
  sentence: Sentence,
  place: number,
  floor: number,
  amount: Amount,
  range?: { low: number; high: number },
): Found {
  const { text } = sentence
  const { own, value, end, unit, noun, per, fraction, form, sense } = amount
  const sign = signBefore(text, place, floor)
  const start = sign?.place ?? place
  const bound = boundBefore(text, start, floor)
  // Starts at $5 to $8: what starts has two ends, and neither is a least one.
  const isStart = range !== undefined && bound !== undefined && /^start/.test(bound.phrase)
  const front =
    bound && !isStart && !isPeriod(text, bound, amount) && !isBesides(text, bound, floor, amount) ? bound : undefined
  const factor = sign?.isNegative ? -1 : 1
  // Not one in ten growers: fewer than that.
  const not = !front && form === 'in' ? /(?<!if )\bnot $/i.exec(text.slice(Math.max(floor, start - 7), start)) : null
  const unsure =
    amount.unsure ?? (own === 'noun' && mayBeNamed(sentence, place) ? 'the number may be part of a name' : undefined)
  const change = changeAround(text, front?.place ?? start, end, unit, floor)
  // What it does not have it has no key for; set one by one, as there are many readings in a long text.
  const found: Found = {
    value: value * factor,
    unit,
    bound: not ? 'under' : (front?.bound ?? amount.bound),
    start: not ? start - 4 : (front?.place ?? start),
    end,
  }
  if (noun !== undefined) found.noun = noun
  if (per) found.per = per
  if (fraction) found.fraction = fraction
  if (form) found.form = form
  if (sense) found.sense = sense
  if (range) {
    found.low = range.low * factor
    found.high = range.high
  }
  if (change) found.change = change
  if (unsure !== undefined) found.unsure = unsure
  return found
}
