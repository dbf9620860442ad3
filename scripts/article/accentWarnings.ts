import type { Diagnostic } from './diagnostic.ts'
import type { Article, Figure, Slide } from '../talk/schema.ts'
import { isClaim } from './shown.ts'
import { factsOf, plain, type Text } from '../typography/text.ts'
import type { YamlFile } from './yamlFile.ts'

/** Something that a figure draws among others: its name, the facts that it draws, whether it has the accent. */
interface Part {
  name: string
  facts: ReadonlySet<string>
  isLit: boolean
}

/**
 * Where the accent of a claim names one part of its figure, and the figure's accent lies on another, which the claim
 * does not speak of. That is a warning, since an author may contrast the two in words that no rule understands.
 */
export function accentWarnings(article: Article, file: YamlFile): Diagnostic[] {
  return article.sections.flatMap((section, s) =>
    section.slides.flatMap((slide, n): Diagnostic[] => {
      if (!isClaim(slide) || slide.accent === undefined || !slide.figure) return []
      const found = accentElsewhere(slide, slide.accent, slide.figure)
      if (!found) return []
      return [
        {
          severity: 'warning',
          code: 'accent-elsewhere',
          file: file.name,
          ...file.place(['sections', s, 'slides', n, 'accent']),
          message: `the accent of the claim is on "${found.named}", that of its figure on "${found.lit}", of which the claim says nothing`,
          hint: `Give "${found.named}" the accent in the figure, or the claim another.`,
        },
      ]
    }),
  )
}

/** What the claim's accent names of a figure, and what has the accent there, where these are two. */
function accentElsewhere(
  { claim }: Pick<Slide, 'claim'>,
  accent: Text,
  figure: Figure,
): { named: string; lit: string } | undefined {
  const parts = partsOf(figure)
  const lit = parts.filter(({ isLit }) => isLit)
  const [first] = lit
  if (!first || lit.some((part) => speaksOf(claim, part)) || speaksOf(accent, first)) return undefined
  const named = parts.filter((part) => !part.isLit && speaksOf(accent, part))
  const [only, ...others] = named
  return only && others.length === 0 ? { named: only.name, lit: first.name } : undefined
}

/** Whether a text names a part, or shows one of its facts. */
function speaksOf(text: Text, { name, facts }: Part): boolean {
  const [words, label] = [plain(text).toLowerCase(), name.toLowerCase().trim()]
  const shown = [...factsOf(text)].some((fact) => facts.has(fact))
  return shown || (label.length > 1 && hasWhole(words, label))
}

/** Whether words stand in a text and no word of it goes on before or behind them. */
function hasWhole(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, behind] = [text.slice(0, at).at(-1) ?? '', text.charAt(at + words.length)]
    const goesOn = (inner: string, outer: string) =>
      /(?!\p{Script=Han})[\p{L}\p{N}]/u.test(inner) && /(?!\p{Script=Han})[\p{L}\p{N}]/u.test(outer)
    if (!goesOn(words.charAt(0), before) && !goesOn(words.slice(-1), behind)) return true
  }
  return false
}

/** The parts of a figure, whatever its kind: what has a label, the places of a series, the rows of a table. */
function partsOf(figure: object): Part[] {
  const accent: unknown = Reflect.get(figure, 'accent')
  const row: unknown = accent !== null && typeof accent === 'object' ? Reflect.get(accent, 'row') : accent
  return Object.values(figure).flatMap((value: unknown): Part[] => {
    if (Array.isArray(value)) return value.flatMap((each: unknown) => partOf(each, row))
    if (value === null || typeof value !== 'object') return []
    return ['cells', 'rows'].flatMap((key) => {
      const places: unknown = Reflect.get(value, key)
      return Array.isArray(places) ? places.flatMap((each: unknown) => partOf(each, row)) : []
    })
  })
}

/** @param lit the key or the name of what has the accent, where that is not said of the part itself */
function partOf(value: unknown, lit: unknown): Part[] {
  if (value === null || typeof value !== 'object') return []
  const get = (key: string): unknown => Reflect.get(value, key)
  const series = get('series')
  const label =
    get('label') ?? (series !== null && typeof series === 'object' ? Reflect.get(series, 'label') : undefined)
  if (!isText(label)) return []
  const name = plain(label)
  const isLit = get('accent') === true || (typeof lit === 'string' && (lit === get('key') || lit === name))
  return [{ name, facts: factsOf(value), isLit }]
}

function isText(value: unknown): value is Text {
  const isRun = (run: unknown) =>
    typeof run === 'string' || (run !== null && typeof run === 'object' && typeof Reflect.get(run, 'text') === 'string')
  return typeof value === 'string' || (Array.isArray(value) && value.every(isRun))
}
