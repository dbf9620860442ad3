import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeWhole } from '../export/staging.ts'
import { cacheFolder } from '../project.js'
import { charactersIn, readSlices, type Family } from './faces.ts'

/** Characters of the site's own controls and of figures, which no data holds. */
const always = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '…—–·×÷−%*、，。；：「」（）'

/** A face to cut, and the characters it is wanted for: at once, on the first slide, on any. */
export interface Face { family: Family, weight: number, inline?: string, early?: string, text: string }

/**
 * Cuts faces to their characters, static files for each slice and weight, and returns two style sheets: one with the
 * fonts in it for what is wanted at once, one with the names of files for all else, where what the first slide shows
 * has files of its own. Static, since Chromium embeds variable fonts in a PDF as Type 3. Files are kept by content and
 * used again.
 */
export async function fontStyleSheets(faces: readonly Face[]): Promise<{ first: string, rest: string }> {
  const folder = join(cacheFolder, 'fonts')
  const sheets: { first: string[], rest: string[] } = { first: [], rest: [] }
  for (const { family, weight, inline = '', early = '', text } of faces) {
    // A mark is drawn by the font of the letter below it, and so is in all of them.
    const marks = new Set([...text].filter((character) => /\p{M}/u.test(character)))
    const atOnce = new Set(inline)
    const soon = new Set([...early].filter((character) => !atOnce.has(character)))
    const all = new Set(inline + early + text + always)
    const groups = [
      { sheet: sheets.first, holds: (character: string) => atOnce.has(character) },
      { sheet: sheets.rest, holds: (character: string) => soon.has(character) },
      { sheet: sheets.rest, holds: (character: string) => !atOnce.has(character) && !soon.has(character) },
    ]
    for (const slice of await readSlices(family)) {
      const used = charactersIn(slice, all).sort()
      for (const { sheet, holds } of groups) {
        const characters = used.filter(holds)
        if (characters.length === 0) continue
        characters.push(...used.filter((character) => marks.has(character) && !holds(character)))
        const file = await cut(slice.file, characters.join(''), weight, folder)
        const source = sheet === sheets.first ? `data:font/woff2;base64,${(await readFile(file)).toString('base64')}` : file
        const range = characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',')
        sheet.push(`@font-face{font-family:'${family.name}';font-weight:${weight};font-display:${sheet === sheets.first ? 'block' : 'swap'};src:url(${JSON.stringify(source)}) format('woff2');unicode-range:${range}}`)
      }
    }
  }
  return { first: `${sheets.first.join('\n')}\n`, rest: `${sheets.rest.join('\n')}\n` }
}

async function cut(file: string, characters: string, weight: number, folder: string): Promise<string> {
  const key = createHash('sha256').update(`1 ${file} ${weight} ${characters}`).digest('hex').slice(0, 16)
  const target = join(folder, `${basename(file, '.woff2').replace(/-wght-normal$/, '')}-${weight}-${key}.woff2`)
  try {
    await readFile(target)
    return target
  } catch {
    // Loaded here, since most builds find all of their fonts cut.
    const { default: subsetFont } = await import('subset-font')
    await writeWhole(target, await subsetFont(await readFile(file), characters, { targetFormat: 'woff2', variationAxes: { wght: weight } }))
    return target
  }
}
