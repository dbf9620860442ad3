import type { Assertion, Side } from '../../../quantities/assertion.ts'
import type { Reading } from '../../../quantities/quantity.ts'
import { currencies } from '../../../quantities/units.ts'
import {
  aroundEach,
  assertion,
  besideOf,
  isShare,
  polesIn,
  spanIn,
  whenOf,
  wholesOf,
  type Around,
  type RelativeTime,
} from '../../assertionWords.ts'
import { payerOf } from './payers.ts'
import { anyOpposite, opposites, placesIn, placesOfRank } from './opposites.ts'
import { pattern, wordsOf } from './rows.ts'
import { relationOf, wholeFirst } from './relations.ts'
import { thingOfShare } from './things.ts'
import { transferOf } from './transfers.ts'
import { contentOf, whoseOf } from './whose.ts'

const sentenceEnd = /[.!?;:](?:["”’)]?\s|$)/
const clauseEnd = /[,;()—]|\s-\s|\b(?:while|whereas|but|although|though|because|and|or|than|compared)\b/

/** What says that something changed. */
const verbs = [
  String.raw`(?<![A-Za-z])(?:rose|risen|ris(?:es?|ing)|fell|fall(?:s|en|ing)?|gr(?:ew|ows?|own|owing)|`
    + String.raw`drop(?:s|ped|ping)?|`,
  String.raw`climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|sank|sunk|shrank|shrunk|slid|slipped|increas(?:e[sd]?|ing)|`,
  String.raw`decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|cut|raised|lowered|reduced|narrowed|widened|improved|`,
  String.raw`worsened|slowed|eased|surged|soared|plunged|tumbled|dwindled|swelled|lifted|went|gone|up|down|`,
  String.raw`expanded|extended|shortened|moved|changed|came|trimmed|hiked|edged|dipped)(?![A-Za-z])`,
].join('')
const changes = new RegExp(verbs, 'i')
const everyChange = new RegExp(verbs, 'gi')
/** The same with "from" or "to" before the amount. */
const moved = pattern(
  'i',
  verbs,
  String.raw`[^;:!?]{0,80}\b(from|to) (?:(?:the|a|an|just|only|about|its|last year's|this year's) )*$`,
)
/** Behind the first of two, "to", where the sentence begins with the change or ends with it: from 31 to 26. */
const toNext = /^[^.;:!?]{0,40}? to (?:about |just |only |around |nearly |over |under )*$/i
/** Verbs and nouns by which an amount goes up or down; of the others only that something changed. */
const up = pattern(
  'i',
  String.raw`^(?:rose|risen|rises?|gr(?:ew|ows?|own)|climb(?:s|ed)?|jump(?:s|ed)?|increase[sd]?|raised|`,
  String.raw`widened|surged|soared|`,
  String.raw`swelled|lifted|up|expanded|extended|hiked)$`,
)
const down = pattern(
  'i',
  String.raw`^(?:fell|fall(?:s|en)?|drop(?:s|ped)?|sank|sunk|shrank|shrunk|slid|slipped|decrease[sd]?|`,
  String.raw`decline[sd]?|cut|lowered|`,
  String.raw`reduced|narrowed|plunged|tumbled|dwindled|down|shortened|trimmed|dipped)$`,
)

/** Which way the last of the verbs before an amount goes, in its part of the sentence: rose 5% to. */
function wayOf({ sentenceBefore }: Around): Assertion['way'] {
  const last = [...(sentenceBefore.split(/[,;()—]/).at(-1) ?? '').matchAll(everyChange)].at(-1)?.[0] ?? ''
  return up.test(last) ? 'up' : down.test(last) ? 'down' : undefined
}
const comparedWith =
  /\b(?:compared (?:with|to)|up from|down from|up on|down on|as against) (?:(?:the|just|only|about) )*$/i
const now = pattern(
  'i',
  String.raw`\b(?:now|today|currently|nowadays) (?:(?:stands? at|totals?|is|are|has|have|at|numbers?|employs?|`,
  String.raw`costs?|[a-z]+s) )?(?:at |about |for )?$|\b(?:is|are|stands?|has|have|costs?) (?:now|today|`,
  'currently) (?:at )?$',
)

function sideOf({ before, sentenceBefore }: Around, next: string | undefined): Side | undefined {
  const change = moved.exec(sentenceBefore)
  if (comparedWith.test(before)) return 'before'
  if (change) return change[1]?.toLowerCase() === 'to' ? 'after' : 'before'
  if (/\bfrom $/i.test(before) && next !== undefined && toNext.test(next)) return 'before'
  return now.test(before) ? 'after' : undefined
}

const small = '(?: (?:to|by|at|in|on|for|up|down|with|as|a|an|the|its|their|total|record|of|some|roughly))*'
const adverbs = '(?: (?:[a-z]+ly|already|now|since|just|even|again|so far|also))*'
const past = pattern(
  'i',
  String.raw`(?:\b(?:has|have|had|having)${adverbs} (?:been|come|gone|risen|fallen|grown|hit|cut|sunk|shrunk|`,
  String.raw`built|sold|`,
  String.raw`made|lost|won|spent|paid|cost|taken|drawn|held|kept|met|run|become|given|seen|shed|set|put|left|`,
  String.raw`bought|brought|sent|[a-z]{2,}ed)|\b(?:was|were|reached|rose|fell|grew|climbed|dropped|hit|`,
  String.raw`passed|topped|exceeded|surpassed|totall?ed|stood|came|went|sank|shrank|jumped|soared|handled|carried|`,
  String.raw`produced|earned|made|lost|won|cost|sold|shipped|drew|held|built|hired|kept|cut|had|bought|spent|`,
  String.raw`paid|lent|gave|taught|fed|caught|flew|drove|rode|ran|wrote|dug|laid|saw|[a-z]{2,}ed)|\balready (?:[a-z]+s|have|are))${adverbs}${small} $`,
)
/** Words of the future, and of what may be; what may be is so only right before the amount. */
const forecast = [
  String.raw`\b(?:expect(?:s|ed|ing|ations?)?|forecasts?|project(?:ed|ions?)|predict(?:s|ed|ions?)?|`
    + String.raw`anticipate[sd]?|will|shall|`,
  String.raw`plans?|planned|planning|targets?|targeted|goals?|ambitions?|proposals?|set to|on (?:course|`
    + String.raw`track)|due to (?:reach|rise|`,
  String.raw`fall|grow|drop))\b|\b(?:would|could|might|may|should)(?! not| have)(?: [a-z]+){1,3} $`,
].join('')
const future = pattern(
  'i',
  String.raw`(?:${forecast})|\b(?:hope[sd]?|plans?|intend(?:s|ed)|pledge[sd]?|vow(?:s|ed)?|seeks?|wants? to|`,
  String.raw`aim(?:s|ed)?|promised?|proposed?|scheduled|would-be|by 20[3-9]\d)\b|`,
  String.raw`\b(?:is|are|was|were) to\b|['’]ll\b`,
)

/** What lies between two ends is neither of them: a gap between the last bank and the first hub. */
const ends = /\bbetween [^,;]*/gi
/** The words before an amount where they are the second of two such ends: the comma or "and" cut the first off. */
const secondEnd = (before: string): RegExp => (/\bbetween [^,;]* and [^,;]*$/i.test(before) ? /^[^,;]*/ : /(?!)/)

/** What may be, must be, is alleged or depends on something. */
const mayBe = pattern(
  'i',
  String.raw`\b(?:must|has to|have to|required to|obliged to|can|could|able to|capable of|capacity (?:of|`,
  String.raw`for)|room for|space for|`,
  String.raw`(?:built|made|designed|meant|licensed|certified|allowed) (?:for|to)|accused of|`,
  String.raw`alleged(?:ly)? (?:to have)?|charged with|suspected of)\b(?!n['’]t| not)`,
)
const ifSo = /\b(?:if|unless|provided that|assuming)\b/i

/**
 * Whether the last verb before the amount says that it is still to come, that it has come, or that it may or must be.
 */
function timeOf({ before, clauseBefore }: Around): Assertion['time'] {
  const isOpen = mayBe.test(clauseBefore) || ifSo.test(before)
  if (past.test(before) && !future.test(clauseBefore)) return isOpen ? undefined : 'past'
  return future.test(clauseBefore) ? 'future' : isOpen ? 'open' : undefined
}

/** What may stay open though its verb is one of the past: if turnout reached 61 percent, the vote would count. */
const open = pattern(
  'i',
  String.raw`\b(?:if|unless|once|when|whether|should|would|could|might|may|suppose|assuming|provided|until|`,
  String.raw`scenario|by 20[3-9]\d)\b`,
)
/** Right before the amount, that it will come to it: the verbs of amounts, since one may also repay what was spent. */
const ahead = pattern(
  'i',
  String.raw`(?:\b(?:will|shall|going to)|['’]ll|\b(?:is|are) (?:now )?(?:expected|forecast|projected|`,
  String.raw`predicted|set|due|planned|scheduled|likely)`,
  String.raw` to|(?<!\b(?:aim|job|task|goal|purpose|idea|point|role|way|trick|answer|work|duty) )`,
  String.raw`\b(?:is|are) (?:now )?to|`,
  String.raw`\b(?:expects?|plans?|hopes?|aims?|intends?) to)(?: (?:[a-z]+ly|soon|then|again|also))?`,
  String.raw` (?:reach|rise|fall|grow|drop|climb|sink|shrink|increase|decrease|decline|be|have|come|total|`,
  String.raw`number|exceed|`,
  String.raw`top|hit|stand|cost|add|cut|build|carry|handle|employ|hire|produce|supply|treat|win|lose|earn|`,
  String.raw`attract|ship|close|open)`,
  String.raw`(?: (?:to|by|at|in|for|up|down|about|only|just|some|nearly|over|under|a|an|another|its|their))* $`,
)

const hasCome = (around: Around, isDenied: true | undefined): boolean =>
  !isDenied && timeOf(around) === 'past' && !open.test(around.sentenceBefore) && !future.test(around.sentenceBefore)

const auxiliary = '(?:is|are|was|were|has|have|had|did|do|does)'
const denied = pattern(
  'i',
  String.raw`(?:\b${auxiliary}n['’]t|\b(?:${auxiliary} not|never))(?: (?:yet|actually|really|ever|in fact))?`,
  String.raw`(?: (?!only|just|simply|merely|least|all|even|because|until|quite|far|before|after|under|above|`,
  String.raw`below|about|`,
  String.raw`over|more|less|fewer|every|including|every|how|whether|the|any|less|by|with|to|for|explain|say|`,
  String.raw`know|name|mention|disclose|identify|list|publish|report|find|account)[a-z]+(?<!ing)${small})? $|`,
  String.raw`\bno longer (?:[a-z]+ ){0,2}$|\bden(?:y|ies|ied|ying) (?:that |having )?(?:[a-z]+ ){0,3}$`,
)

/** Of something that the amount only belongs to: did not approve the budget of {x}. */
const deniedBefore = pattern(
  'i',
  String.raw`\b(?:${auxiliary} not|${auxiliary}n['’]t|never)(?: [a-z'’-]+){2,8} (?:of|for|worth|at|over|`,
  String.raw`about|by)(?: (?:about|some|over|nearly|at least|up to))? $`,
)
const deniedBehind = pattern('i', String.raw`^(?: [a-z'’-]+){0,4} (?:${auxiliary} (?:not|never)\b|[a-z]+n['’]t\b)`)

const ofNext = /^ (?:out )?of (?:(?:the|its|their|all|some) )*$/

/** In the year, for the whole month: not in the year 2020. */
const over = (unit: string) =>
  String.raw`\b(?:for|over|during|in) the (?:past |whole |full |entire |same )?${unit}\b(?! \d)`

/** In a month, within one week: how long it took. */
const within = (unit: string) =>
  String.raw`\b(?:in|within) (?:just |only |barely )?(?:a|one|a single) ${unit}\b(?! (?:of|when|that|in|marked)\b)`
const spanWords = {
  day: pattern('i', String.raw`\b(?:each|every|per) day\b|\bdaily\b|`, within('day')),
  week: pattern('i', String.raw`\b(?:each|every|per) week\b|\bweekly\b|`, within('week'), '|', over('week')),
  month: pattern('i', String.raw`\b(?:last|that|each|every) month\b|\bmonthly\b|`, within('month'), '|', over('month')),
  quarter: pattern(
    'i',
    String.raw`\b(?:first|second|third|fourth|last|this|each|every) quarter\b|\bquarterly\b|`,
    within('quarter'),
    '|',
    over('quarter'),
  ),
  'half-year': /\b(?:first|second) half\b|\bhalf-year/i,
  year: pattern(
    'i',
    String.raw`\b(?:full|whole|each|every|last|this|that) year\b(?!['’]s)|\bannual|\byearly\b|`,
    within('year'),
    '|',
    over('year'),
  ),
  total: /\bsince (?:(?:19|20)\d\d|opening|its|it|the)\b|\bcumulative|\bto date\b/i,
}

const rateWords = {
  day: /\b(?:a|per|each|every) day\b|\bdaily\b/i,
  week: /\b(?:a|per|each|every) week\b|\bweekly\b/i,
  month: /\b(?:a|per|each|every) month\b|\bmonthly\b/i,
  year: /\b(?:(?<!half )a|per|each|every) year\b(?! (?:ago|earlier|before|later))|\b(?:yearly|annual(?:ly)?)\b/i,
}

/** That an amount is for each of several, or an average. */
const each = pattern(
  'i',
  String.raw`\b(?:per|each|every|apiece|average[sd]?|averaging|mean|median|typical(?:ly)?|daily|weekly|monthly|`,
  String.raw`yearly|annual(?:ly)?|a (?:head|person|day|week|month|year|household|family|pupil|patient))\b`,
)

/** Not what something is compared with or is a part of: up on last year, 12 percent of last year's. */
const told =
  String.raw`(?<!\b(?:unlike|like|not|from|than|on|over|since|with|against|until|till|to|as|before|after|by|`
  + String.raw`(?<!quarter |half |end |start |summer |months |course )of) (?:the |its )?)`
const relative = (word: string, unit: string, offset: number): RelativeTime => [
  // In 2022, the last year of the mornings: which one it was, and not the one before this.
  pattern('i', String.raw`${told}\b${word}\b(?!['’]s| of\b)`),
  unit,
  offset,
]
const anyTime = /last|this|next|yesterday|today|tomorrow/i
const relativeTimes: readonly RelativeTime[] = [
  ...wordsOf('year month week quarter season term semester winter summer spring autumn night weekend').flatMap(
    (unit) => [
      relative(`last ${unit}`, unit, -1),
      relative(`this ${unit}`, unit, 0),
      relative(`next ${unit}`, unit, 1),
    ],
  ),
  relative('the year before last', 'year', -2),
  relative('yesterday', 'day', -1),
  relative('today', 'day', 0),
  relative('tomorrow', 'day', 1),
]

const partWords = {
  before: /\b(?:of (?:which|whom|them|these|those)|including|among (?:them|which|whom|these))(?: [a-z-]+){0,2} $/i,
  behind: /^(?: [a-z-]+){0,2} of (?:which|whom|them|these|those)\b/i,
  sentenceEnd,
  contentOf,
}

/** Verbs that say the same as a denial: spared 63 jobs, dropped a plan for 63 homes. */
const undone = pattern(
  'i',
  String.raw`\b(?:spar|sav|avoid|avert|prevent|keep|kept|retain|escap|refus|declin|scrap|shelv|cancel|abandon|`,
  String.raw`den[iy]|drop|fail|halt|stopp)[a-z]*\b`,
)

/** What a sentence says of its amounts beside how much they are: see `Assertion`. */
export function assertions(text: string, readings: readonly Reading[]): Assertion[] {
  const isOfChange = changes.test(text)
  const all = aroundEach(text, readings, sentenceEnd, clauseEnd)
  const wholes = wholesOf(text, readings, partWords)
  return all.map(({ reading, around }, index) => {
    if (reading.unit === 'date') return { beside: besideOf(around) }
    if (reading.unit === 'rank')
      return assertion({
        beside: besideOf(around),
        ...whoseOf(around, 'rank'),
        poles: placesOfRank(around.before, `${reading.text}${around.behind}`),
      })
    const next = readings[index + 1]
    const between = isOfChange && next && next.unit !== 'date' ? text.slice(reading.end, next.start) : undefined
    const side = sideOf(around, between)
    const last = all[index - 1]
    const isBehind =
      isOfChange
      && side === undefined
      && last !== undefined
      && /\bfrom $/i.test(last.around.before)
      && toNext.test(text.slice(last.reading.end, reading.start))
    const end = reading.high === undefined ? (isBehind ? 'after' : side) : undefined
    const isDenied = denied.test(around.clauseBefore) ? true : undefined
    const clause = `${around.clauseBefore} … ${around.behind}`
    const stretch = `${around.before} … ${around.behind}`
    const isOfShare = isShare(reading.unit)
    const base = isOfShare && wholeFirst.test(around.sentenceBefore) ? around.sentenceBefore : around.clauseBefore
    const told = `${base.replace(secondEnd(around.before), '')} … ${around.behind}`.replace(ends, '')
    const rest = text.slice(reading.end, reading.end + 80)
    return assertion({
      beside: besideOf(around),
      side: end,
      way: end && !isDenied ? wayOf(around) : undefined,
      time: timeOf(around),
      hasCome: hasCome(around, isDenied) ? true : undefined,
      isAhead: ahead.test(around.clauseBefore) ? true : undefined,
      when: whenOf(around, anyTime, relativeTimes),
      ...whoseOf(around, isOfShare ? 'share' : undefined),
      whole: wholes[index],
      span: spanIn(clause, spanWords) ?? spanIn(stretch, spanWords),
      rate: spanIn(clause, rateWords),
      isDenied,
      mayDeny: deniedBehind.test(around.behind) || deniedBefore.test(around.clauseBefore) ? true : undefined,
      relation: relationOf(around, rest, isOfShare) ?? transferOf(around, rest),
      payer:
        isOfShare || currencies.has(reading.unit)
          ? payerOf(text.slice(0, reading.start), around.clauseBefore, rest)
          : undefined,
      thing: isOfShare ? thingOfShare(base, around.behind) : undefined,
      each: each.test(text) ? 'any' : undefined,
      partOf: next && ofNext.test(text.slice(reading.end, next.start)) ? 'next' : undefined,
      isUndone: undone.test(`${around.clauseBefore} ${around.behind}`) ? true : undefined,
      poles: [...(anyOpposite().test(told) ? polesIn(told, reading.unit, opposites) : []), ...placesIn(stretch)],
    })
  })
}
