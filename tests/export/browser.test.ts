import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-chromium'
import { describe, expect, it, vi } from 'vitest'
import {
  attempts,
  doesNotStart,
  findBrowser,
  launchBrowser,
  openBrowser,
  type Attempt,
} from '../../scripts/export/browser.ts'
import { readFault } from '../../scripts/export/browserFault.ts'
import type { Installation } from '../../scripts/export/installation.ts'

const way = (what: string, found: readonly string[] | Error): Attempt => ({
  what,
  find: async () => {
    if (found instanceof Error) throw found
    return found
  },
})

/** A way that installs a browser. */
const installing = (what: string, found: readonly string[]) => {
  const install = vi.fn(async () => undefined)
  const installs: Installation = {
    command: what,
    where: '',
    isPlaywrights: false,
    isPossible: true,
    question: (some) => `${what}, since ${some ? 'none starts' : 'there is none'}`,
    install,
  }
  return {
    what,
    installs,
    install,
    find: async () => {
      await install()
      return found
    },
  }
}

describe('findBrowser', () => {
  it("tries Playwright's own, an installed one, and then gets one", () => {
    expect(attempts({}).map(({ what }) => what)).toEqual([
      "Playwright's own Chromium",
      expect.stringContaining('an installed Chrome or Chromium'),
      '`playwright install --only-shell chromium`',
      expect.stringContaining('`apt-get install chromium-headless-shell`'),
      expect.stringContaining('`apt-get install chromium`'),
    ])
  })

  it.runIf(process.platform === 'linux')(
    "takes the shell before the whole browser, of Playwright's and of those installed",
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'citedeck-browsers-'))
      const place = async (path: string) => {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), '', { mode: 0o755 })
      }
      const before = process.env['PLAYWRIGHT_BROWSERS_PATH']
      process.env['PLAYWRIGHT_BROWSERS_PATH'] = folder
      try {
        const ways = attempts({ PATH: join(folder, 'bin') })
        const found = async () => Promise.all(ways.slice(0, 2).map(async ({ find }) => await find()))
        expect(await found()).toEqual([[], []])
        const { chromium } = await import('playwright-chromium')
        await Promise.all([place(chromium.executablePath().slice(folder.length + 1)), place('bin/chromium')])
        expect(await found()).toEqual([[chromium.executablePath()], [join(folder, 'bin', 'chromium')]])
        const [, revision = ''] = /chromium-(\d+)/.exec(chromium.executablePath()) ?? []
        const shell = `chromium_headless_shell-${revision}/chrome-headless-shell-linux64/chrome-headless-shell`
        await Promise.all([place(shell), place('bin/chromium-headless-shell')])
        expect(await found()).toEqual([
          [join(folder, shell), chromium.executablePath()],
          ['chromium-headless-shell', 'chromium'].map((name) => join(folder, 'bin', name)),
        ])
      } finally {
        if (before === undefined) delete process.env['PLAYWRIGHT_BROWSERS_PATH']
        else process.env['PLAYWRIGHT_BROWSERS_PATH'] = before
        await rm(folder, { recursive: true })
      }
    },
  )

  it('takes the first that is there', async () => {
    expect(
      await findBrowser({
        environment: {},
        ways: [way('one', []), way('two', new Error('offline')), way('three', ['/three']), way('four', ['/four'])],
      }),
    ).toBe('/three')
  })

  it('names every way that failed, and what to do', async () => {
    const failure = findBrowser({ environment: {}, ways: [way('one', []), way('two', new Error('offline\nand more'))] })
    await expect(failure).rejects.toMatchObject({ code: 'no-browser', exitCode: 3 })
    await expect(failure).rejects.toThrow('Tried:\n  - one: not there\n  - two: offline')
    await expect(failure).rejects.toMatchObject({ hint: expect.stringContaining('CITEDECK_BROWSER') })
  })

  it('takes what CITEDECK_BROWSER names, and nothing else', async () => {
    expect(await findBrowser({ environment: { CITEDECK_BROWSER: process.execPath }, ways: [] })).toBe(process.execPath)
    await expect(
      findBrowser({ environment: { CITEDECK_BROWSER: '/no/such/browser' }, ways: [way('one', ['/one'])] }),
    ).rejects.toThrow('CITEDECK_BROWSER names /no/such/browser')
  })

  it('says so where the browser does not start', async () => {
    await expect(launchBrowser('/bin/false')).rejects.toThrow(
      'The browser /bin/false does not start: it ended with exit code 1',
    )
    await expect(launchBrowser('/no/such/browser')).rejects.toThrow('The browser /no/such/browser does not start')
    await expect(launchBrowser(fileURLToPath(import.meta.url))).rejects.toMatchObject({
      code: 'browser-does-not-start',
      exitCode: 3,
    })
  })
})

