import type { Aside } from '../drafting/draftWords.ts'
import { quoted, subjectAhead } from './clauseWords.ts'
import { somebody } from './speakers.ts'
import { isFinite, isVerb, wordsIn } from './verbs.ts'

/** What says more of a thing that is named already, between two marks. */
const relative =
  /^(?:(?:all|most|some|many|both|none|one|two|each) of )?(?:which|who|whom|whose|where)\b|^(?:so that|because|although|though)\b/i
/** What only explains a word, in brackets. */
const bracketed = /\s*\((?!\d+\))[^()]*\)/g
/** What says more of a name, and has no verb: Harwell, a port on the coast. Who somebody is stays with their name. */
const apposed = /^(?:an?|the|one) [\p{L}\d]/u
const name = /(?:^|\s)\p{Lu}[\p{L}’'-]*$/u
/** A year that leads a sentence in: In 2015, the last year of the old line, …. */
const year = /^(?:in|by|since|until) (?:1[5-9]|20)\d\d$/i
/** Who only tells what is so: he points out, the chamber found. */
const telling =
  /^(?:as )?(?:he|she|they|(?:the |its )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}) (?:points? out|pointed out|found|finds|notes?|noted|calculated|counted|discovered|learned|learnt)$/iu
/** A time that is told by another, at the end of what leads in: during that time, over the same period. */
const sameTime = /\s(?:during|over|in|within) (?:that|this|the same) (?:time|period|span)(?=,\s)/gi
/** What only says how a sentence stands to the one before it, between commas. */
const joining =
  /,\s(?:on the other hand|on the contrary|however|for example|for instance|in turn|meanwhile|by contrast|too|though|of course|in fact|then|in other words|as a result|nevertheless|moreover)(?=,\s)/gi
/** What only adds a sentence to the one before it: it would also save. */
const besides = /\salso(?=\s\p{L})(?<!\b(?:not|but|it|they|he|she)\b.*)/giu
/** What begins a part of a sentence that is no clause: In Arden; for a child. */
const ahead =
  /^(?:and |but |yet |so |while |whereas )?(?:in|on|at|by|for|from|to|with|without|after|before|since|during|under|over|among|between|of|across|near|according to|as|when|once)\b/i
/** What stands between a subject and what it does. */
const adverb = /^(?:now|still|also|already|never|often|once|then|usually|not|only|\w+ly)$/

/**
 * What a sentence says aside, which it is true without: a clause with "which", "who" or "where" between commas, and
 * what stands in brackets. It is aside where the sentence goes on behind it with the verb of what stands before it
 * (*Teachers, who are judged on this, have stopped*), or where what stands before it leads in (*In Arden, where pupils
 * are driven, it costs more*). Behind other commas it may be one of a list. So is what says more of a name, whatever
 * amounts it has, who only tells what is so, and a time that only the sentence before names.
 */
export function asidesOf(sentence: string): Aside[] {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const commas = [...text.matchAll(/,\s/g)].map(({ index }) => index)
  const found: Aside[] = [bracketed, sameTime]
    .flatMap((each) => [...text.matchAll(each)])
    .map(({ 0: all, index }) => ({
      start: index,
      end: index + all.length,
    }))
  for (const { 0: all, index } of text.matchAll(besides)) found.push({ start: index, end: index + all.length })
  for (const { 0: all, index } of text.matchAll(joining)) found.push({ start: index, end: index + all.length + 1 })
  for (const [at, start] of commas.entries()) {
    const close = commas[at + 1]
    if (close !== undefined && telling.test(text.slice(start + 2, close))) found.push({ start, end: close + 1 })
  }
  for (const [at, start] of commas.entries()) {
    const isOfYear = year.test(text.slice(0, start))
    const isApposed = apposed.test(text.slice(start + 2)) && (isOfYear || name.test(text.slice(0, start)))
    if (found.some((each) => each.end > start && each.start <= start)) continue
    if (!isApposed && !relative.test(text.slice(start + 2))) continue
    const from = Math.max(0, ...[...text.slice(0, start).matchAll(/(?:[;:]|\s[—–])\s|,\s(?=(?:and|but|while|whereas)\s)/g)].map(({ 0: mark, index }) => index + mark.length)) // prettier-ignore
    const before = text.slice(from, start)
    for (const close of commas.slice(at + 1)) {
      if (/[;:—–]/.test(text.slice(start, close))) break
      const rest = text.slice(close + 2)
      const end = isOfYear && isApposed ? afterYear(rest) : endOf(before, rest)
      if (end === undefined) continue
      if (
        isApposed
        && ((end !== 1 && !isOfYear && !/^\d/.test(rest)) || !isThing(text.slice(start + 2, close), isOfYear))
      )
        break
      found.push({ start, end: close + end, ...(isApposed ? { isOfName: true } : {}) })
      break
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Whether what stands behind a name has no verb but of what says which it is, and is nobody, as no year is. */
function isThing(text: string, isOfYear: boolean): boolean {
  const bare = text.replace(/ (?:who|which|that|whose|where)\b.*$/i, '')
  const head = bare.replace(/ (?:of|in|at|on|for|from|with|to|by|near|between|under)\b.*$/i, '')
  return !hasVerb(`the ${bare}`) && (isOfYear || !somebody.test(head))
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
  return isDone && !hasVerb(before.replace(/ (?:that|who|whose|which) .*$/i, '')) ? 1 : undefined
}

/** Behind a year: a comma stays before a number. */
const afterYear = (rest: string): number | undefined =>
  subjectAhead.test(rest) && wordsIn(rest).some((word, index) => index > 0 && isVerb(word))
    ? Number(/^\p{L}/u.test(rest))
    : undefined

/** Whether what leads in says nothing by itself yet: no "when the pool closed". */
const isLead = (text: string): boolean => !hasVerb(text.replace(/^(?:as|when|once|after|before|since)\b.*$/i, 'is'))

const hasVerb = (text: string): boolean => wordsIn(text).some((word, index) => index > 0 && isFinite(word))
