import type { Reading } from '../../../quantities/quantity.ts'
import { mapBeside } from '../../reading/besideDates.ts'
import { stemOf } from './acts.ts'
import { pattern, wordsOf } from './rows.ts'
import { isBare, isGiver, withUnitOf } from './sharedUnit.ts'

type Found = Omit<Reading, 'text'>

const time = [
  String.raw`(?:now|today|then|instead|again|so far|(?:last|this|next|that) [a-z]+|the [a-z]+ before|`,
  String.raw`(?:a|one) [a-z]+ (?:later|earlier|before|ago)|(?:in|by|during|since|before|after|at|on) `,
  String.raw`(?:the |early |late |mid-?)?(?:\d{4}|[A-Z][a-z]+|[a-z]+ (?:year|season|month|half)|end|start))`,
].join('')
const bounds = '(?:(?:about|only|just|some|nearly|almost|around|over|under|a mere) )*'

/** What stands behind a number that nothing follows in its clause but when it was. */
const isLast = pattern('', String.raw`^(?:$|[.;:!?)–—]|,(?! ?\d)| –| —| ${time}\b)`)

/** Between two amounts of one verb, or of one noun: each stands right behind it. */
const lastWord = pattern('i', `(?:^| )([a-z]+) ${bounds}$`)
/** Words that may stand before what is no amount of the same: ends at 31, on day 12. */
const noVerb = new Set(
  wordsOf(`a an the its their his her our and or but of to from than in at by on for as no nor day page level lane line
  route road chapter junction number room section grade class stage year until till since under over above below`),
)
const having = new Set(['has', 'have', 'had', 'having'])
/** What somebody is may be how old: the bridge is 310 metres long, its designer is 44. */
const being = new Set(['is', 'are', 'was', 'were'])

/** Between the amounts of two times, of which each is said: in 2015 and, of stout in 2019 but. */
const twoTimes = pattern('i', String.raw`^(?: of (?:[a-z]+ ){1,3}?| )${time},? (?:and|but|then|and then) ${bounds}$`)
const isTimed = pattern('', `^ ${time}\\b`)

/** Verbs of money, with whose it is: saved the town, has earned it. */
const ofMoney = pattern(
  'i',
  String.raw`\b(?:saved?|saves|saving|cost|costs|earn(?:ed|s)?|brought in|brings in|paid|pays|spent|spends|`,
  String.raw`raised|raises|made|makes|lost|loses)(?: (?:it|them|him|her|us|(?:the|its|their|each) [a-z]+))? ${bounds}$`,
)

/** What an amount is held against that is one of the same kind: compared with a minimum wage of, below a target of. */
const heldAgainst = pattern(
  'i',
  String.raw`(?:compared (?:with|to)|against|versus|above|below|over|than|and|but)(?: [a-z]+)? `,
  String.raw`(?:an?|the|its|their) (?:[a-z-]+ ){0,3}`,
  String.raw`(wage|salary|pay|income|rent|price|cost|fee|charge|average|mean|median|norm|target|limit|rate|level|`,
  String.raw`minimum|maximum|record|peak) of ${bounds}$`,
)
const ofMoneyAlone = /^(?:wage|salary|pay|income|rent|price|cost|fee|charge)$/i

/** How far the words between two amounts may reach. */
const farthest = 160

/**
 * Gives a number at the end of its clause the unit, noun and rate of the amount before it in the sentence, where both
 * are said by one verb, of two times, or the one is held against the other: sold 310 tonnes; last year they sold 870.
 */
export function withLeftOutUnits(text: string, found: readonly Found[]): Found[] {
  if (!found.some((one) => isBare(one) && one.unsure === undefined)) return [...found]
  return mapBeside(found, (one, first) => {
    if (!first || !isBare(one) || one.unsure !== undefined || !isGiver(first) || isBare(first)) return one
    const words = text.slice(first.end, one.start)
    const rest = text.slice(one.end, one.end + 30)
    const isOne = words.length <= farthest && isLast.test(rest) && isSaidAlike(text, first, words, rest)
    return isOne ? (withUnitOf(text, one, first)?.reading ?? one) : one
  })
}

function isSaidAlike(text: string, first: Found, words: string, rest: string): boolean {
  const isMoney = /^[A-Z]{3}$/.test(first.unit)
  const kind = heldAgainst.exec(words)?.[1]
  if (kind !== undefined) return isMoney || !ofMoneyAlone.test(kind)
  return (
    isOneVerb(text, first, words, rest)
    || (twoTimes.test(words) && isTimed.test(rest))
    || (isMoney && ofMoney.test(words))
  )
}

function isOneVerb(text: string, first: Found, words: string, rest: string): boolean {
  const one = lastWord.exec(text.slice(Math.max(0, first.start - 40), first.start))?.[1]?.toLowerCase()
  const other = lastWord.exec(words)?.[1]?.toLowerCase()
  if (one === undefined || other === undefined || noVerb.has(one)) return false
  if (being.has(one)) return being.has(other) && isTimed.test(rest)
  return stemOf(one) === stemOf(other) || (having.has(one) && having.has(other))
}
