import type { NoteKind } from '../locales/drafting/draftWords.ts'
import type { Placed } from './arrange.ts'
import type { Advice } from './drafted.ts'

/** What holds amounts against each other, and what shows one alone or none. */
const contrasts = new Set<NoteKind>(['comparison', 'change', 'series', 'shares'])
const plain = new Set<NoteKind>(['number', 'statement'])

/**
 * What somebody who goes on with a draft should look at first.
 * @param found everything that the article gives, with what could not be said
 * @param chosen what slides show, with their ids
 * @param parts the sections of the article
 */
export function adviceOn(
  found: readonly Placed[],
  chosen: readonly { id: string; shown: Placed }[],
  parts: readonly string[],
): Advice {
  const cited = new Set(chosen.flatMap(({ shown }) => shown.cites))
  const facts = new Set(chosen.flatMap(({ shown }) => shown.facts))
  const isOpen = (each: Placed) =>
    contrasts.has(each.kind)
    && each.facts.length > 1
    && !each.facts.some((fact) => facts.has(fact))
    && !each.cites.every((cite) => cited.has(cite))
  const best = (all: readonly Placed[]) =>
    all.reduce<Placed | undefined>((most, each) => (most && most.score >= each.score ? most : each), undefined)
  const missed = best(found.filter(isOpen))
  const weak = chosen.filter(({ shown }) => plain.has(shown.kind))
  const least = weak.reduce<(typeof weak)[number] | undefined>(
    (low, each) => (low && low.shown.score <= each.shown.score ? low : each),
    undefined,
  )
  return {
    silent: parts.flatMap((title, section) => {
      if (chosen.some(({ shown }) => shown.section === section)) return []
      const isSaid = found.some((each) => each.section === section && each.variants.length > 0)
      return [{ title, why: isSaid ? 'what can be said of it is less than the other slides show' : unsaid }]
    }),
    missed: missed && { cites: missed.cites, facts: missed.facts },
    weakest: least?.id,
  }
}

const unsaid = 'it has no sentence that is clear without those around it'
