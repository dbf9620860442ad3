import type { Diagnostic } from '../article/diagnostic.ts'
import { gluedNotes, lostParagraphs, withoutSentence } from '../source/doubts.ts'
import type { Source } from '../source/index.ts'
import type { OpenQuote } from '../source/openQuotes.ts'
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
export function textWarnings(
  { text, sentences, doubts }: Pick<Source, 'text' | 'sentences' | 'doubts'>,
  file: string,
): Diagnostic[] {
  const warning = { severity: 'warning', code: 'source-doubtful', file, line: 1, column: 1 } as const
  const inOne = lostParagraphs(sentences)
  const [note, ...notes] = gluedNotes(text)
  return [
    ...doubts.map(({ line, message, hint }) => ({ ...warning, line, message, hint })),
    ...(withoutSentence(text) === 'notes'
      ? [
          {
            ...warning,
            message: 'no line of the text ends as a sentence does: each is taken for one, as a heading is',
            hint: 'Where sentences were meant, end them with a full stop.',
          },
        ]
      : []),
    ...(note
      ? [
          {
            ...warning,
            line: note.paragraph,
            message:
              'numbers stand behind words as the marks of notes do, and are read as part of the text: '
              + [note, ...notes.slice(0, most - 1)]
                .map(({ paragraph, found }) => `"${found}" in paragraph ${paragraph}`)
                .join(', ')
              + (notes.length >= most ? ` and ${notes.length + 1 - most} more` : ''),
            hint:
              'Take them out by errata, such as '
              + `{ paragraph: ${note.paragraph}, found: ${quoted(note.found)}, correct: ${quoted(note.correct)}, reason: … }`,
          },
        ]
      : []),
    ...(inOne === undefined
      ? []
      : [
          {
            ...warning,
            message: `the text is one paragraph of ${inOne} sentences: their places are 1.1 to 1.${inOne}`,
            hint: 'Where the line ends between paragraphs were lost, take the text again from where it came from.',
          },
        ]),
  ]
}

/**
 * The quotation marks without their other half, each place. They are faults where where a sentence ends hangs on one
 * and the talk cites its paragraph; an erratum corrects such a mark, or says that it is printed so.
 * @param cited the paragraphs that the talk cites
 * @param errata the file of corrections, as it is named in the data folder
 */
export function quoteFaults(
  quotes: readonly OpenQuote[],
  cited: ReadonlySet<number>,
  file: string,
  errata: string,
): Diagnostic[] {
  const told = quotes.map((quote): Diagnostic => {
    const { paragraph, mark, isOpening, around, found, isCutUncertain } = quote
    const isFault = isCutUncertain && cited.has(paragraph)
    const what = isOpening ? 'is opened and not closed' : 'is closed and was not opened'
    const says = (correct: string) =>
      `{ paragraph: ${paragraph}, found: ${quoted(found)}, correct: ${quoted(correct)}, reason: … }`
    const why = isFault ? '; where a sentence ends here hangs on it, and the talk cites the paragraph' : ''
    return {
      severity: isFault ? 'error' : 'warning',
      code: isFault ? 'source-quotes' : 'source-doubtful',
      file,
      line: paragraph,
      column: 1,
      message: `paragraph ${paragraph}: ${mark} ${what}, at "${around}"${why}`,
      hint:
        `Sentences are cut as if it were not there. Say in ${errata} what is meant: ${says(found.replace(mark, ''))} `
        + `takes it out, ${says(found)} leaves it as it is printed.`,
    }
  })
  const faults = told.filter(({ severity }) => severity === 'error')
  const warnings = told.filter(({ severity }) => severity === 'warning')
  const [shown, rest] = [warnings.slice(0, most), warnings.slice(most)]
  const [first] = rest
  return [
    ...faults,
    ...shown,
    ...(first
      ? [
          {
            ...first,
            message: `so in ${rest.length} more paragraphs: ${rest.map(({ line }) => line).join(', ')}`,
            hint: undefined,
          },
        ]
      : []),
  ]
}

/** A text as YAML writes it in quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
