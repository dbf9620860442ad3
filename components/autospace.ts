const han = /\p{Script=Han}/u
const latin = /[\p{Script=Latin}\p{Nd}%]/u

/** Whether Han and Latin meet between two texts, which asks for an eighth of an em of space (W3C clreq). */
export function needsSpace(before: string, after: string): boolean {
  const left = [...before].at(-1) ?? ''
  const right = [...after][0] ?? ''
  return (han.test(left) && latin.test(right)) || (latin.test(left) && han.test(right))
}
