import type { PresenterWords } from '../../locales/words.ts'
import { liveAddress } from '../live/events.ts'
import { lastSeconds, type Run } from './timesTaken.ts'

/** Where the author's window tells the live server; undefined in a published site, and on another machine. */
function timesAddress(): URL | undefined {
  const address = liveAddress('times')
  return address?.searchParams.has('key') ? undefined : address
}

/** Whether the times can be written into the talk from this window. */
export const canWrite = (): boolean => timesAddress() !== undefined

/**
 * Has the last times written into the talk.
 * @returns what came of it, in words
 */
export async function writeTimes(runs: readonly Run[], words: PresenterWords): Promise<string> {
  try {
    const response = await fetch(timesAddress() ?? '', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ seconds: lastSeconds(runs) }),
    })
    if (!response.ok) return words.notWritten((await response.text()).trim())
    return words.written(((await response.json()) as { changed: number }).changed)
  } catch (error) {
    return words.notWritten(error instanceof Error ? error.message : String(error))
  }
}
