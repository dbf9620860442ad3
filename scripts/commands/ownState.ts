import { ownFiles } from '../export/inputs.ts'
import { isClone } from '../machine/project.js'
import { programFolder } from '../machine/programFolder.ts'
import { digestFiles } from '../machine/sourceFiles.js'

/**
 * What tells one state of citedeck itself from another. In a clone each build of the program has a folder of its own,
 * which is built anew where a source has changed: nothing has to be read.
 */
export const ownState = (): string =>
  isClone && programFolder.path !== undefined ? programFolder.path : (own ??= digestFiles(ownFiles(), ''))

/** A digest of citedeck's files: what is changed under a program that runs counts from its next start on. */
let own: string | undefined
