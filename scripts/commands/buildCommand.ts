import { dirname, join } from 'node:path'
import { deckPath } from '../talk/places.ts'
import { nameOf } from '../files/replaceable.ts'
import { isClone, projectRoot } from '../machine/project.js'
import { shellWord } from '../terminal/shellWord.ts'

/** The command line that builds a site from a talk; `data` is empty where the talk is not known. */
export function buildCommand(data: string, site: string): string {
  const isOwn = isClone && data === join(projectRoot, 'data')
  const parts = [
    ...(data === '' || isOwn ? [] : ['--data', shellWord(nameOf(data))]),
    ...(data !== '' && site === join(dirname(deckPath(data)), 'dist') ? [] : ['--out', shellWord(nameOf(site))]),
  ]
  return ['npm run build', ...(parts.length > 0 ? ['--', ...parts] : [])].join(' ')
}
