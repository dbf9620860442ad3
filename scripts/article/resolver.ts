import { closeUp } from '../typography/border.ts'
import { set, setWords } from '../typography/set.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { Fact } from './facts.ts'
import { drawColumn } from './series/column.ts'
import { drawTable, drawLine } from './series/draw.ts'
import { lineNamed, linesIn, type Series } from './series/series.ts'
import { AuthorError } from './authorError.ts'
import type { Resolver } from './fieldResolver.ts'
import { heldPicture, type FindPicture } from './heldPicture.ts'
import { formerly } from './corrections.ts'
import { writeFact, type Style } from './format.ts'
import type { Instead } from './mend.ts'
import { insteadOf, suggest } from '../input/nearest.ts'
import { localeOf } from '../locales/index.ts'
import type { Piece } from './markdown/inline.ts'
import { readMarkdown } from './markdown/read.ts'
import type { MarkdownTools } from './markdown/tools.ts'
import type { Published } from './publicFile.ts'
import { findMisreading } from './readBack.ts'
import { findOther, findOtherWay } from './readLabel.ts'
import { inMarks } from '../locales/quotationMarks.ts'
import { additionsIn } from '../source/quotation/stretches.ts'
import { parseText } from './syntax.ts'
import { howToName } from './terms.ts'
import { findTypedAmount, type Term } from './typedAmounts.ts'
import { factsOf, type Run, type Text } from '../typography/text.ts'
import { writeText } from './writeText.ts'

/**
 * Resolves the names in the data of a deck in one language, and holds its texts: no amount is typed, and what is read
 * in a text is what its facts say.
 * @param used takes the names of all facts that are shown or said
 * @param media what Markdown is read with, where the talk has some, and what is known of the files of its `public`
 */
