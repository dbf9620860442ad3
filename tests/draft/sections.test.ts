import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { dataOf } from '../../scripts/draft/write.ts'
import { reportLines } from '../../scripts/draft/report.ts'
import { sentencesOf } from './articles.ts'

/** Sections that each have a heading and a change of their own. */
const things = ['Boats', 'Barns', 'Looms', 'Kilns', 'Wells', 'Mills', 'Carts'] as const
const sections = things.flatMap((thing, index) => [
  `What became of the ${thing.toLowerCase()}`,
  `The number of ${thing.toLowerCase()} in Marl fell from ${90 + index} in 2010 to ${20 + index} in 2022.`,
])
const silent = ['What nobody knows', 'It may be so, or it may be otherwise.']

describe('a draft of an article with many headings', async () => {
  const lines = ['The things of Marl', 'Marl has lost much of what it had, and few have said so aloud.']
  const held = await draftTalk(sentencesOf(...lines, ...sections, ...silent), 'en-GB')
  it('has a slide under the heading that it stands under in the article', () => {
    const titleOf = new Map(
      held.drafted.sections.flatMap(({ title, slides }) => slides.map(({ shown }) => [shown.claim, title] as const)),
    )
    for (const thing of things) {
      const own = [...titleOf].filter(([claim]) => claim.includes(thing.toLowerCase())).map(([, title]) => title)
      expect(own).toEqual([`What became of the ${thing.toLowerCase()}`])
    }
  })
  it('counts the sections of the article, and tells of one without a slide', () => {
    const said = reportLines(held).join('\n')
    expect(said).toContain(`of ${things.length + 2} sections of the article`)
    expect(said).toContain('no slide   of the section "What nobody knows"')
  })
})

it('ends with thanks that take no longer than the sources', async () => {
  const { drafted } = await draftTalk(sentencesOf('The things of Marl', ...sections.slice(0, 6)), 'en-GB')
  const { article } = dataOf(drafted)
  const seconds = [...JSON.stringify(article).matchAll(/"seconds":(\d+)/g)].map(([, each]) => Number(each))
  expect(seconds.at(-2)).toBeLessThan(25)
  expect(seconds.reduce((sum, each) => sum + each, 0)).toBe(60 * Number(article['minutes']))
})

it('says that nothing tells whose money is meant, and takes offices of Taiwan as telling it', async () => {
  const lines = ['山路上的巴士', '村裡的巴士一年花掉900萬元，其中油費240萬元，司機的薪水另外算。']
  const reportOf = async (...more: string[]) =>
    reportLines(await draftTalk(sentencesOf(...lines, ...more), 'zh-Hant')).join('\n')
  expect(await reportOf()).toContain('say whose money the article means')
  expect(await reportOf('里長說，鎮公所明年還會再補助一次。')).not.toContain('whose money')
})
