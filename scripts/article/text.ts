import type { Unit } from './units.ts'

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
