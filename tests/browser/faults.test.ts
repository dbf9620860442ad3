import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFerry, type Ferry } from './ferry.ts'
import { processesOf, runCitedeck, type RunOptions } from './run.ts'

/** How often an export is killed, and as often interrupted, spread over its run. More take longer: ten make the twenty that a release is tried with. */
const moments = Number(process.env['CITEDECK_MOMENTS'] ?? 2)

let ferry: Ferry
let temporary: string
let pdf: string

beforeAll(async () => {
  ferry = await buildFerry()
  temporary = join(ferry.folder, 'tmp')
  pdf = join(ferry.folder, 'out', 'talk.pdf')
  await mkdir(temporary)
  const run = await exportPdf()
  expect(run, run.output).toMatchObject({ code: 0 })
}, 120_000)

afterAll(() => ferry.remove())

const exportPdf = ({ out = pdf, ...options }: RunOptions & { out?: string } = {}) => runCitedeck(['export', 'pdf', '--data', ferry.data, '--site', ferry.site, '--out', out], { ...options, environment: { TMPDIR: temporary, ...options.environment } })

/** The PDF in its place is the one of before, or a whole new one: the same data gives the same bytes. */
async function expectWhole(before: Buffer): Promise<void> {
  expect((await readFile(pdf)).equals(before)).toBe(true)
}

describe('an export that is cut short', () => {
  it('leaves the PDF whole whenever it is killed or interrupted, and the next run clears up', async () => {
    const before = await readFile(pdf)
    const copies = await Promise.all(['killed', 'interrupted'].map(async (how) => {
      const copy = join(ferry.folder, how, 'talk.pdf')
      await mkdir(join(ferry.folder, how))
      await writeFile(copy, before)
      for (let moment = 0; moment < moments; moment++) {
        const delay = Math.round((moment + 0.5) * 2500 / moments)
        const run = await exportPdf({ ...(how === 'killed' ? { killAfter: delay } : { interruptAfter: delay }), out: copy })
        expect([0, 130, null], run.output).toContain(run.code)
        if (run.code === 130) expect(run.output).toContain('stopped; the outputs are as they were')
        expect((await readFile(copy)).equals(before)).toBe(true)
      }
      return copy
    }))
    for (const copy of copies) {
      expect(await exportPdf({ out: copy })).toMatchObject({ code: 0 })
      expect((await readFile(copy)).equals(before)).toBe(true)
      expect(await readdir(dirname(copy))).toEqual(['talk.pdf'])
    }
    expect((await readdir(temporary)).filter((name) => name.startsWith('citedeck-'))).toEqual([])
  }, 240_000)

  it.runIf(existsSync('/proc/self/environ'))('says so where its browser is killed', async () => {
    const before = await readFile(pdf)
    const run = await exportPdf({ whileRunning: (mark) => { setTimeout(() => { killBrowser(mark) }, 900) } })
    if (run.code !== 0) {
      expect(run, run.output).toMatchObject({ code: 3 })
      expect(run.output).toMatch(/The browser .*(?:ended before the work was done|does not start)/)
    }
    await expectWhole(before)
  }, 60_000)

  it('gives one whole PDF where there are two exports at once', async () => {
    const before = await readFile(pdf)
    expect(await Promise.all([exportPdf(), exportPdf()])).toMatchObject([{ code: 0 }, { code: 0 }])
    await expectWhole(before)
  }, 60_000)
})

describe('a machine that lacks something', () => {
  it('says that a file may not grow, and keeps the PDF', async () => {
    const before = await readFile(pdf)
    const preload = join(ferry.folder, 'full.mjs')
    // A disk that is full for the PDF alone.
    await writeFile(preload, `import fs from 'node:fs/promises'\nimport { syncBuiltinESMExports } from 'node:module'\nconst write = fs.writeFile\nfs.writeFile = (path, ...rest) => String(path).includes('talk.pdf') ? Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })) : write(path, ...rest)\nsyncBuiltinESMExports()\n`)
    const run = await exportPdf({ environment: { NODE_OPTIONS: `--import=${preload}` } })
    expect(run, run.output).toMatchObject({ code: 3 })
    expect(run.output).toContain('The output folder must be writable and have room; the outputs are as they were.')
    await expectWhole(before)
  }, 60_000)

  it.runIf(process.getuid?.() !== 0)('says that a folder may not be written to', async () => {
    const before = await readFile(pdf)
    await chmod(join(ferry.folder, 'out'), 0o500)
    const run = await exportPdf()
    await chmod(join(ferry.folder, 'out'), 0o700)
    expect(run, run.output).toMatchObject({ code: 3 })
    await expectWhole(before)
  }, 60_000)

  it('says that a browser does not start, and how to name another', async () => {
    const browser = join(ferry.folder, 'old-browser')
    await writeFile(browser, '#!/bin/sh\necho "too old" >&2\nexit 1\n', { mode: 0o755 })
    const run = await exportPdf({ environment: { CITEDECK_BROWSER: browser } })
    expect(run, run.output).toMatchObject({ code: 3 })
    expect(run.output).toContain('Set CITEDECK_BROWSER to another Chrome or Chromium.')
    await rm(browser)
  }, 60_000)
})

/** Kills the run's browser: the process that was told where its profile is; its own children end with it. */
function killBrowser(mark: string): void {
  for (const pid of processesOf(mark)) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('\0--user-data-dir=')) process.kill(Number(pid), 'SIGKILL')
    } catch {
      continue // it has ended by itself
    }
  }
}
