/** A word of a text, as names are compared: without marks over letters, in lower case. */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a text in letters other than Han, as written; a possessive is its name, a hyphened name two. */
export function wordsIn(text: string): string[] {
  return (
    text.match(/(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’](?!s\b)(?!\p{Script=Han})\p{L}+)*/gu) ?? []
  ).filter((word) => !/^s$/.test(word))
}

/**
 * The words of somebody's name or office that are names: with a capital, and no initial.
 * @param notNames titles and small words, folded
 */
export function capitalWords(text: string, notNames: ReadonlySet<string>): string[] {
  return wordsIn(text).filter((word) => /^\p{Lu}/u.test(word) && word.length > 1 && !notNames.has(folded(word)))
}
