import { inWords } from './states.ts'
import type { Grammar } from '../locales/grammar.ts'
import { firstAmount } from './typedAmounts.ts'

/**
 * What is wrong with a noun: it holds an amount, or is a unit itself (thousand homes, %, TWh), so that a fact would be
 * written with a scale or unit that nothing has checked. Found by reading two of it back.
 */
export function faultOfNoun(noun: string, grammar: Grammar): string | undefined {
  const amount = firstAmount(noun, grammar)
  if (amount) return `"${amount.text}" is an amount; a noun says only what is counted`
  if (grammar.surelyCounts(noun)) return undefined
  const gap = /^\p{Script=Han}/u.test(noun) ? '' : ' '
  const [read, ...others] = grammar.read(`2${gap}${noun}`, [])
  if (!read || read.unsure !== undefined || (others.length === 0 && read.unit === 'count' && read.value === 2))
    return undefined
  if (others.length === 0 && read.value === 2) return `"${noun}" is a unit; write unit: ${read.unit}`
  return `"2 ${noun}" reads as ${[read, ...others].map(inWords).join(' and ')}; a noun says only what is counted`
}
