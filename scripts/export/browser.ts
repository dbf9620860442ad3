import { execFile } from 'node:child_process'
import { accessSync, constants, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-chromium'
import { cacheFolder } from '../project.js'
import { MachineError } from '../terminal.ts'
import { startChromium } from './chromium.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** Names under which Chrome and Chromium are installed; the shell, which has no windows at all, does the work in two thirds of the time. */
const commands = ['chrome-headless-shell', 'chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Another installation may be under way. */
const patience = ['-o', 'DPkg::Lock::Timeout=300']

/** One way to a browser: what was looked for, and the executable where there is one. */
export interface Attempt { what: string, find: () => Promise<string | undefined> }

/** The ways to a browser, in the order in which they are tried. */
export function attempts(environment: NodeJS.ProcessEnv, say: (line: string) => void): Attempt[] {
  return [
    { what: 'Playwright\'s own Chromium', find: async () => playwrights() },
    { what: `an installed Chrome or Chromium (${commands.join(', ')})`, find: async () => installed(environment) },
    {
      what: '`playwright install --only-shell chromium`',
      find: async () => {
        say('no browser found; getting one with "playwright install --only-shell chromium"')
        await run(process.execPath, [join(dirname(require.resolve('playwright-chromium/package.json')), 'cli.js'), 'install', '--only-shell', 'chromium'], { timeout: 300_000 })
        return playwrights()
      },
    },
    ...['chromium-headless-shell', 'chromium'].map((name) => ({
      what: `\`apt-get install ${name}\` (Debian, as root)`,
      find: async () => {
        if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get', environment)) return undefined
        say(`getting one with "apt-get install ${name}"`)
        const quiet = { timeout: 600_000, maxBuffer: 64 * 1024 * 1024, env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } }
        await run('apt-get', ['update', '-qq', ...patience], quiet)
        await run('apt-get', ['install', '-y', '-qq', ...patience, '--no-install-recommends', name], quiet)
        return installed(environment)
      },
    })),
  ]
}

/**
 * Finds a Chromium, or gets one.
 * @throws MachineError that names every way that was tried, and what to do
 */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env, say: (line: string) => void = () => undefined, ways: readonly Attempt[] = attempts(environment, say)): Promise<string> {
  const chosen = environment['CITEDECK_BROWSER']
  if (chosen) {
    if (executable(chosen)) return chosen
    throw new MachineError(`CITEDECK_BROWSER names ${chosen}, which is not a program that can be run.`, 'Point it at a Chrome or Chromium, or unset it.')
  }
  const tried: string[] = []
  for (const { what, find } of ways) {
    try {
      const path = await find()
      if (path) return path
      tried.push(`${what}: not there`)
    } catch (error) {
      tried.push(`${what}: ${firstLine(error)}`)
    }
  }
  throw new MachineError(`No browser to print with. Tried:\n${tried.map((line) => `  - ${line}`).join('\n')}`,
    'Install Chrome or Chromium and run this again, or set CITEDECK_BROWSER to its path. On Debian: sudo apt-get install chromium-headless-shell')
}

/**
 * Starts the browser with one empty page, and loads what drives it meanwhile.
 * @throws MachineError where it does not start, with what it said
 */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  try {
    const { transport, ended, folder } = startChromium(executablePath)
    return await Promise.race([playwright().connectOverCDP(transport, { artifactsDir: folder }), ended])
  } catch (error) {
    throw new MachineError(`The browser ${executablePath} does not start: ${firstLine(error)}`, 'Set CITEDECK_BROWSER to another Chrome or Chromium.')
  }
}

/** Takes as long to load as the browser to start, and longer where it is imported as a module: it is then searched for what it exports. */
const playwright = () => (require('playwright-chromium') as typeof import('playwright-chromium')).chromium

/** The browser that Playwright has got for itself, in its version: the shell, or else the whole Chromium. */
function playwrights(): string | undefined {
  const whole = playwrightPath()
  const [, root = '', revision = ''] = /^(.*)chromium-(\d+)(?=[\\/])/.exec(whole) ?? []
  const shells = join(root, `chromium_headless_shell-${revision}`)
  try {
    for (const folder of readdirSync(shells)) {
      for (const name of ['chrome-headless-shell', 'headless_shell', 'chrome-headless-shell.exe']) {
        const shell = executable(join(shells, folder, name))
        if (shell) return shell
      }
    }
  } catch {
    // It has got none.
  }
  return executable(whole)
}

/** Where Playwright keeps its Chromium, if it has one: it alone can tell, but is slow to load, so its answer is kept. */
function playwrightPath(): string {
  const { version } = require('playwright-chromium/package.json') as { version: string }
  const question = [version, process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '', homedir()].join('\n')
  const kept = join(cacheFolder, 'playwright.json')
  try {
    const { question: asked, answer } = JSON.parse(readFileSync(kept, 'utf8')) as { question: string, answer: string }
    if (asked === question) return answer
  } catch {
    // It was not asked yet.
  }
  const answer = playwright().executablePath()
  try {
    mkdirSync(cacheFolder, { recursive: true })
    writeFileSync(kept, JSON.stringify({ question, answer }))
  } catch {
    // It is asked again.
  }
  return answer
}

function installed(environment: NodeJS.ProcessEnv): string | undefined {
  return commands.map((command) => onPath(command, environment)).find((path) => path !== undefined) ?? applications.map(executable).find((path) => path !== undefined)
}

function onPath(command: string, environment: NodeJS.ProcessEnv): string | undefined {
  return (environment['PATH'] ?? '').split(delimiter).map((folder) => executable(join(folder, command))).find((path) => path !== undefined)
}

function executable(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK)
    return path
  } catch {
    return undefined
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').find((line) => line.trim() !== '') ?? 'failed'
}
