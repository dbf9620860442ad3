import { counted, dependent, done, leadIn, sinceWhen, subjectAhead, whenAhead } from './clauseWords.ts'
import { isFinite, isVerb, wordsIn } from './verbs.ts'

/** Whether a clause behind a comma has a subject: no verb of the one before it, such as "fear that it will settle". */
export function hasSubject(clause: string): boolean {
  const [first = '', second = '', third = ''] = wordsIn(clause)
  const isPlural = isVerb(second) && /^\w+s\b/.test(clause)
  // Online firms filled: what they are like stands before many.
  const isOfKind = isVerb(third) && /^\p{Ll}+ \p{Ll}+s\b/u.test(clause) && !isVerb(first) && !joining.test(first)
  return subjectAhead.test(clause.trim().replace(leadIn, '')) || isPlural || isOfKind
}

/** What begins no subject. */
const joining =
  /^(?:and|or|but|so|then|yet|nor|not|in|on|at|by|for|to|of|from|with|without|while|as|if|when|than|about|up|down|over|under|per|plus|versus)$/

/** Whether somebody or something does something in a clause, and nothing is left open at its end. */
export function isWhole(clause: string, isFirst = false): boolean {
  const words = wordsIn(clause)
  const at = words.findIndex(isVerb)
  return (
    words.length >= 4
    && !whenAhead.test(clause)
    && at > 0
    && at < words.length - 1
    && (isFirst || !dependent.test(clause))
    && !isOnlyRelative(words, at)
    && !/\s(?:of|in|for|from|with|to|at|by|on|as|than|the|a|an|and|or|but)$/i.test(clause.trim())
  )
}

/** Whether the verb of some words is of what only says which thing is meant: £70,000 that she had borrowed. */
export function isOnlyRelative(words: readonly string[], at: number): boolean {
  const relative = words.findIndex((word) => /^(?:that|which|who|whom|whose|where|when|what|how|why)$/.test(word))
  if (relative < 1 || relative > at) return false
  // The branches that closed had dropped.
  const isHelped =
    !isFinite(words[at] ?? '') && /^(?:had|has|have|was|were|is|are|will|would)$/.test(words[at + 1] ?? '')
  return !isHelped && !words.some((word, index) => index > at + 1 && isVerb(word) && !isFinite(words[index - 1] ?? ''))
}

/** Whether a sentence begins with a clause, also behind what says when, with a number or with what is done. */
export function isWholeFirst(text: string): boolean {
  const bare = text.replace(sinceWhen, '')
  const isBegun = counted.test(text) || (done.test(text) && wordsIn(text).some((word, at) => at > 1 && isFinite(word)))
  return isWhole(bare) || (isBegun && isWhole(text, true))
}
