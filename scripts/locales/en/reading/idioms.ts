import { matchAt, type Word } from './text.ts'
import { pattern } from './rows.ts'

/** Phrases with a word of number that state none, by that word; `before` is what stands before it, where that tells. */
const rows: readonly (readonly [word: string, behind: RegExp, before?: RegExp])[] = [
  [
    'one',
    pattern(
      'y',
      String.raw`(?: of\b(?! (?:two|three|four|five|six|seven|eight|nine|ten)\b)| another\b| by one\b|`,
      String.raw` or (?:other|another)\b| and all\b| day\b| way\b)`,
    ),
  ],
  ['two', / sides (?:to|of) (?:every|each|the|a|any)\b/y],
  ['two', / minds\b|-faced\b|-way\b|-tone\b|-timing\b| wrongs\b/y],
  ['two', / and two\b/y, /\bput $/],
  ['twos', /(?:)/y, /\bin $/],
  ['four', /-letter\b|-square\b/y],
  ['fours', /(?:)/y, /\ball $/],
  ['sixes', / and sevens\b/y],
  ['six', / feet under\b/y],
  ['seven', / (?:seas|sins|wonders)\b/y],
  ['nine', /[ -]to[ -]five\b/y],
  ['nine', /(?:)/y, /\bcloud $/i],
  ['nines', /(?:)/y, /\bto the $/],
  ['ten', / commandments\b/iy],
  ['eleven', /(?:)/y, /\b(?:starting|first|playing) $/],
  ['zero', /-sum\b| in on\b| hour\b/y],
  ['zero', /(?:)/y, /\b(?:ground|patient|year|square) $/i],
  ['twenty', / questions\b|-twenty\b/iy],
  ['hundred', / years' war\b/iy],
  ['thousand', / island\b/iy],
  ['million', / dollar baby\b/iy],
  ['fifth', / column| avenue\b| amendment\b/iy],
  ['fourth', / estate\b| wall\b/iy],
  ['sixth', / sense\b|-form\b| form\b/iy],
  ['seventh', / heaven\b/iy],
  ['eleventh', / hour\b|-hour\b/iy],
  ['twelfth', / night\b/iy],
  ['ninth', / symphony\b/iy],
  [
    'double',
    pattern(
      'y',
      String.raw`[ -](?:standards?|bass|basses|beds?|rooms?|check(?:ed|ing|s)?|edged|takes?|agents?|deal\w+|deckers?|`,
      String.raw`glaz\w+|acts?|bluff|cross(?:ed)?|doors?|meanings?|helix|vision|entendres?|whammy|dutch|park\w+|`,
      String.raw`negatives?|click\w*|barrel\w*|quotes?|spac\w+|book\w*|life|lives|espresso\w*|cream|malts?|chins?|bogeys?|faults?)\b`,
    ),
  ],
  ['double', /(?:)/y, /\b(?:body|stunt|on the|her|his|'s) $/],
  ['doubles', / (?:match|team|title|partner|final|tennis|champion)\w*\b| as\b| up\b/y, /./],
  ['doubled', / (?:up|over|back)\b/y],
  ['doubling', / (?:up|over|back|as)\b/y],
  ['triple', /[ -](?:jump\w*|crown|threat|bypass|sec|a\b)/iy],
  ['treble', / (?:clef|voice)/y],
  ['trebles', /(?:)/y],
  ['twice', / (?:shy|about it|bitten)\b/y],
  ['once', / or twice\b/y],
  [
    'half',
    pattern(
      'y',
      String.raw`[ -](?:hearted\w*|way|term|time|brother|sister|board|asleep|open|closed|shut|finished|mast|`,
      String.raw`baked|moon|light|smile|dead|dozen wrong|timber\w*|circle|truths?|sunk\w*|empty|past|hidden|`,
      String.raw`forgotten|expect\w*|ready|wit\w*|cock|caste|full|turned|afraid|aware|true|right|joking|serious|mad|jokingly)\b`,
    ),
  ],
  ['half', /(?:)/y, /\b(?:other|better|first|second|latter|not) $/i],
]

/**
 * Where a phrase ends that begins with a word of number and states no amount; undefined where the word may state one.
 */
export function isIdiom(text: string, { word, start, end }: Word): number | undefined {
  for (const [of, behind, before] of rows) {
    const match = of === word ? matchAt(behind, text, end) : null
    if (match && (!before || before.test(text.slice(Math.max(0, start - 16), start)))) return end + match[0].length
  }
  return undefined
}
