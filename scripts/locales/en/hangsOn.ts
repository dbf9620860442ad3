import type { Stretch } from '../drafting/draftWords.ts'

/** What something that is not there yet would cost. */
export const wouldCost =
  /\b(?:would|will|is to|might|could) (?:probably |also )?cost (?:about |nearly |over |some )?£?[$€]?\{/

/** What points at an amount right before it, at the end of a clause or in a list: pays a third of that. */
export const ofThatAmount = / of (?:that|this|it)(?=$|[,;.])/

const condition = /\b(?:only if|only when|only once|provided(?: that)?|on condition that|as long as|unless|if)\b/i
/** What leads what is said in, and joins it to the sentence before. */
const lead = /^[\s,;–—-]*(?:(?:of which|and|but|so far|yet|however),? )*/iu

/** Where words say what something hangs on: the town would pay only if …; of which the state has promised £1m if …. */
export function hangsOn(text: string): Stretch | undefined {
  const start = lead.exec(text)?.[0].length ?? 0
  const end = text.trimEnd().replace(/[.!]+$/, '').length
  // What stands behind a semicolon says something else.
  const first = text.slice(start, end).search(/; (?=\p{L})/u)
  const said = first > 0 ? text.slice(start, start + first) : text.slice(start, end)
  const isClause = /^(?:the|a|an|its|it|they|he|she|this|that|\p{Lu}[\p{L}’'-]+) /u.test(said)
  return isClause && condition.test(said) && !/[“”";:?]/.test(said) ? { start, end: start + said.length } : undefined
}
