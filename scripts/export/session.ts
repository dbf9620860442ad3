import type { Browser } from 'playwright-chromium'
import { findBrowser, launchBrowser } from './browser.ts'
import { serveSite } from './server.ts'

/** Starts the browser while other work is done. The first page of one takes most of a second, which passes too. */
export function startBrowser(say: (line: string) => void): Promise<Browser> {
  const launching = findBrowser(process.env, say).then(launchBrowser).then(async (browser) => {
    await (await browser.newPage()).close()
    return browser
  })
  launching.catch(() => undefined) // whoever waits for it hears of it
  return launching
}

/** Ends the browser, once it has started. */
export async function endBrowser(launching: Promise<Browser>): Promise<void> {
  await launching.then((browser) => browser.close(), () => undefined)
}

/** Serves a site while it is worked with. */
export async function withSite<Result>(folder: string, work: (origin: string) => Promise<Result>): Promise<Result> {
  const site = await serveSite(folder)
  try {
    return await work(site.url)
  } finally {
    await site.close()
  }
}

/** Works until done or stopped; then it is left where it is. */
export async function untilStopped<Result>(stop: AbortSignal, work: Promise<Result>): Promise<Result> {
  const stopped = new Promise<never>((_, reject) => {
    if (stop.aborted) reject(new Error('stopped'))
    stop.addEventListener('abort', () => { reject(new Error('stopped')) }, { once: true })
  })
  work.catch(() => undefined) // where it was stopped, nobody waits for it any more
  return Promise.race([stopped, work])
}
