import { channelLink } from './channel.ts'
import { keepCopy, readCopy } from './storedCopy.ts'
import { TalkWindow } from './talkWindow.ts'

/** The folder that the site lies in: a host may have several talks. */
const folder = new URL('.', document.baseURI).pathname

const id = Math.random().toString(36).slice(2)

/** This window's part of the talk. */
export const talk = new TalkWindow({ id, known: readCopy(), keep: keepCopy })

let isConnected = false

/**
 * Connects this window to the talk's others in this browser, once.
 * @param isPresenter whether this is a presenter's window, at the time
 * @param ready resolves when that can be told
 */
export function connectTalk(isPresenter: () => boolean, ready: Promise<unknown> = Promise.resolve()): void {
  if (isConnected) return
  isConnected = true
  void ready.then(() => {
    talk.connect(channelLink({ name: `citedeck ${folder}`, isPresenter }))
  })
}
