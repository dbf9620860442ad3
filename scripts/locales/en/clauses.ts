import type { Stretch } from '../drafting/draftWords.ts'
import {
  condition,
  countedBehind,
  dependent,
  isLater,
  joint,
  leadIn,
  leads,
  neutral,
  quoted,
  says,
  saysThat,
  subordinate,
  whenAhead,
} from './clauseWords.ts'
import { standsAlone } from './standsAlone.ts'
import { isFinite, isVerb, secondVerb, wordsIn } from './verbs.ts'
import { hasSubject, isWhole, isOnlyRelative, isWholeFirst } from './whole.ts'

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

/** What leads the next clause in, before what is said aside: there are nine | and on a Monday, which is slow, …. */
const isOpened = (said: string, next: Segment | undefined): boolean =>
  /^(?:which|who|where|when)\b/i.test(next?.text ?? '')
  && wordsIn(/ (?:and|but) (?:in|on|at|by|for|with|from|last|this|after|before) [^,]*$/.exec(said)?.[0] ?? 'is').every(
    (word) => !isVerb(word),
  )

/**
 * The clauses of a sentence that can be said by themselves, the shortest first. Each begins with its sentence: when,
 * under what condition and by whose word it is so stands there; behind a semicolon, and behind "and" or "but" with a
 * subject of its own, only where nothing of that kind leads the sentence in.
 */
export function clausesOf(sentence: string): Stretch[] {
  const skipped = (neutral.exec(sentence) ?? isLater.exec(sentence))?.[0].length ?? 0
  const told = clausesIn(sentence)
  if (skipped === 0) return [...told, ...told.flatMap((stretch) => withoutSecond(sentence, stretch))]
  const bare = clausesIn(sentence.slice(skipped)).map(({ start, end }) => ({
    start: start + skipped,
    end: end + skipped,
  }))
  return [...bare, ...told].flatMap((stretch) => [stretch, ...withoutSecond(sentence, stretch)])
}

/** What a claim has room for, in letters. */
const longest = 104

/** What is too long to be said at once without the second thing that its subject does. */
function withoutSecond(sentence: string, { start, end }: Stretch): Stretch[] {
  const text = sentence.slice(start, end)
  const at = text.length > longest ? secondVerb(text) : undefined
  return at !== undefined && isWhole(text.slice(0, at), true) ? [{ start, end: start + at }] : []
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
        && !before.some(
          ({ mark, text }, at) =>
            (/[:(]/.test(mark) && !isTold(segments, at)) || (says.test(text) && !ofFigures.test(first.text)),
        )
        && (/;/.test(segment.mark) || besides.test(own) || segment.isResult || isTold(segments, index))
        && (hasSubject(own.replace(/^(?:while|whereas) /i, '')) || (/:/.test(segment.mark) && nounAhead.test(own))))
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

/** What only says that something follows, before a colon: the records show what came afterwards. */
const announces =
  /\b(?:(?:show|shows|showed|see|know|is|was|tell|tells|told) (?:what|why|how) [\p{Ll} ]+|(?:is|was|are|were) (?:this|simple|clear|plain|different|striking|the same))$/u

/** Whether a clause stands behind a colon before which nothing is said yet. */
const isAnnounced = (segments: readonly Segment[], at: number): boolean =>
  /:/.test(segments[at]?.mark ?? '') && announces.test(segments[at - 1]?.text ?? '')

/**
 * Whether a clause stands behind a colon and says by itself what the one before it comes to: trippers cut their visits
 * short: the average stay fell. Of what is counted off there, asked or said by somebody, it is a part.
 */
const isTold = (segments: readonly Segment[], at: number): boolean =>
  isAnnounced(segments, at)
  || (/:/.test(segments[at]?.mark ?? '')
    && isWhole(segments[at]?.text ?? '')
    && isWhole(
      segments
        .slice(0, at)
        .map(({ text }) => text)
        .join(' '),
      true,
    )
    && !segments.slice(0, at).some(({ text, mark }) => saysThat.test(text) || condition.test(text) || /[:;]/.test(mark))
    && !/\b(?:two|three|four|five|six|several|\d+|reasons?|things|ways|rules?)$/i.test(segments[at - 1]?.text ?? ''))

/** What says something, and is nobody. */
const ofFigures = /^(?:the |its |their )?(?:[\w-]+ ){0,2}(?:figures|data|records|numbers|statistics|accounts)\b/i

/** What a clause begins with that has its subject with what that is in or of: footfall at the branches. */
const nounAhead = /^\p{Ll}+ (?:in|at|of|on|for|among|from) (?:the|its|their|those|\p{Ll}+s)\b/u

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
      && !isOpened(to.text, own[at + 1])
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
    || /^\d[\d.,]*(?:%| per ?cent)$/i.test(text.trim())
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
