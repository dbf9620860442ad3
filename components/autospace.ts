const han = /\p{Script=Han}/u
const latin = /[\p{Script=Latin}\p{Nd}%]/u

/**
 * Whether Han and Latin meet between two texts. The browser spaces them within an element (`text-autospace`),
 * but not across the border of two.
 */
export function needsSpace(before: string, after: string): boolean {
  const left = [...before].at(-1) ?? ''
  const right = [...after][0] ?? ''
  return (han.test(left) && latin.test(right)) || (latin.test(left) && han.test(right))
}
