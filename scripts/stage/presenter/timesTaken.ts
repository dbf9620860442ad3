import { clock } from '../../article/plannedTime.ts'
import type { PresenterWords } from '../../locales/words.ts'

/** One run of the talk's clock, in a rehearsal or on the day: what each slide took, in milliseconds, by its id. */
export interface Run {
  /** Milliseconds since 1970. */
  startedAt: number
  taken: Readonly<Record<string, number>>
}

export interface TimedSlide {
  id: string
  title: string
  /** Planned. */
  seconds?: number | undefined
}

/** The runs that are kept, and those of them that are shown beside each other. */
const kept = 20
const shown = 3

/** What all slides of a run took. */
export function total({ taken }: Run): number {
  return Object.values(taken).reduce((sum, each) => sum + each, 0)
}

/** The run after the clock has come to `elapsed` with a slide on: what no slide has had yet was that one's. */
export function accounted(run: Run, slide: string, elapsed: number): Run {
  const more = elapsed - total(run)
  return more <= 0 ? run : { ...run, taken: { ...run.taken, [slide]: (run.taken[slide] ?? 0) + more } }
}

/** The runs with another one that begins. */
export function withRun(runs: readonly Run[], startedAt: number): Run[] {
  return [...runs.slice(1 - kept), { startedAt, taken: {} }]
}

/** A table of the slides, with what was planned for each and what the last runs took; the last row sums up. */
export function tableOf(runs: readonly Run[], slides: readonly TimedSlide[], words: PresenterWords): string[][] {
  const last = runs.filter((run) => total(run) > 0).slice(-shown)
  const time = (milliseconds: number | undefined) =>
    milliseconds === undefined ? '' : clock(Math.round(milliseconds / 1000))
  const planned = slides.reduce((sum, { seconds = 0 }) => sum + seconds, 0)
  return [
    ['', words.slide, words.planned, ...last.map(({ startedAt }) => dayAndTime(startedAt))],
    ...slides.map(({ id, title, seconds }, index) => [
      String(index + 1),
      title,
      seconds === undefined ? '' : clock(seconds),
      ...last.map(({ taken }) => time(taken[id])),
    ]),
    ['', words.sum, planned === 0 ? '' : clock(planned), ...last.map((run) => time(total(run)))],
  ]
}

/** The table as text that a spreadsheet takes: a line each row, with tabs between. */
export function asText(table: readonly (readonly string[])[]): string {
  return table.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n')
}

/** What the slides of the last run took, as a talk plans it: whole seconds, none for a slide that was passed over. */
export function lastSeconds(runs: readonly Run[]): Record<string, number> {
  const last = runs.findLast((run) => total(run) > 0)?.taken ?? {}
  return Object.fromEntries(
    Object.entries(last).flatMap(([id, milliseconds]) => {
      const seconds = Math.round(milliseconds / 1000)
      return seconds < 1 ? [] : [[id, Math.min(3600, seconds)]]
    }),
  )
}

/** `2026-11-26 14:05`, by the clock on the wall. */
function dayAndTime(moment: number): string {
  const date = new Date(moment)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}

/** What was written of runs, where it can be read. */
export function readRuns(text: string | null): Run[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.filter(isRun) : []
  } catch {
    return []
  }
}

function isRun(value: unknown): value is Run {
  return (
    typeof value === 'object'
    && value !== null
    && 'startedAt' in value
    && typeof value.startedAt === 'number'
    && 'taken' in value
    && typeof value.taken === 'object'
    && value.taken !== null
    && Object.values(value.taken).every((each) => typeof each === 'number')
  )
}
