import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, sum } from '../shared/narrow.ts'
import { type } from '../shared/typeScale.ts'
import { describe, quotation } from './layout.ts'

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
  conflicts: ({ items }) =>
    items.length < 3
      ? []
      : items.flatMap(({ quote }, index) =>
          narrowText(quote, type.text, 300) > 330
            ? [
                {
                  path: ['items', index, 'quote'],
                  message: 'is too long for one of three; quote the words that count, or show two voices',
                },
              ]
            : [],
        ),
  // A quotation draws no facts: it is held against its sentence, word for word.
  agrees: () => [],
  steps: ({ items }) => items.length,
  beside: { main: { items: [2], quote: 80, role: 28 }, aside: { items: [1], quote: 60, speaker: 14, role: 24 } },
  narrowHeight: ({ items }) =>
    sum(
      items,
      ({ quote, speaker, role }) =>
        narrowText(quote, type.label, 340) * 1.12
        + narrowText(speaker, type.note, 320)
        + narrowText(role, type.note, 320)
        + 64,
    ),
  sparse: true,
  layout: quotation,
  describe,
  extremes: [{ amount: 'least' }, { amount: 'most' }],
})
