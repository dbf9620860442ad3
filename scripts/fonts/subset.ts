import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import { cacheFolder } from '../project.ts'
import { charactersIn, readSlices, type Family } from './faces.ts'

/** Characters of the site's own controls and of figures, which no data holds. */
const always = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '…—–·×÷−%*、，。；：「」（）'

/** A face to cut: the characters it is wanted for, and of these the ones that the first slide shows. */
export interface Face { family: Family, weight: number, text: string, first: string }

/**
 * Cuts faces to their characters, one static file per slice and weight, and returns their style sheets: the first
 * slide's with the fonts in them, the others' with the names of files. Static, since Chromium embeds variable fonts in
 * a PDF as Type 3. Files are kept by content and used again.
 */
export async function fontStyleSheets(faces: readonly Face[]): Promise<{ first: string, rest: string }> {
  const folder = join(cacheFolder, 'fonts')
  await mkdir(folder, { recursive: true })
  const sheets: { first: string[], rest: string[] } = { first: [], rest: [] }
  for (const { family, weight, text, first } of faces) {
    // A mark is drawn by the font of the letter below it, and so is in both.
    const marks = new Set([...text].filter((character) => /\p{M}/u.test(character)))
    const early = new Set([...first, ...marks])
    const all = new Set(text + first + always)
    for (const slice of await readSlices(family)) {
      const used = charactersIn(slice, all).sort()
      for (const [sheet, characters] of [['first', used.filter((each) => early.has(each))], ['rest', used.filter((each) => !early.has(each) || marks.has(each))]] as const) {
        if (characters.length === 0) continue
        const file = await cut(slice.file, characters.join(''), weight, folder)
        const source = sheet === 'first' ? `data:font/woff2;base64,${(await readFile(file)).toString('base64')}` : file
        const range = characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',')
        sheets[sheet].push(`@font-face{font-family:'${family.name}';font-weight:${weight};font-display:${sheet === 'first' ? 'block' : 'swap'};src:url(${JSON.stringify(source)}) format('woff2');unicode-range:${range}}`)
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
    const font = await subsetFont(await readFile(file), characters, { targetFormat: 'woff2', variationAxes: { wght: weight } })
    const beside = `${target}.${process.pid}`
    await writeFile(beside, font)
    await rename(beside, target)
    return target
  }
}
