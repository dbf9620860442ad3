import { join } from 'node:path'

/** The folder of a talk that holds its texts, where there are several. */
export const sourcesFolder = 'sources'

/**
 * The files of a text in a data folder: those of the only one lie beside the data, those of several in a folder of
 * their own.
 */
export function filesOf(folder: string, id: string): { text: string; lock: string; errata: string } {
  return id === ''
    ? {
        text: join(folder, 'source.txt'),
        lock: join(folder, 'source.lock.json'),
        errata: join(folder, 'errata.yaml'),
      }
    : {
        text: join(folder, sourcesFolder, `${id}.txt`),
        lock: join(folder, sourcesFolder, `${id}.lock.json`),
        errata: join(folder, sourcesFolder, `${id}.errata.yaml`),
      }
}

/** What follows `--source` in a command that names a text. */
export const fileOption = (id: string): string => (id === '' ? 'FILE' : `${id}=FILE`)
