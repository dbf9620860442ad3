import type { Nameable } from '../drafting/draftWords.ts'
import { leadIn } from './clauseWords.ts'
import { withCapital } from '../capital.ts'
import { isFinite, isVerb, wordsIn } from './verbs.ts'

const preposition = new RegExp(
  String.raw`(?:^|\s)(?:of|in|for|from|with|to|at|by|on|as|per|than|against|between|the|a|an|and|or|but|about|`
    + 'over|under|nearly|almost|roughly|some|only|just|around|into|is|are|was|were|has|have|had|be|been|'
    + 'rose|fell|grew|numbered|totalled|totaled|reached|stood|costs?|from|down|up|dropped|increased|'
    + 'decreased|climbed|declined|there|another|their|its|his|her|our|your|my|more|less|fewer|these|'
    + 'those|this|that|hold|holds|held|compared|against|while|whereas)$',
  'i',
)

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
const labelLead = new RegExp(
  '^(?:(?:and|but|or|of which|of whom|of these|of those|last year|this year|last month|today|now|'
    + String.raw`then|also|in the (?:first|second) (?:half|quarter)|in total|in all|after|before|said)\b,?\s*)+`,
  'i',
)
/** Ends and words of a label that are of its sentence alone. */
const labelTail = new RegExp(
  String.raw`\s+(?:it|they|he|she|we|which|who|that|brought|came|paid|put|and|or|of|for|to|in|at|by|from|with|`
    + 'as|under|into|than|rather|the|a|an)$',
  'i',
)

/** What says only when, or how long: in the year. */
const onlyTime = new RegExp(
  '^(?:(?:in|for|over|during|at|by|from|of|within|until|since) )?(?:(?:the|an?|its|each|every|last|'
    + 'this|that|next|first|same|whole) )*(?:year|season|month|week|day|night|quarter|decade|summer|'
    + 'winter|spring|autumn|time)s?$',
  'i',
)

/** First words of what names nothing. */
const noNameFirst = new RegExp(
  '^(?:it|they|he|she|we|you|i|there|this|that|which|who|not|up|down|only|just|more|less|to|if|'
    + 'when|while|as|so|because|than|within|since|until|during)$',
  'i',
)

/** Words that name nothing by themselves: on average, the share. */
const noNameAlone = new RegExp(
  '^due$|^(?:on|in) (?:average|total|all|balance|paper|particular)$|^(?:the )?(?:number|figure|total|'
    + "average|share|rate)$|['’]s?$",
  'i',
)

/** A label without what joins it to its sentence; empty where that leaves no noun phrase. */
function asLabel(text: string): string {
  let label = text.trim().replace(labelLead, '')
  // Of everything the county grew: without its verb it is cut short.
  const isLed =
    /^(?:of|in|for|from|with|at|by|on|into|onto|to|towards?|between|among|through|under|after|before|since)\b/i.test(
      label,
    )
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
    /^(?:(?:more|less|fewer|[a-z]{2,}er) than|ago)\b/i.test(label) || onlyTime.test(label) || noNameFirst.test(first)
  // The number of delayed patients: says which.
  const isWhich = (word: string, at: number, all: readonly string[]) =>
    !isFinite(word) && /^(?:of|the|an?|for|with|in)$/.test(all[at - 1] ?? '') && at < all.length - 1
  const isNoName = wordsIn(label).some(
    (word, at, all) =>
      (isVerb(word) && !isWhich(word, at, all))
      || /^(?:it|him|them|he|she|they|we|i|you|other|others|same|such|something)$/.test(word),
  )
  const isBare = bareLabel.test(label) || noNameAlone.test(label)
  return isNone || isNoName || isBare ? '' : label
}

/** What leads up to an amount, right before it: account for. */
const ledBy = /\b(for|to|at|by|from|on)(?:\s+(?:only|just|about|nearly|almost|some|over))*\s*$/i

/** What the amount before is of, and what goes on behind it with the same verb: of the households and | couples for. */
const ofLastAnd = /^\s*of [^,;]*? (?:and|while) (?=[^,;]* (?:for|to|at|by|from|on)\s*$)/i

/**
 * An amount without the name of the next behind it, which goes on with the same verb, and without what the one before
 * it is of: account for 44 per cent of the households | and couples for 39.
 */
function withoutNext(number: Nameable): Nameable {
  const before = number.before.replace(ofLastAnd, '')
  const [, by = ''] = ledBy.exec(before) ?? []
  const pattern = by === '' ? undefined : new RegExp(`,? (?:and|while) (?!${by}\\b)[^,;]*? ${by}\\s*$`, 'i')
  const next = pattern?.exec(number.after)
  return { ...number, before, after: next ? number.after.slice(0, next.index) : number.after }
}

export const labelOf = (number: Nameable): string =>
  labelsIn(withoutNext(number))
    .map(asLabel)
    .find((label) => label !== '') ?? ''

