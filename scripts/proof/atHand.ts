import { citationIn, type Citation } from '../quantities/citation.ts'
import type { TextsAtHand } from '../check/texts.ts'
import { readOptions, type DataFiles } from '../talk/dataFiles.ts'
import { readSentence } from '../source/lock.ts'
import { inContextOf } from '../source/numbers.ts'

/** A sentence of a text that is at hand, and where in it the numbers stand that its lock holds, in their order. */
export interface SentenceAtHand {
  text: string
  numbers: readonly (readonly [start: number, end: number])[]
}

/** The sentences of the texts at hand that are wanted, by how data cites them. */
export function sentencesAtHand(
  texts: TextsAtHand,
  files: DataFiles,
  isWanted: (cite: Citation) => boolean = () => true,
): Map<Citation, SentenceAtHand> {
  return new Map(
    [...texts].flatMap(([source, { sentences, table }]) => {
      const options = inContextOf(table ? [] : sentences, readOptions(files, source))
      return sentences.flatMap(({ id, text }) => {
        const cite = citationIn(source, id)
        if (!isWanted(cite)) return []
        // A cell shows its number behind what stands before and over it.
        const numbers = table
          ? [[text.lastIndexOf(': ') + 2, text.length] as const].filter(([start]) => start > 1)
          : readSentence(text, options).map(({ start, end }) => [start, end] as const)
        return [[cite, { text, numbers }] as const]
      })
    }),
  )
}
