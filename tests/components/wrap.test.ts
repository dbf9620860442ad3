import { expect, it } from 'vitest'
import { heightIn, linesIn, widestWord, widthOf } from '../../components/shared/wrap.ts'

it('breaks a text between words, where it breaks Han sooner than its width alone would', () => {
  expect(linesIn('開放實驗室', 20, 101)).toBe(1)
  expect(linesIn('開放實驗室', 20, 100), 'no room for a rounding').toBe(2)
  expect(linesIn('實驗室實驗室', 20, 100)).toBe(2)
  expect(linesIn('open models', 20, 80)).toBe(2)
})

it('breaks inside a word that is wider than the line', () => {
  expect(linesIn('interoperability', 20, 60)).toBe(3)
  expect(widestWord('an interoperability of', 20)).toBe(widthOf('interoperability', 20))
})

it('adds the heights of texts, and nothing for one that is not there', () => {
  expect(heightIn(400, ['開放', 20], [undefined, 30])).toBeCloseTo(28)
})

it('adds the space between Han and Latin to the width', () => {
  expect(widthOf('用AI', 16) - widthOf('用', 16) - widthOf('AI', 16)).toBeCloseTo(2)
})
