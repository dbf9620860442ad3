import { join, relative } from 'node:path'
import { isClone, projectRoot } from '../machine/project.js'
import { shellWord } from './shellWord.ts'

/** Whether commands are run in a folder of the clone, where npm finds them. */
const isInside = (folder: string): boolean => !/^\.\.|^(?:[A-Za-z]:)?[\\/]/.test(relative(projectRoot, folder))

/**
 * Command lines in a text, as they are typed here: those of npm in a clone, where all texts have them; those of
 * citedeck itself where it is installed as a package; by the path of the program where a clone is run from elsewhere.
 */
export function asTyped(text: string, inClone = isClone, folder = process.cwd()): string {
  if (inClone && isInside(folder)) return text
  const program = inClone ? `node ${shellWord(join(projectRoot, 'scripts', 'run.js'))}` : 'npx citedeck'
  return text.replaceAll(
    /\bnpm run ([a-z]+)(?: --(?= ))?(?=[^:\w-]|$)|\bnpx citedeck(?= [a-z])/g,
    (_, name?: string) => (name === undefined ? program : `${program} ${name}`),
  )
}
