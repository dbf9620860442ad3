import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findBrowser } from '../scripts/export/browser.ts'
import { writeWhole } from '../scripts/files/writeWhole.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { measureAudit } from './audit.ts'
import { measureDraft } from './draft.ts'
import { checkCost } from './checkCost.ts'
import { drawCosts, drawCostTable } from './drawCost.ts'
import { fontCosts, fontCostTable } from './fontCost.ts'
import { installed } from './installed.ts'
import { liveHelp, measureLive, readLiveOptions } from './live.ts'
import { describeMachine } from './machine.ts'
import { measureMany } from './many.ts'
import { measureAll } from './measureAll.ts'
import { packed } from './packed.ts'
import { measureNumbers, numbersHelp, readNumbersOptions } from './numbers.ts'
import { benchHelp, readBenchOptions, type BenchOptions } from './options.ts'
import { citedeck, slidev } from './sides.ts'
import { sourceCosts, sourceCostTable } from './sourceCost.ts'

/** What the last whole bench has measured, and what one that is under way, or was ended early, has measured so far. */
const whole = join(projectRoot, 'bench', 'results.md')
const soFar = join(projectRoot, 'bench', 'results.unfinished.md')

const tools = { citedeck, slidev, other: installed, packed }

function browserForBench(): Promise<string> {
  return findBrowser({
    consent: (question) => {
      say(question)
      return Promise.resolve(true)
    },
  })
}

async function bench(options: BenchOptions, folder: string, stop: AbortSignal): Promise<void> {
  const browser = await browserForBench()
  const machine = await describeMachine(browser)
  say(machine.join('\n'))
  const results = await measureAll(options, {
    tools,
    browser,
    machine,
    folder,
    stop,
    say,
    write: (text) => (options.quick ? Promise.resolve() : writeWhole(soFar, text)),
    checks: async () => {
      const job = { tools, browser, stop, scratch: join(folder, 'fonts', 'run'), cache: join(folder, 'fonts', 'cache') }
      const drawn = drawCostTable(await drawCosts(join(folder, 'drawn')))
      return `${sourceCostTable(sourceCosts(), await checkCost())}\n${drawn}\n${fontCostTable(await fontCosts(job))}`
    },
  })
  if (!options.quick) {
    await writeWhole(whole, results)
    await rm(soFar, { force: true })
  }
  say(`\n${results}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** `npm run bench -- numbers` needs neither a browser nor a build; neither it nor the others write results. */
const command = ['numbers', 'live', 'audit', 'draft', 'many'].find((name) => name === process.argv[2]) ?? ''

function readCommandLine<Options>(read: (args: readonly string[]) => Options): Options {
  try {
    return read(process.argv.slice(command === '' ? 2 : 3))
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nSee: npm run bench -- ${command === '' ? '' : `${command} `}--help\n`,
    )
    process.exit(2)
  }
}

async function benchNumbers(): Promise<void> {
  const options = readCommandLine(readNumbersOptions)
  if (options.help) say(numbersHelp)
  else await measureNumbers(options, say)
  process.exit(0)
}

async function benchLive(): Promise<void> {
  const options = readCommandLine(readLiveOptions)
  if (options.help) say(liveHelp)
  else
    await untilStopped('stopped', async (folder, stop) => {
      const browser = await browserForBench()
      say((await describeMachine(browser)).join('\n'))
      say(`\n${await measureLive(options, { tools, browser, folder, stop, say })}`)
    })
}

async function benchAll(): Promise<void> {
  const options = readCommandLine(readBenchOptions)
  if (options.help) say(benchHelp)
  else
    await untilStopped(
      options.quick ? 'stopped' : `stopped; what was measured until now is in ${relative(process.cwd(), soFar)}`,
      (folder, stop) => bench(options, folder, stop),
    )
}

/**
 * Runs something in a folder that is gone afterwards.
 * @param stopped what is said where it is stopped
 */
async function untilStopped(stopped: string, run: (folder: string, stop: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      controller.abort()
    })
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-bench-')))
  try {
    await run(folder, controller.signal)
  } catch (error) {
    if (!controller.signal.aborted) throw error
    say(stopped)
    process.exitCode = 130
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function benchAudit(): Promise<void> {
  await measureAudit(say)
  process.exit(0)
}

async function benchDraft(): Promise<void> {
  await measureDraft(say)
  process.exit(0)
}

async function benchMany(): Promise<void> {
  await untilStopped('stopped', async (folder, stop) => {
    const browser = await browserForBench()
    say((await describeMachine(browser)).join('\n'))
    say(`\n${await measureMany({ tools, browser, folder, rounds: 2, stop }, say)}`)
  })
}

const benches: Readonly<Record<string, () => Promise<void>>> = {
  numbers: benchNumbers,
  live: benchLive,
  audit: benchAudit,
  draft: benchDraft,
  many: benchMany,
}
await (benches[command] ?? benchAll)()
