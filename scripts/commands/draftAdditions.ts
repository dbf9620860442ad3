import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { checkRead } from '../check/index.ts'
import { loadTalkLock } from '../check/talkTexts.ts'
import { filesOf } from '../check/textFiles.ts'
import { additionsTo, type Present } from '../draft/additions/index.ts'
import type { Drafted } from '../draft/drafted.ts'
import type { DraftedTable } from '../draft/facts/index.ts'
import { writeTogether } from '../files/writeTogether.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { stringifyLock } from '../source/lockFile.ts'
import type { Sentence } from '../source/segment.ts'
import { readDataFiles } from '../talk/dataFiles.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { shellWord } from '../terminal/shellWord.ts'

/**
 * Reads a deck that something is to be added to.
 * @throws InputError where it does not pass the check
 */
export async function readPresent(folder: string): Promise<Present> {
  const reading = readDataFiles(folder)
  const locked = loadTalkLock(folder, reading)
  const talk = await checkRead(reading, locked)
  const [facts, article] = await Promise.all(
    ['facts.yaml', 'article.yaml'].map((name) => readFile(join(folder, name), 'utf8')),
  )
  const texts = { 'facts.yaml': facts ?? '', 'article.yaml': article ?? '' }
  return { folder, files: await reading, texts, talk, lock: await locked }
}

interface Given {
  drafted: Drafted
  sentences: readonly Sentence[]
  tabled: { table: DraftedTable; bytes: Uint8Array } | undefined
  yes: boolean
  /** The article, as the command line names it. */
  name: string
}

/** Shows what could be added to a deck as a diff, and writes it only where that is said. */
export async function proposeAdditions(
  present: Present,
  { drafted, sentences, tabled, yes, name }: Given,
  terminal: Terminal,
): Promise<void> {
  const { folder } = present
  const { facts, slides, table, diff, written } = await additionsTo(present, drafted, sentences, tabled?.table)
  const [some, more] = [Object.keys(facts).length, slides.length]
  if (diff.length === 0) {
    terminal.say('the deck has all that a draft would add')
    return
  }
  if (!yes) {
    terminal.put(`${diff.join('\n')}\n`)
    const way = shellWord(relative(process.cwd(), folder) || '.')
    const behind = table ? `; the table is then kept as ${table.file}` : ''
    terminal.say(
      `${some} facts and ${more} slides could be added; nothing was written\n`
        + `Add all of it: npm run draft -- ${shellWord(name)} --to ${way}${tabled ? ' --facts FILE' : ''} --yes${behind}`
        + `${table ? '' : `\nOr save the diff, take out what you do not want, and apply it in that folder: git apply FILE`}`,
    )
    return
  }
  if (table && tabled) {
    const { lock, text } = filesOf(folder, table.id, table)
    await mkdir(dirname(lock), { recursive: true })
    await mkdir(dirname(text), { recursive: true })
    await writeWhole(text, tabled.bytes)
    await writeWhole(lock, stringifyLock(table.lock))
  }
  await writeTogether(folder, written)
  terminal.say(`added ${some} facts and ${more} slides; each slide says "Draft" until its claim is another`)
}
