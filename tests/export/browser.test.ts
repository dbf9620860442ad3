import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { attempts, findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { MachineError } from '../../scripts/terminal.ts'

const way = (what: string, found: string | undefined | Error) => ({ what, find: async () => { if (found instanceof Error) throw found; return found } })

describe('findBrowser', () => {
  it('tries Playwright\'s own, an installed one, and then gets one', () => {
    expect(attempts({}, () => undefined).map(({ what }) => what)).toEqual([
      'Playwright\'s own Chromium', expect.stringContaining('an installed Chrome or Chromium'), '`playwright install --only-shell chromium`',
      expect.stringContaining('`apt-get install chromium-headless-shell`'), expect.stringContaining('`apt-get install chromium`')])
  })

  it.runIf(process.platform === 'linux')('takes the shell before the whole browser, of Playwright\'s and of those installed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'citedeck-browsers-'))
    const place = async (path: string) => {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), '', { mode: 0o755 })
    }
    const before = process.env['PLAYWRIGHT_BROWSERS_PATH']
    process.env['PLAYWRIGHT_BROWSERS_PATH'] = folder
    try {
      const ways = attempts({ PATH: join(folder, 'bin') }, () => undefined)
      const found = async () => Promise.all(ways.slice(0, 2).map(async ({ find }) => await find()))
      expect(await found()).toEqual([undefined, undefined])
      const { chromium } = await import('playwright-chromium')
      await Promise.all([place(chromium.executablePath().slice(folder.length + 1)), place('bin/chromium')])
      expect(await found()).toEqual([chromium.executablePath(), join(folder, 'bin', 'chromium')])
      const [, revision = ''] = /chromium-(\d+)/.exec(chromium.executablePath()) ?? []
      const shell = `chromium_headless_shell-${revision}/chrome-headless-shell-linux64/chrome-headless-shell`
      await Promise.all([place(shell), place('bin/chromium-headless-shell')])
      expect(await found()).toEqual([join(folder, shell), join(folder, 'bin', 'chromium-headless-shell')])
    } finally {
      if (before === undefined) delete process.env['PLAYWRIGHT_BROWSERS_PATH']
      else process.env['PLAYWRIGHT_BROWSERS_PATH'] = before
      await rm(folder, { recursive: true })
    }
  })

  it('takes the first that is there', async () => {
    expect(await findBrowser({}, undefined, [way('one', undefined), way('two', new Error('offline')), way('three', '/three'), way('four', '/four')])).toBe('/three')
  })

  it('names every way that failed, and what to do', async () => {
    const failure = findBrowser({}, undefined, [way('one', undefined), way('two', new Error('offline\nand more'))])
    await expect(failure).rejects.toThrow(MachineError)
    await expect(failure).rejects.toThrow('Tried:\n  - one: not there\n  - two: offline')
    await expect(failure).rejects.toMatchObject({ hint: expect.stringContaining('CITEDECK_BROWSER') })
  })

  it('takes what CITEDECK_BROWSER names, and nothing else', async () => {
    expect(await findBrowser({ CITEDECK_BROWSER: process.execPath }, undefined, [])).toBe(process.execPath)
    await expect(findBrowser({ CITEDECK_BROWSER: '/no/such/browser' }, undefined, [way('one', '/one')])).rejects.toThrow('CITEDECK_BROWSER names /no/such/browser')
  })

  it('says so where the browser does not start', async () => {
    await expect(launchBrowser('/bin/false')).rejects.toThrow('The browser /bin/false does not start: it ended with exit code 1')
    await expect(launchBrowser('/no/such/browser')).rejects.toThrow('The browser /no/such/browser does not start')
    await expect(launchBrowser(fileURLToPath(import.meta.url))).rejects.toThrow(MachineError)
  })
})
