import { borders } from '../../scripts/typography/border.ts'

/** The places in a text where Han and Latin meet, which ask for an eighth of an em of space (W3C clreq). */
export function borderOffsets(text: string): Set<number> {
  return new Set([...text.matchAll(borders)].map(({ index }) => index))
}
