import { describe, expect, it } from 'vitest'
import { readRange } from '../../scripts/export/range.ts'

describe('readRange', () => {
  it.each([
    ['1', [1]],
    ['3-7,12', [3, 4, 5, 6, 7, 12]],
    ['12, 3-4', [3, 4, 12]],
    ['2-4,3-5,3', [2, 3, 4, 5]],
    ['1-12', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])('reads %s as slides in the order of the deck, each once', (range, slides) => {
    expect(readRange(range, 12)).toEqual({ slides })
  })

  it.each([
    ['0', ['--range 0 is outside of the deck, whose slides are 1 to 12']],
    ['13', ['--range 13 is outside of the deck, whose slides are 1 to 12']],
    ['7-3', ['--range 7-3 runs backwards; write 3-7']],
    ['', ['--range "" is neither a slide nor a range of slides; write for example 3-7,12']],
    [
      '1-,x',
      [
        '--range "1-" is neither a slide nor a range of slides; write for example 3-7,12',
        '--range "x" is neither a slide nor a range of slides; write for example 3-7,12',
      ],
    ],
    ['10-20,5', ['--range 10-20 is outside of the deck, whose slides are 1 to 12']],
  ])('says all that is wrong with "%s"', (range, faults) => {
    expect(readRange(range, 12)).toEqual({ faults })
  })
})
