import type { Reading } from '../../../quantities/quantity.ts'
import { dateText, yearOfEra } from './calendar.ts'
import type { Sentence } from './sentence.ts'

/** A year of the Republic as a text writes it that has named the era before. */
const written = /(?<![\d.,])1[0-4]\d ?年/
/** Right before a date: nothing of the clause, or a word that leads to a time. */
const beforeDate =
  /(?:^|[\s，。、；：！？,;:!?（()「『“《—]|[从自由在于至到较比和与及或以的]|到了|至于|早在|直到|预计|计划|预定|截至|其中|分别为)$/
/** Around a length of time. */
const beforeSpan = /(?:[近约达满逾超过共历经]|历时|为期|过去|距今|相隔|时隔|长达|已有|享年|走过)$/
const behindSpan = /^(?:的?(?:历史|寿命|岁月|时间|光阴|老|传统)|[来内间多余半]|以来|之久|之间|期|后才)/
/** What comes about in a year, and what is a number of times that of a year. */
const behindDate =
  /^(?:起|开[工办始幕业]|动工|完[工成]|启用|通车|成立|落成|创[立办]|的(?:将近|近|约|[\d一二三四五六七八九十两]))/
const isBefore = /^(?:以前|之前|前(?![后夕往景]))/
const isAfter = /^(?:以后|之后|后(?![来期续]))/

/**
 * What was read as so many years, as a year of the Republic where the words beside it say so: 107年降為, 從102年起,
 * 118年以前, 105年到113年. In doubt it is neither. Undefined of what lasts.
 */
export function republicanYear({ text, original }: Sentence, reading: Reading): Reading | undefined {
  const first = /\d/.exec(text.slice(reading.start, reading.end))
  const from = reading.start + (first?.index ?? 0)
  const own = /^(\d{3})(?: ?年)?(?: ?(?:-|至|到|~|—) ?(\d{3}))? ?年/.exec(text.slice(from, from + 16))
  if (!own || !written.test(own[0]) || (own[2] === undefined && reading.high !== undefined)) return undefined
  const end = from + own[0].length
  const before = text.slice(Math.max(0, from - 4), from)
  const behind = text.slice(end, end + 4)
  if (behindSpan.test(behind) || beforeSpan.test(before)) return undefined
  const [low, high] = own.slice(1).map((year) => year && dateText({ year: yearOfEra('民国', year) }))
  if (!low || (!beforeDate.test(before) && !behindDate.test(behind)))
    return { ...reading, unsure: `${own[0]} can be a year of the Republic or a length of time` }
  const bound = high
    ? undefined
    : isBefore.test(behind)
      ? (['under', isBefore] as const)
      : isAfter.test(behind)
        ? (['over', isAfter] as const)
        : undefined
  const last = end + (bound?.[1].exec(behind)?.[0].length ?? 0)
  return {
    value: low,
    unit: 'date',
    bound: bound?.[0] ?? 'exactly',
    text: original.slice(from, last),
    start: from,
    end: last,
    ...(high ? { low, high } : {}),
  }
}
