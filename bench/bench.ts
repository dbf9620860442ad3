import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { findBrowser } from '../scripts/export/browser.ts'
import { writeWhole } from '../scripts/files/writeWhole.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { measureAudit } from './audit.ts'
import { checkCost } from './checkCost.ts'
import { drawCosts, drawCostTable } from './drawCost.ts'
import { fontCosts, fontCostTable } from './fontCost.ts'
import { installed } from './installed.ts'
import { describeMachine } from './machine.ts'
import { measureAll } from './measureAll.ts'
import { packed } from './packed.ts'
import { measureNumbers, numbersHelp, readNumbersOptions } from './numbers.ts'
import { benchHelp, readBenchOptions, type BenchOptions } from './options.ts'
import { citedeck, slidev } from './sides.ts'
import { sourceCosts, sourceCostTable } from './sourceCost.ts'

/** What the last whole bench has measured, and what one that is under way, or was ended early, has measured so far. */
const whole = join(projectRoot, 'bench', 'results.md')
const soFar = join(projectRoot, 'bench', 'results.unfinished.md')

async function bench(options: BenchOptions, folder: string, stop: AbortSignal): Promise<void> {
  const browser = await findBrowser({
    consent: (question) => {
      say(question)
      return Promise.resolve(true)
    },
  })
  const machine = await describeMachine(browser)
  say(machine.join('\n'))
  const tools = { citedeck, slidev, other: installed, packed }
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

/** `npm run bench -- numbers` measures without a browser, a build or a file of results. */
const isOfNumbers = process.argv[2] === 'numbers'

function readCommandLine<Options>(read: (args: readonly string[]) => Options): Options {
  try {
    return read(process.argv.slice(isOfNumbers ? 3 : 2))
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : String(error)}\nSee: npm run bench -- ${isOfNumbers ? 'numbers ' : ''}--help\n`,
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

async function benchAll(): Promise<void> {
  const options = readCommandLine(readBenchOptions)
  if (options.help) {
    say(benchHelp)
    process.exit(0)
  }
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      controller.abort()
    })
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-bench-')))
  try {
    await bench(options, folder, controller.signal)
  } catch (error) {
    if (!controller.signal.aborted) throw error
    say(options.quick ? 'stopped' : `stopped; what was measured until now is in ${relative(process.cwd(), soFar)}`)
    process.exitCode = 130
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

async function benchAudit(): Promise<void> {
  await measureAudit(say)
  process.exit(0)
}

await (process.argv[2] === 'audit' ? benchAudit() : isOfNumbers ? benchNumbers() : benchAll())
