import type { Stretch } from '../drafting/draftWords.ts'
import { standsAlone } from './standsAlone.ts'
import { isVerb, wordsIn } from './verbs.ts'

export const leadIn =
  /^(?:(?:and|but|or|so|yet|however|meanwhile|moreover|still|then|thus|also|indeed|of course|in fact|for example|for instance|in addition|as a result|by contrast|instead|nevertheless|nonetheless|therefore|besides|friends)\b,?\s+)+/i
/** Who has only counted or asked, and is no party: what it found needs no name. */
const neutral =
  /^(?:a|an|the|one) (?:[\w-]+ ){0,2}?(?:survey|study|count|census|review|inquiry|poll|trial|report)s?\b[^.;:]{0,100}? (?:found|finds|shows?|showed) that /i
const dependent =
  /^(?:which|who|whom|whose|that|while|because|although|though|as|when|where|after|before|since|until|if|unless|whereas|including|such as|up|down|compared|than|more than|less than|rather|especially|particularly|according|so that|in order|with|without|not|nor|of which|of whom|of these|of those|roughly|about|both|made|led|based|known|called|built|run|even|\w+ing)\b/i
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
    && !isOnlyRelative(words, at)
    && !/\s(?:of|in|for|from|with|to|at|by|on|as|than|the|a|an|and|or|but)$/i.test(clause.trim())
  )
}

/** Whether the verb of some words is of what only says which thing is meant: £70,000 that she had borrowed. */
function isOnlyRelative(words: readonly string[], at: number): boolean {
  const relative = words.findIndex((word) => /^(?:that|which|who|whom|whose|where)$/.test(word))
  if (relative < 1 || relative > at) return false
  return !words.some((word, index) => index > at + 1 && isVerb(word) && !isVerb(words[index - 1] ?? ''))
}

interface Segment extends Stretch {
  text: string
  /** The mark before it; empty where it begins the sentence. */
  mark: string
}

function segmentsOf(sentence: string): { segments: Segment[]; body: string } {
  const text = sentence.replace(quoted, (words) => '\u25a1'.repeat(words.length))
  const body = text.replace(/[\s.!?]+$/, '')
  const segments: Segment[] = []
  let [start, mark] = [0, '']
  for (const { 0: found, index } of [...body.matchAll(joint), { 0: '', index: body.length }]) {
    if (index > start)
      segments.push({ start, end: index, mark, text: sentence.slice(start, index).replace(leadIn, '') })
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

/** Whether a list is not at its end yet: dirt, | sweat and lanolin. */
function isInList(rest: readonly Segment[]): boolean {
  const end = rest.findIndex((each) => !isItem(each))
  return rest.slice(0, end < 0 ? undefined : end).some(({ text }) => /(?:^|\s)(?:and|or)\s/i.test(text))
}

/** Whether what stands behind a clause is a part of what makes it true. */
function isTied(next: Segment | undefined): boolean {
  return next !== undefined && (condition.test(next.text) || says.test(next.text) || /:/.test(next.mark))
}

/**
 * The clauses of a sentence that can be said by themselves, the shortest first. Each begins with its sentence: when,
 * under what condition and by whose word it is so stands there; behind a semicolon, and behind "and" or "but" with a
 * subject of its own, only where nothing of that kind leads the sentence in.
 */
export function clausesOf(sentence: string): Stretch[] {
  const skipped = neutral.exec(sentence)?.[0].length ?? 0
  if (skipped > 0)
    return clausesOf(sentence.slice(skipped)).map(({ start, end }) => ({ start: start + skipped, end: end + skipped }))
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
        && (/;/.test(segment.mark) || /^(?:and|but|while|whereas|yet) /i.test(own))
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
  return found
}

/** What a clause that begins here may end with, up to a semicolon. */
function stretchesFrom(all: readonly Segment[], sentence: string): Stretch[] {
  const last = all.findIndex(({ mark }, at) => at > 0 && /;/.test(mark))
  const own = all.slice(0, last < 0 ? undefined : last)
  // Deer, Mr Voss admits, do not read fences: what somebody says of it stands within.
  const main = own.findIndex(
    ({ text }, at) =>
      isWhole(text) || (says.test(own[at - 1]?.text ?? '') && isWhole(`${own[at - 2]?.text ?? ''} ${text}`)),
  )
  if (main < 0 || own.slice(0, main).some(({ text }, at) => at > 0 && !leads.test(text) && !says.test(text))) return []
  return own.flatMap((to, at): Stretch[] => {
    const from = own[0]?.start ?? 0
    const isLed = leads.test(to.text) || condition.test(to.text) || dependent.test(to.text)
    const isEnd =
      at >= main
      && !(at > main && isLed && !isWhole(to.text.replace(dependent, '').trim()) && at < own.length - 1)
      && !isInList(own.slice(at + 1))
      // Of what is counted off behind a colon all is said, or nothing.
      && !(own.slice(1, at + 1).some(({ mark }) => /:/.test(mark)) && (at < own.length - 1 || last >= 0))
      && !isTied(own[at + 1])
    return isEnd && isClosed(sentence.slice(from, to.end)) ? [{ start: from, end: to.end }] : []
  })
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
