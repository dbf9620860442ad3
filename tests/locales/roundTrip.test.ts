import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeQuantity } from '../../scripts/locales/numbers.ts'
import type { Writable } from '../../scripts/locales/writer.ts'
import type { Reading } from '../../scripts/quantities/quantity.ts'
import { convert, sameDimension, unitInfo } from '../../scripts/quantities/units.ts'
import { recognise } from '../../scripts/source/numbers.ts'
import { generated, type Generated } from './generated.ts'
import { datesNotRead, measuresNotRead } from './notReadAgain.ts'

const locales = ['zh-Hant', 'zh-Hans', 'en', 'en-US', 'en-GB']
const count = 2000

/** A sentence of the language around a quantity, with the words that its kind has before and behind it there. */
function sentenceWith(text: string, { unit, low, bound, sense }: Writable, locale: string): string {
  if (locale.startsWith('zh')) return `记录显示，${sense === 'more' ? '增加了' : ''}${text}，并无出入。`
  if (unit === 'date')
    return `The work was done ${low !== undefined ? 'from ' : bound === 'exactly' ? 'in ' : ''}${text}, without a break.`
  if (unit === 'rank') return `The town came ${text}, without a doubt.`
  return `The record shows ${text}${unit === 'multiple' && sense === undefined ? ' as many' : ''}, without exception.`
}

/** What a date is read as in a language; undefined where it is none to the reader. */
function dateRead(date: string, locale: string): string | undefined {
  const row = datesNotRead.find((each) => each.date.test(date) && each.language.test(locale))
  return row ? row.as?.(date) : date
}

/** A quantity as it is to be read: its noun as it is written of so many, what has two names by the one that is read. */
function toBeRead({ noun, ...quantity }: Writable, locale: string): Writable {
  const as = <Value extends number | string | undefined>(value: Value) =>
    typeof value === 'string' ? dateRead(value, locale) : value
  const isOne = quantity.value === 1 && quantity.low === undefined
  return {
    ...quantity,
    value: as(quantity.value) ?? Number.NaN,
    low: as(quantity.low),
    high: as(quantity.high),
    noun: typeof noun === 'string' ? noun : isOne ? noun?.one : noun?.other,
  }
}

/** What is read otherwise than it was written; nothing where it is the same quantity. */
function differences(wanted: Writable, [first, ...more]: readonly Reading[]): string[] {
  if (!first || more.length > 0) return [`${first ? more.length + 1 : 0} readings`]
  const read = inUnitOf(wanted, first)
  const isTenths = read.form === 'tenths' && wanted.fraction === undefined // 六成 is 3/5 whether or not the fact says so
  return [
    ...(read.unsure === undefined ? [] : [read.unsure]),
    ...(read.unit === wanted.unit ? [] : [`unit ${read.unit}`]),
    ...(read.bound === wanted.bound ? [] : [`bound ${read.bound}`]),
    ...(read.noun === wanted.noun ? [] : [`noun ${read.noun ?? ''}`]),
    ...(read.sense === wanted.sense ? [] : [`sense ${read.sense ?? ''}`]),
    ...(['value', 'low', 'high'] as const)
      .filter((key) => !same(read[key], wanted[key]))
      .map((key) => `${key} ${read[key] ?? ''}`),
    ...(['value', 'unit', 'noun'] as const)
      .filter((key) => read.per?.[key] !== wanted.per?.[key])
      .map((key) => `per ${key} ${read.per?.[key] ?? ''}`),
    ...(['numerator', 'denominator'] as const)
      .filter((key) => !isTenths && read.fraction?.[key] !== wanted.fraction?.[key])
      .map((key) => `${key} ${read.fraction?.[key] ?? ''}`),
  ]
}

/** 七百万瓦 is seven million watts and seven megawatts (百万瓦). */
function inUnitOf({ unit }: Writable, read: Reading): Reading {
  const isOther = read.unit !== unit && unitInfo(unit)?.kind === 'measure' && sameDimension(read.unit, unit)
  return isOther && typeof read.value === 'number'
    ? { ...read, unit, value: convert(read.value, read.unit, unit) }
    : read
}

function same(one: number | string | undefined, other: number | string | undefined): boolean {
  return typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-12 * Math.abs(other)
    : one === other
}

/** What a writer refuses: the language has no such words, and says so. */
const refusals = /cannot be spelled out|has no name in words|^a (?:date|span of dates|rank) cannot be/

function written({ quantity, style }: Generated, locale: string): string | undefined {
  try {
    const { prefix, number, suffix } = writeQuantity(quantity, locale, style)
    return `${prefix}${number}${suffix}`
  } catch (error) {
    if (error instanceof RangeError && refusals.test(error.message)) return undefined
    throw error
  }
}

function isLeftOut({ unit, value, low }: Writable, locale: string): boolean {
  return unit === 'date' && [value, low ?? value].some((date) => dateRead(String(date), locale) === undefined)
}

describe('what is written is read again as the same quantity', () => {
  it.each(locales)('in %s', (locale) => {
    const cases = fc
      .sample(generated(locale), { numRuns: count * 1.25, seed: 15 })
      .filter(({ quantity }) => !isLeftOut(quantity, locale))
      .map((each) => ({ ...each, text: written(each, locale) }))
      .filter(({ text }) => text !== undefined)
      .slice(0, count)
    expect(cases).toHaveLength(count)
    const wrong = cases.flatMap(({ kind, quantity, text = '' }) => {
      const found = differences(toBeRead(quantity, locale), recognise(sentenceWith(text, quantity, locale), { locale }))
      return found.length === 0 ? [] : [`${kind}: ${text}: ${found.join(', ')}; not ${JSON.stringify(quantity)}`]
    })
    expect(wrong).toEqual([])
  })

  it('but for measures of the list, each of which has a reason to be there', () => {
    const isRead = (unit: string, locale: string) =>
      [412.5, 24].every((value, index) => {
        const quantity = { value, unit, bound: 'exactly' } as const
        const text = written({ kind: 'measure', quantity, style: index === 0 ? 'default' : 'words' }, locale)
        return (
          text === undefined
          || differences(quantity, recognise(sentenceWith(text, quantity, locale), { locale })).length === 0
        )
      })
    expect(
      Object.keys(measuresNotRead).filter((unit) => unit !== 'dot' && locales.every((locale) => isRead(unit, locale))),
    ).toEqual([])
  })

  it('is told from another value, unit, bound, noun, rate, end and fraction', () => {
    const read = recognise('超过3家。', { locale: 'zh-Hans' })
    const three = { value: 3, unit: 'count', noun: '家', bound: 'over' } as const
    expect(differences(three, read)).toEqual([])
    const others = [
      { value: 4 },
      { unit: 'tonne' },
      { noun: '人' },
      { bound: 'at-least' },
      { high: 5 },
      { per: { value: 1, unit: 'day' } },
      { fraction: { numerator: 1, denominator: 3 } },
      { sense: 'more' },
    ] as const
    for (const other of others) expect(differences({ ...three, ...other }, read), JSON.stringify(other)).not.toEqual([])
  })
})
