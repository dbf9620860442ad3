import type { Stretch } from '../drafting/draftWords.ts'
import { byAnotherTime, standsAlone } from './standsAlone.ts'
import { isFinite, isVerb, wordsIn } from './verbs.ts'

export const leadIn =
  /^(?:(?:and|but|or|so|yet|however|meanwhile|moreover|still|then|thus|also|indeed|of course|in fact|for example|for instance|in addition|as a result|by contrast|instead|nevertheless|nonetheless|therefore|besides|friends|in short|in other words|even so|all the same|after all|what is more|on top of that|by comparison|the (?:result|upshot|outcome|effect)(?=:))\b[,:]?\s+)+/i
const survey = '(?:survey|study|count|census|review|inquiry|poll|trial|report|figures|statistics|data|records)s?'
/** Who has only counted or asked, and is no party: what it found needs no name. */
const neutral = new RegExp(
  String.raw`^(?:(?:an?|the|one) )?(?:[\w-]+ ){0,2}?${survey}\b(?:[^.;:]|(?<=\d)\.(?=\d)){0,100}? (?:found|finds?|shows?|showed|suggests?|suggested) that |^in (?:an?|the|one|another) (?:[\w-]+ ){0,2}?${survey}\b(?:[^,.;:]|(?<=\d)[,.](?=\d)){0,80}, |^according to (?:an?|the|one|another)? ?(?:[\w-]+ ){0,2}?${survey}\b(?:[^,.;:]|(?<=\d)[,.](?=\d)){0,80}, `,
  'i',
)
/** A time that is told by another, at the head of a sentence; it may be left out: a year later the mill closed. */
const isLater = new RegExp(String.raw`^(?:and |but |yet )?(?:${byAnotherTime.source}),? (?=\S)`, 'iu')
/** Such a count, named behind what it found. */
const countedBehind = new RegExp(
  String.raw`^according to (?:an?|the|one|another)? ?(?:[\w-]+ ){0,2}?${survey}\b|^(?:the )?(?:[\w-]+ ){0,2}?${survey}\b.* shows?$`,
  'i',
)
const dependent =
  /^(?:which|who|whom|whose|that|while|because|although|though|as|when|where|after|before|since|until|if|unless|whereas|including|such as|up|down|compared|than|more than|less than|rather|especially|particularly|according|so that|in order|with|without|not|nor|of which|of whom|of these|of those|roughly|about|both|made|led|based|known|called|built|run|even|\w+ing)\b/i
/** What something is so because of, or for: no sentence, with whatever stands behind it. */
const subordinate =
  /^(?:which|who|whom|whose|that is why|because|although|though|whereas|so that|in order|such as|including|not|nor|of which|of whom)\b/i
/** What a clause stands under, and is no longer true without. */
const condition =
  /^(?:and |but |or |so )?(?:only )?(?:if|unless|provided|as long as|except|although|though|even if|even though|until|had|were|should)\b/i
/** Small words that begin what says when, where or how, and are no clause by themselves. */
const leads =
  /^(?:and |but |so )?(?:in|on|at|by|for|from|to|with|without|after|before|since|during|under|over|among|between|of|across|despite|according to|as|when|while|once|last|next|this|every|each|today|now)\b/i
/** Who says the clause beside it: Okonjo concedes; according to the union. */
const says =
  /^(?:[\w.’'-]+ ){0,4}(?:says?|said|concedes?|conceded|admits?|admitted|argues?|argued|claims?|claimed|thinks?|thought|believes?|believed|reckons?|reckoned|estimates?|estimated|insists?|insisted|explains?|explained|warns?|warned|adds|points out)(?: (?:in|on|at) .*)?$|^(?:says?|said|writes?|wrote|adds|added) [\w .’'-]+$|^according to |^as .* (?:puts?|sees?|says) it$/i
/** A clause that holds only by somebody's word, or in somebody's plan. */
const saysThat =
  /\b(?:says?|said|argues?|argued|claims?|claimed|thinks?|thought|believes?|reckons?|reckoned|estimates?|estimated|expects?|expected|hopes?|hoped|plans?|wants?|warns?|warned)\b/i

const joint = /(?:[,;:]\s+|\s+[—–-]\s+|\s*[()]\s*|\s+(?=(?:while|whereas|although|because)\s))/g
const quoted = /“[^”]*”|"[^"]*"/g

