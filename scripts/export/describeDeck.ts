import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { canvas } from '../article/themes.ts'
import { sourceInWords } from '../deck/citedSources.ts'
import type { Deck } from '../deck/deck.ts'
import { ownFamilies } from '../fonts/ownFamily.ts'
import { withPaths } from '../theme/look.ts'
import { plain } from '../typography/text.ts'
import type { DeckInfo } from './manifest.ts'

/** What a site is told from: the same for the same deck, wherever its files lie. */
export function digestOf({ look, ...deck }: Deck): string {
  const whole = { ...deck, look: look && withPaths(look, (path) => basename(path)) }
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex').slice(0, 16)
}

/** A deck as its site's manifest tells it, but for the files. */
export function describeDeck(deck: Deck): DeckInfo {
  return {
    citedeck: 1,
    title: deck.title,
    locale: deck.locale,
    description: deck.description,
    author: deck.author,
    speaker: speakerOf(deck),
    keywords: deck.keywords === undefined ? undefined : [...deck.keywords],
    date: deck.date,
    sources: deck.sources?.map(sourceInWords),
    fonts: ownFonts(deck),
    ...canvas(deck.aspect),
    digest: digestOf(deck),
    slides: deck.slides.map(({ id, title, layout, section, clicks }) => ({
      id,
      title,
      layout,
      section,
      clicks: clicks ?? 0,
    })),
  }
}

/** As the cover says it. */
function speakerOf({ slides }: Deck): string | undefined {
  const said = slides.find(({ layout }) => layout === 'cover')?.content.speaker
  return said === undefined ? undefined : plain(said)
}

function ownFonts({ look }: Deck): DeckInfo['fonts'] {
  const families = Object.values(ownFamilies(look))
  return families.length === 0
    ? undefined
    : families.flatMap(({ own }) => (own ? [{ names: [...own.names], licence: own.licence }] : []))
}
