import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../scripts/machine/project.js'
import { installed } from './installed.ts'
import { measure } from './processTree.ts'
import { done, runOptions, type Job, type Tools } from './sides.ts'

let kept: Promise<readonly string[]> | undefined

/**
 * Packs citedeck as it is published, and installs it elsewhere: it compiles nothing there, in contrast to a clone. Done
 * once.
 */
export const packed: Tools['packed'] = (job) => (kept ??= pack(job))

async function pack(job: Job): Promise<readonly string[]> {
  const folder = join(job.scratch, '..', 'packed')
  await mkdir(folder, { recursive: true })
  const npm = process.env['npm_execpath']
  if (!npm) throw new Error('citedeck could not be packed: the bench was not started by npm')
  const pack = [npm, 'pack', '--ignore-scripts=false', '--pack-destination', folder]
  done('npm pack', await measure(pack, runOptions(job)))
  await rm(join(projectRoot, 'lib'), { recursive: true, force: true })
  const [file] = await readdir(folder)
  if (file === undefined) throw new Error('npm pack has packed nothing')
  return [await installed(join(folder, file), 'citedeck/scripts/run.js', job)]
}