export function makeResolver(
  facts: ReadonlyMap<string, Fact>,
  locale: string,
  terms: readonly Term[],
  used: Set<string>,
  series: ReadonlyMap<string, Series> = new Map(),
  {
    tools,
    published = () => undefined,
    pictures,
  }: {
    tools?: MarkdownTools | undefined
    published?: Published | undefined
    pictures?: FindPicture | undefined
  } = {},
): Resolver {
  const grammar = grammarOf(locale)
  const factNamed = (id: string): Fact => {
    const fact = facts.get(id)
    if (fact) return fact
    const line = lineNamed(id, series)
    const [cell] = line?.cells.flatMap(({ cell: { fact: name } }) => name ?? []) ?? []
    throw new AuthorError(
      'unknown-fact',
      line
        ? `"${id}" is a series and no fact; name one of its cells, such as ${cell ?? id}`
        : `unknown fact "${id}"${suggest(id, facts.keys())}`,
      undefined,
      line ? undefined : insteadOf(id, facts.keys()),
    )
  }
  /** @param named whether a fact may be named in its place */
  const refuseTyped = (source: string, named = false) => {
    const typed = findTypedAmount(source, grammar, terms)
    if (typed)
      throw new AuthorError(
        'amount-typed',
        `"${typed.text}" is typed; numbers come from facts: name one as {fact}, or ${howToName}`,
        typed.text,
        named ? factFor(typed.text, facts, locale) : undefined,
      )
  }
  /** Holds a text as it is read, whatever its stretches look like. */
  const hold = (source: string, text: Text): void => {
    if (typeof text === 'string') return
    for (const run of text) if (typeof run !== 'string' && run.fact) used.add(run.fact)
    const bare = parseText(source).flatMap((part) => (typeof part === 'string' ? [] : [part.style === 'number']))
    const misread = findMisreading(text, bare, { facts, locale, grammar, terms })
    if (misread) throw new AuthorError('text-misread', `${misread}; change the words around it, or state another fact`)
  }
  /** Writes a paragraph of Markdown; code in it is no text of the talk's. */
  const textOfPieces = (pieces: readonly Piece[]): Text => {
    const said = pieces.map(({ source, isExempt }) => (isExempt ? exemptFiller : source)).join('')
    refuseTyped(said)
    const written = pieces.map(({ source, isExempt }) => (isExempt ? source : writeText(source, facts, locale)))
    hold(
      said,
      pieces.flatMap(({ isExempt }, index) => (isExempt ? [exemptFiller] : runsOf(written[index] ?? ''))),
    )
    const runs = pieces.flatMap(({ marks, href }, index) =>
      runsOf(written[index] ?? '').map((run) =>
        marks.length === 0 && href === undefined
          ? run
          : {
              ...(typeof run === 'string' ? { text: run } : run),
              ...(marks.length > 0 ? { marks } : {}),
              ...(href === undefined ? {} : { href }),
            },
      ),
    )
    const isPlain = runs.every((run) => typeof run === 'string')
    return set(isPlain ? runs.join('') : runs, locale)
  }
  return {
    facts,
    terms: terms.map(({ term }) => term),
    otherWay: (text) => findOtherWay(text, { facts, locale, grammar, terms }),
    sideToldBy: (label) => grammar.sideToldBy(label),
    ofOther: (text) => findOther(text, { facts, locale, grammar, terms }),
    amount: (text) => findTypedAmount(text, grammar, [])?.text,
    plain: (source) => {
      refuseTyped(source)
      return setWords(source, locale)
    },
    text: (source) => {
      refuseTyped(source, true)
      const text = writeText(source, facts, locale)
      hold(source, text)
      return set(text, locale)
    },
    unheld: (source) => {
      const text = writeText(source, facts, locale)
      for (const id of factsOf(text)) used.add(id)
      return set(text, locale)
    },
    quotation: (source) => {
      additionsIn(source).forEach((addition) => {
        refuseTyped(addition)
      })
      return inMarks(closeUp(source), localeOf(locale).quotationMarks)
    },
    picture: (address, hash) => {
      if (!pictures) throw new Error('nothing was said of where the pictures lie')
      return heldPicture(pictures, address, hash)
    },
    markdown: (source) => {
      if (!tools) throw new Error('what Markdown is read with was not loaded')
      return readMarkdown(source, {
        tools,
        joint: localeOf(locale).joint,
        published,
        text: (pieces, report) => {
          try {
            return textOfPieces(pieces)
          } catch (error) {
            if (!(error instanceof AuthorError)) throw error
            report({ code: error.code, message: error.message, at: error.at })
            return ''
          }
        },
      })
    },
    fact: (id) => {
      const fact = factNamed(id)
      used.add(id)
      return writeFact(fact, locale)
    },
    former: (id, was) => {
      const fact = factNamed(id)
      used.add(id)
      return formerly(fact, was, locale)
    },
    column: (ids) => {
      const cells = [...series.values()].flatMap(({ rows }) => rows.flatMap((row) => row.cells))
      const column = ids.map((id) => cells.find(({ fact }) => fact !== undefined && fact === id) ?? factCell(id))
      return drawColumn(column, facts, locale)
    },
    series: (id) => {
      const line = lineNamed(id, series)
      if (!line)
        throw new AuthorError(
          'unknown-series',
          facts.has(id)
            ? `"${id}" is one fact; a series is a series, or a row or column of a table`
            : series.has(id)
              ? `"${id}" is a table; name one of its rows or columns: ${linesIn(series)
                  .filter((name) => name.startsWith(`${id}.`))
                  .slice(0, 3)
                  .join(', ')}`
              : `unknown series "${id}"${suggest(id, linesIn(series))}`,
          undefined,
          facts.has(id) || series.has(id) ? undefined : insteadOf(id, linesIn(series)),
        )
      for (const { cell } of line.cells) if (cell.fact !== undefined) used.add(cell.fact)
      return drawLine(line, facts, locale)
    },
    table: (id) => {
      const table = series.get(id)
      if (!table?.rows.some(({ key }) => key))
        throw new AuthorError(
          'unknown-series',
          table
            ? `"${id}" is a series; a table has rows and columns`
            : `unknown table "${id}"${suggest(id, series.keys())}`,
          undefined,
          table ? undefined : insteadOf(id, series.keys()),
        )
      for (const { cells } of table.rows) for (const { fact } of cells) if (fact !== undefined) used.add(fact)
      return drawTable(table, facts, locale)
    },
  }
}

const factCell = (fact: string | undefined) => (fact === undefined ? {} : { fact })

/** Stands in for code where a text is searched for numbers: it neither is nor joins one. */
const exemptFiller = '\u25a1'

const runsOf = (text: Text): (string | Run)[] => (typeof text === 'string' ? [text] : text)

/** The fact that is meant by an amount that was typed: the only one that is written just so. */
function factFor(typed: string, facts: ReadonlyMap<string, Fact>, locale: string): Instead | undefined {
  const ways: readonly (readonly [Style, string])[] = [
    ['default', ''],
    ['number', ':number'],
    ['words', ':words'],
  ]
  for (const [style, suffix] of ways) {
    const [only, more] = [...facts.values()].filter((fact) => writtenAs(fact, locale, style) === typed)
    if (only && !more) return { from: typed, to: `{${only.id}${suffix}}` }
  }
  return undefined
}

function writtenAs(fact: Fact, locale: string, style: Style): string | undefined {
  try {
    return writeFact(fact, locale, style).text
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error
    return undefined
  }
}
