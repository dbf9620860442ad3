/** Watches whether a browser still answers what it is asked. */
export interface Silence {
  asked: (message: object) => void
  heard: (message: object) => void
  end: () => void
}

const numberIn = (message: object, name: string) => (name in message ? Number(Reflect.get(message, name)) : undefined)
const textIn = (message: object, name: string) => (name in message ? String(Reflect.get(message, name)) : '')

/**
 * Watches the messages of the DevTools protocol: a renderer that was stopped or is stuck leaves what it was asked
 * without an answer, and says nothing else. Seconds in which this process was suspended are not counted, nor are those
 * in which nothing is asked.
 * @param patience how many seconds may pass in silence
 * @param expired called once when they have
 */
export function watchSilence(patience: number, expired: () => void): Silence {
  /** The session of each message that has no answer yet, by its number. */
  const owed = new Map<number, string>()
  let silent = 0
  const timer = setInterval(() => {
    silent = owed.size > 0 ? silent + 1 : 0
    if (silent < patience) return
    clearInterval(timer)
    expired()
  }, 1000)
  timer.unref()
  return {
    asked: (message) => {
      const id = numberIn(message, 'id')
      if (id !== undefined) owed.set(id, textIn(message, 'sessionId'))
    },
    heard: (message) => {
      silent = 0
      owed.delete(numberIn(message, 'id') ?? -1)
      if (textIn(message, 'method') !== 'Target.detachedFromTarget') return
      // What a page was asked before it was closed is never answered.
      const params: unknown = Reflect.get(message, 'params')
      const gone = typeof params === 'object' && params !== null ? textIn(params, 'sessionId') : ''
      for (const [id, session] of owed) if (session === gone) owed.delete(id)
    },
    end: () => {
      clearInterval(timer)
    },
  }
}
