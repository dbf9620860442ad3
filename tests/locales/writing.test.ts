import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { writeQuantity } from '../../scripts/locales/numbers.ts'
import type { Style, Writable } from '../../scripts/locales/writer.ts'

/** `h` is a noun in Chinese, `e` in English; `~` stands for a space at which no line breaks. */
const [head = '', ...rows] = readFileSync(new URL('writing.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
const locales = head.split('\t').slice(2)

function inLanguage(given: unknown, locale: string): unknown {
  if (given === null || typeof given !== 'object') return given
  if ('h' in given && 'e' in given) return locale.startsWith('zh') ? given.h : given.e
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, inLanguage(value, locale)]))
}

const isStyle = (style: string | undefined): style is Style =>
  style === 'default' || style === 'words' || style === 'number'
const isWritable = (value: unknown): value is Writable =>
  value !== null && typeof value === 'object' && 'unit' in value && 'bound' in value

const cases = rows.flatMap((row) => {
  const [json = '', style, ...written] = row.split('\t')
  return locales.map((locale, index) => [locale, style, json, written[index] ?? ''] as const)
})

describe('quantities are written as the language does', () => {
  it.each(cases)('%s, %s: %s', (locale, style, json, expected) => {
    const quantity = inLanguage({ bound: 'exactly', ...JSON.parse(json) }, locale)
    if (!isStyle(style) || !isWritable(quantity)) throw new Error(`not a case: ${json}`)
    const { prefix, number, suffix } = writeQuantity(quantity, locale, style)
    expect(`${prefix}${number}${suffix}`.replaceAll('\u00a0', '~')).toBe(expected)
  })

  it('are at least 300', () => {
    expect(cases.length).toBeGreaterThan(300)
  })

  it('refuses to spell out what takes too many characters, and a unit that has no name', () => {
    const one = { value: 123_456, unit: 'count', bound: 'exactly' } as const
    for (const locale of locales) {
      expect(() => writeQuantity(one, locale, 'words'), locale).toThrow(RangeError)
      expect(() => writeQuantity({ ...one, unit: 'smoot' }, locale), locale).toThrow('the unit smoot')
    }
  })

  it('writes the bare number where it is asked for', () => {
    expect(writeQuantity({ value: 120e9, unit: 'CNY', bound: 'over' }, 'zh-Hant', 'number')).toEqual({
      prefix: '',
      number: '1200',
      suffix: '',
    })
  })

  it('writes a declared unit by its name', () => {
    const units = [{ id: 'teu', names: { 'zh-Hans': ['标准箱', 'TEU'], en: ['TEU'] } }]
    const throughput = { value: 18.6e6, unit: 'teu', bound: 'over' } as const
    expect(Object.values(writeQuantity(throughput, 'zh-Hans', 'default', units)).join('')).toBe('超过1860万标准箱')
    expect(Object.values(writeQuantity(throughput, 'en-GB', 'default', units)).join('')).toBe(
      'over 18.6\u00a0million TEU',
    )
  })
})
