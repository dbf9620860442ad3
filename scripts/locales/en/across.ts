import type { AroundAmount, ToldApart } from '../drafting/draftWords.ts'
import { withCapital } from '../capital.ts'
import { hedges } from './clauseWords.ts'
import { plannedOf } from './planned.ts'
import { perOneOf } from './perOne.ts'
import { soFarOf } from './soFar.ts'
import { isVerb, wordsIn } from './verbs.ts'

/** What an amount is called that is so, beside one that was planned. */
const inFact = 'In fact'

/** What only weighs an amount, right before it. */
const weighing = new RegExp(String.raw`(?:\s(?:${hedges}|nearer|closer to|as many as))+\s*$`, 'i')
const saying =
  '(?:says?|said|reckons?|reckoned|estimates?|estimated|claims?|claimed|calculates?|calculated|thinks?|'
  + 'insists?|argues?|believes?|found|finds?|(?:has |have )?(?:worked out|reckoned|calculated|estimated|'
  + 'counted|found)|puts?|put)'
const quantity =
  String.raw`(?:it|the (?:true |real |full )?(?:figures?|numbers?|totals?|costs?|loss(?:es)?|savings?|sums?|`
  + String.raw`shares?|bill|price|count|rate))`
const who = String.raw`(?<who>(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,5}?)`
const own = '(?:figure|count|estimate|number|reckoning|total|tally)'

/** Whose figure the second is: the council's own figure is; the guild puts it at; the mill says that the number was. */
const others = [
  String.raw`^(?:But |Yet )?${who}['’]s? (?:own )?${own} (?:is|was|comes to)$`,
  String.raw`^(?:But |Yet )?${who} (?:puts?|has put) ${quantity} at$`,
  String.raw`^(?:But |Yet )?${who} ${saying} (?:that )?${quantity} (?:is|was|were|will be|would be|has been|`
    + String.raw`had been|comes to)$`,
  String.raw`^(?:But |Yet )?[Aa]ccording to ${who}, ${quantity} (?:is|was)$`,
].map((pattern) => new RegExp(pattern, 'u'))

/** Whose the first is: by her count; the guild says; her chairman, Ada Lind, says. */
const firsts = [
  String.raw`^(?:But |Yet )?(?:By|On) ${who}(?:['’]s?)? (?:own )?(?:count|reckoning|estimate|figures|account|sums)\b`,
  String.raw`^(?:But |Yet )?[^,“”]+, (?<who>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+), ${saying}\b`,
  String.raw`^(?:But |Yet )?${who}(?:, (?:an?|the|who|which|whose) [^,“”]+,)? ${saying}\b`,
  String.raw`, ${who} (?:says?|said|reckons?|reckoned|estimates?|thinks?)(?:,|$)`,
  String.raw`, (?:says?|said|reckons?) ${who}$`,
].map((pattern) => new RegExp(pattern, 'u'))

/** By its own words, an amount that was looked for, asked for or allowed, and is not what came. */
const outlook = new RegExp(
  String.raw`(?:^|\s)(?<said>(?:(?:had|has|have|was|were|is|are|would|will) )?(?:expected|hoped for|asked for|`
    + 'wanted|planned(?: for)?|budgeted(?: for)?|promised|predicted|forecast|counted on|aimed for|'
    + 'allowed|offered|need(?:ed)?|reckoned (?:with|on)|set aside)(?: to (?:be|need|get|spend|sell|carry|'
    + 'have|cost|save|see))?)$',
  'iu',
)

/** Nothing behind an amount but for how long it is, or among whom. */
const isBare = new RegExp(
  '^(?: (?:a|this|last|next|each|every) (?:year|month|week|day|season)| (?:between them|in all|more|'
    + 'altogether|from it|of them))?(?:[.,;:]|$)',
)

