import type { SlideWords } from '../../slideWords.ts'
import { wordsOf } from './rows.ts'

const periods = 'year|month|week|quarter|decade|spring|summer|autumn|winter'
const parts = [
  'step|part|chapter|figure|fig\\.?|table|slide|page|lesson|phase|section|question|reason|no\\.|point|tip|exercise',
  'module|unit|day|appendix',
].join('|')
const fillers = wordsOf(`
  the and for are was were has have had its his her their our your not but from with that this these those than then
  them they who which what when where why how all any each per into over under about after before since until while
  more less most least some only also just now year years time out off one two cent percent been will would can could
  may of in on at to by as is it or an be we you he she do does did so if no up down there here every other another
  between during against
`)

/** How English slides speak. */
export const slideWords: SlideWords = {
  relativeDate: new RegExp(
    `\\b(?:last|next|following|previous|same|this|that) (?:${periods})\\b|`
      + '\\b(?:years?|months?|weeks?|days?) (?:later|earlier|ago|before|after)\\b|\\b(?:now|today|currently|since|then)\\b',
    'i',
  ),
  beforeOtherDate: /\b(?:since|by|until|till|before|after|from|than in|than|against|as in) $/i,
  behindOtherDate: /(?!)/,
  yearsHead: /year/i,
  unitLabel: /^in /,
  generalNoun: /^(?:people|persons?|individuals?|items?|things?|cases?|units?|ones?|times?|places?)$/i,
  average: /\b(?:average|each|per|every|apiece|mean)\b/i,
  numbersPart: new RegExp(`\\b(?:${parts})\\s*#`, 'i'),
  pageNumber: /^(?:(?:slide|page|p\.)\s*)?#\s*(?:[/|]|of)\s*#$|^(?:slide |page )?[-–—\s]*#[-–—\s]*$/i,
  telephone: /\b(?:tel|phone)[.:]?\s*$/i,
  listNumeral: /^\s*\d{1,2}[.)]\s+/,
  one: /^(?:one|an?)\b/i,
  aboutApart: /(?!)/,
  filler: new RegExp(`^(?:${fillers.join('|')})$`),
  asChangedBy: (before) =>
    before.replace(/(?:\bfrom\s(?:[^,.;:]|[.,]\d){1,40}\s)?\bto\s(?:about |nearly |over |just |some )?$/i, 'by '),
}
