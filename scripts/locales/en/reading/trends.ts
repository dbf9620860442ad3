import type { Trend } from '../../grammar.ts'
import { pattern } from './rows.ts'
import { contentOf } from './whose.ts'

const up =
  'rose|risen|ris(?:es?|ing)|gr(?:ew|ows?|own|owing)|'
  + 'climb(?:s|ed|ing)?|increas(?:e[sd]?|ing)|soar(?:s|ed|ing)?|surg(?:es?|ed|ing)'
const down =
  'fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|'
  + 'decreas(?:e[sd]?|ing)|sank|sunk|shr(?:ank|unk|inks?|inking)|'
  + 'dwindl(?:e[sd]?|ing)|plung(?:es?|ed|ing)|slump(?:s|ed|ing)?'
/** A trend is told by a verb behind what it is of, or by more and less of it. */
const anyTrend = pattern('i', String.raw`\b(?:${up}|${down}|more|fewer|less|cheaper|dearer)\b`)
/** See `Grammar`. */
export const isOfChange = (name: string): boolean => changing.test(name)
const changing = pattern('i', String.raw`\b(?:${up}|${down}|growth|inflation|changes?|differences?)\b`)
/** All words that go either way, each by itself. */
const eitherWay = pattern('gi', String.raw`\b(?:(${up}|dearer)|(?:${down}|cheaper))\b`)
const byVerb = pattern(
  'i',
  String.raw`^(.*?)(?:\b(?:has|have|had|is|are|was|were|keeps?|kept|went on|goes on|continues? to|been|`,
  String.raw`steadily|sharply|`,
  String.raw`slowly|again|since|still|now|only)\s+)*\b(?:(${up})|(${down}))\b`,
)
const byPrice = pattern(
  'i',
  String.raw`^(.*?)\b(?:cost(?:s|ing)?|(?:is|are|has become|have become|becomes?|gets?|got|grows?|`,
  String.raw`growing)) (?:ever )?(?:(more(?: expensive)?|dearer)|(less|cheaper))\b`,
)
const byMore = /\b(?:(more)|(fewer|less)) ([a-z-]+(?: [a-z-]+)?)/i
const everyStep = pattern(
  'i',
  String.raw`\b(?:every|each) (?:year|month|day|week|quarter|season)|\b(?:year|month|week|day) (?:by|after|`,
  String.raw`on) (?:year|month|week|day)\b|\b(?:keeps?|kept|steadily|ever (?:more|fewer|less)|more and more|`,
  String.raw`fewer and fewer|less and less|all the time|continuously|without a break)\b`,
)
const lastStep = pattern(
  'i',
  String.raw`\bthan (?:in |at )?(?:the (?:year|month|week|quarter|season) before|the previous (?:year|month|`,
  String.raw`week|quarter|season)|a (?:year|month|week) (?:ago|earlier|before)|last (?:year|month|week))\b`,
)
/** The words with which a text says that it is not so, how it would be, or that it is of something else. */
const open = pattern(
  'i',
  String.raw`\b(?:not|never|no|nor|without|hardly|barely|if|unless|would|could|might|may|should|must|until|`,
  String.raw`before|but|although|though|while|whereas|than expected|faster|slower|more slowly|less than|`,
  String.raw`more than|lack|lost|loss|losses|slowdown|by then|as|that|which|who|when)\b|n['’]t\b|[?;:,]`,
)
/** What names no more than that there is so much of something. */
const amount = pattern(
  'gi',
  String.raw`\b(?:the|number|amount|volume|total|figure|figures|level|output|production|there|in|over|years?|`,
  String.raw`of|yearly|annual|last|this|its|their|our)\b`,
)

/** See `Grammar.trendIn`. */
export function trendIn(text: string): Trend | undefined {
  if (!anyTrend.test(text) || open.test(text.replace(lastStep, ''))) return undefined
  const ways = new Set([...text.matchAll(eitherWay)].map(([, rise]) => (rise ? 'up' : 'down')))
  if (ways.size > 1) return undefined
  const over = { isEachStep: everyStep.test(text), isLastStep: lastStep.test(text), head: 'first' } as const
  const subjectOf = (words: string) => contentOf(words.replace(amount, ' '))
  const price = byPrice.exec(text)
  if (price) return { way: price[2] ? 'up' : 'down', subject: subjectOf(price[1] ?? ''), ...over, isPrice: true }
  const verb = byVerb.exec(text)
  if (verb) return { way: verb[2] ? 'up' : 'down', subject: subjectOf(verb[1] ?? ''), ...over }
  const more = byMore.exec(text)
  const [thing = ''] = subjectOf(more?.[3] ?? '')
  return more ? { way: more[1] ? 'up' : 'down', subject: thing === '' ? [] : [thing], ...over } : undefined
}
