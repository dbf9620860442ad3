import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { measure } from './processTree.ts'
import { done, runOptions, type Job } from './sides.ts'

/**
 * A program of another package, fetched for the bench alone, which the project itself does not need.
 * @param wanted the package and its version, such as `lighthouse@12`
 * @param program its file below `node_modules`
 * @returns undefined where it cannot be had, after saying so
 */
export async function installed(wanted: string, program: string, job: Job, say: (line: string) => void): Promise<string | undefined> {
  const folder = join(job.scratch, '..', 'others', wanted.replace(/[^\w.-]/g, '_'))
  await mkdir(folder, { recursive: true })
  try {
    const npm = process.env['npm_execpath']
    if (!npm) throw new Error('the bench was not started by npm')
    done(await measure([npm, 'install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', wanted], runOptions(job)))
    return join(folder, 'node_modules', program)
  } catch (error) {
    say(`  ${wanted} is left out: ${error instanceof Error ? error.message.split('\n').at(-1) ?? '' : String(error)}`)
    return undefined
  }
}
