import { partsOf } from '../talk/figures.ts'
import { clickable, type Figure, type Slide } from '../talk/schema.ts'
import { factsOf, type Text } from '../typography/text.ts'

/**
 * With which part of a slide each of its footnotes comes on, from 0: no sooner than what it explains. One that explains
 * what is there from the start, or what cannot be told, is there too.
 * @param computed the facts that the first footnotes explain
 * @returns undefined where all are there from the start
 */
export function noteParts(slide: Slide, computed: readonly string[]): number[] | undefined {
  const parts = [
    ...computed.map((fact) => partShowing(slide, fact)),
    ...(slide.note === undefined
      ? []
      : [Math.max(0, ...[...factsOf(slide.note)].map((fact) => partShowing(slide, fact)))]),
  ]
  return parts.some((part) => part > 0) ? parts : undefined
}

/** The first part of a slide that shows a fact. */
function partShowing({ claim, topic, figure, beside, points }: Slide, fact: string): number {
  const shows = (data: unknown) => factsOf(data).has(fact)
  if (shows([claim, topic])) return 0
  if (!figure) return Math.max(0, indexShowing(points ?? [], fact))
  // Points beside a figure stand from the start.
  if (shows(points)) return 0
  if (shows(figure)) return partOfFigure(figure, fact)
  return shows(beside) ? clickable({ figure, beside, points }) - 1 : 0
}

/** A figure's parts are the entries of its list, one after another; what is shown besides comes after them. */
function partOfFigure(figure: Figure, fact: string): number {
  const parts = partsOf(figure)
  const lists = Object.values(figure).filter(
    (value): value is Text[] =>
      Array.isArray(value) && value.length > 1 && (value.length === parts || value.length === parts - 1),
  )
  const [index] = lists.map((list) => indexShowing(list, fact)).filter((at) => at >= 0)
  if (index !== undefined) return index
  return lists.some(({ length }) => length === parts - 1) ? parts - 1 : 0
}

function indexShowing(entries: readonly unknown[], fact: string): number {
  return entries.findIndex((entry) => factsOf(entry).has(fact))
}
