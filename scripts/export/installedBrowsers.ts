import { accessSync, constants, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { cacheFolder } from '../machine/project.js'

const require = createRequire(import.meta.url)

/**
 * Names under which Chrome and Chromium are installed; the shell, which has no windows at all, does the work in two
 * thirds of the time.
 */
export const commands = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * Takes as long to load as the browser to start, and longer where it is imported as a module: it is then searched for
 * what it exports.
 */
export const playwright = () => (require('playwright-core') as typeof import('playwright-core')).chromium

/** The browsers that Playwright has got for itself, in its version: the shell, and the whole Chromium. */
export function playwrights(): string[] {
  const whole = playwrightPath()
  const [, root = '', revision = ''] = /^(.*)chromium-(\d+)(?=[\\/])/.exec(whole) ?? []
  const shells = join(root, `chromium_headless_shell-${revision}`)
  const names = ['chrome-headless-shell', 'headless_shell', 'chrome-headless-shell.exe']
  return [...foldersIn(shells).flatMap((folder) => names.map((name) => join(shells, folder, name))), whole].filter(
    executable,
  )
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return [] // it has got none
  }
}

/**
 * Where Playwright keeps its Chromium, if it has one: it alone can tell, but is slow to load, so its answer is kept.
 */
function playwrightPath(): string {
  const { version } = require('playwright-core/package.json') as { version: string }
  const question = [version, process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? '', homedir()].join('\n')
  const kept = join(cacheFolder, 'playwright.json')
  try {
    const { question: asked, answer } = JSON.parse(readFileSync(kept, 'utf8')) as { question: string; answer: string }
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

/** The browsers that are installed where programs are looked for. */
export function installed(environment: NodeJS.ProcessEnv): string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter)
  return [
    ...commands.flatMap((command) =>
      folders
        .map((folder) => join(folder, command))
        .filter(executable)
        .slice(0, 1),
    ),
    ...applications.filter(executable),
  ]
}

/** Whether a path is of a program that can be run. */
export function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
