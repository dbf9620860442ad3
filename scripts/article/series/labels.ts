import type { Code } from '../../errors/citedeckError.js'
import { grammarOf, hasGrammar } from '../../locales/grammars.ts'
import { howToName } from '../terms.ts'
import { findTypedAmount, type Term } from '../typedAmounts.ts'
import { keyLabel } from './label.ts'
import type { Series } from './series.ts'

/** Names that cells go by and that hold amounts, which slides would show: "65 and over" is to be listed as a term. */
export function faultsOfLabels(
  all: ReadonlyMap<string, Series>,
  locale: string,
  terms: readonly Term[],
): { code: Code; path: readonly PropertyKey[]; message: string }[] {
  if (!hasGrammar(locale)) return []
  const grammar = grammarOf(locale)
  return [...all.values()].flatMap(({ id, columns, rows }) =>
    [
      ...columns.map((key, index) => ({ key, path: rows[0]?.key ? ['table', 'columns', index] : ['series', key.key] })),
      ...rows.flatMap(({ key }) => (key ? [{ key, path: ['table', 'rows', key.key] }] : [])),
    ].flatMap(({ key, path }) => {
      const typed = key.date === undefined ? findTypedAmount(keyLabel(key, locale), grammar, terms) : undefined
      return typed
        ? [
            {
              code: 'amount-typed' as const,
              path: [id, ...path],
              message: `${id}: "${typed.text}" is typed; ${howToName}`,
            },
          ]
        : []
    }),
  )
}
