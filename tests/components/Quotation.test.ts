import { describe as group, expect, it } from 'vitest'
import { describe, quotation } from '../../components/Quotation/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

type Data = FigureData<'quotation'>
const english = (length: number) =>
  `“${'we used to count the ships that waited, and now we count the hours they save in port; '.repeat(4).slice(0, length)}”`
const voices = (count: number, quote: string): Data => ({
  kind: 'quotation',
  items: Array.from({ length: count }, () => ({ quote, speaker: 'Ines Vale', role: 'harbour master', cite: ['1.1'] })),
})
const texts = {
  en: english,
  'zh-Hant': (length: number) => `「${han(length / 2)}」`,
  'zh-Hans': (length: number) => `“${han(length / 2)}”`,
}

group('quotation', () => {
  it('keeps the words of one voice, of two and of three inside the field, none over another', () => {
    for (const field of [rooms['full'], rooms['tall']])
      for (const text of Object.values(texts))
        for (const [count, length] of [
          [1, 20],
          [1, 240],
          [2, 60],
          [2, 220],
          [3, 40],
          [3, 150],
        ] as const) {
          if (!field) throw new Error('no room')
          const { voices: drawn, size } = quotation(voices(count, text(length)), field)
          const boxes = drawn
          for (const box of boxes) expectInside(box, field)
          for (const [index, one] of boxes.entries())
            for (const other of boxes.slice(index + 1))
              expect(
                one.x + one.width <= other.x + 0.5
                  || other.x + other.width <= one.x + 0.5
                  || one.y + one.height <= other.y + 0.5
                  || other.y + other.height <= one.y + 0.5,
              ).toBe(true)
          expect(size).toBeGreaterThanOrEqual(24)
        }
  })

  it('keeps within what is left beside something, and on a phone', () => {
    for (const [room, count, length] of [
      ['main', 2, 160],
      ['aside', 1, 120],
    ] as const) {
      const field = rooms[room]
      if (!field) throw new Error('no room')
      for (const text of Object.values(texts)) {
        const { voices: drawn } = quotation(voices(count, text(length)), field)
        for (const box of drawn) expectInside(box, field)
      }
    }
  })

  it('sets few words larger than many', () => {
    const field = { width: 1152, height: 440 }
    expect(quotation(voices(1, english(30)), field).size).toBeGreaterThan(
      quotation(voices(1, english(240)), field).size,
    )
  })

  it('uses the whole field for one voice: who it is stands at its side where its words lose nothing by that', () => {
    const field = { width: 1152, height: 440 }
    const short = quotation(voices(1, english(60)), field)
    expect(short.aside?.width).toBeGreaterThan(240)
    expect(short.voices[0]?.width).toBe(1152)
    // Words that are larger without stand over who it is, and so do several voices, and one in a narrow field.
    const lengths = Array.from({ length: 20 }, (_, at) => quotation(voices(1, english(60 + at * 5)), field))
    expect(lengths.some(({ aside, size }) => aside === undefined && size === short.size)).toBe(true)
    expect(quotation(voices(2, english(60)), field).aside).toBeUndefined()
    expect(quotation(voices(1, english(60)), { width: 737, height: 440 }).aside).toBeUndefined()
  })

  it('says who said what', async () => {
    const data = voices(1, '“we count the hours”')
    expect(describe(data, wordsFor('en'))).toBe('Ines Vale, harbour master: “we count the hours”')
    expect(await drawFigure({ ...data }, { width: 1152, height: 440 })).toContain('text-indent')
  })
})
