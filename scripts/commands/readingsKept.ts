import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keepFew } from '../files/keepFew.ts'
import { foundByGrammars, recallByGrammars } from '../locales/grammars.ts'
import type { Found } from '../locales/remembering.ts'
import { cacheFolder } from '../machine/project.js'
import { programFolder } from '../machine/programFolder.ts'
import { ownState } from './ownState.ts'

/** What the grammars found in a talk's texts, and which state of citedeck it was that found it. */
interface Kept {
  state: string
  found: Readonly<Record<string, Found>>
}

/** Of how many talks the readings are kept. */
const mostKept = 20

/**
 * Checks a talk with what was read in its sentences when it was last checked by the same program, and keeps what is
 * read now: after an edit, only what has changed is read again. To read is most of a check's time. Where citedeck runs
 * as sources, as its tests do, nothing is kept.
 * @param data the talk's folder
 */
export async function withReadingsKept<Result>(data: string, work: () => Promise<Result>): Promise<Result> {
  if (programFolder.path === undefined) return work()
  const file = readingsFile(data)
  const before = readText(file)
  recall(before)
  try {
    return await work()
  } finally {
    const found: Kept = { state: ownState(), found: foundByGrammars() }
    const now = JSON.stringify(found)
    if (now !== before) await keepFew(file, now, mostKept)
  }
}

/** Where the readings of a talk are kept. */
export function readingsFile(data: string): string {
  const digest = createHash('sha256').update(resolve(data)).digest('hex').slice(0, 32)
  return join(cacheFolder, 'readings', `${digest}.json`)
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // there is none yet
  }
}

/** Takes up what was kept; nothing where there is none, another program made it, or it is damaged. */
function recall(text: string): void {
  try {
    const { state, found } = JSON.parse(text) as Kept
    recallByGrammars(state === ownState() ? found : {})
  } catch {
    recallByGrammars({})
  }
}
