import advances from './advances.json' with { type: 'json' }

export type Weight = 'regular' | 'bold'

const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u
const known = new Map(Object.entries(advances))
const unknown = [0.7, 0.7]

/**
 * The width of letters in ems, each by its advance in the widest of the fonts that labels are set in. Kerning brings
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
  return found[weight === 'bold' ? 1 : 0] ?? 0
}
