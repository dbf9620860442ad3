import type { WhenPhrase } from '../drafting/draftWords.ts'
import { less, more } from './reading/changes.ts'
import { isVerb } from './verbs.ts'

const span = '(?:year|season|month|week|day|night|summer|winter|spring|autumn|quarter|half|term|decade|harvest)'
const head = String.raw`(?<=^|[,;.:] |[—–] )`

/** A time before one that was named: a year earlier, three years before. */
const earlier = String.raw`(?:an?|[\p{L}\d-]+) (?:year|month|week|season|decade|generation)s? (?:before|earlier|previously)`

/** What has stayed as it was since a year: that year is no time of the amount that comes after it. */
const unchanged = 'unchanged|unaltered|untouched|frozen|fixed|constant|stable|steady|flat|the same|in force|in place'

/** What says when, by how late it is: what was, what is over but lately, what is after something, and what is now. */
const phrases = new RegExp(
  [
    String.raw`(?<was>\b(?:an?|[\p{L}\d-]+) (?:years?|months?|weeks?|decades?|centur(?:y|ies)|generations?|winters?|summers?|springs|autumns?|seasons?) ago\b`,
    String.raw`(?<=\d )an? (?:year|month|week|season|decade) (?:before|earlier)(?=[.,;)]|$)`,
    `${head}${earlier}(?=,? (?:it|they|there|the) )`,
    String.raw`\bat (?:its|their|his|her|the) (?:peak|height)\b(?! of)`,
    // In the year before the bus: as much of it as a label has room for.
    String.raw`\bin the ${span} before (?:the|its|their) [\p{L}-]{2,9}(?=, )`,
    String.raw`\bin the (?:[\p{L}\d-]+ )?${span}s? before (?=(?:the|that|this|its|their|it|they)\b)`,
    String.raw`(?<=\b(?:its|their|his|her|my|our|the) (?:very )?)(?:first|opening) (?:full )?${span}\b`,
    `${head}before (?:the|that|this|its|their|his|her|our|it|they) ?[^,;.:]{0,40}?(?=,| (?:it|they|there|he|she|we) )`,
    String.raw`(?<= )before (?:the|its|their) (?:[\p{L}-]+ ){1,3}?(?:came|went|began|opened|closed|started|`
      + String.raw`arrived|left|changed)(?=[.;]?\s*$))`,
    String.raw`(?<once>\b(?:once|used to|at first|originally|initially|back then|formerly|in those days|`
      + String.raw`beforehand|(?:before|earlier)(?=[.,;)]|$)|the (?:year|season|month|week) before)\b)`,
    String.raw`(?<last>(?<=\b(?:its|their|his|her|my|our|in the) )(?:second|third|fourth|fifth|sixth|seventh|`
      + String.raw`eighth|ninth|[\p{L}-]+th|\d+(?:nd|rd|th))(?: ${span})?\b(?=$|[,;.]|\s(?:and|but|it|they|he|`
      + String.raw`she|there|\d[\d,.]*)\b)|\b(?:last|the following|the next) ${span}\b|`
      + String.raw`\bthe ${span} after(?=[,;.]|$| and\b| but\b| to\b)|\bsecond (?:half|quarter)\b)`,
    String.raw`(?<after>\bin the (?:[\p{L}\d-]+ )?${span}s? (?:since|after|that followed)(?=[,.;]|$)`,
    `${head}(?:after|since) (?:the|that|this|its|their|his|her|our|it|they) ?[^,;.:]{0,40}(?=,)`,
    String.raw`(?<!\b(?:${unchanged}) )\bsince (?:\p{Lu}\p{Ll}+ )?(?:1[5-9]|20)\d\d\b`,
    String.raw`\bwithin (?:an?|[\p{L}\d-]+) (?:years?|months?|weeks?|decades?)\b(?! of\b)`,
    String.raw`\b(?:afterwards|thereafter|since then|[\p{L}-]+ (?:years?|months?|weeks?|decades?) later)\b)`,
    String.raw`(?<now>\b(?:now|today|nowadays|currently|these days|at present|this ${span})\b)`,
  ].join('|'),
  'giu',
)
/** Words between a clause's beginning and its subject. */
const conjunctions = new RegExp(
  '^(?:(?:and|but|where|when|while|so|yet|then|in|by|on|at|for|only|just|of|compared (?:with|to)|'
    + String.raw`(?:as )?against|as opposed to)\b,?\s*)+`,
  'i',
)
/** What holds an amount against the one before it. */
const comparing = /\b(?:compared (?:with|to)|against|opposed to)\s*$/i
const pronoun =
  /^(?:it|they|he|she|we|i|there|that|this|the (?:figure|number|total|average|(?:share|rate|proportion|percentage)(?! of\b)))\b/i

