import type { AroundAmount, SideName, Stretch } from '../drafting/draftWords.ts'
import { againstOf, parallelOf } from './parallels.ts'
import { isFinite, isVerb, secondVerb } from './verbs.ts'

/** What only weighs an amount, right before it. */
const hedge =
  /(?:^|\s)(?:only|just|about|around|nearly|almost|over|under|some|roughly|barely|at|a|mere|least|most)\s*$/i
/** What sets one amount against the next: its last place between them is where the second begins. */
const turns =
  /[;:—–]\s+|,?\s(?:but|while|whereas|yet|compared (?:with|to)|(?:as )?against|as opposed to|and)(?=\s|$)\s*|,\s+/gi
const hard = /[;:—–]\s+$/

export function turnsAt(between: string): Stretch | undefined {
  const found = [...between.matchAll(turns)].map(({ 0: mark, index }) => ({
    mark,
    start: index,
    end: index + mark.length,
  }))
  const last = found.findLast(({ mark }) => hard.test(mark)) ?? found.findLast(({ mark }) => !/^,\s+$/.test(mark))
  // Behind the last mark that parts two clauses a comma only leads in: but in the north, 3%.
  return last ?? found.at(-1)
}

/** A name with what is said of it, in the words before an amount or behind it. */
interface Side extends SideName {
  text: string
  /** By what it is one: whom it is of, what leads its clause in, who does it, why it is so. */
  kind: 'of' | 'group' | 'lead' | 'subject' | 'why' | 'what' | 'answer' | 'to'
  preposition: string
  said: string
}

const prepositions = 'among|of|for|in|on|at|by|with|without|after|before|during|under|from'
const auxiliary = 'was|were|is|are|had|have|has|did|do|does|would|could|came|stood'
/** What leaves out what was said before: it was, the figure was, did so, only. */
const elliptic = new RegExp(
  String.raw`^(?:(?:it|they|he|she|there|this|that|the (?:figure|share|rate|number|proportion|average|total|same))\b\s*)?(?:(?:${auxiliary})\b\s*)?(?:so|only|just|for|at|to|by|in|on|of)?[\s,]*$`,
  'i',
)
const relative = /^(?:who|that|which|whose|whom|where)$/i

