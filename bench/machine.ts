import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { cpus, loadavg, release, totalmem, type as systemType } from 'node:os'
import { basename } from 'node:path'
import { promisify } from 'node:util'

/** What the measurements were taken on, a line each. */
export async function describeMachine(browser: string): Promise<string[]> {
  const [first] = cpus()
  return [
    `CPU: ${first?.model.trim() ?? 'unknown'}, ${cpus().length} cores; load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')} at the start`,
    `Memory: ${(totalmem() / 2 ** 30).toFixed(1)} GiB`,
    `System: ${await distribution()}${systemType()} ${release()}`,
    `Node: ${process.version}`,
    `Browser: ${await browserVersion(browser)} (${basename(browser)})`,
    `Date: ${new Date().toISOString().slice(0, 10)}`,
  ]
}

async function distribution(): Promise<string> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const name = /^PRETTY_NAME="?([^"\n]+)/m.exec(text)?.[1]
  return name ? `${name}, ` : ''
}

async function browserVersion(browser: string): Promise<string> {
  const { stdout } = await promisify(execFile)(browser, ['--version'], { timeout: 20_000 }).catch(() => ({
    stdout: '',
  }))
  return stdout.trim() || 'unknown'
}
