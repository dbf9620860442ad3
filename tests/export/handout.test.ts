import { expect, it } from 'vitest'
import { handoutTexts } from '../../scripts/export/handout.ts'
import { deckOf, slideWith } from '../deck/build.ts'

it('puts the notes without their marks for clicks, and where each figure stands, under a slide', () => {
  const slide = { ...slideWith('words'), notes: '(40 s, until 1:00)\n\nFirst this. [click] Then\nthat.' }
  const texts = handoutTexts(deckOf([slide]))
  expect(texts[1]).toEqual({
    notes: ['(40 s, until 1:00)', 'First this. Then that.'],
    citations: ['words: words (paragraph 1, sentence 1)'],
    terms: ['words'],
  })
  expect(texts.map(({ citations }) => citations.length)).toEqual([0, 1, 0])
})
