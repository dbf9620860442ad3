import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchSilence } from '../../scripts/export/silence.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function watch() {
  const expired = vi.fn()
  return { ...watchSilence(5, expired), expired }
}

it('expires once nothing has come for so long while an answer is owed', () => {
  const { asked, expired } = watch()
  asked({ id: 1, method: 'Page.printToPDF' })
  vi.advanceTimersByTime(4000)
  expect(expired).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  expect(expired).toHaveBeenCalledOnce()
})

it('waits on while anything comes, and where nothing is owed', () => {
  const { asked, heard, expired, end } = watch()
  vi.advanceTimersByTime(60_000)
  asked({ id: 1 })
  for (let second = 0; second < 20; second++) {
    vi.advanceTimersByTime(1000)
    heard({ method: 'Network.dataReceived' })
  }
  heard({ id: 1, result: {} })
  vi.advanceTimersByTime(60_000)
  asked({ id: 2 })
  end()
  vi.advanceTimersByTime(60_000)
  expect(expired).not.toHaveBeenCalled()
})

it('expects no answer from a page that was closed, but from the others', () => {
  const { asked, heard, expired } = watch()
  asked({ id: 1, sessionId: 'closed' })
  heard({ method: 'Target.detachedFromTarget', params: { sessionId: 'closed' } })
  vi.advanceTimersByTime(60_000)
  expect(expired).not.toHaveBeenCalled()
  asked({ id: 2, sessionId: 'open' })
  heard({ method: 'Target.detachedFromTarget', params: { sessionId: 'closed' } })
  vi.advanceTimersByTime(60_000)
  expect(expired).toHaveBeenCalledOnce()
})
