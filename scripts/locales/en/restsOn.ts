import { isVerb, wordsIn } from './verbs.ts'

/** What may lead a clause in before its subject: since then; in winter; but. */
const lead =
  /^(?:(?:and|but|yet|so|then|still|now|today|meanwhile|there),? )*(?:(?:since|in|on|at|by|after|before|during|over|within|last|this|under) (?:[\p{Ll}\d-]+ ){1,4}?,? ?)?(?=(?:its|their|his|her|it|they|he|she)\b)/iu
const pronoun = /^(?:its|their|his|her|it|they|he|she)\b/i
/** "It" that is nothing: it takes a pair three years, it is clear that, it rained. */
const nothing =
  /^it (?:rain|snow|froze|hail)|^it (?:(?:has|had|would|will|may|might|could|can) )?(?:is|was|be|been|takes?|took|taken|costs?|seems?|seemed|makes?|made|helps?|helped) [^;]*?(?:\bto \p{Ll}|\bthat )/iu
const name = /(?<!^)(?<![.!?] )\p{Lu}\p{Ll}/u

/**
 * Whether a clause is of what the clause before it in its sentence only points at: since then its volunteers have
 * increased, and | the daytime availability has climbed. What has a name or a number of its own kind before it is not.
 * @param before its sentence up to it
 */
export function restsOn(before: string, claim: string): boolean {
  const text = before.trim()
  const ahead = lead.exec(text)?.[0] ?? ''
  const subject = text.slice(ahead.length)
  if (text === '' || !pronoun.test(subject) || nothing.test(subject) || name.test(claim)) return false
  const words = wordsIn(claim)
  const verb = words.findIndex((word, at) => at > 0 && isVerb(word))
  // A house there sells, most people know: what is of any kind is of nobody.
  return verb > 0 && /^(?:the|all|both|only|\d)/i.test(words[0] ?? '')
}

/** Whose something is, behind what only says when, by a pronoun: after the reform its volunteers increased. */
const ownedBehindLead =
  /^(?:[Ss]ince|[Ii]n|[Oo]n|[Aa]t|[Bb]y|[Aa]fter|[Bb]efore|[Dd]uring|[Oo]ver|[Ww]ithin|[Ll]ast|[Tt]his) (?:[\p{Ll}\d'’-]+ ){1,5}?(?<!\b(?:and|or|with|of|to|for|in|from|by|on|at|as|than|but|that|who|which|all|both) )(?:its|their) \p{Ll}/u

/** Whether a claim names with what it measures nobody whose it is. */
export const isOfNobody = (claim: string): boolean => {
  const found = ownedBehindLead.exec(claim)?.[0]
  return found !== undefined && !wordsIn(found).slice(1, -2).some(isVerb)
}
