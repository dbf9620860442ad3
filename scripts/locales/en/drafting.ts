import type { DraftWords, TimedAmount } from '../drafting/draftWords.ts'
import { withCapital } from '../capital.ts'
import { condition } from './clauseWords.ts'
import { acrossOf, asSubject, withinOf } from './across.ts'
import { asidesOf } from './asides.ts'
import { asSentence, clausesOf, isSentence } from './clauses.ts'
import { beside, contrastOf, holdsAgainst, nameEnds, shareLed, tellApart, turnsAt } from './contrasts.ts'
import { isBaseline, isMethod, surveyLead, wholesOf } from './wholeSentences.ts'
import { restsOn } from './restsOn.ts'
import { stressedItem } from './stressedItem.ts'
import { standsAlone } from './standsAlone.ts'
import { bareLabel, countedBehind, deedOf, labelOf, namesOf, saidOf, shorten } from './labels.ts'
import { isVerb, secondVerb, wordsIn } from './verbs.ts'
import { nouns } from './draftingNames.ts'
import { sideOf } from './draftingMoney.ts'
import {
  announced,
  asItem,
  demands,
  itemEnds,
  itemMark,
  listJoints,
  onlyIf,
  pointsOut,
  uncounted,
  underTitle,
} from './enumerations.ts'
import { control, goesOn, isGap, isPast, isUntil, wasThen, whensOf } from './draftingWhen.ts'
import { beforeCondition, besideCost, byADate, hangsOn, ofThatAmount, thatWouldCost, wouldCost } from './hangsOn.ts'
import { inOrder } from './inOrder.ts'
import { twoGroups } from './twoGroups.ts'
import { wordsOf } from './reading/rows.ts'
import { namesSomething, partsNumbers } from './listed.ts'
import { says } from './saying.ts'
import { withNames } from './referents.ts'
import { inMiddle } from './whereabouts.ts'
import { partNames, restName } from './partNames.ts'
import { ofAsked } from './asked.ts'
import { inSoMany } from './inSoMany.ts'
import { fullSpeaker, peopleIn, speakerOf } from './speakers.ts'

/** No other language has many of these in every text. */
const common = new Set(
  wordsOf(
    'the of and to is was for that with it as are by from this were has have had which they their not but been its',
  ),
)

const british = /\b(?:(?:kilo|centi|milli)?(?:litre|metre)|centre|colour|labour|harbour|favour|neighbour|programme|tonne)s?\b|\bper cent\b|£/gi // prettier-ignore
const american = /\b(?:(?:kilo|centi|milli)?(?:liter|meter)|center|color|labor|harbor|favor|neighbor)s?\b|\bpercent\b|\$/gi // prettier-ignore

/** British where more words are spelt so than as in America. */
const varietyOf = (text: string): string | undefined =>
  (text.match(british)?.length ?? 0) > (text.match(american)?.length ?? 0) ? 'en-GB' : undefined

/** What a sentence says of something that only the one before it names. */
const unclear =
  /\b(?:whether|if|why|because|that|says?|said|knows?|knew|of|for|from|with) (?:that|this) (?:is|was|will|would|has|had)\b|^(?:the|that|this) (?:figure|number|total|average|share|rate|sum|amount|result)\b(?! (?:of|that|who)\b)|^(?:he|she|it|they|this|that|these|those)\b/i

const numeral =
  /^(?:an?|no|\p{L}+-\p{L}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozen|score|hundreds?|thousands?|million|billion|half|couple|few|several|of|per|every|each|than|least|most|about|over|under|nearly|almost|some|only|just|around|roughly|to)$/iu

/** A small number in words with its bound before it, and more than a word behind it. */
const numeralOfMore =
  /^((?:at least|at most|more than|fewer than|over|about|nearly|almost|up to) )(one|two|three|four|five|six|seven|eight|nine|ten) \p{Ll}[\p{L}-]* \p{L}/iu

/** An amount with when it was: a date alone has a preposition before it, other words have their own. */
const timed = ({ when, amount, isDay = false }: TimedAmount): string =>
  /^\{[^}]*\}$/.test(when)
    ? `${amount} ${isDay ? 'on' : 'in'} ${when}`
    : /^(?:first|opening|second|third|fourth|fifth)(?: |$)/i.test(when)
      ? `${amount} in the ${when.toLowerCase()}`
      : `${amount} ${when.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`

