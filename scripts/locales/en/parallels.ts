import type { AroundAmount, SideName } from '../drafting/draftWords.ts'
import { hedges } from './clauseWords.ts'
import { isVerb, wordsIn } from './verbs.ts'

/** What only weighs an amount, right before it. */
const weighing = new RegExp(String.raw`(?:\s+(?:${hedges}|a|mere|from|at|by|to))+\s*$`, 'i')
/** A name: words with a capital, and the numbers among them. */
const proper = String.raw`\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|\d+))*`
const aside = String.raw`(?:, (?:where|which|who|whose|an?|the) [^,]+(?:, [^,]*?\d[^,]*)*?)?`
const pronouns = 'it|they|he|she|that|those|there|the (?:figure|share|rate|number|average)'
const conjunction = '(?:(?:[Aa]nd|[Bb]ut|[Ww]hile|[Ww]hereas|[Yy]et) )?'
const preposition = '[Ii]n|[Oo]n|[Aa]t|[Aa]mong|[Ff]or|[Ww]ith|[Ww]ithout|[Uu]nder|[Bb]y|[Nn]ear|[Ff]rom|[Tt]o'
/** In Marl, where nothing was fitted, it cost: what leads the second in, and what goes on, a pronoun first. */
const leads = [pronouns, String.raw`\p{Ll}+`].map(
  (subject) =>
    new RegExp(
      String.raw`^\s*${conjunction}(?<at>${preposition}) (?<name>[^,;:]{2,48}?)${aside},? (?<said>(?:${subject})(?: [\p{Ll}’' ]+)?)$`,
      'u',
    ),
)
const pronoun = new RegExp(`^(?:${pronouns})$`, 'i')
/** What says how an amount changed, whichever way: where it fell here it rose there. */
const changing = /^(?:rose|fell|grew|shrank|climbed|dropped|sank|went|risen|fallen|grown|gone)$/
const auxiliary = /^(?:was|were|is|are|had|have|has|did|came|to|stood|only|just)$/

/**
 * Two amounts that sentences of one build set apart by where, when or of whom they are: a litre saved in Pell cost
 * £7; in Marl it cost £36; and shares of a whole that the first sentence names: bursts account for 9% of the water
 * lost; 68% comes from small leaks.
 */
