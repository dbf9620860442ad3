import { expect, it } from 'vitest'
import { grammarOf } from '../../../scripts/locales/grammars.ts'

const read = (sentence: string) => grammarOf('zh-Hans').read(sentence, [])

it.each(['封填217眼。', '机井217眼左右，', '栽下217株、', '灶台217口', '点心217屉。'])('%s counts', (sentence) =>
  expect(read(sentence)).toMatchObject([{ value: 217, unit: 'count' }]),
)

it.each(['217眼前的事', '放了217眼镜'])('%s counts nothing by 眼', (sentence) =>
  expect(read(sentence).some(({ noun }) => noun === '眼')).toBe(false),
)

it('what is for each of two things is not read for certain', () => {
  expect(read('每亩耕地每年分配180立方米。')[0]?.unsure).toMatch(/two things/)
  expect(read('每年分配180立方米。')[0]?.unsure).toBeUndefined()
})