/** The places of the words of a text. */
const wordsAt = (text: string): { word: string; start: number; end: number }[] =>
  [...text.matchAll(/[\p{L}\d][\p{L}\d'’-]*/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))

/** Whether a word in -ed only says which thing is meant: a tonne dropped at sea costs. */
const isParticiple = (text: string, word: string, start: number): boolean =>
  !isFinite(word.toLowerCase())
  && /^ (?:(?:at|in|on|by|from|near|under|outside|last|this) |(?:to|with) (?:the|an?) )/.test(
    text.slice(start + word.length),
  )
  && wordsAt(text.slice(start + word.length)).every(({ word: next }) => !/^(?:and|but)$/.test(next))
  // Costs dropped in May; costs that a tonne dropped at sea has are followed by what it does.
  && (!/\b(?:dropped|climbed|increased|decreased|jumped|doubled|halved)$/i.test(word)
    || wordsAt(text.slice(start + word.length)).some(({ word: next }) => isFinite(next.toLowerCase())))

/** Where the first words of a text end that name somebody or something: before its main verb. */
function endOfName(text: string): number {
  let isOpen = false
  for (const [index, { word, start }] of wordsAt(text).entries()) {
    if (relative.test(word) && index > 0) isOpen = true
    else if (index > 0 && isVerb(word.toLowerCase()) && !isParticiple(text, word, start)) {
      if (!isOpen) return start
      // What says which thing is meant has one verb, with what helps it: who were driven.
      const isHelp = /^(?:was|were|is|are|had|have|has|been|did|do|does|would|could)$/i.test(word)
      if (!isHelp || !isVerb(wordsAt(text)[index + 1]?.word.toLowerCase() ?? '')) isOpen = false
    }
  }
  return text.trimEnd().length
}

/** Whether a text only names somebody or something: the firms that paid people to go. */
const isAllName = (text: string): boolean =>
  /^(?:the |those |a )?(?:[\p{L}’'-]+ ){1,3}(?:that|which|who|where) /iu.test(text)
  || !wordsAt(text).some(({ word }) => isVerb(word.toLowerCase()))

/** What stands behind an amount: whom it is of, why, or what they did. */
function behind(after: string): Side[] {
  const text = after.replace(/[\s.,;]+$/, '')
  const of = /^\s+(?:of|among)\s+/i.exec(text)?.[0] ?? ''
  const nameEnd = of === '' ? 0 : of.length + endOfName(text.slice(of.length))
  const sides: Side[] = []
  const why = /\b(?:because(?: of)?|due to|owing to|for (?:lack|want) of|thanks to|on account of)\s+/i.exec(text)
  if (why)
    sides.push({
      ...sideAt(text, why.index + why[0].length, text.length),
      isBehind: true,
      kind: 'why',
      preposition: '',
      said: text.slice(nameEnd, why.index).trim(),
    })
  if (of !== '')
    sides.push({
      ...sideAt(text, of.length, nameEnd),
      isBehind: true,
      kind: 'of',
      preposition: 'of',
      said: text.slice(nameEnd).trim(),
    })
  // Seven in ten customers of the bank use it: of customers, with nothing between.
  const group = /^\s+(?=(?:\p{Ll}+[^s\W]s|people|children|women|men)\b)/u.exec(text)?.[0].length
  const groupEnd = group === undefined ? 0 : group + endOfName(text.slice(group))
  if (group !== undefined && groupEnd < text.length)
    sides.push({
      ...sideAt(text, group, groupEnd),
      isBehind: true,
      kind: 'group',
      preposition: '',
      said: text.slice(groupEnd).trim(),
    })
  // Said that they did not trust it: what they answered, whole.
  const answer = /^\s*(?:said|say|told us) (?:that )?they (?=\S)/.exec(text)?.[0].length
  if (answer !== undefined)
    sides.push({ ...sideAt(text, answer, text.length), isBehind: true, kind: 'answer', preposition: '', said: '' })
  // Spent on roads, and on paths; a grant towards foam, and towards wool.
  const to = /^\s+(?:an? [\p{L} ]{2,20}? )?(towards?|for|on|from|to|in|at|among|with|without|under|near)\s+/iu.exec(
    text,
  )
  if (to && isAllName(text.slice(to[0].length)))
    sides.push({
      ...sideAt(text, to[0].length, text.length),
      isBehind: true,
      kind: 'to',
      preposition: (to[1] ?? '').toLowerCase(),
      said: '',
    })
  // Blamed the hours; were about the bill: what they did, and with what.
  const did =
    /^\s*(?:(?:said|say|told us) (?:that )?they )?((?:[\p{L}'’]+\s+)(?:(?:about|by|from|to|on|for|in)\s+)?)(?=\S)/u.exec(
      text.slice(nameEnd),
    )
  const [verb = ''] = did?.[1]?.trim().split(' ') ?? []
  const isDone = did !== null && isVerb(verb.toLowerCase())
  const start = nameEnd + (isDone ? did[0].length : 0)
  if (why === null && /\p{L}/u.test(text.slice(start)))
    sides.push({
      ...sideAt(text, start, text.length),
      isBehind: true,
      kind: 'what',
      preposition: '',
      said: isDone ? (did[1] ?? '').trim() : '',
    })
  return sides
}

/** What stands before an amount: what leads its clause in, and who or what does it. */
function ahead(before: string): Side[] {
  let text = before
  while (hedge.test(text)) text = text.replace(hedge, '')
  const from = /^\s*(?:and|but|while|whereas|yet|so)\s+/i.exec(text)?.[0].length ?? 0
  const own = text.slice(from).trimEnd().replace(/,$/, '')
  const lead = new RegExp(
    String.raw`^(${prepositions})\s+(.+?)\s*(?:,\s*)?(?:\b(?:it|they|he|she|there|the (?:figure|share|rate|number|proportion|average))\s+(\p{L}+(?:\s\p{L}+)?)(?:\s(?:by|to|at))?)?$`,
    'iu',
  ).exec(own)
  const sides: Side[] = []
  // Of those who stayed a week after they were well, 28%: what leads in ends with its comma.
  const isLedIn =
    /^(?:among|of|for|in|on|at|under|with|without)\b/i.test(own) && /,\s*$/.test(text) && !own.includes(',')
  if (lead && (lead[3] !== undefined || isLedIn || endOfName(lead[2] ?? '') >= (lead[2] ?? '').length)) {
    const preposition = (lead[1] ?? '').toLowerCase()
    const isWho = /^(?:among|of|for)$/.test(preposition)
    const start = from + (isWho ? (/^\S+\s+/.exec(own)?.[0].length ?? 0) : 0)
    const end =
      from + (lead[1]?.length ?? 0) + own.slice(lead[1]?.length).indexOf(lead[2] ?? '') + (lead[2]?.length ?? 0)
    sides.push({ ...sideAt(text, start, end), isBehind: false, kind: 'lead', preposition, said: lead[3] ?? '' })
  }
  const comma = own.lastIndexOf(', ') < 0 ? 0 : own.lastIndexOf(', ') + 2
  const clause = comma + (/^(?:and|but|while|yet|so) /i.exec(own.slice(comma))?.[0].length ?? 0)
  const subject = own.slice(clause)
  const isLed = new RegExp(`^(?:${prepositions})\\s`, 'i').test(subject)
  // In dry years the old barley: without a comma who does it begins with its article.
  const article = isLed
    ? /^.*\s(?=(?:the|a|an|their|its|his|her)\s)/i.exec(subject.slice(0, endOfName(subject)))?.[0].length
    : 0
  if (article === undefined || subject.trim() === '') return sides
  // In the towns along the coast | the subsidy is.
  if (article > 0 && sides.length === 0) {
    const [preposition = ''] = subject.toLowerCase().split(' ')
    const place = sideAt(text, from + clause, from + clause + article)
    sides.push({ ...place, isBehind: false, kind: 'lead', preposition, said: subject.slice(article) })
  }
  const named = subject.slice(article)
  const nameEnd = endOfName(named)
  const name = named
    .slice(0, nameEnd)
    .replace(
      /(?:\s+(?:still|now|also|already|then|only|never|often|usually|for|at|to|by|of|in|on|with|from))*\s*$/i,
      '',
    )
  if (/^$|(?:^|\s)(?:it|they|he|she|there|this|that|these|those|we|i|you|which|who|figure|share|rate|number|proportion|average|still|now|also|already|then|only|never|often|usually)$/i.test(name.trim())) return sides // prettier-ignore
  // Renting rooms, as the court did, cost: the subject stands before what is said aside.
  const [aside] = /, (?:as|which|who|whose|where|when) [^,]+, (?=\p{Ll}+$)/u.exec(own) ?? []
  if (aside !== undefined && isVerb(name.trim().toLowerCase())) return [...sides, ...ahead(text.slice(0, from + own.length - aside.length - name.trimEnd().length))] // prettier-ignore
  // Commissioners have reserves and owe: what only goes on has no subject.
  if (isFinite(wordsAt(name)[0]?.word.toLowerCase() ?? '')) return sides
  const start = from + clause + article
  const said = named.slice(name.length).trim()
  sides.push({ ...sideAt(text, start, start + name.length), isBehind: false, kind: 'subject', preposition: '', said })
  // Pupils in the small classes; beside it: in the large ones.
  const place = new RegExp(String.raw`\s(${prepositions.replace('of|', '')})\s\S.*$`, 'i').exec(name)
  if (place)
    sides.push({
      ...sideAt(text, start + place.index + 1, start + name.length),
      isBehind: false,
      kind: 'lead',
      preposition: (place[1] ?? '').toLowerCase(),
      said,
    })
  return sides
}

/** A stretch as a name: without its article, and without what stands for a thing: those in flats, one from the grid. */
function sideAt(whole: string, from: number, to: number): { text: string } & Stretch {
  const text = whole.slice(from, to)
  const lead =
    new RegExp(
      String.raw`^\s*(?:(?:those|that|ones?)\s+(?=(?:${prepositions})\s)|(?:the|a|an|their|its|his|her|our|some)\s+(?!(?:rest|others?|latter|remainder)\b))?`,
      'i',
    ).exec(text)?.[0].length ?? 0
  const trimmed = text.trimEnd().replace(/[,;:]$/, '')
  return { text: trimmed.slice(lead), start: from + lead, end: from + trimmed.length }
}

/** What helps a verb: would have cost costs, as cost does. */
const helping = /^(?:wa|would|could|will|have|had|ha|been|were|are)$/

/** Whether what is said of a second amount is what was said of the first, or leaves it out. */
function isSame(one: string, other: string): boolean {
  if (elliptic.test(other)) return true
  const stems = (text: string) =>
    new Set(
      wordsAt(text.toLowerCase())
        .map(({ word }) => word.replace(/(?:ing|ed|es|s)$/, ''))
        .filter((word) => word.length > 2 && !helping.test(word)),
    )
  const [a, b] = [stems(one), stems(other)]
  const isChange = (text: string) => /^(?:rose|fell|grew|shrank|climbed|dropped|sank|came|stood)\b/i.test(text)
  return [...b].every((word) => a.has(word)) || (isChange(one) && isChange(other) && wordsAt(other).length <= 2)
}

const kinds: readonly (readonly [Side['kind'], Side['kind']])[] = [
  ['why', 'why'],
  ['of', 'of'],
  ['subject', 'lead'],
  ['of', 'lead'],
  ['group', 'lead'],
  ['lead', 'lead'],
  ['subject', 'subject'],
  ['to', 'to'],
  ['what', 'what'],
  ['answer', 'answer'],
]

/**
 * The kinds of names in the order in which two amounts are told apart by them: where both are led in by the same word
 * (in the schools that joined; in those that did not), by that; where two different things cost it, by these.
 */
function orderFor(first: readonly Side[], second: readonly Side[]): typeof kinds {
  const of = (sides: readonly Side[], kind: Side['kind']) => sides.find((side) => side.kind === kind)
  const [lead, otherLead] = [of(first, 'lead'), of(second, 'lead')]
  const [subject, otherSubject] = [of(first, 'subject'), of(second, 'subject')]
  const head = (side: Side | undefined) => wordsAt(side?.text.replace(/ (?:of|in|at|on|for|from|with|by|that|who) .*$/, '') ?? '').at(-1)?.word.toLowerCase() // prettier-ignore
  const areLed = lead && otherLead && lead.preposition === otherLead.preposition && lead.said + otherLead.said === '' // prettier-ignore
  if (areLed) return [['lead', 'lead'], ...kinds]
  // Stored at sea, carried to the quay: what was done with each is said too.
  const done = (side: Side | undefined) => /\b\p{Ll}+ed\b/u.exec(side?.text ?? '')?.[0] ?? ''
  if (done(subject) !== '' && done(otherSubject) !== '' && done(subject) !== done(otherSubject)) return [['subject', 'subject'], ...kinds] // prettier-ignore
  return subject && otherSubject && !otherLead && head(subject) !== head(otherSubject)
    ? [['subject', 'subject'], ...kinds]
    : kinds
}

/** What else is said behind an amount: which was new; and served four schools. */
const more =
  /, (?:which|who|where|but|so|because|since|although|though|while|and (?:since|when|in|if|after|the|it|they|there|this|most|some))\b[^]*$/i

/** Of whom, when, where or why two amounts are said, where that is all: 58% of women; among men it was 14%. */
export function contrastOf(one: AroundAmount, last: AroundAmount): [SideName, SideName] | undefined {
  const after = last.after.replace(more, '')
  const other = { ...last, after: after.slice(0, secondVerb(after) ?? after.length) }
  const [first = [], second = []] = [one, other].map(({ before, after }) => [...behind(after), ...ahead(before)])
  const part = partOfAsked(one, other, second)
  if (part) return part
  const against = againstOf(one, last) ?? parallelOf(one, last)
  if (against) return against
  for (const [kind, otherKind] of orderFor(first, second))
    for (const a of first.filter((side) => side.kind === kind) ?? [])
      for (const b of second.filter((side) => side.kind === otherKind) ?? [])
        if (mayStand(a, b, one, other) && alike(a, b).text.toLowerCase() !== b.text.toLowerCase())
          return [alike(a, b), b]
  return undefined
}

/** What is done, as a subject: renting rooms, to build one. */
const deed =
  /^(?:But |Yet |And )?(?:(?!(?:During|According|Including|Following|Nothing|Something|Spring|Evening|Morning)\b)\p{Lu}?\p{Ll}+ing|[Tt]o \p{Ll}+) /u

/** Whether a sentence is set against the one before it: But; or each says what it costs to do something. */
export const holdsAgainst = (sentence: string, next: string): boolean =>
  /^(?:but|yet|by contrast|instead|meanwhile|even so|on the other hand)\b/i.test(next)
  || (deed.test(sentence) && deed.test(next))

/** By what two amounts are named where they are not said alike: the same kind of words first, then other ones. */
const looser: readonly (readonly [Side['kind'], Side['kind']])[] = [
  ['lead', 'lead'],
  ['lead', 'to'],
  ['subject', 'lead'],
  ['subject', 'subject'],
  ['of', 'of'],
  ['of', 'lead'],
  ['to', 'to'],
  ['subject', 'to'],
]

/** What names two amounts that are said of different things, each by words of its own clause. */
export function tellApart(one: AroundAmount, last: AroundAmount, areShares: boolean): [SideName, SideName] | undefined {
  // Of which the meter is £95: a part is told with its whole.
  if (/\bof (?:which|whom|these|those|them)\b/i.test(last.before)) return undefined
  const after = last.after.replace(more, '')
  const other = { ...last, after: after.slice(0, secondVerb(after) ?? after.length) }
  const [first = [], second = []] = [one, other].map(({ before, after }) => [...behind(after), ...ahead(before)])
  const places = /^(?:lead|to)$/
  // Of shares it is not told what they are of, unless both are of one place or are answers to one question.
  for (const [kind, otherKind] of areShares ? looser.filter(([, other]) => other === 'to') : looser)
    for (const a of first.filter((side) => side.kind === kind))
      for (const b of second.filter((side) => side.kind === otherKind)) {
        const isOther =
          a.text.toLowerCase() !== b.text.toLowerCase()
          && [a, b].every(({ text }) => /\p{L}{3}/u.test(text) && !isPronoun.test(text))
        const isSamePlace = !places.test(kind) || a.preposition === b.preposition
        if (isOther && isSamePlace && !isTimeWord(a.text) && !isTimeWord(b.text)) return [bareName(a), bareName(b)]
      }
  return answersOf(one, other)
}

/** A place without the words that lead to it: the valley, of "in the valley". */
function bareName({ start, text, ...side }: Side): SideName {
  const lead = new RegExp(`^(?:${prepositions}) (?:the |an? )?`, 'i').exec(text)?.[0].length ?? 0
  // Taxis for them: for whom, the claim beside it says.
  const tail = / (?:for|of|to|with|from) (?:it|them|him|her|this|that|these|those)$/i.exec(text)?.[0].length ?? 0
  return { ...side, start: start + lead, end: side.end - tail }
}

const isTimeWord = (text: string): boolean =>
  /^(?:the )?(?:\w+ )?(?:years?|months?|weeks?|days?|spring|summer|autumn|winter|week|once|19\d\d|20\d\d)$/i.test(
    text.trim(),
  )

/** What so many said or did, and what so many others: 63% said it was worth it, while 21% wanted their money back. */
function answersOf(one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined {
  const bare = (before: string) =>
    before
      .replace(hedge, '')
      .replace(/^.*[,;:]|\b(?:and|but|while|whereas)\b/gi, '')
      .trim()
  const [a, b] = [one, other].map(({ before, after }) => {
    const text = after.replace(/[\s.,;]+$/, '')
    const [verb] = wordsAt(text)
    return bare(before) === '' && verb !== undefined && isVerb(verb.word.toLowerCase())
      ? { start: verb.start, end: text.length, isBehind: true }
      : undefined
  })
  return a && b ? [a, b] : undefined
}

/** Whom a survey asked, where it begins a sentence. */
const asked =
  /^\s*(?:in|of) (?:an?|the) (?:[\p{L}’'-]+ ){0,3}?(?:survey|poll|census|study|sample) of (?:\p{Ll}+ ){0,2}?\d[\d.,]* (?<who>\p{Ll}[^,]*?), (?:[^,]*, )?$/iu

/** All that were asked, beside some of them: in a survey of 900 adults, 19%; among those over 65 it was 43%. */
function partOfAsked(one: AroundAmount, other: AroundAmount, sides: readonly Side[]): [SideName, SideName] | undefined {
  const { who = '' } = asked.exec(one.before)?.groups ?? {}
  const part = sides.find(({ kind, preposition }) => kind === 'lead' && /^(?:among|of|for)$/.test(preposition))
  if (
    who === ''
    || !part
    || /^\s*(?:of|among)\b/i.test(one.after)
    || !isSame(`${one.after} ${part.said}`, `${part.said}${other.after}`)
  )
    return undefined
  const start = one.before.indexOf(`${who},`)
  return [{ start, end: start + who.length, isBehind: false }, part]
}

/** The name of the first up to what the name of the second ends with: the old barley | yields; men | within an hour. */
function alike(a: Side, b: Side): Side {
  const head = b.text.split(' ').at(-1)?.toLowerCase() ?? ''
  const at = wordsAt(a.text).find(({ word }) => word.toLowerCase() === head)
  // Homes in Marl, beside those in the next county: where they are.
  if (a.kind === 'of' && b.kind === 'lead' && isPlace(b.preposition)) {
    const where = a.text.search(new RegExp(` (?:${prepositions.replace('of|', '')}) (?=the |an? |\\p{Lu})`, 'u'))
    return where < 0 ? a : { ...a, text: a.text.slice(where + 1), start: a.start + where + 1 }
  }
  const how = / (?:within|in|by|at|on|for|during|after|before|with|without)\s/i
  const end = at?.end ?? (a.kind === 'of' && !how.test(b.text) ? how.exec(a.text)?.index : undefined)
  return end === undefined ? a : { ...a, text: a.text.slice(0, end), end: a.start + end }
}

const isPronoun =
  /^(?:\p{Ll}+ )?(?:it|its|they|them|their|he|him|his|she|her|this|that|these|those|which|who|whom|one|ones)$/iu
const copula = /^(?:is|was|are|were)(?: (?:at|only|just|about))*$/

const isPlace = (preposition: string): boolean => /^(?:in|on|at|by|under|with|without|from|during)$/.test(preposition)

function mayStand(a: Side, b: Side, one: AroundAmount, other: AroundAmount): boolean {
  // So many of them are a part of those that were counted before.
  if (/^\s*of (?:them|these|which|whom|those(?! (?:who|that|in|on|at|with|without|from)\b))\b/i.test(other.after))
    return false
  if (
    a.text.toLowerCase() === b.text.toLowerCase()
    || [a, b].some(({ text }) => !/\p{L}{2}/u.test(text) || isPronoun.test(text))
  )
    return false
  if (a.kind === 'group' && !/^(?:among|of|for)$/.test(b.preposition)) return false
  if (a.kind === 'answer') return elliptic.test(other.before.replace(hedge, '')) || isSame(one.before, other.before)
  if (a.kind === 'of' && b.kind === 'lead' && !/^(?:among|of|for|in)$/.test(b.preposition)) return false
  if (a.kind === 'lead' && a.preposition !== b.preposition && !(isPlace(a.preposition) && isPlace(b.preposition)))
    return false
  // The county pays £9; the subsidy is £1: what is said of the one is not what is said of the other.
  if (a.kind === 'subject' && b.kind === 'subject' && copula.test(b.said) && !copula.test(a.said) && !/^(?:average|mean|median|norm)\b/.test(b.text)) return false // prettier-ignore
  if (a.kind === 'to') return a.preposition === b.preposition && elliptic.test(other.before.replace(hedge, ''))
  // Those who come by bus, beside pupils who take the boat: of school days is then what both are a share of.
  const isOf = /^\s*of\b/i.test(one.after) && !/\b(?:who|that|which)\b/i.test(a.text)
  if (a.kind === 'subject' && b.kind === 'lead' && (isOf || !/^those\b/i.test(b.text))) return false
  // Whom they are of is said once: 44% of mothers blamed the hours, 17% the distance.
  if ((a.kind === 'what' || a.kind === 'why') && /^\s*of (?!(?:them|these|those)\b)/i.test(other.after)) return false
  if (a.kind === 'what' && (a.said === '' || (b.said !== '' && b.said !== a.said) || !isSame(one.before, other.before)))
    return false
  if (a.kind !== 'what' && !isSame(`${a.said} ${a.isBehind ? '' : one.after}`, b.said)) return false
  // Those that did not lost 9% to erosion: of the same, and why.
  if (/^those (?:that|who|which)\b/i.test(b.text) && /^\s*(?:to|through|because of|by) /.test(other.after)) return true
  // What is said behind the second is said of the first too, or nothing is.
  return b.isBehind || isSame(`${one.after} ${a.said}`, other.after.replace(/[\s.,;]+$/, ''))
}

/** Clauses say what is measured better than a label could. */
export const beside = (): string => ''

/** What only says more of whom a name is of, or when that is. */
const furtherOf =
  / (?:such as|like|including) | (?:after|before|because|when|once|until|while) (?=(?:they|it|he|she|their|the) )/g

export const nameEnds = (name: string): number[] => [...name.matchAll(furtherOf)].map(({ index }) => index).reverse()
