import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CitedeckError } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'
import { readBounded } from '../../input/readBounded.ts'
import type { ReadDeck } from '../deck.ts'
import { isHtml, readHtml } from './html.ts'
import { isMarkdown, readMarkdown } from './markdown.ts'
import { isPdf, readPdf } from './pdf.ts'
import { isCompound, isZip, readPptx, refuseCompound } from './pptx.ts'

/** A format that decks are in, told by what a file holds and not by its name. */
interface Format {
  isIn: (file: DeckFile) => boolean
  read: (file: DeckFile) => ReadDeck | Promise<ReadDeck>
}

/** A file as it is looked at to tell its format. */
interface DeckFile {
  bytes: Uint8Array
  /** Its first bytes, each as a character. */
  head: string
  /** Its text; empty where it is none. */
  text: string
}

const formats: readonly Format[] = [
  { isIn: ({ head }) => isPdf(head), read: ({ bytes }) => readPdf(bytes) },
  { isIn: ({ head }) => isZip(head), read: ({ bytes }) => readPptx(bytes) },
  { isIn: ({ head }) => isCompound(head), read: ({ bytes }) => refuseCompound(bytes) },
  { isIn: ({ text }) => isHtml(text), read: ({ text }) => readHtml(text) },
  { isIn: ({ text }) => isMarkdown(text), read: ({ text }) => readMarkdown(text) },
]

const readable =
  'Decks that are read: PDF, PowerPoint (.pptx), Markdown of Slidev, Marp or Quarto, HTML of reveal.js or Marp, and sites that citedeck built.'

/**
 * Reads a deck that somebody made.
 * @param path a file, or the folder of a site that citedeck built
 * @throws CitedeckError where there is none, it is in no format that is read, encrypted, damaged, empty or too long
 */
export async function readDeck(path: string): Promise<ReadDeck> {
  const file = await deckFile(path)
  const format = formats.find(({ isIn }) => isIn(file))
  if (!format) throw new CitedeckError('deck-unknown', `${path} is no deck that is read. ${readable}`)
  const deck = await format.read(file)
  const length = deck.slides.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + text.length, 0)
  if (deck.slides.length > limits.deckSlides)
    throw new CitedeckError(
      'deck-too-long',
      `${path} has ${deck.slides.length} slides; at most ${limits.deckSlides} are read.`,
    )
  if (length > limits.deckText)
    throw new CitedeckError('deck-too-long', `${path} has ${length} characters; at most ${limits.deckText} are read.`)
  if (length === 0)
    throw new CitedeckError(
      'deck-empty',
      deck.slides.length === 0
        ? `${path} has no slide.`
        : `${path} has ${deck.slides.length} slides, and no text on any of them: they may be scanned, or pictures.`,
      'Of pictures make a PDF with text first (OCR).',
    )
  return deck
}

async function deckFile(path: string): Promise<DeckFile> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const file = isFolder ? join(path, 'read.html') : path
  try {
    const bytes = await readBounded(file, limits.deck)
    if (bytes.length === 0) throw new CitedeckError('deck-empty', 'holds nothing')
    return { bytes, head: bytes.subarray(0, 1024).toString('latin1'), text: textOf(bytes) }
  } catch (error) {
    if (!(error instanceof CitedeckError)) throw error
    if (isFolder && error.code === 'no-such-file')
      throw new CitedeckError(
        'deck-unknown',
        `${path} is a folder without read.html, and so no site that citedeck built.`,
        'Name the file of the deck.',
      )
    throw new CitedeckError(error.code, `${path} ${error.message}`, error.hint)
  }
}

/** The text of bytes that are UTF-8 without controls; empty for others, and for what is too large to be a text. */
function textOf(bytes: Buffer): string {
  if (bytes.length > limits.deckText * 4 || bytes.subarray(0, 4096).includes(0)) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}
