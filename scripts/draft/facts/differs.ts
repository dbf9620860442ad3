import type { Fact } from '../../article/facts.ts'
import { inWords } from '../../article/states.ts'
import { isCell, type Citation } from '../../quantities/citation.ts'
import type { DraftedTable } from './index.ts'

/**
 * Where the article and a table give different amounts of the same thing: of one unit and date, in a sentence that
 * names what the table's row and column name. A line each.
 * @param textOf the text of a sentence
 */
export function differences(
  facts: Iterable<Fact>,
  { facts: tabled }: DraftedTable,
  textOf: (cite: Citation) => string | undefined,
): string[] {
  const stated = [...facts].filter(({ cites: [cite], derive }) => cite !== undefined && !isCell(cite) && !derive)
  return tabled.flatMap(({ what, values }) =>
    values.flatMap(({ number, label, date, cite }) => {
      const alike = stated.filter(({ unit, noun, value, dates = [], cites: [at = '1.1'] }) => {
        const text = textOf(at) ?? ''
        return (
          unit === number.unit
          && typeof value === 'number'
          && (date === undefined || dates.includes(date) || (dates.length === 0 && text.includes(date)))
          && (label === '' || text.includes(label))
          && (label !== '' || date !== undefined)
          && (number.noun === undefined || noun === undefined || noun === number.noun)
          && sharesWord(what, text)
        )
      })
      // Where one of them agrees, the others are of something else.
      if (alike.some(({ value }) => value === number.value)) return []
      const of = [label, date].filter((each) => each !== undefined && each !== '').join(', ')
      return alike.map(
        (fact) => `${inWords(fact)} of ${fact.cites.join(', ')}, but ${inWords(number)} in ${cite} (${what}: ${of})`,
      )
    }),
  )
}

/** Whether a sentence has a word of what a table measures: of Latin letters from four on, of Chinese two together. */
function sharesWord(what: string, text: string): boolean {
  const lower = text.toLowerCase()
  const words = (what.toLowerCase().match(/[\p{Script=Latin}]{4,}/gu) ?? []).map((word) => word.replace(/s$/, ''))
  const han = [...(what.match(/\p{Script=Han}{2,}/gu) ?? [])].flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
  )
  return [...words, ...han].some((word) => lower.includes(word))
}
