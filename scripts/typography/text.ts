import type { Bound, Unit } from '../quantities/quantity.ts'

/** How a stretch of Markdown is set. */
export type Mark = 'strong' | 'em' | 'struck' | 'code'

/**
 * The marks that lead from computed facts to their footnotes, in the order of these on a slide; `true` stands for the
 * first.
 */
export const noteMarks = ['*', '†', '‡', '**', '††', '‡‡'] as const
export type Computed = true | (typeof noteMarks)[number]

/** The mark of a computed fact. */
export const markOf = (computed: Computed): string => (computed === true ? noteMarks[0] : computed)

/** A stretch of text: plain, or the words of a fact, or stressed. */
export interface Run {
  text: string
  /** The fact whose words these are. */
  fact?: string | undefined
  /** The sentences that the fact stands on, as `25.2` or `25.2 39.1`. */
  cite?: string | undefined
  /** The fact is computed from others; the article does not state it. */
  computed?: Computed | undefined
  /** In the accent colour. */
  accent?: true | undefined
  /** In Markdown: how it is set, and where it leads on the web. */
  marks?: readonly Mark[] | undefined
  href?: string | undefined
}

/** Text as a slide shows it. Where nothing in it is marked, a plain string. */
export type Text = string | (string | Run)[]

/** A sentence of a text whose author publishes it with the slides, and where it stands. */
export interface CitedWords {
  cite: string
  words: string
}

/** A fact as a figure draws it. `text` is `prefix + number + suffix`. */
export interface WrittenFact {
  fact: string
  /** In the unit; a date as ISO 8601, also in part (`2002`, `2024-07`, `--04-02`). */
  value: number | string
  unit: Unit
  /** Where it is not exact: about, over, at most; its words say so too. */
  bound?: Exclude<Bound, 'exactly'> | undefined
  text: string
  prefix?: string | undefined
  number: string
  suffix?: string | undefined
  /** The sentences that it stands on, as `25.2` or `25.2 39.1`. */
  cite: string
  computed?: Computed | undefined
}

/** The words alone. */
export function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
}

/** The names of all facts that a value shows. */
export function factsOf(value: unknown): Set<string> {
  const found = new Set<string>()
  const visit = (at: unknown) => {
    if (Array.isArray(at)) at.forEach(visit)
    else if (at !== null && typeof at === 'object') {
      for (const [key, inner] of Object.entries(at)) {
        if (key === 'fact' && typeof inner === 'string') found.add(inner)
        else visit(inner)
      }
    }
  }
  visit(value)
  return found
}
