import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { latinCharacters } from '../../components/shared/marks.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { cacheFolder } from '../project.js'
import { themedOf, themeOf } from '../theme/look.ts'
import { deckWords, localeOfFrontmatter } from './deckWords.ts'
import { wholeFonts, wholeSpecial } from './wholeFonts.ts'
import type { Family } from './families.ts'
import { ownFamilies } from './ownFamily.ts'
import { spokenWords } from './spokenWords.ts'
import { specialFaces, specialStyles, specialText } from './special.ts'
import { familyTokens } from './tokens.ts'
import { familiesOf, scriptsFor } from './stack.ts'
import { fontStyleSheets } from './subset.ts'

const id = 'virtual:citedeck-fonts.css'

/** What the plugin needs to know of a slide. */
export interface SlideText {
  title?: string | undefined
  frontmatter: unknown
}

/**
 * Gives the deck its fonts: in a build, cut to the characters of its slides; while the deck is being edited,
 * the whole packages, since the next character may be any.
 * @param folder of the deck, in which it finds the talk's own fonts
 */
export function fontPlugin(folder: string, slides: () => readonly SlideText[]): Plugin {
  let building = false
  return {
    name: 'citedeck:fonts',
    configResolved(config) {
      building = config.command === 'build'
    },
    async resolveId(source) {
      if (source !== id) return undefined
      const head = slides()[0]?.frontmatter
      const css = building
        ? await cutFonts(slides(), folder).then(({ first, rest }) => first + rest)
        : wholeFonts(localeOfFrontmatter(head), ownFamilies(themedOf(head, folder).look)) + (await wholeSpecial())
      const file = join(cacheFolder, 'fonts', `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`)
      await writeWhole(file, css)
      return file
    },
  }
}

/** The style sheets of a deck's fonts. */
export interface CutFonts {
  /**
   * The characters of the first slide's title, the fonts themselves within: a page that holds it needs no other file to
   * show it.
   */
  first: string
  /** All others, in files named by their place on this machine. */
  rest: string
  /** The families that they are cut from. */
  families: readonly Family[]
}

/**
 * Cuts the fonts to the characters of the slides. What is cut is kept, so that a deck's fonts can be cut ahead of its
 * build.
 * @param folder that the paths of the talk's own fonts start from
 */
export async function cutFonts(slides: readonly SlideText[], folder = ''): Promise<CutFonts> {
  const spoken = slides.flatMap(({ frontmatter }) => spokenWords(frontmatter))
  const titles = [...slides.map((slide) => decode(slide.title ?? '')), ...spoken].join('')
  const locale = localeOfFrontmatter(slides[0]?.frontmatter)
  const all = JSON.stringify(slides.map((slide) => slide.frontmatter)) + deckWords(locale)
  const cover = { titles: decode(slides[0]?.title ?? ''), all: shownOn(slides[0]?.frontmatter) }
  const themed = themedOf(slides[0]?.frontmatter, folder)
  const inSerif = themeOf(themed).claims === 'serif'
  const own = ownFamilies(themed.look)
  const latin = latinCharacters(titles + all)
  const scripts = await scriptsFor(locale, titles + all)
  const [sans, serif] = [familiesOf(scripts, 'sans', own), familiesOf(scripts, 'serif', own)]
  const special = specialText(slides.map((slide) => slide.frontmatter))
  const { first, rest, families } = await fontStyleSheets([
    { families: sans, weight: 400, text: all + titles, latin, early: cover.all },
    { families: sans, weight: 700, text: all + titles, latin, inline: inSerif ? '' : cover.titles },
    { families: serif, weight: 700, text: titles, latin: latinCharacters(titles), inline: inSerif ? cover.titles : '' },
    ...(await specialFaces(special)),
  ])
  return {
    first: familyTokens(locale, scripts, own) + first,
    rest: rest + (await specialStyles(special)),
    families,
  }
}

/** What the cover shows, of all that stands at the head of a deck. */
function shownOn(frontmatter: unknown): string {
  const cover: object = frontmatter !== null && typeof frontmatter === 'object' ? frontmatter : {}
  return JSON.stringify(['lines', 'subtitle', 'byline'].map((name): unknown => Reflect.get(cover, name)))
}

function decode(title: string): string {
  return title.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