export const parallelOf = (one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined =>
  placesOf(one, other) ?? sourcesOf(one, other)

/** Who has a name and does something, beside where an amount is that leaves all else out: against £4 in Marl. */
export const againstOf = (one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined =>
  whoAgainst(one, other) ?? placesAgainst(one, other)

function whoAgainst(one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined {
  const next = new RegExp(`^ (?:in|on|at|for) (?:the )?(${proper})$`, 'u').exec(other.after.replace(/[\s.,;]+$/, ''))
  const first = new RegExp(`^\\s*(?:(?:And|But|Yet) )?(?:[Tt]he )?(${proper}) (?=(\\p{Ll}+))`, 'u').exec(one.before)
  const [name, like] = [next?.[1], first?.[1]]
  if (name === undefined || like === undefined || other.before.replace(weighing, '').trim() !== '') return undefined
  if (!isVerb(first?.[2] ?? '') || like === name || one.after.includes(name)) return undefined
  const [start, from] = [one.before.indexOf(like), other.after.lastIndexOf(name)]
  return [
    { start, end: start + like.length, isBehind: false },
    { start: from, end: from + name.length, isBehind: true },
  ]
}

/** Where, with or under what each is, behind it: £9 a year under the scheme, against £7 with the old firm. */
function placesAgainst(one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined {
  const behind =
    /^(?: (?:a|an|per|each|every) \p{Ll}+| of (?:the |all |its )?\p{Ll}+(?: \p{Ll}+)?| \p{Ll}+)? (?<at>in|on|at|for|with|without|under|by|from) (?:the |an? )?(?<name>\p{L}[\p{L}’' -]{2,40})$/u
  const [first, next] = [one, other].map(({ after }) =>
    behind.exec(after.replace(/[\s.,;]+$/, '').replace(/,? (?:compared with|as against|against)$/, '')),
  )
  const isBare = /^(?:only|just|about|nearly|some|[\s£€$])*$/.test(other.before.replace(weighing, ''))
  const [name = '', like = ''] = [next?.groups?.['name'], first?.groups?.['name']]
  if (!isBare || name === '' || like === '' || name === like || wordsIn(`${name} ${like}`).some(isVerb))
    return undefined
  // Under the scheme, with the old firm: what leads to each is said where it is not the same.
  const [at = '', otherAt = ''] = [first?.groups?.['at'], next?.groups?.['at']]
  const lead = (of: AroundAmount, word: string, to: string) =>
    at === otherAt ? of.after.indexOf(to) : of.after.search(new RegExp(`\\b${word} (?:the |an? )?${to}`))
  const [start, from] = [lead(one, at, like), lead(other, otherAt, name)]
  return [
    { start, end: one.after.indexOf(like) + like.length, isBehind: true },
    { start: from, end: other.after.indexOf(name) + name.length, isBehind: true },
  ]
}

function placesOf(one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined {
  const text = other.before.replace(weighing, '').trimEnd()
  const found = leads.map((lead) => lead.exec(text)?.groups).find((groups) => groups !== undefined)
  const { at = '', name = '', said = '' } = found ?? {}
  if (!found || !goesOn(said, one)) return undefined
  const own = new RegExp(`(?:${proper})$`, 'u').exec(name)?.[0] ?? name
  const [ahead, behind] = [likeIt(one.before, at, own), likeIt(one.after, at, own)]
  const [first] = [...ahead, ...behind]
  if (!first || ahead.length + behind.length > 1) return undefined
  const start = other.before.indexOf(name) + name.length - own.length
  const article = /^(?:the|an?|its|their) /i.exec(own)?.[0].length ?? 0
  return [
    { ...first, isBehind: ahead.length === 0 },
    { start: start + article, end: start + own.length, isBehind: false },
  ]
}

/** Whether what is said of the second is left out, or was said of the first. */
function goesOn(said: string, one: AroundAmount): boolean {
  const [subject = '', ...words] = /^the /i.test(said) ? said.replace(/^the /i, 'the-').split(' ') : said.split(' ')
  const known = new Set(wordsIn(`${one.before} ${one.after}`))
  const isChange = [...known].some((word) => changing.test(word))
  const isKnown = (word: string) => known.has(word) || auxiliary.test(word) || (isChange && changing.test(word))
  return (
    (pronoun.test(subject.replace('the-', 'the ')) || known.has(subject.toLowerCase()))
    && words.every((word) => isKnown(word.toLowerCase()))
  )
}

/** Where a text names something that stands like a name: behind the same word, with a capital or with the same end. */
function likeIt(text: string, at: string, name: string): { start: number; end: number }[] {
  // Beside the other hospitals stands one by its name.
  const isProper = /^\p{Lu}/u.test(name) || /^(?:the )?(?:other|neighbouring|remaining) /i.test(name)
  const last = name.split(' ').at(-1) ?? ''
  const alike = isProper
    ? `(?:the )?${proper}`
    : String.raw`(?:(?:the|an?|its|their) )?(?:\p{Ll}[\p{L}’'-]* ){1,3}${last.replace(/\W/g, '.')}\b`
  const behind = new RegExp(
    String.raw`(?<!\p{L})((?:${at.toLowerCase()}|${at.charAt(0).toUpperCase()}${at.slice(1)}) )(${alike})`,
    'gu',
  )
  const found = [...text.matchAll(behind)].filter(([, , like = '']) => like.toLowerCase() !== name.toLowerCase())
  if (found.length !== 1) return []
  return found.map(({ index, 1: ahead = '', 2: like = '' }) => {
    const article = /^(?:the|an?|its|their) /i.exec(like)?.[0].length ?? 0
    return { start: index + ahead.length + article, end: index + ahead.length + like.length }
  })
}

/** Who or what a share of a whole is due to, and who or what the next share of it comes from. */
function sourcesOf(one: AroundAmount, other: AroundAmount): [SideName, SideName] | undefined {
  const next =
    /^( (?:comes?|came|goes|went|stems?|arises?) (?:from|to) )((?:the |its )?[\p{L}’' -]{3,40}?)(?=[,.;]|$)/u.exec(
      other.after,
    )
  const isBare = other.before.replace(weighing, '').trim() === ''
  if (!next || !isBare || !/^\s*of \p{L}/u.test(one.after)) return undefined
  const from = /^.*(?:, | that |: )/.exec(one.before)?.[0].length ?? /^\s*/.exec(one.before)?.[0].length ?? 0
  const said = one.before.slice(from)
  const verb = [...said.matchAll(/[\p{L}’'-]+/gu)].find(({ 0: word }, at) => at > 0 && isVerb(word.toLowerCase()))
  const subject = said.slice(0, verb?.index ?? 0).trimEnd()
  if (!verb || subject === '' || /^(?:it|they|he|she|this|that|these|those|which|who)\b/i.test(subject))
    return undefined
  const [, ahead = '', name = ''] = next
  return [
    { start: from, end: from + subject.length, isBehind: false },
    { start: ahead.length, end: ahead.length + name.length, isBehind: true },
  ]
}
