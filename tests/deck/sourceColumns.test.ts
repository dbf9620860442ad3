import { describe, expect, it } from 'vitest'
import { seriesOver, sourceColumns, sourceEntries, sourcePages } from '../../components/shared/sourceColumns.ts'
import type { SourceRow } from '../../scripts/deck/deck.ts'

const row = (index: number, label = 'a fact'): SourceRow => ({ fact: `f${index}`, label, text: '68%', place: '25.2' })
const rows = (count: number, label?: string) =>
  sourceEntries(Array.from({ length: count }, (_, index) => row(index, label)))

describe('the columns of a sources slide', () => {
  it('are three of one height, in the order of the rows', () => {
    const columns = sourceColumns(rows(30))
    expect(columns.map((column) => column.length)).toEqual([10, 10, 10])
    expect(columns.flat()).toEqual(rows(30))
  })

  it('count a row that wraps as higher', () => {
    const long = 'a name of a fact that goes on and on and takes several lines of its narrow column'
    const [first = [], , last = []] = sourceColumns([...rows(6, long), ...rows(12)])
    expect(first.length).toBeLessThan(last.length)
  })
})

describe('the cells of a series', () => {
  const cell = (index: number): SourceRow => ({
    ...row(index, `20${10 + index}`),
    series: 'treated water that was lost by the pipes of the valley',
  })

  it('stand below what it is of, which each column says again', () => {
    const columns = sourceColumns(sourceEntries([row(0), ...Array.from({ length: 29 }, (_, index) => cell(index))]))
    expect(columns.flat()).toHaveLength(30)
    expect(columns.map((column) => column.map((_, index) => seriesOver(column, index) !== undefined))).toEqual(
      columns.map((column, at) => column.map((_, index) => index === (at === 0 ? 1 : 0))),
    )
  })

  it('take less room than if each said what it is of', () => {
    const cells = Array.from({ length: 60 }, (_, index) => cell(index))
    const whole = cells.map(({ series = '', label, ...rest }) => ({ ...rest, label: `${series}: ${label}` }))
    expect(sourcePages(sourceEntries(cells), 440).length).toBeLessThan(sourcePages(sourceEntries(whole), 440).length)
  })
})

describe('the sources slides', () => {
  it('are as few as hold the rows, filled evenly', () => {
    expect(sourcePages(rows(39), 488).map((page) => page.length)).toEqual([39])
    expect(sourcePages(rows(60), 488).map((page) => page.length)).toEqual([30, 30])
    expect(sourcePages([], 488)).toEqual([[]])
  })

  it('are more where names wrap', () => {
    expect(sourcePages(rows(39, '杭州人工智能企業存活率與全國平均水平之間的差距'), 488).length).toBeGreaterThan(1)
  })
})