/** The preposition of a date that was taken out of a text goes with it: in | for a spill. */
const withoutDates = (text: string): string => text.replace(/(?:^|(?<=\s))(?:in|on|at|by|since|from|until) {2,}/gi, '')

/** What goes on with the amount before: £19 | into interest and | £12. */
const ofLast = /^\s*(?:into|to|for|on|from|in|at|of|with|by|towards?|goes|went)\b[^,;]*(?:,|\band)\s*$/i

/** Behind a number, what goes on about what it is of: of night trains, were late. */
const goesOn = new RegExp(
  '^(?:of|in|into|for|from|with|at|by|on|towards?|between|among|who|that|were|was|would|have|had|'
    + String.raw`has|are|is|came|said|took|go|will|could|older|younger|listed|left)\b`,
  'i',
)

/** What is said behind an amount, without what all others do: study | and the rest drive taxis. */
const withoutRest = (after: string): string =>
  after.replace(/[,;]?\s+(?:and|while|but|with)\s+the (?:rest|remainder|others|remaining \p{L}+)\b(?! of)[^]*$/u, '')

/** What a number may be called by, the nearest first. */
function labelsIn({ before, after, isLater = false }: Nameable): string[] {
  const behind = withoutDates(withoutRest(after))
    .trim()
    .replace(/^[,;:]\s*/, '')
    .replace(/[\s,;:.]+$/, '')
    .replace(/(?:(?:\s|^)(?:and|but|or|while|in|by|to|from|of|for|the|only|just|compared with|against))+$/i, '')
    .trim()
  // And the visit for the rest: what stands behind "and" is of something else.
  const isOther = /^\s*,?\s*(?:and|but|or)\s/i.test(after)
  const front = ahead(before)
  const isThing =
    wordsIn(front).length >= 1
    && !(isLater && ofLast.test(before))
    && !/^(?:between|among|towards?|in|at|on|by|for|with|from|to|of|it|they|he|she|we|you|i|there|this|that)\b/i.test(
      front,
    )
  const isLed = goesOn.test(behind) && wordsIn(behind).length >= 2
  return [...(isLed ? [behind] : []), isThing ? front : isOther ? '' : behind]
}

/** Small words and verbs between a number and what it is of: of night trains, would have driven. */
const leadsOn = new RegExp(
  '^(?:(?:c[oa]mes?(?= from )|of|in|for|from|with|at|by|on|to|between|among|that|who|which|would|will|could|have|had|has|'
    + String.raw`been|otherwise|also|are|were|is|was|be|the|a|an|all|them|those|these|it|its|their)\s+)+`,
  'i',
)
const hasNoName = new RegExp(
  '^(?:of|in|for|from|with|at|by|on|that|it|this|them|these|those|they|he|she|we|you|i|there|only|'
    + 'are|is|were|was|another|some|about|both|each|more|less|fewer|higher|lower)?$',
  'i',
)

