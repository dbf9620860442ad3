import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { citedeck } from '../commands/run.ts'
import { buildFerry, type Ferry } from './ferry.ts'
import { processesOf, runCitedeck, type Run, type RunOptions } from './run.ts'

/**
 * How often a run is killed, and as often interrupted, spread over its time. More take longer: ten make the twenty that
 * a release is tried with.
 */
const moments = Number(process.env['CITEDECK_MOMENTS'] ?? 1)

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
const build = ({ out, ...options }: RunOptions & { out: string }) => run(['build', '--force', '--out', out], options)

/** The PDF in its place is the one that was built, or a whole new one: the same data gives the same bytes. */
async function expectWhole(): Promise<void> {
  expect((await readFile(pdf)).equals(await readFile(join(ferry.site, 'deck.pdf')))).toBe(true)
}

interface Job {
  name: string
  start: (options: RunOptions & { out: string }) => Promise<Run>
  again: (out: string) => Promise<Run>
  made: () => string
  /** In exports. */ length: number
}

describe('two exports at once', () => {
  it('give one whole PDF, the same to the byte as the one that was built', async () => {
    expect(both).toMatchObject([{ code: 0 }, { code: 0 }])
    await expectWhole()
  })
})

describe('a run that is cut short', () => {
  it.each<Job>([
    {
      name: 'a build',
      start: build,
      again: (out) => run(['build', '--out', out], {}),
      made: () => ferry.site,
      length: 2.2,
    },
    { name: 'an export', start: exportPdf, again: (out) => exportPdf({ out }), made: () => pdf, length: 1.1 },
  ])(
    'leaves what $name has made whole whenever it is killed or interrupted, and the next run clears up',
    async ({ start, again, made, length }) => {
      const before = await digest(made())
      const out = join(ferry.folder, 'cut-short', 'talk.pdf')
      await cp(made(), out, { recursive: true })
      await writeFile(`${out}.contact-sheet.png`, '')
      for (let moment = 0; moment < moments; moment++) {
        for (const [index, how] of (['interruptAfter', 'killAfter'] as const).entries()) {
          const delay = Math.round(((moment + (index + 0.5) / 2) * length * exportTime) / moments)
          const cut = await start({ out, [how]: delay })
          expect([0, 130, null], cut.output).toContain(cut.code)
          if (cut.code === 130) expect(cut.output).toContain('stopped; the outputs are as they were')
          if (existsSync(out)) expect(await digest(out), `${how} ${delay} ms`).toEqual(before)
          else
            expect(
              (await readdir(dirname(out))).filter((name) => name.startsWith('.talk.pdf.citedeck-old-')),
              `${how} ${delay} ms`,
            ).toHaveLength(1)
        }
      }
      const last = await again(out)
      expect(last, last.output).toMatchObject({ code: 0 })
      expect(await digest(out)).toEqual(before)
      expect((await readdir(dirname(out))).sort()).toEqual(['talk.pdf', 'talk.pdf.contact-sheet.png'])
      await rm(dirname(out), { recursive: true })
    },
    120_000 + moments * 60_000,
  )

  it('leaves nothing behind, once an export has been made since', async () => {
    expect((await readdir(temporary)).filter((name) => name.startsWith('citedeck-'))).toEqual([])
  })

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

/** The digests of a file, or of every file below a folder, by their paths in it. */
async function digest(path: string): Promise<Record<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  const files = entries
    ?.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort() ?? [path]
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file.slice(path.length),
            createHash('sha256')
              .update(await readFile(file))
              .digest('hex'),
          ] as const,
      ),
    ),
  )
}

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
