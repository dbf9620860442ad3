import { fold } from '../locales/zh/reading/fold.ts'

/** Words that stand in any sentence. */
const common = new Set(
  `the and for are was were has have had its his her their our your not but from with that this these those than then them they
  who which what when where why how all any each per into over under about after before since until while more less
  most least some only also just now year years time out off one two per cent percent been will would can could may of in on
  at to by as is it or an be we you he she do does did so if no up down there here every other another between during
  against`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const particles = /[的了在是和与及也都有为这那之等从到于把被将又就还而或其中个年月日]/

/**
 * The words of a text that say what it is about, to compare: of English their stems, of Chinese each two characters
 * that follow one another (in Simplified form), and years.
 */
export function wordsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const [word] of text.matchAll(/[\p{Script=Latin}][\p{Script=Latin}'’-]+/gu)) {
    const small = word.toLowerCase().replace(/['’]s$/, '')
    if (!common.has(small) && (small.length > 2 || word === word.toUpperCase())) found.add(stem(small))
  }
  for (const [run] of fold(text).matchAll(/\p{Script=Han}+/gu))
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2)
      if (!particles.test(pair)) found.add(pair)
    }
  for (const [year] of text.matchAll(/(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]*\d)/g)) found.add(year)
  return found
}

/** A word without its ending: enough to find the same word again. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '')
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e|ly)$/, '')
}
