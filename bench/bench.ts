import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTalk } from '../scripts/check/index.ts'
import { compose } from '../scripts/deck/compose.ts'
import { findBrowser } from '../scripts/export/browser.ts'
import { writeWhole } from '../scripts/files/writeWhole.ts'
import { projectRoot } from '../scripts/project.js'
import { describeMachine } from './machine.ts'
import { benchHelp, readBenchOptions, type BenchOptions } from './options.ts'
import { contestTable, exportAlone, exportContests, growthTable, rebuildContests, type Contest, type Growth } from './outputs.ts'
import { report, type Pair, type Row } from './report.ts'
import { ours, stock, warmUp, type Job } from './sides.ts'
import { checkSeconds, sourceCosts, sourceCostTable } from './sourceCost.ts'
import { visitSites } from './site.ts'
import { writeSyntheticTalk } from './syntheticTalk.ts'

/** Measures every size, cold, and this deck also warm; writes the table after each. */
async function bench({ sizes, rounds, quick, limit }: BenchOptions, folder: string, stop: AbortSignal): Promise<void> {
  const browser = await findBrowser({ consent: (question) => { say(question); return Promise.resolve(true) } })
  const machine = await describeMachine(browser)
  say(machine.join('\n'))
  const rows: Row[] = []
  const contests: Contest[] = []
  const growth: Growth[] = []
  let visits = ''
  const outputs = () => `${contestTable(contests)}\n${growthTable(growth)}\n${visits}`

  for (const size of sizes) {
    const data = size === 'deck' ? join(projectRoot, 'data') : join(folder, `talk-${size}`)
    if (size !== 'deck') await writeSyntheticTalk(data, size)
    const slides = compose(await readTalk(data)).slides.length
    const job: Job = { data, browser, stop, scratch: join(folder, 'run'), cache: join(folder, 'cache'), warm: false, limit: slides > 100 ? limit : undefined }
    const name = size === 'deck' ? 'this deck' : 'synthetic'
    const target = size === 'deck' ? 0.4 : slides === 100 ? 0.35 : undefined

    say(`\n${name}, ${slides} slides`)
    await warmUp(job)
    rows.push({ name, slides, caches: 'cold', target, pairs: await measurePairs(rounds ?? defaultRounds(size), job) })
    if (size === 'deck' && !quick) {
      rows.push({ name, slides, caches: 'warm', target, pairs: await measurePairs(rounds ?? 3, { ...job, warm: true }) })
    }
    if (!quick && slides <= 100) contests.push(...await exportContests(job, slides, rounds ?? 3, say))
    if (size === 'deck' && !quick) {
      contests.push(...await rebuildContests(job, slides))
      visits = await visitSites(job, slides, rounds ?? 3, say)
    }
    if (size !== 'deck' && !quick) growth.push(await exportAlone(job, slides))
    if (!quick) await writeWhole(join(projectRoot, 'bench', 'results.md'), `${report(rows, machine)}\n${outputs()}`)
  }
  const check = quick ? '' : `\n${outputs()}\n${sourceCostTable(sourceCosts(), await checkSeconds())}`
  if (!quick) await writeWhole(join(projectRoot, 'bench', 'results.md'), report(rows, machine) + check)
  say(`\n${report(rows, machine)}${check}`)
}

function defaultRounds(size: 'deck' | number): number {
  if (size === 'deck') return 3
  return size > 100 ? 1 : 2
}

async function measurePairs(rounds: number, job: Job): Promise<Pair[]> {
  const pairs: Pair[] = []
  for (let round = 1; round <= rounds; round++) {
    const pair: Pair = { stock: await stock(job), ours: await ours(job) }
    pairs.push(pair)
    say(`  ${job.warm ? 'warm' : 'cold'} ${round} of ${rounds}: Slidev ${pair.stock.seconds.toFixed(1)} s, citedeck ${pair.ours.seconds.toFixed(1)} s`)
  }
  return pairs
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function readCommandLine(): BenchOptions {
  try {
    return readBenchOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nSee: npm run bench -- --help\n`)
    process.exit(2)
  }
}

const options = readCommandLine()
if (options.help) {
  say(benchHelp)
  process.exit(0)
}
const controller = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { controller.abort() })
const folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-bench-')))
try {
  await bench(options, folder, controller.signal)
} catch (error) {
  if (!controller.signal.aborted) throw error
  say('stopped')
  process.exitCode = 130
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
