import type { Nameable } from '../drafting/draftWords.ts'
import { leadIn } from './clauseWords.ts'
import { isFinite, isVerb, wordsIn } from './verbs.ts'

const preposition =
  /(?:^|\s)(?:of|in|for|from|with|to|at|by|on|as|per|than|against|between|the|a|an|and|or|but|about|over|under|nearly|almost|roughly|some|only|just|around|into|is|are|was|were|has|have|had|be|been|rose|fell|grew|numbered|totalled|totaled|reached|stood|costs?|from|down|up|dropped|increased|decreased|climbed|declined|there|another|their|its|his|her|our|your|my|more|less|fewer|these|those|this|that|hold|holds|held|compared|against|while|whereas)$/i

const articles = /^(?:the|a|an|its|their|our|his|her|my|your|some|another|this|that|these|those|only)\s+/i

/** What stands before a number, without the verb and the small words that lead up to it. */
function ahead(before: string): string {
  let text = before
    .trim()
    .replace(leadIn, '')
    .replace(/[,;:]$/, '')
  text = text.replace(/^(?:while|whereas|but|and|compared|as against)\b\s*/i, '')
  while (preposition.test(text)) text = text.replace(preposition, '').trim()
  return text
}

/** What leads into a label, or says when: Of which fares; last year parts for wind farms. */
const labelLead =
  /^(?:(?:and|but|or|of which|of whom|of these|of those|last year|this year|last month|today|now|then|also|in the (?:first|second) (?:half|quarter)|in total|in all|after|before|said)\b,?\s*)+/i
/** Ends and words of a label that are of its sentence alone. */
const labelTail =
  /\s+(?:it|they|he|she|we|which|who|that|brought|came|paid|put|and|or|of|for|to|in|at|by|from|with|as|the|a|an)$/i

/** A label without what joins it to its sentence; empty where that leaves no noun phrase. */
function asLabel(text: string): string {
  let label = text.trim().replace(labelLead, '')
  // Of everything the county grew: without its verb it is cut short.
  const isLed = /^(?:of|in|for|from|with|at|by|on|towards?|between|among)\b/i.test(label)
  if (isLed && wordsIn(label).some(isVerb)) return ''
  for (let last = ''; last !== label;) {
    last = label
    label = label.replace(labelTail, '')
    const words = label.split(' ')
    const end = words.at(-1) ?? ''
    if (words.length > 1 && isVerb(end.toLowerCase())) label = words.slice(0, -1).join(' ')
  }
  const [first = ''] = wordsIn(label)
  const isNone =
    /^(?:it|they|he|she|we|you|i|there|this|that|which|who|not|up|down|only|just|more|less|to|if|when|while|as|so|because|than|within|since|until|during)$/i.test(
      first,
    )
  // The number of delayed patients: says which.
  const isWhich = (word: string, at: number, all: readonly string[]) =>
    !isFinite(word) && /^(?:of|the|an?|for|with|in)$/.test(all[at - 1] ?? '') && at < all.length - 1
  const isNoName = wordsIn(label).some(
    (word, at, all) =>
      (isVerb(word) && !isWhich(word, at, all))
      || /^(?:it|him|them|he|she|they|we|i|you|other|others|same|such|something)$/.test(word),
  )
  const isBare =
    bareLabel.test(label)
    || /^(?:on|in) (?:average|total|all|balance|paper|particular)$|^(?:the )?(?:number|figure|total|average|share|rate)$|['’]s?$/i.test(
      label,
    )
  return isNone || isNoName || isBare ? '' : label
}

export const labelOf = (number: Nameable): string =>
  labelsIn(number)
    .map(asLabel)
    .find((label) => label !== '') ?? ''

/** What a number may be called by, the nearest first. */
function labelsIn({ before, after }: Nameable): string[] {
  const behind = after
    .trim()
    .replace(/^[,;:]\s*/, '')
    .replace(/[\s,;:.]+$/, '')
    .replace(/(?:(?:\s|^)(?:and|but|or|while|in|by|to|from|of|for|the|only|just|compared with|against))+$/i, '')
    .trim()
  // And the visit for the rest: what stands behind "and" is of something else.
  const isOther = /^\s*,?\s*(?:and|but|or)\s/i.test(after)
  const goesOn =
    /^(?:of|in|for|from|with|at|by|on|towards?|between|among|who|that|were|was|would|have|had|has|are|is|came|said|took|go|will|could|older|younger|listed|left)\b/i
  const front = ahead(before)
  const isThing =
    wordsIn(front).length >= 1
    && !/^(?:between|among|towards?|in|at|on|by|for|with|from|to|of|it|they|he|she|we|you|i|there|this|that)\b/i.test(
      front,
    )
  const isLed = goesOn.test(behind) && wordsIn(behind).length >= 2
  return [...(isLed ? [behind] : []), isThing ? front : isOther ? '' : behind]
}

