import { describe, expect, it, vi } from 'vitest'
import { channelLink } from '../../../scripts/stage/shared/channel.ts'
import type { Shared } from '../../../scripts/stage/shared/talk.ts'
import { TalkWindow } from '../../../scripts/stage/shared/talkWindow.ts'

let talks = 0

/** Opens windows of one talk, as a browser does: each says at which slide its address leads. */
function browser() {
  const name = `talk ${++talks}`
  return async (role: 'presenter' | 'audience', page: number, known: Shared = {}) => {
    const talk = new TalkWindow({ id: `${name} ${role} ${Math.random()}`, known })
    const window = { talk, page, role, isBlank: known.blank?.value ?? false }
    const go = (to: number) => {
      window.page = to
      talk.set('place', { page: to, clicks: 0 })
    }
    talk.listen(({ place, blank }) => {
      if (place && talk.isSettled) window.page = place.value.page
      if (blank) window.isBlank = blank.value
    })
    const settled = new Promise<void>((resolve) => {
      talk.whenSettled((joins) => {
        go(joins ? (talk.shared.place?.value.page ?? page) : page)
        resolve()
      })
    })
    talk.connect(channelLink({ name, isPresenter: () => window.role === 'presenter' }))
    await settled
    return { ...window, go, at: () => window.page, blank: () => window.isBlank, window }
  }
}

describe('the windows of one browser', () => {
  it('join the talk that is on, at its slide, and throw nobody to the first', async () => {
    const open = browser()
    const presenter = await open('presenter', 1)
    presenter.go(7)
    presenter.talk.set('blank', true)
    const audience = await open('audience', 1)
    expect([audience.at(), audience.blank(), presenter.at()]).toEqual([7, true, 7])
    audience.go(8)
    await vi.waitFor(() => {
      expect(presenter.at()).toBe(8)
    })
    // Opened anew by its first address: the talk goes on where it is.
    expect((await open('presenter', 1)).at()).toBe(8)
  })

  it('join the presenter who comes after them', async () => {
    const open = browser()
    const audience = await open('audience', 4)
    const presenter = await open('presenter', 1)
    expect(presenter.at()).toBe(4)
    presenter.go(5)
    await vi.waitFor(() => {
      expect(audience.at()).toBe(5)
    })
  })

  it('leave each other alone where there is no presenter', async () => {
    const open = browser()
    const [one, other] = [await open('audience', 2), await open('audience', 6)]
    one.go(3)
    one.talk.set('blank', true)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect([one.at(), other.at(), other.blank()]).toEqual([3, 6, false])
    await new Promise((resolve) => setTimeout(resolve, 5))
    // Until one of them becomes one: the other follows, though it has moved later.
    other.go(7)
    one.window.role = 'presenter'
    one.talk.announce()
    await vi.waitFor(() => {
      expect([other.at(), other.blank()]).toEqual([3, true])
    })
  })

  it('keep what they knew when they are loaded anew, alone or with others', async () => {
    const open = browser()
    const timer = { value: { status: 'running', slides: {}, startedAt: 5, pausedAt: 0 } as const, version: 9, by: 'x' }
    const presenter = await open('presenter', 3, { timer, blank: { value: true, version: 9, by: 'x' } })
    expect([presenter.at(), presenter.talk.shared.timer?.value.startedAt, presenter.blank()]).toEqual([3, 5, true])
    presenter.talk.set('blank', false)
    const audience = await open('audience', 1, { blank: { value: true, version: 9, by: 'x' } })
    expect([audience.at(), audience.blank()]).toEqual([3, false])
  })

  it('heed nothing that is not of their kind', async () => {
    const open = browser()
    const presenter = await open('presenter', 2)
    const stranger = new BroadcastChannel(`talk ${talks}`)
    for (const message of [null, 'tell', { type: 'tell', on: true, parts: { place: 5 } }, { type: 'ask' }])
      stranger.postMessage(message)
    await new Promise((resolve) => setTimeout(resolve, 50))
    stranger.close()
    expect(presenter.at()).toBe(2)
  })
})
