import type { Stretch } from '../drafting/draftWords.ts'
import { quoted, subjectAhead } from './clauseWords.ts'
import { isFinite, isVerb, wordsIn } from './verbs.ts'

/** What says more of a thing that is named already, between two marks. */
const relative = /^(?:(?:all|most|some|many|both|none|one|two|each) of )?(?:which|who|whom|whose|where)\b/i
/** What only explains a word, in brackets. */
const bracketed = /\s*\((?!\d+\))[^()]*\)/g
/** What begins a part of a sentence that is no clause: In Arden; for a child. */
const ahead =
  /^(?:and |but |yet |so |while |whereas )?(?:in|on|at|by|for|from|to|with|without|after|before|since|during|under|over|among|between|of|across|near|according to|as|when|once)\b/i
/** What stands between a subject and what it does. */
const adverb = /^(?:now|still|also|already|never|often|once|then|usually|not|only|\w+ly)$/

/**
 * What a sentence says aside, which it is true without: a clause with "which", "who" or "where" between commas, and
 * what stands in brackets. It is aside where the sentence goes on behind it with the verb of what stands before it
 * (*Teachers, who are judged on this, have stopped*), or where what stands before it leads in (*In Arden, where pupils
 * are driven, it costs more*). Behind other commas it may be one of a list.
 */
export function asidesOf(sentence: string): Stretch[] {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const commas = [...text.matchAll(/,\s/g)].map(({ index }) => index)
  const found: Stretch[] = [...text.matchAll(bracketed)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }))
  for (const [at, start] of commas.entries()) {
    if (found.some((each) => each.end > start) || !relative.test(text.slice(start + 2))) continue
    const from = Math.max(0, ...[...text.slice(0, start).matchAll(/(?:[;:]|\s[—–])\s|,\s(?=(?:and|but|while|whereas)\s)/g)].map(({ 0: mark, index }) => index + mark.length)) // prettier-ignore
    const before = text.slice(from, start)
    for (const close of commas.slice(at + 1)) {
      if (/[;:—–]/.test(text.slice(start, close))) break
      const end = endOf(before, text.slice(close + 2))
      if (end === undefined) continue
      found.push({ start, end: close + end })
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Behind so few words that lead in no comma is needed, but before a number. */
const fewWords = 3

/** How much of the comma behind goes with what is said aside; undefined where the sentence goes on with that. */
function endOf(before: string, rest: string): number | undefined {
  if (ahead.test(before)) {
    const isShort = wordsIn(before).length <= fewWords && /^\p{L}/u.test(rest)
    return isLead(before) && subjectAhead.test(rest) && hasVerb(rest) ? Number(isShort) : undefined
  }
  const [first = '', second = ''] = wordsIn(rest)
  const isDone = isVerb(first) || (adverb.test(first) && isVerb(second))
  return isDone && !hasVerb(before) ? 1 : undefined
}

/** Whether what leads in says nothing by itself yet: no "when the pool closed". */
const isLead = (text: string): boolean => !hasVerb(text.replace(/^(?:as|when|once|after|before|since)\b.*$/i, 'is'))

const hasVerb = (text: string): boolean => wordsIn(text).some((word, index) => index > 0 && isFinite(word))
