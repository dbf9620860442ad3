import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { measure } from './processTree.ts'
import { done, runOptions, type Tools } from './sides.ts'

/** Fetches a program of another package by npm, for the bench alone. */
export const installed: Tools['other'] = async (wanted, program, job) => {
  const folder = join(job.scratch, '..', 'others', wanted.replace(/[^\w.-]/g, '_'))
  await mkdir(folder, { recursive: true })
  const npm = process.env['npm_execpath']
  if (!npm) throw new Error(`${wanted} could not be fetched: the bench was not started by npm`)
  done(
    `npm install ${wanted}`,
    await measure(
      [npm, 'install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', wanted],
      runOptions(job),
    ),
  )
  return join(folder, 'node_modules', program)
}