/** Small words and verbs between a number and what it is of: of night trains, would have driven. */
const leadsOn =
  /^(?:(?:of|in|for|from|with|at|by|on|to|between|among|that|who|which|would|will|could|have|had|has|been|otherwise|also|are|were|is|was|be|the|a|an|all|them|those|these|it|its|their)\s+)+/i
const hasNoName =
  /^(?:of|in|for|from|with|at|by|on|that|it|this|them|these|those|they|he|she|we|you|i|there|only|are|is|were|was|another|some|about|both|each|more|less|fewer|higher|lower)?$/i

export function namesOf({ before, after }: Nameable): { ahead: string; behind: string } {
  const name = (text: string) => {
    const bare = text
      .trim()
      .replace(/^[,;:]\s*/, '')
      .replace(/[\s,;:.]+$/, '')
    return hasNoName.test(bare) ? '' : bare.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  }
  const front = ahead(before).replace(articles, '')
  const words = front.split(' ')
  // Whoever pays or gives it stands before a verb.
  const subject =
    words.length > 1
    && /(?:[^s]s|pay|give|take|make|get|have|hold|use|need)$/i.test(words.at(-1) ?? '')
    && words.length <= 4
    && isVerb((words.at(-1) ?? '').toLowerCase())
      ? words.slice(0, -1).join(' ')
      : front
  const behind = after
    .trim()
    .replace(/^[,;:]\s*/, '')
    .replace(/(?:^|\s)(?:and|but|or|while|by|to|from|of|the|in|compared with|against)$/i, '')
    .replace(/^(?:said|say|says) (?:that )?(?:they|it|he|she) (?:\w+ )?(?:\w+ing )?(?:to |for |by )?/i, '')
    .replace(leadsOn, '')
    .replace(/^(?:gave|named|chose|took|wanted) /i, '')
  // 310 tonnes of coal and gives: what stands behind "and" is of something else.
  const isOther = /^\s*,?\s*(?:and|but|or)\s/i.test(after)
  // 58% of women said they had given up an evening: of women.
  const isOf = /^\s*of /i.test(after)
  const verb = behind.split(' ').findIndex((word, at) => at > 0 && isVerb(word.toLowerCase().replace(/\W+$/, '')))
  const isRelative = /\b(?:that|which|who|whose|what|where)\b/i.test(behind.split(' ').slice(0, verb).join(' '))
  const bare = isOf && verb > 0 && !isRelative ? behind.split(' ').slice(0, verb).join(' ') : behind
  const said = name(bare).replace(labelTail, '')
  return { ahead: asLabel(name(subject)), behind: isOther || bareLabel.test(said) ? '' : said }
}

/** Small words alone, which say nothing of what stands beside them. */
export const bareLabel =
  /^(?:(?:and|or|but|yet|so|nor|as|than|then|of|in|on|at|by|for|from|to|with|the|an?|it|its|they|them|their|he|him|his|she|her|this|that|these|those|which|who|whom|is|are|was|were|be|been|has|have|had|not|only|also|just)(?: |$))+$/i

export function shorten(label: string, fits: (text: string) => boolean): string {
  let text = label
  if (!fits(text)) text = text.replace(articles, '')
  while (!fits(text) && text.includes(' ')) text = text.slice(0, text.lastIndexOf(' '))
  while (preposition.test(text) && text.includes(' ')) text = text.replace(preposition, '').trim()
  return fits(text) ? text : ''
}

/** Words that say of how many kinds, and not of what. */
const general = /^(?:kinds?|types?|sorts?|pairs?|sets?|pieces?|groups?|copies|species|varieties)$/i

/** What stands behind a noun that says nothing by itself: 408 kinds of tomato. */
export function countedBehind(noun: string, after: string): string {
  return general.test(noun) ? (/^ of \p{Ll}+/u.exec(after)?.[0] ?? '') : ''
}

/** As many words as say what a number is of. */
const mostSaid = 9

/** What a number is of by the words of its clause: behind the verb that leads up to it, before it, or behind it. */
export function saidOf({ before, after, clauseBefore }: Nameable): string {
  const words = ahead(before).split(' ')
  const verb = words.findIndex((word) => !isVerb(word.toLowerCase()))
  const front = words.slice(Math.max(0, verb)).slice(-mostSaid).join(' ')
  const behind = after.trim().replace(/^[,;:.]\s*/, '').split(/[,;:.](?:\s|$)/)[0]?.split(' ').slice(0, mostSaid).join(' ') ?? '' // prettier-ignore
  const found = [front, behind, ahead(clauseBefore).split(' ').slice(-mostSaid).join(' ')]
    .map((text) => text.replace(articles, '').replace(labelTail, '').trim())
    .find((text) => wordsIn(text).some((word) => word.length > 3))
  return (found ?? '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
