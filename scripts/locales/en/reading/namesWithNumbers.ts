import { mail, returnPeriod } from './codesOfEither.ts'
import { labelled } from './labels.ts'

const hourInWords = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'

/**
 * What begins with a letter and holds a number that states none: labels, names, dockets, phrases with "one". A row
 * each; every pattern looks at a bounded stretch of text.
 */
export const namesWithNumbers: readonly (readonly [what: string, pattern: string])[] = [
  ['mail', mail],
  ['return period', returnPeriod],
  ['address', String.raw`(?:https?:\/\/|www\.)[^\s]{1,2000}`],
  ['telephone', String.raw`\b[Cc]all(?:ing|ed)? \d[\d -]{1,14}\d\b(?! [a-z]+s\b)`],
  ['version', String.raw`\b[Vv](?:ersion |er\. ?|\. ?)?\d[\d.]{0,12}\w?\b`],
  [
    'time',
    String.raw`\b(?:kick-?off|kicks? off|starts?|began|begins?|doors open|departs?|leaves|arrives|airs|screens)`
      + String.raw` (?:[a-z]+ ){0,2}at \d{1,2}\.[0-5]\d\b(?! ?(?:%|per|[a-z]))`,
  ],
  [
    'time',
    String.raw`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) `
      + String.raw`(?:o['’]clock\b|[ap]\.m\.|[ap]m\b)`,
  ],
  [
    'time',
    String.raw`\b(?:[Hh]alf|[Qq]uarter|[Tt]wenty|[Tt]en|[Ff]ive) (?:past|to) (?:one|two|three|four|five|six|`
      + String.raw`seven|eight|nine|ten|eleven|twelve|midnight|noon|\d{1,2})\b`
      + String.raw`(?= ?[.,;)]|$| (?:on|in the|and the|when|at|this)\b)`,
  ],
  [
    'time',
    String.raw`\b[Tt]he \d{1,2}\.[0-5]\d`
      + String.raw`(?= (?:from|to|train|service|at|flight|ferry|sailing|bus|race|news|departure)\b)`,
  ],
  // At ten the bus pulled out; the last one runs at ten.
  [
    'time',
    String.raw`(?<=\b[Aa]t |\b[Bb]y |\b[Bb]efore |\b[Aa]fter |\b[Uu]ntil |\b[Ff]rom |\b[Ss]ince )${hourInWords}`
      + String.raw`(?=,? (?:in the (?:morning|afternoon|evening)|at night|tonight|sharp)\b)`,
  ],
  [
    'time',
    String.raw`(?<=(?:^|[.!?:;,“"] ?)(?:[Aa]t|[Bb]y) )${hourInWords}`
      + String.raw`(?= (?:the|an?|he|she|it|they|we|I|his|her|its|their|our|my|there|on|that|every(?:body|one|thing))\b|,)`,
  ],
  [
    'time',
    String.raw`(?<=\b(?:runs?|leaves?|left|starts?|began|begins?|opens?|opened|closes?|closed|shuts?|ends?|ended|`
      + String.raw`departs?|arrives?|arrived|sails?|sailed|met|meets?) at )${hourInWords}(?=[.,;)]|$| and\b)`,
  ],
  ['label', labelled],
  // Classes of a school: her year-five pupils, in year ten. A count has the years behind it.
  [
    'school year',
    String.raw`(?<!\b(?:a|per|each|every|last|this|that|next|the|one|first|second|third) )\b[Yy]ear[- ](?:${hourInWords}|thirteen)\b`
      + String.raw`(?! (?:per|times?|of|more|people|days?|weeks?|months?|percent)\b)`,
  ],
  [
    'telephone',
    String.raw`\b(?:[Hh]elp ?line|[Hh]otline|(?:[Tt]ele)?[Pp]hone(?: number)?|[Ff]ax|[Rr]ing)(?: is| on|:)? \d[\d -]{5,14}\d\b(?! [a-z]+s\b)`,
  ],
  ['telephone', String.raw`\b(?:[Dd]ial(?:ling)?|[Tt]ext(?:ing)?) \d[\d -]{1,14}\d\b(?! [a-z]+s\b)`],
  ['docket', String.raw`\bNos?\. ?\d{1,4}[-–](?:[A-Za-z]{1,3}-)?\d{1,6}(?:, \d{1,4}[-–]\d{1,6}){0,3}\b`],
  [
    'number that names',
    String.raw`\b(?:(?:wore|wears|wearing|worn|shirt|jersey|squad|bus|tram|flight|house|platform|patient|account|phone|`
      + String.raw`telephone|serial|registration|case|order|licence|license|reference|item)s? (?:the )?`
      + String.raw`(?:[Nn]umber|[Nn]o\.?) ?\d{1,12}|`
      + String.raw`[Nn](?:umber |o\. ?)\d{1,3}(?= (?:shirt|jersey|bus|tram|iron|wood)))\b`,
  ],
  // The 17 comes when it likes; the worst route, the 17, was late.
  [
    'route',
    // Not "runs", "stops" or "leaves", which are things to be counted too.
    String.raw`\b[Tt]he \d{1,3}[A-Z]?(?= (?:(?:bus|tram|trolleybus|tramline)`
      + String.raw`(?! (?:drivers|routes|passengers|stops|lines|lanes)\b)|comes|goes|arrives|departs)\b)|`
      + String.raw`(?<=\b(?:[Rr]oute|bus|tram|line), )the \d{1,3}[A-Z]?(?=[,.])`,
  ],
  [
    'journal',
    String.raw`\b(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|`
      + String.raw`Dec)[a-z]*\.? \d)[A-Z][A-Za-z.&]{1,20} (?!\d{1,3}(?:,\d{3})+(?!\d))\d{1,4} ?(?:\(\d{1,4}\))?, ?`
      + String.raw`(?:pp?\. ?)?[eE]?\d{1,7}(?:-\d{1,7})?(?= ?[(;.])`,
  ],
  [
    'hyphened name',
    String.raw`(?<![A-Za-z\d-])(?!(?:[Mm]id|[Pp]re|[Pp]ost|[Ee]arly|[Ll]ate|[Ee]nd|[Tt]op|[Ss]ub|[Uu]nder|`
      + String.raw`[Oo]ver|[Ss]ince|[Nn]on|[Uu]ltra|FY|Q|H|US|SG?D?)-)(?:[A-Z][A-Za-z]{0,15}|`
      + String.raw`[a-z]{1,3}[A-Z][A-Za-z]{0,10}|[a-zA-Z])-\d{1,6}(?:[.-]\d{1,4}){0,3}[A-Za-z]{0,4}(?![\d%]|[.,]\d)`,
  ],
  [
    'named by a Greek letter',
    String.raw`\b(?:alpha|beta|gamma|delta|kappa|lambda|omega|sigma|theta)-\d{1,3}(?![\d%]|[.,]\d)`,
  ],
  [
    'school years',
    String.raw`(?<=\b(?:in|of|for|to) )[Yy]ears (?:[1-9]|1[0-3])(?: to | and |-)(?:[1-9]|1[0-3])(?!\d|[.,]\d)`,
  ],
  ['class', String.raw`\b[Cc]lass of ['’]?\d{2,4}\b`],
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
  ['inner capital', String.raw`\b[a-z]{1,4}[A-Z][A-Za-z]{1,12} \d{1,3}(?:\.\d{1,2})?(?![\d%]|[.,]\d| ?%)`],
  ['exercise', String.raw`\b[nN]rs?\. ?\d{1,4}(?:, ?\d{1,4}){0,12}(?!\d)`],
  [
    'words',
    String.raw`\b(?:[Oo]ne another|[Nn]o[ -]one|one by one|`
      + String.raw`(?<!\b(?:least|most|only|just|than|for|in|within|last|lasted|`
      + String.raw`took|about|nearly|under|over|exactly) )one day|`
      + String.raw`one (?:another|or (?:two|another)|`
      + String.raw`and (?:the same|all)|of a kind|way or another)|at one (?:point|time)|back to square one|two sides (?:to|of) (?:every|each|the|a|any)|`
      + String.raw`square one|day one|ground zero|cloud nine|nine[ -]to[ -]five|zero[ -](?:sum|in)|(?:one|two|`
      + String.raw`three|four)[ -](?:way|off|sided|timer?|handed|faced|dimensional|tier|tone|upmanship|liner|stop)|`
      + String.raw`twenty-twenty|number one priority|on all fours|one[ -]on[ -]one|one[ -]to[ -]one|one-time|`
      + String.raw`nine nine nine|nine one one|nine eleven|sixes and sevens)\b(?!-)`,
  ],
  [
    'digits one by one',
    String.raw`\b(?:nought|naught|zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:-(?:nought|naught|`
      + String.raw`zero|oh|one|two|three|four|five|six|seven|eight|nine)){2,9}\b`,
  ],
  [
    'group',
    String.raw`\b(?:Group of (?:\d{1,3}|Seven|Eight|Ten|Twenty)|Fortune \d{2,4}|(?:Big|Gang of|Six|`
      + String.raw`Magnificent) (?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)|Seven Sisters|Five Eyes|Six Nations|`
      + String.raw`Seven Years['’] War|Twelve Apostles)\b`,
  ],
]
