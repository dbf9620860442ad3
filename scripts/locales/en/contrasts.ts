import type { AroundAmount, SideName, Stretch } from '../drafting/draftWords.ts'
import { elsewhere } from './elsewhere.ts'
import { againstOf, parallelOf } from './parallels.ts'
import { ahead, behind, hedge, prepositions, wordsAt, type Side } from './sides.ts'
import { asDone } from './sameDeeds.ts'
import { isVerb, secondVerb } from './verbs.ts'

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

const auxiliary = 'was|were|is|are|had|have|has|did|do|does|would|could|came|stood'
/** What leaves out what was said before: it was, the figure was, did so, only. */
const elliptic = new RegExp(
  String.raw`^(?:(?:it|they|he|she|there|this|that|the (?:figure|share|rate|number|proportion|average|total|same))\b\s*)?(?:(?:${auxiliary})\b\s*)?(?:so|only|just|for|at|to|by|in|on|of)?[\s,]*$`,
  'i',
)
/** What helps a verb: would have cost costs, as cost does. */
const helping = /^(?:wa|would|could|will|have|had|ha|been|were|are|one|ones|did)$/

/** Whether what is said of a second amount is what was said of the first, or leaves it out. */
function isSame(one: string, other: string): boolean {
  if (elliptic.test(other.trimStart())) return true
  const stems = (text: string) =>
    new Set(
      wordsAt(text.toLowerCase())
        .map(({ word }) => asDone(word).replace(/(?:ing|ed|es|s)$/, ''))
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
  ['lead', 'of'],
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
  const head = (side: Side | undefined) =>
    wordsAt(side?.text.replace(/ (?:of|in|at|on|for|from|with|by|that|who) .*$/, '') ?? '')
      .at(-1)
      ?.word.toLowerCase()
  // Of the homes built before the war; of those built since it is.
  const isOnlyIs = lead?.said === '' && /^(?:was|is|were|are|had been)?$/.test(otherLead?.said ?? '-')
  const areLed = isOnlyIs && otherLead && lead.preposition === otherLead.preposition
  if (areLed) return [['lead', 'lead'], ...kinds]
  // Stored at sea, carried to the quay: what was done with each is said too.
  const done = (side: Side | undefined) => /\b\p{Ll}+ed\b/u.exec(side?.text ?? '')?.[0] ?? ''
  if (done(subject) !== '' && done(otherSubject) !== '' && done(subject) !== done(otherSubject))
    return [['subject', 'subject'], ...kinds]
  const isLed = otherLead && otherSubject && otherLead.start < otherSubject.start
  return subject && otherSubject && !isLed && head(subject) !== head(otherSubject)
    ? [['subject', 'subject'], ...kinds]
    : kinds
}

/** What else is said behind an amount: which was new; and served four schools. */
const more =
  /, (?:which|who|where|but|so|because|since|although|though|while|and (?:since|when|in|if|after|the|it|they|there|this|most|some))\b[^]*$/i

/** Of whom, when, where or why two amounts are said, where that is all: 58% of women; among men it was 14%. */
export const contrastOf = (one: AroundAmount, last: AroundAmount): [SideName, SideName] | undefined =>
  asDeeds(contrastBy(one, last), one, last)

function contrastBy(one: AroundAmount, last: AroundAmount): [SideName, SideName] | undefined {
  const after = last.after.replace(more, '')
  const other = { ...last, after: after.slice(0, secondVerb(after) ?? after.length) }
  const [first = [], second = []] = [one, other].map(({ before, after }) => [...behind(after), ...ahead(before)])
  const part = partOfAsked(one, other, second) ?? elsewhere(one, other)
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

/** Both by what was done with them, where the second is: his firm collected 340 pianos and delivered 45. */
function asDeeds(
  names: [SideName, SideName] | undefined,
  one: AroundAmount,
  other: AroundAmount,
): [SideName, SideName] | undefined {
  const second = names?.[1].isBehind === false ? other.before.slice(names[1].start, names[1].end) : ''
  if (!names || !/^\p{Ll}+ed$/u.test(second) || !isVerb(second) || names[0].isBehind) return names
  const done = /(?<=\s)(?<verb>\p{Ll}+)\s+(?:only |just |about |some |nearly |over )*$/u.exec(one.before)
  const verb = done?.groups?.['verb'] ?? ''
  return done && isVerb(verb) && !/^(?:had|has|have|was|were|is|are|did)$/.test(verb)
    ? [{ isBehind: false, start: done.index, end: done.index + verb.length }, names[1]]
    : names
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
export const tellApart = (
  one: AroundAmount,
  last: AroundAmount,
  areShares: boolean,
): [SideName, SideName] | undefined => asDeeds(apartBy(one, last, areShares), one, last)

function apartBy(one: AroundAmount, last: AroundAmount, areShares: boolean): [SideName, SideName] | undefined {
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

const isWho = (preposition: string): boolean => /^(?:among|of|for)$/.test(preposition)
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
  // Of those who had called, 48%, against 71% of the others: all that are left, and no part of them.
  if (a.kind === 'lead' && b.kind === 'of' && !(isWho(a.preposition) && /^(?:the )?(?:others|rest)$/i.test(b.text)))
    return false
  if (a.kind === 'group' && !/^(?:among|of|for)$/.test(b.preposition)) return false
  if (a.kind === 'answer') return elliptic.test(other.before.replace(hedge, '')) || isSame(one.before, other.before)
  if (a.kind === 'of' && b.kind === 'lead' && !/^(?:among|of|for|in)$/.test(b.preposition)) return false
  const areBoth = (is: (preposition: string) => boolean) => is(a.preposition) && is(b.preposition)
  if (a.kind === 'lead' && a.preposition !== b.preposition && !areBoth(isPlace) && !areBoth(isWho)) return false
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
  / (?:such as|like|including) | (?:after|before|because|when|once|until|while) (?=(?:they|it|he|she|their|the) )| (?:last|this) (?:year|month|week|spring|summer|autumn|winter|season)$| in (?:1[5-9]|20)\d\d$/g

export const nameEnds = (name: string): number[] => [...name.matchAll(furtherOf)].map(({ index }) => index).reverse()

/** See `DraftWords.shareLed`. */
export const shareLed = new RegExp(
  String.raw`^\s*(?:(?:less|more|fewer|no more) than |about |almost |nearly |over |under |just |only )*`
    + String.raw`(?:[\d.,]+ ?(?:%|per ?cent)|(?:(?:an?|the) )?(?:(?:small|large|tiny|big|greater|larger) )?`
    + String.raw`(?:half|third|quarter|fifth|tenth|part|share|fraction)|out) of (?=\S)`,
  'i',
)
