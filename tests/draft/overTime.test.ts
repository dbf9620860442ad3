import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The claim of the bars of a draft on these lines, and what its bars are called. */
async function barsOf(locale: string, ...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), locale)
  const slides = drafted.sections.flatMap(({ slides: own }) => own)
  const shown = slides.find(({ shown: { figure } }) => figure?.['kind'] === 'bar-chart')?.shown
  const items = (shown?.figure?.['items'] ?? []) as readonly { label: string }[]
  return { claim: shown?.claim, labels: items.map(({ label }) => label) }
}

describe('values of one thing at several times, told in prose', () => {
  it.each([
    [
      'zh-Hans',
      '湖边的学校2019年招生412人，次年305人，2021年只剩198人，今年6月是131人。',
      ['{in-2019}', '次年', '{in-2021}', '今年{in-06}'],
    ],
    ['zh-Hant', '湖邊的學校，頭一年有412名學生。第二年減到305名。今年只剩131名。', ['頭一年', '第二年', '今年']],
    [
      'zh-Hant',
      '湖邊的學校有學生住宿的家庭占比，2015年底是12%，隔年升到15%，去年則是31%。',
      ['{in-2015}', '隔年', '去年'],
    ],
    [
      'en',
      'In 2021 the ferry carried 40 bicycles. In 2023 it was 310, and last year 720.',
      ['{in-2021}', '{in-2023}', 'last year'],
    ],
  ])('are bars by the words for when, in %s: %s', async (locale, line, labels) => {
    const { claim, labels: found } = await barsOf(locale, locale === 'en' ? 'A lake' : '湖', line)
    expect(found.map((label) => label.replace('on-end', 'in').toLowerCase())).toEqual(labels)
    expect(claim?.match(/\{[a-z-]+(?:-\d+)*\}/g)?.length).toBeGreaterThanOrEqual(2)
  })

  it.each([
    ['湖边的学校2019年招生412人，次年305人，老师有198人。'],
    ['湖边的学校2019年招生412人，次年305人，五年前招生131人。'],
    ['湖边的学校2019年招生412人，次年305人，2021年毕业的有198人。'],
  ])('are none where one is of another thing, or of a time before: %s', async (line) => {
    const { labels } = await barsOf('zh-Hans', '湖', line)
    expect(labels).not.toHaveLength(3)
  })
})

it('names money of Taiwan as such where its sentence writes 元 alone', async () => {
  const { drafted } = await draftTalk(
    sentencesOf('泳池', '台北的泳池去年關了三座。救生員的時薪由195元增加到280元，職缺都補滿了。'),
    'zh-Hant',
  )
  const shown = drafted.sections.flatMap(({ slides }) => slides).find(({ shown: { figure } }) => figure !== undefined)
  expect(shown?.shown.claim).toMatch(/^救生員的時薪由\{money-[\d-]+\}增加到\{money-[\d-]+\}/)
  expect(Object.values(drafted.facts).filter(({ unit }) => unit === 'TWD')).toHaveLength(2)
})

it('are one series over two sentences, however much the first rises, where the second goes on within its range', async () => {
  const { drafted } = await draftTalk(
    sentencesOf(
      '渡口',
      '渡口一直很忙。',
      '2019年重开时，渡口有41班船；2021年增至168班；2023年达到386班，是最多的一年。此后掉头向下，2024年为312班，2025年只有247班。',
    ),
    'zh-Hans',
  )
  const series = Object.values(drafted.facts).flatMap((fact) =>
    'series' in fact ? [Object.keys(fact.series ?? {})] : [],
  )
  expect(series).toEqual([['2019', '2021', '2023', '2024', '2025']])
})

it('goes on over "the share", and says in the claim where three values turn', async () => {
  const { claim, labels } = await barsOf(
    'en-GB',
    'A port',
    'In 2019, 6 per cent of the berths stood empty. By 2022 the share had reached 19 per cent, and although some have been let since, 14 per cent are empty today.', // prettier-ignore
  )
  expect(labels).toEqual(['{in-2019}', '{in-2022}', 'Today'])
  expect(claim?.replace(/:number/g, '')).toBe(
    'In {in-2019}, {berths-empty-share} per cent of the berths stood empty; {share-share} in {in-2022}, {empty-share} today', // prettier-ignore
  )
})
