import { beforeAll, describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { fixture } from '../fixtures/paths.ts'

let water: Deck
beforeAll(async () => {
  water = compose(await readTalk(fixture('water')))
})

describe('the deck of the English example', () => {
  it('lists the cells of a series in a line, by their dates or names, whatever sentences they stand in', () => {
    const rows = water.slides.flatMap(({ content }) => content.rows ?? [])
    const labelsOf = (series: string) => {
      const at = rows.flatMap((row, index) => (row.fact.startsWith(`${series}.`) ? [index] : []))
      expect(at).toEqual(at.map((_, index) => (at[0] ?? 0) + index))
      return rows.filter((_, index) => at.includes(index)).map(({ label }) => label)
    }
    expect(labelsOf('lost')).toEqual(Array.from({ length: 13 }, (_, index) => String(2016 + index)))
    expect(labelsOf('share').slice(0, 3)).toEqual(['Merrin, 2018', 'Merrin, 2025', 'Upper Senn, 2018'])
    expect(rows.find(({ fact }) => fact === 'lost.2016')?.series).toBe(
      'treated water lost by the pipes of the Senn Valley',
    )
    expect(rows.filter(({ series }) => series === undefined).map(({ fact }) => fact)).toContain('kept')
  })
})
