import type { Place } from '../quantities/citation.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import type { SourceLock } from '../source/lockSchema.ts'
import { inContextOf, recognise } from '../source/numbers.ts'
import type { Sentence } from '../source/segment.ts'
import { inWords } from '../article/states.ts'

/** A sentence that holds what was looked for. */
export interface Found {
  id: Place
  text: string
  numbers: string[]
}

/**
 * The sentences that hold a text, or state the number that it names, however they write it.
 * @param cells what the cells of a table state, where these are its
 */
export function findSentences(
  sentences: readonly Sentence[],
  query: string,
  options: ReadOptions,
  cells?: SourceLock['sentences'],
): Found[] {
  const reading = inContextOf(sentences, options)
  const wanted = recognise(query, reading)
  return sentences.flatMap(({ id, text }) => {
    const numbers = cells ? (cells[id]?.numbers ?? []) : recognise(text, reading)
    const states =
      wanted.length > 0
      && wanted.every((each) =>
        numbers.some((number) => number.value === each.value && (number.unit === each.unit || each.unit === 'count')),
      )
    return states || text.toLowerCase().includes(query.toLowerCase())
      ? [{ id, text: text.trim(), numbers: numbers.map(inWords) }]
      : []
  })
}
