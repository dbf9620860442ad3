import type { AroundAmount, ToldApart } from '../drafting/draftWords.ts'
import { withCapital } from '../capital.ts'
import { hedges } from './clauseWords.ts'

/** What it costs to do something with one of what is measured: Burning a tonne of textiles costs the town. */
const cost = new RegExp(
  String.raw`^(?:But |And |Yet )?(?<what>(?:To \p{Ll}+|\p{Lu}\p{Ll}+ing) (?:an?|one|every|each) (?<one>\p{Ll}+)\b[^,;:]{0,40}?) `
    + String.raw`costs? (?:[^,;:\d]{1,30} )?(?:(?:${hedges}) )*$`,
  'u',
)
/** Who is paid for as much of it: it pays the depot; since 2024 it has paid the hall's cooperative. */
const paid = new RegExp(
  String.raw`(?:^|, | )(?:pays?|has paid|gives?) (?<whom>(?:the|an?|its|their) [\p{L}’' -]{3,32}?) (?:(?:${hedges}) )*$`,
  'u',
)
const forOne = /(?:for (?:every|each)|per|an?) (\p{Ll}+)$/u

/** What it costs to be rid of so much, or to make it, beside what somebody is paid for as much. */
export function perOneOf(one: AroundAmount, other: AroundAmount): ToldApart | undefined {
  const first = cost.exec(one.before)?.groups
  const whom = paid.exec(other.before)?.groups?.['whom']
  const unit =
    forOne.exec(other.amount ?? '')?.[1] ?? /^ (?:for (?:every|each)|per|an?) (\p{Ll}+)\b/u.exec(other.after)?.[1]
  if (first?.['what'] === undefined || whom === undefined || /^its|^their/.test(whom)) return undefined
  if (unit === undefined || unit !== first['one']) return undefined
  return {
    names: [first['what'], `Paid to ${whom}`].map(withCapital) as [string, string],
    areSources: false,
    came: `${whom} ${/[^s]s$/.test(whom) ? 'are' : 'is'} paid`,
  }
}
