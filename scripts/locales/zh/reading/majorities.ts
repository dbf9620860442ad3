import type { Part } from '../../grammar.ts'
import { fold } from './fold.ts'

const most = '绝大多数|大多数|绝大部分|大部分|一大半|大半|泰半|大多(?!数)|(?<!大|相对)多数(?![党派席票])'
const few = '极少数|少数(?![党派民族股])|一?小部分|少部分'
const either = `(?:(?<most>${most})|(?<few>${few}))(?!时|年|地区|情况|日)`
/** 占 and the like, and of what: 占总数的. Whatever else stands before the share is what that is of. */
const verb = '(?:占比?|达到?|约|为|比例为|比率为|有|即|共)'
/** Marks as they are where the widths of their letters are folded. */
const mark = '(?:[,:(、]|——?)'
const within = '[^,.;:、()。；—]'
const ahead = new RegExp(
  `${either}(?<between>${within}*?)(?:(?:${mark}|(?<=(?:数|分|半)[是为]${within}*))${verb}(?:了|总数的?|全部的?|总量的?|全体的?)?|${mark})(?:约|近)?$`,
  'u',
)
const ends = /^(?:$|[,.;:、)!?。；—])/u
const behind = new RegExp(
  `^(?<between>${within}{0,12})${mark}(?:是|占|属于|属|为|算是|成为|已是)(?:其中|全部|总数|全体)?的?${either}(?=$|[,.;)!。；])`,
  'u',
)
const open = /[不没未无非]|而|但|其余|其他|另|除|之外|以外|只有|比/u
const plain = new RegExp(`^(?<lead>${within}*?)${either}(?<rest>${within}*)$`, 'u')

/** See `Grammar.partOf`. */
export function partOf(text: string, { start, end }: { start: number; end: number }): Part | undefined {
  const [before = ''] = /[^。；!?;]*$/u.exec(fold(text.slice(0, start))) ?? []
  const after = fold(text.slice(end))
  const first = ends.test(after) ? ahead.exec(before)?.groups : undefined
  const groups = first ?? behind.exec(after)?.groups
  if (!groups || open.test(groups['between'] ?? '') || (first && open.test(before))) return undefined
  return groups['few'] === undefined ? 'most' : 'few'
}

/** See `Grammar.partToldIn`. */
export function partToldIn(text: string): { part: Part; of: string } | undefined {
  const groups = plain.exec(fold(text))?.groups
  const { lead = '', rest = '' } = groups ?? {}
  if (!groups || open.test(lead + rest)) return undefined
  const of = text.slice(0, lead.length) + text.slice(text.length - rest.length)
  return { part: groups['few'] === undefined ? 'most' : 'few', of: of.replace(/[是为為的]/gu, ' ').trim() }
}
