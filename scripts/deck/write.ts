import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { isClone, projectRoot } from '../machine/project.js'
import { asTyped } from '../terminal/asTyped.ts'
import type { Deck, DeckSlide } from './deck.ts'
import { componentName } from './componentName.ts'
import { escapeMarkdown, escapeNote } from './markdown.ts'
import { slidevConfig } from './slidevConfig.ts'
import { slidevSettings } from './slidevSettings.js'
import { withPaths, type Look } from '../theme/look.ts'
import { toYaml, type Plain } from './yaml.ts'

/** Where the deck's file finds the layouts and the theme, seen from its own folder. */
export interface Surroundings {
  theme: string
  /** Where the deck's file lies, for what it names from there. */
  folder?: string
  /** The folder of citedeck, where the deck lies elsewhere. */
  addons?: readonly string[]
}

const stamp = /^# citedeck ([0-9a-f]{16})\b.*\n/m

/** Writes the deck as `slides.md`: the same bytes for the same deck, and a stamp that tells an edit by hand. */
export function write(deck: Deck, surroundings: Surroundings = { theme: 'default' }): string {
  const body = deck.slides
    .map((slide, index) => writeSlide(slide, index === 0 ? headmatter(deck, surroundings) : ''))
    .join('\n')
  // As it is typed in the clone, wherever it was run: a file says the same.
  const build = asTyped('npm run build', isClone, projectRoot)
  return body.replace(
    '---\n',
    `---\n# citedeck ${digest(body)} · generated from the data folder: edit there, then run "${build}"\n`,
  )
}

/** Whether a `slides.md` is as it was written: not edited since, and not someone's own. */
export function isPristine(markdown: string): boolean {
  const written = markdown.replaceAll('\r\n', '\n') // git may check out with the line ends of Windows
  const found = stamp.exec(written)
  return found !== null && found[1] === digest(written.replace(stamp, ''))
}

function digest(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}

function headmatter(deck: Deck, { theme, addons, folder }: Surroundings): string {
  const { lang, htmlAttrs, info, author, canvasWidth, duration, timer, terms, hyphens, sources } = slidevConfig(deck)
  const { routerMode, ...settings } = slidevSettings
  return toYaml({
    theme,
    addons,
    // Slidev puts `title` through Markdown, and `titleTemplate` into the page as it is.
    titleTemplate: deck.title.replaceAll('%s', '%\u200bs'),
    lang,
    htmlAttrs,
    info,
    author,
    aspectRatio: deck.aspect,
    canvasWidth,
    routerMode,
    duration,
    timer,
    ...settings,
    terms,
    hyphens,
    sources,
    look: deck.look && plainData(folder === undefined ? deck.look : withPaths(deck.look, (path) => from(folder, path))),
  })
}

function writeSlide(slide: DeckSlide, head: string): string {
  const { figure, beside } = slide.content
  const frontmatter =
    head
    + toYaml({
      layout: slide.layout,
      title: escapeMarkdown(slide.title),
      level: slide.level,
      routeAlias: slide.id,
      clicks: slide.clicks,
      standing: slide.standing,
      // The file may lie in a public repository: sentences of the article are for the site alone.
      ...plainData({ ...slide.content, says: undefined }),
    })
  const notes = [slide.planned ?? [], slide.notes].flat().join('\n\n').trim()
  const parts = [
    ...(figure ? [`<${componentName(figure.kind)} :data="$frontmatter.figure" />\n`] : []),
    ...(beside ? [`::beside::\n\n<${componentName(beside.kind)} :data="$frontmatter.beside" />\n`] : []),
    ...(notes === '' ? [] : [`<!--\n${escapeNote(notes)}\n-->\n`]),
  ]
  return `---\n${frontmatter}---\n\n${parts.join('\n')}`
}

/** The way to a file, written alike on every system. */
const from = (folder: string, path: string) => relative(folder, path).replaceAll('\\', '/')

/** As plain data; drops what is undefined. */
function plainData(map: DeckSlide['content'] | Look): { [key: string]: Plain } {
  const plain: unknown = JSON.parse(JSON.stringify(map))
  if (!isRecord(plain)) throw new TypeError('what is written into slides.md is not a map')
  return plain
}

function isRecord(value: unknown): value is { [key: string]: Plain } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
