import { grammarOf } from '../locales/grammars.ts'
import type { Assertion } from '../quantities/assertion.ts'
import type { Fact } from './facts.ts'

/**
 * What a description says of the number that it is of, as if it stood right before that: that it is still to come, of a
 * year, a rate of failure. Of whom and of what it is, in a description of a few words, stays open.
 */
export function saidByDescription(description: string, { unit }: Pick<Fact, 'unit'>, locale: string): Assertion {
  const number = { value: 2, unit, bound: 'exactly', text: '2' } as const
  const isHan = /\p{Script=Han}$/u.test(description)
  const lead = isHan ? description : `${description} `
  const reading = { ...number, start: lead.length, end: lead.length + 1 }
  const [{ time, isAhead, when, span, rate, poles } = {}] = grammarOf(locale).assertions(`${lead}2`, [reading])
  // A word of the past may be a noun where words have no mark of it: the total cost, a cut.
  return { time: time === 'past' && !isHan ? undefined : time, isAhead, when, span, rate, poles }
}
