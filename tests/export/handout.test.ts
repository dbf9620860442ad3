import { expect, it } from 'vitest'
import { handoutTexts } from '../../scripts/export/handout.ts'
import { deckOf, slideWith } from '../deck/build.ts'

it('puts the notes, without what is for the speaker alone, and where each fact stands, beside a slide', () => {
  const spoken = [
    '(40 s, until 1:00)',
    'First *this*. [click] Then\nthat. [pause for a moment]',
    '（停頓）',
    'As [the paper](https://example.org) says (in part). <!-- look up -->',
    '(Show the photo.)',
    '(One thing.) And (another.)',
  ]
  const texts = handoutTexts(deckOf([{ ...slideWith('words'), notes: spoken.join('\n\n') }]))
  expect(texts[1]).toEqual({
    notes: [
      'First this. Then that.',
      'As [the paper](https://example.org) says (in part).',
      '(One thing.) And (another.)',
    ],
    citations: ['words: words (paragraph 1, sentence 1)'],
    terms: ['words'],
  })
  expect(texts.map(({ citations }) => citations.length)).toEqual([0, 1, 0])
})

it('lists what a slide cites besides, also where it shows no fact', () => {
  const opening = { ...slideWith('words'), layout: 'chapter' as const, cites: ['2.1', '3.2'] as const }
  const texts = handoutTexts(deckOf([{ ...slideWith('words'), cites: ['1.1', '4.2'] }, opening]))
  expect(texts.map(({ citations }) => citations)).toEqual([
    [],
    ['words: words (paragraph 1, sentence 1)', 'Source: paragraph 4, sentence 2'],
    ['Source: paragraph 2, sentence 1; paragraph 3, sentence 2'],
    [],
  ])
})
