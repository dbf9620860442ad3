import type { Fact } from '../article/facts.ts'
import { writeFact } from '../article/format.ts'
import { expressionTokens } from '../article/syntax.ts'

const symbols: Readonly<Record<string, string>> = { '+': ' + ', '-': ' − ', '*': ' × ', '/': ' ÷ ' }

/**
 * How a fact was computed, as slides write it: `17 berths − 5 berths`.
 * @param markOf what stands behind each of the facts that it is made of
 */
export function formula(
  derive: string,
  facts: ReadonlyMap<string, Fact>,
  locale: string,
  markOf: (id: string) => string = () => '',
): string {
  return expressionTokens(derive)
    .map((token) => {
      const fact = facts.get(token)
      return fact ? `${writeFact(fact, locale).text}${markOf(fact.id)}` : (symbols[token] ?? token)
    })
    .join('')
}
