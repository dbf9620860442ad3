import type { Diagnostic } from '../article/diagnostic.ts'
import { findOpenQuotes, holdsNoSentence, type OpenQuote } from '../source/doubts.ts'
import type { Problem } from '../source/repair.ts'

/** So many damaged places can be corrected by hand; more are told of as one. */
const most = 12

/** What of a text's damage cannot be mended, each place; where there are many, the first of them and how many.
 * @param errata the file of corrections, as it is named in the data folder
 */
export function damageFaults(problems: readonly Problem[], file: string, errata: string): Diagnostic[] {
  const hint = `Corrections go into ${errata} in the data folder.`
  const damaged = problems.filter(({ kind }) => kind === 'mojibake')
  const [first] = damaged
  const shown = damaged.length > most ? problems.filter(({ kind }) => kind !== 'mojibake') : problems
  const faults = shown.map(({ code, line, message }): Diagnostic => ({
    severity: 'error',
    code,
    file,
    line,
    column: 1,
    message,
    hint,
  }))
  if (!first || shown === problems) return faults
  const paragraphs = new Set(damaged.map(({ paragraph }) => paragraph)).size
  const { line, found, reading } = damaged.find((problem) => /\p{L}/u.test(problem.reading)) ?? first
  const message =
    `the text was decoded wrongly and has lost characters in ${damaged.length} places of ${paragraphs} paragraphs: `
    + `in line ${line} "${found}" was "${reading}", as far as can be read`
  const again = 'Take the text again from where it came from, and save it as UTF-8.'
  return [{ severity: 'error', code: first.code, file, line: first.line, column: 1, message, hint: again }, ...faults]
}

/** What of a text is read all the same, but may not be as it was meant. */
export function textWarnings(text: string, file: string): Diagnostic[] {
  const warning = { severity: 'warning', code: 'source-doubtful', file, column: 1 } as const
  const open = findOpenQuotes(text)
  const [first] = open
  return [
    ...(holdsNoSentence(text)
      ? [
          {
            ...warning,
            line: 1,
            message: 'no line of the text ends as a sentence does: each is taken for one, as a heading is',
            hint: 'Where sentences were meant, end them with a full stop.',
          },
        ]
      : []),
    ...(first
      ? [
          {
            ...warning,
            line: first.paragraph,
            message: saidOf(first, open.length - 1),
            hint: 'Sentences are cut as if it were not there; see by --find whether they are whole.',
          },
        ]
      : []),
  ]
}

function saidOf({ paragraph, mark, isOpening }: OpenQuote, others: number): string {
  const what = isOpening ? 'is opened and not closed' : 'is closed and was not opened'
  const more = others === 0 ? '' : `; so in ${others} more ${others === 1 ? 'paragraph' : 'paragraphs'}`
  return `paragraph ${paragraph}: ${mark} ${what}${more}`
}
