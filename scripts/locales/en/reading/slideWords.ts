import type { SlideWords } from '../../slideWords.ts'
import { wordsOf } from './rows.ts'
import { daysBetween, hoursBetween, monthsBetween } from './timeSpans.ts'

const periods = 'year|month|week|quarter|decade|spring|summer|autumn|winter'
const parts = [
  'step|part|chapter|figure|fig\\.?|table|slide|page|lesson|phase|section|question|reason|no\\.|point|tip|exercise',
  'module|unit|day|appendix|paragraph|sentence|(?:agenda )?item',
].join('|')
const fillers = wordsOf(`
  the and for are was were has have had its his her their our your not but from with that this these those than then
  them they who which what when where why how all any each per into over under about after before since until while
  more less most least some only also just now year years time out off one two cent percent been will would can could
  may of in on at to by as is it or an be we you he she do does did so if no up down there here every other another
  between during against
`)

const more = 'more|longer|higher|dearer|later|older|taller|heavier|larger|bigger|greater|faster|further|farther|above'
const less = 'less|fewer|shorter|lower|cheaper|earlier|younger|lighter|smaller|slower|nearer|below'
const behindNumber = (words: string) => new RegExp(`^(?:\\W*(?:an?|per) \\w+)?\\W*(?:${words})\\b`, 'i')
const withinNumber = (words: string) => new RegExp(`\\b(?:${words})\\b(?! than)`, 'i')
const [isMore, isLess, hasMore, hasLess] = [
  behindNumber(more),
  behindNumber(less),
  withinNumber(more),
  withinNumber(less),
]
const name = String.raw`(?:[A-Z][\p{L}’'-]+)(?: [A-Z][\p{L}’'-]+)*`
const nameList = new RegExp(`${name}(?:, ${name})*,? and ${name}`, 'gu')

