import { writeFact } from '../../scripts/article/format.ts'
import { claimsOf } from '../../scripts/draft/claims.ts'
import { statedIn } from '../../scripts/draft/stated.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'

/** The claims of some sentences, with their numbers written out. */
export function claimsIn(locale: string, text: string): string[] {
  const words = draftWordsFor(locale)
  const sentences = sentencesOf(text)
  const { stated } = statedIn(sentences, locale, words, false)
  const written = (id: string, style: string | undefined) => {
    const fact = stated.find((each) => each.id === id)?.fact
    return fact ? writeFact(fact, locale, style === 'number' || style === 'words' ? style : 'default').text : id
  }
  return sentences
    .flatMap((sentence) => claimsOf(sentence, stated, locale, words))
    .map(({ text: claim }) =>
      claim
        .replace(/\{([a-z0-9-]+)(?::([a-z]+))?\}/g, (_, id: string, style?: string) => written(id, style))
        .replaceAll('\u00a0', ' ')
        // As a slide begins a claim.
        .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    )
}
