import { grammarOf } from '../../locales/grammars.ts'
import type { Reading } from '../../quantities/quantity.ts'

/**
 * Whether a text states one amount and one date, and says in one clause that the amount is of that year: in 2017 the
 * quarry sold 52,000; not since 2017, and not what something that happened then had cost.
 */
export function isDatedAtOnce(text: string, readings: readonly Reading[], locale: string): boolean {
  const [date, ...more] = readings.filter(({ unit }) => unit === 'date')
  const [amount, ...others] = readings.filter(({ unit }) => unit !== 'date')
  if (!date || !amount || more.length > 0 || others.length > 0 || !/^\d{4}(?:-|$)/.test(String(date.value)))
    return false
  const { before, behind, parts, tellsWhich } = grammarOf(locale).seriesWords.dated
  const between =
    date.end <= amount.start
      ? text.slice(date.end, amount.start).replace(/^[,，]/, '')
      : text.slice(amount.end, date.start)
  return (
    before.test(text.slice(0, date.start))
    && behind.test(text.slice(date.end))
    && !parts.test(between)
    && !tellsWhich.test(text.slice(amount.end))
  )
}
