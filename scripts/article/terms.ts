import { limits } from '../input/limits.ts'
import { grammarOf, hasGrammar } from '../locales/grammars.ts'
import { isLocale, nearestLocale } from '../locales/index.ts'
import { firstAmount, type Term } from './typedAmounts.ts'
import { itemsOf, valueAt } from './untyped.ts'

/** What the author of a typed amount that is a name is told. */
export const howToName = 'where it is part of a name, list the name under terms: { term: …, reason: why it is a name }'

/** The language of a deck, by the value of its `article.yaml`; the nearest where it has no folder. */
export function localeOfArticle(article: unknown): string {
  const given = valueAt(article, 'locale')
  return typeof given !== 'string' ? 'en' : isLocale(given) ? given : nearestLocale(given)
}

/** The terms of `article.yaml`, as far as they are in order. */
export function termsOf(article: unknown): Term[] {
  const terms = valueAt(article, 'terms')
  return itemsOf(terms)
    .slice(0, limits.entries)
    .flatMap((given): Term[] => {
      const [term, reason] = typeof given === 'string' ? [given] : [valueAt(given, 'term'), valueAt(given, 'reason')]
      return typeof term === 'string' && term !== ''
        ? [{ term, ...(typeof reason === 'string' ? { reason } : {}) }]
        : []
    })
}

/** The terms that hold an amount and have no reason, each with the amount: older data was not asked for one. */
export function termsWithoutReason(article: unknown): { term: string; amount: string }[] {
  const locale = localeOfArticle(article)
  if (!hasGrammar(locale)) return []
  return termsOf(article).flatMap(({ term, reason }) => {
    const amount = reason === undefined ? firstAmount(term, grammarOf(locale)) : undefined
    return amount ? [{ term, amount: amount.text }] : []
  })
}
