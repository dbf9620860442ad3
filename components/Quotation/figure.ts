import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { room } from '../../scripts/typography/room.ts'
import { narrowWidth } from '../shared/narrow.ts'
import { describe, heightIn, quotation } from './layout.ts'

/** The room under a claim that themes leave at the least, in canvas pixels. */
const leastField = { width: 1136, height: 428 }

const data = (f: Fields) => ({
  items: f
    .list(
      z.strictObject({
        quote: f
          .quotation(120)
          .describe(
            'Word for word from its sentence; […] stands for what is left out, [the port] for a word of yours. Its '
              + 'numbers are typed, since the article says them',
          ),
        speaker: f.text(20).describe('Who said it'),
        role: f.text(36).optional().describe('As who, or when and where'),
        cite: f.cites().describe('The sentence that it is taken from, or several in a row'),
      }),
      1,
      3,
      'slide for each voice',
    )
    .describe('One voice large, or two or three beside one another'),
})

export type Data = DataOf<'quotation', typeof data>

export default defineFigure({
  kind: 'quotation',
  purpose: "Somebody's words, word for word, with who said them; two or three voices side by side.",
  data,
  conflicts: (data) => {
    if (quotation(data, leastField).fits) return []
    const lengths = data.items.map(({ quote }) => room(quote))
    return [
      {
        path: ['items', lengths.indexOf(Math.max(...lengths)), 'quote'],
        message:
          data.items.length > 1
            ? `is too long beside ${data.items.length === 2 ? 'another' : 'two others'}; quote the words that count, or show fewer voices`
            : 'is too long for a slide; quote the words that count',
      },
    ]
  },
  // A quotation draws no facts: it is held against its sentence, word for word.
  agrees: () => [],
  steps: ({ items }) => items.length,
  beside: { main: { items: [2], quote: 80, role: 28 }, aside: { items: [1], quote: 60, speaker: 14, role: 24 } },
  narrowHeight: (data) => heightIn(data, narrowWidth),
  sparse: true,
  layout: quotation,
  describe,
  extremes: [{ amount: 'least' }, { amount: 'most' }],
})
