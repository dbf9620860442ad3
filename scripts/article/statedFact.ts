import { isDateText, spanEnds } from '../quantities/dates.ts'
import { parseFraction, toPercent, type Fraction } from '../quantities/fraction.ts'
import type { UnitInfo } from '../quantities/units.ts'
import { FactError } from './factError.ts'
import type { Fact, FactOptions } from './facts.ts'
import type { StatedEntry } from './factsSchema.ts'
import { nounFor } from './nouns.ts'
import { readPer, readUnit } from './unitOfFact.ts'

/** What a fact's value says, read by its unit. */
interface Value {
  value: number | string
  low?: number | string
  high?: number | string
  fraction?: Fraction
}

/**
 * A fact that the article states.
 * @throws FactError for the first of its keys that does not go with the others
 */
export function stateFact(id: string, entry: StatedEntry, options: FactOptions): Fact {
  const unit = readUnit(entry.unit, options.units)
  const value = readValue(entry.value, unit)
  const { noun = {}, sense, form, reading, bound } = entry
  if (Object.keys(noun).length > 0 && unit.kind !== 'count')
    throw new FactError('noun', 'key-conflict', `a noun goes with the unit count; this is a ${unit.id}`)
  if (sense && unit.kind !== 'multiple')
    throw new FactError('sense', 'key-conflict', `sense goes with the unit multiple; this is a ${unit.id}`)
  const formOf = form === 'minguo' ? 'date' : 'percent'
  if (form && unit.id !== formOf)
    throw new FactError('form', 'key-conflict', `form: ${form} goes with the unit ${formOf}; this is a ${unit.id}`)
  if (form && form !== 'tenths' && form !== 'minguo' && !value.fraction)
    throw new FactError('form', 'key-conflict', `form: ${form} needs a fraction as value, such as '2/3'`)
  const per = readPer(entry.per, options)
  const names = options.units.find((each) => each.id === unit.id)?.names
  return {
    id,
    ...value,
    unit: unit.id,
    bound,
    noun: nounFor(noun, options.language),
    nouns: noun,
    ...(per ? { per } : {}),
    ...(value.fraction ? { form: form ?? 'fraction' } : form ? { form } : {}),
    ...(sense ? { sense } : {}),
    ...(names ? { unitNames: names } : {}),
    ...(reading === undefined ? {} : { ownReading: reading }),
    of: entry.of,
    cites: [entry.cite],
  }
}

function readValue(given: StatedEntry['value'], unit: UnitInfo): Value {
  if (Array.isArray(given)) return readRange(given, unit)
  if (unit.kind === 'date') return readDate(String(given))
  const fraction = typeof given === 'string' ? parseFraction(given) : undefined
  if (!fraction) return { value: readNumber(given, unit) }
  if (unit.id !== 'percent')
    throw new FactError(
      'value',
      'value-unreadable',
      `"${String(given)}" is a fraction, which is a percent; this is a ${unit.id}`,
    )
  return { value: toPercent(fraction), fraction }
}

function readRange([from, to]: [number | string, number | string], unit: UnitInfo): Value {
  if (unit.kind === 'date') return readDate(`${from}/${to}`)
  const [low, high] = [readNumber(from, unit), readNumber(to, unit)]
  if (low >= high)
    throw new FactError('value', 'value-unreadable', `[${low}, ${high}] is not a range; the lower end comes first`)
  return { value: low, low, high }
}

const dateExamples = "'2024-07-15', '2024-07', '2002' or '--04-02', or '2024-Q3', '1990s', '2021/2025'"

function readDate(text: string): Value {
  if (!isDateText(text)) {
    const isDay = /^(?:\d{4}|-)-\d{2}-\d{2}$/.test(text)
    throw new FactError(
      'value',
      'value-unreadable',
      `"${text}" is not a date; ${isDay ? 'that month has no such day' : `write ISO 8601, such as ${dateExamples}`}`,
    )
  }
  const ends = spanEnds(text)
  return ends ? { value: ends[0], low: ends[0], high: ends[1] } : { value: text }
}

function readNumber(value: number | string, unit: UnitInfo): number {
  const number =
    typeof value === 'number'
      ? value
      : /^-?\d+(_\d+)*(\.\d+)?$/.test(value)
        ? Number(value.replaceAll('_', ''))
        : Number.NaN
  if (!Number.isFinite(number))
    throw new FactError(
      'value',
      'value-unreadable',
      `"${String(value)}" is not a number; a ${unit.id} needs one${howToWrite(String(value))}`,
    )
  if (unit.kind === 'rank' && !(Number.isInteger(number) && number > 0))
    throw new FactError('value', 'value-unreadable', `${number} is not a rank; ranks are whole and begin at 1`)
  return number
}

/** A number as it is to be written, where what stands there is one with signs of its own. */
function howToWrite(text: string): string {
  const plain = text.trim().normalize('NFKC')
  if (/^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) return `: write it without commas, ${plain.replaceAll(',', '_')}`
  const [, digits, behind] = /^(-?\d+(?:\.\d+)?)(%|\s+\p{L}|\p{Script=Han})/u.exec(plain) ?? []
  if (digits === undefined) return ''
  return behind === '%'
    ? `: write ${digits} with unit: percent`
    : ': write it all in digits, such as 412_000; what is counted goes into unit or noun'
}
