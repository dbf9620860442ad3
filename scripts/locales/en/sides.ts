import type { Stretch, SideName } from '../drafting/draftWords.ts'
import { hedges } from './clauseWords.ts'
import { isFinite, isVerb } from './verbs.ts'

/** What only weighs an amount, right before it. */
export const hedge = new RegExp(String.raw`(?:^|\s)(?:${hedges}|at|a|mere|least|most)\s*$`, 'i')

/** A name with what is said of it, in the words before an amount or behind it. */
export interface Side extends SideName {
  text: string
  /** By what it is one: whom it is of, what leads its clause in, who does it, why it is so. */
  kind: 'of' | 'group' | 'lead' | 'subject' | 'why' | 'what' | 'answer' | 'to'
  preposition: string
  said: string
}

export const prepositions = 'among|of|for|in|on|at|by|with|without|after|before|during|under|from'
const relative = /^(?:who|that|which|whose|whom|where)$/i

/** The places of the words of a text. */
export const wordsAt = (text: string): { word: string; start: number; end: number }[] =>
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
  let openedAt = 0
  const words = wordsAt(text)
  for (const [index, { word, start }] of words.entries()) {
    if (relative.test(word) && index > 0) [isOpen, openedAt] = [true, index]
    // A repair that succeeds at the first visit | costs: what ends the words before an amount is the main verb.
    else if (isOpen && index === words.length - 1 && index > openedAt + 3 && isFinite(word.toLowerCase())) return start
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
export function behind(after: string): Side[] {
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
export function ahead(before: string): Side[] {
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
  // Second comes Inver: a place in an order is nobody.
  if (/^(?:first|second|third|fourth|next|then)$/i.test(name.trim())) return sides
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
      String.raw`^\s*(?:(?:those|that|ones?)\s+(?!under\s)(?=(?:${prepositions})\s)|(?:the|a|an|their|its|his|her|our|some)\s+(?!(?:rest|others?|latter|remainder)\b))?`,
      'i',
    ).exec(text)?.[0].length ?? 0
  const trimmed = text.trimEnd().replace(/[,;:]$/, '')
  return { text: trimmed.slice(lead), start: from + lead, end: from + trimmed.length }
}
