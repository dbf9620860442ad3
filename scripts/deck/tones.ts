import { tonesOf, type Subject, type Tone, type Toned } from '../../components/shared/subjects.ts'
import { subjectsOf } from '../talk/figures.ts'
import type { Figure } from '../talk/schema.ts'
import { plain } from '../typography/text.ts'

/**
 * Gives each subject of a deck's figures one of the theme's colours, the same on every slide: in the order in which
 * they first come, so that slides added at the end change none before them. One that is known by its series or by its
 * name keeps its colour; a new one takes the first that no other of its figure has, so that the parts of a figure late
 * in a deck are told apart as well as those of the first.
 */
export function giveTones(): (figure: Figure) => Figure & Toned {
  const known = new Map<string, Tone>()
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
      const order = subject.isLine ? tonesOf.line : tonesOf.surface
      const tone =
        given[index] ?? order.find((each) => !given.some((other) => areAlike(other, each, subject))) ?? order[0]
      given[index] = tone
      for (const key of keysOf(subject)) if (!known.has(key)) known.set(key, tone)
    }
    return { ...figure, tones: subjects.map((_, index) => given[index] ?? 1) }
  }
}

/** The third colour is drawn as the first where it is a line. */
function areAlike(one: Tone | undefined, other: Tone, { isLine = false }: Subject): boolean {
  return one === other || (isLine && one === 3 && other === 1)
}

/** What a subject is known by: its series, and its name as it is written. */
function keysOf({ id, name }: Subject): string[] {
  return [
    ...(id === undefined ? [] : [`series ${id}`]),
    ...(name === undefined ? [] : [`name ${plain(name).trim().toLowerCase()}`]),
  ]
}
