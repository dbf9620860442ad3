import { expect, it } from 'vitest'
import { strangeFonts } from '../../../scripts/export/pdf/fonts.ts'
import { Dict, dict, Name, PdfFile, type Value } from '../../../scripts/export/pdf/objects.ts'

/** A PDF of one page for each list of fonts. */
function pdfWith(...pages: Dict[][]): PdfFile {
  const file = new PdfFile(new Map(), new Dict())
  const kids = pages.map((fonts) =>
    file.add(
      dict({
        Type: new Name('Page'),
        Resources: dict({ Font: dict(Object.fromEntries(fonts.map((font, index) => [`F${index}`, file.add(font)]))) }),
      }),
    ),
  )
  file.trailer.set('Root', file.add(dict({ Pages: file.add(dict({ Type: new Name('Pages'), Kids: kids })) })))
  return file
}

const font = (name: string, kind = 'CIDFontType2', descriptor: Value = dict({ FontFile2: 1 })) =>
  dict({
    Subtype: new Name('Type0'),
    BaseFont: new Name(name),
    DescendantFonts: [dict({ Subtype: new Name(kind), FontDescriptor: descriptor })],
  })

it("names the fonts that are not the deck's own or do not copy right, and their pages", () => {
  const own = font('AAAAAA+NotoSansTC-Thin')
  const strange = font('BAAAAA+DroidSansFallback')
  const kin = font('GAAAAA+NotoSansTCKin-Regular')
  const found = strangeFonts(
    pdfWith(
      [own],
      [own, strange, kin],
      [strange, dict({ Subtype: new Name('Type3') })],
      [font('CAAAAA+NotoSansTC-Bold', 'CIDFontType0'), font('NotoSansTC', 'CIDFontType2', dict({}))],
    ),
    ['NotoSansTC'],
  )
  expect(found.map(({ name, pages, problem }) => [name, pages, problem.split(':')[0]])).toEqual([
    ['DroidSansFallback', [1, 2], "is not the deck's own"],
    ['NotoSansTCKin-Regular', [1], "is not the deck's own"],
    ['a font of drawings (Type 3)', [2], "is not the deck's own"],
    ['NotoSansTC-Bold', [3], 'is not embedded as TrueType'],
    ['NotoSansTC', [3], 'is not embedded'],
  ])
})
