import { tones, type Subject, type Tone, type Toned } from '../../components/shared/subjects.ts'
import { subjectsOf } from '../talk/figures.ts'
import type { Figure } from '../talk/schema.ts'
import { plain } from '../typography/text.ts'

/**
 * Gives each subject of a deck's figures one of the theme's colours, the same on every slide: in the order in which
 * they
 * first come, so that slides added at the end change none before them. One that is known by its series or by its name
 * keeps its colour; a new one takes that which is used least, and none that another of its figure has.
 */
export function giveTones(): (figure: Figure) => Figure & Toned {
  const known = new Map<string, Tone>()
  const uses = new Map<Tone, number>(tones.map((tone) => [tone, 0]))
  return (figure) => {
    const subjects = subjectsOf(figure)
    if (subjects.length === 0) return figure
    const given: (Tone | undefined)[] = []
    // Those that are known come first, whatever their place in the figure.
    for (const [index, subject] of subjects.entries()) {
      const tone = keysOf(subject).flatMap((key) => known.get(key) ?? [])[0]
      given[index] = tone !== undefined && !given.includes(tone) ? tone : undefined
    }
    for (const [index, subject] of subjects.entries()) {
      const isKnown = keysOf(subject).some((key) => known.has(key))
      if (subject.accent && !isKnown) continue
      const free = tones.filter((tone) => !given.includes(tone))
      const [rarest] = [...free].sort((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0))
      const tone = given[index] ?? rarest ?? 1
      given[index] = tone
      if (!isKnown) uses.set(tone, (uses.get(tone) ?? 0) + 1)
      for (const key of keysOf(subject)) if (!known.has(key)) known.set(key, tone)
    }
    return { ...figure, tones: subjects.map((_, index) => given[index] ?? 1) }
  }
}

/** What a subject is known by: its series, and its name as it is written. */
function keysOf({ id, name }: Subject): string[] {
  return [
    ...(id === undefined ? [] : [`series ${id}`]),
    ...(name === undefined ? [] : [`name ${plain(name).trim().toLowerCase()}`]),
  ]
}
