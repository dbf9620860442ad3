import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import { mismatch, readTable } from '../expectations.ts'

const table = readTable(new URL('numbers.tsv', import.meta.url))

describe('reads the quantities of English sentences', () => {
  it('has sentences enough', () => {
    expect(table.length).toBeGreaterThan(600)
  })

  it('reads each of the table as expected', () => {
    const wrong = table.flatMap(({ locale, sentence, expected }) => {
      const found = mismatch(grammarOf(locale).read(sentence, []), expected)
      return found === undefined ? [] : [`${sentence}: ${found}`]
    })
    expect(wrong).toEqual([])
  })
})
