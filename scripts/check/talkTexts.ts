import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BrokenData, type DataFiles } from '../talk/dataFiles.ts'
import { InputError } from '../article/diagnostic.ts'
import { suggest } from '../input/nearest.ts'
import { sourcesOfTalk } from '../article/sourcesOfTalk.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import type { SourceLock } from '../source/lockSchema.ts'
import { joinLocks, type TalkLock } from '../source/talkLock.ts'
import { lookForLock, sourcePath } from './sourceFile.ts'
import { fileOption, filesOf, sourcesFolder } from './textFiles.ts'

/**
 * The ids of the texts that a talk rests on; an empty one for the only text.
 * @param reading the data, on its way
 * @throws InputError where the data cannot be read that says so
 */
export async function sourceIdsIn(reading: Promise<DataFiles>, folder: string): Promise<string[]> {
  const article = await reading.then(
    (files) => files.article,
    (error: unknown) => {
      const readable = error instanceof BrokenData ? error.readable.article : undefined
      // What is wrong is told where the data is checked. There are several texts where there is a folder for them.
      if (readable || (error instanceof InputError && !existsSync(join(folder, sourcesFolder)))) return readable
      throw error
    },
  )
  return sourcesOfTalk(article?.value).map(({ id }) => id)
}

/**
 * Where the texts of a talk lie that are at hand, by their ids: as named, else in the data folder. The only text is
 * named as a file; of several, each as `id=FILE`, and the environment, which holds one name, names none.
 * @throws CitedeckError where a name is not of that form, or of no text
 */
export function sourcePaths(
  folder: string,
  ids: readonly string[],
  named: readonly string[],
  environment: NodeJS.ProcessEnv,
): Map<string, string> {
  const fault = (message: string, hint: string) => new CitedeckError('option-value', message, hint)
  if (ids.length < 2) {
    if (named.length > 1)
      throw fault(`--source is given ${named.length} times, but the talk rests on one text`, 'Name it once.')
    const path = sourcePath(folder, named[0], environment)
    return new Map(path === undefined ? [] : [['', path]])
  }
  const given = new Map<string, string>()
  for (const each of named) {
    const [, id = '', path = ''] = /^([^=]*)=(.+)$/.exec(each) ?? []
    const all = ids.map((known) => `--source ${fileOption(known)}`).join(' ')
    if (path === '') throw fault(`--source ${each} does not say which of the talk's texts it is`, `Write ${all}`)
    if (!ids.includes(id)) throw fault(`--source ${each}: there is no text "${id}"${suggest(id, ids)}`, `Write ${all}`)
    if (given.has(id)) throw fault(`--source names "${id}" twice`, 'Name each text once.')
    given.set(id, path)
  }
  return new Map(
    ids.flatMap((id) => {
      const { text } = filesOf(folder, id)
      const path = given.get(id) ?? (existsSync(text) ? text : undefined)
      return path === undefined ? [] : [[id, path] as const]
    }),
  )
}

/**
 * Reads the locks of all texts that a talk rests on.
 * @param reading the data, on its way
 * @param given those that are to be taken instead, by the ids of their texts
 * @throws InputError with all that are missing, cut short or of another format
 */
export async function loadTalkLock(
  folder: string,
  reading: Promise<DataFiles>,
  given: ReadonlyMap<string, SourceLock> = new Map(),
): Promise<TalkLock> {
  const ids = await sourceIdsIn(reading, folder)
  const locks = await Promise.all(
    ids.map(async (id) => [id, given.get(id) ?? (await lookForLock(folder, id))] as const),
  )
  const faults = locks.flatMap(([, lock]) => ('fault' in lock ? [lock.fault] : []))
  if (faults.length > 0) throw new InputError(faults)
  return joinLocks(new Map(locks.flatMap(([id, lock]) => ('fault' in lock ? [] : [[id, lock] as const]))))
}
