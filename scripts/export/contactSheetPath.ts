import { join } from 'node:path'
import { projectRoot } from '../machine/project.js'

/** `.citedeck/contact-sheet.png` for the project's own site; beside the site, under its name, for others. */
export function contactSheetPath(out: string): string {
  const own = out === join(projectRoot, 'dist')
  return own ? join(projectRoot, '.citedeck', 'contact-sheet.png') : `${out}.contact-sheet.png`
}
