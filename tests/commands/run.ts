import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { main } from '../../scripts/commands/main.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { fixture } from '../fixtures/paths.ts'

/** What a command line did. */
export interface Outcome {
  code: number | null
  out: string
  err: string
}

/**
 * Runs the command line within this process, with no terminal.
 * @param answer what somebody types, where there is to be one, of 60 columns
 */
export async function citedeck(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  answer?: string,
): Promise<Outcome> {
  const before = { ...process.env }
  for (const name of ['NO_COLOR', 'FORCE_COLOR']) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, environment)
  const isTTY = answer !== undefined
  if (isTTY) Object.assign(process.env, { CI: '', TERM: 'dumb', NO_COLOR: '1' })
  const input = Object.assign(Readable.from([`${answer ?? ''}\n`]), { isTTY })
  let [out, err] = ['', '']
  try {
    const code = await main(args, new AbortController().signal, {
      input,
      stream: {
        isTTY,
        columns: 60,
        write: (text: string | Uint8Array) => {
          out += String(text)
          return true
        },
      },
      errors: {
        write: (text: string | Uint8Array) => {
          err += String(text)
          return true
        },
      },
    })
    return { code, out, err }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}

/** Runs the command line in a process of its own, with the project as its folder. */
export function citedeckProcess(args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.js', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, out, err })
    })
  })
}

/** Runs with a copy of the ferry's data that may be changed. */
export async function withFerry<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-'))
  try {
    await cp(fixture('ferry'), folder, { recursive: true })
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
