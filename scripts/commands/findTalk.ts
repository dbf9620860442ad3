import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { nameOf } from '../files/replaceable.ts'
import { isClone, projectRoot } from '../machine/project.js'

/** Either of them makes a folder a talk's; what is missing of the two, the check says. */
export const isTalk = (folder: string) => ['article.yaml', 'facts.yaml'].some((name) => existsSync(join(folder, name)))

/**
 * The folder of the talk that somebody works on in a folder: itself, or the nearest one above it that is a talk's. In a
 * clone of citedeck that is its own talk, in `data`.
 * @throws CitedeckError where there is none, with the talks that lie below
 */
export function findTalk(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isTalk(folder)) return folder
    if (isClone && folder === projectRoot) return join(projectRoot, 'data')
    if (folder === dirname(folder)) throw noTalk(from)
  }
}

function noTalk(from: string): CitedeckError {
  const below = talksIn(from)
  const name = nameOf(from)
  const message = `${name === '.' ? 'this folder' : name} holds no talk, and neither does a folder above it: no article.yaml and no facts.yaml.`
  return below.length > 0
    ? new CitedeckError('no-talk', message, `Name one of those below: ${below.join(', ')}`)
    : new CitedeckError(
        'no-talk',
        message,
        'Make one with: npm run new -- DIR, or beside an article: npm run init -- FILE; or name its folder with --data DIR.',
      )
}

/** The folders of talks that lie in a folder, by their names. */
function talksIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.') && isFolder(join(folder, name)) && isTalk(join(folder, name)))
      .sort()
  } catch {
    return [] // it may not be read
  }
}

/** Whether there is a folder of this name. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
