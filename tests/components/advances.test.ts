import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { expect, it } from 'vitest'
import { glyphsOf, sfntTable } from '../../scripts/fonts/cmap.ts'
import { fontFiles } from '../../scripts/fonts/faces.ts'
import { lettersWidth } from '../../components/shared/letters.ts'
import { typefaces } from '../../scripts/fonts/families.ts'

const characters = [
  ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
  ...'ÆØÞßæøðþŁłıŒœ–‘’“”…—€£¥§°±·×÷′″µ½¼¾⅓⅔²³₂₀†‡•',
]

/** How far each character moves the pen in a font, in ems (OpenType, hmtx table). */
function advancesIn(font: Buffer): Map<string, number> {
  const glyphs = glyphsOf(font)
  const metrics = sfntTable(font, 'hmtx')
  const count = sfntTable(font, 'hhea').readUInt16BE(34)
  const em = sfntTable(font, 'head').readUInt16BE(18)
  return new Map(
    characters.flatMap((character) => {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0)
      return glyph === undefined ? [] : [[character, metrics.readUInt16BE(4 * Math.min(glyph, count - 1)) / em]]
    }),
  )
}

async function widest(weight: number, style: 'sans' | 'serif' = 'sans'): Promise<(character: string) => number> {
  const [own = ''] = await fontFiles(typefaces.latin[style], weight)
  const slices = (await fontFiles(typefaces.hant[style], weight)).filter((file) => file.includes('-latin-wght'))
  const han = await subsetFont(await readFile(slices[0] ?? ''), characters.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: weight },
  })
  const [latin, inHan] = [advancesIn(await readFile(own)), advancesIn(han)]
  // What Chinese and Latin share is as wide as a Han character there.
  return (character) =>
    Math.max(latin.get(character) ?? 0, /[‘’“”…—]/u.test(character) ? 0 : (inHan.get(character) ?? 0))
}

it('are those of the widest of the fonts that labels are set in, regular and bold, and of those of claims', async () => {
  const [regular, bold, serif] = await Promise.all([widest(400), widest(700), widest(700, 'serif')])
  const lines = characters.map(
    (character) =>
      `  ${JSON.stringify(character)}: [${regular(character)}, ${bold(character)}, ${Math.max(bold(character), serif(character))}]`,
  )
  await expect(`{\n${lines.join(',\n')}\n}\n`).toMatchFileSnapshot('../../components/shared/advances.json')
})

it('make the width of a word, its accents and Han characters included', () => {
  const [m, e] = [lettersWidth('m', 'bold'), lettersWidth('e', 'bold')]
  expect(m).toBeGreaterThan(0.95)
  expect(lettersWidth('m', 'regular')).toBeLessThan(m)
  expect(lettersWidth('mèe\u0301', 'bold')).toBeCloseTo(m + 2 * e)
  expect(lettersWidth('開m', 'bold')).toBeCloseTo(1 + m)
})
