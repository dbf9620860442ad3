import markdownIt from 'markdown-it'
import type { ReadDeck, SlideDraft } from '../deck.ts'
import { readElements } from './dom.ts'
import { partNotes } from './notes.ts'
import { parse } from '../../input/parseMarkup.ts'
import { splitSlides } from './splitSlides.ts'

/** Raw HTML stands in decks of Slidev and Marp; it is read as such. */
const markdown = markdownIt({ html: true })

/** Words by which Marp sizes a picture, in the place of its alternative text. */
const sizing =
  /^(?:bg|fit|cover|contain|auto|left|right|vertical|(?:w|h|width|height|left|right|blur|brightness|opacity|contrast|grayscale|sepia|saturate|hue-rotate|invert|drop-shadow)(?::\S+)?|\d+(?:\.\d+)?%)$/

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
  const { shown, notes } = partNotes(source)
  readElements(parse(markdown.render(shown), { lowerCaseTags: false }), draft)
  for (const [index, { place, text }] of draft.texts.entries())
    if (place === 'alt') draft.texts[index] = { place, text: withoutSizing(text) }
  const named = draft.texts.filter(({ text }) => text !== '')
  if (named.length < draft.texts.length) draft.unread.push('a picture without alternative text')
  draft.texts = named
  for (const note of notes)
    readElements(parse(markdown.render(note), { lowerCaseTags: false }), draft, { place: 'notes' })
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
