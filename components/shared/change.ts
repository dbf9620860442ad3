import { factsOf, type Run, type Text, type WrittenFact } from '../../scripts/typography/text.ts'

/** By how much something changed, or by how much two differ; a label that names the fact is all that is written. */
export interface Change {
  fact: WrittenFact
  label?: Text | undefined
}

/** Which way a value goes to another. */
export type Way = 'up' | 'down' | 'same'

export function wayOf(from: WrittenFact, to: WrittenFact): Way {
  const [one, other] = [Number(from.value), Number(to.value)]
  return one === other ? 'same' : other > one ? 'up' : 'down'
}

const signs: Readonly<Record<Way, string>> = { up: '+', down: '−', same: '' }

/** A change as a figure writes it: −58%; 18 hours less; a text that names it. How many times carries no sign. */
export function changeText({ fact, label }: Change, way: Way): Text {
  const run = (text: string): Run => ({ text, fact: fact.fact, cite: fact.cite, computed: fact.computed })
  if (label === undefined) return [run(fact.unit === 'multiple' ? fact.text : signed(fact, way))]
  if (factsOf(label).has(fact.fact)) return label
  const isHan = /\p{Script=Han}/u.test(fact.text)
  return [run(fact.text), isHan ? '' : ' ', ...(typeof label === 'string' ? [label] : label)]
}

/** The sign stands before the number and its currency, and behind words: about −58%, −CN¥3, over −PLN 3. */
export function signed({ prefix = '', number, suffix = '' }: WrittenFact, way: Way): string {
  const [, words = '', symbol = ''] =
    /^(\p{Script=Han}*|(?:\S+\s)*?)([A-Z]{3}\s|[^\s\p{Script=Han}]*)$/u.exec(prefix) ?? []
  return `${words}${signs[way]}${symbol}${number.replace(/^[-−+]/, '')}${suffix}`
}
