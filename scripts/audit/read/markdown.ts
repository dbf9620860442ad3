import { parseDocument } from 'htmlparser2'
import markdownIt from 'markdown-it'
import type { ReadDeck, SlideDraft } from '../deck.ts'
import { readElements } from './dom.ts'
import { splitSlides } from './splitSlides.ts'

/** Raw HTML stands in decks of Slidev and Marp; it is read as such. */
const markdown = markdownIt({ html: true })

/** Words by which Marp sizes a picture, in the place of its alternative text. */
const sizing =
  /^(?:bg|fit|cover|contain|auto|left|right|vertical|(?:w|h|width|height|left|right|blur|brightness|opacity|contrast|grayscale|sepia|saturate|hue-rotate|invert|drop-shadow)(?::\S+)?|\d+(?:\.\d+)?%)$/

/** A comment that is no note: directives of Marp, and what tools are told. */
const directives = /^(?:\s*(?:_?[a-z][\w-]*\s*:[^\n]*|#[^\n]*|prettier-ignore|markdownlint-[^\n]*)\s*(?:\n|$))+$/i

/** Reads a deck of Markdown: Slidev, Marp, or Quarto's for reveal.js. */
export function readMarkdown(text: string): ReadDeck {
  const { format, slides, footers } = splitSlides(text)
  return {
    format,
    unread: [],
    slides: slides.map((source, index) => {
      const draft: SlideDraft = { texts: [], unread: [] }
      if (index === 0) draft.texts.push(...footers.map((each) => ({ place: 'footer' as const, text: each })))
      readSlide(source, draft)
      return { number: index + 1, ...draft }
    }),
  }
}

function readSlide(source: string, draft: SlideDraft): void {
  const notes: string[] = []
  const outsideCode = source
    .split(/(^ {0,3}(?:```|~~~)[^]*?^ {0,3}(?:```|~~~)[ \t]*$)/m)
    .map((part, index) => (index % 2 === 1 ? part : withoutNotes(part, notes)))
  readElements(parseDocument(markdown.render(outsideCode.join('')), { lowerCaseTags: false }).children, draft)
  for (const [index, { place, text }] of draft.texts.entries())
    if (place === 'alt') draft.texts[index] = { place, text: withoutSizing(text) }
  const named = draft.texts.filter(({ text }) => text !== '')
  if (named.length < draft.texts.length) draft.unread.push('a picture without alternative text')
  draft.texts = named
  for (const note of notes)
    readElements(parseDocument(markdown.render(note), { lowerCaseTags: false }).children, draft, { place: 'notes' })
}

/** A part of a slide without its notes, which comments and the blocks of Quarto hold, and without Slidev's marks. */
function withoutNotes(part: string, notes: string[]): string {
  return part
    .replace(/<!--([^]*?)-->/g, (_, note: string) => {
      if (!directives.test(note.trim())) notes.push(note)
      return '\n'
    })
    .replace(/^:{3,}\s*\{?\.?notes\b[^\n]*\n([^]*?)^:{3,}\s*$/gm, (_, note: string) => {
      notes.push(note)
      return '\n'
    })
    .replace(/^:{2,}[^\n]*$/gm, '')
    .replace(/^(#{1,6} .*?)\s*\{[#.][^}\n]*\}\s*$/gm, '$1')
}

const withoutSizing = (alternative: string) =>
  alternative
    .split(/\s+/)
    .filter((word) => !sizing.test(word))
    .join(' ')

/** Whether a text is a deck of Markdown: it has front matter, a rule between slides, or a heading. */
export function isMarkdown(text: string): boolean {
  return /^(?:---|\*\*\*|___)[ \t]*$|^#{1,6} \S/m.test(text)
}
