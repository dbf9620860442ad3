import { rounded } from '../../reading/digits.ts'
import { readAmount } from './amount.ts'
import { codeEnd } from './codes.ts'
import { readDate } from './dates.ts'
import type { Amount } from './finished.ts'
import type { Sentence } from './sentence.ts'
import { withUnitOf } from './sharedUnit.ts'

/** How many numbers of a list are looked at for the unit that the last of them has. */
const longest = 8

/**
 * What a bare number of a list is: an amount in the unit of the last; with `high`, the lower of two of which nobody
 * says which it is. Only an `end` where the numbers state no amount.
 */
export type ListRead = { amount: Amount; high?: Amount } | { end: number }

/** Before the first of two numbers, what says that both are meant: 分别为3、4亿元, 2、3、4度. */
const bothMeant = /[\d一二三四五六七八九十第、分别为]$/

/**
 * Reads on from a bare number to the unit of the list that it stands in: 10、20、50元; 14、15度 and 五、六十人 are
 * ranges; 41、38和52人 are three. In 14、15日 and 6、7号线 the last is a date or a name, so that the first is no amount.
 */
export function readList(sentence: Sentence, first: Amount): ListRead | undefined {
  const { text } = sentence
  if (first.kind !== 'none' || first.end !== first.numeral?.end) return undefined
  let end = first.end
  for (let count = 0; count < longest; count++) {
    const joint = jointAt(text, end, count > 0 || isToldEach(text, first.start))
    if (joint === '') return undefined
    const place = end + joint.length
    const read = readAmount(sentence, place)
    const next = count === 0 && joint === '、' ? withTensOf(first, read) : read
    const date = readDate(text, place)
    if (next?.kind === 'word' || date || codeEnd(text, place) !== undefined)
      return joint === '、' || date?.value.startsWith('-') ? { end: first.end } : undefined
    if (!next?.numeral) return undefined
    const isEither = joint === '、' && count === 0 && isOneOf(text, first, next)
    if (next.kind !== 'none') {
      const amount = withUnitOf(first, next)
      if (!amount) return undefined
      return isEither ? { amount: { ...amount, bound: 'about' }, high: next } : { amount }
    }
    if (isEither && text.charAt(next.end) !== '、') return { end: next.end }
    end = next.end
  }
  return undefined
}

/** 十六、七个小时: the second takes the tens of the first. */
function withTensOf({ numeral: first }: Amount, second: Amount | undefined): Amount | undefined {
  const last = second?.numeral
  if (
    !first
    || !last
    || first.value < 12
    || first.scale > 10
    || last.value !== (first.value % 10) + 1
    || last.value > 9
  )
    return second
  const value = first.value + 1
  return { ...second, value: rounded((second.value / last.value) * value), numeral: { ...last, value } }
}

/** What stands before the next number of a list: 41、38和52人. Where only two are listed, 分别 is before them. */
function jointAt(text: string, end: number, isListed: boolean): string {
  if (text.charAt(end) === '、') return '、'
  return isListed ? (/^(?:和|及|与|以及)/.exec(text.slice(end, end + 2))?.[0] ?? '') : ''
}

/** 分别有41和52人, 各41和52人. */
function isToldEach(text: string, start: number): boolean {
  return /分别[^，。；、\d]{0,8}$|[、\d](?:和|及|与|以及)?$/.test(text.slice(Math.max(0, start - 12), start))
}

/** 6、7成 and 五、六十人: the second is one more than the first. */
function isOneOf(text: string, { numeral: first }: Amount, { numeral: second }: Amount): boolean {
  if (!first || !second || first.value < 2 || bothMeant.test(text.slice(Math.max(0, first.start - 1), first.start)))
    return false
  return first.scale === 1 && first.value + 1 === second.value / second.scale
}
