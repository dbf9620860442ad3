import { shortened } from '../shortened.ts'
import type { DraftWords } from '../../locales/drafting/draftWords.ts'
import type { Stated } from '../stated.ts'

/**
 * What the bars of a figure are called, all by the words before their numbers or all by those behind: by those that
 * tell them apart and fit. Undefined where neither does.
 * @param most the room of a name, in Han characters
 */
export function barNames(facts: readonly Stated[], most: number, words: DraftWords): string[] | undefined {
  // 其餘25%是銀行貸款: what the rest is stands behind it.
  const aheadOf = ({ names }: Stated) =>
    words.rest.exec(names.ahead)?.[0] === names.ahead && names.behind !== '' ? names.behind : names.ahead
  // 46% of drivers walk and 31% cycle: of whom all are is said once, and what they do sets them apart.
  const behindOf = ({ names, beside }: Stated, index: number) => {
    const deed = index === 0 && facts.length > 1 ? (words.deedOf?.(beside) ?? '') : ''
    const isSaidOnce = deed !== '' && facts.slice(1).every((each) => words.deedOf?.(each.beside) === '')
    return isSaidOnce ? deed : names.behind
  }
  // Of the buyers: a whole is no name of its part.
  const isWhole = ({ beside, sentence }: Stated) => !/\p{Script=Han}/u.test(sentence.text) && words.namesWhole(beside)
  const mixed = facts.map((fact) => aheadOf(fact) || (isWhole(fact) ? '' : fact.names.behind))
  // Where all but the first say so behind the number, the first does before it: 62%的人…, or the other way round.
  return [facts.map(behindOf), facts.map(aheadOf), mixed]
    .map((names) => names.map((name) => shortened(words, name, most)))
    .find((names) => names.every((name) => name !== '') && new Set(names).size === names.length)
}
