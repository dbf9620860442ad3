import { isNamed } from '../check/coverage.ts'
import type { ShownTalk } from '../check/index.ts'
import { authorWordsFor } from '../locales/authorWords.ts'
import type { Deck } from '../deck/deck.ts'
import { wordsFor } from '../locales/index.ts'
import { proofWordsFor } from '../locales/proofWords.ts'
import type { Citation } from '../quantities/citation.ts'
import type { SentenceAtHand } from './atHand.ts'
import { noLock } from './noLock.ts'
import { written } from './sentence.ts'
import type { SheetPart } from './value.ts'

/** What stands at the end: how far deck and article cover each other, and what no slide carries. */
export function endOf(
  deck: Deck,
  { article, coverage, lock = noLock }: ShownTalk,
  sentences: ReadonlyMap<Citation, SentenceAtHand>,
): SheetPart[] {
  const { facts, matched, slides, cited, ...counted } = deck.evidence.coverage
  const { sentences: all, carried, waived, numbers, used, numbersWaived } = counted
  const words = authorWordsFor(deck.locale)
  const own = proofWordsFor(deck.locale)
  const { list } = wordsFor(deck.locale)
  const share = (of: number, whole: number, through = 0) =>
    list([words.share(of, whole), ...(through > 0 ? [words.waived(through)] : [])])
  const textOf = (cite: Citation) => sentences.get(cite)?.text.trim() ?? ''
  const numberNamed = (cite: Citation, name: string) => {
    const number = lock.sentences[cite]?.numbers.find((each) => isNamed(each, name))
    return number ? written(number, deck.locale) : name
  }
  return [
    {
      head: own.coverage,
      rows: [
        { name: words.facts, said: share(matched, facts) },
        { name: words.slides, said: share(cited, slides) },
        { name: words.sentences, said: share(carried, all, waived) },
        { name: words.numbers, said: share(used, numbers, numbersWaived) },
        ...(coverage?.exempt ?? []).map(({ slide, what }) => ({
          name: own.notChecked,
          said: `${own.exempt[what]} (${slide})`,
        })),
      ],
    },
    { head: own.uncarried, rows: (coverage?.uncarried ?? []).map((cite) => ({ name: cite, said: textOf(cite) })) },
    {
      head: own.unused,
      rows: (coverage?.unused ?? []).map(({ cite, number }) => ({ name: cite, said: written(number, deck.locale) })),
    },
    {
      head: own.waived,
      rows: article.waived.map(({ cite, number, reason }) => ({
        name: cite,
        said: own.because(number === undefined ? textOf(cite) : numberNamed(cite, number), reason),
      })),
    },
  ]
}