/** Behind an amount, that it was looked for: would be needed. */
const outlookBehind = new RegExp(
  '^ ((?:(?:would|will) be|were|was|are|is|had been|have been) (?:needed|expected|planned|promised|'
    + 'forecast|asked for|predicted))(?=[.,;]|$)',
)

/** Two amounts of neighbouring sentences, by whose word each is, or by what was looked for and what came. */
export function acrossOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  return (
    soFarOf(one, other) ?? perOneOf(one, other) ?? sourcesOf(one, other) ?? outlooksOf(one, other) ?? ifsOf(one, other)
  )
}

/** What leads a sentence in that is so only then: If nothing changes; With a second boat it would be. */
const ifLed = /^(?:But |And |Yet )?(?<lead>(?:If|With|Without|Under|Unless) [^,;]{4,48}),? /u
const thenIt = new RegExp(
  '^(?:it|they|that|there|the (?:figure|number|total|wait|cost|share|bill)) (?:would|will|is|are|was|'
    + 'were)(?: be| have been| come to| fall to| rise to| drop to| cost| take)?$',
  'u',
)

/** Two amounts of which each is so under what leads its sentence in, the second with nothing else said of it. */
function ifsOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  const text = other.before.replace(weighing, '').trim()
  const leads = [...text.matchAll(/ (?=(?:it|they|that|there|the) )/g)].map(({ index }) => text.slice(0, index))
  const lead = leads.find((each) => ifLed.test(`${each} `) && thenIt.test(text.slice(each.length).replace(/^,? /, '')))
  const first = /,/.test(one.before) ? ifLed.exec(one.before)?.groups?.['lead'] : undefined
  if (lead === undefined || first === undefined || !/^(?:[.,;]|$)/.test(other.after)) return undefined
  return {
    names: [first, lead.replace(/^(?:But|And|Yet) /, '').replace(/,$/, '')].map(asName) as [string, string],
    areSources: false,
  }
}

/** Two amounts of a sentence of which the second is not so, or was looked for: £6m, not the £4m of the accounts. */
export function withinOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  const between = other.before
  const where = /^ (?<said>(?:in|of|by|from) (?:the |its |their )?[\p{L}’' -]{3,40}?)[.;]?$/u.exec(other.after)
    ?.groups?.['said']
  const first = / not (?:the |as many as )?$/.test(between) && where !== undefined ? whoIn(`${one.before}□`, firsts) : undefined // prettier-ignore
  if (first !== undefined && where !== undefined) return { names: [first, asName(where)], areSources: true }
  const again = againOf(one.before, between, other.after)
  if (again) return { names: again, areSources: false }
  // The hall needs £3m; the town has raised £1m.
  const mark = between.lastIndexOf('; ')
  if (mark >= 0) {
    const first = { before: one.before.replace(/^.*[;:] /, ''), after: between.slice(0, mark) }
    const second = { before: between.slice(mark + 2), after: other.after }
    const own = soFarOf(first, second) ?? outlooksOf(first, second)
    if (own) return own
  }
  const said = plannedOf(between, other)
  if (said === undefined) return undefined
  const done = doneIn({ ...one, after: '' })
  return { names: [done === '' ? inFact : asName(done), asName(said)], areSources: false }
}

/** Where each is, with what is done said again: a berth that brings in £2 in Pell brings in £3 at Marl. */
function againOf(before: string, between: string, after: string): [string, string] | undefined {
  const place = String.raw`((?:in|at|on|with|under|from) (?:the |an? )?[\p{L}][\p{L}’'-]*(?: [\p{L}’'-]+){0,2}?)`
  const verb = /(?<=\s)(\p{L}+(?: (?:in|for|up|out|at))?)$/u.exec(before.trim())?.[1] ?? ''
  if (!isDone(verb) && !/^costs?$/.test(verb)) return undefined
  const first = new RegExp(`^(?: an? \\p{Ll}+)? ${place} ${verb} (?:only |just )?$`, 'u').exec(between)?.[1]
  const next = new RegExp(`^(?: an? \\p{Ll}+)? ${place}(?:[.,;]|$)`, 'u').exec(after)?.[1]
  return first === undefined || next === undefined || first === next ? undefined : [asName(first), asName(next)]
}

function sourcesOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  const next = whoIn(other.before.replace(weighing, '').trim(), others)
  const text = `${one.before}□${one.after}`.trim()
  const first = next === undefined ? undefined : whoIn(text, firsts)
  return first === undefined || next === undefined ? undefined : { names: [first, next], areSources: true }
}

