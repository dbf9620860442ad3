import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

const bare = (text: string) => text.replace(/\{[^}]*\}/g, '#')
const slidesIn = async (locale: string, ...lines: string[]) => {
  const { drafted } = await draftTalk(sentencesOf('小城', '没有谁料到会这样。', ...lines), locale)
  return drafted.sections
    .flatMap(({ slides }) => slides)
    .filter(({ cites }) => !cites.includes('2.1'))
    .map(({ shown, notes }) => ({ claim: bare(shown.claim), note: bare(shown.note ?? ''), notes: bare(notes) }))
}

describe('what may be otherwise', () => {
  it('stays in the claim that somebody warns of', async () => {
    const line =
      '感應器數到的蝙蝠兩年來增加了三成一，研究員杜衡認為值得高興，但他也提醒，感應器都裝在洞口，未必代表整座山。'
    expect(await slidesIn('zh-Hant', line)).toEqual([
      expect.objectContaining({
        claim: '感應器數到的蝙蝠#來增加了#，但研究員杜衡提醒，感應器都裝在洞口，未必代表整座山',
      }),
    ])
  })

  it.each([
    '塔楼的访客由2021年的210人增加到去年的640人。不过那里新通了火车，不能把功劳都算在灯会上。',
    '塔楼的访客由2021年的210人增加到去年的640人。\n也有人不同意。学者杜衡说，那里新通了火车，不能把功劳都算在灯会上。',
  ])('stands at the foot of what it holds back, and in its notes: %s', async (text) => {
    const [slide] = await slidesIn('zh-Hans', ...text.split('\n'))
    expect(slide?.note).toMatch(/那里新通了火车，不能把功劳都算在灯会上$/u)
    expect(slide?.notes).toContain(`再说：${slide?.note}`)
  })

  it('is told with both reasons, under what they are of', async () => {
    const slides = await slidesIn(
      'zh-Hans',
      '去年到港的候鸟有3.2万只，比前年减少了11%。会长杜衡说，可能是因为水浅，也可能是冬天变暖了。',
    )
    expect(slides).toEqual([expect.objectContaining({ note: '会长杜衡说，可能是因为水浅，也可能是冬天变暖了' })])
  })

  it('is a point where nobody knows', async () => {
    const slides = await slidesIn('zh-Hant', '效果究竟有多少來自巡山，學者還沒有定論。')
    expect(slides).toEqual([expect.objectContaining({ claim: '效果究竟有多少來自巡山，學者還沒有定論' })])
  })
})
