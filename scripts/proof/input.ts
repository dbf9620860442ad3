import { termsOf } from '../article/terms.ts'
import type { ShownTalk } from '../check/index.ts'
import type { TextsAtHand } from '../check/texts.ts'
import type { Deck } from '../deck/deck.ts'
import { digestOfText } from '../site/evidence.ts'
import type { DataFiles } from '../talk/dataFiles.ts'
import { sentencesAtHand } from './atHand.ts'
import type { ProofInput } from './sheet.ts'

/** As many digits of a digest as tell one text from another on paper. */
const digits = 12

/** What the proof sheet of a checked talk is made from. */
export function proofInput(deck: Deck, talk: ShownTalk, texts: TextsAtHand, files: DataFiles): ProofInput {
  return {
    talk,
    sentences: sentencesAtHand(texts, files),
    terms: termsOf(files.article.value),
    digests: new Map(deck.evidence.texts.map(({ id, hashes }) => [id, digestOfText(hashes).slice(0, digits)])),
  }
}
