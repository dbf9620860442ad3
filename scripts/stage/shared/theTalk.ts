import { liveAddress, liveEvents, windowId } from '../live/events.ts'
import { channelLink } from './channel.ts'
import { serverLink } from './serverLink.ts'
import { keepCopy, readCopy } from './storedCopy.ts'
import { TalkWindow } from './talkWindow.ts'

/** The folder that the site lies in: a host may have several talks. */
const folder = new URL('.', document.baseURI).pathname

/** This window's part of the talk. */
export const talk = new TalkWindow({ id: windowId, known: readCopy(), keep: keepCopy })

let isConnected = false

/**
 * Connects this window to the talk's others, once: by the live server where it shows the deck, else within the browser.
 * @param isPresenter whether this is a presenter's window, at the time
 * @param ready resolves when that can be told
 */
export function connectTalk(isPresenter: () => boolean, ready: Promise<unknown> = Promise.resolve()): void {
  if (isConnected) return
  isConnected = true
  void ready.then(() => {
    const [events, address] = [liveEvents(), liveAddress('state')]
    talk.connect(
      events && address ? serverLink({ events, address }) : channelLink({ name: `citedeck ${folder}`, isPresenter }),
    )
  })
}
