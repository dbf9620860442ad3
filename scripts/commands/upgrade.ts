import { join, relative } from 'node:path'
import { bringUpToDate, changesTo, readDataFiles, type DataFiles } from '../talk/dataFiles.ts'
import { InputError } from '../article/diagnostic.ts'
import { editFile } from '../article/editFile.ts'
import { diffLines } from '../article/editYaml.ts'
import { termsWithoutReason } from '../article/terms.ts'
import { loadTalkLock, sourceIdsIn } from '../check/talkTexts.ts'
import { findTexts, loadTexts, locksOf } from '../check/texts.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { joinLocks, type TalkLock } from '../source/talkLock.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Command } from './command.ts'
import type { Options } from './options.ts'

export const upgrade: Command = {
  takes: ['data', 'source', 'yes'],
  run: async (options, terminal, stop) => {
    const files = await readDataFiles(options.data)
    const { diagnostics } = bringUpToDate(files, undefined)
    if (diagnostics.length > 0) throw new InputError(diagnostics)
    const { lock, leftToDo } = await readLock(options, files)
    const changes = changesTo(files, lock)
    const edits = await Promise.all([
      editFile(join(options.data, 'facts.yaml'), files.facts, changes.facts),
      editFile(join(options.data, 'article.yaml'), files.article, changes.article),
    ])
    const changed = edits.filter(({ splices }) => splices.length > 0)

    for (const { file, source, splices } of changed) terminal.say([file.name, ...diffLines(source, splices)].join('\n'))
    for (const task of [...leftToDo, ...reasonsToGive(files)]) terminal.say(`to do by hand: ${task}`)
    if (changed.length === 0) {
      terminal.say('the data is of the present format; nothing to change')
      return
    }
    if (!options.yes) await terminal.agree('Make these changes?', stop)
    for (const { path, file, written } of changed) {
      await writeWhole(path, written)
      terminal.say(`wrote ${file.name}`)
    }
    sayNext(options, terminal)
  },
}

/** The lock that tells what the article says: made of its text, where that is at hand. */
async function readLock(
  { data, source }: Options,
  files: DataFiles,
): Promise<{ lock: TalkLock | undefined; leftToDo: string[] }> {
  const reading = Promise.resolve(files)
  const again = `npm run check -- --data ${nameOf(data)} --source FILE --lock`
  const kept = await loadTalkLock(data, reading).catch((error: unknown) => {
    if (error instanceof InputError) return undefined
    throw error
  })
  if (kept) return { lock: kept, leftToDo: [] }
  const texts = await loadTexts(data, await findTexts(data, reading, source), reading)
  if (texts.size < (await sourceIdsIn(reading, data)).length) {
    return {
      lock: undefined,
      leftToDo: [
        `the lock is missing or of an older format: make it anew with ${again}.`
          + ' Do so before this, and bounds, rates and fractions follow the article by themselves',
      ],
    }
  }
  return {
    lock: joinLocks(locksOf(texts, files)),
    leftToDo: [`the lock is missing or of an older format: make it anew with ${again}`],
  }
}

/** Terms that hold an amount need a reason, which only their author knows. */
function reasonsToGive({ article }: DataFiles): string[] {
  return termsWithoutReason(article.value).map(
    ({ term, amount }) =>
      `the term "${term}" in ${article.name} holds the amount "${amount}":`
      + ` say why it is a name, as - { term: ${JSON.stringify(term)}, reason: … }`,
  )
}

function nameOf(folder: string): string {
  return relative(process.cwd(), folder) || '.'
}

function sayNext({ data }: Options, terminal: Terminal): void {
  terminal.say(`now check it: npm run check -- --data ${nameOf(data)}`)
}
