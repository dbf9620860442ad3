import { expect, it } from 'vitest'
import { around } from '../../scripts/article/shownFacts.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'

it.each([
  ['zh-Hans', '船东周大勇说。', true],
  ['en', 'says Tom Ferris, the head of networks.', true],
  ['en', 'The ferry is late.', false],
])('a sentence that only says who speaks is no note, in %s: %s', (locale, text, expected) => {
  expect(draftWordsFor(locale).onlySays.test(text)).toBe(expected)
})

it('a message cuts the words around a number at a word', () => {
  const words = 'Last year the company lost 84 million litres per day, down from 112.'
  const reading = { start: 27, end: 49, text: '84 million litres' } as Parameters<typeof around>[1]
  expect(around(words, reading)).toMatch(/^…lost 84 million/)
})
