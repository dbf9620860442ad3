import { familiesOf, scriptsFor } from '../fonts/stack.ts'
import { fontStyleSheets, sheetWithin } from '../fonts/subset.ts'
import { sheetPage, type ProofLook } from './page.ts'
import type { ProofSheet } from './value.ts'

/** A proof sheet as one page, with the letters that it needs in it. */
export async function withFonts(sheet: ProofSheet, look: Omit<ProofLook, 'fonts'>): Promise<string> {
  const text = sheetPage(sheet, { ...look, pictures: new Map(), fonts: '' })
  return sheetPage(sheet, { ...look, fonts: await fontsFor(sheet.locale, text) })
}

/** A style sheet with the letters of a text in it. What no font of ours has is drawn with one of the machine's. */
async function fontsFor(locale: string, text: string): Promise<string> {
  const families = familiesOf(await scriptsFor(locale, text), 'sans')
  return sheetWithin(
    await fontStyleSheets([400, 700].map((weight) => ({ families, name: 'citedeck proof', weight, text }))),
  )
}
