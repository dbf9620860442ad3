import { readFileSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { foldersFitting } from '../files/fitting.ts'
import { nameOf } from '../files/replaceable.ts'
import { isTalksPage } from '../site/talksPage.ts'
import { isFolder, isTalk } from './findTalk.ts'
import { isPattern, type Shard } from './options.ts'

/** A talk among several: the name of its folder, which its site goes by, and where that folder lies. */
export interface TalkPlace {
  name: string
  data: string
}

/**
 * The talks that folders and patterns name, once each and by their names, the same on every machine.
 * @returns also the folders that fit a pattern and hold no talk
 * @throws CitedeckError with every word that names none, and with talks whose folders are called alike
 */
export function findTalks(words: readonly string[]): { talks: TalkPlace[]; without: string[] } {
  const found = words
    .filter((word) => !isOurs(word))
    .map((word) => ({ word, folders: isPattern(word) ? foldersFitting(word) : [resolve(word)] }))
  const faults = found.flatMap(({ word, folders }) => {
    if (folders.some(isTalk)) return []
    if (isPattern(word))
      return [`${word} fits ${folders.length === 0 ? 'no folder' : 'folders, and none of them holds a talk'}`]
    return [
      isFolder(word)
        ? `${word} holds no talk: no article.yaml and no facts.yaml`
        : `${word} is no folder, and so no talk`,
    ]
  })
  if (faults.length > 0)
    throw new CitedeckError(
      'no-talk',
      faults.join('\n'),
      "Name folders of talks, or a pattern in quotes, such as 'talks/*'.",
    )
  const folders = [...new Set(found.flatMap((each) => each.folders))]
  const talks = folders.filter(isTalk).map((data) => ({ name: basename(data), data }))
  refuseAlike(talks)
  talks.sort((one, other) => (one.name < other.name ? -1 : 1))
  return { talks, without: folders.filter((folder) => !isTalk(folder)) }
}

/** Whether a folder is one that several talks were built into: a shell finds it beside them. */
function isOurs(folder: string): boolean {
  try {
    return !isTalk(folder) && isTalksPage(readFileSync(join(folder, 'index.html'), 'utf8'))
  } catch {
    return false // it holds no such page
  }
}

/** Disks may take names that differ in the size of letters alone for the same. */
function refuseAlike(talks: readonly TalkPlace[]): void {
  const known = new Map<string, TalkPlace>()
  const faults: string[] = []
  for (const talk of talks) {
    const key = talk.name.normalize('NFC').toLowerCase()
    const other = known.get(key)
    if (other) faults.push(`${nameOf(other.data)} and ${nameOf(talk.data)}`)
    else known.set(key, talk)
  }
  if (faults.length > 0)
    throw new CitedeckError(
      'talks-alike',
      `${faults.join('; ')}: their folders have the same name, and so would their sites.`,
      'Rename one of them, or build them apart, each with an --out of its own.',
    )
}

/** The talks of one share, every so many by name: all shares together are all talks, each once. */
export function inShard<Talk>(talks: readonly Talk[], shard: Shard | undefined): Talk[] {
  return shard ? talks.filter((_, index) => index % shard.count === shard.index - 1) : [...talks]
}

/** Where the sites of several talks go unless it is said: `dist`, in the nearest folder that holds theirs. */
export function distOf(folders: readonly string[]): string {
  const [first = '', ...others] = folders.map((folder) => dirname(folder))
  let common = first
  while (others.some((folder) => !`${folder}${sep}`.startsWith(common.endsWith(sep) ? common : `${common}${sep}`)))
    common = dirname(common)
  return resolve(common, 'dist')
}
