import type { FreeSlide } from '../article/freeSlides.ts'
import type { Article, Section } from '../talk/schema.ts'
import { listedSections } from '../article/shown.ts'
import { plain, type Text } from '../typography/text.ts'
import { stress } from '../article/writeText.ts'
import type { Words } from '../locales/words.ts'
import type { AgendaEntry, DeckSlide } from './deck.ts'

/** Where a slide stands in the talk. */
export interface Place {
  article: Article
  section: Section
  words: Words
}

/** What a free-form slide shows, and its title in the outline. */
interface Composed {
  title: Text
  content: DeckSlide['content']
}

type Of<Layout extends FreeSlide['layout']> = Extract<FreeSlide, { layout: Layout }>

/** Composes a free-form slide. */
export function freeContent(slide: FreeSlide, place: Place): Composed {
  switch (slide.layout) {
    case 'statement':
      return statement(slide)
    case 'agenda':
      return agenda(slide, place)
    case 'question':
      return question(slide, place)
    case 'thanks':
      return thanks(slide, place)
    case 'markdown':
      return {
        title: slide.markdown.title,
        content: { kicker: place.section.title, claim: slide.markdown.title, blocks: slide.markdown.blocks },
      }
  }
}

function statement({ statement: sentence, accent }: Of<'statement'>): Composed {
  const claim = (accent === undefined ? undefined : stress(sentence, plain(accent))) ?? sentence
  return { title: sentence, content: { claim } }
}

function agenda({ title: own }: Of<'agenda'>, { article, section, words }: Place): Composed {
  const title = own ?? words.agenda
  return { title, content: { claim: title, entries: agendaEntries(article, section, words) } }
}

function agendaEntries(article: Article, current: Section, words: Words): AgendaEntry[] {
  const listed = listedSections(article)
  const isNumbered = listed.every(({ chapter }) => chapter !== undefined)
  return listed.map((section, index): AgendaEntry => {
    const times = [section.chapter, ...section.slides].flatMap((slide) => (slide ? [slide.seconds] : []))
    const seconds = times.reduce<number | undefined>(
      (sum, each) => (sum === undefined || each === undefined ? undefined : sum + each),
      0,
    )
    return {
      title: section.title,
      ...(isNumbered ? { number: String(index + 1) } : {}),
      slide: section.chapter ? section.id : (section.slides[0]?.id ?? section.id),
      ...(seconds === undefined ? {} : { length: words.minutes(Math.max(1, Math.round(seconds / 60))) }),
      ...(section.id === current.id ? { isCurrent: true as const } : {}),
    }
  })
}

function question({ question: own, hint }: Of<'question'>, { words }: Place): Composed {
  const claim = own ?? words.questions
  return {
    title: claim,
    content: { ...(own ? { kicker: words.question } : {}), claim, ...(hint ? { hint } : {}) },
  }
}

function thanks({ title: own, name, role, address, web, email }: Of<'thanks'>, { article, words }: Place): Composed {
  const title = own ?? words.thanks
  const contact = {
    ...(name ? { name } : {}),
    ...(role ? { role } : {}),
    ...(address === undefined ? {} : { address: address.split('\n').map((line) => line.trim()) }),
    ...(web === undefined ? {} : { web }),
    ...(email === undefined ? {} : { email }),
  }
  return { title, content: { claim: title, contact, ...(article.site ? { url: article.site.url } : {}) } }
}
