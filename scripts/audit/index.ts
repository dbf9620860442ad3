import { localeOfText } from '../locales/grammars.ts'
import { says } from '../locales/says.ts'
import type { Sentence } from '../source/segment.ts'
import type { Table } from '../source/table/table.ts'
import type { ReadDeck } from './deck.ts'
import type { Audit } from './finding.ts'
import { judge } from './judge.ts'
import { readArticle } from './sentences.ts'
import { sentencesOfTable } from './tableSentences.ts'

/** A table that an article rests on, by the name that its cells are cited with. */
export interface NamedTable {
  name: string
  table: Table
}

/**
 * Holds every number of a deck against the sentences of an article, and the cells of tables, each read in its own
 * language.
 */
export function audit(deck: ReadDeck, sentences: readonly Sentence[], tables: readonly NamedTable[] = []): Audit {
  const said = sentences.map(({ text }) => text)
  const shown = tables.flatMap(({ table }) =>
    table.sheets.flatMap(({ grid }) => grid.flat().map((cell) => cell?.shown)),
  )
  const article = localeOfText((said.length > 0 ? said : shown).join(' '))
  const texts = deck.slides.flatMap((slide) => slide.texts.map(({ text }) => text)).join(' ')
  const countsCents = texts.split(/[^\p{L}]+/u).some((word) => says('hundredth', word))
  const stated = readArticle(sentences, article, !countsCents)
  for (const { name, table } of tables)
    stated.push(...sentencesOfTable(table, article, name, (stated.at(-1)?.paragraph ?? 0) + 1))
  return judge(deck, stated, { deck: deckLocale(texts, article), article })
}

/** The deck's language; one with hardly a letter is taken to be in the article's. */
function deckLocale(text: string, article: string): string {
  return (text.match(/\p{L}/gu)?.length ?? 0) < 20 ? article : localeOfText(text)
}
