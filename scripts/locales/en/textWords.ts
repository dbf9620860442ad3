import type { TextWords } from '../text/textWords.ts'
import { attributions } from './attributions.ts'
import { notNames } from './notNames.ts'
import { interruption } from './saying.ts'
import { pageWords as page } from './pageWords.ts'
import { wordsOf } from './reading/rows.ts'

export const textWords: TextWords = {
  disclaimer: String.raw`\b(?:(?:not|never|no one|nobody|nor)\b|n't\b)[^,;:.!?]{0,12} (?:s(?:ay|aid)|claim|think|thought|believe|argu|suggest|promis|mean|meant|told)[a-z]*\b(?! (?:it|this|so|what|how|why)\b)|\bden(?:y|ies|ied)\b`,
  negation: String.raw`\b(?:not|never|no|nor|neither|hardly|barely)\b|n't\b|cannot\b`,
  notNames,
  personName: () => undefined,
  placesIn: () => [],
  ofOwn: String.raw`\b(?:its|their)\b`,
  attributions,
  interruption,
  weekday: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  abbreviations: {
    inside: wordsOf(`
    dr mr mrs ms prof st gen sen rep gov rev hon capt col lt nos vol fig figs eq sec ch pp p ed eds art
    e.g i.e cf vs viz approx ca est jan feb mar apr jun jul aug sep sept oct nov dec mt ft dept univ
    `),
    beforeNumbers: ['no'],
    maybeLast: String.raw`(?:(?:[a-z]\.)+[a-z]|[a-z]|inc|ltd|co|corp|etc|al|jr|sr|a\.m|p\.m)`,
    opening: String.raw`(?:The|This|That|These|Those|It|Its|He|She|They|We|You|In|On|At|By|For|From|With|An|But|And|Or|So|If|When|While|As|However|Meanwhile|There)`,
  },
  layout: {
    caption: 'fig|tab|box|chart|map|part|chapter|section|question|day|step',
    byline: 'by |from ',
    pageNumber: String.raw`(?:page|p\.)\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?`,
    item: '(?!)',
    headingNumber: '(?!)',
    numberedThing: '(?!)',
    numerals: '',
  },
  page,
  mail: {
    wrote: String.raw`\b(?:wrote|writes)`,
    on: 'On ',
    forwardedBetweenDashes: 'Forwarded message|Original Message',
    forwarded: 'Begin forwarded message:',
    fields: wordsOf('From Sent Date To Cc Bcc Subject Reply-To'),
    from: ['from'],
    subject: ['subject'],
  },
}
