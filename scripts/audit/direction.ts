import { slideWords } from '../locales/grammars.ts'
import type { Change } from '../quantities/quantity.ts'
import { recognise } from '../source/numbers.ts'
import type { SeriesReading } from '../source/series/read.ts'

/** Which way something changed to a number, or is set apart by it from something else: down in `£95 less than`. */
export function wayOfLevel(text: string, reading: SeriesReading, locale: string): Change | undefined {
  const way = wayToLevel(text, reading, locale)
  if (way !== undefined) return way
  // ↓ 12 %, +9: as slides have it for short.
  const sign = reading.text.startsWith('+') ? '+' : text.slice(0, reading.start).trimEnd().at(-1)
  const bySign = Object.entries(signs).find(([, all]) => sign !== undefined && all.includes(sign))?.[0]
  if (bySign === 'up' || bySign === 'down') return bySign
  const words = slideWords[locale.split('-')[0] ?? '']
  return words?.setsApart(text.slice(0, reading.start), reading.text, text.slice(reading.end))
}

const signs: Readonly<Record<Change, string>> = { up: '+↑▲⬆↗', down: '↓▼⬇↘' }

/**
 * Which way something changed *to* a number: up in `rose from 7.6 to 9.1 days`. The grammars read which way it changed
 * *by* one, so that the words between the verb and the number are taken out and it is read again.
 */
function wayToLevel(text: string, { start, text: own }: SeriesReading, locale: string): Change | undefined {
  const before = text.slice(0, start)
  const asChange = slideWords[locale.split('-')[0] ?? '']?.asChangedBy(before) ?? before
  if (asChange === before || asChange === '') return undefined
  return recognise(asChange + text.slice(start), { locale }).find((each) => each.text.includes(own))?.change
}
