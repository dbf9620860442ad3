import type { Relation } from '../../../quantities/assertion.ts'
import type { Around } from '../../assertionWords.ts'
import { pattern } from './rows.ts'
import { contentOf, subjectOf, verbs } from './whose.ts'

/** Behind an amount: more coal than, above, behind. */
const compared =
  /^[^,;.]{0,30}?\b(?:(more|less|fewer|[a-z]{2,}er)\b[^,;.]{0,30}?\bthan|(above|below|behind|ahead of)) ([^,;.]+)/
const ofWhole = /^ of (?:(?:the|all|its|their|his|her|our|those|these) )*(.+)$/
/** Of the girls, … : what a share is of, before it. */
export const wholeFirst = /^\W*(?:[Oo]f|[Aa]mong) (.+?),?(?: (?:about|some|nearly|over|only))*\s*$/

/**
 * See `Assertion.relation`: {x} more coal than the new kiln; {x} of the beekeepers are women.
 * @param rest what follows
 */
export function relationOf(
  { clauseBefore, sentenceBefore, behind }: Around,
  rest: string,
  isShare: boolean,
): Relation | undefined {
  const [, than, place, other = ''] = compared.exec(rest) ?? []
  const by = than ?? place
  if (by !== undefined) return between(by, subjectOf(clauseBefore), other)
  if (!isShare) return undefined
  const [, first] = wholeFirst.exec(sentenceBefore) ?? []
  if (first !== undefined) return between('share', first, behind)
  const [, whole] = ofWhole.exec(behind) ?? []
  if (whole === undefined) return undefined
  const words = whole.split(' ')
  const verb = words.findIndex((word, index) => index > 0 && (verbs.has(word) || /^[a-z]+(?<!s)s?ed$/.test(word)))
  return verb > 0
    ? between('share', words.slice(0, verb).join(' '), words.slice(verb + 1).join(' '))
    : between('share', whole, subjectOf(clauseBefore))
}

function between(by: string, one: string | undefined, other: string | undefined): Relation | undefined {
  const [ones, others] = [contentOf(one ?? ''), contentOf(other ?? '')]
  return ones.length > 0 && others.length > 0 ? { by, one: ones, other: others } : undefined
}

/** Behind a comma, so that it is not by how much: {a}, well below the average of {b}; but {a} below that of {b}. */
const ofOther = pattern(
  'i',
  String.raw`^[^.;:!?()\d]{0,30}?,(?: (?:well|far|just|still|slightly|even|much|a little|which is|or))* `,
  String.raw`(?:(below|under|less than|fewer than|lower than|smaller than|shorter than|cheaper than|slower than|short of)|`,
  String.raw`(?:above|over|more than|higher than|greater than|longer than|dearer than|faster than|ahead of)) `,
  String.raw`(?:the|its|their|his|her|an?|last|[A-Z][a-z]+['’]s) [^.,;:!?()\d]{0,40}$`,
)

/** See \`Grammar.comparison\`. */
export function comparison(between: string): 'less' | 'more' | undefined {
  const match = ofOther.exec(between)
  return match ? (match[1] === undefined ? 'more' : 'less') : undefined
}
