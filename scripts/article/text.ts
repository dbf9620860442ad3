import { z } from 'zod'
import type { Unit } from './units.ts'

/** Controls other than line break and tab, halves of a surrogate pair, and what Unicode says is no character. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u

/** A text that can be printed: nothing in it that has neither a shape nor a meaning on a slide. */
export const words = () => z.string().refine((text) => !unprintable.test(text.replace(/[\n\t]/g, '')), {
  error: ({ input }) => {
    const found = unprintable.exec(String(input).replace(/[\n\t]/g, ''))?.[0] ?? ''
    return `holds a character that cannot be printed, U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}; take it out`
  },
})

/** A stretch of text: plain, or the words of a fact, or stressed. */
export interface Run {
  text: string
  /** The fact whose words these are. */
  fact?: string | undefined
  /** The fact is computed from others; the article does not state it. */
  computed?: true | undefined
  /** In the accent colour. */
  accent?: true | undefined
}

/** Text as a slide shows it. Where nothing in it is marked, a plain string. */
export type Text = string | (string | Run)[]

/** A fact as a figure draws it. `text` is `prefix + number + suffix`. */
export interface Quantity {
  fact: string
  /** In the unit; a date as ISO 8601, also in part (`2002`, `2024-07`, `--04-02`). */
  value: number | string
  unit: Unit
  text: string
  prefix?: string | undefined
  number: string
  suffix?: string | undefined
  computed?: true | undefined
}

/** The words alone. */
export function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}
