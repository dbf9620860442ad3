import { spawn } from 'node:child_process'
import { openSync, closeSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { endBrowser, takePage, untilStopped } from '../../scripts/export/session.ts'
import { citedeck } from '../commands/run.ts'
import { buildFerry, type Ferry } from './ferry.ts'
import { projectRoot } from './run.ts'

let ferry: Ferry
let temporary: string
beforeAll(async () => {
  ferry = await buildFerry()
  temporary = join(ferry.folder, 'tmp')
  await mkdir(temporary)
}, 120_000)
afterAll(() => ferry?.remove())

/** Works with a page of a browser of its own, as an export does. */
async function work(doing: (page: Page, browser: Browser) => Promise<unknown>, patience?: number): Promise<unknown> {
  const launching = launchBrowser(await findBrowser(), { ...(patience === undefined ? {} : { patience }) })
  try {
    return await untilStopped(
      new AbortController().signal,
      launching,
      launching.then(async (browser) => doing(await takePage(browser), browser)),
    )
  } finally {
    await endBrowser(launching)
  }
}

const forEver = () => new Promise(() => undefined)

describe('work in a browser', () => {
  it('ends where its page crashes, whatever it waits for', async () => {
    await expect(
      work(async (page) => {
        page.goto('chrome://crash').catch(() => undefined)
        await forEver()
      }),
    ).rejects.toMatchObject({
      code: 'browser-ended',
      message: 'The browser ended before the work was done: a page of it crashed.',
    })
  })

  it('ends where a page crashes that was opened later', async () => {
    await expect(
      work(async (_, browser) => {
        const context = await browser.newContext()
        const page = await context.newPage()
        page.goto('chrome://crash').catch(() => undefined) // it may fail before the crash is told
        await forEver()
      }),
    ).rejects.toMatchObject({ code: 'browser-ended' })
  })

  it('ends where its page no longer answers', async () => {
    const started = performance.now()
    await expect(
      work(
        (page) =>
          page.evaluate(() => {
            for (;;);
          }),
        2,
      ),
    ).rejects.toThrow('it has not answered for 2 s')
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('ends where a wait takes too long', async () => {
    await expect(work((page) => page.waitForSelector('nothing', { timeout: 100 }))).rejects.toThrow(
      /^The browser took too long: .*Timeout 100/,
    )
  })

  it('fails with its own failure where it fails', async () => {
    await expect(work(() => Promise.reject(new Error('ours')))).rejects.toThrow('ours')
  })
})

describe('a run that is asked to end', () => {
  /** Runs an export; ends it with a signal once it has its folder for the browser. */
  function runExport(
    format: string,
    { signal, stdout }: { signal?: NodeJS.Signals; stdout?: number },
  ): Promise<{ code: number | null; errors: string }> {
    const args = [
      'export',
      ...format.split(' '),
      '--site',
      ferry.site,
      '--data',
      ferry.data,
      '--out',
      join(ferry.folder, 'ended.pdf'),
    ]
    const child = spawn(process.execPath, ['scripts/run.js', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', stdout ?? 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: temporary, NO_COLOR: '1' },
    })
    let errors = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    const timer =
      signal
      && setInterval(() => {
        void readdir(temporary).then((names) => {
          if (!names.includes(`citedeck-run-${child.pid}`)) return
          clearInterval(timer) // a second one would end it at once
          child.kill(signal)
        })
      }, 50)
    return new Promise((resolve) => {
      child.on('close', (code) => {
        clearInterval(timer)
        resolve({ code, errors })
      })
    })
  }

  it.each(['SIGTERM', 'SIGHUP'] as const)('ends with 130 at %s, and leaves nothing', async (signal) => {
    const { code, errors } = await runExport('png --scale 4', { signal })
    expect({ code, errors }).toEqual({ code: 130, errors: expect.not.stringContaining('    at ') })
    expect((await readdir(ferry.folder)).filter((name) => name.includes('ended'))).toEqual([])
    expect(await readdir(temporary)).toEqual([])
  })

  it.runIf(process.platform === 'linux')('ends with 130 where its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w')
    const { code, errors } = await runExport('pdf', { stdout: full })
    closeSync(full)
    expect({ code, errors }).toEqual({
      code: 130,
      errors: expect.stringMatching(/^stopped: the output cannot be written \(ENOSPC.*\)\n$/),
    })
    // Whole where nothing was said before it was done.
    const ended = await readFile(join(ferry.folder, 'ended.pdf')).catch(() => undefined)
    if (ended) expect(ended).toEqual(await readFile(join(ferry.site, 'deck.pdf')))
    expect(await readdir(temporary)).toEqual([])
  })

  it('ends with 130 where nobody reads its output any more', async () => {
    const child = spawn(process.execPath, ['scripts/run.js', 'check', '--data', ferry.data], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    child.stdout.destroy()
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString()
    })
    const code = await new Promise((resolve) => {
      child.on('close', resolve)
    })
    expect({ code, errors }).toEqual({ code: 130, errors: 'stopped: nobody reads the output any more\n' })
  })
})

describe('a machine whose first browser is none', () => {
  it.runIf(process.platform === 'linux')('prints with the next', async () => {
    const bin = join(ferry.folder, 'bin')
    await mkdir(bin)
    const real = await findBrowser()
    await writeFile(
      join(bin, 'chrome-headless-shell'),
      '#!/bin/sh\necho "requires the chromium snap to be installed" >&2\nexit 1\n',
    )
    await writeFile(join(bin, 'chromium-headless-shell'), `#!/bin/sh\nexec ${real} "$@"\n`)
    for (const name of await readdir(bin)) await chmod(join(bin, name), 0o755)
    const path = join(ferry.folder, 'next.pdf')
    const run = await citedeck(['export', 'pdf', '--data', ferry.data, '--site', ferry.site, '--out', path], {
      PATH: `${bin}:/usr/bin:/bin`,
      PLAYWRIGHT_BROWSERS_PATH: join(ferry.folder, 'none'),
      CITEDECK_NO_INSTALL: '1',
    })
    expect(run, run.err).toMatchObject({ code: 0 })
    expect(await readFile(path)).toEqual(await readFile(join(ferry.site, 'deck.pdf')))
  })
})
