import { expect, it } from 'vitest'
import { withWideMarks } from '../../../scripts/locales/zh/marks.ts'

it.each([
  ['去年,票價漲了1,200元,沒人來', '去年，票價漲了1,200元，沒人來'],
  ['救生員,2016年是1,240人;到2020年是60%,都走了', '救生員，2016年是1,240人；到2020年是60%，都走了'],
  ['他說:"我不走,我也不怕"', '他說：“我不走，我也不怕”'],
  ['上午10:30,時速3,000,000,沒有"', '上午10:30，時速3,000,000，沒有"'],
])('writes the marks of %s wide, and leaves those in numbers', (text, wide) => {
  expect(withWideMarks(text)).toBe(wide)
  expect(wide).toHaveLength(text.length)
})
