import { CitedeckError, hasCode } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'
import { plain, type DeckSlide, type DeckText, type ReadDeck, type SlideDraft } from '../deck.ts'
import { textsOf } from './pdfBlocks.ts'
import { withEnds } from './pdfEnds.ts'
import { joined, type Piece } from './pdfLines.ts'
import { alternativesIn, taggedTexts, type Tag } from './pdfTagged.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type Page = Awaited<ReturnType<Awaited<ReturnType<Pdfjs['getDocument']>['promise']>['getPage']>>

/** Whether bytes begin as a PDF does; some have a few bytes before it. */
export const isPdf = (head: string) => head.includes('%PDF-')

/** Letters that a font has no Unicode for: where it keeps its own, controls, and what stands for any unknown one. */
const unknown = /(?!\s)[\p{Co}\p{Cc}\uFFFD]/u

/**
 * Reads a PDF, a page as a slide: its texts in lines, put together to paragraphs and rows by where they stand; the
 * alternative texts of a tagged one; and notes that are kept as comments.
 * @param load what loads the package that reads PDFs
 * @param hasEnds whether paragraphs come with where they begin and end in their columns
 * @throws CitedeckError where it is encrypted, damaged or too long, and where the package that reads PDFs is missing
 */
export async function readPdf(bytes: Uint8Array, load = importReader, hasEnds = false): Promise<ReadDeck> {
  const { getDocument, OPS } = await loadReader(load)
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true, isEvalSupported: false })
  try {
    const document = await task.promise
    const { numPages } = document
    if (numPages > limits.deckSlides)
      throw new CitedeckError('deck-too-long', `The deck has ${numPages} pages; at most ${limits.deckSlides} are read.`)
    const slides: DeckSlide[] = []
    const gutters: number[] = []
    for (let number = 1; number <= numPages; number++) {
      const page = await document.getPage(number)
      const paints = [OPS.paintImageXObject, OPS.paintInlineImageXObject]
      slides.push({ number, ...(await readPage(page, { paints, gutters, hasEnds })) })
      page.cleanup()
    }
    return { format: 'PDF', slides, unread: [] }
  } catch (error) {
    if (hasCode(error, 'deck-too-long')) throw error
    if (error instanceof Error && error.name === 'PasswordException')
      throw new CitedeckError(
        'deck-encrypted',
        'The deck is encrypted.',
        'Save a copy without a password, and name that.',
      )
    throw new CitedeckError(
      'deck-damaged',
      `The PDF cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  } finally {
    await task.destroy()
  }
}

const importReader = (): Promise<Pdfjs> => import('pdfjs-dist/legacy/build/pdf.mjs')

async function loadReader(load: () => Promise<Pdfjs>): Promise<Pdfjs> {
  try {
    return await load()
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new CitedeckError(
      'pdf-reader-missing',
      'The package that reads PDFs is not installed.',
      'Install it beside citedeck: npm install pdfjs-dist',
    )
  }
}

/** Most of a page's letters must be marked for its tags to be followed. */
const enoughTagged = 0.8

/** @param gutters where columns were parted on the pages before; those of this page are added */
async function readPage(
  page: Page,
  { paints, gutters, hasEnds }: { paints: readonly number[]; gutters: number[]; hasEnds: boolean },
): Promise<SlideDraft> {
  const draft: SlideDraft = { texts: [], unread: [] }
  const { pieces, marked } = piecesOf((await page.getTextContent({ includeMarkedContent: true })).items)
  const tree: Tag | null = await page.getStructTree()
  const tagged = tree === null ? [] : taggedTexts(tree, marked)
  const letters = pieces
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
  const [left = 0, , right = 0] = page.view
  const placed = textsOf(pieces, gutters, right - left)
  // Some programs do not mark a table without heads as one.
  const isTagged = countLetters(tagged) >= letters.length * enoughTagged && (hasTable(tagged) || !hasTable(placed))
  const texts = isTagged ? tagged : placed
  draft.texts.push(...(hasEnds ? withEnds(texts, pieces, gutters) : texts))
  if (unknown.test(letters)) draft.unread.push('text in a font that does not say which letters it has')
  const { named, unnamed } = alternativesIn(tree)
  const [formulas, alternatives] = [named.filter(isFormula), named.filter((text) => !isFormula(text))]
  if (formulas.length > 0) draft.unread.push('a formula')
  draft.texts.push(...alternatives.map((text) => ({ place: 'alt' as const, text })))
  const notes: { subtype?: string; contentsObj?: { str?: string } }[] = await page.getAnnotations()
  for (const { subtype, contentsObj } of notes)
    if (subtype === 'Text') draft.texts.push({ place: 'notes', text: plain(contentsObj?.str ?? '') })
  draft.texts = draft.texts.filter(({ text }) => text !== '')
  if (letters === '') draft.unread.push('the whole page, which has no text: it may be scanned, or a picture')
  else if (unnamed > 0 || (named.length === 0 && (await hasPicture(page, paints))))
    draft.unread.push('a picture without alternative text')
  return draft
}

/** Whether an alternative text is a formula, as TeX writes it. */
const isFormula = (text: string) => /\\[a-z]+(?![a-z])|[_^](?:\{|\w$)/i.test(text)

const hasTable = (texts: readonly DeckText[]) => texts.some(({ place }) => place === 'table')
const countLetters = (texts: readonly DeckText[]) =>
  texts.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)

type Items = Awaited<ReturnType<Page['getTextContent']>>['items']

/** The stretches of text of a page with their places, and what each id of its tags marks. */
function piecesOf(items: Items): { pieces: Piece[]; marked: ReadonlyMap<string, string> } {
  const pieces: Piece[] = []
  const marked = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.type === 'beginMarkedContentProps' ? (item.id ?? undefined) : undefined)
      continue
    }
    const id = open.findLast((each) => each !== undefined)
    if (id !== undefined) marked.set(id, joinedTo(marked.get(id) ?? '', item.str, item.hasEOL))
    if (item.str.trim() === '') continue
    const [a = 0, b = 0, , , x = 0, y = 0]: number[] = item.transform
    // What runs up or down the page is no part of its lines.
    const isUpright = Math.abs(b) <= Math.abs(a)
    pieces.push({ text: item.str, x, y, width: item.width, size: item.height || Math.abs(a) || 1, isUpright })
  }
  return { pieces, marked }
}

/** A text with the next stretch of it; at the end of a line stands a space, but not between characters of Chinese. */
function joinedTo(before: string, text: string, endsLine: boolean): string {
  const whole = before.endsWith('\n') ? joined(before.slice(0, -1), text) : before + text
  return endsLine ? `${whole}\n` : whole
}

async function hasPicture(page: Page, paints: readonly number[]): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((each: number) => paints.includes(each))
}
