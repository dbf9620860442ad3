import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const projectRoot = join(import.meta.dirname, '..', '..')

export interface Run { code: number | null, output: string }

/** Runs a command line of citedeck; may kill it or interrupt it after some milliseconds. */
export function runCitedeck(args: readonly string[], { killAfter, interruptAfter, cwd = projectRoot }: { killAfter?: number, interruptAfter?: number, cwd?: string } = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'scripts', 'citedeck.ts'), ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { output += chunk.toString() })
    const timers = [
      ...(killAfter === undefined ? [] : [setTimeout(() => child.kill('SIGKILL'), killAfter)]),
      ...(interruptAfter === undefined ? [] : [setTimeout(() => child.kill('SIGINT'), interruptAfter)]),
    ]
    child.on('error', reject)
    child.on('close', (code) => {
      timers.forEach(clearTimeout)
      resolve({ code, output })
    })
  })
}