/** Four years after something: says when, and no more. */
const whenAhead = /^(?:(?!(?:has|have|had|was|were|is|are) )[\w-]+ ){1,3}(?:after|before|since)\s/i
/** A number, and what is done, that a clause may begin with: more than 40 went, running it costs. */
const counted = /^(?:(?:more|less|fewer) than|roughly|about|both|nearly|up to) [\d\p{L}]/iu
const done = /^(?!(?:according|including|following|during|depending)\b)\w+ing\b/i
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
/** What says when, in front of a clause and without a comma: since 2016 some went. */
const sinceWhen = new RegExp(
  String.raw`^(?:since|until|before|after|from) (?:(?:the |early |late |mid-|spring |summer |autumn |winter |end of |\d{1,2} |${month} )*(?:[12]\d{3}|${month})|(?:the (?:first|last) )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|a few) (?:years?|seasons?|months?|weeks?|days?|nights?|summers?|winters?|springs?|autumns?|decades?))(?! (?:of|in|after|before|from|ago|later)\b) `,
  'i',
)
/** What a clause that goes on behind a comma begins with, where it has a subject of its own. */
const subjectAhead =
  /^(?:the|a|an|its|their|our|his|her|my|your|this|that|these|those|some|many|most|more|fewer|half|all|both|each|every|no|none|nobody|another|other|one|two|three|four|five|six|seven|eight|nine|ten|there|it|they|he|she|we|you|i|what|only|about|almost|nearly|over|in|on|at|by|for|after|from|of|among|if|even if|to|under|between|last|this|next|now|today)\b|^[\p{Lu}\d€$£¥“"□{]/u

/** Whether a clause behind a comma has a subject: no verb of the one before it, such as "fear that it will settle". */
function hasSubject(clause: string): boolean {
  const [, second = ''] = wordsIn(clause)
  return subjectAhead.test(clause.trim().replace(leadIn, '')) || (isVerb(second) && /^\w+s\b/.test(clause))
}

/** Whether somebody or something does something in a clause, and nothing is left open at its end. */
function isWhole(clause: string, isFirst = false): boolean {
  const words = wordsIn(clause)
  const at = words.findIndex(isVerb)
  return (
    words.length >= 4
    && !whenAhead.test(clause)
    && at > 0
    && at < words.length - 1
    && (isFirst || !dependent.test(clause))
    && !isOnlyRelative(words, at)
    && !/\s(?:of|in|for|from|with|to|at|by|on|as|than|the|a|an|and|or|but)$/i.test(clause.trim())
  )
}

/** Whether the verb of some words is of what only says which thing is meant: £70,000 that she had borrowed. */
function isOnlyRelative(words: readonly string[], at: number): boolean {
  const relative = words.findIndex((word) => /^(?:that|which|who|whom|whose|where|what|how|why)$/.test(word))
  if (relative < 1 || relative > at) return false
  return !words.some((word, index) => index > at + 1 && isVerb(word) && !isFinite(words[index - 1] ?? ''))
}

/** Whether a sentence begins with a clause, also behind what says when, with a number or with what is done. */
function isWholeFirst(text: string): boolean {
  const bare = text.replace(sinceWhen, '')
  const isBegun = counted.test(text) || (done.test(text) && wordsIn(text).some((word, at) => at > 1 && isFinite(word)))
  return isWhole(bare) || (isBegun && isWhole(text, true))
}

/** What leads to what is so because of the clause before; what only may be is none: so that they can swim. */
const result =
  /^so (?:that )?(?!as\b|far\b|much\b|many\b|long\b|(?:[\w’'-]+ ){0,5}?(?:can|could|may|might|will|would|should|must|need)\b)/i

interface Segment extends Stretch {
  text: string
  /** The mark before it; empty where it begins the sentence. */
  mark: string
  /** It is what the clause before led to: so that a farmer now gets £2.20. It begins behind "so that". */
  isResult: boolean
}

function segmentsOf(sentence: string): { segments: Segment[]; body: string } {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const body = text.replace(/[\s.!?]+$/, '')
  const segments: Segment[] = []
  let [start, mark] = [0, '']
  for (const { 0: found, index } of [...body.matchAll(joint), { 0: '', index: body.length }]) {
    if (index > start) {
      const own = sentence.slice(start, index)
      const so = mark === '' ? '' : (result.exec(own)?.[0] ?? '')
      const said = own.slice(so.length).replace(leadIn, '')
      segments.push({ start: start + so.length, end: index, mark, text: said, isResult: so !== '' })
    }
    start = index + found.length
    mark = found
  }
  return { segments, body }
}

/** What goes on with a list, or says more of what stands before it, and has no verb of its own. */
const isItem = ({ text, mark }: Segment): boolean =>
  /,/.test(mark)
  && !wordsIn(text).some(isVerb)
  && !says.test(text)
  && !leads.test(text)
  && !/^(?:up|down|compared|including|such as|roughly|about|not|nearly|almost|more|less) /i.test(text)

/**
 * Whether a list is not at its end yet: dirt, | sweat and lanolin. One of which each item has a number may end before
 * any: wheat took 61%, | barley 24% and oats 9%; not where it says what something consists of, nor a series of dates.
 */
function isInList(said: string, isMain: boolean, rest: readonly Segment[]): boolean {
  const end = rest.findIndex((each) => !isItem(each))
  const items = rest.slice(0, end < 0 ? undefined : end)
  const isEachCounted =
    isMain
    && items.every(({ text }) =>
      text.split(/ (?:and|or) /).every((item) => /\d/.test(item) && !/\b(?:1[5-9]|20)\d\d\b/.test(item)),
    )
  if (
    isEachCounted
    && !/\b(?:is|are|was|were|of|has|have|had|comes? to|totals?|totalled|consists?|holds?|held|contains?|contained)(?: \w+){0,3}$/i.test(
      said.replace(/\s*[\d€$£¥][^]*$/, ''),
    )
  )
    return false
  return items.slice(0, end < 0 ? undefined : end).some(({ text }) => /(?:^|\s)(?:and|or)\s/i.test(text))
}

/** Whether what stands behind a clause is a part of what makes it true. */
function isTied(next: Segment | undefined): boolean {
  return (
    next !== undefined
    && !countedBehind.test(next.text)
    && (condition.test(next.text) || says.test(next.text) || /:/.test(next.mark))
  )
}

/**
 * The clauses of a sentence that can be said by themselves, the shortest first. Each begins with its sentence: when,
 * under what condition and by whose word it is so stands there; behind a semicolon, and behind "and" or "but" with a
 * subject of its own, only where nothing of that kind leads the sentence in.
 */
export function clausesOf(sentence: string): Stretch[] {
  const skipped = (neutral.exec(sentence) ?? isLater.exec(sentence))?.[0].length ?? 0
  const told = clausesIn(sentence)
  if (skipped === 0) return told
  const bare = clausesIn(sentence.slice(skipped)).map(({ start, end }) => ({
    start: start + skipped,
    end: end + skipped,
  }))
  return [...bare, ...told]
}

function clausesIn(sentence: string): Stretch[] {
  const { segments, body } = segmentsOf(sentence)
  const [first] = segments
  if (!first) return []
  const isScoped = leads.test(first.text) || condition.test(first.text) || saysThat.test(first.text)
  const isFree = (segment: Segment, index: number) => {
    const own = sentence.slice(segment.start, segment.end)
    const before = segments.slice(0, index + 1)
    return (
      index === 0
      || (!isScoped
        && !before.some(({ mark, text }) => /[:(]/.test(mark) || says.test(text))
        && (/;/.test(segment.mark) || besides.test(own) || segment.isResult)
        && hasSubject(own.replace(/^(?:while|whereas) /i, '')))
    )
  }
  const found = segments.flatMap((from, index) =>
    isFree(from, index) ? stretchesFrom(segments.slice(index), sentence) : [],
  )
  // A verb that is none of those known: the sentence begins with its main clause, or with what leads that in.
  const isOpen = found.length === 0 && !dependent.test(first.text) && !whenAhead.test(first.text)
  const isSaid = segments.some(({ text }) => wordsIn(text).some(isVerb))
  if (isOpen && !isSaid && /[.!?]["”]?\s*$/.test(sentence) && wordsIn(body).length >= 4)
    found.push({ start: first.start, end: body.length })
  const end = body.length
  if (isPlain(sentence, segments) && !found.some((each) => each.start === first.start && each.end === end))
    found.push({ start: first.start, end })
  return found
}

/** What a clause begins with that stands beside the one before it. */
const besides = /^(?:and|but|while|whereas|yet) /i

/** Whether a sentence is told from its beginning to its end, and may be said whole. */
function isPlain(sentence: string, segments: readonly Segment[]): boolean {
  const [first] = segments
  const words = wordsIn(sentence.replace(leadIn, ''))
  // A retired teacher: no verb stands right behind an article.
  const verb = words.findIndex((word, at) => isVerb(word) && !/^(?:an?|the)$/.test(words[at - 1] ?? ''))
  return (
    /^[\p{Lu}\d€$£¥]/u.test(sentence.trim())
    && /[.!]\s*$/.test(sentence)
    && words.length >= 4
    && verb > 0
    && !isOnlyRelative(words, verb)
    && !subordinate.test(first?.text ?? '')
    && !/[“"][^”"]{18,}[”"]/.test(sentence)
    && !segments.some(({ mark }) => /;/.test(mark))
    && (segments.some(({ text }) => !dependent.test(text) && wordsIn(text).some(isVerb))
      || isWholeFirst(first?.text ?? '')
      // When the tide is low the channel is three metres deep.
      || wordsIn(first?.text ?? '').filter(isFinite).length > 1)
  )
}

/** What a clause that begins here may end with, up to a semicolon. */
function stretchesFrom(all: readonly Segment[], sentence: string): Stretch[] {
  const last = all.findIndex(({ mark }, at) => at > 0 && /;/.test(mark))
  const own = all.slice(0, last < 0 ? undefined : last)
  const main = own.findIndex(({ text }, at) => isMain(own, at, text))
  if (main < 0) return []
  return own.flatMap((to, at): Stretch[] => {
    const from = own[0]?.start ?? 0
    const isLed = leads.test(to.text) || condition.test(to.text) || dependent.test(to.text)
    const isEnd =
      at >= main
      && !(at > main && isLed && !isWhole(to.text.replace(dependent, '').trim()) && at < own.length - 1)
      && !isInList(to.text, at === main, own.slice(at + 1))
      // Of what is counted off behind a colon all is said, or nothing.
      && !(own.slice(1, at + 1).some(({ mark }) => /:/.test(mark)) && (at < own.length - 1 || last >= 0))
      && !isTied(own[at + 1])
    return isEnd && isClosed(sentence.slice(from, to.end)) ? [{ start: from, end: to.end }] : []
  })
}

/**
 * Whether the main clause of a stretch ends here. Before it stands what leads it in, or its subject with what is said
 * of that: Deer, Mr Voss admits, do not read fences; Dunmore, a port of 4,300 people, did not ask.
 */
function isMain(own: readonly Segment[], at: number, text: string): boolean {
  const ahead = own.slice(0, at)
  const [subject, ...within] = ahead
  if (at === 0) return isWholeFirst(text)
  const isLead = ({ text: said }: Segment, index: number) => index === 0 || leads.test(said) || says.test(said)
  // In 2019, the last full year before the flood, the mill employed 140 people.
  const isNoun = ({ text: said }: Segment) =>
    leads.test(subject?.text ?? '') && /^(?:the|an?) /i.test(said) && !wordsIn(said).some(isFinite)
  // Alasdair Finch, a retired teacher: says who somebody is, and no more.
  const bare = text.replace(/ (?:who|which|that|whose)\b.*$/i, '')
  const isName =
    at === 1
    && /^(?:an?|the|one) /i.test(text)
    && !wordsIn(bare).some(isFinite)
    && !leads.test(subject?.text ?? '')
    && !whenAhead.test(subject?.text ?? '')
  if (!isName && isWhole(text) && ahead.every((each, index) => isLead(each, index) || isNoun(each))) return true
  const isSubject =
    subject !== undefined
    && !leads.test(subject.text)
    && !wordsIn(subject.text).some(isFinite)
    && !condition.test(subject.text)
  if (isLed(own, at)) return true
  return (
    isSubject
    && within.length > 0
    && within.length <= 2
    && within.every(isAside)
    && isWhole(`${subject.text} ${text}`)
    && doesSomething(text)
  )
}

/** Of so many, so many did something: a clause of two words is whole behind what it counts. */
const isLed = (own: readonly Segment[], at: number): boolean =>
  at === 1
  && /^of (?:the|its|their|our|all|\d)/i.test(own[0]?.text ?? '')
  && /^\D{0,12}\d[\d,.]*%? \w+ed\b|^\D{0,12}\d[\d,.]*%? (?:were|are|was|had|have) \w/i.test(own[at]?.text ?? '')

/** What is said beside a subject, between commas. */
const isAside = ({ text, mark }: Segment): boolean =>
  /[,(]|\s[—–-]\s/.test(mark)
  && (says.test(text)
    || /^(?:an?|the|one|who|which|whose|where|from|in|on|at|with|near|across|between|like|including|known|called|now|then|once|both|all|\w+ed|\w+ing)\b/i.test(
      text,
    ))

/** Whether a stretch goes on with what its subject does. */
function doesSomething(text: string): boolean {
  const [first = '', second = ''] = wordsIn(text)
  return (
    isVerb(first) || (/^(?:now|still|also|already|never|often|once|then|usually|\w+ly)$/.test(first) && isVerb(second))
  )
}

const isClosed = (text: string): boolean => text.split('(').length === text.split(')').length

export function asSentence(clause: string): string {
  const text = clause
    .trim()
    .replace(leadIn, '')
    .replace(/[\s.,;:]+$/, '')
  return text.replace(/^(\{)|^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Whether a heading says something of something: more than a name of what stands below it. */
export const isSentence = (title: string): boolean => isWhole(title.replace(joint, ' ')) && standsAlone(title)
