import { describe, expect, it } from 'vitest'
import { mismatches, readTable } from '../expectations.ts'

const table = readTable(new URL('numbers.tsv', import.meta.url))

describe('reads the quantities of English sentences', () => {
  it('has sentences enough', () => {
    expect(table.length).toBeGreaterThan(600)
  })

  it('reads each of the table as expected', () => expect(mismatches(table)).toEqual([]))
})
