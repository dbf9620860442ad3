import { isCitation, placeOf, sourceOf, type Place } from '../quantities/citation.ts'
import type { Taken } from '../source/lock.ts'
import { quotationsIn } from '../source/quotation/given.ts'
import { entriesOf, itemsOf, valueAt } from './untyped.ts'

/**
 * What a talk takes from one of its texts, whatever else of its data is in order.
 * @param data what `article.yaml` and `facts.yaml` hold, as read
 * @param source the text's id; empty where the talk rests on one
 */
export function takenFrom({ article, facts }: { article: unknown; facts: unknown }, source = ''): Taken {
  const linked = new Set<Place>()
  const visit = (value: unknown, key = ''): void => {
    if (key === 'cite')
      for (const cite of Array.isArray(value) ? itemsOf(value) : [value])
        if (typeof cite === 'string' && isCitation(cite) && sourceOf(cite) === source) linked.add(placeOf(cite))
    if (Array.isArray(value)) for (const each of itemsOf(value)) visit(each)
    else for (const [name, each] of entriesOf(value)) visit(each, name)
  }
  if (addressOf(article, source) !== undefined) for (const each of [article, facts]) visit(each)
  return { quotations: quotationsIn(article, source), linked }
}

/** Where a text is to be read on the web, as `article.yaml` says. */
function addressOf(article: unknown, source: string): unknown {
  const texts = valueAt(article, 'sources', 'texts')
  const [[only] = ['']] = entriesOf(texts)
  return valueAt(texts, source || only, 'url') ?? (source === '' ? valueAt(article, 'source', 'url') : undefined)
}
