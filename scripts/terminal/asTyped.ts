import { isClone } from '../machine/project.js'

/**
 * Command lines in a text, as they are typed here: those of npm in a clone, where all texts have them, and those of
 * citedeck itself where it is installed as a package.
 */
export function asTyped(text: string, inClone = isClone): string {
  return inClone ? text : text.replaceAll(/\bnpm run ([a-z]+)(?: --(?= ))?(?=[^:\w-]|$)/g, 'npx citedeck $1')
}
