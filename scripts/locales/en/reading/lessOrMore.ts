import type { Compared } from '../../grammar.ts'
import type { Reading } from '../../../quantities/quantity.ts'
import { fallen, less, more } from './changes.ts'
import { stemOf } from './acts.ts'
import { pattern } from './rows.ts'

const comparatives = `(${[...more, ...less].join('|')})`
/** Inside the amount or right behind it: 656 more times, 656 times more; not the bound of "more than 656". */
const inside = new RegExp(String.raw`^(?!${comparatives} than)[^,.;:]*?(?<!\bor )\b${comparatives}\b`, 'i')
const behind = new RegExp(
  String.raw`^ (?:[a-z]+ )?${comparatives}\b(?=[,.;)]|$| (?:than|often|in|since|compared)\b)`,
  'i',
)
const base = /\b(?:than|compared (?:with|to)) ([^,.;:]*)/i
const ofNow = /^(?:(?:it|they|there) (?:is|are|does|do|has|have) )?(?:now|today|currently|this)\b/i
const denied = /\b(?:not|never|no|nor|without)\b|n['’]t\b/i
/** What has "more" mean "further", or leaves open what came: cut 40 more tonnes, must build 40 more. */
const turned = pattern(
  'i',
  String.raw`\b(?:must|needs?|needed|should|would|could|might|may|if|to|another|${fallen.join('|')})\b`,
)

/** See `Grammar`. */
export function lessOrMore(text: string, { start, end }: Reading): Compared | undefined {
  const written = text.slice(start, end)
  const rest = text.slice(end)
  const [all, ...found] = inside.exec(written) ?? behind.exec(rest) ?? []
  const word = found.findLast((each) => each !== undefined)?.toLowerCase()
  if (all === undefined || word === undefined) return undefined
  const before =
    text
      .slice(0, start)
      .split(/[.;:!?]/)
      .at(-1) ?? ''
  const heldAgainst = base.exec(rest)?.[1]
  if (denied.test(before) || (heldAgainst === undefined ? turned.test(before) : ofNow.test(heldAgainst)))
    return undefined
  return { way: more.includes(word) ? 'up' : 'down', base: heldAgainst }
}

/** See `Grammar`. */
export const timesNouns = ['times', 'time']

/** See `Grammar`: visits of visited, closures of closed. */
export function countsDeed(noun: string, deed: string): boolean {
  const [one, other] = [stemOf(noun.split(' ').at(-1) ?? ''), stemOf(deed.split(' ').at(0) ?? '')]
  return one === other || (other.length >= 4 && one.startsWith(other))
}
