import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import { writeWhole } from '../export/staging.ts'
import { cacheFolder } from '../project.ts'
import { charactersIn, readSlices, type Family } from './faces.ts'

/** Characters of the site's own controls and of figures, which no data holds. */
const always = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '…—–·×÷−%*、，。；：「」（）'

/**
 * Cuts the deck's fonts to its characters, one static file per slice and weight, and returns the style sheet.
 * Static, since Chromium embeds variable fonts in a PDF as Type 3. Files are kept by content and used again.
 */
export async function fontStyleSheet(families: readonly (Family & { text: string })[]): Promise<string> {
  const folder = join(cacheFolder, 'fonts')
  const rules: string[] = []
  for (const family of families) {
    const characters = new Set(family.text + always)
    for (const slice of await readSlices(family)) {
      const used = charactersIn(slice, characters).sort().join('')
      if (used === '') continue
      const range = [...used].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',')
      for (const weight of family.weights) {
        const file = await cut(slice.file, used, weight, folder)
        rules.push(`@font-face{font-family:'${family.name}';font-weight:${weight};font-display:block;src:url(${JSON.stringify(file)}) format('woff2');unicode-range:${range}}`)
      }
    }
  }
  return `${rules.join('\n')}\n`
}

async function cut(file: string, characters: string, weight: number, folder: string): Promise<string> {
  const key = createHash('sha256').update(`1 ${file} ${weight} ${characters}`).digest('hex').slice(0, 16)
  const target = join(folder, `${basename(file, '.woff2').replace(/-wght-normal$/, '')}-${weight}-${key}.woff2`)
  try {
    await readFile(target)
    return target
  } catch {
    await writeWhole(target, await subsetFont(await readFile(file), characters, { targetFormat: 'woff2', variationAxes: { wght: weight } }))
    return target
  }
}
