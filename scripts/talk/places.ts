import { dirname, join, resolve } from 'node:path'
import { isClone, projectRoot } from '../machine/project.js'

/** Where the deck of a data folder is written: at the top for the project's own, in the folder itself for others. */
export function deckPath(dataFolder: string): string {
  return isClone && resolve(dataFolder) === join(projectRoot, 'data')
    ? join(projectRoot, 'slides.md')
    : join(resolve(dataFolder), 'slides.md')
}

/** The folder of what a talk publishes beside its deck; Slidev too takes it from beside `slides.md`. */
export function publicPath(dataFolder: string): string {
  return join(dirname(deckPath(dataFolder)), 'public')
}
