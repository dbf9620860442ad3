import { localeOfText } from '../locales/grammars.ts'
import { says } from '../locales/says.ts'
import type { Sentence } from '../source/segment.ts'
import type { ReadDeck } from './deck.ts'
import type { Audit } from './finding.ts'
import { judge } from './judge.ts'
import { readArticle } from './sentences.ts'

/** Holds every number of a deck against the sentences of an article, each read in its own language. */
export function audit(deck: ReadDeck, sentences: readonly Sentence[]): Audit {
  const article = localeOfText(sentences.map(({ text }) => text).join(' '))
  const texts = deck.slides.flatMap((slide) => slide.texts.map(({ text }) => text)).join(' ')
  const countsCents = texts.split(/[^\p{L}]+/u).some((word) => says('hundredth', word))
  return judge(deck, readArticle(sentences, article, !countsCents), { deck: deckLocale(texts, article), article })
}

/** The deck's language; one with hardly a letter is taken to be in the article's. */
function deckLocale(text: string, article: string): string {
  return (text.match(/\p{L}/gu)?.length ?? 0) < 20 ? article : localeOfText(text)
}
