import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type Conflict, type DataOf } from '../shared/defineFigure.ts'
import { narrowWidth } from '../shared/narrow.ts'
import { describe, heightIn, picture } from './layout.ts'

const percent = (which: string) => z.number().min(0).max(100).describe(`Percent of the picture's ${which}`)

const data = (f: Fields) => ({
  file: f.picture().describe("A file of the talk's public/ folder, or data:image/png;base64,…"),
  alt: f.text(120).describe('What it shows, for those who do not see it'),
  credit: f.name(40).describe('Who made it'),
  licence: f.name(30).describe('By what right it is shown: CC BY 4.0, with permission'),
  caption: f.text(60).optional().describe('What is to be seen in it, under it'),
  fit: z
    .enum(['contain', 'cover'])
    .optional()
    .describe('The whole picture, or as much of it as fills its room (which is so with bleed)'),
  aspect: z.enum(['16/9', '3/2', '4/3', '1/1', '3/4']).optional().describe('The shape that it is cut to'),
  focus: z
    .strictObject({ x: percent('width'), y: percent('height') })
    .optional()
    .describe('What stays in sight where it is cut; its middle without'),
  bleed: z
    .boolean()
    .optional()
    .describe('To the upper edges of the slide, under its claim, where nothing stands beside it'),
  labels: f
    .list(z.strictObject({ x: percent('width'), y: percent('height'), text: f.text(20) }), 1, 5, 'second picture')
    .optional()
    .describe('What is where, at the right of the whole picture, with a line to each point'),
})

export type Data = DataOf<'picture', typeof data>

export default defineFigure({
  kind: 'picture',
  purpose:
    'A photograph or drawing with its credit and licence; whole or cut around its focus, with labels where wanted.',
  data,
  conflicts: ({ labels, fit, aspect, bleed, focus }): Conflict[] => {
    const isCut = fit === 'cover' || aspect !== undefined || bleed === true
    const cut = aspect ? 'aspect' : bleed ? 'bleed' : 'fit'
    return [
      ...(labels && isCut
        ? [{ path: [cut], message: 'cuts off what a label may point to; labels stand at a whole picture' }]
        : []),
      ...(focus && !isCut
        ? [{ path: ['focus'], message: 'is for a picture that is cut; say fit: cover or an aspect' }]
        : []),
      ...(bleed && fit === 'contain'
        ? [{ path: ['fit'], message: 'leaves ground at the sides, and bleed goes to the edges; take one of them out' }]
        : []),
    ]
  },
  // A picture draws no facts; what its texts state is read back.
  agrees: () => [],
  steps: ({ labels }) => 1 + (labels?.length ?? 0),
  beside: {
    main: { labels: [4], text: 12, caption: 40, credit: 30, licence: 24 },
    aside: { labels: [3], text: 12, caption: 30, credit: 24, licence: 18 },
  },
  narrowHeight: (data) => heightIn(data, narrowWidth),
  layout: picture,
  describe,
  extremes: [
    { amount: 'least', set: { bleed: true } },
    { amount: 'least', set: { fit: 'cover', focus: { x: 0, y: 100 } } },
  ],
})
