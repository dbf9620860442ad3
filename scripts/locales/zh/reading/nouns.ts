import { classifierGroups } from './counted.ts'
import { fold } from './fold.ts'

/** Whether two nouns count the same things: alike but for the script, one with the other in it, or of one group. */
export function sameNoun(one: string, other: string): boolean {
  const [a, b] = [headOf(one), headOf(other)]
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
