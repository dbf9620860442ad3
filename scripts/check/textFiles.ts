import { join } from 'node:path'

/** The folder of a talk that holds its texts, where there are several. */
export const sourcesFolder = 'sources'

/**
 * The files of a text or table in a data folder: those of the only text lie beside the data, others in a folder of
 * their own.
 * @param table of one, where its file lies in the folder
 */
export function filesOf(
  folder: string,
  id: string,
  table?: { file: string },
): { text: string; lock: string; errata: string } {
  return id === ''
    ? {
        text: join(folder, 'source.txt'),
        lock: join(folder, 'source.lock.json'),
        errata: join(folder, 'errata.yaml'),
      }
    : {
        text: table ? join(folder, table.file) : join(folder, sourcesFolder, `${id}.txt`),
        lock: join(folder, sourcesFolder, `${id}.lock.json`),
        errata: join(folder, sourcesFolder, `${id}.errata.yaml`),
      }
}

/** What follows `--source` in a command that names a text. */
export const fileOption = (id: string): string => (id === '' ? 'FILE' : `${id}=FILE`)
