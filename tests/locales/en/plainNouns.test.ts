import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import { symbolRows } from '../../../scripts/locales/symbols.ts'
import { measureNames } from '../../../scripts/locales/en/reading/measureNames.ts'
import { moneyNames } from '../../../scripts/locales/en/reading/moneyNames.ts'

const { read, surelyCounts } = grammarOf('en')
const written = ['numbers.tsv', 'prose.txt', 'prose-of-the-garden.txt']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8').toLowerCase())
  .join(' ')
const words = new Set([
  ...(written.match(/[a-z]+/g) ?? []),
  ...[...symbolRows(), ...measureNames(false), ...measureNames(true), ...moneyNames()].map(([name]) => name),
])

describe('a noun that a number before it surely counts', () => {
  it('is read as counted', () => {
    const plain = [...words].filter(surelyCounts)
    expect(plain.length).toBeGreaterThan(2000)
    const others = plain.filter((noun) => {
      const [reading, ...rest] = read(`2 ${noun}`, [])
      const isCount = rest.length === 0 && reading?.unit === 'count' && reading.value === 2
      return reading !== undefined && reading.unsure === undefined && !isCount
    })
    expect(others).toEqual([])
  })

  it.each(['turbines', 'people', 'company', 'hub'])('is %s', (noun) => {
    expect(surelyCounts(noun)).toBe(true)
  })

  it.each(['km', 'pounds', 'thousand', 'bn', 'k', 'kr', 'x', 'fold', 'homes a day', 'Mt', 'percent', '', 'MW'])(
    'is not "%s"',
    (noun) => {
      expect(surelyCounts(noun)).toBe(false)
    },
  )
})
