import type { Marked, Stretch } from './value.ts'

/** A stretch of a text to be marked, by where it stands in it. */
export interface Placed extends Omit<Stretch, 'text'> {
  start: number
  end: number
}

/**
 * A text with stretches of it marked. Where two overlap, the words that both have are both: those of a number within a
 * quotation.
 */
export function marked(text: string, stretches: readonly Placed[]): Marked {
  const cuts = [...new Set([0, text.length, ...stretches.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b)
  const parts = cuts.slice(1).map((end, index): string | Stretch => {
    const start = cuts[index] ?? 0
    const over = stretches.filter((each) => each.start <= start && each.end >= end)
    // A number is told before the quotation that it stands in, whose letter stands where that begins.
    const [inner] = [...over].sort((a, b) => a.end - a.start - (b.end - b.start))
    if (!inner) return text.slice(start, end)
    const marks = over.filter((each) => each.start === start).flatMap((each) => each.marks ?? [])
    return { text: text.slice(start, end), is: inner.is, ...(marks.length > 0 ? { marks: [...new Set(marks)] } : {}) }
  })
  const first = parts.findIndex((part) => (typeof part === 'string' ? part : part.text).trim() !== '')
  return trimmed(parts.slice(Math.max(0, first)))
}

/** Without the blanks around the whole. */
function trimmed(parts: readonly (string | Stretch)[]): Marked {
  return parts.flatMap((part, index) => {
    const text = typeof part === 'string' ? part : part.text
    const from = index === 0 ? text.trimStart() : text
    const whole = index === parts.length - 1 ? from.trimEnd() : from
    return whole === '' ? [] : [typeof part === 'string' ? whole : { ...part, text: whole }]
  })
}
