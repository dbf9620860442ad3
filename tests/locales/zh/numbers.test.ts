import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import { mismatch, mismatches, readTable } from '../expectations.ts'

const table = readTable(new URL('numbers.tsv', import.meta.url))

describe('reads the quantities of Chinese sentences', () => {
  it('has sentences enough in both scripts', () => {
    expect(table.filter(({ locale }) => locale === 'zh-Hant').length).toBeGreaterThan(100)
    expect(table.length).toBeGreaterThan(600)
  })

  it('reads each of the table as expected', () => expect(mismatches(table)).toEqual([]))

  it('tells a wrong value, unit, bound, noun and a reading too many', () => {
    const read = (sentence: string) => grammarOf('zh-Hans').read(sentence, [])
    for (const expected of ['over 4 count (家)', 'over 3 count (人)', '3 count (家)', 'over 3 tonne', '']) {
      expect(mismatch(read('超过3家。'), expected), expected).toBeDefined()
    }
    expect(mismatch(read('超过3家。'), 'over 3 count (家)')).toBeUndefined()
  })
})
