import { isCitation, sourceOf, type Citation } from '../../quantities/citation.ts'

/** Somebody's words as `article.yaml` has them, whose they are, and the sentences that they are taken from. */
export interface GivenQuotation {
  quote: string
  speaker: string
  role: string
  /** The language that the talk is in, which names are written in. */
  locale: string
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
    if (Reflect.get(value, 'kind') === 'quotation' && Array.isArray(items))
      found.push(...items.flatMap((item) => given(item, localeIn(article))))
    else Object.values(value).forEach(visit)
  }
  visit(article)
  return found.filter(({ cites }) => cites.every((cite) => sourceOf(cite) === source))
}

/** The quotation at a path of `article.yaml`, as it is typed there. */
export function quotationAt(article: unknown, path: readonly PropertyKey[]): GivenQuotation | undefined {
  const item = path.reduce<unknown>(valueOf, article)
  return given(item, localeIn(article))[0]
}

const valueOf = (value: unknown, key: PropertyKey): unknown =>
  value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined
const localeIn = (article: unknown): unknown => valueOf(article, 'locale')

function given(item: unknown, locale: unknown): GivenQuotation[] {
  if (item === null || typeof item !== 'object') return []
  const quote: unknown = Reflect.get(item, 'quote')
  const cite: unknown = Reflect.get(item, 'cite')
  const cites = (Array.isArray(cite) ? cite : [cite]).filter((each) => typeof each === 'string' && isCitation(each))
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
  return typeof quote === 'string' && cites.length > 0
    ? [
        {
          quote,
          cites,
          speaker: text(valueOf(item, 'speaker')),
          role: text(valueOf(item, 'role')),
          locale: text(locale),
        },
      ]
    : []
}
