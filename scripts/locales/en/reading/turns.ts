import type { Act } from '../../grammar.ts'
import { turnsIn, type Turn } from '../../reading/turns.ts'
import { pattern } from './rows.ts'
import { contentOf } from './whose.ts'

/** Words of one meaning, and their opposites, each in the forms that a sentence has. */
const rows: readonly [name: string, plus: string, minus: string][] = [
  [
    'agree',
    'agree(?:[sd]|ing|ment)?|accept(?:s|ed|ing|ance)?|approv(?:e[sd]?|ing|al)|back(?:s|ed|ing)|support(?:s|ed|ing)?|'
      + 'endors(?:e[sd]?|ing)|welcom(?:e[sd]?|ing)|favou?r(?:s|ed|ing)|prais(?:e[sd]?|ing)|allow(?:s|ed|ing)|'
      + 'permit(?:s|ted|ting)|adopt(?:s|ed|ing|ion)',
    'refus(?:e[sd]?|ing|al)|reject(?:s|ed|ing|ion)?|oppos(?:e[sd]?|ing|ition)|veto(?:es|ed|ing)?|block(?:ed|ing)|'
      + 'decline[sd] (?=(?:an?|the|to) )|bans?|bann(?:ed|ing)|forb(?:ids|ade|idden)|prohibit(?:s|ed|ion)|'
      + 'condemn(?:s|ed|ing|ation)|critici[sz](?:e[sd]?|ing|m)|denounc(?:e[sd]|ing)|'
      + 'turn(?:s|ed) down|vote[sd]? against',
  ],
  [
    'keep',
    'ke(?:ep|eps|pt)|retain(?:s|ed)?|preserve[sd]?',
    'scrap(?:s|ped)?|abolish(?:es|ed)?|axe[sd]?|abandon(?:s|ed)?',
  ],
  ['open', 're-?open(?:s|ed)?|open(?:s|ed)?', 'close[sd]?(?! to)|shuts?'],
  ['raise', 'rais(?:es?|ed)|increase[sd]?|rises?|rose', 'cuts?|lower(?:s|ed)?|reduce[sd]?|falls?|fell'],
  ['lengthen', 'lengthen(?:s|ed)?|extend(?:s|ed)?', 'shorten(?:s|ed)?'],
  ['hire', 'hire[sd]?|recruit(?:s|ed)?', 'fire[sd]|sack(?:s|ed)|dismiss(?:es|ed)|laid off|lay off'],
  ['buy', 'buys?|bought|acquire[sd]?', 'sells?|sold'],
  ['win', 'wins?|won', 'loses?|lost'],
  ['begin', 'begins?|beg[au]n|start(?:s|ed)?|resume[sd]?', 'end(?:s|ed)|stop(?:s|ped)?|halt(?:s|ed)?|suspend(?:s|ed)?'],
  ['succeed', 'succeed(?:s|ed)?', 'fail(?:s|ed)?'],
  ['admit', 'admit(?:s|ted)?|confirm(?:s|ed)?', 'den(?:y|ies|ied)'],
]
const word = (source: string): RegExp => new RegExp(String.raw`(?<![A-Za-z-])(?:${source})(?![A-Za-z-])`, 'gi')
const turns: readonly Turn[] = rows.map(([name, plus, minus]) => [name, word(plus), word(minus)])
/** Cheap to ask: whether a text has any of them. */
const any = new RegExp(rows.map(([, plus, minus]) => `${plus}|${minus}`).join('|'), 'i')
/** What turns a sentence round, or tells of more than one thing that was done. */
const open = pattern(
  'i',
  String.raw`\b(?:not|never|no|nor|neither|nobody|none|without|unless|if|whether|until|before|rather|`,
  String.raw`instead|against|only|but|although|though|while|whereas|after|despite|both|either|again|than)\b|`,
  String.raw`n['’]t\b|[;?]`,
)

/** What only says that it is to come, or is one more. */
const small = /\b(?:another|second|new|will|would|be|been|said|says|that|going)\b/gi

/** What a sentence says by a word that has an opposite: refused, of which agreed is one. */
export function turnedIn(text: string): Act[] {
  if (!any.test(text) || open.test(text.replace(/\bvoted? against\b/gi, ''))) return []
  return turnsIn(text, turns, (rest) => contentOf(rest.replace(small, ' ')))
}
