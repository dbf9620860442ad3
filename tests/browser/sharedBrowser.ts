import type { Browser } from 'playwright-chromium'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'

let shared: Promise<Browser> | undefined

/** The browser of all test files of a worker: to start one takes seconds. It ends with the worker. */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await shared)?.isConnected()) shared = findBrowser().then((path) => launchBrowser(path))
  return shared as Promise<Browser>
}

/** Closes what a test file has opened, for the next. */
export async function leaveBrowser(browser: Browser | undefined): Promise<void> {
  const [first, ...others] = browser?.contexts() ?? []
  await Promise.all([...(first?.pages().slice(1) ?? []), ...others].map((each) => each.close()))
}
