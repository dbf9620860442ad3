import type { Part } from '../../grammar.ts'
import { pattern } from './rows.ts'

const size = '(?:(?:clear|large|great|vast|overwhelming|narrow|bare|slim|small|tiny|mere) )?'
/** Words for more than half of something, where they tell what is of it; the most serious, most common is none. */
const most =
  String.raw`most of (?:all )?(?:them|the|its|their|our|his|her|those|these|all)\b|`
  + String.raw`most(?= (?:people|women|men|children|(?!\p{L}+(?:ous|ss|us|is)\b|(?:day|year|time|night|week|month|morning|evening|case)s\b)\p{Ll}{3,}s)\b)|`
  + String.raw`(?:the|an?) ${size}majority(?= of\b| (?:is|are|was|were|at|with)\b|\s*[,:;.()–—]|\s*$)|`
  + String.raw`(?:the|by far the) (?:greater|larger|bigger|better) (?:part|half|share)(?= of\b)|the (?:great )?bulk(?= of\b)`
const few =
  String.raw`(?:the|an?) ${size}minority(?= of\b| (?:is|are|was|were|at|with)\b|\s*[,:;.()–—]|\s*$)|`
  + String.raw`(?:the|an?) (?:lesser|smaller|small|tiny) (?:part|share)(?= of\b)`
const either = String.raw`(?:(?:only|just|merely|still|but) )?(?:(?<most>${most})|(?<few>${few}))`

/** The words with which a clause says that it is not so, or tells of something else than what the part is of. */
const open = pattern(
  'iu',
  String.raw`\b(?:not|never|no|nor|none|without|hardly|lost|loses?|lack(?:s|ed)?|short of|missed|needs?|needed|and|but|`,
  String.raw`while|whereas|whom|whose|which|other|others|rest|if|unless|than|against|except|up|down)\b|n['’]t\b`,
)
/** The part stands first, and the share behind it says how much that is: most readers are children: 38%. */
const ahead = pattern(
  'iu',
  String.raw`(?:^|[,.;:–—] |\b(?:that|where|form|make up|makes up|are|is|were|was) )${either}(?<between>[^,.;:!?()–—]*)`,
  String.raw`(?:\s*[,:(]|\s*[–—])\s*(?:(?:at|or|namely|some|about|around) )?$`,
)
const ends = /^\s*(?:$|[,.;:!?)–—])/u
/** The share stands first, and is called so behind it: 73% were unhurt, the majority of those found. */
const behind = pattern(
  'iu',
  String.raw`^(?<between>[^,.;:!?()–—]*)\s*[,(–—]\s*(?:or |which is |that is )?${either}`,
  String.raw`(?: of (?!them\b|whom\b|which\b|these\b)(?:the |all |those )?\p{L}+(?: \p{L}+)?)?\s*(?:$|[,.;!?)–—])`,
)
const plain = pattern('iu', String.raw`^${either}(?<rest>[^.;:!?]*)$`)

/** See `Grammar.partOf`. */
export function partOf(text: string, { start, end }: { start: number; end: number }): Part | undefined {
  const [before = ''] = /[^.;!?]*$/.exec(text.slice(0, start)) ?? []
  const after = text.slice(end)
  const first = ends.test(after) ? ahead.exec(before)?.groups : undefined
  const groups = first ?? behind.exec(after)?.groups
  if (!groups || open.test(groups['between'] ?? '') || (first && open.test(before.replace(/\bmakes? up\b/i, ''))))
    return undefined
  return groups['few'] === undefined ? 'most' : 'few'
}

/** See `Grammar.partToldIn`. */
export function partToldIn(text: string): { part: Part; of: string } | undefined {
  const groups = plain.exec(text)?.groups
  const { rest = '' } = groups ?? {}
  if (!groups || open.test(rest) || /,/.test(rest)) return undefined
  return { part: groups['few'] === undefined ? 'most' : 'few', of: rest.trim() }
}
