import { describe, expect, it } from 'vitest'
import { around } from '../../scripts/article/shownFacts.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { noteOf } from '../../scripts/draft/notes.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'

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

describe('the notes of slides', () => {
  it.each([
    ['en', 'The figure so far is {far}, because owners are excused.', true],
    ['en', 'Nobody knows whether that is a recovery.', true],
    ['en', 'He had counted them twice.', true],
    ['en', 'The town closed its pools in {in-2019}.', false],
    ['zh-Hant', '這項計畫要縣議會通過。', true],
    ['zh-Hant', '他們數了兩次。', true],
    ['zh-Hant', '鎮上關了三座泳池。', false],
    ['zh-Hans', '其原因没有人说得清。', true],
    ['zh-Hans', '镇上的游泳池关了。', false],
  ])('lead in with no sentence that is of the one before it, in %s: %s', (locale, sentence, expected) => {
    expect(draftWordsFor(locale).leadsNobodyIn(sentence)).toBe(expected)
  })

  it.each([
    ['two bars', 'comparison', { figure: { kind: 'bar-chart', items: [{}, {}] } }, /both measure/],
    ['three bars', 'comparison', { figure: { kind: 'bar-chart', items: [{}, {}, {}] } }, /largest/],
    ['a series in bars', 'series', { figure: { kind: 'bar-chart' } }, /go on to the last/],
    ['a share without its whole', 'share', { isStatement: true }, /^Say it/],
    ['a share of a whole', 'share', { figure: { kind: 'waffle-chart' } }, /the whole/],
  ] as const)('say what to do with %s', (_, kind, shown, expected) => {
    const way = { claim: '', claimCite: '1.1' as const, named: [], ...shown }
    expect(noteOf(draftWordsFor('en'), kind, way)).toMatch(expected)
  })

  it('tell a sentence once', async () => {
    const lines = [
      'The boats of Marl',
      'The county has paid for boats and nets since the flood. Boats at Marl fell from 90 in 2010 to 20 in 2022, and nets at Holt rose from 12 in 2010 to 70 in 2022.', // prettier-ignore
      'What became of the barns',
      'Barns at Marl fell from 80 in 2011 to 30 in 2021.',
    ]
    const { drafted } = await draftTalk(sentencesOf(...lines), 'en-GB')
    const notes = drafted.sections.flatMap(({ slides }) => slides.map((slide) => slide.notes))
    expect(notes.filter((each) => each.includes('since the flood')).length).toBeLessThan(2)
  })
})
