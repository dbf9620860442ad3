import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/machine/project.js'
import { roundingOf, sumBound, turnedBound } from '../../scripts/quantities/boundArithmetic.ts'
import { bounds, type Bound } from '../../scripts/quantities/quantity.ts'

describe('the bound of a sum', () => {
  it.each<[Bound, Bound, Bound]>([
    ['over', 'exactly', 'over'],
    ['at-most', 'exactly', 'at-most'],
    ['exactly', 'exactly', 'exactly'],
    ['over', 'over', 'over'],
    ['over', 'at-least', 'over'],
    ['at-least', 'at-least', 'at-least'],
    ['under', 'at-most', 'under'],
    ['nearly', 'nearly', 'nearly'],
    ['nearly', 'at-most', 'under'],
    ['about', 'over', 'about'],
    ['about', 'exactly', 'about'],
    ['over', 'under', 'about'],
    ['at-least', 'nearly', 'about'],
  ])('%s + %s is %s, either way round', (one, other, sum) => {
    expect(sumBound(one, other)).toBe(sum)
    expect(sumBound(other, one)).toBe(sum)
  })

  it('holds for numbers that satisfy its members', () => {
    const holds: Record<Bound, (value: number) => boolean> = {
      exactly: (v) => v === 0,
      about: () => true,
      nearly: (v) => v < 0,
      over: (v) => v > 0,
      'at-least': (v) => v >= 0,
      under: (v) => v < 0,
      'at-most': (v) => v <= 0,
    }
    const samples = [-2, -1, 0, 1, 2]
    for (const one of bounds)
      for (const other of bounds) {
        for (const a of samples.filter(holds[one]))
          for (const b of samples.filter(holds[other])) {
            expect([one, other, holds[sumBound(one, other)](a + b)]).toEqual([one, other, true])
            expect([one, other, holds[sumBound(one, turnedBound(other))](a - b)]).toEqual([one, other, true])
          }
      }
  })

  it('is rounded to the side on which it holds', () => {
    expect(bounds.map(roundingOf)).toEqual(['nearest', 'nearest', 'nearest', 'down', 'down', 'up', 'up'])
  })
})

it('is as docs/facts.md shows', async () => {
  const rows = (await readFile(join(projectRoot, 'docs', 'facts.md'), 'utf8'))
    .split('\n')
    .filter((line) => /^\| \*\*/.test(line))
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim().replaceAll('*', ''))
        .slice(1, -1),
    )
  const head = ['exactly', 'about', 'nearly', 'over', 'at-least', 'under', 'at-most'] as const
  expect(rows).toEqual(head.map((one) => [one, ...head.map((other) => sumBound(one, other))]))
})
