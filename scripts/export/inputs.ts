import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { digestFiles, sourceFiles } from '../compiled.js'
import { projectRoot } from '../project.js'

/** What a site is made with, beside its data. */
const tool = ['components', 'layouts', 'public', 'scripts', 'setup', 'styles']

/**
 * A digest of all that a build of a data folder depends on: the data, its deck, citedeck itself, and whether the
 * speaker's notes are published: a site that holds them is not up to date for a build that is to hold none.
 */
export function digestInputs(data: string, entry: string, withNotes: boolean): string {
  const own = [...tool.flatMap(sourceFiles), join(projectRoot, 'package-lock.json')].map((path) => ({ path, name: relative(projectRoot, path) }))
  const names = existsSync(data) ? readdirSync(data).filter((name) => /\.(?:ya?ml|json)$/.test(name)).sort() : []
  const given = [...names.map((name) => join(data, name)), entry].map((path) => ({ path, name: basename(path) }))
  return digestFiles([...own, ...given], `${withNotes ? 'with' : 'without'} notes`)
}
