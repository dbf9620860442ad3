import type { DraftWords, Nameable, Stretch } from '../drafting/draftWords.ts'
import { nouns } from './draftingNames.ts'
import { wordsOf } from './reading/rows.ts'
import { fullSpeaker, peopleIn, speakerOf } from './speakers.ts'

/** Words that carry a clause: auxiliaries, and verbs whose past has no -ed. */
const verbs = new Set(
  wordsOf(`
  is are was were be am has have had do does did will would can could may might must shall should
  fell rose grew took made came went ran held kept lost won sold built paid cost costs spent left began stood found gave
  got became led met put read said saw sent set shut told thought cut hit drew drove flew bought brought ate wrote
  lent dealt dug fled hung lit rode rang sang sought shook shot split spread stole struck stuck swam tore woke blew bore
  drank laid quit employs contains covers includes remains requires reaches exceeds produces handles attracts
  broke chose knew meant sank shrank slept spoke swept taught threw understood wore fed felt fought forgot froze heard
  hid hold holds keep keeps lay laid lend let lies lay pay pays earn earns give gives go goes grow grows make makes
  need needs see sees sell sells show shows take takes tell tells think thinks turn turns want wants win wins work works
  risen fallen grown been become given taken gone done
  stand lie sit hang fall rise begin bring leave find mean feel employ contain cover include remain require reach
  exceed produce handle attract become live save emit matter open close help start stop carry use
  comes come runs run costs says say remains remain puts becomes means leaves brings finds falls rises stands begins
  ends saves emits counts matters lives opens closes helps starts stops carries uses
`),
)
const isVerb = (word: string) =>
  verbs.has(word)
  || (/^[a-z]{3,}ed$/.test(word) && !/(?:hundred|indeed|need|seed|speed|weed|feed|breed|shed|bed|red)$/.test(word))
  || /n['’]t$/.test(word)

const leadIn =
  /^(?:(?:and|but|or|so|yet|however|meanwhile|moreover|still|then|thus|also|indeed|of course|in fact|for example|for instance|in addition|as a result|(?:\w+ ){0,3}?(?:found|finds|shows?|showed|reported|estimates?|says|said) that|by contrast|instead|nevertheless|nonetheless|therefore|besides|friends)\b,?\s+)+/i
const dependent =
  /^(?:which|who|whom|whose|that|while|because|although|though|as|when|where|after|before|since|until|if|unless|whereas|including|such as|up|down|compared|than|more than|less than|rather|especially|particularly|according|so that|in order|with|without|not|nor|of which|of whom|of these|of those|roughly|about|both|made|led|based|known|called|built|run|\w+ing)\b/i
/** What a clause stands under, and is no longer true without. */
const condition = /^(?:if|unless|provided|as long as|except|although|though|even if|even though)\b/i
const preposition =
  /(?:^|\s)(?:of|in|for|from|with|to|at|by|on|as|per|than|against|between|the|a|an|and|or|but|about|over|under|nearly|almost|roughly|some|only|just|around|into|is|are|was|were|has|have|had|be|been|rose|fell|grew|numbered|totalled|totaled|reached|stood|costs?|from|down|up|dropped|increased|decreased|climbed|declined|there|another|their|its|his|her|our|your|my|more|less|fewer|these|those|this|that|hold|holds|held|compared|against|while|whereas)$/i

const joint = /(?:[,;:]\s+|\s+[—–-]\s+|\s*[()]\s*|\s+(?=(?:while|whereas|although|because)\s))/g
const quoted = /“[^”]*”|"[^"]*"/g

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? []