/** What says which of its kind something is: halls | along the coast; blocks | the council surveyed. */
const whichOfThem =
  /\s(?=(?:that|which|who|whose|where|in|on|at|by|for|from|with|along|across|under|over|near|between|this|last)\b)|(?<=\p{L}s) (?=(?:the|an?|they|it|he|she|we) )/gu

const ofWhole: DraftWords['ofWhole'] = (before, name) => {
  // The 65 that closed: of what they are the number does not say.
  if (/^\S+ (?:that|which|who|whose|in|on|at|of)\b/.test(name)) return []
  const [article = ''] = /(?<=\bof\s)[^\s]+\s$/i.exec(before) ?? []
  const shorter = [...name.matchAll(whichOfThem)].map(({ index }) => ({ between: ' of ', end: index })).reverse()
  return [{ between: ` of ${article}`, end: name.length }, ...shorter]
}

export const drafting: DraftWords = {
  common,
  varietyOf,
  clausesOf,
  asSentence,
  wholesOf,
  asidesOf,
  isMethod,
  isBaseline,
  standsAlone,
  isCondition: (clause) => condition.test(clause.trim()),
  withNames,
  restsOn,
  isSentence,
  addressed: /^(?:i|we|you|let|friends|dear|ladies|take|please|thank|welcome|so|imagine)\b/i,
  hour: /^(?:just |shortly )?(?:at|by|before|after|around|towards) (?:a |half |about )?(?:quarter|past|\w+ minutes|\w+ o['’]clock|dawn|dusk|noon|midnight|lunchtime|sunrise|sunset|first light|\d)|^(?:on|one) (?:a |the |an )?(?:\w+ )?(?:morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i,
  rest: /\b(?:the rest|the remainder|the others?|the remaining)\b/i,
  restName,
  perStep: /(?!)/,
  gistOf: () => '',
  toldBy: (name, said) => `${name}: ${said}`,
  numeralBefore: () => 0,
  // At least one decayed tooth: what stands between the number and what is counted stays.
  numeralBehindVerb: (amount) => {
    const [, lead = '', word = ''] = numeralOfMore.exec(amount) ?? []
    return word === '' ? undefined : { start: lead.length, end: lead.length + word.length }
  },
  became: {
    before: /\b(?:from)\s*$/i,
    between: /^\s*(?:in \S+\s+|a \S+\s+)?(?:\S+\s+){0,3}?to\s+(?:about |nearly |over |just |some |only )?$/i,
  },
  bySize: /\s+by(?: (?:about|nearly|almost|just|only))?\s*$/i,
  whensOf,
  inThatYear: /^(?:in )?that year\b/i,
  goesOn,
  sameMeasure: /(?:^|, )the (?:figure|number|total|average|share|rate) (?:\p{L}+ )+$/iu,
  wasThen,
  byFigures:
    /^, (?:according to|by|on|as shown by) (?:the |its |their |official |new |latest )*(?:[\w-]+ ){0,2}(?:figures|data|records|numbers|statistics|accounts)\b[^;:]*$/i,
  isPast,
  control,
  othersSay:
    /\b(?:not everyone|not all|critics?|sceptics?|skeptics?|opponents?|doubters|detractors|(?:others|some|many) (?:say|argue|warn|doubt|fear|object)|to be sure|granted,|admittedly|of course)\b/i,
  proposes:
    /\b(?:should|ought to|recommends?|urges?|would (?:\w+ )?(?:save|cost|cut|need|free|spare|bring|halve|pay|prevent|let|put off))\b/i,
  isAnswered: (said, next) =>
    /\b(?:says?|said|argues?|argued|claims?|claimed|points out|insists?|insisted|thinks?|believes?|reckons?)\b/i.test(
      said,
    )
    && /^\s*(?:but|yet|however|(?:he|she|they|that|this|it) (?:was|is|were|are|may|might|has a point|leaves?|ignores?|forgets?)\b|(?:that|this) (?:sum|figure|number|argument|view) )/i.test(
      next,
    ),
  sideOf,
  sides: { cost: 'Cost', price: 'Price', loss: 'Loss', profit: 'Profit' },
  sideWhen: (side, when) => `${side}, ${when.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())}`,
  namesWhole: ({ after }) => /^\s*of\b/i.test(after) && !wordsIn(after).some(isVerb),
  isWhole: (before) => /\bof (?:(?:all|the|its|their|our|his|her|those|these|\p{L}+['’]s?)\s+)*$/iu.test(before),
  isDifference:
    /\b(?:rose|fell|grew|up|down|dropped|increased|decreased|cut|risen|fallen|grown)(?: by)?(?: about| nearly| almost| over)?\s*$/i,
  isGap,
  isUntil,
  onlySays: /^(?:(?:says?|said|adds?|added) [^\d]{2,80}|[^\d]{2,80} (?:says?|said|adds?|added))[.:]?$/i,
  doneWith: ({ before }) => wordsIn(before).findLast(isVerb) ?? '',
  countedBehind,
  isRank: (before, after) =>
    /\b(?:rank(?:s|ed|ing)?|c[ao]mes?|placed?|places|finish(?:ed|es)?|stands?|sits?)\s*$/i.test(before)
    || (/^\s*(?:with|,|;|and\b|\.|place\b)/i.test(after) && /\brank(?:s|ed|ing)?\b/i.test(before)),
  rankedName: ({ before, clauseBefore }) =>
    (before.trim() === '' ? clauseBefore : before)
      .replace(/^[\s,;]*(?:and|with|while|but|then)?\s+|^\s+/i, '')
      .replace(/\s*(?:ranks?|ranked|comes?|came|is|was|placed?|finish(?:es|ed)?|stands?|sits?|has|in)?\s*$/i, '')
      .replace(/^.*,\s+/, '')
      .replace(/^(?:by|of|in) .* (?=\p{Lu})/u, ''),
  lastName: (clauses) =>
    /(?:^|[,;，]\s*)(\p{Lu}[^,;，]{1,24}?) (?:comes|came|is|was|ranks|ranked) last\b/u.exec(clauses)?.[1] ?? '',
  withoutDate: (clause, id) =>
    clause
      .replace(new RegExp(`\\s*\\b(?:in|on|since|by|from|until|at|of)?\\s*\\{${id}(?::[a-z]+)?\\},?`, 'i'), '')
      .trim(),
  inMiddle,
  inOrder,
  untilThen: /^(?:before|until|once|when) (?:it|they|that|this) [^,]{3,40}, (?=(?:the|an?|its|\p{Lu}))/iu,
  stressedItem,
  wouldCost,
  besideCost,
  beforeCondition,
  hangsOn,
  thatWouldCost,
  byADate,
  ofThatAmount,
  ofAsked,
  yearsAgo: /(?:year|winter|summer|spring|autumn|season|decade)s? ago$/i,
  ofSeveral: /\b(?:together|combined|between them)\b/i,
  thenAndNow: (then, now) =>
    /\b(?:before|old|first|earlier|start|baseline)\b/i.test(then)
    && /\b(?:after|new|last|later|now|end|today)\b/i.test(now),
  changed: (what, from, to) => `${what} went from ${from} to ${to}`,
  elliptic: /^\s*(?:do|does|did|are|is|were|was|have|has|had|can|could|would|will)(?=[.,;]|$)/i,
  // On the town's boats: where they are, and not what.
  measureOf: (label) =>
    /^(?:on|in|at|by|from|with|under|for|to|into)\b/i.test(label)
      ? ''
      : withCapital(label.replace(/^(?:of |(?:the )?number of )(?:the )?/i, '')),
  countedBefore: (sentence) =>
    withCapital(
      /^The number of (\p{Ll}+(?: \p{Ll}+)?) (?:\p{Ll}+s|has|have|fell|rose|grew|\p{Ll}+ed)\b/u.exec(sentence)?.[1]
        ?? '',
    ),
  timed,
  contrasted: (what, then, now) => {
    const said = [then, now].map(timed)
    return `${what === '' ? '' : `${what.charAt(0).toUpperCase()}${what.slice(1)}: `}${said.join(', ')}`
  },
  largest: (what, name, amount) => `${what}: ${name} has the highest figure, ${amount}`,
  ofWhom: (what, name) => `${name}: ${what}`,
  saysWhat: new RegExp(String.raw`\b(?:${says}|thinks?|thought|believes?|fears?|points out|claims?|wants?)\b`, 'u'),
  objects:
    /\b(?:not (?:everyone|everybody|all)|no(?:t| longer) (?:so )?(?:convinced|pleased|happy|persuaded|sure)|(?:does|do) not suit|critics?|sceptics?|skeptics?|opponents?|objects?|objected|objections?|opposes?|opposed|disagrees?|unhappy|unconvinced|less (?:sure|happy|pleased|keen|convinced|enthusiastic)|complains?|complained|is(?: moving)? too (?:fast|far|slow|late)|against (?:it|the (?:plan|idea|scheme)))\b/i,
  inWordsOf: (name) => `In the words of ${name}`,
  tells: new RegExp(String.raw`\b${says} (?:that )?(?!me\b|us\b)[^,:“"]{12,}[,:]\s*$`, 'u'),
  pointsBack:
    /^(?:such|both|each|another|that)\b|\bthe (?:other|others|same|first|second|former|latter)\b|\b(?:his|her|its|theirs?|this|these|those|ours|mine|hers)\b|\b(?:of|in|for|with|like|at|to|from|about|by|than|and|but|do|did|does|say|said|know|see|all) that\b|\bthat(?=$|[,.;]|['’]s\b| (?:is|was|makes?|would|will)\b| \w+(?:$|[,.;]))|\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should)(?: not|n['’]t)?$/i,
  fromTable: 'The numbers',
  away: /^ (?:ago|earlier|later|hence)\b/i,
  lasting: /\b(?:for|over|within|lasted|took|takes|after)\s+(?:a|one|an)?\s*$/i,
  cameFrom:
    /^[^.;]{0,60}?,?\s*(?:(?:up|down|compared with|against) from|where (?:there|it|they) (?:were|was|had been)(?: once)?)\s+(?:about |only |just )?$/i,
  ofThese: /\bof (?:which|whom)\b[^,;:.]{0,48}$|\bof (?:these|those|them),?\s*(?:only |about |just |some )?$/i,
  within:
    /^\s(?:in|at|on|from|across|among|between) (?:(?:all|the|its|their|our|his|her|those|these|\p{L}+['’]s?) )+$/iu,
  partOf: /^\s(?:out )?of (?:(?:the|its|their|our|his|her|all|those|these|\p{L}+['’]s?) )*$/iu,
  // Of the 52 halls that answered 37 had fewer: the comma may be missing, but not where another clause begins.
  wholeAhead: /^(?:[^;:]*,|[^,;:]*\p{L})\s(?:only |just |about |nearly |almost |some |over |at least |fewer than )?$/iu,
  wholeOfClause:
    /^[^,;:]*, (?:the|its|their|an?|it|they|he|she|\p{Lu}\p{L}+) [^,;:]*\p{L}\s(?:only |just |about |nearly |almost |some |over |at least )?$/u,
  timeBefore:
    /^ (?:an?|the|two|three|four|five|six|ten|twelve) (?:year|month|week|season|decade)s? (?:before|earlier|ago|previously)\b/i,
  ofWhole,
  remains:
    /\b(?:what (?:remains|is left|was left)(?: of (?:the|that) [^,; ]+ (?:is|was)|,| is| was)?|(?:that|which|this) (?:leaves|left)|leaving|the (?:rest|remainder)(?:,| is| was)?) (?:only |just )?$/i,
  spent: /\b(?:los[est]s?|losing|loss(?:es)? of|costs?|deficit of|short of|spen[dt]s?|paid|pays?)\b[^,;:]{0,20}$/i,
  comesTo: /\b(?:in all|in total|altogether|together|all told|comes? to|came to|a total of|the whole)\b[^,;.]{0,30}$/i,
  partNames,
  wentOn: (after) => {
    const what = /^(?:[^,;.]*?\s)?(?:on|for) (\p{L}[^,;.]*?)(?: and)?$/u.exec(after.trim())?.[1] ?? ''
    return /\d/.test(what) ? '' : withCapital(what.replace(/^(?:the|an?) /, ''))
  },
  isLeft: (amount, isOfSaving) => `${isOfSaving ? 'of the saving, ' : ''}${amount} is left`,
  saved: /\b(?:loss|sum|whole|all|it|that)\b.* (?:as a saving|was saved|had been saved|is saved)\b/i,
  inAll: 'In all',
  theRestLeft: 'Left',
  isCircumstance: (text) =>
    /^\s*(?:(?:since|in|at|on|during|over|within|after|before|between|until|to) |(?:last|this) \p{Ll}+$)/u.test(text)
    && !wordsIn(text).some(isVerb),
  saysHow: /,? by \p{L}+ing\b/u,
  partSaid: /^\s*(?:said|told (?:an? |the )?[^,;]{2,40}?) that they(?= )/i,
  partLead: /^\s*(?:of (?:which|these|those|them|whom)\s+)?(?:(?:now|still|will|had|have|has|were|are|was|is) )?/i,
  ofTheseBehind: /^\s*of (?:which|these|those|them|whom)\b/i,
  against: /\b(?:compared with|compared to|against|while|whereas|but)\b|;/i,
  holdsAgainst,
  held: 'against',
  forThem: / for (?:it|them|him|her)(?= \p{Ll})/u,
  // What "but" and "while" set apart is found as a contrast.
  opposes: /(?!)/,
  turn: /[,;.]\s+(?:but|yet|however|today|now)\b/i,
  changedToo: /\b(?:and|but|while|against) (?:only )?by (?:about |nearly |only |just |almost |over )?$/i,
  thingOf: (noun) => noun,
  laterLead: () => 0,
  saysAgain: (before) => {
    const lead = new RegExp(String.raw`^[^,;:“”]{2,60}?\b${says} `, 'u').exec(before)?.[0].length
    const from = before.lastIndexOf(', and that ')
    return lead === undefined || from < lead ? undefined : { lead, from: from + ', and '.length }
  },
  clauseJoint: /[;:]\s+|,\s(?:while|whereas|but|and)\s|\s(?:while|whereas)\s/gi,
  turnsAt,
  contrastOf,
  acrossOf,
  twoGroups,
  withinOf,
  asSubject,
  tellApart,
  lookedFor:
    /\b(?:had|was|were) (?:been |first |once |originally )?(?:expected|hoped|planned|counted on|reckoned|promised)\b/i,
  nameEnds,
  shareLed,
  goesOnAt: secondVerb,
  announced,
  underTitle,
  itemMark,
  listJoints,
  itemEnds,
  uncounted,
  demands,
  onlyIf,
  asItem,
  pointsOut,
  surveyLead,
  beside,
  joint: ' and ',
  otherHalf: /(?!)/,
  leavesOutNoun: (amount, noun) => noun !== '' && !amount.toLowerCase().includes(noun.toLowerCase()),
  inSoMany,
  losesWords: (amount, written) => {
    const [last = ''] = wordsIn(amount).reverse()
    // Complaints have halved: what is written in its place is no verb.
    if (/^(?:halv|doubl|trebl|tripl|quadrupl)(?:e[ds]?|ing)$/i.test(last)) return true
    // A dozen family firms, four more kinds of fish: what stands between the number and what is counted.
    const kept = new Set(wordsIn(written))
    const isLost = (word: string) => /^\p{L}+$/u.test(word) && !numeral.test(word) && !kept.has(word)
    const own = wordsIn(amount.replace(/\b(?:more|less|fewer) than\b/gi, ''))
    return wordsIn(written).at(-1) === last && !/\d/.test(amount) && own.slice(1).some(isLost)
  },
  semicolon: '; ',
  comma: ', ',
  itemEnd: /\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+)$/,
  author: /^(?:by|from|(?:written|words|text|story) by|(?:words|text|story|author)\s*:)\s+(.+)$/i,
  signed:
    /^(?:By|Words by|Text by|Story by) ((?!The |An? |In |On |At |It |We |When |This |That )\p{Lu}[\p{L}’'-]+ (?:\p{Lu}\. )?(?!The |An? |In |On |At |It |We |When |This |That )\p{Lu}[\p{L}’'-]+)[\s·|–—-]+(?=(?:The|An?|In|On|At|It|We|I|When|This|That|There|For|To|If|As|Every|One|Two|Most|No|[“"])\b|[“"])/u,
  authorRole:
    /[,;]?\s+(?:(?:and|with)\s+)?(?:photographs?|photography|photos?|pictures?|images?|illustrations?|drawings?|graphics?)(?:\s+by|\s*:).*$|(?:,\s+(?:[\w-]+ ){0,3}|\s+(?:\w+ )?)(?:correspondent|editor|reporter|writer)s?\b.*$|\s+[·|]\s.*$|,?\s+(?:in|reporting from) \p{Lu}\p{L}+$/giu,
  nameOf: nouns,
  labelOf,
  namesOf,
  saidOf,
  peopleIn,
  speakerOf,
  fullSpeaker,
  joined: (half, other) =>
    /^(?:and|but|or|so|yet|nor|because|which|who|while|when|where|if|though|although|as|until|since|before|after|then)\b/.test(
      other,
    )
      ? `${half} ${other}`
      : undefined,
  ended: (said) => `${said.replace(/,$/, '.')} `,
  bareLabel,
  deedOf,
  shorten,
  aDate: 'time',
  aNumber: 'number',
  aGap: 'difference',
  before: 'Before',
  after: 'After',
  now: 'Now',
  section: 'In short',
  theRest: 'The rest',
  title: 'A talk to be named',
  sources: 'Where the numbers stand',
  thanks: 'Thank you',
  isHeading: 'part of a heading of the article',
  captionLabel: /^(?:figure|fig\.?|picture|photo(?:graph)?|image|illustration|plate)\s*\d{0,3}[a-z]?\s*[.:–—-]\s*/i,
  pictureBy:
    /[\s([]*\b(?:photo(?:graph)?s?|pictures?|images?|drawing|illustration|graphic|credits?|source|copyright)(?:\s+(?:by|courtesy of))?\s*[:/]\s*([^.\n]+?)[.)\]]*$|[\s([]*©\s*([^.\n]+?)[.)\]]*$/i,
  pictureCredit: 'As the article shows it',
  pictureLicence: 'rights to be cleared',
  coverNotes: 'Say who wrote the article, and why it matters to those in the room.',
  sourcesNotes: 'Every number is here, with the sentence that states it.',
  thanksNotes: 'Thank them, and ask what they would ask the author.',
  notes: {
    series: 'Say the first value and when that was. Then the last, and what came between.',
    change: 'Say when each was, and let both stand for a moment.',
    shares: 'Name the largest part first, then the others, and end with what is left.',
    share: 'Say what the whole is before you say how much of it.',
    part: 'Say how many there are in all, then how many of them.',
    ranking: 'Say what they are ranked by. Then begin with the first.',
    timeline: 'Take them in the order of time, and wait after each.',
    comparison: 'Say what all of them measure. Then the largest and the smallest.',
    numbers: 'Take them from left to right; wait until each is read.',
    number: 'Say what is counted, and then how many.',
    quotation: 'Read it aloud, slowly, and say who it is.',
    statement: 'Say it, and wait.',
    points: 'Take them in their order, and wait after each.',
    picture: 'Say what is to be seen, and let them look.',
  },
  notesFor: {
    two: 'Say what both measure, and let them stand beside each other for a moment.',
    bars: 'Say the first value and when that was. Then go on to the last.',
    shareAlone: 'Say it, and wait.',
  },
  leadsNobodyIn: (sentence) => !standsAlone(sentence) || unclear.test(sentence),
  namesSomething,
  partsNumbers,
  noteParts: { leadIn: 'Lead in: ', goOn: 'Go on: ', bridge: 'Next: ', between: ' ', stop: '.' },
  aboutFacts: `# The numbers of the article, each with the sentence that states it, as paragraph.sentence.
# They were found by the machine. The names are yours to change: put others here and in article.yaml.`,
  aboutArticle: `# A first deck, drafted from the article: its clauses, its numbers. Put your own words in their place.
# A slide shows that it is a draft until its claim is another; or take its line "draft" out where it is as you want it.`,
}
