import type { Browser, Page } from 'playwright-chromium'
import { findBrowser, launchBrowser } from './browser.ts'
import { serveSite } from './server.ts'

/** Starts the browser while other work is done. */
export function startBrowser(say: (line: string) => void): Promise<Browser> {
  const launching = findBrowser(process.env, say).then(launchBrowser)
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

const taken = new WeakSet<Browser>()

/** The page that a browser has from its start, or a new one where that is taken. */
export async function takePage(browser: Browser): Promise<Page> {
  const [page] = taken.has(browser) ? [] : browser.contexts().flatMap((context) => context.pages())
  taken.add(browser)
  return page ?? newPage(browser)
}

/** A page on its own, without what the site does for later visits. */
export function newPage(browser: Browser): Promise<Page> {
  return browser.newPage({ serviceWorkers: 'block' })
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
