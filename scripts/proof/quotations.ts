import { quotationsOn } from '../check/quotations.ts'
import type { ShownTalk } from '../check/index.ts'
import type { DeckSlide } from '../deck/deck.ts'
import type { ProofWords } from '../locales/proofWords.ts'
import type { Citation } from '../quantities/citation.ts'
import { differenceOf } from '../source/quotation/compare.ts'
import { plain } from '../typography/text.ts'
import { stretchesOf } from '../source/quotation/stretches.ts'
import type { SentenceAtHand } from './atHand.ts'
import { markOf } from './marks.ts'
import type { Placed } from './marked.ts'
import type { ProofQuotation } from './value.ts'

/** A quotation of a slide, and where its words stand in the sentences at hand. */
export interface FoundQuotation extends ProofQuotation {
  places: ReadonlyMap<Citation, readonly Placed[]>
}

/** The quotations that a slide shows. */
export function quotationsOfSlide(
  { id }: DeckSlide,
  { article }: ShownTalk,
  sentences: ReadonlyMap<Citation, SentenceAtHand>,
  { first, words, placesOf }: { first: number; words: ProofWords; placesOf: (cites: readonly Citation[]) => string },
): FoundQuotation[] {
  return quotationsOn(article)
    .filter(({ slide }) => slide.id === id)
    .map(({ quote, speaker, cites }, index) => {
      const mark = markOf(first + index)
      const texts = cites.flatMap((cite) => sentences.get(cite)?.text ?? [])
      const isAtHand = texts.length === cites.length && differenceOf(quote, texts.join(' ')) === undefined
      const compared = !isAtHand ? words.byLock : /[[［]/.test(quote) ? words.withGaps : words.wordForWord
      return {
        mark,
        quote,
        speaker: plain(speaker),
        verdict: compared(placesOf(cites)),
        places: isAtHand ? placesIn(quote, cites, sentences, mark) : new Map(),
      }
    })
}

/** What may stand between two words: marks, and who says a quotation between its halves. */
const between = String.raw`(?:[^\p{L}\p{N}]*|[,，][”」"][^“”「」"]{1,160}[“「"])`

/** Where the words of a quotation stand; printers' marks between its words may be others than the text's. */
function placesIn(
  quote: string,
  cites: readonly Citation[],
  sentences: ReadonlyMap<Citation, SentenceAtHand>,
  mark: string,
): Map<Citation, Placed[]> {
  const found = new Map<Citation, Placed[]>()
  const whole = cites.map((cite) => ({ cite, text: sentences.get(cite)?.text ?? '' }))
  const text = whole.map((each) => each.text).join('')
  let from = 0
  let isFirst = true
  for (const { words } of stretchesOf(quote)) {
    const pattern = [...words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)]
      .map(([word]) => [...word].map(loosely).join(''))
      .join(between)
    const hit = new RegExp(pattern, 'u').exec(text.slice(from))
    if (pattern === '' || !hit) continue
    const [start, end] = [from + hit.index, from + hit.index + hit[0].length]
    let offset = 0
    for (const { cite, text: own } of whole) {
      const [a, b] = [Math.max(start - offset, 0), Math.min(end - offset, own.length)]
      if (a < b) {
        const placed: Placed = { start: a, end: b, is: 'quoted', ...(isFirst ? { marks: [mark] } : {}) }
        found.set(cite, [...(found.get(cite) ?? []), placed])
        isFirst = false
      }
      offset += own.length
    }
    from = end
  }
  return found
}

/** A letter or digit, or its wide form. */
function loosely(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  return code > 0x20 && code < 0x7f ? `[${letter}${String.fromCodePoint(code + 0xfee0)}]` : letter
}