describe('openBrowser', () => {
  const broken =
    (cause: string, everywhere = false) =>
    (path: string) =>
      Promise.reject(doesNotStart(path, { cause, remedy: `mend ${cause}`, everywhere }))
  const environment = {}

  it('starts the first that starts', async () => {
    const started: string[] = []
    const browser = new Proxy({}, {}) as Browser
    const launch = (path: string) => {
      started.push(path)
      return path === '/three' ? Promise.resolve(browser) : broken('a stub')(path)
    }
    const last = installing('install', ['/four'])
    expect(
      await openBrowser(
        { environment, ways: [way('one', ['/one', '/two']), way('two', ['/two', '/three']), last] },
        launch,
      ),
    ).toBe(browser)
    expect(started).toEqual(['/one', '/two', '/three'])
    expect(last.install).not.toHaveBeenCalled()
  })

  it('says of each why it does not start, and installs one only with consent', async () => {
    const last = installing('install', [])
    const consent = vi.fn(async () => true)
    const ways = [way('one', ['/one']), last]
    await expect(openBrowser({ environment, ways, consent }, broken('a stub'))).rejects.toThrow(
      'Tried:\n  - /one: does not start: a stub\n  - install: not there',
    )
    expect(consent).toHaveBeenCalledExactlyOnceWith('install, since none starts')
    expect(last.install).toHaveBeenCalledOnce()
    await expect(openBrowser({ environment, ways, consent: async () => false }, broken('a stub'))).rejects.toThrow(
      '  - install: not wanted',
    )
    await expect(openBrowser({ environment, ways }, broken('a stub'))).rejects.toThrow('  - install: not wanted')
    expect(last.install).toHaveBeenCalledOnce()
  })

  it('asks for one installation only, where that is not wanted', async () => {
    const consent = vi.fn(async () => false)
    await expect(
      openBrowser({ environment, ways: [installing('one', ['/one']), installing('two', ['/two'])], consent }),
    ).rejects.toThrow('  - one: not wanted\n  - two: not wanted')
    expect(consent).toHaveBeenCalledExactlyOnceWith('one, since there is none')
  })

  it('installs nothing where CITEDECK_NO_INSTALL forbids it, and gives the line to type', async () => {
    const last = installing('install', ['/one'])
    const failing = openBrowser({ environment: { CITEDECK_NO_INSTALL: '1' }, ways: [last], consent: async () => true })
    await expect(failing).rejects.toThrow('  - install: CITEDECK_NO_INSTALL forbids it')
    await expect(failing).rejects.toMatchObject({
      hint: expect.stringMatching(/^This line gets one: npx playwright-core install --only-shell chromium\n/),
    })
    expect(last.install).not.toHaveBeenCalled()
  })

  it('installs none where another would not start either', async () => {
    const last = installing('install', ['/two'])
    const failing = openBrowser(
      { environment, ways: [way('one', ['/one']), last], consent: async () => true },
      broken('no sandbox', true),
    )
    await expect(failing).rejects.toMatchObject({ hint: 'mend no sandbox' })
    expect(last.install).not.toHaveBeenCalled()
  })
})

describe('readFault', () => {
  it.each([
    [
      '[1125/1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+ …\n#0 0x55d0\n',
      'the system refuses its sandbox to this user',
      /CITEDECK_NO_SANDBOX=1/,
    ],
    [
      'chrome: error while loading shared libraries: libnss3.so: cannot open shared object file',
      'the library libnss3.so is missing',
      /install-deps/,
    ],
    [
      "Command '/usr/bin/chromium-browser' requires the chromium snap to be installed.\nPlease install it with:\n\nsnap install chromium\n",
      'it only stands for the snap chromium, which is not installed',
      undefined,
    ],
    ['spawn /opt/chrome ENOEXEC', 'it is not a program for this machine', undefined],
    ['spawn /opt/chrome EACCES', 'this user may not run it', undefined],
    ['something odd\n#1 0x00\n', 'something odd', undefined],
    ['', 'it ended with exit code 1', undefined],
  ])('finds the cause in %j', (said, cause, remedy) => {
    const fault = readFault(said, { code: 1, signal: null })
    expect(fault.cause).toBe(cause)
    if (remedy) expect(fault.remedy).toMatch(remedy)
    else expect(fault.remedy).toBeUndefined()
  })

  it.each([
    [null, 'SIGKILL'],
    [137, null],
  ])('sees that it was killed (code %s, signal %s), which another would be too', (code, signal) => {
    expect(readFault('zygote: write: Broken pipe', { code, signal })).toEqual({
      cause: 'it ended with SIGKILL',
      remedy: expect.stringContaining('ulimit'),
      everywhere: true,
    })
  })
})
