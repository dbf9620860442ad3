import type { Browser, Page } from 'playwright-chromium'
import { findBrowser, launchBrowser } from './browser.ts'
import { serveSite } from './server.ts'

/** Without what the site does for later visits. */
const quiet = { serviceWorkers: 'block' } as const

/** Starts the browser while other work is done, and opens a page in it: that takes half a second, which passes too. */
export function startBrowser(say: (line: string) => void): Promise<Browser> {
  const launching = findBrowser(process.env, say).then(launchBrowser).then(async (browser) => {
    await Promise.race([browser.newPage(quiet), ended(browser)])
    return browser
  })
  launching.catch(() => undefined) // whoever waits for it hears of it
  return launching
}

/** Fails when the browser ends: of what was asked of it then, some is never answered. */
function ended(browser: Browser): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    browser.once('disconnected', () => { reject(new BrowserEnded('the browser has ended')) })
  })
  end.catch(() => undefined) // it also ends when the work is done
  return end
}

/** The browser ended before the work was done. */
export class BrowserEnded extends Error {}

const taken = new WeakSet<Page>()

/** The page that was opened ahead, or a new one where it is taken. */
export async function takePage(browser: Browser): Promise<Page> {
  const waiting = browser.contexts().flatMap((context) => context.pages()).find((page) => page.url() === 'about:blank' && !taken.has(page))
  if (waiting) taken.add(waiting)
  return waiting ?? browser.newPage(quiet)
}

/** Ends the browser, once it has started. */
export async function endBrowser(launching: Promise<Browser>): Promise<void> {
  await launching.then((browser) => browser.close(), () => undefined)
}

/**
 * Serves a site while it is worked with.
 * @param pages what its pages are answered with instead, by their address
 */
export async function withSite<Result>(folder: string, work: (origin: string) => Promise<Result>, pages: Readonly<Record<string, string>> = {}): Promise<Result> {
  const site = await serveSite(folder, { packed: false, pages })
  try {
    return await work(site.url)
  } finally {
    await site.close()
  }
}

/** Works until done, stopped or left by the browser; then it is left where it is. */
export async function untilStopped<Result>(stop: AbortSignal, launching: Promise<Browser>, work: Promise<Result>): Promise<Result> {
  const stopped = new Promise<never>((_, reject) => {
    if (stop.aborted) reject(new Error('stopped'))
    stop.addEventListener('abort', () => { reject(new Error('stopped')) }, { once: true })
  })
  work.catch(() => undefined) // where it was stopped, nobody waits for it any more
  return Promise.race([stopped, launching.then(ended), work])
}
