import { form } from '../article/formed.ts'
import type { Fact } from '../article/facts.ts'
import { isTaken } from '../article/ids.ts'
import { standIn } from '../article/standIns.ts'
import { itemsOf, valueAt } from '../article/untyped.ts'
import { factsOf } from '../typography/text.ts'
import type { articleSchema, AnySlide, Article } from './schema.ts'

/** An article as far as it can be shown while it is written. */
export interface FormedArticle {
  article: Article
  /** The slides and chapters, by their ids, that are stood in for: nothing can be composed from what is there. */
  lacking: ReadonlySet<string>
}

/** Mending one part may show that another is wrong, as a figure of an unknown kind hides what else there is. */
const mostRounds = 4

/**
 * Makes an article of what `article.yaml` holds, right or wrong: slides that only do not hold are as they are written,
 * those that nothing can be made of are stood in for, and what else is wrong is left as it was `before`.
 * @param before what the file held when it last could be shown
 * @returns undefined where there is no article in it
 */
export function formArticle(
  value: unknown,
  schema: ReturnType<typeof articleSchema>,
  facts: ReadonlyMap<string, Fact>,
  before?: unknown,
): FormedArticle | undefined {
  const stoodIn = new Set<string>()
  let mended = value
  for (let round = 0; round < mostRounds; round++) {
    const made = form(mended, schema)
    if ('value' in made) return withOwnIds(made.value, stoodIn, facts)
    for (const path of made.lacking) mended = withoutFault(mended, path, before, stoodIn)
  }
  return undefined
}

/** The value with something in the place of a part that nothing can be made of. */
function withoutFault(value: unknown, path: readonly PropertyKey[], before: unknown, stoodIn: Set<string>): unknown {
  const [top, section, part, slide] = path
  if (top !== 'sections') return replaced(value, [top], (_, key) => valueAt(before, key))
  if (section === undefined || part === undefined) return value
  const place = [top, section, part]
  if (part === 'slides' && slide !== undefined) {
    stoodIn.add(`${String(section)}.${String(slide)}`)
    return replaced(value, [...place, slide], (given) => standIn(given, `${String(section)}-${String(slide)}`))
  }
  if (part === 'chapter') {
    stoodIn.add(String(section))
    return replaced(value, place, () => ({ question: 'x' }))
  }
  if (part === 'slides') return replaced(value, place, () => [])
  return replaced(value, place, () =>
    part === 'id' ? `stand-in-${String(section)}` : part === 'title' ? 'x' : undefined,
  )
}

/** A copy of a value with another part at a path; where that is undefined, without it. */
function replaced(
  value: unknown,
  [step, ...rest]: readonly (PropertyKey | undefined)[],
  turn: (part: unknown, key: string) => unknown,
): unknown {
  if (step === undefined || value === null || typeof value !== 'object') return value
  const inner: unknown = Reflect.get(value, step)
  const next = rest.length === 0 ? turn(inner, String(step)) : replaced(inner, rest, turn)
  if (Array.isArray(value)) return itemsOf(value).map((item, index) => (index === Number(step) ? next : item))
  const others = Object.entries(value).filter(([key]) => key !== String(step))
  return Object.fromEntries(next === undefined ? others : [...others, [String(step), next]])
}

/**
 * Gives each slide of an article an id of its own, and tells which are stood in for; also those that show facts that
 * are.
 * @param stoodIn the places of those that are, as `section.slide`, or of chapters, as `section`
 */
export function withOwnIds(
  article: Article,
  stoodIn: ReadonlySet<string>,
  facts: ReadonlyMap<string, Fact>,
): FormedArticle {
  const lacking = new Set<string>()
  const ids = new Set<string>()
  const own = (id: string): string => {
    let free = id
    for (let count = 2; ids.has(free) || isTaken(free); count++) free = `${id}-${count}`
    ids.add(free)
    return free
  }
  const standsOn = (shown: unknown) => [...factsOf(shown)].some((id) => facts.get(id)?.cites.length === 0)
  const sections = article.sections.map((section, s) => {
    const id = own(section.id)
    if (stoodIn.has(String(s)) || standsOn([section.title, section.chapter])) lacking.add(id)
    const slides = section.slides.map((slide, n): AnySlide => {
      const named = { ...slide, id: own(slide.id) }
      if (stoodIn.has(`${s}.${n}`) || standsOn(slide)) lacking.add(named.id)
      return named
    })
    return { ...section, id, slides }
  })
  const { title, subtitle, speaker, event, byline, motif, cover } = article
  if (standsOn([title, subtitle, speaker, event, byline, motif, cover])) lacking.add('cover')
  return { article: { ...article, sections }, lacking }
}
