import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { citedeck } from '../commands/run.ts'

/** What became of a file that was drafted from: a deck that passes the check and a report; or why it is refused. */
export interface Drafting {
  deck?: Deck
  said?: string
  refusal?: string
}

/**
 * Drafts from a file as the command does, and looks at what it wrote.
 * @param folder an empty one
 * @throws Error where it neither drafts nor refuses, or what it drafts does not pass the check or cannot be composed
 */
export async function draftOf(folder: string, bytes: Uint8Array | string, name = 'article.txt'): Promise<Drafting> {
  const [file, talk] = [join(folder, name), join(folder, 'talk')]
  await writeFile(file, bytes)
  const { code, out, err } = await citedeck(['draft', file, '--to', talk])
  const said = out + err
  if (code === 1) {
    // Whoever drafts has no data yet, and can mend nothing in it.
    if (/\n\s+at |article\.yaml|facts\.yaml/.test(said)) throw new Error(`it is not refused as what it is: ${said}`)
    return { refusal: said }
  }
  if (code !== 0) throw new Error(`draft ended with ${code}: ${said}`)
  const checked = await citedeck(['check', '--data', talk])
  if (checked.code !== 0) throw new Error(`what was drafted does not pass the check: ${checked.out}${checked.err}`)
  return { deck: compose(await readTalk(talk)), said }
}
