import type { Stretch } from '../drafting/draftWords.ts'
import { leads } from './clauseWords.ts'
import { isVerb, wordsIn } from './verbs.ts'

/** Who has only counted or asked, and whom: what was found is said without it. */
const survey =
  /^(?:in|of) (?:a|an|the|its|their|one|(?:[\p{L}.-]+ ){0,3}?[\p{L}]+['’]s?) (?:[\w-]+ ){0,2}?(?:survey|poll|census|count|study|review|questionnaire)\b[^;:.]*?, (?=(?:only |just |about |nearly |almost |some |over )?\d)/iu

/** How much of a sentence only says that something was counted or asked: in a survey of 900 tenants, …. */
export function surveyLead(sentence: string): number {
  return survey.exec(sentence)?.[0].length ?? 0
}

/** What begins the second of two clauses that are joined, where it has a subject of its own. */
const joined =
  /[,;] (?:and |but )?(?=(?:the|a|an|its|their|his|her|it|they|he|she|there|some|most|many|nobody|no one|\p{Lu})\b)/u
/** Behind the first clause a condition may stand, without which it is not true. */
const condition = /\b(?:if|unless|provided|as long as|except|says?|said|thinks?|claims?)\b/i

/** What a sentence says whole: no question, no heading, nothing quoted; and the first of two clauses that it joins. */
export function wholesOf(sentence: string): Stretch[] {
  const end = sentence.trimEnd().replace(/\.$/, '').length
  if (!/\.\s*$/.test(sentence) || /[“”"?:]|\. \p{Lu}/u.test(sentence)) return []
  const { 0: mark = '', index: at } = joined.exec(sentence) ?? {}
  // In winters when the boat lay idle, the number fell: what leads in says nothing by itself.
  const isLead = /^, $/.test(mark) && leads.test(sentence)
  const ends =
    at === undefined || isLead || condition.test(sentence.slice(at)) || isVerbless(sentence.slice(at))
      ? [end]
      : [at, end]
  return ends.filter((each) => isComplete(sentence.slice(0, each))).map((each) => ({ start: 0, end: each }))
}

const isVerbless = (text: string): boolean => !wordsIn(text).some(isVerb)

/** Who or what somebody is, beside the name: a retired teacher. */
const aside = /, (?:a|an|the|one) [^,]*(?=,|$)/gi

const isComplete = (text: string): boolean =>
  wordsIn(text).length >= 6
  && wordsIn(text.replaceAll(aside, '')).some(isVerb)
  && !/^(?:which|who|because|that is|or|nor|not|then|only then|such|like|as for|if|when|while|although|though)\b/i.test(
    text,
  )

/** Whether a claim tells only how something was found out. */
export const isMethod = (claim: string): boolean =>
  /^(?:(?:in|over|last|this) [^,]{1,30}, )?(?:a|an|the|two|three|researchers?|scientists?) ?[^,;]{0,60}?\b(?:compared|looked at|followed|studied|asked|interviewed|surveyed|set up|examined|analysed|analyzed|measured|tracked)\b(?![^;]*\b(?:found|showed|and)\b)/i.test(
    claim,
  )
  && /\b(?:study|survey|trial|team|researchers?|scientists?|review|institute|university|group|report|agency|poll)\b/i.test(
    claim,
  )

/** Whether an amount is only what another is compared with. */
export const isBaseline = (before: string): boolean =>
  /\b(?:compared (?:with|to)|against|down from|up from|instead of|rather than)\s+(?:about |just |only |some )?[£$€]?$/i.test(
    before,
  )
