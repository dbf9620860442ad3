import { expect, it } from 'vitest'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

const sentences = sentencesOf('The tower', 'The tower has 214 steps. It was closed for 9 years.')

/** What stands small on the slide with the steps, once its data is changed. */
async function smallOf(change: (article: string) => string) {
  const { texts, lock } = await draftTalk(sentences, 'en')
  const files = {
    facts: parseYaml(texts.facts, 'facts.yaml'),
    article: parseYaml(change(texts.article), 'article.yaml'),
  }
  const slide = compose(checkTalk(files, lock, sentences)).slides.find(({ title }) => title.includes('214'))
  return { kicker: slide?.content.kicker, source: slide?.content.source }
}

it('marks a slide as a draft, over its claim and at its foot', async () => {
  const { kicker, source } = await smallOf((article) => article)
  expect(kicker).toMatch(/^Draft/)
  expect(source).toMatch(/^Draft/)
})

it('marks it no longer once its claim is another, or the author has taken the digest out', async () => {
  const edited = await smallOf((article) => article.replace('The tower has', 'The tower still has'))
  const taken = await smallOf((article) => article.replace(/^ *draft: .*\n/gm, ''))
  expect([edited.source, taken.source]).not.toContainEqual(expect.stringMatching(/Draft/))
  expect([edited.kicker, taken.kicker]).toEqual([taken.kicker, edited.kicker])
})
