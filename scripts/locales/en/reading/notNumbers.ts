import { labelled } from './labels.ts'
import { moneyBefore } from './moneyBefore.ts'

/**
 * What looks like a number and is none, a row each; every pattern looks at a bounded stretch of text. Dates, money and
 * measures that look alike are told apart in `findNotNumbers`.
 */
const rows: readonly (readonly [what: string, pattern: string])[] = [
  ['address', String.raw`(?:https?:\/\/|www\.)[^\s]{1,2000}`],
  ['mail', String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}`],
  ['telephone', String.raw`\+\d[\d ()/-]{6,20}\d(?!\d)`],
  ['telephone', String.raw`(?<![\d.,])\(?0\d{2,5}\)?[ -]\d{3,4}(?:[ -]?\d{3,4})?(?!\d)`],
  ['telephone', String.raw`(?<![\d.,-])(?:1-)?\d{3}-(?:\d{3}-)?\d{4}(?![\d-])`],
  ['telephone', String.raw`\b[Cc]all(?:ing|ed)? \d[\d -]{1,14}\d\b(?! [a-z]+s\b)`],
  ['number', String.raw`(?<![\d.,-])(?!\d{4}-\d{1,2}-\d{1,2}(?!\d))\d{1,12}(?:-\d{1,12}){2,8}(?![\d-])`],
  ['number', String.raw`(?<![\d.,-])\d{4,12}-\d{5,12}(?:-\d{1,12}){0,6}`],
  ['version', String.raw`(?<![\d.,])(?!\d{1,3}(?:\.\d{3}){2,}(?![\d.]))\d{1,6}(?:\.\d{1,6}){2,6}(?![\d])(?!,\d)`],
  ['version', String.raw`\b[Vv](?:ersion |er\. ?|\. ?)?\d[\d.]{0,12}\w?\b`],
  [
    'time',
    String.raw`(?<![\d.,:])\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?(?: ?[ap]\.?m\b\.?)?(?: ?(?:GMT|BST|UTC|EST|`
      + String.raw`EDT|ET|PT|CET|CEST))?(?![\d:])`,
  ],
  [
    'time',
    String.raw`\b(?:kick-?off|kicks? off|starts?|began|begins?|doors open|departs?|leaves|arrives|airs|screens)`
      + String.raw` (?:[a-z]+ ){0,2}at \d{1,2}\.[0-5]\d\b(?! ?(?:%|per|[a-z]))`,
  ],
  [
    'time',
    String.raw`(?<![\d.,:$€£])\d{1,2}(?:[.:]\d{2})?(?: ?(?:-|to) ?\d{1,2}(?:[.:]\d{2})?)? ?(?:[ap]m\b|`
      + String.raw`[ap]\.m\.|o['’]clock\b|hrs? GMT\b)`,
  ],
  [
    'time',
    String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) `
      + String.raw`(?:o['’]clock\b|[ap]\.m\.|[ap]m\b)`,
  ],
  [
    'time',
    String.raw`\b(?:half|quarter|twenty|ten|five) (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|`
      + String.raw`ten|eleven|twelve|midnight|noon|\d{1,2})\b(?= ?[.,;)]|$| (?:on|in the|and the|when|at|this)\b)`,
  ],
  ['ratio', String.raw`(?<![\d.,:])\d{1,6}(?:\.\d{1,4})?:\d{1,6}(?:\.\d{1,4})?(?![\d:])`],
  ['always', String.raw`(?<![\d.,/])(?:24\/7(?:\/365)?|9\/11|7\/7|50[\/-]50|20\/20)(?![\d/])`],
  ['label', labelled],
  [
    'return period',
    String.raw`\b(?:\d{1,3}|one)[ -]in[ -](?:\d{1,3}(?:,\d{3})?|a[ -](?:hundred|thousand))[ -]years?\b(?! old)`,
  ],
  ['telephone', String.raw`\b(?:[Dd]ial(?:ling)?|[Tt]ext(?:ing)?) \d[\d -]{1,14}\d\b(?! [a-z]+s\b)`],
  ['docket', String.raw`\bNos?\. ?\d{1,4}[-–](?:[A-Za-z]{1,3}-)?\d{1,6}(?:, \d{1,4}[-–]\d{1,6}){0,3}\b`],
  [
    'statute',
    String.raw`\b\d{1,3} (?:U\.S\.C?\.?|USC|F\.(?:[23]d|Supp\.?)|S\. ?Ct\.|C\.F\.R\.|CFR)(?: §{0,2} ?\d[\w.()-]{0,12})?`
      + String.raw`|§{1,2} ?\d[\w.()-]{0,12}`,
  ],
  [
    'number that names',
    String.raw`\b(?:(?:wore|wears|wearing|worn|shirt|jersey|squad|bus|tram|flight|house|platform|patient|account|phone|`
      + String.raw`telephone|serial|registration|case|order|licence|license|reference|item)s? (?:the )?`
      + String.raw`(?:[Nn]umber|[Nn]o\.?) ?\d{1,12}|`
      + String.raw`[Nn](?:umber |o\. ?)\d{1,3}(?= (?:shirt|jersey|bus|tram|iron|wood)))\b`,
  ],
  [
    'journal',
    String.raw`\b(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|`
      + String.raw`Dec)[a-z]*\.? \d)[A-Z][A-Za-z.&]{1,20} \d{1,4} ?(?:\(\d{1,4}\))?, ?`
      + String.raw`(?:pp?\. ?)?[eE]?\d{1,7}(?:-\d{1,7})?(?= ?[(;.])`,
  ],
  [
    'hyphened name',
    String.raw`(?<![A-Za-z\d-])(?!(?:[Mm]id|[Pp]re|[Pp]ost|[Ee]arly|[Ll]ate|[Ee]nd|[Tt]op|[Ss]ub|[Uu]nder|`
      + String.raw`[Oo]ver|[Ss]ince|[Nn]on|[Uu]ltra|FY|Q|H|US|SG?D?)-)(?:[A-Z][A-Za-z]{0,15}|`
      + String.raw`[a-z]{1,3}[A-Z][A-Za-z]{0,10}|[a-zA-Z])-\d{1,6}(?:[.-]\d{1,4}){0,3}[A-Za-z]{0,4}(?![\d%]|[.,]\d)`,
  ],
  [
    'age group',
    String.raw`\b(?:[Uu]nder|[Oo]ver)-(?:\d{1,2}|one|two|three|five|seven|ten|eleven|twelve|fifteen|eighteen)s?\b`,
  ],
  [
    'report',
    String.raw`\b(?:[Hh]alf|[Ff]ull)-year (?:results|profits?|reports?|figures|loss(?:es)?|earnings|accounts)\b`,
  ],
  [
    'name with digits',
    String.raw`(?<![A-Za-z\d$€£])(?!(?:FY|CY|No|no|nr)\d|Q[1-4](?!\d)|`
      + String.raw`H[12](?!\d))[A-Za-z]{1,12}\d{1,7}(?:[.-]?\d{1,4})?[A-Za-z]{0,4}(?:\/\d{0,2}[A-Z]{0,3}(?<!\/)|`
      + String.raw`\d[A-Z]\d?){0,2}(?![\d%]|[.,]\d)`,
  ],
  [
    'name with digits',
    String.raw`(?<![A-Za-z\d.,$€£])\d{1,3}(?:[A-JL-Z]|[GD]s|K(?= (?:TV|video|resolution|screen|television|`
      + String.raw`display|film|camera)))(?![A-Za-z\d$]|[./][A-Za-z])(?<!\d[CFMBTK])`,
  ],
  ['inner capital', String.raw`\b[a-z]{1,4}[A-Z][A-Za-z]{1,12} \d{1,3}(?:\.\d{1,2})?(?![\d%]|[.,]\d| ?%)`],
  ['exercise', String.raw`\b[nN]rs?\. ?\d{1,4}(?:, ?\d{1,4}){0,12}(?!\d)`],
  ['dimensions', String.raw`(?<![A-Za-z\d.,])\d{1,5}[x×]\d{1,5}(?:[x×]\d{1,5})?(?:m|p|px)?(?![A-Za-z\d])`],
  [
    'words',
    String.raw`\b(?:[Oo]ne another|[Nn]o[ -]one|one by one|`
      + String.raw`(?<!\b(?:least|most|only|just|than|for|in|within|last|lasted|`
      + String.raw`took|about|nearly|under|over|exactly) )one day|`
      + String.raw`one (?:another|or (?:two|another)|`
      + String.raw`and (?:the same|all)|of a kind|way or another)|at one (?:point|time)|back to square one|`
      + String.raw`square one|day one|ground zero|cloud nine|nine[ -]to[ -]five|zero[ -](?:sum|in)|(?:one|two|`
      + String.raw`three|four)[ -](?:way|off|sided|timer?|handed|faced|dimensional|tier|tone|upmanship|liner|stop)|`
      + String.raw`twenty-twenty|number one priority|on all fours|one[ -]on[ -]one|one[ -]to[ -]one|one-time|`
      + String.raw`nine nine nine|nine one one|nine eleven|sixes and sevens)\b(?!-)`,
  ],
  ['power', String.raw`-?(?<![\d.,×x*] ?)\d[\d.]{0,12}\^[+-]{0,2}\d{1,4}`],
  [
    'digits one by one',
    String.raw`\b(?:nought|naught|zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:-(?:nought|naught|`
      + String.raw`zero|oh|one|two|three|four|five|six|seven|eight|nine)){2,9}\b`,
  ],
  [
    'group',
    String.raw`\b(?:Group of (?:\d{1,3}|Seven|Eight|Ten|Twenty)|Fortune \d{2,4}|(?:Big|Gang of|Six|`
      + String.raw`Magnificent) (?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)|Seven Sisters|Five Eyes|`
      + String.raw`Seven Years['’] War|Twelve Apostles)\b`,
  ],
]

const pattern = new RegExp(rows.map(([, source]) => source).join('|'), 'g')
const isTime = /^\d{1,2}\.\d{2}$/

/** Where what is no number stands: the end of each by its beginning. */
export function findNotNumbers(text: string): Map<number, number> {
  const places = new Map<number, number>()
  if (!/[\dA-Za-z]/.test(text)) return places
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const money = /^[A-Za-z]/.test(match[0]) ? moneyBefore(text, match.index) : undefined
    const isMoney = money !== undefined && /\d/.test(text.charAt(money.end))
    if (isMoney || isTime.test(match[0])) pattern.lastIndex = match.index + 1
    else places.set(match.index, match.index + match[0].length)
  }
  return places
}
