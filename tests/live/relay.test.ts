import { describe, expect, it } from 'vitest'
import { Relay, step } from '../../scripts/live/relay.ts'
import { rateLimit } from '../../scripts/live/rate.ts'
import { parseTold } from '../../scripts/live/told.ts'
import { stopped } from '../../scripts/stage/presenter/pace.ts'
import type { Shared } from '../../scripts/stage/shared/talk.ts'

const slides = [{}, { clicks: 2 }, {}]
const relay = (now = 1000) => new Relay({ slides: () => slides, now: () => now })
const at = (page: number, version: number): Shared => ({ place: { value: { page, clicks: 0 }, version, by: 'a' } })

describe('the relay', () => {
  it('passes on what is news, and nothing that comes late', () => {
    const talk = relay()
    expect(talk.take(at(2, 5))).toEqual(at(2, 5))
    expect(talk.take(at(3, 4))).toEqual({})
    expect(talk.take(at(2, 5))).toEqual({})
    expect(talk.shared).toEqual(at(2, 5))
  })

  it('is filled again after a restart by windows in whatever order, the newest wins, and the clock goes on', () => {
    const timer = {
      value: { ...stopped, status: 'running' as const, startedAt: 7 },
      version: 3,
      by: 'presenter',
    }
    const [asleep, awake]: [Shared, Shared] = [{ ...at(2, 5) }, { ...at(9, 8), timer }]
    for (const order of [
      [asleep, awake],
      [awake, asleep],
    ]) {
      const talk = relay()
      for (const parts of order) talk.take(parts)
      expect(talk.shared).toEqual({ ...at(9, 8), timer })
    }
  })

  it('turns the slides for a phone, after whatever windows have done, and starts the clock', () => {
    const talk = relay()
    expect(talk.press('next')).toMatchObject({
      place: { value: { page: 2, clicks: 0 } },
      timer: { value: { status: 'running', startedAt: 1000 } },
    })
    talk.take(at(2, 5000))
    const pressed = talk.press('next')
    expect(pressed).toMatchObject({ place: { value: { page: 2, clicks: 1 }, version: 5001 } })
    expect(pressed.timer).toBeUndefined()
    expect(talk.press('black').blank?.value).toBe(true)
    expect(talk.press('black').blank?.value).toBe(false)
  })

  it('steps through clicks and slides, and no further than the deck goes', () => {
    const path = (by: 'next' | 'back', from: { page: number; clicks: number }) => {
      const { page, clicks } = step(from, slides, by)
      return `${page}.${clicks}`
    }
    expect(path('next', { page: 1, clicks: 0 })).toBe('2.0')
    expect(path('next', { page: 2, clicks: 1 })).toBe('2.2')
    expect(path('next', { page: 2, clicks: 2 })).toBe('3.0')
    expect(path('next', { page: 3, clicks: 0 })).toBe('3.0')
    expect(path('back', { page: 3, clicks: 0 })).toBe('2.2')
    expect(path('back', { page: 2, clicks: 0 })).toBe('1.0')
    expect(path('back', { page: 1, clicks: 0 })).toBe('1.0')
    // Slides were taken away meanwhile, or their clicks.
    expect(path('next', { page: 9, clicks: 0 })).toBe('3.0')
    expect(path('back', { page: 9, clicks: 0 })).toBe('2.2')
    expect(path('back', { page: 2, clicks: 7 })).toBe('2.1')
    expect(step({ page: 1, clicks: 0 }, [], 'next')).toEqual({ page: 1, clicks: 0 })
  })
})

describe('what a window tells', () => {
  const stamp = { version: 1, by: 'a' }
  const told = (value: unknown) => parseTold(JSON.stringify(value))

  it('is parts of the talk, or a button', () => {
    for (const good of [
      { parts: {} },
      { parts: at(3, 1) },
      { parts: { timer: { value: { ...stopped, slides: { 3: { start: 5 } } }, ...stamp } } },
      { parts: { blank: { value: true, ...stamp }, pointer: { value: { x: 1, y: 99.5, style: 'laser' }, ...stamp } } },
      { parts: { pointer: { value: null, ...stamp } } },
      { press: 'next' },
    ])
      expect(told(good), JSON.stringify(good)).toEqual(good)
  })

  it('is refused where it is anything else', () => {
    for (const wrong of [
      null,
      [],
      {},
      { press: 'all' },
      { press: 'next', parts: {} },
      { parts: { ...at(3, 1), more: 1 } },
      { parts: at(0, 1) },
      { parts: at(1.5, 1) },
      { parts: at(100_000, 1) },
      { parts: at(3, Number.MAX_SAFE_INTEGER) },
      { parts: at(3, -1) },
      { parts: { place: { value: { page: 3, clicks: 0 }, version: 1, by: 'a'.repeat(41) } } },
      { parts: { timer: { value: { ...stopped, slides: { x: {} } }, ...stamp } } },
      { parts: { timer: { value: { ...stopped, status: 'late' }, ...stamp } } },
      { parts: { pointer: { value: { x: 1, y: 101 }, ...stamp } } },
    ])
      expect(told(wrong), JSON.stringify(wrong)).toBeUndefined()
    for (const text of ['', '{', '{"parts":{"__proto__":{"value":1}}}']) expect(parseTold(text), text).toBeUndefined()
    const proto = JSON.stringify({ parts: { timer: { value: { ...stopped, slides: { x: {} } }, ...stamp } } })
    expect(parseTold(proto.replace('"x"', '"__proto__"'))).toMatchObject({ parts: { timer: { value: stopped } } })
  })
})

describe('the limit', () => {
  it('lets each have so many at once and so many a second', () => {
    let time = 0
    const isTooMany = rateLimit({ burst: 3, perSecond: 2 }, () => time, 2)
    expect([1, 2, 3, 4].map(() => isTooMany('a'))).toEqual([false, false, false, true])
    expect(isTooMany('b')).toBe(false)
    time = 500
    expect([isTooMany('a'), isTooMany('a')]).toEqual([false, true])
    time = 60_000
    expect([1, 2, 3, 4].map(() => isTooMany('a'))).toEqual([false, false, false, true])
  })
})
