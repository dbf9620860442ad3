import { isMap } from '../article/untyped.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { DataFiles } from '../talk/dataFiles.ts'
import type { Article } from '../talk/schema.ts'
import type { Fact } from '../article/facts.ts'
import type { Clicked, SlidePart } from '../stage/live/author/clicked.ts'

type Path = readonly PropertyKey[]

/** Where the slides and facts of a talk stand in its files. */
export interface Places {
  files: Pick<DataFiles, 'article' | 'facts'>
  slides: ReadonlyMap<string, Path>
  facts: ReadonlyMap<string, Path>
}

/** A place in one of the two files. */
export interface FilePlace {
  file: 'article.yaml' | 'facts.yaml'
  line: number
  column: number
}

/** @param article as it is shown, which may give slides other ids than the file */
export function placesOf(files: DataFiles, article: Article, facts: ReadonlyMap<string, Fact>): Places {
  const slides = article.sections.flatMap((section, s): [string, Path][] => [
    [section.id, ['sections', s]],
    ...section.slides.map((slide, n): [string, Path] => [slide.id, ['sections', s, 'slides', n]]),
  ])
  return {
    files,
    slides: new Map([['cover', []], ['link', ['site']], ...slides]),
    facts: new Map([...facts.values()].map(({ id, path = [id] }) => [id, path])),
  }
}

/** The keys under which the parts of slides stand, of whatever layout. */
const keys: Readonly<Record<SlidePart, readonly string[]>> = {
  title: ['claim', 'statement', 'question', 'title', 'markdown', 'layout'],
  topic: ['topic'],
  points: ['points', 'markdown'],
  figure: ['figure', 'motif', 'markdown'],
  beside: ['beside'],
  note: ['note'],
  notes: ['notes'],
}

/** Finds what was clicked; undefined where there is no such slide or fact. */
export function placeOf(
  { slide, part, fact, words }: Clicked,
  { files, slides, facts }: Places,
): FilePlace | undefined {
  if (fact !== undefined) {
    const path = facts.get(fact)
    return path && { file: 'facts.yaml', ...files.facts.place(path, 'key') }
  }
  const at = slides.get(slide) ?? (/^sources(?:-\d+)?$/.test(slide) ? ['sources'] : undefined)
  return at && { file: 'article.yaml', ...placeOfPart(files.article, at, part, words) }
}

function placeOfPart(
  { value, place }: YamlFile,
  slide: Path,
  part: SlidePart | undefined,
  words: string | undefined,
): { line: number; column: number } {
  const given = valueAt(value, slide)
  const own = Object.keys(isMap(given) ? given : {}).filter((key) => !['sections', 'slides'].includes(key))
  const named = part === undefined ? own : own.filter((key) => keys[part].includes(key))
  // The cover's and a chapter's notes stand with the rest of what is theirs.
  const chosen = named.length > 0 ? named : own.filter((key) => key === 'cover' || key === 'chapter')
  const paths = chosen.map((key) => [...slide, key])
  // Over a claim stands the title of its section.
  if (part === 'topic') paths.push([...slide.slice(0, 2), 'title'])
  const best =
    words === undefined
      ? undefined
      : likest(
          paths.flatMap((path) => textsIn(valueAt(value, path), path)),
          words,
        )
  if (best) return place(best)
  const [first] = paths
  return first && part !== undefined ? place(first, 'key') : place(slide)
}

/** Where the text stands that is most like the words; undefined where none is like them at all. */
function likest(texts: readonly { path: Path; text: string }[], words: string): Path | undefined {
  const [best] = texts
    .map(({ path, text }) => ({ path, like: likeness(text, words) }))
    .filter(({ like }) => like > 0)
    .sort((one, other) => other.like - one.like)
  return best?.path
}

/** All texts in a value, with their paths. */
function textsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, text: String(value) }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** How much of a text as it is typed, facts left out, is among the words that a slide shows; in letters. */
function likeness(typed: string, words: string): number {
  const shown = letters(words)
  const parts = typed.split(/\{[^{}]*\}/).map(letters)
  if (shown !== '' && parts.some((part) => part.includes(shown))) return shown.length
  return parts.reduce((sum, part) => sum + (part.length > 1 && shown.includes(part) ? part.length : 0), 0)
}

/** What typesetting leaves of a text: its letters and digits. */
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at !== null && typeof at === 'object' ? Reflect.get(at, step) : undefined),
    value,
  )
}
