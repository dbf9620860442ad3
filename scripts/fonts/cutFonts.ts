import { latinCharacters } from '../typography/marks.ts'
import { themeOf, type Themed } from '../theme/look.ts'
import { controlWords, deckWords } from './deckWords.ts'
import { ownFamilies } from './ownFamily.ts'
import { specialFaces, specialStyles, specialText } from './special.ts'
import { spokenWords } from './spokenWords.ts'
import { familiesOf, scriptsFor } from './stack.ts'
import { fontStyleSheets, type FontSheets } from './subset.ts'
import { familyTokens } from './tokens.ts'

/** The words of a deck and what they are set in: a `Deck` is one. */
export interface DeckText extends Themed {
  locale: string
  title?: string | undefined
  sources?: unknown
  slides: readonly { title: string; content: unknown }[]
}

/**
 * Cuts the fonts to the characters of a deck. What is cut is kept, so that a deck's fonts can be cut ahead of its
 * build.
 * @returns as `first` the characters of the first slide's title: a page that holds it needs no other file to show it
 */
export async function cutFonts(deck: DeckText): Promise<FontSheets> {
  const { locale, slides, look } = deck
  const contents = slides.map(({ content }) => content)
  const claims = [...slides.map(({ title }) => title), ...contents.flatMap(spokenWords)].join('')
  const all = JSON.stringify([contents, deck.title, deck.sources, look?.footer, look?.logo?.alt]) + deckWords(locale)
  const controls = controlWords(locale)
  const cover = { title: slides[0]?.title ?? '', all: shownOnCover(contents[0]) }
  const inSerif = themeOf(deck).claims === 'serif'
  const own = ownFamilies(look)
  const latin = latinCharacters(claims + all)
  const scripts = await scriptsFor(locale, claims + all)
  const [sans, serif] = [familiesOf(scripts, 'sans', own), familiesOf(scripts, 'serif', own)]
  const special = specialText(contents)
  const { first, rest, ...cut } = await fontStyleSheets([
    { families: sans, weight: 400, text: all + claims + controls.all, latin, early: cover.all },
    { families: sans, weight: 700, text: all + claims + controls.bold, latin, inline: inSerif ? '' : cover.title },
    { families: serif, weight: 700, text: claims, latin: latinCharacters(claims), inline: inSerif ? cover.title : '' },
    ...(await specialFaces(special)),
  ])
  const styles = await specialStyles(special)
  return { ...cut, first: familyTokens(locale, scripts, own) + first, rest: (address) => rest(address) + styles }
}

/** What the cover shows below its title. */
function shownOnCover(content: unknown): string {
  const cover: object = content !== null && typeof content === 'object' ? content : {}
  return JSON.stringify(
    ['lines', 'subtitle', 'speaker', 'occasion', 'byline'].map((name): unknown => Reflect.get(cover, name)),
  )
}
