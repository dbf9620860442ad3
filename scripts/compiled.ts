import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, projectRoot } from './project.ts'
import { isAlive } from './temporary.ts'

/** Something that is made from citedeck's own sources and the same for every deck: it is compiled once and kept. */
export interface Compilation {
  /** Its name in the cache. */
  name: string
  /** The script that compiles it, in a process of its own: compilers are slow to load, and seldom needed. */
  script: URL
  /** The folders whose files it is made from, below the project's. */
  sources: readonly string[]
  /** What the script is told, beside the project's folder as `root` and the one to fill as `folder`. */
  order?: object
}

/** Of this run's compilations, so that two at the same time have a folder each. */
let count = 0

/**
 * The folder of what was compiled; compiles it when its sources have changed since it last was.
 * @throws what the compiler throws, and when it is stopped
 */
export async function compiled({ name, script, sources, order = {} }: Compilation, stop?: AbortSignal): Promise<string> {
  const folder = join(cacheFolder, name, await digest(sources, order))
  if (existsSync(folder)) return folder
  // What other versions, and runs that were killed, have left goes.
  for (const entry of await readdir(dirname(folder)).catch(() => [])) {
    const [, pid] = /\.(\d+)-\d+$/.exec(entry) ?? []
    if (pid === undefined || !isAlive(Number(pid))) await rm(join(dirname(folder), entry), { recursive: true, force: true })
  }
  // Compiled beside, then moved into place: a folder under its own name is whole.
  const beside = `${folder}.${process.pid}-${count++}`
  try {
    await run(script, { root: projectRoot, folder: beside, ...order }, stop)
    await rename(beside, folder).catch((error: unknown) => { if (!existsSync(folder)) throw error })
  } finally {
    await rm(beside, { recursive: true, force: true, maxRetries: 3 })
  }
  return folder
}

async function run(script: URL, job: object, stop: AbortSignal | undefined): Promise<void> {
  // Whatever the surroundings are in, it is compiled for production: else Vue's checks and the machine's paths are in it.
  const compiler = fork(fileURLToPath(script), { env: { ...process.env, NODE_ENV: 'production' }, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'], signal: stop })
  await new Promise<void>((resolve, reject) => {
    compiler.once('error', reject)
    compiler.once('message', ({ fault }: { fault?: string }) => {
      if (fault === undefined) resolve()
      else reject(new Error(fault))
    })
    compiler.once('exit', (code, signal) => { reject(new Error(`the process of ${relative(projectRoot, fileURLToPath(script))} ended early (${signal ?? code})`)) })
    compiler.send(job)
  })
}

async function digest(sources: readonly string[], order: object): Promise<string> {
  const hash = createHash('sha256').update(`${process.version}\0${projectRoot}\0${JSON.stringify(order)}`)
  const files = (await Promise.all(sources.map(async (source) => {
    const entries = await readdir(join(projectRoot, source), { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile() && /\.(?:ts|js|vue|css|md)$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort()
  }))).flat()
  for (const file of [...files, join(projectRoot, 'package-lock.json')]) hash.update(`\0${relative(projectRoot, file)}\0`).update(await readFile(file))
  return hash.digest('hex').slice(0, 16)
}
