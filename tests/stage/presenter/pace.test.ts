import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../../scripts/locales/index.ts'
import {
  behind,
  elapsed,
  firstSlide,
  paceInWords,
  paused,
  restInWords,
  running,
  slotsOf,
  stopped,
} from '../../../scripts/stage/presenter/pace.ts'

const { presenter: words } = wordsFor('en')

describe('the clock', () => {
  it('runs from its start, stands while it is paused, and goes on from there', () => {
    const started = running(stopped, 1, 1000)
    expect(elapsed(started, 61_000)).toBe(60_000)
    const still = paused(started, 61_000)
    expect(elapsed(still, 999_000)).toBe(60_000)
    expect(elapsed(running(still, 4, 100_000), 105_000)).toBe(65_000)
    expect(elapsed(stopped, 5000)).toBe(0)
    expect(paused(stopped, 5000)).toEqual(stopped)
  })

  it('remembers the slide that it started with', () => {
    const started = running(stopped, 3, 1000)
    expect(firstSlide(running(paused(started, 2000), 7, 3000))).toBe(3)
    expect(firstSlide(stopped)).toBe(1)
  })

  it('never shows a time below nothing, also after the end', () => {
    expect(restInWords(240, 0, words)).toBe('4:00 left')
    expect(restInWords(240, 59.9, words)).toBe('3:01 left')
    expect(restInWords(240, 240.4, words)).toBe('0:00 left')
    expect(restInWords(240, 306.2, words)).toBe('1:06 over')
    expect(elapsed(running(stopped, 1, 9000), 8000)).toBe(0)
  })
})

describe('the pace', () => {
  const slots = slotsOf([20, undefined, 40, 60])

  it('gives each slide its slot, and none to one without a plan', () => {
    expect(slots).toEqual([
      { from: 0, until: 20 },
      { from: 20, until: 20 },
      { from: 20, until: 60 },
      { from: 60, until: 120 },
    ])
  })

  it('counts from the slide that the clock started with', () => {
    expect(slotsOf([20, undefined, 40, 60], 3).slice(2)).toEqual([
      { from: 0, until: 40 },
      { from: 40, until: 100 },
    ])
  })

  it('is on time within the slot of the slide, behind after it and ahead before it', () => {
    const third = slots[2] ?? { from: 0, until: 0 }
    expect([10, 20, 40, 60, 100].map((seconds) => behind(third, seconds))).toEqual([-10, 0, 0, 0, 40])
    expect(paceInWords(third, 100, words)).toBe('40 s behind')
    expect(paceInWords(third, 140.6, words)).toBe('1:20 behind')
    expect(paceInWords(third, 12, words)).toBe('8 s ahead')
    expect(paceInWords(third, 63, words)).toBe('on time')
  })
})
