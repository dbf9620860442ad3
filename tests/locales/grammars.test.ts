import { describe, expect, it } from 'vitest'
import { grammarOf, localeOfScript } from '../../scripts/locales/grammars.ts'
import { recognise } from '../../scripts/source/numbers.ts'

describe('the grammar of a locale', () => {
  it('is that of its language and script', () => {
    expect(recognise('達三兆', { locale: 'zh-TW' })).toMatchObject([{ value: 3e12 }])
    expect(recognise('12 ships', { locale: 'en-GB' })).toMatchObject([{ value: 12 }])
  })
  it('is refused where there is none', () => {
    for (const locale of ['de', 'fr-CH', '', 'constructor']) expect(() => grammarOf(locale), locale).toThrow(RangeError)
    expect(() => recognise('12 Schiffe', { locale: 'de' })).toThrow('"de": there are grammars for en and zh')
  })
  it('reads a sentence once, and anew with other units, in another context and with other readings', () => {
    const { read, assertions, actsIn } = grammarOf('zh-Hant')
    const sentence = '票價漲到30元，載客12趟。'
    const before = read(sentence, [])
    expect(read(sentence, [])).toBe(before)
    expect(read(sentence, [{ id: 'trip', names: { 'zh-Hant': ['趟'] } }])).toMatchObject([{}, { unit: 'trip' }])
    expect(read(sentence, [], { currency: 'TWD' })).toMatchObject([{ unit: 'TWD' }, {}])
    expect(read(sentence, [])).toBe(before)
    expect(assertions(sentence, before)).toBe(assertions(sentence, [...before]))
    expect(assertions(sentence, before)).toHaveLength(2)
    expect(assertions(sentence, before.slice(1))).toHaveLength(1)
    expect(actsIn(sentence)).toBe(actsIn(sentence))
  })
  it('is told by the script of the sentence where no locale is given', () => {
    expect(['約三億', '约三亿', 'about 3', '12'].map(localeOfScript)).toEqual(['zh-Hant', 'zh-Hans', 'en', 'en'])
    expect(recognise('三家')).toMatchObject([{ value: 3, noun: '家' }])
  })
})
