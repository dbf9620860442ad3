import { mkdir } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import type { Code } from '../errors/citedeckError.js'
import type { ShownTalk } from '../check/index.ts'
import { lineOfChange } from '../check/slidesOnChanges.ts'
import { relock, type Relocked } from '../check/relock.ts'
import { howToMove, lookForLock, type SourceFile } from '../check/sourceFile.ts'
import { filesOf } from '../check/textFiles.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { inMegabytes, limits } from '../input/limits.ts'
import { stringifyLock } from '../source/lockFile.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import { asCited } from '../source/talkLock.ts'
import type { Options } from './options.ts'
import { mustBeTalkFolder } from './talkFolder.ts'

/** A lock that was written, or need not be. */
export interface Locked extends Relocked {
  sentences: number
  /** False where the lock that is there is the same. */
  written: boolean
  /** What was done, as a line for a person. */
  said: string
}

interface Order {
  options: Pick<Options, 'data' | 'force'>
  source: SourceFile
  /** The text's id where the talk rests on several, else empty. */
  id: string
  current: SourceLock
  /** The data, checked against the text. */
  talk: ShownTalk | undefined
  errors: readonly Diagnostic[]
}

/**
 * Locks a data folder to a text, after all else has been found out.
 * @throws InputError where the folder is none, or the lock that is there is better kept
 */
export async function lockSource({
  options: { data, force },
  source,
  id,
  current,
  talk,
  errors,
}: Order): Promise<Locked> {
  await mustBeTalkFolder(data)
  const path = filesOf(data, id).lock
  const name = relative(process.cwd(), path) || path
  const before = await lookForLock(data, id)
  if ('fault' in before && before.why === 'unreadable') throw new InputError([before.fault])
  const content = stringifyLock(current)
  const size = Buffer.byteLength(content)
  if (size > limits.lock)
    throw new InputError([
      at(
        'lock-too-large',
        source.name,
        `its lock would have ${inMegabytes(size)}; at most ${inMegabytes(limits.lock)} are read`,
      ),
    ])

  const sentences = Object.keys(current.sentences).length
  const change = relock({
    current: asCited(id, current),
    before: 'fault' in before ? before : asCited(id, before),
    talk,
    errors,
  })
  if (change.refusals.length > 0 && !force) {
    // What the data cites at its old places is no fault of the data's.
    const hint = change.moved
      ? howToMove(id)
      : 'Is it the text that is meant? Mend the data first, or lock all the same with --force.'
    throw new InputError(
      [
        ...(change.moved ? [] : errors),
        ...change.slides.map((slide) =>
          at(
            'source-changed',
            source.name,
            `this slide stands on what has changed: ${lineOfChange(slide)}`,
            howToCorrect,
          ),
        ),
        at('lock-refused', source.name, `not locked: ${change.refusals.join('; ')}`, hint),
      ],
      `${name} is as it was`,
    )
  }
  const written = !('sentences' in before) || stringifyLock(before) !== content
  if (written) {
    await mkdir(dirname(path), { recursive: true })
    await writeWhole(path, content)
  }
  const things = current.sheets ? 'cells' : 'sentences'
  const said = written
    ? sayChange(name, `${sentences} ${things}`, change)
    : `${name} fits this ${current.sheets ? 'table' : 'text'} already; ${sentences} ${things}`
  return { ...change, sentences, written, said, lines: written ? change.lines : [] }
}

function sayChange(name: string, sentences: string, { first, changed, added, removed }: Relocked): string {
  const how = first
    ? `wrote ${name}, the first lock`
    : `wrote ${name} anew; ${changed.length} changed, ${removed.length} gone, ${added.length} new`
  return `locked ${sentences}: ${how}`
}

const howToCorrect =
  'Mend what it says; where people have seen it as it was, add an entry to corrections in article.yaml.'

const at = (code: Code, file: string, message: string, hint?: string): Diagnostic => ({
  severity: 'error',
  code,
  file,
  line: 1,
  column: 1,
  message,
  hint,
})
