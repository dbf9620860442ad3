import type { Browser } from 'playwright-core'
import { CitedeckError, hasCode } from '../errors/citedeckError.js'
import { explainSystemError } from '../machine/systemError.js'
import { BrowserFailure, type BrowserFault } from './browserFault.ts'
import { startChromium, type Chromium } from './chromium.ts'
import { installations, installCommand, type Installation, type Installing } from './installation.ts'
import { commands, executable, installed, playwright, playwrights } from './installedBrowsers.ts'

/** One way to browsers: what was looked for, and the programs that are there, the best first. */
export interface Attempt {
  what: string
  find: () => readonly string[] | Promise<readonly string[]>
  /** What is installed to find any; the others change nothing. */
  installs?: Installation
}

/** The ways to a browser, in the order in which they are tried. */
export function attempts(environment: NodeJS.ProcessEnv, stop?: AbortSignal): Attempt[] {
  const found = () => installed(environment)
  return [
    { what: "Playwright's own Chromium", find: playwrights },
    { what: `an installed Chrome or Chromium (${commands.join(', ')})`, find: found },
    ...installations(environment, stop).map((each) => ({
      what: `\`${each.command}\`${each.where}`,
      installs: each,
      find: async () => {
        await each.install()
        return each.isPlaywrights ? playwrights() : found()
      },
    })),
  ]
}

/** How a browser is looked for; all of it may be left out. */
export interface Search extends Installing {
  environment?: NodeJS.ProcessEnv
  ways?: readonly Attempt[]
}

/** What was tried in vain, a line for each, and the fault that any other browser may have too. */
interface Tried {
  lines: string[]
  fault?: BrowserFault
}

/** All browsers that there are, one after the other; one is installed only where none of those before was taken. */
async function* browsers(
  { environment = process.env, consent, stop, ways = attempts(environment, stop) }: Search,
  tried: Tried,
): AsyncGenerator<string> {
  const seen = new Set<string>()
  let refused = isOn(environment['CITEDECK_NO_INSTALL']) ? 'CITEDECK_NO_INSTALL forbids it' : undefined
  for (const { what, find, installs } of ways) {
    if (installs && tried.fault) return // another one may meet the same
    if (installs?.isPossible && refused === undefined && !(await consent?.(installs.question(seen.size > 0))))
      refused = 'not wanted'
    if (installs && (!installs.isPossible || refused !== undefined)) {
      if (installs.isPossible) tried.lines.push(`${what}: ${refused}`)
      continue
    }
    try {
      const fresh = (await find()).filter((path) => !seen.has(path))
      if (fresh.length === 0) tried.lines.push(`${what}: not there`)
      for (const path of fresh) {
        seen.add(path)
        yield path
      }
    } catch (error) {
      stop?.throwIfAborted()
      tried.lines.push(`${what}: ${firstLine(error)}`)
    }
  }
}

/**
 * Finds a Chromium, or gets one; whether it starts is not tried.
 * @throws CitedeckError that names every way that was tried, and what to do
 */
export async function findBrowser(search: Search = {}): Promise<string> {
  const chosen = chosenBrowser(search.environment)
  if (chosen !== undefined) return chosen
  const tried: Tried = { lines: [] }
  for await (const path of browsers(search, tried)) return path
  throw noBrowser(tried)
}

/**
 * Starts the first browser that starts, of all that there are.
 * @throws CitedeckError that names every way that was tried, what each browser said, and what to do
 */
export async function openBrowser(search: Search = {}, launch = launchBrowser): Promise<Browser> {
  const chosen = chosenBrowser(search.environment)
  if (chosen !== undefined) return launch(chosen, search)
  const tried: Tried = { lines: [] }
  for await (const path of browsers(search, tried)) {
    try {
      return await launch(path, search)
    } catch (error) {
      if (!hasCode(error, 'browser-does-not-start') || !(error.cause instanceof BrowserFailure)) throw error
      const { fault } = error.cause
      tried.lines.push(`${path}: does not start: ${fault.cause}`)
      if (fault.everywhere) tried.fault = fault
    }
  }
  throw noBrowser(tried)
}

function noBrowser({ lines, fault }: Tried): CitedeckError {
  return new CitedeckError(
    'no-browser',
    `No browser to print with. Tried:\n${lines.map((line) => `  - ${line}`).join('\n')}`,
    fault?.remedy
      ?? `This line gets one: ${installCommand}\n`
        + 'Or install Chrome or Chromium (on Debian: sudo apt-get install chromium-headless-shell), or set '
        + 'CITEDECK_BROWSER to the path of one.',
  )
}

function chosenBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment['CITEDECK_BROWSER']
  if (!chosen || executable(chosen)) return chosen || undefined
  throw new CitedeckError(
    'browser-not-runnable',
    `CITEDECK_BROWSER names ${chosen}, which is not a program that can be run.`,
    'Point it at a Chrome or Chromium, or unset it.',
  )
}

/** A browser does not start; another one may. The cause is a BrowserFailure. */
export function doesNotStart(path: string, fault: BrowserFault): CitedeckError {
  const remedy = fault.remedy ?? 'Set CITEDECK_BROWSER to another Chrome or Chromium.'
  const message = `The browser ${path} does not start: ${fault.cause}`
  return new CitedeckError('browser-does-not-start', message, remedy, { cause: new BrowserFailure(fault) })
}

const chromiums = new WeakMap<Browser, Chromium>()

/** Fails with a BrowserFailure when a browser that was launched here ends. */
export function whenEnded(browser: Browser): Promise<never> {
  return chromiums.get(browser)?.ended ?? new Promise(() => undefined)
}

/**
 * Starts the browser with one empty page, and loads what drives it meanwhile.
 * @param settings.stop ends it at once
 * @param settings.patience how many seconds it may leave what it was asked without any answer
 * @throws CitedeckError with what it said
 */
export async function launchBrowser(
  executablePath: string,
  { stop, patience }: { stop?: AbortSignal | undefined; patience?: number } = {},
): Promise<Browser> {
  stop?.throwIfAborted()
  try {
    const chromium = startChromium(executablePath, patience)
    const { transport, ended, folder } = chromium
    stop?.addEventListener('abort', () => void transport.close(), { once: true })
    const browser = await Promise.race([playwright().connectOverCDP(transport, { artifactsDir: folder }), ended])
    chromiums.set(browser, chromium)
    return browser
  } catch (error) {
    if (error instanceof CitedeckError || explainSystemError(error)) throw error
    throw doesNotStart(executablePath, error instanceof BrowserFailure ? error.fault : { cause: firstLine(error) })
  }
}

/** Whether a variable of the environment asks for something. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value)
}

function firstLine(error: unknown): string {
  return (
    (error instanceof Error ? error.message : String(error)).split('\n').find((line) => line.trim() !== '') ?? 'failed'
  )
}
