import advances from './advances.json' with { type: 'json' }

/** Of labels, regular or bold; of claims, which may be set in the serif, in bold. */
export type Weight = 'regular' | 'bold' | 'claim'

/** The column of `advances.json` that holds a weight's widths. */
const columnOf = { regular: 0, bold: 1, claim: 2 } as const

const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u
const known = new Map(Object.entries(advances))
const unknown = [0.7, 0.7, 0.75]

/**
 * The width of letters in ems, each by its advance in the widest of the fonts that labels, or claims, are set in.
 * Kerning brings
 * letters closer, so no text is wider.
 */
export function lettersWidth(letters: string, weight: Weight): number {
  let ems = 0
  for (const letter of letters) ems += wide.test(letter) ? 1 : advanceOf(letter, weight)
  return ems
}

/** A letter with a mark is as wide as without, and a mark takes no room. */
function advanceOf(letter: string, weight: Weight): number {
  const found =
    known.get(letter) ?? known.get(letter.normalize('NFD').charAt(0)) ?? (/\p{M}/u.test(letter) ? [] : unknown)
  return found[columnOf[weight]] ?? 0
}
