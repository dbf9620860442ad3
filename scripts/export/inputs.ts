import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { sourcesFolder } from '../check/textFiles.ts'
import { deckPath, publicPath } from '../talk/places.ts'
import { isClone, projectRoot } from '../machine/project.js'
import { listPublic } from '../site/publicFolder.ts'
import { digestFiles, sourceFiles } from '../machine/sourceFiles.js'
import { themeFileName } from '../theme/readThemeFile.ts'
import { namedByTheme } from './themeInputs.ts'

/** What a site is made with, beside its data. */
const tool = ['components', 'layouts', 'scripts', 'setup', 'styles']
const toolFiles = ['package-lock.json', 'public/favicon.svg']
const inProject = (name: string) => join(projectRoot, name)
/** Stands for all of it in the package: see compile/prepack.js. */
const madeFrom = 'lib/made-from'

/** A file by where it lies, and by what a digest names it. */
interface InputFile {
  path: string
  name: string
}

/**
 * A digest of all that a build of a data folder depends on: the data, its deck, what the talk publishes beside it,
 * citedeck itself, and whether the speaker's notes are published: a site that holds them is not up to date for a build
 * that is to hold none.
 */
export function digestInputs(data: string, withNotes: boolean): string {
  return digestFiles([...ownFiles(), ...talkFiles(data)], `${withNotes ? 'with' : 'without'} notes`)
}

/** The files of citedeck itself that a site is made with. */
export function ownFiles(): InputFile[] {
  const sources = isClone ? [...tool.flatMap(sourceFiles), ...toolFiles.map(inProject)] : [inProject(madeFrom)]
  return sources.map((path) => ({ path, name: relative(projectRoot, path) }))
}

/** The files of a talk that its site is made from. */
export function talkFiles(data: string): InputFile[] {
  const namesIn = (folder: string) =>
    existsSync(join(data, folder)) && statSync(join(data, folder)).isDirectory()
      ? readdirSync(join(data, folder))
          .filter((name) => /\.(?:ya?ml|json)$/.test(name))
          .sort()
          .map((name) => join(folder, name))
      : []
  const theme = join(data, themeFileName)
  const names = [...['', sourcesFolder].flatMap(namesIn), ...(existsSync(theme) ? namedByTheme(theme) : [])]
  const given = [
    ...names.map((name) => ({ path: join(data, name), name })),
    { path: deckPath(data), name: basename(deckPath(data)) },
  ]
  const beside = listPublic(publicPath(data)).files.map(({ path, from }) => ({ path: from, name: `public/${path}` }))
  return [...given, ...beside]
}