const pronouns: Readonly<Record<string, string>> = {
  his: 'He',
  her: 'She',
  their: 'They',
  its: 'It',
  he: 'He',
  she: 'She',
  they: 'They',
  it: 'It',
}

/** Somebody who is only pointed at, as what a clause speaks of. */
export const asSubject = (name: string): { subject: string; rest: string } | undefined => {
  const subject = pronouns[name.toLowerCase()]
  return subject === undefined ? undefined : { subject, rest: ' counted' }
}

const whoIn = (text: string, patterns: readonly RegExp[]): string | undefined => {
  const found = patterns.map((pattern) => pattern.exec(text)?.groups?.['who']).find((each) => each !== undefined)
  return found === undefined ? undefined : withCapital(found.replace(/^By /, ''))
}

function outlooksOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  const [a, b] = [one, other].map(
    ({ before, after }) =>
      outlook.exec(before.replace(weighing, '').trim())?.groups?.['said'] ?? outlookBehind.exec(after)?.[1],
  )
  if (a === undefined && b === undefined) return undefined
  // Set aside £2m for roads: it is of something else than what came in.
  if ([one, other].some(({ after }, at) => (at === 0 ? a : b) !== undefined && !isBare.test(after) && !outlookBehind.test(after))) return undefined // prettier-ignore
  const names = [a ?? doneIn(one), b ?? (inTruth.test(other.before) ? inFact : doneIn(other))].map(asName)
  const [first = '', second = ''] = names
  return first === '' || second === '' || first === second
    ? undefined
    : { names: [first, second], areSources: false, main: a === undefined ? 0 : 1 }
}

/** What came, by words that set it against what was looked for: the real figure, her auditor found, was. */
const inTruth = new RegExp(
  String.raw`^(?:But |Yet )?(?:[Tt]he (?:real|actual|true|final) (?:figure|cost|bill|saving|number|sum|total|price|loss)s?|`
    + String.raw`[Ii]n (?:fact|the end|reality),? it|[Ii]t)(?:, [^,;]{3,40},)? (?:was|were|came to|turned out to be|`
    + String.raw`proved to be|has been)(?: (?:in fact|in the end|${hedges}))? $`,
  'u',
)

/** A verb right before an amount, with its auxiliary: had set aside. */
const doneAhead = new RegExp(String.raw`(?:(?:had|has|have|was|were|would) )?\p{L}+(?: (?:in|on|up|out|for))?$`, 'u')

/** What was done, by the verb right behind an amount, or right before it. */
function doneIn({ before, after }: AroundAmount): string {
  const [, behind = ''] = /^ (?:\p{L}+ )?((?:had |have |has |were |was )?\p{L}+)(?=[.,;]|$)/u.exec(after) ?? []
  if (behind !== '' && isDone(behind)) return behind
  const [said = ''] = doneAhead.exec(before.replace(weighing, '').trim()) ?? []
  return isDone(said) ? said : ''
}

/** Whether words are a verb that does something: no "is", and "rang" too, which no list has. */
const isDone = (text: string): boolean => {
  const [verb = ''] = wordsIn(text).filter((word) => !/^(?:had|has|have|was|were|would)$/.test(word))
  return isVerb(verb) && !/^(?:is|are|was|were|be|had|has|have|do|did|does)$/.test(verb)
}

const asName = (verb: string): string => withCapital(verb.replace(/^(?:had|has|have|was|were|is|are) /i, ''))
