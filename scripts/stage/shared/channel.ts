import { isShared } from './isShared.ts'
import type { Shared } from './talk.ts'
import type { Link, LinkEnds } from './talkWindow.ts'

/** What windows of one browser say to each other. */
type Message =
  | { type: 'ask'; presenter: boolean }
  /** `on`: by a window that takes part in a talk. */
  | { type: 'tell'; on: boolean; parts: Shared }

/** Milliseconds after which nobody will answer any more. */
const patience = 300

export interface ChannelOptions {
  /** The same for all windows of a talk, and for none of another. */
  name: string
  isPresenter: () => boolean
}

/**
 * Links the windows of one browser, as in a published site: a talk is on where there is a presenter's window, and from
 * then on all windows take part and may steer. Without one, each visitor's window is by itself.
 */
export function channelLink({ name, isPresenter }: ChannelOptions): (ends: LinkEnds) => Link {
  return ({ read, receive, settle }) => {
    const channel = new BroadcastChannel(name)
    let takesPart = false
    const isOn = () => takesPart || isPresenter()
    const say = (message: Message) => {
      // What is shared may be watched by the page; a message is plain.
      channel.postMessage(JSON.parse(JSON.stringify(message)))
    }
    const announce = () => {
      if (isOn()) say({ type: 'tell', on: true, parts: read() })
    }
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!isMessage(data)) return
      if (data.type === 'ask') {
        if (isOn() || data.presenter) say({ type: 'tell', on: isOn(), parts: read() })
      } else if (data.on || isPresenter()) {
        // Whoever was by itself until now had no say, however lately it has moved.
        receive(data.parts, { instead: !isOn() })
        takesPart ||= data.on
        settle(true)
      }
    })
    say({ type: 'ask', presenter: isPresenter() })
    setTimeout(() => {
      settle(false)
      announce()
    }, patience)
    return {
      tell: (parts) => {
        if (isOn()) say({ type: 'tell', on: true, parts })
      },
      announce,
    }
  }
}

/** Windows may be of another version of the site. */
function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false
  if (data.type === 'ask') return 'presenter' in data && typeof data.presenter === 'boolean'
  return data.type === 'tell' && 'on' in data && typeof data.on === 'boolean' && 'parts' in data && isShared(data.parts)
}
