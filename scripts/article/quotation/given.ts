import { isCitation, sourceOf, type Citation } from '../../quantities/citation.ts'

/** Somebody's words as `article.yaml` has them, and the sentences that they are taken from. */
export interface GivenQuotation {
  quote: string
  cites: Citation[]
}

/**
 * The quotations of a talk from one of its texts, whatever else of the data is in order.
 * @param article what `article.yaml` holds, as read
 * @param source the text's id; empty where the talk rests on one
 */
export function quotationsIn(article: unknown, source = ''): GivenQuotation[] {
  const found: GivenQuotation[] = []
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const items: unknown = Reflect.get(value, 'items')
    if (Reflect.get(value, 'kind') === 'quotation' && Array.isArray(items)) found.push(...items.flatMap(given))
    else Object.values(value).forEach(visit)
  }
  visit(article)
  return found.filter(({ cites }) => cites.every((cite) => sourceOf(cite) === source))
}

function given(item: unknown): GivenQuotation[] {
  if (item === null || typeof item !== 'object') return []
  const quote: unknown = Reflect.get(item, 'quote')
  const cite: unknown = Reflect.get(item, 'cite')
  const cites = (Array.isArray(cite) ? cite : [cite]).filter((each) => typeof each === 'string' && isCitation(each))
  return typeof quote === 'string' && cites.length > 0 ? [{ quote, cites }] : []
}
