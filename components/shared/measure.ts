import advances from './advances.json' with { type: 'json' }

const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u
const narrow = /[.,:;'!|()[\]iljtfrI ]/

/**
 * The width of a text in pixels, estimated without a browser: a Han character is one em,
 * a Latin one about half. Errs to the wide side, so that what is given this room fits.
 */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0
  for (const character of text)
    ems += wide.test(character) ? 1 : narrow.test(character) ? 0.34 : /[A-Z%MW@m]/.test(character) ? 0.8 : 0.59
  return ems * fontSize
}

const known = new Map(Object.entries(advances))

/**
 * The width in pixels of a word that must not be broken, by the advances of the widest of the fonts that labels are set
 * in, which is bold.
 */
export function wordWidth(word: string, fontSize: number): number {
  let ems = 0
  for (const character of word) ems += wide.test(character) ? 1 : advanceOf(character)
  return ems * fontSize
}

/** In ems. A letter with a mark is as wide as without, and a mark takes no room. */
function advanceOf(character: string): number {
  return known.get(character) ?? known.get(character.normalize('NFD').charAt(0)) ?? (/\p{M}/u.test(character) ? 0 : 0.7)
}

/** The width of a text in bold: where it has Latin letters, which are wider then, by their advances. */
export function boldWidth(text: string, fontSize: number): number {
  const width = textWidth(text, fontSize)
  return /\p{Script=Latin}/u.test(text) ? Math.max(width, wordWidth(text, fontSize)) : width
}
