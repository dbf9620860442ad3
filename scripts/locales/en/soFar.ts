import type { AroundAmount, ToldApart } from '../drafting/draftWords.ts'
import { hedges } from './clauseWords.ts'

/** What something was to be, by the verb that says so, each with the name of its bar: a row more is a verb more. */
const outlooks: readonly (readonly [string, string])[] = [
  ['expected|supposed|due', 'Expected'],
  ['hoped', 'Hoped for'],
  ['planned|scheduled', 'Planned'],
  ['meant|intended', 'Planned'],
  ['budgeted', 'Budgeted'],
  ['estimated|reckoned|costed', 'Estimated'],
  ['forecast|predicted|projected', 'Forecast'],
  ['promised|undertook|undertaken|vowed', 'Promised'],
  ['pledged', 'Pledged'],
  ['agreed', 'Agreed'],
  ['required', 'Required'],
  ['said|says|announced|announces', 'Announced'],
]
const verbs = outlooks.map(([words]) => words).join('|')
const adverb = String.raw`(?:(?:originally|first|once|at first|initially) )?`

/** A thing that was expected to cost, or budgeted at; somebody who had hoped to do it for; that so many would. */
const passive = new RegExp(
  String.raw`(?:was|were|is|are|had been|has been|have been) ${adverb}(?<said>${verbs})(?: (?:to \p{Ll}+|at|for))?`
    + '(?: (?:on|for|up to))?$',
  'u',
)
const active = new RegExp(
  String.raw`^(?:But |Yet )?(?!(?:If|When|Of|In) )[^,;:]*? (?:(?:had|has|have) )?${adverb}(?<said>${verbs}) `
    + String.raw`(?:to \p{Ll}+(?: [\p{L}’'-]+){0,5}? (?:for|at|in|on|to)|that)$`,
  'u',
)
/** The plan was for so many of them to be electric. */
const noun = /^The (?<said>plan|promise|target|aim|hope|forecast|budget|estimate)(?: [^,;:]{2,30}?)? (?:was|is|had been)(?: for| to \p{Ll}+| that)?$/u // prettier-ignore
const nounNames: Readonly<Record<string, string>> = {
  plan: 'Planned',
  promise: 'Promised',
  target: 'Target',
  aim: 'Target',
  hope: 'Hoped for',
  forecast: 'Forecast',
  budget: 'Budgeted',
  estimate: 'Estimated',
}

/** Behind an amount, that this is how it was to be: would be let at; must be apprentices. */
const toBe = /^(?: of [^,;:.]+?| [\p{L}-]+){0,6}? (?:would|should|will|(?<must>must)) /u

const quantity =
  '(?:figure|share|proportion|percentage|number|average|total|cost|bill|price|rate|count|sum|median|result|tally)'
const until = '(?:so far|to date|until now|up to now|in practice|in fact|in reality)'
/** How it has been: the average so far is; the real cost has been; in practice it has cost. */
const told = new RegExp(
  String.raw`^(?:But |Yet )?(?:[Tt]he (?:(?<real>real|actual|true) )?(?:average |median |total )?${quantity}`
    + String.raw`(?: (?<until>${until}|today|now))? (?:is|was|has been|stands at|comes to|came to)|`
    + String.raw`(?<led>[Ss]o far|[Tt]o date|[Ii]n practice|[Ii]n reality|[Ii]n fact),? (?:it (?:is|was|has been|has \p{Ll}+)))$`,
  'u',
)
/** What leaves all else out: so far 9 per cent are. */
const alone = /^(?:But |Yet )?(?:[Ss]o far|[Tt]o date|[Ii]n practice|[Ii]n reality|[Ii]n fact),?$/
const elliptic = /^(?: (?:is|are|was|were|do|does|did|has|have))?(?:[.,;]|$)/

const weighing = new RegExp(String.raw`(?:\s(?:${hedges}))+\s*$`, 'i')
const bare = (text: string): string => text.replace(weighing, '').trim()

/** What an amount was to be; undefined where it was none. */
function outlookOf({ before, after }: AroundAmount): string | undefined {
  const text = bare(before)
  const plan = noun.exec(text)?.groups?.['said']
  if (plan !== undefined) return nounNames[plan]
  const [own, who] = [passive, active].map((pattern) => pattern.exec(text)?.groups?.['said'])
  const goesOn = toBe.exec(after)
  // That so many would be: without it somebody only says how many are.
  const isLed = who !== undefined && (!/ that$/.test(text) || goesOn !== null)
  if (isLed && goesOn?.groups?.['must'] !== undefined) return 'Required'
  const said = own ?? (isLed ? who : undefined)
  return said === undefined ? undefined : outlooks.find(([words]) => new RegExp(`^(?:${words})$`).test(said))?.[1]
}

/** What so far, or in fact, is called; undefined where a sentence says neither of its amount. */
function resultOf({ before, after }: AroundAmount): string | undefined {
  const text = bare(before)
  if (alone.test(text) && elliptic.test(after)) return nameOf(text)
  const { real, until: time = '', led = '' } = told.exec(text)?.groups ?? {}
  if (real === undefined && time === '' && led === '') return undefined
  // The figure so far is 9 per cent of them: what it is of is said anew, and may be another whole.
  if (/^ of /.test(after)) return undefined
  return nameOf(`${time}${led}`)
}

/** What the bar of a result is called, by the words for when. */
const nameOf = (time: string): string =>
  /today|^now/i.test(time) ? 'Now' : /far|date|until|up to/i.test(time) ? 'So far' : 'In fact'

/**
 * What was expected, promised or planned, beside what it has been so far: a flat was expected to cost £168,000; the
 * average so far is £212,000. One flat in five would be cheap; the figure so far is 9 per cent.
 */
export function soFarOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  const [planned, came] = [outlookOf(one), resultOf(other)]
  return planned === undefined || came === undefined
    ? undefined
    : { names: [planned, came], areSources: false, main: 1, came: `${came.toLowerCase()} it is` }
}
