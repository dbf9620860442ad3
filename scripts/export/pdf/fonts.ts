import { Dict, isName, Name, type PdfFile } from './objects.ts'

/** A font of a PDF that is not the deck's own, or not embedded so that its text can be copied. */
export interface StrangeFont {
  name: string
  /** Pages from 0. */ pages: number[]
  problem: string
}

/**
 * The fonts that a PDF should not have: others than the deck's own, which the browser takes where those lack a
 * character, and those that are not embedded as TrueType by character identifiers.
 * @param own the names of the deck's own fonts, without a style
 */
export function strangeFonts(file: PdfFile, own: readonly string[]): StrangeFont[] {
  const found = new Map<string, StrangeFont>()
  for (const [page, { dict }] of file.pages().entries()) {
    for (const value of file.dict(file.dict(dict.get('Resources'))?.get('Font'))?.values() ?? []) {
      const font = file.dict(value)
      const problem = font && problemOf(file, font, own)
      if (!font || problem === undefined) continue
      const name = nameOf(font)
      const known = found.get(name) ?? { name, pages: [], problem }
      if (known.pages.at(-1) !== page) known.pages.push(page)
      found.set(name, known)
    }
  }
  return [...found.values()]
}

function problemOf(file: PdfFile, font: Dict, own: readonly string[]): string | undefined {
  const name = nameOf(font)
  if (!own.some((each) => name === each || name.startsWith(`${each}-`)))
    return "is not the deck's own: its fonts lack a character"
  const descendant = file.dict(file.list(font.get('DescendantFonts'))[0])
  if (!isName(font.get('Subtype'), 'Type0') || !descendant || !isName(descendant.get('Subtype'), 'CIDFontType2'))
    return 'is not embedded as TrueType: its text does not copy right'
  return file.dict(descendant.get('FontDescriptor'))?.has('FontFile2') === true ? undefined : 'is not embedded'
}

/** Without the mark of a subset, such as `AAAAAA+`. */
function nameOf(font: Dict): string {
  const name = font.get('BaseFont')
  return name instanceof Name ? name.name.replace(/^[A-Z]{6}\+/, '') : 'a font of drawings (Type 3)'
}
