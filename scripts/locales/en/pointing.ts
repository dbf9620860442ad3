import { isVerb, wordsIn } from './verbs.ts'

/** Some of those: of them, of these; of those who has them named behind it. */
const partOfThem =
  /\bof (?:them|these|those(?! (?:who|whose|that|which|in|on|at|with|without|from|under|over|aged|living|waiting|\w+ed)\b))\b/i
/** A quantity that was named before: that figure, this sum. */
const thatQuantity =
  /\b(?:that|this|these|those) (?:figures?|sums?|shares?|numbers?|amounts?|totals?|rates?|proportions?|averages?|prices?|costs?|levels?)\b(?! (?:of|that|which)\b)/i
/** So much of what was named before: £50,000 of that. */
const soMuchOfThat = /(?<=[\d%}][^ ]*(?: million| billion)?) of (?:that|this)(?=$|[,;.])/i
/** What says when, before "that" and its thing: five years ago that seat. */
const whenAhead =
  /^(?:(?:in|by|since|until|before|after) \d{4}|(?:last|this|next) \p{L}+|(?:an?|[\p{L}\d-]+) (?:years?|months?|weeks?|decades?) (?:ago|later|on)|now|today|then),? $/iu
const thatThing =
  /\bthat (?!(?:the|an?|its?|they|he|she|we|you|i|there|nobody|everybody|no|some|all|many|most)\b)\p{Ll}+ (?:is|was|are|were|has|had|would|will|could|costs?|came|took|takes)\b/u
/** What was measured, without its name, behind what leads in: where it was dark, it was 17 per cent. */
const measured =
  /^(?:in|on|at|among|across|under|over|for|of|by|with|without|where|last|this|next|now|today|even|among) [^;:]*?,? (?:it|they) (?:was|were|is|are|had been|has been|stood at|came to|reached) (?:only |just |about |nearly |almost |over |under |at )*(?:[\d£$€]|(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out|per)\b|half\b|a (?:third|quarter|fifth)\b)/i
/** Behind two groups that another sentence names: each worker at the first. */
const firstOfTwo = /\b(?:at|in|of|for|among|with|by|to) the (?:first|second|third|former|latter)(?=$|[,;.])/i

/** Than what was named: fewer than that. */
const thanThat = /\b(?:than|like|as) (?:that|this|these|those)(?=$|[,;.])/i
/** So many that were counted before, without their name: 15 of the 20 wanted to. */
const ofTheMany = /\bof the (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (\p{L}+)/iu

/** Whether a claim points at something that it does not name: of them, that figure, where it was. */
export function pointsAway(claim: string): boolean {
  const before = (pattern: RegExp) => {
    const at = claim.search(pattern)
    return at < 0 ? undefined : claim.slice(0, at)
  }
  const hasNone = (text: string | undefined, isNamed: (text: string) => boolean) => text !== undefined && !isNamed(text)
  const isClause = (text: string) => wordsIn(text).some((word, index) => index > 0 && isVerb(word))
  return (
    hasNone(before(partOfThem), isClause)
    || hasNone(before(thatQuantity), (text) => /\d/.test(text))
    || hasNone(before(soMuchOfThat), (text) => /\d.*[;,] /.test(text))
    || whenAhead.test(before(thatThing) ?? '')
    || measured.test(claim)
    || firstOfTwo.test(claim)
    || thanThat.test(claim)
    || isVerb(ofTheMany.exec(claim)?.[1]?.toLowerCase() ?? '')
    || hasNone(before(/\bthose (?:are|were|have|had|go|went|do|did|will|would|can|could)\b/i), (text) =>
      /\d|,/.test(text),
    )
  )
}
