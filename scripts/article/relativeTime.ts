import { sourceOf } from '../quantities/citation.ts'
import type { Fact } from './facts.ts'
import { entriesOf, valueAt } from './untyped.ts'

/** How much of a date tells a year, a month or a day. */
const lengths: Readonly<Record<string, number>> = {
  year: 4,
  season: 4,
  term: 4,
  quarter: 7,
  month: 7,
  week: 10,
  day: 10,
}

/**
 * Gives each fact whose sentence tells its time from the day of its text the year that it means, where the data names
 * that day. Where the talk is of another year, month or day, its last year is another one than that of the text, and
 * nothing is held.
 * @param article the value of `article.yaml`
 */
export function addYears(facts: Map<string, Fact>, article: unknown): void {
  const talk: unknown = valueAt(article, 'date')
  for (const fact of facts.values()) {
    const [cite] = fact.cites
    const when = fact.said?.when
    if (when === undefined || cite === undefined) continue
    const text = dateOfText(article, sourceOf(cite))
    const [unit, offset] = [when.slice(0, -2), Number(when.slice(-2))]
    const length = lengths[unit] ?? 10
    const isAnother = typeof talk === 'string' && text !== undefined && talk.slice(0, length) !== text.slice(0, length)
    const year = unit === 'year' && text !== undefined ? String(Number(text.slice(0, 4)) + offset) : undefined
    facts.set(fact.id, {
      ...fact,
      ...(isAnother ? { said: { ...fact.said, when: undefined } } : {}),
      ...(year === undefined ? {} : { year }),
    })
  }
}

/** The day, month or year that a text is of. */
function dateOfText(article: unknown, id: string): string | undefined {
  const texts = entriesOf(valueAt(article, 'sources', 'texts'))
  const text = id === '' && texts.length === 1 ? texts[0]?.[1] : texts.find(([name]) => name === id)?.[1]
  const date = valueAt(text, 'date')
  return typeof date === 'string' && /^\d{4}(?:-|$)/.test(date)
    ? date
    : typeof date === 'number'
      ? String(date)
      : undefined
}
