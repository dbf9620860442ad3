import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isShared } from '../../../scripts/stage/shared/isShared.ts'
import { stopped } from '../../../scripts/stage/presenter/pace.ts'
import { newerParts, stamp, type Shared } from '../../../scripts/stage/shared/talk.ts'

const at = (page: number, version: number, by = 'a'): Shared => ({ place: { value: { page, clicks: 0 }, version, by } })
const merge = (mine: Shared, theirs: Shared): Shared => ({ ...mine, ...newerParts(mine, theirs) })

describe('what windows share', () => {
  it('keeps the newer of two, each part by itself', () => {
    const mine: Shared = { ...at(5, 20), blank: { value: true, version: 10, by: 'a' } }
    const theirs: Shared = { ...at(3, 15), blank: { value: false, version: 11, by: 'b' } }
    expect(merge(mine, theirs)).toEqual({ ...at(5, 20), blank: { value: false, version: 11, by: 'b' } })
    expect(newerParts(mine, mine)).toEqual({})
  })

  it('comes to the same in all windows, in whatever order messages reach them, late or twice', () => {
    const message = fc
      .record({ page: fc.integer({ min: 1, max: 9 }), version: fc.nat(5), by: fc.constantFrom('a', 'b', 'c') })
      // A window stamps no version twice.
      .map(({ version, by }) => at(version * 3 + 'abc'.indexOf(by) + 1, version, by))
    fc.assert(
      fc.property(fc.array(message), fc.infiniteStream(fc.nat()), (messages, order) => {
        const shuffled = messages
          .map((each) => ({ each, key: order.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ each }) => each)
        expect([...shuffled, ...messages].reduce(merge, {})).toEqual(messages.reduce(merge, {}))
      }),
    )
  })

  it('follows on all that was seen, however far another clock is ahead', () => {
    const seen = at(3, 9_000)
    expect(stamp(true, seen, 'b', 5_000)).toEqual({ value: true, version: 9_001, by: 'b' })
    expect(stamp(true, {}, 'b', 5_000).version).toBe(5_000)
  })

  it('is told from what another version of the site has written', () => {
    const whole: Shared = {
      ...at(3, 1),
      timer: { value: stopped, version: 1, by: 'a' },
      blank: { value: true, version: 1, by: 'a' },
      pointer: { value: { x: 1, y: 2 }, version: 1, by: 'a' },
    }
    for (const good of [{}, whole, { pointer: { value: null, version: 1, by: 'a' } }]) expect(isShared(good)).toBe(true)
    for (const wrong of [
      null,
      'x',
      { place: null },
      { place: { value: { page: 0, clicks: 0 }, version: 1, by: 'a' } },
      { place: { value: { page: 1 }, version: 1, by: 'a' } },
      { place: { value: { page: 1, clicks: 0 }, version: '1', by: 'a' } },
      { place: { value: { page: 1, clicks: 0 }, version: 1 } },
      { timer: { value: { ...stopped, status: 'late' }, version: 1, by: 'a' } },
      { timer: { value: { ...stopped, slides: null }, version: 1, by: 'a' } },
      { blank: { value: 'yes', version: 1, by: 'a' } },
      { pointer: { value: { x: Number.NaN, y: 1 }, version: 1, by: 'a' } },
    ])
      expect(isShared(wrong), JSON.stringify(wrong)).toBe(false)
  })
})
