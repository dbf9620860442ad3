import { describe, expect, it } from 'vitest'
import { qrCode } from '../../components/shared/qrCode.ts'

/** The dark modules of a code, as rows. */
function modules(text: string): boolean[][] {
  const { size, path } = qrCode(text)
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    const row = rows[Number(y)]
    if (row) row[Number(x)] = true
  }
  return rows
}

/** ISO/IEC 18004: a finder pattern is a ring of 7 modules, a light ring, and 3 × 3 dark ones. */
const finder = ['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']

describe('qrCode', () => {
  it.each(['https://example.org/', `https://example.org/${'long/'.repeat(30)}`])(
    'draws a code of %s with its three finders within a quiet zone of four modules',
    (text) => {
      const rows = modules(text)
      const size = rows.length
      // Versions 1 to 40 have 21 to 177 modules, four more from one to the next.
      expect((size - 8 - 17) % 4).toBe(0)
      const block = (left: number, top: number) =>
        Array.from({ length: 7 }, (_, y) =>
          Array.from({ length: 7 }, (__, x) => (rows[top + y]?.[left + x] ? '#' : '.')).join(''),
        )
      for (const [left, top] of [
        [4, 4],
        [size - 11, 4],
        [4, size - 11],
      ] as const)
        expect(block(left, top)).toEqual(finder)
      const quiet = rows.flatMap((row, y) =>
        row.filter((dark, x) => dark && (x < 4 || y < 4 || x >= size - 4 || y >= size - 4)),
      )
      expect(quiet).toEqual([])
    },
  )

  it('grows with what it holds, and differs from text to text', () => {
    expect(qrCode('a'.repeat(200)).size).toBeGreaterThan(qrCode('a').size)
    expect(qrCode('https://example.org/a').path).not.toBe(qrCode('https://example.org/b').path)
  })
})