/** Four years after something: says when, and no more. */
const whenAhead = /^(?:[\w-]+ ){1,3}(?:after|before|since)\s/i
/** What a clause that goes on behind a comma begins with, where it has a subject of its own. */
const subjectAhead =
  /^(?:the|a|an|its|their|our|his|her|my|your|this|that|these|those|some|many|most|more|fewer|half|all|both|each|every|no|none|nobody|another|other|one|two|three|four|five|six|seven|eight|nine|ten|there|it|they|he|she|we|you|i|what|only|about|almost|nearly|over|in|on|at|by|for|after|from|of|among|if|even if|to|under|between|last|this|next|now|today)\b|^[\p{Lu}\d€$£¥“"□{]/u

/** Whether a clause behind a comma has a subject: no verb of the one before it, such as "fear that it will settle". */
function hasSubject(clause: string): boolean {
  const [, second = ''] = wordsIn(clause)
  return subjectAhead.test(clause.trim().replace(leadIn, '')) || (isVerb(second) && /^\w+s\b/.test(clause))
}

/** Whether somebody or something does something in a clause, and nothing is left open at its end. */
function isWhole(clause: string): boolean {
  const words = wordsIn(clause)
  const at = words.findIndex(isVerb)
  return (
    words.length >= 4
    && !whenAhead.test(clause)
    && at > 0
    && at < words.length - 1
    && !dependent.test(clause)
    && !/\s(?:of|in|for|from|with|to|at|by|on|as|than|the|a|an|and|or|but)$/i.test(clause.trim())
  )
}

function clausesOf(sentence: string): Stretch[] {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const body = text.replace(/[\s.!?]+$/, '')
  const ends = [...body.matchAll(joint)].map(({ 0: found, index }) => [index, index + found.length] as const)
  const segments: Stretch[] = []
  let start = 0
  for (const [from, to] of [...ends, [body.length, body.length] as const]) {
    // A comma within a number parts nothing.
    if (from > start) segments.push({ start, end: from })
    start = to
  }
  const textOf = ({ start: from, end }: Stretch) => sentence.slice(from, end).replace(leadIn, '')
  const join = (from: Stretch | undefined, to: Stretch | undefined): Stretch => ({
    start: from?.start ?? 0,
    end: to?.end ?? 0,
  })
  const isOwn = (segment: Stretch) => segment === segments[0] || hasSubject(sentence.slice(segment.start, segment.end))
  const whole = segments.filter((segment) => isWhole(textOf(segment)) && isOwn(segment))
  const found: Stretch[] = []
  // What leads in without a verb belongs to the clause behind it: In the first year, …
  const [first, second] = segments
  const isLed =
    first
    && second
    && isWhole(textOf(second))
    && (condition.test(textOf(first)) || (!isWhole(textOf(first)) && wordsIn(textOf(first)).length <= 8))
  const isPlain = segments.every((segment, index) => index === 0 || !wordsIn(textOf(segment)).some(isVerb))
  if (isPlain && first && isWhole(textOf(first))) found.push(join(first, segments.at(-1)))
  if (isLed) found.push(join(first, second))
  // What leads in says when, where or under what condition: it is never cut off, nor is a condition at the end.
  const isFree = (segment: Stretch) => {
    const next = segments[segments.indexOf(segment) + 1]
    return !(isLed && segment === second) && !(next && condition.test(textOf(next)))
  }
  found.push(...whole.filter(isFree))
  // A verb that is none of those known: the sentence begins with its main clause, or with what leads that in.
  if (found.length === 0 && first && !dependent.test(textOf(first)) && !whenAhead.test(textOf(first)))
    if (wordsIn(body).length >= 4) found.push(join(first, segments.at(-1)))
  return found.filter(
    (one, index) => found.findIndex((other) => other.start === one.start && other.end === one.end) === index,
  )
}

function asSentence(clause: string): string {
  const text = clause
    .trim()
    .replace(leadIn, '')
    .replace(/[\s.,;:]+$/, '')
  return text.replace(/^(\{)|^\p{Ll}/u, (letter) => letter.toUpperCase())
}

const articles = /^(?:the|a|an|its|their|our|his|her|my|your|some|another|this|that|these|those|only)\s+/i

/** What stands before a number, without the verb and the small words that lead up to it. */
function ahead(before: string): string {
  let text = before
    .trim()
    .replace(leadIn, '')
    .replace(/[,;:]$/, '')
  text = text.replace(/^(?:while|whereas|but|and|compared|as against)\b\s*/i, '')
  while (preposition.test(text)) text = text.replace(preposition, '').trim()
  return text
}

/** What leads into a label, or says when: Of which fares; last year parts for wind farms. */
const labelLead =
  /^(?:(?:and|but|or|of which|of whom|of these|of those|last year|this year|last month|today|now|then|also|in the (?:first|second) (?:half|quarter)|in total|in all|after|before|said)\b,?\s*)+/i
/** Ends and words of a label that are of its sentence alone. */
const labelTail =
  /\s+(?:it|they|he|she|we|which|who|that|brought|came|paid|put|and|or|of|for|to|in|at|by|from|with|as|the|a|an)$/i

/** A label without what joins it to its sentence; empty where that leaves no noun phrase. */
function asLabel(text: string): string {
  let label = text.trim().replace(labelLead, '')
  for (let last = ''; last !== label;) {
    last = label
    label = label.replace(labelTail, '')
    const words = label.split(' ')
    const end = words.at(-1) ?? ''
    if (words.length > 1 && isVerb(end.toLowerCase())) label = words.slice(0, -1).join(' ')
  }
  const [first = ''] = wordsIn(label)
  const isNone = /^(?:it|they|he|she|we|you|i|there|this|that|which|who|not|up|down|only|just|more|less)$/i.test(first)
  return isNone || isVerb(first) ? '' : label
}

const labelOf = (number: Nameable): string => asLabel(labelIn(number))

function labelIn({ before, after }: Nameable): string {
  const behind = after
    .trim()
    .replace(/^[,;:]\s*/, '')
    .replace(/[\s,;:.]+$/, '')
    .replace(/(?:\s|^)(?:and|but|or|while|in|by|to|from|of|for|the|compared with|against)$/i, '')
    .trim()
  const goesOn =
    /^(?:of|in|for|from|with|at|by|on|between|among|who|that|were|was|would|have|had|has|are|is|came|said|took|go|will|could|older|younger|listed|left)\b/i
  const front = ahead(before)
  if (goesOn.test(behind) && wordsIn(behind).length >= 2) return behind
  if (
    wordsIn(front).length >= 1
    && !/^(?:between|among|in|at|on|by|for|with|from|to|of|it|they|he|she|we|you|i|there|this|that)\b/i.test(front)
  )
    return front
  return wordsIn(behind).length >= 1 ? behind : front
}

/** Small words and verbs between a number and what it is of: of night trains, would have driven. */
const leadsOn =
  /^(?:(?:of|in|for|from|with|at|by|on|to|between|among|that|who|which|would|will|could|have|had|has|been|otherwise|also|are|were|is|was|be|the|a|an|all|them|those|these|it|its|their)\s+)+/i
const hasNoName =
  /^(?:of|in|for|from|with|at|by|on|that|it|this|them|these|those|they|he|she|we|you|i|there|only|are|is|were|was|another|some|about|both|each|more|less|fewer|higher|lower)?$/i

function namesOf({ before, after }: Nameable): { ahead: string; behind: string } {
  const name = (text: string) => {
    const bare = text
      .trim()
      .replace(/^[,;:]\s*/, '')
      .replace(/[\s,;:.]+$/, '')
    return hasNoName.test(bare) ? '' : bare.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  }
  const front = ahead(before).replace(articles, '')
  const words = front.split(' ')
  // Whoever pays or gives it stands before a verb.
  const subject =
    words.length > 1
    && /(?:[^s]s|pay|give|take|make|get|have|hold|use|need)$/i.test(words.at(-1) ?? '')
    && words.length <= 4
    && isVerb((words.at(-1) ?? '').toLowerCase())
      ? words.slice(0, -1).join(' ')
      : front
  const behind = after
    .trim()
    .replace(/^[,;:]\s*/, '')
    .replace(/(?:^|\s)(?:and|but|or|while|by|to|from|of|the|in|compared with|against)$/i, '')
    .replace(/^(?:said|say|says) (?:that )?(?:they|it|he|she) (?:\w+ )?(?:\w+ing )?(?:to |for |by )?/i, '')
    .replace(leadsOn, '')
    .replace(/^(?:gave|named|chose|took|wanted) /i, '')
  return { ahead: asLabel(name(subject)), behind: name(behind).replace(labelTail, '') }
}

function shorten(label: string, fits: (text: string) => boolean): string {
  let text = label
  if (!fits(text)) text = text.replace(articles, '')
  while (!fits(text) && text.includes(' ')) text = text.slice(0, text.lastIndexOf(' '))
  while (preposition.test(text) && text.includes(' ')) text = text.replace(preposition, '').trim()
  return fits(text) ? text : ''
}

/** Words that say of how many kinds, and not of what. */
const general = /^(?:kinds?|types?|sorts?|pairs?|sets?|pieces?|groups?|copies|species|varieties)$/i

/** What stands behind a noun that says nothing by itself: 408 kinds of tomato. */
function countedBehind(noun: string, after: string): string {
  return general.test(noun) ? (/^ of \p{Ll}+/u.exec(after)?.[0] ?? '') : ''
}

/** No other language has many of these in every text. */
const common = new Set(
  wordsOf(
    'the of and to is was for that with it as are by from this were has have had which they their not but been its',
  ),
)

export const drafting: DraftWords = {
  common,
  clausesOf,
  asSentence,
  refersBack:
    /^(?:it|its|they|them|their|he|she|his|her|this|that|these|those|each|both|such|another|the first|the same|among (?:them|these|those))\b/i,
  addressed: /^(?:i|we|you|let|friends|dear|ladies|take|please|thank|welcome|so|imagine)\b/i,
  rest: /\b(?:the rest|the remainder|the others?|the remaining)\b/i,
  became: {
    before: /\b(?:from)\s*$/i,
    between: /^\s*(?:in \S+\s+|a \S+\s+)?(?:\S+\s+){0,3}?to\s+(?:about |nearly |over |just |some |only )?$/i,
  },
  then: /\b(?:ago|once|used to|at first|back then|in those days|that (?:day|night|evening|year|summer|winter))\b/i,
  now: /\b(?:now|today|currently|this year|nowadays)\b/i,
  isDifference:
    /\b(?:rose|fell|grew|up|down|dropped|increased|decreased|cut|risen|fallen|grown)(?: by)?(?: about| nearly| almost| over)?\s*$/i,
  periods: { first: /\bfirst (?:half|quarter)\b/i, second: /\bsecond (?:half|quarter)\b/i },
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
  thenAndNow: (then, now) =>
    /\b(?:before|old|first|earlier|start|baseline)\b/i.test(then)
    && /\b(?:after|new|last|later|now|end|today)\b/i.test(now),
  changed: (what, from, to) => `${what} went from ${from} to ${to}`,
  largest: (what, name, amount) => `${what}: ${name} has the highest figure, ${amount}`,
  ofWhom: (what, name) => `${name}: ${what}`,
  inWordsOf: (name) => `In the words of ${name}`,
  pointsBack:
    /^(?:such|both|each|another)\b|\bthe (?:other|others|same|first|second|former|latter)\b|\b(?:he|she|him|his|her|its?|they|them|theirs?|this|that|these|those|ours|mine|hers)\b/i,
  fromTable: 'The numbers',
  away: /^ (?:ago|earlier|later|hence)\b/i,
  lasting: /\b(?:for|over|within|lasted|took|takes|after)\s+(?:a|one|an)?\s*$/i,
  cameFrom:
    /^[^.;]{0,24}?,?\s*(?:up|down|compared with|against) from\s+(?:about )?$|^[^.;]{0,24}?,\s*(?:compared with|against)\s+$|^[^.;]{0,40}?,\s*as (?:against|opposed to)\s+$/i,
  ofThese: /\bof (?:which|these|those|them|whom),?\s*(?:only |about |just |some )?$/i,
  against: /\b(?:compared with|compared to|against|while|whereas|but)\b/i,
  joint: ' and ',
  itemEnd: /\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s+and\s+)$/,
  author: /^(?:by|from|(?:written|words|text|story) by|(?:words|text|story|author)\s*:)\s+(.+)$/i,
  authorRole:
    /[,;]?\s+(?:(?:and|with)\s+)?(?:photographs?|photography|photos?|pictures?|images?|illustrations?|drawings?|graphics?)(?:\s+by|\s*:).*$|,?\s+(?:\w+ )?(?:correspondent|editor|reporter|writer)s?\b.*$|\s+[·|]\s.*$|,?\s+(?:in|reporting from) \p{Lu}\p{L}+$/giu,
  nameOf: nouns,
  labelOf,
  namesOf,
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
  shorten,
  aDate: 'time',
  aNumber: 'number',
  before: 'Before',
  after: 'After',
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
    series: 'Begin at the left end and say the first value. Then follow the line to the last.',
    change: 'First what it was, then what it is. Let both stand for a moment.',
    shares: 'Name the largest part first, then the others, and end with what is left.',
    share: 'Say what the whole is before you say how much of it.',
    part: 'Say how many there are in all, then how many of them.',
    ranking: 'Say what they are ranked by. Then begin with the first.',
    timeline: 'Take them in the order of time, and wait after each.',
    comparison: 'Say what all of them measure. Then the longest bar and the shortest.',
    numbers: 'Take them from left to right; wait until each is read.',
    number: 'Say what is counted, and then how many.',
    quotation: 'Read it aloud, slowly, and say who it is.',
    statement: 'Say it, and wait.',
    points: 'Take them in their order, and wait after each.',
    picture: 'Say what is to be seen, and let them look.',
  },
  aboutFacts: `# The numbers of the article, each with the sentence that states it, as paragraph.sentence.
# They were found by the machine. The names are yours to change: put others here and in article.yaml.`,
  aboutArticle: `# A first deck, drafted from the article: its clauses, its numbers. Put your own words in their place.
# A slide shows that it is a draft until its claim is another; or take its line "draft" out where it is as you want it.`,
}
