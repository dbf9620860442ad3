import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { larger, sizes, sizesFrom, sizeWithin, smaller, type } from '../../components/shared/typeScale.ts'

it('has the sizes of the style sheet, eight and none below 16', async () => {
  const css = await readFile('styles/type.css', 'utf8')
  const declared = [...css.matchAll(/--size-(\w+): (\d+)px/g)].map(([, name, size]) => [name, Number(size)])
  expect(declared).toEqual(Object.entries(type))
  expect(declared).toHaveLength(8)
  expect(Math.min(...sizes)).toBe(16)
})

it('gives all the sizes from one down to another, the next ones, and the largest that is within', () => {
  expect(sizesFrom(type.label, type.note)).toEqual([30, 24, 20])
  expect([smaller(type.label), smaller(type.least)]).toEqual([24, 16])
  expect([larger(type.note), larger(type.hero)]).toEqual([24, 160])
  expect([sizeWithin(39.9), sizeWithin(40), sizeWithin(3)]).toEqual([30, 40, 16])
})

it('is all that the slides are set in', async () => {
  for (const sheet of ['slide.css', 'figure.css', 'stage.css']) {
    const css = await readFile(`styles/${sheet}`, 'utf8')
    expect(
      [...css.matchAll(/font-size: (\d+)px/g)].map(([, size]) => size),
      sheet,
    ).toEqual([])
  }
})
