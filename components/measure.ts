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