export function namesOf(number: Nameable): { ahead: string; behind: string } {
  const { before, after } = withoutNext(number)
  const name = (text: string) => {
    const bare = text
      .trim()
      .replace(/^[,;:]\s*/, '')
      .replace(/[\s,;:.]+$/, '')
    return hasNoName.test(bare) ? '' : withCapital(bare)
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
  const behind = withoutRest(after)
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
  const told = name(bare).replace(labelTail, '')
  const said = /^ago\b/i.test(told) || hasNoName.test(told) || onlyTime.test(told) ? '' : told
  return { ahead: asLabel(name(subject)), behind: isOther || bareLabel.test(said) ? '' : said }
}

/** What those of a share do, where it says first of whom it is: of drivers | work in the mill; else empty. */
export function deedOf({ after }: Pick<Nameable, 'after'>): string {
  if (!/^\s*of /i.test(after)) return ''
  const words = withoutRest(after).trim().split(' ')
  const verb = words.findIndex((word, at) => at > 1 && isVerb(word.toLowerCase().replace(/\W+$/, '')))
  const isRelative = /\b(?:that|which|who|whose|what|where)\b/i.test(words.slice(0, verb).join(' '))
  const said = verb < 0 || isRelative ? '' : words.slice(verb).join(' ')
  return withCapital(
    said
      .replace(/[\s,;:.]+(?:and)?$/, '')
      .replace(/^(?:are|were|is|was|have|had) /, '')
      .replace(spentOn, ''),
  )
}

/** What only says that money or stuff went to what stands behind it: went on | pipes. */
const spentOn = /^(?:goes|go|went|spent|paid|comes?|came) (?:on|to|into|for|from) (?:the |an? )?/

/** Small words alone, which say nothing of what stands beside them. */
export const bareLabel = new RegExp(
  '^(?:(?:and|or|but|yet|so|nor|as|than|then|of|in|on|at|by|for|from|to|with|the|an?|it|its|they|'
    + 'them|their|he|him|his|she|her|this|that|these|those|which|who|whom|is|are|was|were|be|been|has|'
    + 'have|had|not|only|also|just)(?: |$))+$'
    // Church Row third; turned, of "turned out to 94"; though it numbers; there were.
    + '|^.* (?:second|third|fourth|fifth|sixth|next|last)$|^there (?:is|are|was|were)$|^numbers?$|^though\\b'
    // They now wait: nobody knows who.
    + '|^(?:it|they|he|she|we|i) .+$'
    + '|^(?:turned|went|came|got|took|put|gave|made|did|kept|held|brought|ran|stood)$',
  'i',
)

/** Words that join a name to what says more of it. */
const small =
  /^(?:of|in|for|from|with|to|at|by|on|as|than|that|who|which|and|or|under|over|between|during|near|without|about|per|not|now|today|then|ago|last|this|next)$/

export function shorten(label: string, fits: (text: string) => boolean): string {
  let text = label
  // What somebody does says without its end something else: called the service | poor.
  if (!fits(text) && isVerb((text.split(' ')[0] ?? '').toLowerCase())) return ''
  if (!fits(text)) text = text.replace(articles, '')
  // The government's rural fund: a name of a few words has what it is of last.
  const isName =
    !fits(text) && text.split(' ').length <= 5 && !wordsIn(text).some((word) => isVerb(word) || small.test(word))
  while (isName && !fits(text) && text.includes(' ')) text = text.slice(text.indexOf(' ') + 1)
  if (isName && fits(text)) return withCapital(text)
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
function clauseWordsOf({ before, after, clauseBefore }: Nameable): string[] {
  const words = ahead(before).split(' ')
  const verb = words.findIndex((word) => !isVerb(word.toLowerCase()))
  const front = words.slice(Math.max(0, verb)).slice(-mostSaid).join(' ')
  // Made a profit of, cut its emissions from: what the sum is of stands behind the verb.
  const made = words.findLastIndex((word) => isVerb(word.toLowerCase()))
  const object = /\b(?:of|from|to|by)\s*$/i.test(before) && made >= 0 ? words.slice(made + 1).join(' ') : ''
  const [clauseBehind = ''] = withoutDates(withoutRest(after))
    .trim()
    .replace(/^[,;:.]\s*/, '')
    .split(/[,;:.](?:\s|$)/)
  const behind = clauseBehind.split(' ').slice(0, mostSaid).join(' ')
  return [object, front, behind, ahead(clauseBefore).split(' ').slice(-mostSaid).join(' ')]
    .map((text) => text.replace(articles, '').replace(labelTail, '').trim())
    .filter((text) => wordsIn(text).some((word) => word.length > 3))
}

/** What names a number in the words of its clause, else the subject of its sentence, else these words as they are. */
export function saidOf(number: Nameable, before: string): string {
  const said = clauseWordsOf(withoutNext(number))
  const name = said.map(asLabel).find((text) => text !== '') ?? subjectBefore(before)
  return withCapital(name === '' ? (said.find((text) => !saysNothing.test(text)) ?? '') : name)
}

/** Words of a clause that are cut out of another, or only compare. */
const saysNothing = /^(?:ago|more|less|fewer|[a-z]{2,}er than)\b/i

/** What parts the clauses of a sentence. */
const parting = /[;:,—–()]\s*|\s(?:and|but|while|whereas|where|so that|because|since|when)\s/gi
/** What stands before a subject and says when, where or who says so. */
const leadOfSubject = new RegExp(
  '^(?:(?:and|but|then|also|only) )*(?:(?:last|this|next|every|each) (?:year|month|week|season|'
    + String.raw`summer|winter|spring|autumn) |(?:in|on|by|since|at|from|after|before|during) (?:\p{L}+ )?(?:\d{4}|`
    + '(?:the |a )?(?:year|month|week|season|summer|winter|spring|autumn)) )?',
  'iu',
)

/** Who or what a number is of, by the subject of its clause or of one before it: the last that is named. */
function subjectBefore(before: string): string {
  const marks = [...before.matchAll(parting)].map(({ 0: mark, index }) => [index, index + mark.length] as const)
  const starts = [0, ...marks.map(([, end]) => end)]
  for (const [place, start] of [...starts.entries()].reverse()) {
    const clause = before.slice(start, marks[place]?.[0] ?? before.length).replace(leadOfSubject, '')
    const words = clause.split(' ')
    const verb = words.findIndex((word) => isVerb(word.toLowerCase()))
    const isParted = place === 0 && /^, (?:which|who|whose|an?|the)\b/.test(before.slice(marks[0]?.[0]))
    const subject = verb > 0 ? words.slice(0, verb).join(' ') : verb < 0 && isParted ? clause : ''
    if (/\d|[“”"]/.test(subject) || /^(?:of|in|for|from|with|at|by|on|to|into|as|than|which|that|who)\b/i.test(subject))
      continue
    const label = asLabel(subject.replace(/ (?:\p{L}+ly|also|only|now|just|already|then|still)$/u, ''))
    if (wordsIn(label).some((word) => word.length > 2)) return label
  }
  return ''
}
