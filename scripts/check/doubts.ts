import type { DataFiles } from '../talk/dataFiles.ts'
import { InputError, type Diagnostic } from '../article/diagnostic.ts'
import { paragraphOf, sourceOf, type Citation } from '../quantities/citation.ts'
import { citedIn } from './moving/cited.ts'
import { quoteFaults } from './textFaults.ts'
import { filesOf } from './textFiles.ts'
import type { TextsAtHand } from './texts.ts'

/**
 * What of the texts at hand may not be as it was meant: warnings, and faults where what the talk cites hangs on it.
 * @param reading the data, on its way; what is wrong with it is told elsewhere
 */
export async function doubtsOf(reading: Promise<DataFiles>, texts: TextsAtHand): Promise<Diagnostic[]> {
  const cited = await reading.then(
    (files) => citedIn(files).flatMap(({ cites }) => cites),
    (error: unknown): Citation[] => {
      if (error instanceof InputError) return []
      throw error
    },
  )
  return [...texts].flatMap(([id, { name, warnings, quotes }]) => {
    const paragraphs = new Set(cited.filter((cite) => sourceOf(cite) === id).map(paragraphOf))
    return [...warnings, ...quoteFaults(quotes, paragraphs, name, filesOf('', id).errata)]
  })
}
