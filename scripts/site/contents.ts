import { wordsFor } from '../locales/index.ts'
import type { Deck, DeckSlide } from '../deck/deck.ts'
import { escapeHtml } from './html.ts'

/** A section with its slides, or slides of none. */
interface Group {
  section: DeckSlide['section']
  slides: DeckSlide[]
}

/** The contents of the page that is read, below its cover: sections, and the claims of their slides as links. */
export function contents({ locale, slides }: Pick<Deck, 'locale' | 'slides'>): string {
  const groups: Group[] = []
  for (const slide of slides.slice(1)) {
    const last = groups.at(-1)
    if (last && last.section?.id === slide.section?.id) last.slides.push(slide)
    else groups.push({ section: slide.section, slides: [slide] })
  }
  if (groups.length === 0) return ''
  const name = escapeHtml(wordsFor(locale).controls.contents)
  return `<nav class="contents" aria-label="${name}"><details><summary>${name}</summary><ol>${groups.map(group).join('')}</ol></details></nav>`
}

function group({ section, slides }: Group): string {
  if (!section) return slides.map(item).join('')
  const opening = slides.find(({ id }) => id === section.id)
  const others = slides.filter((slide) => slide !== opening)
  const head = opening ? link(opening) : escapeHtml(section.title)
  return `<li class="section">${head}${others.length > 0 ? `<ol>${others.map(item).join('')}</ol>` : ''}</li>`
}

const item = (slide: DeckSlide) => `<li>${link(slide)}</li>`
const link = ({ id, title }: DeckSlide) => `<a href="#/${escapeHtml(id)}">${escapeHtml(title)}</a>`
