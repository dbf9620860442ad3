import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import { inWords } from '../article/states.ts'
import { isClaim } from '../article/shown.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Grammar, Trend } from '../locales/grammar.ts'
import { forLocale, nounFor } from '../article/nouns.ts'
import { grammarOf } from '../locales/grammars.ts'
import { daysOf } from '../quantities/dateDays.ts'
import { unitInfo } from '../quantities/units.ts'
import type { Article, Slide } from '../talk/schema.ts'
import { factsOf, plain } from '../typography/text.ts'

/**
 * Claims that something rose, where the figure below them draws its values over time, and none of them is more than the
 * one before; or that it rose every year, where one is less. Likewise of what fell. A claim is held only where all that
 * it says to have risen is what the values are of: "More visitors come by rail" says nothing of how many come by car.
 */
export function checkTrends(article: Article, facts: ReadonlyMap<string, Fact>, file: YamlFile): Diagnostic[] {
  const grammar = grammarOf(article.locale)
  return article.sections.flatMap((section, s) =>
    section.slides.flatMap((slide, n): Diagnostic[] => {
      if (!isClaim(slide) || slide.figure === undefined) return []
      const claim = plain(slide.claim)
      const trend = grammar.trendIn(claim)
      const drawn = trend && drawnOverTime(slide, facts)
      if (!drawn || !isOf(trend, namesOf(slide, drawn, article.locale), drawn, grammar)) return []
      const against = stepAgainst(trend, drawn)
      if (!against) return []
      const [from, to] = against
      return [
        {
          severity: 'error',
          code: 'text-misread',
          file: file.name,
          ...file.place(['sections', s, 'slides', n, 'claim']),
          message: `"${claim}" says that it ${trend.way === 'up' ? 'rose' : 'fell'}, but the figure goes from ${inWords(from)} to ${inWords(to)}; say which way it went`,
        },
      ]
    }),
  )
}

/** The cells of the one series that a figure draws, in the order of their dates; undefined where there is none such. */
function drawnOverTime({ figure }: Slide, facts: ReadonlyMap<string, Fact>): Fact[] | undefined {
  const all = [...factsOf(figure)].flatMap((id) => facts.get(id) ?? [])
  const cells = all.filter(({ path }) => path !== undefined)
  const series = new Set(cells.map(({ id }) => id.slice(0, id.lastIndexOf('.'))))
  const dated = cells.flatMap((fact) => {
    const days = fact.dates?.length === 1 ? daysOf(fact.dates[0] ?? '') : undefined
    return days && typeof fact.value === 'number' && fact.value >= 0 ? [{ fact, from: days.first }] : []
  })
  if (series.size !== 1 || dated.length < 2 || dated.length < cells.length) return undefined
  return dated.sort((one, other) => one.from - other.from).map(({ fact }) => fact)
}

/** What the values of a figure are of, in the words of the talk: each name of that. */
function namesOf({ figure }: Slide, drawn: readonly Fact[], locale: string): string[] {
  const measure: unknown = Reflect.get(Object(figure), 'measure')
  const nouns = drawn.flatMap((fact) => nounFor(fact.nouns, locale) ?? []).slice(0, 1)
  const of = drawn.flatMap((fact) => forLocale(fact.of, locale) ?? []).slice(0, 1)
  return [...of, ...(typeof measure === 'string' ? [measure] : []), ...nouns]
}

/** A claim names what a figure draws by one of the first words of its name, in a language that begins with it. */
const mostHeads = 2

/** Whether a claim tells of what a figure draws: and not of how fast that grows. */
function isOf(
  trend: Trend,
  names: readonly string[],
  [first]: readonly Fact[],
  { isOfChange, contentOf }: Grammar,
): boolean {
  if (trend.subject.length === 0 || names.some(isOfChange)) return false
  if (trend.isPrice && (!first || unitInfo(first.unit)?.kind !== 'money')) return false
  const known = names.map(contentOf)
  const heads = known.flatMap((marks) => (trend.head === 'first' ? marks.slice(0, mostHeads) : marks.slice(-1)))
  return (
    trend.subject.every((mark) => known.some((marks) => marks.includes(mark)))
    && (trend.isPrice === true || trend.subject.some((mark) => heads.includes(mark)))
  )
}

/** The two values that show that it is not so. */
function stepAgainst({ way, isEachStep, isLastStep }: Trend, drawn: readonly Fact[]): [Fact, Fact] | undefined {
  const sign = way === 'up' ? 1 : -1
  const steps = drawn.slice(1).map((fact, index): [Fact, Fact] => [drawn[index] ?? fact, fact])
  const goes = ([from, to]: [Fact, Fact]) => Math.sign(Number(to.value) - Number(from.value)) * sign
  if (isLastStep) return steps.slice(-1).find((step) => goes(step) < 0)
  if (isEachStep) return steps.find((step) => goes(step) < 0)
  const [first, last] = [drawn[0], drawn.at(-1)]
  return first && last && steps.every((step) => goes(step) <= 0) && goes([first, last]) < 0 ? [first, last] : undefined
}
