import { classifierGroups } from './counted.ts'
import { isOfOtherKind } from './countedNouns.ts'
import { isHeadOf } from './countedWords.ts'
import { fold } from './fold.ts'

/**
 * Whether two nouns count the same things: alike but for the script, one with the other in it, or of one group.
 * @param counted what the first counts, where it is a classifier: of 4个深水泊位, 泊位, 个泊位 and 深水泊位 are such a noun,
 * and 码头 and 个码头 are not
 */
export function sameNoun(one: string, other: string, counted?: string): boolean {
  const [a, b] = [headOf(one), headOf(other)]
  if (counted !== undefined && a !== b) {
    const words = fold(counted)
    if (isOfOtherKind(b, words)) return false
    if (b.startsWith(a))
      return isHeadOf(fold(other).trim().slice(a.length), words) || words.startsWith(b.slice(a.length))
    if (isHeadOf(fold(other).trim(), words)) return true
  }
  if (a === b) return true
  if (a === '' || b === '') return false
  return holds(a, b) || holds(b, a) || classifierGroups.some((group) => group.has(a) && group.has(b))
}

/** 医护人员 are 医护人. */
const headOf = (noun: string): string =>
  fold(noun)
    .trim()
    .replace(/(?<=.人)[员士]$/u, '')

/** 名员工 holds 名, 标准箱 holds 箱, 个中心 holds 中心: the shorter begins or ends the longer. */
function holds(longer: string, shorter: string): boolean {
  return longer.length > shorter.length && (longer.startsWith(shorter) || longer.endsWith(shorter))
}
