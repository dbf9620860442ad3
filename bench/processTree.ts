import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/** What one run of a program took, with all the processes it started. */
export interface Run {
  seconds: number
  /** The greatest sum of resident memory, in bytes; undefined where the system does not tell. */
  memory: number | undefined
  /** The browsers among its processes, by the names of their files; none off Linux. */
  browsers: readonly string[]
  /** What it wrote to both its outputs. */
  output: string
  /** 0 where all went well; null where it was ended. */
  code: number | null
  /** Whether it was ended for taking longer than it may. */
  cutOff: boolean
}

export interface RunOptions {
  cwd: string
  environment: NodeJS.ProcessEnv
  stop: AbortSignal
  /** After how many seconds the run is cut off. */
  limit?: number | undefined
}

const sampleInterval = 150

/**
 * Runs a program of node's to its end and measures it.
 * @throws where the bench has been stopped before
 */
export function measure(args: readonly string[], { cwd, environment, stop, limit }: RunOptions): Promise<Run> {
  if (stop.aborted) return Promise.reject(new Error('the bench has been stopped'))
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { cwd, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const root = child.pid
    let output = ''
    let memory: number | undefined
    let cutOff = false
    const browsers = new Set<string>()
    let timer: NodeJS.Timeout | undefined

    const sample = () => {
      if (root === undefined) return
      const before = performance.now()
      const pids = tree(root)
      const now = residentMemory(pids)
      for (const name of pids.map(programOf)) if (name !== undefined && isBrowser.test(name)) browsers.add(name)
      if (now !== undefined) memory = Math.max(memory ?? 0, now)
      // Looking takes time on the machine that is being measured: no more than a thirtieth of one core.
      timer = setTimeout(sample, Math.max(sampleInterval, 30 * (performance.now() - before)))
    }
    const end = () => {
      if (root !== undefined) endTree(root)
    }
    const cut = () => {
      cutOff = true
      end()
    }
    const deadline = limit === undefined ? undefined : setTimeout(cut, limit * 1000)
    const settle = () => {
      clearTimeout(timer)
      clearTimeout(deadline)
      stop.removeEventListener('abort', end)
    }
    stop.addEventListener('abort', end, { once: true })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => {
        output += data.toString()
      })
    child.once('error', (error) => {
      settle()
      reject(error)
    })
    child.once('close', (code) => {
      settle()
      resolve({
        seconds: (performance.now() - start) / 1000,
        memory,
        browsers: [...browsers].sort(),
        output,
        code,
        cutOff,
      })
    })
    if (process.platform === 'linux') sample()
  })
}

const isBrowser = /chrom|firefox|msedge|brave|headless[-_]shell/i

/** The name of the file that a process runs. */
function programOf(pid: number): string | undefined {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`))
  } catch {
    return undefined
  }
}

/** The memory of processes: shares of what several hold are counted once (PSS), where the system tells them. */
function residentMemory(pids: readonly number[]): number | undefined {
  const sizes = pids.map(processMemory).filter((size) => size !== undefined)
  return sizes.length > 0 ? sizes.reduce((sum, size) => sum + size, 0) : undefined
}

function processMemory(pid: number): number | undefined {
  const kilobytes =
    /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '')
    ?? /^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`) ?? '')
  return kilobytes ? Number(kilobytes[1]) * 1024 : undefined
}

/** A process and all its descendants that are alive. */
function tree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    // The name, in brackets, may itself hold brackets; the parent is the second field after it.
    const stat = read(`/proc/${entry}/stat`)
    const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  const found = [root]
  for (const pid of found) found.push(...(children.get(pid) ?? []))
  return found
}

function endTree(root: number): void {
  for (const pid of process.platform === 'linux' ? tree(root) : [root]) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

/** A file's text, or nothing where the process is gone or not ours to look at. */
function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
