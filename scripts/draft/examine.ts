import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { AuthorError } from '../article/authorError.ts'
import type { FindPicture } from '../article/heldPicture.ts'
import { srcOf } from '../article/markdown/media.ts'
import { takenFrom } from '../article/taken.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { checkTalk, type Talk } from '../check/index.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { makeLock, withTaken } from '../source/lock.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import type { Sentence } from '../source/segment.ts'
import { joinLocks, type TalkLock } from '../source/talkLock.ts'
import { readOptions, type DataFiles } from '../talk/dataFiles.ts'
import type { Drafted } from './drafted.ts'
import { inMemory, partOf, type FileInMemory } from './inMemory.ts'
import { dataOf } from './write.ts'

/** The files of a draft, before they are written. */
export type DraftFiles = Readonly<Record<'facts' | 'article', FileInMemory>>

/** Finds further faults of a talk that holds, such as letters that no font has. */
export type MoreFaults = (
  talk: Talk,
  files: Readonly<Record<'facts' | 'article', YamlFile>>,
) => Promise<readonly Diagnostic[]>

/** A draft as its files will have it, with all that the check finds wrong with it. */
export async function examine(
  drafted: Drafted,
  sentences: readonly Sentence[],
  more?: MoreFaults,
): Promise<{ files: DraftFiles; lock: SourceLock; talk?: Talk; faults: readonly Diagnostic[] }> {
  const { facts, article } = dataOf(drafted)
  const files = {
    facts: inMemory('facts.yaml', facts, partOf.facts),
    article: inMemory('article.yaml', article, partOf.article),
  }
  const data = { ...files, pictures: picturesOf(drafted) }
  const taken = takenFrom({ article: files.article.value, facts: files.facts.value })
  const lock = withTaken(lockOf(sentences, readOptions(files)), sentences, taken)
  const tables = (drafted.tables ?? []).map((each) => [each.id, each.lock] as const)
  const joined = joinLocks(new Map([['', lock], ...tables]))
  return { files, lock, ...(await faultsOf(data, joined, sentences, more)) }
}

/** Finds the pictures of a draft as those of a talk's `public` folder, in which they will lie. */
function picturesOf({ pictures }: Drafted): FindPicture {
  return (address) => {
    const found = pictures.find(({ name }) => name === address)
    if (!found) throw new AuthorError('file-not-public', `there is no picture ${address}`, address)
    const { name, hash, width, height, isDrawn } = found
    return { src: srcOf(name), hash, width, height, isDrawn }
  }
}

/** The locks of an article, by what it is read with: to read all of it again in each round would take the most time. */
const locks = new WeakMap<readonly Sentence[], Map<string, SourceLock>>()

function lockOf(sentences: readonly Sentence[], options: ReadOptions): SourceLock {
  const known = locks.get(sentences) ?? new Map<string, SourceLock>()
  locks.set(sentences, known)
  const key = JSON.stringify(options)
  const lock = known.get(key) ?? makeLock(sentences, options)
  known.set(key, lock)
  return lock
}

async function faultsOf(
  files: DraftFiles & Pick<DataFiles, 'pictures'>,
  lock: TalkLock,
  sentences: readonly Sentence[],
  more?: MoreFaults,
): Promise<{ talk?: Talk; faults: readonly Diagnostic[] }> {
  try {
    const talk = checkTalk(files, lock, sentences)
    return { talk, faults: ((await more?.(talk, files)) ?? []).filter(({ severity }) => severity === 'error') }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { faults: error.diagnostics.filter(({ severity }) => severity === 'error') }
  }
}
