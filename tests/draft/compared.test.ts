import { expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { statedIn } from '../../scripts/draft/stated.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { writeChinese } from '../../scripts/locales/zh/writing/index.ts'
import { sentencesOf } from './articles.ts'
import { drawnOf } from './drawn.ts'

it.each([
  ['zh-Hans', '今年上半年，全县共受理投诉130起，比去年同期的290起下降了五成。', ['去年同期', '{on-h1}']],
  ['zh-Hans', '去年全县的不合格率为10%，比2021年的24%有所下降。', ['{in-2021}', '去年']],
  ['zh-Hans', '去年入园的孩子有310人，少于前年的420人。', ['前年', '去年']],
  ['zh-Hant', '2021年全縣有31名學童溺水身亡。縣府隔年派了救生員。去年學童溺水死亡人數降到9人。', ['{in-2021}', '去年']],
])('an amount and what it was before are a change, in %s: %s', async (locale, line, labels) => {
  const change = (await drawnOf(locale, line)).find(({ kind }) => kind === 'change')
  expect(change?.labels).toEqual(labels)
})

it.each([
  ['zh-Hans', '今年上半年，全县共受理投诉130起，比去年同期的290起增加了五成。'],
  ['zh-Hant', '2021年全縣有31名學童溺水身亡。去年老人跌倒死亡人數降到9人。'],
  ['zh-Hant', '2021年全縣有31名學童溺水身亡。去年學童溺水死亡人數增加到9人。'],
])('but not where it moved the other way, or of something else, in %s: %s', async (locale, line) => {
  expect((await drawnOf(locale, line)).map(({ kind }) => kind)).not.toContain('change')
})

it('shares of several wholes are no bars of one figure', async () => {
  const line = '去年抽检的奶粉里，不合格率为10%，漏检率为24%；而在查明原因的投诉里，超过七成与包装破损有关。'
  expect((await drawnOf('zh-Hans', line)).filter(({ labels }) => labels.length > 1)).toEqual([])
})

it.each([
  [
    'zh-Hans',
    '健身设施在2005年以后建成的小区覆盖率达到81%，在老旧小区则只有33%。',
    ['{in-2005}建成的小区', '老旧小区'],
  ],
  ['zh-Hant', '全市登記的小船已有9萬艘，三年間增加了一倍。然而截至6月底，碼頭上的泊位只有1.2萬個。', ['全市登記的小船', '碼頭上的泊位']], // prettier-ignore
])('two groups, and what there is little of, stand beside each other, in %s: %s', async (locale, line, labels) => {
  expect((await drawnOf(locale, line)).find(({ kind }) => kind === 'comparison')?.labels).toEqual(labels)
})

it('a part of a sum is drawn in it, with the rest computed', async () => {
  const [slide, ...others] = await drawnOf('zh-Hans', '全市总投资8.6亿元，其中市级补贴2.5亿元。')
  expect([slide?.kind, slide?.labels, others]).toEqual(['shares', ['市级补贴', '其余'], []])
})

it('a point is no clause that only leads in the next', async () => {
  const line = '王兰告诉我们，镇里计划拆掉300平方米的花坛来建车棚，在走访的420户中，有61%投了反对票。'
  expect((await drawnOf('zh-Hans', line)).map(({ kind }) => kind)).not.toContain('points')
})

it('of a list of one kind the first stands out', async () => {
  const line = '去年夏天，河西镇的一座仓库起火，造成6人死亡、27人受伤。'
  const { drafted } = await draftTalk(sentencesOf('小城', line), 'zh-Hans')
  expect(drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.accent))).toEqual(['{people-2-1}'])
})

it.each([
  ['zh-Hans', '河西镇的一座仓库起火，造成6人死亡、27人受伤。', ['死亡', '受伤']],
  ['zh-Hant', '鎮公所明年拓寬步道，並把車站周邊300公尺內的速限由60公里降為40公里。', ['車站周邊', '速限', '速限']],
  ['zh-Hans', '全县共受理投诉130起，比去年的290起下降了五成。', ['全县共受理投诉', '全县共受理投诉', '全县共受理投诉']],
])('an amount is called by its own words, in %s: %s', (locale, line, names) => {
  const { stated } = statedIn(sentencesOf(line), locale, draftWordsFor(locale), false)
  expect(stated.map(({ entry }) => entry.of?.[locale])).toEqual(names)
})

it.each([
  ['end 2028', 'under', '2028年底前'],
  ['end --07', 'under', '7月底前'],
  ['early 2028', 'over', '2028年初後'],
] as const)('a date %s has its bound %s behind', (value, bound, written) => {
  const { prefix, number, suffix } = writeChinese('hant')({ value, unit: 'date', bound }, 'default', [])
  expect(`${prefix}${number}${suffix}`).toBe(written)
})
