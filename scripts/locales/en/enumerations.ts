import type { Stretch } from '../drafting/draftWords.ts'
import { withCapital } from '../capital.ts'
import type { EnumerationWords, ItemMark } from '../drafting/enumerationWords.ts'

const numbers = ['one', 'two', 'three', 'four', 'five']
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** What is to be done, and why. */
const advice =
  /\b(?:things|changes|steps|measures|reforms|remedies|proposals|recommendations|answers|reasons|causes)\b/i
/** So many at the end of a clause: make two changes. */
const atEnd = /\b(two|three|four|five)(?: (?!per|percent|times?\b|years?\b|months?\b|hours?\b)[a-z-]+){1,5}$/i
/** So many that would do something: Three things would help. */
const atHead = /^(two|three|four|five)(?: [a-z-]+){1,2}(?= (?:would|could|should|might|can|must) )/i

/** That there are some, at the end of a clause: the following; has conditions; what they would need to see. */
const someOf =
  /\b(?:the following|as follows|these (?:things|steps|changes|reasons)|(?<named>conditions|demands|requirements)|what (?:\p{L}+ ){1,3}?(?:needs?|wants?|asks? for|expects?|would (?:need|want|like|take))(?: to (?:see|hear|do))?)$/iu

/** How many items a clause announces; 0 where it says only that there are some. */
export function announced(clause: string): ReturnType<EnumerationWords['announced']> {
  const found = atHead.exec(clause) ?? atEnd.exec(clause)
  if (found?.[1] !== undefined) {
    // Three things from it: what that is stands elsewhere.
    const what = found[0].replace(/ (?:from|of|to|for|about|in|on) (?:it|them|this|that)$/i, '')
    const [start, end] = [found.index, found.index + what.length]
    return { count: numbers.indexOf(found[1].toLowerCase()) + 1, start, end, isOfAdvice: advice.test(found[0]) }
  }
  const some = someOf.exec(clause)
  const start = some?.groups?.['named'] === undefined ? clause.length : (some.index ?? 0)
  return some ? { count: 0, start, end: clause.length, isOfAdvice: false } : undefined
}

export const underTitle = (title: string, text: string): string => (text === '' ? title : `${title}: ${text}`)

/** What only says of an item how it is beside the others, before a colon: the third is the simplest: …. */
const itsKind =
  /^(?:perhaps |also )?the (?:\p{L}+est|most \p{L}+|last|hard|easy|obvious|urgent)(?: one)?(?: of all)?:\s+/u

/** What counts an item off at its beginning: First, the second is to. */
export function itemMark(text: string): ItemMark | undefined {
  const word =
    /^\s*(?:the )?(first|second|third|fourth|fifth)(?:ly)?(?:,| (?:is|was|would be)(?: that| to)?(?=\s)|(?: (?:change|step|reason|thing|measure|cause)) (?:is|was|would be)(?: that| to)?(?=\s))\s*/i.exec(
      text,
    )
  if (word?.[1] !== undefined) {
    const comment = itsKind.exec(text.slice(word[0].length))?.[0].length ?? 0
    return { row: 'ordinal', place: ordinals.indexOf(word[1].toLowerCase()) + 1, length: word[0].length + comment }
  }
  const last = /^\s*(?:finally|lastly|last),\s*/i.exec(text)
  if (last) return { row: 'ordinal', place: undefined, length: last[0].length }
  const digit = /^\s*\(?([1-5])[.)]\s+/.exec(text)
  return digit ? { row: 'number', place: Number(digit[1]), length: digit[0].length } : undefined
}

/** An item without what ties it to the one before, as a sentence begins. */
export const asItem = (claim: string): string =>
  withCapital(
    claim
      .replace(/^(?:and|then|also) /i, '')
      // That assaults fall, that nobody is lost.
      .replace(
        /^that (?=(?:(?:the|an?|no|all|each|every|its|their) )?\p{Ll}+ \p{Ll}+)(?!that (?:is|was|would|will|has|can|could)\b)/iu,
        '',
      )
      // It must lie near a road: what is asked for, as an order.
      .replace(/^(?:it|they|he|she) (?:must|has to|have to|needs? to) (?!not\b|be\b)/i, ''),
  )

export const listJoints: EnumerationWords['listJoints'] = [/;\s+(?:and |or )?/u, /,\s+(?:and |or )?|\s+(?:and|or)\s+/u]

export const onlyIf = /\b(?:only if|provided that|on condition that) (?:it|they|he|she|you) (?=\p{Ll})/u
export const demands = /\b(?:must|has to|have to|needs? to)\b/i

/** As few items, and as few letters of each, make a list whose number is not announced. */
const [fewest, shortest] = [3, 12]

/** Items with commas between, and "and" before the last: a count each week, a plan for storms and a bell. */
export function uncounted(list: string): Stretch[] | undefined {
  const joints = [...list.matchAll(/,\s+(?:(?:and|or) )?/g)]
  const last = /^.* (?=(?:and|or) )/.exec(list.slice(joints.at(-1)?.index ?? 0))?.[0].length ?? -1
  const isEnded = /(?:and|or) $/.test(joints.at(-1)?.[0] ?? '')
  const lastAnd = (joints.at(-1)?.index ?? 0) + last
  const and = isEnded || last < 0 ? [] : [{ 0: /^(?:and|or) /.exec(list.slice(lastAnd))?.[0] ?? '', index: lastAnd }]
  if (!isEnded && and.length === 0) return undefined
  const marks = [...joints, ...and]
  const starts = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)]
  const items = starts.map((start, index) => ({
    start,
    end: list.slice(0, marks[index]?.index ?? list.length).trimEnd().length,
  }))
  const isItem = ({ start, end }: Stretch) => end - start >= shortest && !/[:;“”"]/.test(list.slice(start, end))
  return items.length >= fewest && items.every(isItem) ? items : undefined
}

/** What an item points at that another sentence names. */
export const pointsOut = /^(?:it|its|they|their|he|his|she|her|this|that|these|those)\b|\b(?:this|these)\b/i

/** Where an item may be cut: before what explains it, and not at a comma, behind which stands what makes it true. */
export const itemEnds = (item: string): number[] =>
  [...item.matchAll(/[:;]\s|,\s(?=(?:which|where|whose?|including|such as|for example)\b)/g)].map(({ index }) => index)