/** How English slides speak. */
export const slideWords: SlideWords = {
  relativeDate: new RegExp(
    `\\b(?:last|next|following|previous|same|this|that) (?:${periods})\\b|`
      + '\\b(?:years?|months?|weeks?|days?) (?:later|earlier|ago|before|after)\\b|\\b(?:now|today|currently|since|then)\\b',
    'i',
  ),
  relativeYear: /\b(?:last|this|next) (?:year|spring|summer|autumn|fall|winter|season)\b/i,
  beforeOtherDate: /\b(?:since|by|until|till|before|after|from|than in|than|against|as in) $/i,
  behindOtherDate: /(?!)/,
  yearsHead: /year/i,
  unitLabel: /^in /,
  sinceDate: /\bsince #/i,
  planned:
    /\b(?:will|would|could|may|might|if|plan(?:s|ned|ning)?|means? to|intends?|hopes?|hoping|wants?|aims?|targets?|goals?|is to|are to|(?<!had )to be|to (?:open|build|add|reach|get|find)|by the end of|due|scheduled|proposed|proposals?|promised|expect(?:s|ed)?|needs?|needed|required|missing|next|before 20\d\d|until 20\d\d)\b/i,
  done: /\b(?:already|(?:has|have|had|was|were) (?:been )?\w{3,}(?:ed|t|n)|opened|built|finished|completed|installed|added|bought|closed|shut|hired|raised|reached|achieved|done|so far)\b/i,
  doneBehind: /^ (?:(?:has|have|were|was|are) (?:been |now )?|already )?\w{3,}ed\b|^ (?:has|have) been\b/i,
  lessAhead: /\b(?:fewer|less|lower|shorter|cheaper|falling|a fall in|a drop in)\b[^\d:]{0,30}:\s?$/i,
  moreAhead: /\b(?:more|higher|longer|dearer|rising|a rise in|growing)\b[^\d:]{0,30}:\s?$/i,
  moneyAhead: /\b(?:fees?|bills?|wages|rent|price|salary|salaries|turnover)(?: of)?:? $/i,
  goalBefore: /\b(?:target|goal|aim)(?: (?:is|of|for \d{4}))?:?\s?$/i,
  persons: /^(?:people|persons?|residents|inhabitants)$/i,
  households: /^(?:households?|homes|families)$/i,
  generalNoun: /^(?:people|persons?|individuals?|items?|things?|cases?|units?|ones?|times?|places?)$/i,
  barely: /^\s?(?:just|only just|barely|a little|a bit|slightly|marginally|a shade) /i,
  betweenEnds:
    /^\s*(?:to (?:just |only |about |over |nearly )?|→\s*|,? ?\(?(?:(?:up|down|cut|raised|risen|fallen) from|from) (?:about |over |nearly )?)$/,
  heldAgainstBefore:
    /\b(?:against|compared (?:with|to)|versus|up from|down from|more than the|fewer than the|less than the)\s*$/i,
  anyCurrency: /(?!)/,
  exactly: /\b(?:exactly|precisely)\s*$/i,
  beforePeak: /\b(?:reach(?:es|ed|ing)?|peak(?:s|ed|ing)? at|a (?:high|peak|maximum) of|hit|hits)\s*$/i,
  difference: /\b(?:margin|gap|difference|apart|ahead|behind)\b/i,
  versus: /(?<!\b(?:from|between) )# ?(?:to|against|versus|vs?\.?|[-–—:/]|,? ?\(?(?:out )?of a possible) ?#$/i,
  points: /^(?:percentage )?points?$/i,
  ofTalk:
    /\b(?:(?:in|over|for) the next|questions|q ?& ?a|talk|speak|slides?|pause|coffee|tea break|intro\w*|warm-up|discussion|demo|timing|wrap up|slot|keynote|webinar)\b|\((?:about |some |c?a?\.? ?)?\d+ ?min(?:ute)?s?\)\s*$/i,
  aside:
    /(?<![\p{L}.’'])(?:I|I['’](?:m|d|ll|ve)|[Mm]y|[Mm]yself|[Ii]magine|[Pp]icture this|[Ss]uppose|[Ll]et['’]s say|[Hh]ands up|as (?:they|the saying) (?:say|goes))(?![\p{L}.])|\b(?:[Ii]f (?:any(?:one|body)|they) asks?|(?:[Oo]ur|[Tt]he) ask|(?:[Qq]uestions?|[Tt]asks?|[Hh]omework) for (?:us|you))\b/u,
  began:
    /\b(?:began|begun|start(?:s|ed)|open(?:s|ed)|found(?:ed|s)|set up|launch(?:es|ed)|establish(?:es|ed)|creat(?:es|ed))\b/i,
  oneIn: /\b(?:one|1|an?)(?: [\w-]+)? (?:in|out of)(?: every)? #|\b(?:one|1) of every #|\bevery #/i,
  age: /(?!)/,
  eachTime: /^times?$/i,
  mostBefore: /(?<!\p{L})max$/iu,
  leastBefore: /(?<![\p{L}\d]|\d )min$/iu,
  mostBehind: /^[^.;]{0,30}(?:\s[–—-]|,|\() ?(?:at (?:the )?most|max(?:imum)?|tops)\)?[.!]?$/i,
  leastBehind: /^[^.;]{0,30}(?:\s[–—-]|,|\() ?(?:at (?:the )?least|min(?:imum)?)\)?[.!]?$/i,
  pointsFor: /^\s?(?:pts|pps?|ppts?|p\.p\.)(?![\p{L}\d])/iu,
  workers: /^(?:(?:own |full-time |paid )?(?:staff(?: members?)?|employees?|workers?|colleagues?))$/i,
  yearBefore:
    /^[^.,;:]{0,20}?\b(?:in |of )?(?:the (?:year before|previous year|preceding year|prior year)|a year (?:before|earlier|ago))\b/i,
  yearBeforeIt:
    /\b(?:[Tt]he year before|[Aa] year (?:before|earlier)|[Tt]he previous year)(?:,? (?:it|they|there) (?:was|were|had been))?\s*$/,
  yearBeforeNamed: /\bthe (?:year before|previous year|preceding year)\b/i,
  halfPrice: /\bhalf[ -](?:the )?(?:price|fare)\b/i,
  agenda: /^(?:(?:our |the )?(?:agenda|outline|contents?|programme|plan|roadmap)|overview|today(?:['’]s \w+)?)\b/i,
  moneyPiece: /(?!)/,
  paidBack: /\b(?:paid|pays?|paying) (?:itself |(?:it)? ?)?(?:back|off|for itself)\b|\bpay-?back\b/i,
  rateBefore: (before) => {
    const [, word = ''] = /\b(dai|week|month|year)ly (?:average|mean)(?: of)?\W{0,3}$/i.exec(before) ?? []
    return word === '' ? undefined : word.toLowerCase().replace('dai', 'day')
  },
  wholeYear: /\b(?:last|this|every|each|per|a|one) year\b/i,
  earliest: /\b(?:at the earliest|not before|no earlier|earliest)\b/i,
  latest: /\b(?:at the latest|no later|not later|latest)\b/i,
  hundredth: /^(?:pence|pennies|cents?)$/i,
  customary: new Map(),
  average: /\b(?:average|avg|each|per|every|apiece|mean|daily|weekly|monthly)\b|Ø/i,
  total: /\b(?:total(?:s|l?ed|l?ing)?|sum)(?: of)?\W{0,3}#|#[^.;,\n]{0,40}\b(?:in total|in all|altogether)\b/i,
  inAll: /\b(?:in|over|during|throughout) (?:the|one|a|its|that) (?:\w+ )?(?:year|season)\b/i,
  rest: /\b(?:rest|remain\w*|others?|left|leav(?:es|ing))\b/i,
  numbersPart: new RegExp(`\\b(?:${parts})\\s*#`, 'i'),
  countsLines: /\b(?:first|last|other|above) \[?\w+ (?:point|line|row|item|figure|number)s?\b/i,
  ofTalkNoun: /^(?:lessons?|takeaways?|slides?|pages?|messages?)$/i,
  ofTalkThing:
    /^(?:\w+ )?(?:numbers|figures|things|questions|stories|reasons|ideas|points|words|parts|facts|topics)\b/i,
  drawn: /^(?:bar|line|column|curve|slice|arrow|dot|circle|panel|chart|graph|map|photo|icon|segment)s?$/i,
  pageNumber: /^(?:(?:slide|page|p\.)\s*)?#\s*(?:[/|]|of)\s*#$|^(?:slide |page )?[-–—\s]*#[-–—\s]*$/i,
  callLine: /\b(?:call|phone|ring|tel|text)\b[^\n]{0,20}\d{3}/i,
  ofThese: /^\s*(?:of|among) (?:these|those|them)\b/i,
  telephone: /\b(?:tel|phone|fax|ext|extension|room)[.:]?\s*\+?$/i,
  street:
    /\b\d{1,4}[a-z]?,? (?:[A-Z][\p{L}’'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Close|Terrace|Drive)\b/u,
  listNumeral: /^\s*\d{1,2}[.)]\s+/,
  one: /^(?:one|an?)\b/i,
  aboutApart: /(?!)/,
  filler: new RegExp(`^(?:${fillers.join('|')})$`),
  asChangedBy: (before) =>
    before.replace(/(?:\bfrom\s(?:[^,.;:]|[.,]\d){1,40}\s)?\bto\s(?:about |nearly |over |just |some )?$/i, 'by '),
  setsApart: (_, number, behind) =>
    isMore.test(behind) || hasMore.test(number)
      ? 'up'
      : isLess.test(behind) || hasLess.test(number)
        ? 'down'
        : undefined,
  hoursBetween,
  daysBetween,
  monthsBetween,
  namesListed: (text) => [...text.matchAll(nameList)].map(([list]) => list.split(/, (?:and )?| and /).length),
}
