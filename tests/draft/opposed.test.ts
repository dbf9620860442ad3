import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'

/** The figures of a draft on a paragraph that set amounts beside each other, with their claims. */
async function setBeside(locale: string, text: string) {
  const { drafted } = await draftTalk(sentencesOf('渡口', text), locale)
  return drafted.sections.flatMap(({ slides }) =>
    slides.flatMap(({ kind, shown: { figure, claim } }) => (kind === 'comparison' ? [{ figure, claim }] : [])),
  )
}

describe('amounts that a word sets against each other', () => {
  it('stand side by side, whatever they are of', async () => {
    const [shown] = await setBeside('zh-Hans', '今年春季，渡口夜校开出412个班，提供1.4万个学位，报名者却有3.9万人次。')
    expect(shown?.figure).toMatchObject({ kind: 'stat-row', items: [{ label: '学位' }, { label: '报名者' }] })
    expect(shown?.claim).toMatch(/提供\{[^}]+\}，报名者却有\{[^}]+\}$/)
  })

  it('are bars where they are of one unit, also behind a semicolon', async () => {
    const line = '过去五年，镇里花了1.2亿元翻修码头；同一时期，用来给船工发补贴的钱只有1800万元。'
    const [shown] = await setBeside('zh-Hans', line)
    expect(shown?.figure).toMatchObject({ kind: 'bar-chart', items: [{}, { label: '用来给船工发补贴的钱' }] })
    expect(shown?.claim).toMatch(/^过去\{[^}]+\}，镇里花了\{[^}]+\}翻修码头；用来给船工发补贴的钱只有\{[^}]+\}$/)
  })

  it.each([
    '今年春季，渡口夜校开出412个班，提供1.4万个学位，报名者有3.9万人次。',
    '渡口每天有120班船，只有三条的航线上坐满了人。',
    '县里每年应拨付补贴2600万元，但2023年至2025年三年实际到账却只有4100万元。',
  ])('are nothing where no word does, or one is only counted off: %s', async (line) => {
    expect(await setBeside('zh-Hans', line)).toEqual([])
  })
})

describe('amounts that a name sets apart', () => {
  it.each([
    ['全校86间教室，工作日上午的使用率是97%，下午降到58%，晚上和周末只有12%。', ['工作日上午', '下午', '晚上和周末']],
    ['种下三年之后，只有54%的树还活着，公园里的存活率是71%，行道树则是38%。', ['公园', '行道树']],
    ['全国的货运量增加了29%，岚山县增加37%。', ['全国', '岚山县']],
  ])('are drawn beside each other: %s', async (line, labels) => {
    const [shown] = await setBeside('zh-Hans', line)
    expect((shown?.figure?.['items'] as { label: string }[] | undefined)?.map(({ label }) => label)).toEqual(labels)
  })

  it('are none where a part of a list is left out', async () => {
    const line = '预算是900万元，门票占30%，政府补助占25%，其余靠捐款。'
    expect(await setBeside('zh-Hans', line)).toEqual([])
  })
})

describe('what stands beside the numbers of a Chinese article', () => {
  it('measures what has a name', () => {
    const { measureOf } = draftWordsFor('zh-Hans')
    expect(measureOf('安平的客流在')).toBe('安平的客流')
    expect(measureOf('后不开车的高龄者每周外出次数')).toBe('')
    expect(measureOf('后备箱的容量')).toBe('后备箱的容量')
  })

  it('is no change of nothing: a claim without its amounts stands over no bars without a name', async () => {
    const line = '改变最明显的是看病。卫生所主任高淑贞比对慢性病人的复诊记录，按时回来的比率从58%升到79%。'
    const { drafted } = await draftTalk(sentencesOf('山里', line), 'zh-Hans')
    const shown = drafted.sections.flatMap(({ slides }) => slides.map((each) => each.shown))
    const isNameless = ({ claim, figure }: (typeof shown)[number]) =>
      figure?.['kind'] === 'before-after' && figure['measure'] === undefined && !/\{.*\{/.test(claim)
    expect(shown.filter(isNameless)).toEqual([])
  })

  it('names the rest, and cuts no label so that it says something else', async () => {
    const line = '去年的203件中，迷路占44%，体力不足与高山症占31%，天候与落石合计只有12%，其余为失足等原因。'
    const { drafted } = await draftTalk(sentencesOf('山里', line), 'zh-Hans')
    const [figure] = drafted.sections.flatMap(({ slides }) => slides.flatMap(({ shown }) => shown.figure ?? []))
    expect(figure).toMatchObject({
      parts: [{ label: '迷路' }, { label: '体力不足与高山症' }, { label: '天候与落石合计' }],
      rest: { label: '失足等原因' },
    })
  })

  it('is no change in time where each step of something else brings it', async () => {
    const line = '间隔每延长一小时，搜索范围就扩大，平均每案由14人次增为21人次。'
    const { drafted } = await draftTalk(sentencesOf('山里', line), 'zh-Hans')
    expect(drafted.sections.flatMap(({ slides }) => slides.map(({ kind }) => kind))).not.toContain('change')
  })

  it('tells what somebody says without what they deny first', async () => {
    const line = '县登山协会理事长邱美华说：“指标不会让人变强，但会让人少走错一次。”'
    const { drafted } = await draftTalk(sentencesOf('山里', line), 'zh-Hans')
    const claims = drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.claim))
    expect(claims).toEqual(['邱美华认为，指标会让人少走错一次'])
  })
})
