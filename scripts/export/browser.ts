import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-chromium'
import { temporaryFolder } from '../temporary.ts'
import { MachineError } from '../terminal.ts'

const run = promisify(execFile)
// Imported as a module it would first be searched for what it exports: seven megabytes.
const { chromium } = createRequire(import.meta.url)('playwright-chromium') as typeof import('playwright-chromium')

/**
 * What Chromium must not start beside the page. The popup of the address bar is a web page of its own, loaded at every
 * start even without a window: as much work as the deck itself. The rest is what Playwright switches off too; the
 * last list given is the one that counts.
 */
const withoutFeatures = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch', 'DestroyProfileOnBrowserClose', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'SpareRendererForSitePerProcess']

/** The loading of files within the browser's own process: one process less to start. */
const withFeatures = ['NetworkServiceInProcess2']

const flags = [`--disable-features=${withoutFeatures.join(',')}`, `--enable-features=${withFeatures.join(',')}`, '--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync', '--disable-quic', '--font-render-hinting=none']

/** Names under which Chrome and Chromium are installed. */
const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge']
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
    { what: 'Playwright\'s own Chromium', find: async () => executable(chromium.executablePath()) },
    { what: `an installed Chrome or Chromium (${commands.join(', ')})`, find: async () => installed(environment) },
    {
      what: '`playwright install chromium`',
      find: async () => {
        say('no browser found; getting one with "playwright install chromium"')
        await run(process.execPath, [join(createRequire(import.meta.url).resolve('playwright-chromium/package.json'), '..', 'cli.js'), 'install', 'chromium'], { timeout: 300_000 })
        return executable(chromium.executablePath())
      },
    },
    {
      what: '`apt-get install chromium` (Debian, as root)',
      find: async () => {
        if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get', environment)) return undefined
        say('getting one with "apt-get install chromium"')
        const quiet = { timeout: 600_000, maxBuffer: 64 * 1024 * 1024, env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } }
        await run('apt-get', ['update', '-qq', ...patience], quiet)
        await run('apt-get', ['install', '-y', '-qq', ...patience, '--no-install-recommends', 'chromium'], quiet)
        return installed(environment)
      },
    },
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
    'Install Chrome or Chromium and run this again, or set CITEDECK_BROWSER to its path. On Debian: sudo apt-get install chromium')
}

/** Starts the browser; the sandbox is left off only for root, who cannot have it. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  // Playwright puts the browser's profile where this says, and leaves it there when this process is killed.
  const folder = temporaryFolder()
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  try {
    return await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
      chromiumSandbox: process.getuid?.() !== 0,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (error) {
    throw new MachineError(`The browser ${executablePath} does not start: ${firstLine(error)}`, 'Set CITEDECK_BROWSER to another Chrome or Chromium.')
  }
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
