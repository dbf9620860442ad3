import { describe, expect, it } from 'vitest'
import { headOf } from '../../components/shared/head.ts'
import { measuredIn } from '../../components/shared/pieces.ts'
import { bold, measure } from '../../components/shared/text.ts'
import { type } from '../../components/shared/typeScale.ts'

const grid = { margin: 64, head: 192, claimLine: 54, foot: 100 }
const top = (claim: string, locale = 'en', aspect = 16 / 9) =>
  measuredIn({ locale, terms: [] }, () => headOf(claim, 1152, aspect, grid))

describe('what a slide shows', () => {
  it('begins below two lines of the claim, and a line higher where it has one', () => {
    expect(top('Losses peaked in a dry summer and have fallen since')).toBe(138)
    expect(top('Losses peaked in a dry summer, and have fallen in every part of the valley since')).toBe(192)
    expect(top('漏失在旱夏達到頂點，其後逐年下降', 'zh-Hant')).toBe(138)
    expect(top('漏失在旱夏達到頂點，其後在流域各處逐年下降，一直到今天都沒有停止', 'zh-Hant')).toBe(192)
  })

  it('begins there on slides of 4:3 too, which have height to spare', () => {
    expect(top('Losses peaked', 'en', 4 / 3)).toBe(192)
  })

  it('is reckoned with the letters of the serif, which may be wider than those of labels', () => {
    const claim = Array.from({ length: 17 }, () => 'rill').join(' ')
    expect(measuredIn({ locale: 'en', terms: [] }, () => measure(claim, bold(type.claim)).width)).toBeLessThan(1152)
    expect(top(claim)).toBe(192)
  })
})
