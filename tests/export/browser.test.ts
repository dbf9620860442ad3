import { describe, expect, it } from 'vitest'
import { attempts, findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { MachineError } from '../../scripts/terminal.ts'

const way = (what: string, found: string | undefined | Error) => ({ what, find: async () => { if (found instanceof Error) throw found; return found } })

describe('findBrowser', () => {
  it('tries Playwright\'s own, an installed one, and then gets one', () => {
    expect(attempts({}, () => undefined).map(({ what }) => what)).toEqual([
      'Playwright\'s own Chromium', expect.stringContaining('an installed Chrome or Chromium'), '`playwright install chromium`', expect.stringContaining('`apt-get install chromium`')])
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
    await expect(launchBrowser('/bin/false')).rejects.toThrow('The browser /bin/false does not start')
  })
})
