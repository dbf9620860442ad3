import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lengthOf, readRanges } from '../../scripts/server/ranges.ts'

it.each<[string, number, ReturnType<typeof readRanges>]>([
  ['bytes=0-3', 10, [{ first: 0, last: 3 }]],
  ['bytes=4-', 10, [{ first: 4, last: 9 }]],
  ['bytes=8-99', 10, [{ first: 8, last: 9 }]],
  ['bytes=-3', 10, [{ first: 7, last: 9 }]],
  ['bytes=-99', 10, [{ first: 0, last: 9 }]],
  ['BYTES=0-0', 10, [{ first: 0, last: 0 }]],
  ['bytes=0-1, 4-5 ,,-1', 10, [{ first: 0, last: 1 }, { first: 4, last: 5 }, { first: 9, last: 9 }]],
  ['bytes=99-,0-0', 10, [{ first: 0, last: 0 }]],
  ['bytes=10-', 10, 'unsatisfiable'],
  ['bytes=99-100,50-', 10, 'unsatisfiable'],
  ['bytes=-0', 10, 'unsatisfiable'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=-5', 0, 'whole'],
  ['bytes=5-2', 10, 'whole'],
  ['bytes=0-1,5-2', 10, 'whole'],
  ['bytes=', 10, 'whole'],
  ['bytes=-', 10, 'whole'],
  ['bytes=a-b', 10, 'whole'],
  ['bytes=0x1-2', 10, 'whole'],
  ['bytes=+1-2', 10, 'whole'],
  ['bytes 0-3', 10, 'whole'],
  ['lines=0-3', 10, 'whole'],
  [`bytes=${'9'.repeat(400)}-`, 10, 'unsatisfiable'],
  [`bytes=0-${'9'.repeat(400)}`, 10, [{ first: 0, last: 9 }]],
  ['bytes=0-,0-', 10, 'whole'],
  [`bytes=${'0-0,'.repeat(1000)}`, 1e6, 'whole'],
])('reads "%s" of a file of %i bytes', (header, size, ranges) => {
  expect(readRanges(header, size)).toEqual(ranges)
})

it('never reads beyond a file, nor more than it holds', () => {
  const part = fc.tuple(fc.option(fc.nat(30)), fc.option(fc.nat(30))).map(([from, to]) => `${from ?? ''}-${to ?? ''}`)
  fc.assert(fc.property(fc.array(part, { maxLength: 5 }), fc.nat(20), (parts, size) => {
    const ranges = readRanges(`bytes=${parts.join(',')}`, size)
    if (typeof ranges === 'string') return
    expect(ranges.length).toBeGreaterThan(0)
    for (const { first, last } of ranges) expect(0 <= first && first <= last && last < size).toBe(true)
    expect(lengthOf(ranges)).toBeLessThanOrEqual(size)
  }))
})
