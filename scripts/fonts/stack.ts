import { localeOf } from '../locales/index.ts'
import { glyphFiles, type GlyphFiles } from './faces.ts'
import type { OwnFamilies } from './ownFamily.ts'
import type { Script, Style } from '../locales/scripts.ts'
import { typefaces, type Family } from './families.ts'

/**
 * The scripts whose typefaces a text of a locale is set in, in the order in which they are asked for a character. Where
 * the locale's own script is not Han, all Han names come from one typeface: the first that has them all.
 */
export async function scriptsFor(locale: string, text: string): Promise<readonly Script[]> {
  const { scripts } = localeOf(locale).fonts
  if (scripts[0] !== 'latin') return scripts
  const names = [...new Set(text)].filter((character) => /\p{Script=Han}/u.test(character))
  for (const script of names.length > 0 ? scripts.slice(1) : []) {
    const files = await filesOf(typefaces[script].sans)
    if (names.every((name) => files.has(codeOf(name))))
      return ['latin', script, ...scripts.filter((each) => each !== 'latin' && each !== script)]
  }
  return scripts
}

/** The families of a style in the order in which they are asked: the talk's own, then by the order of the scripts. */
export function familiesOf(scripts: readonly Script[], style: Style, own: OwnFamilies = {}): Family[] {
  return [...(own[style] ? [own[style]] : []), ...scripts.map((script) => typefaces[script][style])]
}

/** Characters that a family draws, of those that it was asked for. */
export interface Share {
  family: Family
  characters: string[]
  files: GlyphFiles
}

/**
 * Gives each character to the first family that has a glyph for it.
 * @returns what each family draws, and what none has
 */
export async function shareOut(
  characters: Iterable<string>,
  families: readonly Family[],
  weight?: number,
): Promise<{ shares: Share[]; missing: string[] }> {
  let left = [...new Set(characters)]
  const shares: Share[] = []
  for (const family of families) {
    if (left.length === 0) break
    const files = await filesOf(family, weight)
    const has = (character: string) => files.has(codeOf(character))
    shares.push({ family, files, characters: left.filter(has) })
    left = left.filter((character) => !has(character))
  }
  return { shares, missing: left }
}

/** All weights of a family have the same characters. */
function filesOf(family: Family, weight = family.weights[0] ?? 400): Promise<GlyphFiles> {
  return glyphFiles(family, weight)
}

/** The code point of a character. */
export function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
