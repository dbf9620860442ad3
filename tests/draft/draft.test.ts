import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { grammarOf } from '../../scripts/locales/grammars.ts'
import { findTypedAmount } from '../../scripts/article/typedAmounts.ts'
import { shownOn } from '../../scripts/article/shown.ts'
import { factsOf } from '../../scripts/typography/text.ts'
import { articles, sentencesOf } from './articles.ts'

describe.each(articles)('a draft of $name', ({ locale, sentences }) => {
  const held = draftTalk(sentences, locale)

  it('passes the check: every fact is what its sentence states', async () => {
    const { talk } = await held
    expect(talk.coverage.matched).toBe(talk.coverage.facts)
    expect(talk.coverage.facts).toBeGreaterThan(20)
  })

  it('has a slide for each section at least, each with its citations, most with a figure', async () => {
    const { talk } = await held
    const slides = talk.article.sections.flatMap((section) => section.slides)
    const own = slides.filter(({ layout }) => layout !== 'thanks')
    expect(own.length).toBeGreaterThanOrEqual(5)
    expect(own.every(({ cite }) => cite.length > 0)).toBe(true)
    expect(own.filter((slide) => 'figure' in slide).length).toBeGreaterThan(own.length / 2)
  })

  it('shows each number on one slide', async () => {
    const { talk } = await held
    const slides = talk.article.sections.flatMap((section) => section.slides)
    const drawn = slides.flatMap((slide) => ('figure' in slide ? [...factsOf(slide.figure)] : []))
    const amounts = drawn.filter((id) => talk.facts.get(id)?.unit !== 'date')
    expect(amounts).toEqual([...new Set(amounts)])
    expect(slides.every((slide) => factsOf(shownOn(slide)).size <= 20)).toBe(true)
  })
})

it('drafts a talk on an article that states nothing but words', async () => {
  const lines = [
    'The path along the river',
    'The path was closed after the storm. Nobody knows when it will open again.',
    'Walkers now take the road over the hill. The innkeeper says that they stay longer.',
    'The council wants to move the path away from the water. The farmers there are against it.',
  ]
  const { talk } = await draftTalk(sentencesOf(...lines), 'en')
  expect(talk.article.sections.flatMap(({ slides }) => slides).length).toBeGreaterThan(1)
})

it.each(['en', 'en-GB', 'zh-Hant', 'zh-Hans'])('says nothing of its own that is an amount, in %s', (locale) => {
  const words = draftWordsFor(locale)
  const own = Object.values({ ...words, ...words.notes }).filter((each): each is string => typeof each === 'string')
  const typed = own
    .filter((text) => !text.startsWith('#'))
    .flatMap((text) => findTypedAmount(text, grammarOf(locale), [])?.text ?? [])
  expect(typed).toEqual([])
})

it.each([
  ['en', 'The ferry was quick. Ten years later 83% of the town were for it, and 412 people had signed.', '10 year'],
  ['zh-Hans', '骑行的人多了。五年前女性占骑行者的37%，现在有412人天天骑车。', '5 year'],
])('keeps times that no slide names as facts, in %s', async (locale, text, wanted) => {
  const { talk } = await draftTalk(sentencesOf('An article', text), locale)
  const facts = [...talk.facts.values()].map(({ value, unit }) => `${String(value)} ${unit}`)
  expect(facts).toContain(wanted)
})
