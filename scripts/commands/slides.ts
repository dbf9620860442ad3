import { relative } from 'node:path'
import { readDataFiles, type DataFiles } from '../talk/dataFiles.ts'
import { formatDiagnostic, InputError, sortDiagnostics } from '../article/diagnostic.ts'
import { checkRead, withCorrections, type Talk } from '../check/index.ts'
import { fileOption } from '../check/textFiles.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { sourceOf, type Citation } from '../quantities/citation.ts'
import { loadTalkLock } from '../check/talkTexts.ts'
import { citedSentences, driftOf, findTexts, loadTexts, locksOf, type TextsAtHand } from '../check/texts.ts'
import { compose } from '../deck/compose.ts'
import { withHyphens } from '../deck/withHyphens.ts'
import type { Deck } from '../deck/deck.ts'
import { deckPath } from '../talk/places.ts'
import { writeDeck } from '../deck/files.ts'
import { reviewsOf } from '../review/load.ts'
import { lackingLetters } from '../check/lackingLetters.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Command } from './command.ts'
import { ownCode } from '../check/ownCode.ts'
import { withReadingsKept } from './readingsKept.ts'

export const slides: Command = {
  takes: ['data', 'source', 'force'],
  run: async ({ data, source, force }, terminal) => {
    const deck = await readDeck(data, source, terminal)
    await putDeck(deck, deckPath(data), force, terminal)
  },
}

/** A talk that is in order, with what it was read from. */
export interface TalkRead {
  talk: Talk
  files: DataFiles
  texts: TextsAtHand
  /** Where these lie. */
  textPaths: readonly string[]
}

/**
 * Checks the data, against the article's text too where it is at hand; warnings go to the terminal.
 * @throws InputError with everything that is wrong
 */
export async function readChecked(data: string, source: readonly string[], terminal: Terminal): Promise<TalkRead> {
  const code = ownCode(data)
  if (code.length > 0) throw new InputError(code)
  const reading = readDataFiles(data)
  const paths = await findTexts(data, reading, source)
  const texts = await loadTexts(data, paths, reading)
  const locked = loadTalkLock(data, reading)
  const talk = await withReadingsKept(data, () => checkRead(reading, locked, citedSentences(texts)))
  if (texts.size > 0) {
    const drift = await driftOf(locked, talk, texts, locksOf(texts, await reading))
    if (drift.some(({ severity }) => severity === 'error')) throw new InputError(drift)
    for (const warning of drift) terminal.warn(formatDiagnostic(warning))
  }
  const lacking = talk.themeFile ? await lackingLetters(compose(talk), talk.themeFile) : []
  for (const warning of [...talk.warnings, ...lacking]) terminal.warn(formatDiagnostic(warning))
  const corrected = await withCorrections(talk, data, await locked)
  return { talk: corrected, files: await reading, texts, textPaths: [...paths.values()] }
}

/**
 * Checks the data, as `readChecked` does, and composes the deck.
 * @param requireReview how many people are to have found each slide in order as it is
 * @throws InputError with everything that is wrong; with the slides that lack reviews, where these are required
 */
export async function readDeck(
  data: string,
  source: readonly string[],
  terminal: Terminal,
  requireReview?: number,
): Promise<Deck> {
  return (await readComposed(data, source, terminal, requireReview)).deck
}

/** A talk that is in order, with its deck. */
export type TalkComposed = TalkRead & { deck: Deck }

/** Does as `readDeck` does. */
export async function readComposed(
  data: string,
  source: readonly string[],
  terminal: Terminal,
  requireReview?: number,
): Promise<TalkComposed> {
  const read = await readChecked(data, source, terminal)
  const { talk, files, texts } = read
  const reviews = await reviewsOf(data, talk, files.article, requireReview)
  const faults = reviews?.faults ?? []
  if (faults.some(({ severity }) => severity === 'error')) throw new InputError(sortDiagnostics(faults))
  for (const warning of faults) terminal.warn(formatDiagnostic(warning))
  return { ...read, deck: withHyphens(compose({ ...talk, reviewed: reviews?.reviewed, ...toPublish(talk, texts) })) }
}

/**
 * The sentences that a talk publishes: those that it cites, where its data says so.
 * @throws CitedeckError where a text that they stand in is not at hand
 */
function toPublish({ article, facts }: Talk, texts: TextsAtHand): { sentences?: Map<Citation, string> } {
  if (article.evidence !== 'sentences') return {}
  const cites = [...facts.values()].flatMap((fact) => fact.cites)
  const lacking = [...new Set(cites.map(sourceOf))].find((id) => !texts.has(id))
  if (lacking !== undefined)
    throw new CitedeckError(
      'source-not-named',
      'the talk publishes the sentences that it cites (evidence: sentences), and their text is not at hand',
      `Name it with --source ${fileOption(lacking)}, or leave evidence: sentences out of article.yaml.`,
    )
  return { sentences: new Map(citedSentences(texts).map(({ id, text }) => [id, text.trim()])) }
}

/** Writes the deck and tells what became of an edited one. */
export async function putDeck(deck: Deck, path: string, force: boolean, terminal: Terminal): Promise<void> {
  const name = relative(process.cwd(), path)
  const { written, kept } = await writeDeck(deck, path, force)
  if (kept) terminal.warn(`${name} had been edited by hand; that version is kept as ${relative(process.cwd(), kept)}`)
  if (written) terminal.say(`wrote ${name}, ${deck.slides.length} slides`)
}
