import { expect, it } from 'vitest'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

const sentences = sentencesOf(
  'The tower',
  'The tower has 214 steps, more than any church of the county. It was closed for 9 years.',
)

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

it('lets a draft state facts that no slide uses, until no slide is a draft any more', async () => {
  const { texts, lock } = await draftTalk(
    sentencesOf('The tower', 'The tower has 214 steps and 31 windows. "It was closed," says a guide who came 9 times.'),
    'en',
  )
  const unusedIn = (article: string) => {
    const facts = parseYaml(
      `${texts.facts}\nspare: { value: 31, unit: count, noun: { en: windows }, of: { en: windows }, cite: '2.1' }\n`,
      'facts.yaml',
    )
    return checkTalk({ facts, article: parseYaml(article, 'article.yaml') }, lock).warnings.filter(
      ({ code }) => code === 'fact-unused',
    )
  }
  expect(unusedIn(texts.article)).toEqual([])
  expect(unusedIn(texts.article.replace(/^ *draft: .*\n/gm, ''))).not.toEqual([])
})
