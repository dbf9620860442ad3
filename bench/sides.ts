import { mkdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { deckPath } from '../scripts/talk/places.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { measure, type Run } from './processTree.ts'
import { runFailed } from './reason.ts'

/** The programs that are measured: what Node is given to run them. */
export interface Tools {
  citedeck: readonly string[]
  slidev: readonly string[]
  /**
   * A program of a package that the project itself does not need.
   * @param wanted the package and its version, such as `lighthouse@12`
   * @param program its file below `node_modules`
   * @throws where it cannot be had
   */
  other: (wanted: string, program: string, job: Job) => Promise<string>
  /**
   * citedeck as its users install it: what Node is given to run it.
   * @throws where it cannot be packed or installed
   */
  packed: (job: Job) => Promise<readonly string[]>
}

/** A talk to build, and where to. */
export interface Job {
  tools: Tools
  data: string
  /** Emptied before each run. */
  scratch: string
  /** Holds the cut fonts and what the programs put aside; emptied before each run unless `warm`. */
  cache: string
  warm: boolean
  browser: string
  stop: AbortSignal
  /** After how many seconds stock Slidev is cut off. */
  limit?: number | undefined
}

/** What one side did with a job. */
export interface Outcome {
  seconds: number
  memory: number | undefined
  /** Where the time went, by the name of the step. */
  steps: Readonly<Record<string, number>>
  /** Pages of the PDF; undefined where the run was cut off. */
  pages: number | undefined
}

export const slidev = [
  join(dirname(createRequire(import.meta.url).resolve('@slidev/cli/package.json')), 'bin', 'slidev.mjs'),
]
export const citedeck = [join(projectRoot, 'scripts', 'run.js')]

/**
 * Runs our side.
 * @throws CitedeckError
 */
export async function runOurs(job: Job, ...args: string[]): Promise<Run> {
  return done('citedeck', await measure([...job.tools.citedeck, ...args], runOptions(job)))
}

/** Our whole main job, by what `npm run build` starts. */
export async function ours(job: Job): Promise<Outcome> {
  await prepare(job)
  const out = join(job.scratch, 'site')
  const run = await runOurs(job, 'build', '--force', '--data', job.data, '--out', out)
  return {
    seconds: run.seconds,
    memory: run.memory,
    steps: readSteps(run),
    pages: await countPages(join(out, 'deck.pdf')),
  }
}

/** The same by stock Slidev: the site with one command, the PDF with the next. */
export async function stock(job: Job): Promise<Outcome> {
  await prepare(job)
  const entry = deckPath(job.data)
  const pdf = join(job.scratch, 'deck.pdf')
  const build = done(
    'Slidev',
    await measure([...job.tools.slidev, 'build', entry, '--out', join(job.scratch, 'site')], {
      ...runOptions(job),
      limit: job.limit,
    }),
  )
  const left = job.limit === undefined ? undefined : Math.max(0, job.limit - build.seconds)
  const print = build.cutOff
    ? undefined
    : whole(
        await measure([...job.tools.slidev, 'export', entry, '--output', pdf, ...printOptions(job)], {
          ...runOptions(job),
          limit: left,
        }),
        job,
      )
  const memory = [build.memory, print?.memory].filter((size) => size !== undefined)
  return {
    seconds: build.seconds + (print?.seconds ?? 0),
    memory: memory.length > 0 ? Math.max(...memory) : undefined,
    steps: { 'slidev build': build.seconds, ...(print ? { 'slidev export': print.seconds } : {}) },
    pages: print && !print.cutOff ? await countPages(pdf) : undefined,
  }
}

/**
 * Runs both sides once, small and unmeasured, so that Slidev does not pay for the dependencies that Vite prepares for
 * `slidev export` and keeps for good. Writes the `slides.md` that both build.
 */
export async function warmUp(job: Job): Promise<void> {
  await prepare(job)
  await runOurs(job, 'slides', '--data', job.data)
  done(
    'Slidev',
    await measure(
      [
        ...job.tools.slidev,
        'export',
        deckPath(job.data),
        '--output',
        join(job.scratch, 'deck.pdf'),
        '--range',
        '1',
        ...printOptions(job),
      ],
      runOptions(job),
    ),
  )
}

// Slidev's own limit of 30 s for opening the page is lifted, so that it fails at no size for that.
export const printOptions = (job: Job) => ['--executable-path', job.browser, '--timeout', '600000']

export async function prepare({ scratch, cache, warm }: Job): Promise<void> {
  await rm(scratch, { recursive: true, force: true })
  if (!warm) await rm(cache, { recursive: true, force: true })
  for (const folder of [scratch, temporaryFolder(scratch)]) await mkdir(folder, { recursive: true })
}

/** Where both sides keep their temporary files, the browser's profile among them: it goes with the rest. */
const temporaryFolder = (scratch: string) => join(dirname(scratch), 'tmp')

export function runOptions({ scratch, cache, browser, stop }: Job) {
  const temporary = temporaryFolder(scratch)
  return {
    cwd: projectRoot,
    stop,
    environment: {
      ...process.env,
      CITEDECK_CACHE: cache,
      CITEDECK_BROWSER: browser,
      NO_COLOR: '1',
      TMPDIR: temporary,
      TMP: temporary,
      TEMP: temporary,
    },
  }
}

/** @throws CitedeckError with what the program said */
export function done(who: string, run: Run): Run {
  if (run.code === 0 || run.cutOff) return run
  throw runFailed(who, run)
}

/** A run of Slidev's with a large deck, where it may give up by itself: that is as good as being cut off. */
function whole(run: Run, { limit }: Job): Run {
  return limit !== undefined && run.code !== 0 ? { ...run, cutOff: true } : done('Slidev', run)
}

/** Reads the lines `✓ build the site 4.2 s`, in the order in which the steps ended. */
export function readSteps({ output }: Pick<Run, 'output'>): Record<string, number> {
  return Object.fromEntries(
    [...output.matchAll(/^✓ (.+) (\d+\.\d) s$/gm)].map(([, name = '', time]): [string, number] => [name, Number(time)]),
  )
}

async function countPages(pdf: string): Promise<number> {
  const task = getDocument({ data: new Uint8Array(await readFile(pdf)), verbosity: 0 })
  try {
    return (await task.promise).numPages
  } finally {
    await task.destroy()
  }
}
