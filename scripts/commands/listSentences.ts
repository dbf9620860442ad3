import type { DataFiles } from '../article/dataFiles.ts'
import { inWords } from '../check/states.ts'
import { loadTalkLock } from '../check/talkTexts.ts'
import { citedSentences, type TextsAtHand } from '../check/texts.ts'
import { oneLine } from '../showText.ts'
import { headingsIn } from '../source/headings.ts'
import { makeLock, type LockedQuantity } from '../source/lock.ts'
import type { Sentence } from '../source/segment.ts'
import { citationsOf } from '../source/talkLock.ts'
import type { Terminal } from '../terminal.ts'
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
    [...texts].map(
      async ([id, source]) => [id, makeLock(source.sentences, await readingOf(reading, id, source))] as const,
    ),
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
  for (const [id, { sentences: own }] of texts) for (const line of headlineLines(id, own)) terminal.say(line)
  const count = sentences.reduce((sum, { numbers }) => sum + numbers.length, 0)
  terminal.say(
    `${sentences.length} sentences, ${count} numbers`
      + (texts.size > 0 ? '' : '; the lock holds no text: --source FILE shows it too'),
  )
}

/** Where the first paragraph is a headline: that it counts, which whoever counts in the printed article does not know. */
function headlineLines(id: string, sentences: readonly Sentence[]): string[] {
  const [first] = sentences
  if (!first || headingsIn(sentences)[0] !== 1) return []
  const text = first.text.trim()
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  const place = id === '' ? 'paragraph 1' : `paragraph 1 of ${id}`
  return [oneLine(`${place} is the headline, "${shown}"; the first paragraph below it is paragraph 2`)]
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
