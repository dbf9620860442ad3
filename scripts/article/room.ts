/** The room that a text takes, in Han characters: two others are as wide as one. */
export function room(text: string): number {
  return Math.ceil(
    [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef\u{1f300}-\u{3ffff}]/u.test(character) ? 1 : 0.5), 0),
  )
}
