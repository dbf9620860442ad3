import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

/** Gets leave for what changes the machine: says what is to be done and why, and asks where somebody can answer. */
type Consent = (question: string) => Promise<boolean>

/** What an installation needs beside: without consent there is none. */
export interface Installing {
  consent?: Consent
  stop?: AbortSignal | undefined
}

/** A browser that can be installed. */
export interface Installation {
  command: string
  /** For whom it is, behind the command. */
  where: string
  /** Whether Playwright keeps what it gets. */
  isPlaywrights: boolean
  isPossible: boolean
  /** What is to be done and why. */
  question: (someDoNotStart: boolean) => string
  install: () => Promise<void>
}

/** The line that gets a browser, as it is typed. */
export const installCommand = 'npx playwright-core install --only-shell chromium'

/** Another installation may be under way. */
const patience = ['-o', 'DPkg::Lock::Timeout=300']

/** The browsers that can be installed, in the order in which that is tried. */
export function installations(environment: NodeJS.ProcessEnv, stop?: AbortSignal): Installation[] {
  const arguments_ = ['install', '--only-shell', 'chromium']
  const options = { env: environment, maxBuffer: 64 * 1024 * 1024, ...(stop ? { signal: stop } : {}) }
  const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get', environment)
  return [
    {
      command: `playwright ${arguments_.join(' ')}`,
      where: '',
      isPlaywrights: true,
      isPossible: true,
      question: (someDoNotStart) =>
        `${why(someDoNotStart)} This gets one, about 110 MB, into Playwright's own folder:\n  ${installCommand}`,
      install: async () => {
        const cli = join(dirname(require.resolve('playwright-core/package.json')), 'cli.js')
        await run(process.execPath, [cli, ...arguments_], { ...options, timeout: 300_000 })
      },
    },
    ...['chromium-headless-shell', 'chromium'].map((name): Installation => ({
      command: `apt-get install ${name}`,
      where: ' (Debian, as root)',
      isPlaywrights: false,
      isPossible: isDebianRoot,
      question: (someDoNotStart) =>
        `${why(someDoNotStart)} This gets one, about 200 MB, from the system's packages:\n  apt-get install ${name}`,
      install: async () => {
        const quiet = { ...options, timeout: 600_000, env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } }
        await run('apt-get', ['update', '-qq', ...patience], quiet)
        await run('apt-get', ['install', '-y', '-qq', ...patience, '--no-install-recommends', name], quiet)
      },
    })),
  ]
}

function why(someDoNotStart: boolean): string {
  return (
    'The slides are printed with a browser, and '
    + `${someDoNotStart ? 'none of those on this machine starts' : 'there is none on this machine'}.`
  )
}

function isOnPath(command: string, environment: NodeJS.ProcessEnv): boolean {
  return (environment['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
