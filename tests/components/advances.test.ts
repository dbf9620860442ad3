import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { expect, it } from 'vitest'
import { glyphsOf, sfntTable } from '../../scripts/fonts/cmap.ts'
import { fontFiles } from '../../scripts/fonts/faces.ts'
import { wordWidth } from '../../components/shared/measure.ts'
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

it('are those of the widest of the fonts that labels are set in', async () => {
  const [own = ''] = await fontFiles(typefaces.latin.sans, 700)
  const slices = (await fontFiles(typefaces.hant.sans, 700)).filter((file) => file.includes('-latin-wght'))
  const han = await subsetFont(await readFile(slices[0] ?? ''), characters.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: 700 },
  })
  const [latin, inHan] = [advancesIn(await readFile(own)), advancesIn(han)]
  // What Chinese and Latin share is as wide as a Han character there.
  const widths = characters.map((character) => [
    character,
    Math.max(latin.get(character) ?? 0, /[‘’“”…—]/u.test(character) ? 0 : (inHan.get(character) ?? 0)),
  ])
  await expect(`${JSON.stringify(Object.fromEntries(widths), null, 2)}\n`).toMatchFileSnapshot(
    '../../components/shared/advances.json',
  )
})

it('make the width of a word, its accents and Han characters included', () => {
  const [m, e] = [wordWidth('m', 100), wordWidth('e', 100)]
  expect(m).toBeGreaterThan(95)
  expect(wordWidth('mèe\u0301', 100)).toBeCloseTo(m + 2 * e)
  expect(wordWidth('開m', 100)).toBeCloseTo(100 + m)
})
