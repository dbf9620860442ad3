import type { Stretch } from '../drafting/draftWords.ts'

const modal = '(?:would|will|is to|are to|might|could)'
const nearly = '(?:about |nearly |over |some )?'
/** What something would cost that is not there yet: would cost £3m; wants to buy six for £3m; at a cost of £86m. */
export const wouldCost = new RegExp(
  String.raw`\b${modal} (?:probably |also )?(?:[^.;:]{1,60}? and )?cost ${nearly}[£$€]?(?=\{)|`
    + String.raw`\b(?:${modal}|(?:plans?|wants?|hopes?|intends?|proposes?) to) (?!sell |let |rent out |be sold )`
    + String.raw`[^.;:]{1,80}? (?:at a cost of|for) ${nearly}[£$€]?(?=\{)`,
)

/** What begins a sentence by what the one before it plans, and says what that would cost: That would cost £3m. */
export const thatWouldCost = new RegExp(String.raw`^(?:That|This|It) ${modal} (?:probably )?cost\b`)

/** By when, at the end of a sentence: by the end of 2027. */
export const byADate = / by (?:\p{L}+ ){0,4}(?:19|20)\d\d$/u

/** What else it would do, before what it would cost: would | carry 60 cars a day and | cost £3m. */
export const besideCost = new RegExp(String.raw`(?<=\b${modal}) [^.;:]{1,60}? and(?= cost )`)

/** What points at an amount right before it, at the end of a clause or in a list: pays a third of that. */
export const ofThatAmount = / of (?:that|this|it)(?=$|[,;.])/

const condition = /\b(?:only if|only when|only once|provided(?: that)?|on condition that|as long as|unless|if)\b/i
/** What says by itself that something hangs on what follows. */
const strict = /\b(?:only if|only when|only once|provided(?: that)?|on condition that|as long as|unless)\b/i
/** Where what something hangs on begins, behind what that is: by 2028|, but only if. */
export const beforeCondition = new RegExp(String.raw`,? (?:but |and )?(?=${strict.source})`, 'i')
/** What leads what is said in, and joins it to the sentence before. */
const lead = /^[\s,;–—-]*(?:(?:of which|and|but|so far|yet|however),? )*/iu

/**
 * Where words say what something hangs on: the town would pay only if …; of which the state has promised £1m if …. Then
 * what it hangs on alone: only if ….
 */
export function hangsOn(text: string): Stretch[] {
  const start = lead.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().replace(/[.!]+$/, '').length
  // What stands behind a semicolon says something else.
  const first = text.slice(start, end).search(/; (?=\p{L})/u)
  const said = first > 0 ? text.slice(start, start + first) : text.slice(start, end)
  // Behind what it would cost the condition may stand alone: on condition that the state pays half.
  const isLed = said.search(strict) === 0
  const isClause = isLed || /^(?:the|a|an|its|it|they|he|she|this|that|\p{Lu}[\p{L}’'-]+) /u.test(said)
  if (!isClause || !condition.test(said) || /[“”";:?]/.test(said)) return []
  const only = said.search(strict)
  const whole = { start, end: start + said.length }
  return only <= 0 ? [whole] : [whole, { start: start + only, end: whole.end }]
}
