import { isCitation } from '../quantities/citation.ts'
import { factsOf } from '../typography/text.ts'
import { showsFacts, type Deck, type DeckSlide } from './deck.ts'
import { placeCode } from './citedSources.ts'
import { addressOf } from './address.ts'

/**
 * Links the slides with their sources: where a slide stands in the article leads to the slide that lists its figures,
 * and each figure there leads back to the first slide that shows it.
 */
export function withLinks(slides: readonly DeckSlide[]): DeckSlide[] {
  const shown = new Map<string, string>()
  const listed = new Map<string, string>()
  const factsBySlide = slides.map(({ id, layout, content }) => {
    const { rows = [] } = content
    for (const { fact } of rows) listed.set(fact, id)
    const facts = showsFacts(layout) ? factsOf({ ...content, footnotes: undefined }) : new Set<string>()
    for (const fact of facts) if (!shown.has(fact)) shown.set(fact, id)
    return [...facts]
  })
  const first = slides.find(({ layout }) => layout === 'sources')?.id
  return slides.map((slide, index) => {
    const { source, rows } = slide.content
    const sourceSlide = factsBySlide[index]?.map((fact) => listed.get(fact)).find((id) => id !== undefined) ?? first
    return {
      ...slide,
      content: {
        ...slide.content,
        ...(source !== undefined && sourceSlide !== undefined ? { sourceSlide } : {}),
        ...(rows
          ? {
              rows: rows.map((row) => {
                const id = shown.get(row.fact)
                return id === undefined ? row : { ...row, slide: id }
              }),
            }
          : {}),
      },
    }
  })
}

/** Slides whose source leads to the sentences that they rest on, where these can be read on the web. */
export function withAddresses(slides: readonly DeckSlide[], evidence: Deck['evidence']): DeckSlide[] {
  return slides.map((slide) => {
    const sourceUrl = slide.content.source === undefined ? undefined : addressOf(slide.cites ?? [], evidence)
    return sourceUrl === undefined ? slide : { ...slide, content: { ...slide.content, sourceUrl } }
  })
}

/** Slides with the sentences that they and their facts rest on, where their author publishes these. */
export function withSentences(
  slides: readonly DeckSlide[],
  evidence: Deck['evidence'],
  names: ReadonlyMap<string, string>,
): DeckSlide[] {
  const facts = new Map(evidence.facts.map(({ id, cites }) => [id, cites]))
  const all = Object.entries(evidence.sentences).flatMap(([cite, { text }]) =>
    isCitation(cite) ? [{ cite, text }] : [],
  )
  if (all.every(({ text }) => text === undefined)) return [...slides]
  return slides.map((slide) => {
    if (slide.content.source === undefined) return slide
    const shown = [...factsOf({ ...slide.content, footnotes: undefined })].flatMap((id) => facts.get(id) ?? [])
    const cited = new Set<string>([...(slide.cites ?? []), ...shown])
    const says = all.flatMap(({ cite, text }) =>
      cited.has(cite) && text !== undefined ? [{ cite: placeCode(cite, names), words: text }] : [],
    )
    return says.length === 0 ? slide : { ...slide, content: { ...slide.content, says } }
  })
}
