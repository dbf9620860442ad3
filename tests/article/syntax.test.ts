import { expect, it } from 'vitest'
import { countClicks } from '../../scripts/article/syntax.ts'

it.each([
  ['no mark at all', 0],
  ['first [click] then', 1],
  ['[click] one [click] another', 2],
  ['[click:3] three at once, [click] one', 4],
  ['a [clique] is none', 0],
])('counts the clicks of %j', (notes, clicks) => {
  expect(countClicks(notes)).toBe(clicks)
})
