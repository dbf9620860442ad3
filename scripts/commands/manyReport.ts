import { CitedeckError } from '../errors/citedeckError.js'
import { nameOf } from '../files/replaceable.ts'
import { explain } from '../machine/explain.js'
import type { Built } from './buildTalk.ts'
import type { TalkPlace } from './findTalks.ts'

/** What became of one of several talks. */
export type Outcome = {
  talk: TalkPlace
  /** Where its site lies. */
  site: string
  seconds: number
  warnings: readonly string[]
} & ({ built: Built } | { error: unknown })

/** What is said of a talk once it is built, or has failed. */
export function lineOf(outcome: Outcome): string {
  const { talk, site, seconds } = outcome
  if ('error' in outcome) return `✗ ${nameOf(talk.data)}: ${told(outcome.error)}`
  const { deck, wasUpToDate } = outcome.built
  return wasUpToDate
    ? `✓ ${nameOf(talk.data)}: ${nameOf(site)} is up to date`
    : `✓ ${nameOf(talk.data)}: ${nameOf(site)}, ${deck.slides.length} slides, ${seconds.toFixed(1)} s`
}

/** What is said of all, where none has failed. */
export function summaryOf(outcomes: readonly Outcome[], all: number): string {
  const fresh = outcomes.filter((each) => 'built' in each && !each.built.wasUpToDate).length
  const share = outcomes.length < all ? ` of this share; there are ${all} in all` : ''
  return `${counted(fresh)} built, ${outcomes.length - fresh} up to date${share}`
}

/** The failure of a run in which some talks have failed; undefined where none has. */
export function failureOf(outcomes: readonly Outcome[]): CitedeckError | undefined {
  const failed = outcomes.flatMap((each) => ('error' in each ? [{ ...each, ...explain(each.error) }] : []))
  if (failed.length === 0) return undefined
  const others = outcomes.length - failed.length
  const rest = others === 0 ? '' : `; the ${others === 1 ? 'other one is' : `other ${others} are`} built or up to date`
  const lines = failed.map(({ talk, text }) => `  ${nameOf(talk.data)}: ${firstLine(text)}`)
  return new CitedeckError(
    failed.every(({ code }) => code === 3) ? 'talks-not-built' : 'talks-failed',
    `${failed.length} of ${counted(outcomes.length)} failed${rest}:\n${lines.join('\n')}`,
    'Their sites are as they were before.',
  )
}

const counted = (talks: number) => (talks === 1 ? '1 talk' : `${talks} talks`)

/** The first of its lines; all of them have been told before. */
const firstLine = (text: string) => text.replace(/\n[^]*/, ' …')

/** What went wrong, below the name of the talk. */
const told = (error: unknown) => explain(error).text.replaceAll('\n', '\n  ')
