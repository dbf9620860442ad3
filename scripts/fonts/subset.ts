import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeWhole } from '../files/writeWhole.ts'
import { cacheFolder } from '../project.js'
import { charactersIn, readSlices, type Family, type Slice } from './faces.ts'
import { writeWoff2 } from './woff2.ts'

/** Characters of the site's own controls and of figures, which no data holds. */
const always =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '…—–·×÷−%*、，。；：「」（）'

/** A face to cut, and the characters it is wanted for: at once, on the first slide, on any. */
export interface Face {
  family: Family
  weight: number
  inline?: string
  early?: string
  text: string
}

/**
 * Cuts faces to their characters, static files for each slice and weight, and returns two style sheets: one with the
 * fonts in it for what is wanted at once, one with the names of files for all else, where what the first slide shows
 * has files of its own. Static, since Chromium embeds variable fonts in a PDF as Type 3. Files are kept by content and
 * used again.
 */
export async function fontStyleSheets(faces: readonly Face[]): Promise<{ first: string; rest: string }> {
  const rules = await Promise.all(
    faces.map(async (face) =>
      Promise.all(
        cuts(face, await readSlices(face.family)).map(async (cut) => {
          const file = await cutFile(cut, face.weight)
          const source = cut.within ? `data:font/woff2;base64,${(await readFile(file)).toString('base64')}` : file
          const range = cut.characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',')
          return {
            ...cut,
            rule: `@font-face{font-family:'${face.family.name}';font-weight:${face.weight};font-display:${cut.within ? 'block' : 'swap'};src:url(${JSON.stringify(source)}) format('woff2');unicode-range:${range}}`,
          }
        }),
      ),
    ),
  )
  const sheet = (within: boolean) =>
    `${rules
      .flat()
      .filter((each) => each.within === within)
      .map(({ rule }) => rule)
      .join('\n')}\n`
  return { first: sheet(true), rest: sheet(false) }
}

/** What is cut from a slice into one file, and whether that is to be within the style sheet. */
interface Cut {
  file: string
  characters: string[]
  within: boolean
}

function cuts({ inline = '', early = '', text }: Face, slices: readonly Slice[]): Cut[] {
  // A mark is drawn by the font of the letter below it, and so is in all of them.
  const marks = new Set([...text].filter((character) => /\p{M}/u.test(character)))
  const atOnce = new Set(inline)
  const soon = new Set([...early].filter((character) => !atOnce.has(character)))
  const all = new Set(inline + early + text + always)
  const groups = [
    { within: true, holds: (character: string) => atOnce.has(character) },
    { within: false, holds: (character: string) => soon.has(character) },
    { within: false, holds: (character: string) => !atOnce.has(character) && !soon.has(character) },
  ]
  return slices.flatMap((slice) => {
    const used = charactersIn(slice, all).sort()
    return groups.flatMap(({ within, holds }) => {
      const characters = used.filter(holds)
      if (characters.length === 0) return []
      return [
        {
          file: slice.file,
          within,
          characters: [...characters, ...used.filter((character) => marks.has(character) && !holds(character))],
        },
      ]
    })
  })
}

/** Tables that nothing reads in a static font whose lines run from left to right. */
const dropTables = ['BASE', 'STAT', 'vhea', 'vmtx']

/**
 * Entries of the table of names that a cut font keeps beside the usual ones: its licence, and where that is to be read.
 */
const licenceNames = [13, 14]

async function cutFile({ file, characters }: Cut, weight: number): Promise<string> {
  const text = characters.join('')
  const key = createHash('sha256').update(`3 ${file} ${weight} ${text}`).digest('hex').slice(0, 16)
  const target = join(
    cacheFolder,
    'fonts',
    `${basename(file, '.woff2').replace(/-wght-normal$/, '')}-${weight}-${key}.woff2`,
  )
  if (existsSync(target)) return target
  // Loaded here, since most builds find all of their fonts cut.
  const { default: subsetFont } = await import('subset-font')
  await writeWhole(
    target,
    await writeWoff2(
      await subsetFont(await readFile(file), text, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
        dropTables,
        preserveNameIds: licenceNames,
      }),
    ),
  )
  return target
}