const ranks = { was: 0, once: 0, last: 1, after: 2, now: 3 } as const

export function whensOf(text: string): WhenPhrase[] {
  return [...text.matchAll(phrases)].flatMap(({ 0: found, index, groups = {} }) => {
    const [kind] = Object.entries(ranks).find(([name]) => groups[name] !== undefined) ?? []
    if (kind === undefined) return []
    const rank = ranks[kind as keyof typeof ranks]
    return [{ start: index, end: index + found.length, rank, isName: kind !== 'once' }]
  })
}

/** Whether a clause before its amount, without what says when, leaves out what it speaks of: it drew, they were at. */
export function goesOn(before: string, isCount: boolean): boolean {
  const text = `${before.trim()} `.replace(/^[\s,;]+/, '').replace(conjunctions, '')
  // It has 11 shops today and employs: what else is done is done with other things.
  if (/\d.* (?:and|but) (?!(?:is|are|was|were|has|have|had|fell|rose|grew|came)\b)\p{Ll}+s? $/u.test(text)) return false
  // And now leaves 45: what goes on with a verb alone has the subject of the clause before.
  const isVerbAlone = /^\s*(?:and|but)\s/i.test(before) && /^\p{Ll}+$/u.test(text.trim()) && isVerb(text.trim())
  return text.trim() === '' ? isCount || comparing.test(before) : isVerbAlone || pronoun.test(text)
}

/** What was measured, without its name, with the verb before how much it was. */
export const wasThen =
  /^[\s,]*(?:(?:But|And|Yet|In|By|At|As (?:late|recently) as)\b[\s,]*)*(?:it|that|the (?:figure|number|share|rate|total|average|proportion)) (?:was|had been|stood at|had stood at|came to) (?:still |just |only |about |around |nearly |almost |over |under |some )*$/i

const pastVerb = new RegExp(
  String.raw`\b(?:was|were|had|did|stood|ran|drew|took|made|held|kept|sold|bought|cost|spent|paid|gave|got|`
    + String.raw`lost|won|came|went|fell|rose|grew|saw|fed|met|left|brought|caught|taught|built|\p{L}{3,}ed)\b`,
  'iu',
)

/** Whether a clause tells of what was, by its verb. */
export const isPast = (clause: string): boolean => pastVerb.test(clause)

/** What sets those apart that nothing was done with: what is found of them says nothing by itself. */
export const control = new RegExp(
  String.raw`\b(?:other|similar|comparable|control|untreated|neighbou?ring) (?:[\p{L}-]+ )?(?:group|town|`
    + 'village|school|house|cottage|field|site|ward|farm|street|area|district|famil|household|patient|'
    + String.raw`hospital|reach|river|lake)\p{L}*|\bin (?:the )?(?:control|comparison)\b|(?<!,) (?:that|which|`
    + String.raw`who) (?:did|had|were|was|have|has) not\b(?! been)|\bwithout (?:a|an|the|it|them|any|\p{L}+s)\b`,
  'iu',
)

const end = 'until|till|up to|up until|through'
/** Before a date up to which something comes every year; £590 a year by 2030 is of that date. */
export const isUntil = new RegExp(
  String.raw`\b(?:(?:each|every) ${span}|annually)\b[^.;:]{0,30}\b(?:${end}|by|to)(?: the end of)? $|`
    + String.raw`\b(?:an?|per) ${span}\b[^.;:]{0,30}\b(?:${end})(?: the end of)? $`,
  'i',
)

const comparedBehind = new RegExp(String.raw`^ (?:${[...more, ...less].join('|')})(?: [\p{L}-]+){0,3}? than `, 'iu')
/** Up 30 on the year before: what stands before the amount, and what behind it. */
const upOn = {
  before: /(?:^|[^\p{L}])(?:up|down)(?: by)?(?: (?:about|some|nearly|almost|just|only))? $/iu,
  behind: /^(?: [\p{L}-]+)? on (?:\d{4}|(?:the|a|last|its|their) )/iu,
}

/** Whether an amount is how much less or more there was than at another time or elsewhere, by what stands beside it. */
export const isGap = (before: string, after: string): boolean =>
  comparedBehind.test(after) || (upOn.before.test(before) && upOn.behind.test(after))
