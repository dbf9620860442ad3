import { fold } from '../locales/zh/reading/fold.ts'
import { says } from '../locales/says.ts'

/**
 * The words of a text that say what it is about, to compare: of English their stems, of Chinese each two characters
 * that follow one another (in Simplified form), and years.
 */
export function wordsOf(text: string): Set<string> {
  const found = new Set<string>()
  for (const [word] of text.matchAll(/[\p{Script=Latin}][\p{Script=Latin}'’-]+/gu)) {
    const small = word.toLowerCase().replace(/['’]s?$/, '')
    if (!says('filler', small) && (small.length > 2 || word === word.toUpperCase())) found.add(stem(small))
  }
  for (const [run] of fold(text).matchAll(/\p{Script=Han}+/gu))
    for (let at = 0; at + 1 < run.length; at++) {
      const pair = run.slice(at, at + 2)
      if (!says('filler', pair)) found.add(pair)
    }
  for (const [year] of text.matchAll(/(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]*\d)/g)) found.add(year)
  return found
}

/** A word without its ending: enough to find the same word again. */
function stem(word: string): string {
  if (word.length < 5) return word.replace(/s$/, '')
  const short = word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|e|ly)$/, '')
  // Rowers row, swimmers swim.
  return short.replace(/(?<=[a-z]{3})er$/, '').replace(/([bdgmnprt])\1$/, '$1')
}
