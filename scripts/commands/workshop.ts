import { availableParallelism } from 'node:os'
import type { Terminal } from '../terminal/terminal.ts'
import type { Tools } from './buildAnew.ts'

/** More lanes gain nothing: a quarter of each build is work of this process, which does one thing at a time. */
const mostLanes = 4

/** What a talk is built with while others are: a browser that only one talk at a time has, and what all share. */
export type Lane = () => Promise<Tools>

/**
 * What several builds have in common, as many lanes as the machine has cores for. All of it is made when the first talk
 * needs it, so that talks that are up to date wait for nothing.
 */
export function openWorkshop(
  talks: number,
  withNotes: boolean,
  terminal: Terminal,
  stop: AbortSignal,
): { lanes: readonly Lane[]; close: () => Promise<void> } {
  const closing: (() => void | Promise<void>)[] = []
  let shared: ReturnType<typeof open> | undefined
  const open = async () => {
    // Loaded here, since they bring a bundler and a browser.
    const [{ openParts }, { lastingBrowser }, { findBrowser }] = await Promise.all([
      import('./buildAnew.ts'),
      import('../export/session.ts'),
      import('../export/browser.ts'),
    ])
    const parts = openParts(withNotes)
    closing.push(parts.close)
    // Once for all, since it may ask for leave to install one.
    const looking = findBrowser({ stop, consent: (question) => terminal.consent(question, stop) })
    looking.catch(() => undefined) // each talk hears of it
    return { parts, looking, lastingBrowser }
  }
  const newLane = (): Lane => {
    let tools: Promise<Tools> | undefined
    const make = async (): Promise<Tools> => {
      const { parts, looking, lastingBrowser } = await (shared ??= open())
      const lasting = lastingBrowser()
      closing.push(lasting.close)
      const start: Tools['browsers']['start'] = (...how) => {
        const launching = looking.then(() => lasting.start(...how))
        launching.catch(() => undefined) // whoever waits for it hears of it
        return launching
      }
      return { ...parts, browsers: { ...lasting, start } }
    }
    return () => (tools ??= make())
  }
  const count = Math.min(availableParallelism(), mostLanes, talks)
  return {
    lanes: Array.from({ length: count }, newLane),
    close: async () => {
      await Promise.all(closing.map((close) => close()))
    },
  }
}
