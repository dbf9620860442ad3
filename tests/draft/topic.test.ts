import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import type { DraftedSlide } from '../../scripts/draft/drafted.ts'
import { sentencesOf } from './articles.ts'

/** The slides of a draft on these lines, with their facts written as values. */
async function slidesOf(...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), 'zh-Hans')
  const written = (text: string) =>
    text.replace(/\{([a-z0-9-]+)(?::[a-z]+)?\}/g, (_, id: string) => String(drafted.facts[id]?.['value'] ?? id))
  const slides = drafted.sections.flatMap(({ slides: own }) => own)
  const shown = (kind: DraftedSlide['kind']) => slides.find((each) => each.kind === kind)?.shown
  return {
    claims: slides.map(({ shown: { claim } }) => written(claim)),
    claimOf: (kind: DraftedSlide['kind']) => written(shown(kind)?.claim ?? ''),
    figureOf: (kind: DraftedSlide['kind']) => shown(kind)?.figure,
    drafted,
  }
}

describe('what points at the thing that the title names', () => {
  it('is said without a pronoun, or by the name that the title has for it', async () => {
    const { claimOf } = await slidesOf(
      '一座灯塔怎样留下来',
      '这座灯塔建在海边的山上。2015年，它每天接待800人；到2022年，只剩90人。',
    )
    expect(claimOf('change')).toBe('2015，每天接待800人；到2022，只剩90')
  })

  it('is left out where something else may be meant', async () => {
    const { claims } = await slidesOf(
      '一座灯塔怎样留下来',
      '邻县的水塔建在海边的山上。2015年，它每天接待800人；到2022年，只剩90人。',
    )
    expect(claims.filter((claim) => claim.includes('800'))).toEqual([])
  })

  it('is named by the words of the title', async () => {
    const { claims } = await slidesOf(
      '一条盐道怎样活下来',
      '当地人都知道，走的人不多。',
      '这条盐道全长46公里，连着山里和7个村。',
    )
    expect(claims).toContain('盐道全长46，连着山里和7')
  })
})

describe('a clause in Chinese', () => {
  it('begins with a subject that begins with a verb: 种茶的人家', async () => {
    const { claimOf } = await slidesOf(
      '山里的茶',
      '村长说，茶园没有变大：种茶的人家三年里从12户增加到80户，可是每户只种2亩。',
    )
    expect(claimOf('change')).toMatch(/种茶的人家.*从12增加到80$/u)
  })

  it('does not end behind the name of what the next is of', async () => {
    const { claims } = await slidesOf('山里的茶', '村长林大海说，人口少于300人的村，茶厂也招不满人，一天只做40斤。')
    expect(claims.filter((claim) => /的村$/u.test(claim))).toEqual([])
  })

  it('stands by itself behind a comma, where it names what it is of and nothing leads it in', async () => {
    const { claims } = await slidesOf(
      '湖上的船',
      '渔民唐老四卖掉了九条旧船，改用电动的小船，一条新船的油费由3200元降到700元。',
    )
    expect(claims).toContain('一条新船的油费由3200降到700')
    const led = await slidesOf('湖上的船', '据县里统计，渔民卖掉了九条旧船，一条新船的油费由3200元降到700元。')
    expect(led.claims).not.toContain('一条新船的油费由3200降到700')
  })

  it('does not end behind what something would be without', async () => {
    const { claimOf, figureOf } = await slidesOf('山里的井', '老人陈秀枝问了90户，其中64户说，没有这口井，地就荒了。')
    expect(claimOf('part')).toMatch(/其中64说，没有这口井，地就荒了$/u)
    expect(figureOf('part')?.['label']).toBe('没有这口井，地就荒了')
  })

  it('names what was built by that without its date', async () => {
    const { figureOf } = await slidesOf(
      '河上的桥',
      '青石桥建于1931年，能走马车。桥1988年封闭以后，河上没有别的路。2016年，县里拿出90万元修桥。',
    )
    expect(JSON.stringify(figureOf('timeline'))).toContain('"青石桥建成"')
  })
})

describe('what a number is of, in Chinese', () => {
  it('is not what the clause before is of, behind another number', async () => {
    const { drafted } = await slidesOf('修好的码头', '船票改成手机卖，货车排队从平均50分钟降到12分钟。')
    const said = Object.values(drafted.facts).map((fact) => JSON.stringify(fact['of']))
    expect(said.filter((of) => of.includes('船票'))).toEqual([])
  })

  it('is not who says it', async () => {
    const { drafted } = await slidesOf('修好的码头', '站长何立新说，去年来了300人。')
    const said = Object.values(drafted.facts).map((fact) => JSON.stringify(fact['of']))
    expect(said.filter((of) => of.includes('何立新'))).toEqual([])
  })
})
