import { operandsOf } from '../article/expression.ts'
import type { Fact } from '../article/facts.ts'
import { writeFact } from '../article/format.ts'
import { shownOn } from '../article/shown.ts'
import type { Words } from '../locales/words.ts'
import type { AnySlide, Article } from '../talk/schema.ts'
import { factsOf, markOf } from '../typography/text.ts'
import { formula } from './formula.ts'
import type { marksOf } from './noteMarks.ts'

/** The facts on a slide that the article does not state but that follow from it, in the order that it shows them in. */
export function computedOn(slide: AnySlide, facts: ReadonlyMap<string, Fact>): Fact[] {
  return [...factsOf(shownOn(slide))].flatMap((id) => facts.get(id) ?? []).filter(({ derive }) => derive !== undefined)
}

/** A footnote for each of these, behind its mark. */
export function computedNotes(
  computed: readonly Fact[],
  marks: ReturnType<typeof marksOf>,
  { facts, locale, words }: { facts: ReadonlyMap<string, Fact>; locale: string; words: Words },
): string[] {
  return computed.map((fact) =>
    words.computed(
      `${fact.rounded ? '≈ ' : ''}${writeFact(fact, locale).text}`,
      formula(fact.derive ?? '', facts, locale),
      markOf(marks.get(fact.id) ?? true),
    ),
  )
}

/** The facts that slides show, with all that computed ones stand on, whose formula shows it. */
export function factsShown(
  { title, subtitle, speaker, event, byline, motif, sections }: Article,
  facts: ReadonlyMap<string, Fact>,
): Fact[] {
  const shown = new Set<string>()
  const add = (id: string): void => {
    if (shown.has(id)) return
    shown.add(id)
    for (const operand of operandsOf(facts.get(id)?.derive ?? '')) add(operand)
  }
  const slides = sections.flatMap(({ title: section, chapter, slides: own }) => [
    section,
    chapter?.question,
    ...own.map(shownOn),
  ])
  for (const id of factsOf([title, subtitle, speaker, event, byline, motif, slides])) add(id)
  return [...facts.values()].filter(({ id }) => shown.has(id))
}
