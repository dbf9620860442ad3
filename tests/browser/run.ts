import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const projectRoot = join(import.meta.dirname, '..', '..')

export interface Run {
  code: number | null
  output: string
}

export interface RunOptions {
  /** Milliseconds after its start. */
  killAfter?: number
  interruptAfter?: number
  /** Interrupts it once this is so. */
  interruptOnce?: () => boolean
  cwd?: string
  environment?: NodeJS.ProcessEnv
  /** Called as it starts, with the mark in the environment of all its processes. */
  whileRunning?: (mark: string) => void
}

let runs = 0

/** Runs a command line of citedeck; may kill or interrupt it, some milliseconds after its start or later. */
export function runCitedeck(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return runProgram(projectRoot, args, options)
}

/** The same of a citedeck that lies elsewhere. */
export function runProgram(
  root: string,
  args: readonly string[],
  { killAfter, interruptAfter, interruptOnce, cwd = root, environment = {}, whileRunning }: RunOptions = {},
): Promise<Run> {
  const mark = `${process.pid}-${++runs}`
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'scripts', 'run.js'), ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', CITEDECK_RUN: mark, ...environment },
    })
    let output = ''
    const timers: NodeJS.Timeout[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    whileRunning?.(mark)
    if (killAfter !== undefined) timers.push(setTimeout(() => child.kill('SIGKILL'), killAfter))
    if (interruptAfter !== undefined) timers.push(setTimeout(() => child.kill('SIGINT'), interruptAfter))
    const looking = setInterval(() => {
      if (!interruptOnce?.()) return
      clearInterval(looking) // a second one would end it at once
      child.kill('SIGINT')
    }, 50)
    child.on('error', reject)
    child.on('close', (code) => {
      timers.forEach(clearTimeout)
      clearInterval(looking)
      allGone(mark).then(() => {
        resolve({ code, output })
      }, reject)
    })
  })
}

/** Waits until no process of a run is left: neither a server nor a browser. Only Linux lets one look. */
async function allGone(mark: string, patience = 10_000): Promise<void> {
  if (!existsSync('/proc/self/environ')) return
  const left = () => processesOf(mark)
  for (let waited = 0; left().length > 0; waited += 100) {
    if (waited > patience) throw new Error(`processes are left: ${left().join(', ')}`)
    await setTimeout100()
  }
}

/** The ids of the processes that a run has started, itself among them. */
export function processesOf(mark: string): string[] {
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && environmentOf(pid).includes(`CITEDECK_RUN=${mark}\0`),
  )
}

const setTimeout100 = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 100)
  })

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}
