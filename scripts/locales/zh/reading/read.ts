import type { DeclaredUnit, Reading, TextContext } from '../../../quantities/quantity.ts'
import { once } from '../../reading/once.ts'
import { amountBeginnings, amountInitials, readAmount } from './amount.ts'
import { amountStep } from './amountReading.ts'
import { codeEnd, latinEnd, powerEnd } from './codes.ts'
import { dateReading } from './dateReading.ts'
import { dateBeginnings } from './dates.ts'
import { numeralCharacters } from './numeralCharacters.ts'
import { withOtherEnds } from './otherEnds.ts'
import { rankBeginnings, readRank } from './ranks.ts'
import { readRate, type Carried, type RateRead } from './rates.ts'
import { prepare, type Script, type Sentence } from './sentence.ts'
import { readSpan } from './spans.ts'
import { inContext } from './textContext.ts'
import { wordBeginnings, wordEnd, wordInitials } from './words.ts'

export const numerals = new Set(numeralCharacters)

const dateInitials = initialsOf(dateBeginnings)
const rankInitials = initialsOf(rankBeginnings)

/**
 * Where a reading, or a word that is none, can begin: by its first character, those that may stand behind it; 'any' is
 * whatever stands there. All other places are passed over.
 */
const beginnings = once(() => {
  const behind = new Map<string, Set<string> | 'any'>()
  for (const beginning of [...amountBeginnings(), ...dateBeginnings, ...rankBeginnings, ...wordBeginnings, '每']) {
    const [first, second] = [beginning.charAt(0), beginning.charAt(1)]
    const known = behind.get(first)
    if (second === '') behind.set(first, 'any')
    else if (known === undefined) behind.set(first, new Set(second))
    else if (known !== 'any') known.add(second)
  }
  return behind
})

function initialsOf(all: readonly string[]): ReadonlySet<string> {
  return new Set(all.map((beginning) => beginning.charAt(0)))
}

/** Reads the quantities of a sentence of Chinese, in order. Linear in its length. */
export function read(
  sentence: string,
  script: Script,
  units: readonly DeclaredUnit[],
  context?: TextContext,
): Reading[] {
  const prepared = prepare(sentence, script, units)
  const readings: Reading[] = []
  const state: State = { floor: 0, farFloor: 0, rate: undefined }
  const begins = beginnings()
  for (let place = 0; place < prepared.text.length;) {
    const behind = begins.get(prepared.text.charAt(place))
    if (behind === undefined || (behind !== 'any' && !behind.has(prepared.text.charAt(place + 1)))) {
      place++
      continue
    }
    const step = stepAt(prepared, place, state)
    if (step.reading) {
      readings.push(step.reading)
      state.floor = step.end
      if (step.reading.unit !== 'date') state.farFloor = step.end
    }
    place = step.end
  }
  const complete = withOtherEnds(prepared.text, readings)
  return context ? inContext(prepared, complete, context) : complete
}

export interface State {
  /** No bound reaches back before this place. */
  floor: number
  /** No bound that other words part from its number does; such a bound reaches past a date. */
  farFloor: number
  rate: RateRead | undefined
  /** The amount before, where it had a rate. */
  carried?: Carried | undefined
}

export interface Step {
  end: number
  reading?: Reading
}

function stepAt(sentence: Sentence, place: number, state: State): Step {
  const { text } = sentence
  const character = text.charAt(place)
  const masked = wordInitials.has(character) ? wordEnd(text, place) : undefined
  if (masked !== undefined) return { end: masked }
  if (dateInitials.has(character)) {
    const span = readSpan(text, place)
    if (span) return { end: span.end, reading: dateReading(sentence, place, span, state.floor) }
  }
  const power = /[-+\d]/.test(character) ? powerEnd(text, place) : undefined
  if (power !== undefined) return { end: power }
  if (/[\d一二三四五六七八九十两]/.test(character)) {
    const code = codeEnd(text, place)
    if (code !== undefined) return { end: code }
  }
  const rank = rankInitials.has(character) ? readRank(sentence, place) : undefined
  if (rank) {
    const { value, noun, end } = rank
    return value === undefined
      ? { end }
      : {
          end,
          reading: {
            value,
            unit: 'rank',
            bound: 'exactly',
            ...(noun === undefined ? {} : { noun }),
            text: sentence.original.slice(place, end),
            start: place,
            end,
          },
        }
  }
  if (character === '每') return rateStep(sentence, place, state)
  const amount = amountInitials().has(character) ? readAmount(sentence, place) : undefined
  if (amount) return amountStep(sentence, place, amount, state)
  if (/[A-Za-z]/.test(character)) return { end: latinEnd(text, place) }
  return { end: skipEnd(text, place) }
}

/** Before 每, another in its clause: 每亩耕地每年分配180立方米. */
const each = /每(?!当|逢)([^，。；：、,;:\d]{1,8})$/

/** The number that 每 names is no reading of its own where an amount follows. */
function rateStep(sentence: Sentence, place: number, state: State): Step {
  const rate = readRate(sentence, place)
  if (!rate) return { end: place + 1 }
  const [, other] = each.exec(sentence.text.slice(Math.max(0, place - 12), place)) ?? []
  // 为每名学生补助每名1500元: both are one.
  const isOfTwo = other !== undefined && !(rate.per.noun !== undefined && other.startsWith(rate.per.noun))
  state.rate = isOfTwo ? { ...rate, isOfTwo } : rate
  return { end: rate.end }
}

const digitRun = /\d[\d.,]*/y

/** A number or word that was not understood is not entered again. */
export function skipEnd(text: string, place: number): number {
  const character = text.charAt(place)
  if (/\d/.test(character)) {
    digitRun.lastIndex = place
    return place + (digitRun.exec(text)?.[0].length ?? 1)
  }
  let end = place
  while (numerals.has(text.charAt(end))) end++
  return Math.max(place + 1, end)
}
