import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BrokenData, type DataFiles } from '../talk/dataFiles.ts'
import { InputError } from '../article/diagnostic.ts'
import { suggest } from '../input/nearest.ts'
import { sourcesOfTalk, type TalkSource } from '../article/sourcesOfTalk.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import type { SourceLock } from '../source/lockSchema.ts'
import { joinLocks, type TalkLock } from '../source/talkLock.ts'
import { lookForLock, sourcePath } from './sourceFile.ts'
import { fileOption, filesOf, sourcesFolder } from './textFiles.ts'

/**
 * The texts and tables that a talk rests on.
 * @param reading the data, on its way
 * @throws InputError where the data cannot be read that says so
 */
export async function talkSourcesIn(reading: Promise<DataFiles>, folder: string): Promise<TalkSource[]> {
  const article = await reading.then(
    (files) => files.article,
    (error: unknown) => {
      const readable = error instanceof BrokenData ? error.readable.article : undefined
      // What is wrong is told where the data is checked. There are several texts where there is a folder for them.
      if (readable || (error instanceof InputError && !existsSync(join(folder, sourcesFolder)))) return readable
      throw error
    },
  )
  return sourcesOfTalk(article?.value)
}

/** Their ids; an empty one for the only text. */
export async function sourceIdsIn(reading: Promise<DataFiles>, folder: string): Promise<string[]> {
  return (await talkSourcesIn(reading, folder)).map(({ id }) => id)
}

/**
 * Where the texts and tables of a talk lie that are at hand, by their ids: as named, else in the data folder. The only
 * text is named as a file; all else as `id=FILE`, and the environment, which holds one name, names the only text alone.
 * @throws CitedeckError where a name is not of that form, or of no text
 */
export function sourcePaths(
  folder: string,
  sources: readonly TalkSource[],
  named: readonly string[],
  environment: NodeJS.ProcessEnv,
): Map<string, string> {
  const fault = (message: string, hint: string) => new CitedeckError('option-value', message, hint)
  const ids = sources.map(({ id }) => id)
  const all = ids.map((known) => `--source ${fileOption(known)}`).join(' ')
  const given = new Map<string, string>()
  for (const each of named) {
    const [, before = '', behind = ''] = /^([^=]*)=(.+)$/.exec(each) ?? []
    const isNamed = before !== '' && ids.includes(before)
    const [id, path] = isNamed ? [before, behind] : ids.includes('') ? ['', each] : [before, behind]
    if (id === '' && given.has(''))
      throw fault(
        `--source is given ${named.length} times, but the talk rests on one text`,
        ids.length === 1 ? 'Name it once.' : `Write ${all}`,
      )
    if (path === '') throw fault(`--source ${each} does not say which of the talk's texts it is`, `Write ${all}`)
    if (!ids.includes(id)) throw fault(`--source ${each}: there is no text "${id}"${suggest(id, ids)}`, `Write ${all}`)
    if (given.has(id)) throw fault(`--source names "${id}" twice`, 'Name each text once.')
    given.set(id, path)
  }
  return new Map(
    sources.flatMap(({ id, table }) => {
      const path =
        given.get(id) ?? (id === '' ? sourcePath(folder, undefined, environment) : besideIn(folder, id, table))
      return path === undefined ? [] : [[id, path] as const]
    }),
  )
}

/** Where the data folder has a text or table; undefined where it has it not. */
function besideIn(folder: string, id: string, table: TalkSource['table']): string | undefined {
  if (table?.file === '') return undefined
  const path = table ? join(folder, table.file) : filesOf(folder, id).text
  return existsSync(path) ? path : undefined
}

/**
 * Reads the locks of all texts and tables that a talk rests on.
 * @param reading the data, on its way
 * @param given those that are to be taken instead, by the ids of their texts
 * @throws InputError with all that are missing, cut short or of another format
 */
export async function loadTalkLock(
  folder: string,
  reading: Promise<DataFiles>,
  given: ReadonlyMap<string, SourceLock> = new Map(),
): Promise<TalkLock> {
  const sources = await talkSourcesIn(reading, folder)
  const locks = await Promise.all(
    sources.map(async ({ id, table }) => [id, given.get(id) ?? (await lookForLock(folder, id, table))] as const),
  )
  const faults = locks.flatMap(([, lock]) => ('fault' in lock ? [lock.fault] : []))
  if (faults.length > 0) throw new InputError(faults)
  return joinLocks(new Map(locks.flatMap(([id, lock]) => ('fault' in lock ? [] : [[id, lock] as const]))))
}
