import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { unescape } from '../scripts/deck/markdown.ts'
import { writeWhole } from '../scripts/files/writeWhole.ts'
import { cacheFolder } from '../scripts/machine/project.js'
import { themedOf } from './themedOf.ts'
import { cutFonts, type DeckText } from '../scripts/fonts/cutFonts.ts'
import { ownFamilies } from '../scripts/fonts/ownFamily.ts'
import { wholeFonts, wholeSpecial } from '../scripts/fonts/wholeFonts.ts'

const id = 'virtual:citedeck-fonts.css'

/** What Slidev has read of a slide. */
interface SlidevSlide {
  title?: string | undefined
  frontmatter: unknown
}

/**
 * Gives a deck its fonts where Slidev itself shows its `slides.md`: in a build cut to the characters of its slides;
 * while it is edited whole, since the next character may be any.
 * @param folder of `slides.md`, in which it finds the talk's own fonts
 */
export function fontPlugin(folder: string, slides: () => readonly SlidevSlide[]): Plugin {
  let building = false
  return {
    name: 'citedeck:fonts',
    configResolved(config) {
      building = config.command === 'build'
    },
    async resolveId(source) {
      if (source !== id) return undefined
      const css = await (building ? cutStyles : wholeStyles)(textOf(slides(), folder))
      const file = join(cacheFolder, 'fonts', `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`)
      await writeWhole(file, css)
      return file
    },
  }
}

async function cutStyles(deck: DeckText): Promise<string> {
  const { first, rest } = await cutFonts(deck)
  return first + rest((file) => file)
}

async function wholeStyles({ locale, look }: DeckText): Promise<string> {
  return wholeFonts(locale, ownFamilies(look)) + (await wholeSpecial())
}

/** The deck that Slidev has read from a `slides.md`, as far as its fonts go. */
export function textOf(slides: readonly SlidevSlide[], folder: string): DeckText {
  const head: object = Object(slides[0]?.frontmatter)
  const locale: unknown = Reflect.get(head, 'lang')
  return {
    locale: typeof locale === 'string' ? locale : 'en',
    ...themedOf(head, folder),
    slides: slides.map(({ title = '', frontmatter }) => ({ title: unescape(title), content: frontmatter })),
  }
}
