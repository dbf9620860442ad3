import type { Browser, BrowserContext, Page } from 'playwright-core'
import { CitedeckError } from '../errors/citedeckError.js'
import { systemErrorIn } from '../machine/systemError.js'
import { temporaryIsFull } from '../machine/temporary.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { openBrowser, whenEnded } from './browser.ts'
import { serveSite } from './server.ts'

/** Starts the browser while other work is done. */
export function startBrowser({ consent }: Pick<Terminal, 'consent'>, stop: AbortSignal): Promise<Browser> {
  const launching = openBrowser({ stop, consent: (question) => consent(question, stop) })
  launching.then(failure).catch(() => undefined) // whoever waits for it hears of it
  return launching
}

/** Where a job gets its browser, and what becomes of that when the job is done. */
export interface BrowserUse {
  start: (terminal: Pick<Terminal, 'consent'>, stop: AbortSignal) => Promise<Browser>
  end: (launching: Promise<Browser>) => Promise<void>
}

/** A browser of the job's own. */
export const ownBrowser: BrowserUse = { start: startBrowser, end: endBrowser }

/** One browser for jobs that come one after the other: it starts with the first, and again where it has ended. */
export function lastingBrowser(): BrowserUse & { close: () => Promise<void> } {
  let last: Promise<Browser> | undefined
  const startAnew = async (...how: Parameters<typeof startBrowser>) => {
    if (last === undefined || !(await isThere(last))) last = startBrowser(...how)
    return last
  }
  return {
    start: (...how) => {
      const launching = startAnew(...how)
      launching.catch(() => undefined) // whoever waits for it hears of it
      return launching
    },
    end: async (launching) => {
      if (!(await isThere(launching))) return
      const pages = (await launching).contexts().flatMap((context) => context.pages())
      await Promise.all(pages.map((page) => page.close().catch(() => undefined))) // it may end meanwhile
    },
    close: async () => {
      if (last) await endBrowser(last)
    },
  }
}

const isThere = (launching: Promise<Browser>) =>
  launching.then(
    (browser) => browser.isConnected(),
    () => false,
  )

/** The browser ended, crashed or fell silent before the work was done. */
function browserEnded(why: string, cause?: unknown): CitedeckError {
  return new CitedeckError('browser-ended', `The browser ended before the work was done: ${why}.`, remedy, { cause })
}

const remedy =
  'Run this again; where it happens again, the machine may be short of memory. The outputs are as they were.'

const failures = new WeakMap<Browser, Promise<never>>()

/**
 * Fails with `browser-ended` when the browser ends or one of its pages crashes, as the system's shortage of memory
 * makes it: of what was asked of it then, some is never answered.
 */
function failure(browser: Browser): Promise<never> {
  const failing =
    failures.get(browser)
    ?? new Promise<never>((_, reject) => {
      whenEnded(browser).catch((error: Error) => {
        reject(browserEnded(error.message, error))
      })
      const watchPage = (page: Page) =>
        page.on('crash', () => {
          reject(browserEnded('a page of it crashed'))
        })
      const watchContext = (context: BrowserContext) => {
        for (const page of context.pages()) watchPage(page)
        context.on('page', watchPage)
      }
      for (const context of browser.contexts()) watchContext(context)
      browser.on('context', watchContext)
    })
  failures.set(browser, failing)
  failing.catch(() => undefined) // it also ends when the work is done
  return failing
}

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
  await launching.then(
    (browser) => browser.close(),
    () => undefined,
  )
}

/**
 * Serves a site while it is worked with.
 * @param pages what its pages are answered with instead, by their address
 */
export async function withSite<Result>(
  folder: string,
  work: (origin: string) => Promise<Result>,
  pages: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const site = await serveSite(folder, { packed: false, pages })
  try {
    return await work(site.url)
  } finally {
    await site.close()
  }
}

/**
 * Works until done, stopped or left by the browser; then the browser is ended, and what was begun is cleared away.
 * @throws CitedeckError where the browser ended, crashed, or took too long
 */
export async function untilStopped<Result>(
  stop: AbortSignal,
  launching: Promise<Browser>,
  work: Promise<Result>,
): Promise<Result> {
  const stopped = new Promise<never>((_, reject) => {
    if (stop.aborted) reject(new Error('stopped'))
    stop.addEventListener(
      'abort',
      () => {
        reject(new Error('stopped'))
      },
      { once: true },
    )
  })
  const failing = launching.then(failure)
  const over = Promise.race([stopped, failing])
  over.catch(() => undefined) // told of below, where it comes before the work is done
  try {
    return await Promise.race([over, work])
  } catch (error) {
    // What was asked of the browser may fail a moment before its end is told of, and is not the cause.
    const cause: unknown = await Promise.race([over, wait(200)]).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (cause !== undefined) {
      await endBrowser(launching)
      await Promise.race([Promise.allSettled([work]), wait(3000)])
      throw cause
    }
    const isOurs = error instanceof CitedeckError || systemErrorIn(error) !== undefined
    const full = isOurs ? undefined : temporaryIsFull()
    if (full) throw full
    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new CitedeckError(
        'browser-too-slow',
        `The browser took too long: ${error.message.split('\n', 1)[0] ?? ''}`,
        remedy,
        { cause: error },
      )
    }
    throw error
  }
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds)
  })
