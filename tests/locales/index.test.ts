import { describe, expect, it } from 'vitest'
import { isLocale, localeOf, locales, nearestLocale } from '../../scripts/locales/index.ts'

describe('locales', () => {
  it('have the same words, each in its own language', () => {
    const [first, ...others] = locales
    for (const locale of others) expect(Object.keys(locale.words), locale.tag).toEqual(Object.keys(first?.words ?? {}))
    expect(localeOf('zh-Hans').words.blank).not.toBe(localeOf('zh-Hant').words.blank)
  })

  it('set a chapter and its topic apart by a dot, which has a square of its own in Chinese', () => {
    for (const { tag, words } of locales)
      expect(words.topic('1', '2'), tag).toBe(tag.startsWith('zh') ? '1·2' : '1 · 2')
  })

  it('are those that have a folder, and no others', () => {
    expect(isLocale('en-GB')).toBe(true)
    for (const tag of ['de', 'zh', 'EN', '', 'constructor']) expect(isLocale(tag), tag).toBe(false)
    expect(() => localeOf('de')).toThrow('no decks in the language "de"')
  })

  it.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['en-AU', 'en-GB'],
    ['en-CA', 'en-US'],
    ['de', 'en'],
    ['ja', 'en'],
  ])('serve best for %s with %s', (tag, expected) => {
    expect(nearestLocale(tag)).toBe(expected)
  })
})
