import { join } from 'node:path'
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { writeWhole } from '../export/staging.ts'
import { cacheFolder } from '../project.ts'
import { deckWords, localeOf } from './deckWords.ts'
import { styleSheet } from './faces.ts'
import { sans, serif } from './families.ts'
import { fontStyleSheet } from './subset.ts'

const id = 'virtual:citedeck-fonts.css'

/** What the plugin needs to know of a slide. */
export interface SlideText { title?: string | undefined, frontmatter: unknown }

/**
 * Gives the deck its fonts: in a build, cut to the characters of its slides; while the deck is being edited,
 * the whole packages, since the next character may be any.
 */
export function fontPlugin(slides: () => readonly SlideText[]): Plugin {
  let building = false
  return {
    name: 'citedeck:fonts',
    configResolved(config) {
      building = config.command === 'build'
    },
    async resolveId(source) {
      if (source !== id) return undefined
      const css = building ? await cutFonts(slides()) : [sans, serif].map((family) => `@import ${JSON.stringify(styleSheet(family))};`).join('\n')
      const file = join(cacheFolder, 'fonts', `${createHash('sha256').update(css).digest('hex').slice(0, 16)}.css`)
      await writeWhole(file, css)
      return file
    },
  }
}

/**
 * Cuts the fonts to the characters of the slides, and returns the style sheet. What is cut is kept, so that a deck's
 * fonts can be cut ahead of its build.
 */
export function cutFonts(slides: readonly SlideText[]): Promise<string> {
  const titles = slides.map((slide) => decode(slide.title ?? '')).join('')
  const all = JSON.stringify(slides.map((slide) => slide.frontmatter)) + deckWords(localeOf(slides[0]?.frontmatter))
  return fontStyleSheet([{ ...sans, text: all + titles }, { ...serif, text: titles }])
}

function decode(title: string): string {
  return title.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
