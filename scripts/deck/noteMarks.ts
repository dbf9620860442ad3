import { markOf, noteMarks, type Computed } from '../typography/text.ts'

/** What the mark of each computed fact on a slide is, in the order of their footnotes; beyond the last, that again. */
export function marksOf(computed: readonly string[]): ReadonlyMap<string, Computed> {
  return new Map(computed.map((id, index) => [id, noteMarks[Math.min(index, noteMarks.length - 1)] ?? true]))
}

/** A slide's content, its computed facts marked each as its footnote is. */
export function withMarks<Content extends object>(content: Content, marks: ReadonlyMap<string, Computed>): Content {
  // One alone has the first mark, which a fact bears anyway.
  if (marks.size < 2) return content
  const marked = structuredClone(content)
  const visit = (at: unknown): void => {
    if (at === null || typeof at !== 'object') return
    const fact: unknown = Reflect.get(at, 'fact')
    const mark = typeof fact === 'string' ? marks.get(fact) : undefined
    if (mark !== undefined && Reflect.get(at, 'computed') !== undefined && markOf(mark) !== noteMarks[0])
      Reflect.set(at, 'computed', mark)
    Object.values(at).forEach(visit)
  }
  visit(marked)
  return marked
}
