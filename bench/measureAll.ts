import { join } from 'node:path'
import { readTalk } from '../scripts/check/index.ts'
import { compose } from '../scripts/deck/compose.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { contestTable, type Contest } from './contest.ts'
import type { BenchOptions } from './options.ts'
import {
  asInstalled,
  exportAlone,
  exportContests,
  growthTable,
  mainContests,
  rebuildContests,
  type Growth,
} from './outputs.ts'
import { reasonNot } from './reason.ts'
import { report, type Row } from './report.ts'
import { ours, stock, warmUp, type Job, type Tools } from './sides.ts'
import { visitSites, visitTable, type Visits } from './site.ts'
import { writeSyntheticTalk } from './syntheticTalk.ts'

/** What the bench is given of the machine. */
export interface Surroundings {
  tools: Tools
  browser: string
  /** The machine in words, a line each. */
  machine: readonly string[]
  /** An empty folder. */
  folder: string
  stop: AbortSignal
  say: (line: string) => void
  /** Takes the results as Markdown, again whenever there are more. */
  write: (results: string) => Promise<void>
  /** Measures the check; the results as Markdown. */
  checks: () => Promise<string>
}

/** What stands at the head of results while there are more to come, and stays where there will be none. */
export const unfinished = '**Unfinished: the bench has not come to its end. What is missing here was not measured.**'

/**
 * Measures every size, cold, and this deck also warm. What cannot be measured is told with the reason, in its place;
 * the results are handed out after each measurement.
 * @returns the results
 * @throws where it is stopped
 */
export async function measureAll(
  { sizes, rounds, quick, limit }: BenchOptions,
  { tools, browser, machine, folder, stop, say, write, checks }: Surroundings,
): Promise<string> {
  const rows: Row[] = []
  const contests: Contest[] = []
  const growth: Growth[] = []
  let visits: Visits | undefined
  let check = ''
  const results = () =>
    [
      report(rows, machine),
      ...(quick ? [] : [contestTable(contests), growthTable(growth), visits ? visitTable(visits) : '', check]),
    ]
      .filter((part) => part !== '')
      .join('\n')
  const changed = () => write(results().replace('\n', `\n\n${unfinished}\n`))

  const measurePairs = async (row: Row, count: number, job: Job) => {
    rows.push(row)
    for (let round = 1; round <= count && row.why === undefined; round++) {
      const why = await reasonNot(async () => {
        const pair = { stock: await stock(job), ours: await ours(job) }
        row.pairs.push(pair)
        say(
          `  ${row.caches} ${round} of ${count}: Slidev ${pair.stock.seconds.toFixed(1)} s, citedeck ${pair.ours.seconds.toFixed(1)} s`,
        )
      }, stop)
      if (why !== undefined) row.why = why
      await changed()
    }
    if (row.why !== undefined) say(`  ${row.caches}: not measured: ${row.why}`)
  }

  for (const size of sizes) {
    const data = size === 'deck' ? join(projectRoot, 'data') : join(folder, `talk-${size}`)
    if (size !== 'deck') await writeSyntheticTalk(data, size)
    const slides = compose(await readTalk(data)).slides.length
    const job: Job = {
      tools,
      data,
      browser,
      stop,
      scratch: join(folder, 'run'),
      cache: join(folder, 'cache'),
      warm: false,
      limit: slides > 100 ? limit : undefined,
    }
    const name = size === 'deck' ? 'this deck' : 'synthetic'
    const target = size === 'deck' ? 0.4 : slides === 100 ? 0.35 : undefined

    say(`\n${name}, ${slides} slides`)
    // Where this fails, so does what it prepares, which tells why.
    await reasonNot(() => warmUp(job), stop)
    await measurePairs({ name, slides, caches: 'cold', target, pairs: [] }, rounds ?? defaultRounds(size), job)
    if (quick) continue
    if (size === 'deck') {
      await measurePairs({ name, slides, caches: 'warm', target, pairs: [] }, rounds ?? 3, { ...job, warm: true })
      const row: Row = { name: `${name}, as installed`, slides, caches: 'cold', target: 0.22, pairs: [] }
      const why = await reasonNot(async () => {
        await measurePairs(row, rounds ?? 3, await asInstalled(job))
      }, stop)
      if (why !== undefined) rows.push({ ...row, why })
    }
    if (slides <= 100) await exportContests(job, slides, rounds ?? 3, { contests, changed })
    if (size === 'deck') {
      await mainContests(job, slides, rounds ?? 3, { contests, changed })
      await rebuildContests(job, slides, { contests, changed })
      visits = { rounds: rounds ?? 3, contenders: [] }
      await visitSites(job, slides, visits, changed, say)
    } else {
      const why = await reasonNot(async () => {
        growth.push(await exportAlone(job, slides))
      }, stop)
      if (why !== undefined) say(`  a PDF of ${slides} slides alone: not measured: ${why}`)
      await changed()
    }
  }
  if (!quick) {
    const why = await reasonNot(async () => {
      check = await checks()
    }, stop)
    if (why !== undefined) check = `## The check\n\nNot measured: ${why}\n`
  }
  stop.throwIfAborted() // what stops it may have come where nothing waited
  return results()
}

function defaultRounds(size: 'deck' | number): number {
  if (size === 'deck') return 3
  return size > 100 ? 1 : 2
}
