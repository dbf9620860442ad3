import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../scripts/locales/grammars.ts'
import { readTable } from './expectations.ts'

const prose = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8').split('\n')
const tables = ['en/numbers.tsv', 'zh/numbers.tsv'].flatMap((path) => readTable(new URL(path, import.meta.url)))
const sentences = [
  ...tables.map(({ sentence }) => sentence),
  ...['en/prose.txt', 'en/prose-of-the-garden.txt', 'zh/prose.txt'].flatMap(prose),
]
/** Words of Latin letters and digits, all other characters by themselves. */
const pieces = (text: string) => text.match(/[A-Za-z\u00C0-\u024F]+|[\s\S]/gu) ?? []
const alphabet = [...new Set(sentences.flatMap(pieces))]

describe.each(['en', 'zh-Hant'])('a text that may hold no amount, in %s,', (locale) => {
  const { amounts, mayHoldAmount } = grammarOf(locale)

  it('is none of those that hold one', () => {
    const holding = sentences.filter((text) => amounts(text).length > 0)
    expect(holding.length).toBeGreaterThan(2000)
    expect(holding.filter((text) => !mayHoldAmount(text))).toEqual([])
  })

  it('is a sentence of which all is left out that may be an amount', () => {
    // 成 is a part of one with 数 or 几 before it, which may come to stand there.
    const stripped = sentences.map((text) =>
      pieces(text)
        .filter((piece) => !mayHoldAmount(piece) && piece !== '成')
        .join(''),
    )
    expect(stripped.filter((text) => mayHoldAmount(text))).toEqual([])
    expect(stripped.flatMap((text) => amounts(text).map((found) => `${found.text} in ${text}`))).toEqual([])
  })

  it('holds none however its words are put together', () => {
    const words = fc.array(fc.tuple(fc.constantFrom(...alphabet), fc.constantFrom('', '', ' ', '-')), { maxLength: 12 })
    fc.assert(
      fc.property(words, (chosen) => {
        const text = chosen.flat().join('')
        fc.pre(!mayHoldAmount(text))
        expect(amounts(text)).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the quick look passes over', () => {
  it.each([
    ['en', 'A fare dodger and the art of walking'],
    ['en', 'Weighing the sea: who pays for what is lost'],
    ['zh-Hant', '我們為什麼要讀這篇評論'],
    ['zh-Hans', '大模型的场景与算力，成为城市的底座'],
  ])('%s: %s', (locale, text) => {
    expect(grammarOf(locale).mayHoldAmount(text)).toBe(false)
  })
})
