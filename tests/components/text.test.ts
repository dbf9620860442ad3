import { describe, expect, it } from 'vitest'
import { fitIn, heightOf, largestThatFits, measure, bold, regular, widestWord } from '../../components/shared/text.ts'
import { textInCircle } from '../../components/shared/textInCircle.ts'
import { measuredIn } from '../../components/shared/pieces.ts'

describe('a text', () => {
  it('breaks between words, where it breaks Han sooner than its width alone would', () => {
    expect(measure('開放實驗室', regular(20), 101).lines).toBe(1)
    expect(measure('開放實驗室', regular(20), 100).lines, 'no room for a rounding').toBe(2)
    expect(measure('實驗室實驗室', regular(20), 100).lines).toBe(2)
    expect(measure('open models', regular(20), 80).lines).toBe(2)
  })

  it('breaks inside a word that is wider than the line, and a long name at its blanks', () => {
    expect(measure('interoperability', regular(20), 60).lines).toBe(3)
    expect(widestWord(['an interoperability of', regular(20)])).toBe(measure('interoperability', regular(20)).width)
    const name = [{ text: 'China Academy of Information and Communications', fact: 'a-fact' }]
    expect(widestWord([name, regular(20)])).toBe(measure('Communications', regular(20)).width)
  })

  it('fits where it is given the width that it was measured at', () => {
    for (const text of ['開放實驗室與 AI 產業', 'open models from Hangzhou', '“開放”——是嗎？'])
      for (const size of [16, 17.3, 22, 41])
        expect(measure(text, bold(size), measure(text, bold(size)).width).lines, text).toBe(1)
  })

  it('is wider in bold, with the space between Han and Latin, and with the mark of a computed fact', () => {
    const width = (text: Parameters<typeof measure>[0]) => measure(text, regular(16)).width
    expect(measure('open', bold(16)).width).toBeGreaterThan(width('open'))
    expect(width('用AI') - (width('用') + width('AI'))).toBeCloseTo(2 - 0.5)
    expect(width([{ text: '12%', fact: 'a', computed: true }]) - width('12%')).toBeGreaterThan(5)
  })

  it('takes two full-width marks beside each other for one and a half, and shared marks as the text has them', () => {
    expect(measure('開）」', regular(20)).width).toBeCloseTo(2.5 * 20 + 0.5)
    const dash = (locale: string) => measuredIn({ locale, terms: [] }, () => measure('a — b', regular(20)).width)
    expect(dash('en')).toBeLessThan(measure('a b', regular(20)).width + 2 * 20)
  })

  it('is not broken inside a term of the deck, nor measured so', () => {
    const lines = () => measure('打造黃金三角', regular(20), 81).lines
    const widest = () => widestWord(['打造黃金三角', regular(20)])
    expect(widest()).toBeLessThan(60)
    expect(measuredIn({ locale: 'zh-Hant', terms: ['黃金三角'] }, widest)).toBeCloseTo(80.5)
    expect(measuredIn({ locale: 'zh-Hant', terms: ['黃金三角'] }, lines)).toBe(2)
    expect(widest(), 'another deck').toBeLessThan(60)
  })
})

describe('texts one under another', () => {
  it('are as high as their lines, and one that is not there takes no room', () => {
    expect(heightOf(500, ['算力', regular(20)], [undefined, bold(20)], ['算法', regular(10)])).toBe(26 + 13)
  })

  it('fit in a box that breaks none of their words and is as high', () => {
    expect(fitIn({ width: 61, height: 52 }, ['開放實驗室', bold(20)])).toBe(true)
    expect(fitIn({ width: 61, height: 51 }, ['開放實驗室', bold(20)])).toBe(false)
    expect(fitIn({ width: 59, height: 100 }, ['實驗室', bold(20)])).toBe(false)
  })

  it('take the largest style that fits, else the least', () => {
    expect(largestThatFits([30, 20, 10], (size) => size <= 20)).toBe(20)
    expect(largestThatFits([30, 20, 10], () => false)).toBe(10)
  })
})

it('sets a text in a circle as large as its corners allow', () => {
  const { size, width, fits } = textInCircle(['開放實驗室', bold], [40, 30, 20, 10], 60)
  const { height } = measure('開放實驗室', bold(size), width)
  expect(fits).toBe(true)
  expect(size).toBeGreaterThan(10)
  expect(Math.hypot(width / 2, height / 2)).toBeLessThan(60)
  expect(textInCircle(['開放實驗室', bold], [40], 60).fits).toBe(false)
  expect(textInCircle(['開放', bold], [40, 30, 20], 60, 60, () => 70).size).toBeLessThan(40)
})
