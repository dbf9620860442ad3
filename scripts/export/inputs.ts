import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { sourceFiles } from '../compiled.js'
import { projectRoot } from '../project.js'

/** What a site is made with, beside its data. */
const tool = ['components', 'layouts', 'public', 'scripts', 'setup', 'styles']

/**
 * A digest of all that a build of a data folder depends on: the data, its deck, citedeck itself, and whether the
 * speaker's notes are published: a site that holds them is not up to date for a build that is to hold none.
 */
export async function digestInputs(data: string, entry: string, withNotes: boolean): Promise<string> {
  const own = [...(await Promise.all(tool.map(sourceFiles))).flat(), join(projectRoot, 'package-lock.json')]
  const given = [...(await readdir(data)).filter((name) => /\.(?:ya?ml|json)$/.test(name)).sort().map((name) => join(data, name)), entry]
  const files = [...own, ...given]
  const names = [...own.map((file) => relative(projectRoot, file)), ...given.map((file) => basename(file))]
  const hash = createHash('sha256').update(`${process.version}\0${withNotes ? 'with' : 'without'} notes`)
  for (const [index, content] of (await Promise.all(files.map((file) => readFile(file).catch(() => 'missing')))).entries()) {
    hash.update(`\0${names[index]}\0`).update(content)
  }
  return hash.digest('hex').slice(0, 16)
}
