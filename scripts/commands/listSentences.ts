import type { DataFiles } from '../talk/dataFiles.ts'
import { headlineLines } from '../check/headline.ts'
import { inWords } from '../article/states.ts'
import { loadTalkLock } from '../check/talkTexts.ts'
import { citedSentences, lockOf, type TextsAtHand } from '../check/texts.ts'
import { oneLine } from '../terminal/showText.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { citationsOf } from '../source/talkLock.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Options } from './options.ts'
import { readingOf } from './readingOf.ts'
import { wrap } from './wrap.ts'

/** A sentence as it is listed; `text` where the article's text is at hand. */
interface Listed {
  id: string
  text?: string | undefined
  numbers: string[]
}

/**
 * Lists every sentence with its place, its text and the numbers read in it; of the lock, which holds no text, where
 * that is all there is.
 * @throws InputError where there is neither
 */
export async function listSentences(
  { data, json }: Options,
  reading: Promise<DataFiles>,
  texts: TextsAtHand,
  terminal: Terminal,
): Promise<void> {
  const read = await Promise.all(
    [...texts].map(async ([id, source]) => [id, lockOf(source, await readingOf(reading, id, source))] as const),
  )
  const lock = await loadTalkLock(data, reading, new Map(read))
  const textOf = new Map(citedSentences(texts).map(({ id, text }) => [id, text.trim()]))
  const sentences = citationsOf(lock).map((id) => ({
    id,
    text: textOf.get(id),
    numbers: lock.sentences[id]?.numbers ?? [],
  }))
  if (json) {
    const entries = sentences.map(({ id, ...rest }) => ({ cite: id, ...rest }))
    terminal.put(`${JSON.stringify({ sentences: entries }, null, 2)}\n`)
    return
  }
  for (const { id, text, numbers } of sentences)
    for (const line of sentenceLines({ id, text, numbers: numbers.map(inFullWords) }, terminal.columns))
      terminal.say(line)
  for (const [id, source] of texts) for (const line of headlineLines(id, source)) terminal.say(line)
  const count = sentences.reduce((sum, { numbers }) => sum + numbers.length, 0)
  terminal.say(
    `${sentences.length} sentences, ${count} numbers`
      + (texts.size > 0 ? '' : '; the lock holds no text: --source FILE shows it too'),
  )
}

function inFullWords(number: LockedQuantity): string {
  return `${inWords(number)}${number.unsure === undefined ? '' : ` (not read for certain: ${number.unsure})`}`
}

const indent = 7

/** A sentence in lines of so many columns: its place, its text, and the numbers that it states. */
export function sentenceLines({ id, text, numbers }: Listed, columns: number | undefined): string[] {
  const states =
    numbers.length > 0 ? `states ${oneLine(numbers.join(', '))}` : text === undefined ? 'states no number' : ''
  const lines = [text === undefined ? '' : oneLine(text), states]
    .filter((part) => part !== '')
    .flatMap((part) => wrap(part, columns === undefined ? undefined : columns - indent))
  return lines.map((line, index) => `${(index === 0 ? id : '').padEnd(indent - 1)} ${line}`)
}
