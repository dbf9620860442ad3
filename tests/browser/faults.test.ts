import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citedeck } from '../commands/run.ts'
import { digest } from './digest.ts'
import { buildFerry, type Ferry } from './ferry.ts'
import { processesOf, runCitedeck, type Run, type RunOptions } from './run.ts'

let ferry: Ferry
let temporary: string
let pdf: string
/** How long an export takes here, in milliseconds. */
let exportTime: number
/** Two exports of the same, at once. */
let both: Run[]

beforeAll(async () => {
  ferry = await buildFerry()
  temporary = join(ferry.folder, 'tmp')
  pdf = join(ferry.folder, 'out', 'talk.pdf')
  await Promise.all([mkdir(temporary), mkdir(dirname(pdf))])
  await cp(join(ferry.site, 'deck.pdf'), pdf)
  const start = performance.now()
  both = await Promise.all([exportPdf(), exportPdf()])
  exportTime = (performance.now() - start) / 2
}, 120_000)

afterAll(() => ferry.remove())

const run = (args: readonly string[], options: RunOptions) =>
  runCitedeck([...args, '--data', ferry.data], {
    ...options,
    environment: { TMPDIR: temporary, ...options.environment },
  })
const exportPdf = ({ out = pdf, ...options }: RunOptions & { out?: string } = {}) =>
  run(['export', 'pdf', '--site', ferry.site, '--out', out], options)

/** The PDF in its place is the one that was built, or a whole new one: the same data gives the same bytes. */
async function expectWhole(): Promise<void> {
  expect((await readFile(pdf)).equals(await readFile(join(ferry.site, 'deck.pdf')))).toBe(true)
}

describe('two exports at once', () => {
  it('give one whole PDF, the same to the byte as the one that was built', async () => {
    expect(both).toMatchObject([{ code: 0 }, { code: 0 }])
    await expectWhole()
  })
})

describe('a run that is cut short', () => {
  it.runIf(existsSync('/proc/self/environ'))('says so where its browser is killed', async () => {
    const { code, output } = await exportPdf({
      whileRunning: (mark) => {
        setTimeout(() => {
          killBrowser(mark)
        }, 0.6 * exportTime)
      },
    })
    if (code !== 0) {
      expect(code, output).toBe(3)
      expect(output).toMatch(/browser[^]*(?:ended before the work was done|does not start)/i)
    }
    await expectWhole()
  })

  it('refuses wrong data with exit code 1 and touches nothing', async () => {
    const before = await digest(ferry.site)
    const wrong = join(ferry.folder, 'wrong')
    await cp(ferry.data, wrong, { recursive: true })
    await writeFile(join(wrong, 'facts.yaml'), 'broken: [')
    const { code, err } = await citedeck(['build', '--data', wrong, '--out', ferry.site])
    expect(code).toBe(1)
    expect(err).toMatch(/facts\.yaml:1:\d+ {2}broken YAML/)
    expect(await digest(ferry.site)).toEqual(before)
  })
})

describe('a machine that lacks something', () => {
  it('says that a browser does not start, and how to name another', async () => {
    const browser = join(ferry.folder, 'old-browser')
    await writeFile(browser, '#!/bin/sh\necho "too old" >&2\nexit 1\n', { mode: 0o755 })
    const { code, err } = await citedeck(['export', 'pdf', '--data', ferry.data, '--site', ferry.site, '--out', pdf], {
      CITEDECK_BROWSER: browser,
    })
    expect(code, err).toBe(3)
    expect(err).toContain('Set CITEDECK_BROWSER to another Chrome or Chromium.')
    await rm(browser)
  })
})

describe('npm run preview', () => {
  it('refuses a folder without a site, and a site that is half-built or not of citedeck', async () => {
    const half = join(ferry.folder, 'half')
    const preview = async () => citedeck(['preview', '--out', half, '--port', '0'])
    expect(await preview()).toMatchObject({
      code: 1,
      err: expect.stringMatching(/half holds no site\.\nBuild it with: npm run build -- --out \S+half\n/),
    })
    await cp(ferry.site, half, { recursive: true })
    await rm(join(half, '404.html'))
    expect(await preview()).toMatchObject({
      code: 1,
      err: expect.stringContaining('is not whole: 404.html is missing.'),
    })
    await rm(join(half, 'deck.json'))
    expect(await preview()).toMatchObject({
      code: 1,
      err: expect.stringContaining('half-built, or built by something else.'),
    })
  })
})

/** Kills the run's browser: the process that was told where its profile is; its own children end with it. */
function killBrowser(mark: string): void {
  for (const pid of processesOf(mark)) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0--user-data-dir='))
        process.kill(Number(pid), 'SIGKILL')
    } catch {
      continue // it has ended by itself
    }
  }
}
