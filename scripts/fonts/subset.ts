import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeWhole } from '../files/writeWhole.ts'
import { cacheFolder } from '../machine/project.js'
import { versionOf } from './faces.ts'
import { isLatin, type Family } from './families.ts'
import { codeOf, shareOut, type Share } from './stack.ts'
import { writeWoff2 } from './woff2.ts'

/** Characters of the site's own controls and of figures, which no data holds, as far as the first family has them. */
const always =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('') + '…—–·×÷−≈≤≥%*、，。；：「」（）'

/** A face to cut, and the characters it is wanted for: at once, on the first slide, on any. */
export interface Face {
  /** Asked for each character in this order. */
  families: readonly Family[]
  /** How the page calls the face, where not by the names of the families. */
  name?: string
  weight: number
  /** Characters that are wanted of the Latin family, whichever has them first. */
  latin?: string
  inline?: string
  early?: string
  text: string
  /** Only these characters: not those of controls too. */
  isExact?: true
}

/** The style sheets of faces that were cut. */
export interface FontSheets {
  /** What is wanted at once, the fonts themselves within. */
  first: string
  /**
   * All else, where what the first slide shows has files of its own.
   * @param address what the sheet calls each of `files`
   */
  rest: (address: (file: string) => string) => string
  /** Their places on this machine. */
  files: readonly string[]
  families: readonly Family[]
}

/**
 * Cuts faces to their characters, static files for each slice and weight. Static, since Chromium embeds variable fonts
 * in a PDF as Type 3. Files are kept by content and used again.
 */
export async function fontStyleSheets(faces: readonly Face[]): Promise<FontSheets> {
  const rules = await Promise.all(
    faces.map(async (face) =>
      Promise.all(
        (await cuts(face)).map(async (cut) => {
          const file = await cutFile(cut, face.weight)
          const address = cut.within ? await fontWithin(file) : ''
          const range = cut.characters.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16)}`).join(',')
          return {
            ...cut,
            cutTo: file,
            ruleFor: (source = address) =>
              `@font-face{font-family:'${face.name ?? cut.family.name}';font-weight:${face.weight};${cut.family.isItalic ? 'font-style:italic;' : ''}font-display:${cut.within ? 'block' : 'swap'};${cut.family.metrics ?? ''}src:url(${JSON.stringify(source)}) format('woff2');unicode-range:${range}}`,
          }
        }),
      ),
    ),
  )
  const [first, rest] = [true, false].map((within) => rules.flat().filter((each) => each.within === within))
  return {
    first: lines(first?.map(({ ruleFor }) => ruleFor())),
    rest: (addressOf) => lines(rest?.map(({ ruleFor, cutTo }) => ruleFor(addressOf(cutTo)))),
    files: [...new Set(rest?.map(({ cutTo }) => cutTo))],
    families: [...new Set(rules.flat().map(({ family }) => family))],
  }
}

const lines = (rules: readonly string[] = []) => `${rules.join('\n')}\n`

/** The style sheet of what is not wanted at once, with the fonts in it. */
export async function sheetWithin({ files, rest }: Pick<FontSheets, 'files' | 'rest'>): Promise<string> {
  const fonts = new Map(await Promise.all(files.map(async (file) => [file, await fontWithin(file)] as const)))
  return rest((file) => fonts.get(file) ?? '')
}

/** A font as an address that holds it. */
async function fontWithin(file: string): Promise<string> {
  return `data:font/woff2;base64,${(await readFile(file)).toString('base64')}`
}

/** What is cut from a file of a family into one file, and whether that is to be within the style sheet. */
interface Cut {
  family: Family
  file: string
  characters: string[]
  within: boolean
}

async function cuts(face: Face): Promise<Cut[]> {
  const { families, weight, latin = '', inline = '', early = '', text, isExact = false } = face
  const { shares } = await shareOut(inline + early + text, families, weight)
  const standing = families.slice(0, families.findIndex(({ own }) => !own) + 1)
  const first = await shareOut(isExact ? '' : always, standing, weight)
  const others = await shareOut(latin, families.filter(isLatin), weight)
  const together = new Map<Family, Share>()
  for (const share of [...shares, ...first.shares, ...others.shares]) {
    const known = together.get(share.family)?.characters ?? []
    together.set(share.family, { ...share, characters: [...new Set([...known, ...share.characters])] })
  }
  return [...together.values()].flatMap((share) => cutsOf(share, face))
}

function cutsOf({ family, characters, files }: Share, { inline = '', early = '' }: Face): Cut[] {
  const [atOnce, soon] = [new Set(inline), new Set(early)]
  const groupOf = (character: string) => (atOnce.has(character) ? 'within' : soon.has(character) ? 'early' : 'late')
  // A mark is drawn by the font of the letter below it, and so is in all of them.
  const marks = characters.filter((character) => /\p{M}/u.test(character))
  const filesOf = (character: string) => files.get(codeOf(character))
  const groups = new Map<string, Cut>()
  for (const character of characters.sort()) {
    const [file, group] = [filesOf(character).at(-1) ?? '', groupOf(character)]
    const cut = groups.get(`${file} ${group}`) ?? { family, file, within: group === 'within', characters: [] }
    cut.characters.push(character)
    groups.set(`${file} ${group}`, cut)
  }
  const cuts = [...groups.values()]
  for (const cut of cuts) {
    // Browsers refuse a font without any outline, and so one that was cut to a space: it gets the point beside it.
    if (cut.characters.every((character) => /[\s\p{Z}\p{Cf}]/u.test(character))) cut.characters.push('.')
    cut.characters.push(...marks.filter((mark) => !cut.characters.includes(mark) && filesOf(mark).includes(cut.file)))
  }
  return cuts
}

/** Tables that nothing reads in a static font whose lines run from left to right. */
const dropTables = ['BASE', 'STAT', 'vhea', 'vmtx']

/**
 * Entries of the table of names that a cut font keeps beside the usual ones: its licence, and where that is to be read.
 */
const licenceNames = [13, 14]

async function cutFile({ family, file, characters }: Cut, weight: number): Promise<string> {
  const text = characters.join('')
  // By what it is cut from and not where that lies, so that all machines give it the same name.
  const from = `${family.package} ${await versionOf(family)} ${basename(file)}`
  const key = createHash('sha256').update(`5 ${from} ${weight} ${text}`).digest('hex').slice(0, 16)
  const target = join(
    cacheFolder,
    'fonts',
    `${basename(file)
      .replace(/(?:-wght-normal)?\.\w+$/, '')
      .replace(/[^\w-]+/g, '-')}-${weight}-${key}.woff2`,
  )
  if (existsSync(target)) return target
  // Loaded here, since most builds find all of their fonts cut.
  const { default: subsetFont } = await import('subset-font')
  await writeWhole(
    target,
    await writeWoff2(
      await subsetFont(await readFile(file), text, {
        targetFormat: 'truetype',
        ...variations(family, weight),
        dropTables,
        preserveNameIds: licenceNames,
      }),
    ),
  )
  return target
}

/** Where a family stands on the axes along which its file varies; nothing where that does not. */
function variations({ files, own }: Family, weight: number): { variationAxes?: Record<string, number> } {
  const axes = own ? own.axes[weight] : files === undefined ? { wght: weight } : {}
  return axes !== undefined && Object.keys(axes).length > 0 ? { variationAxes: axes } : {}
}
