import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { SourceLock } from '../source/lock.ts'
import { inWords, listed, same, states } from './states.ts'

/** Every fact that the data states must be a number of the sentence it cites: value, unit and bound. */
export function checkFacts(facts: Iterable<Fact>, lock: SourceLock, file: YamlFile): Diagnostic[] {
  return [...facts].flatMap((fact) => (fact.derive === undefined ? checkFact(fact, lock, file) : []))
}

function checkFact(fact: Fact, lock: SourceLock, file: YamlFile): Diagnostic[] {
  const error = (key: string, message: string, hint?: string): Diagnostic[] =>
    [{ severity: 'error', file: file.name, ...file.place([fact.id, key]), message, ...(hint === undefined ? {} : { hint }) }]
  const [cite = ''] = fact.cites
  const sentence = lock.sentences[cite]
  if (!sentence) return error('cite', `${fact.id} cites ${cite}, but there is no such sentence`, sentencesOf(cite, lock))
  if (sentence.numbers.some((number) => states(number, fact))) return []

  const stated = sentence.numbers.length === 0 ? 'states no number' : `states ${listed(sentence.numbers.map(inWords))}`
  return error(wrongKey(fact, sentence.numbers), `${fact.id} is ${inWords(fact)}, but sentence ${cite} ${stated}`, hintFor(fact, cite, lock))
}

/** Which of the fact's keys is wrong, as far as the sentence tells. */
function wrongKey(fact: Fact, numbers: SourceLock['sentences'][string]['numbers']): string {
  const close = numbers.filter((number) => number.value === fact.value)
  if (close.some((number) => same(number, fact))) return 'counter'
  if (close.some((number) => number.unit === fact.unit)) return 'bound'
  return close.length > 0 ? 'unit' : 'value'
}

function hintFor(fact: Fact, cite: string, lock: SourceLock): string | undefined {
  const near = lock.sentences[cite]?.numbers.find((number) => number.value === fact.value && number.unit === fact.unit)
  if (near && same(near, fact)) return `The sentence counts it by ${near.counter ?? 'another word'}; is it the number that is meant?`
  if (near) return `Only the bound differs: write "bound: ${near.bound}".`
  const elsewhere = Object.entries(lock.sentences).filter(([, { numbers }]) => numbers.some((number) => same(number, fact))).map(([id]) => id)
  return elsewhere.length > 0 ? `The article states it in ${listed(elsewhere.slice(0, 5))}.` : undefined
}

/** What the paragraph of a citation does hold. */
export function sentencesOf(cite: string, lock: SourceLock): string {
  const [paragraph = ''] = cite.split('.')
  const ids = Object.keys(lock.sentences)
  const count = ids.filter((id) => id.startsWith(`${paragraph}.`)).length
  const last = ids.reduce((most, id) => Math.max(most, Number(id.split('.')[0])), 0)
  return count > 0 ? `Paragraph ${paragraph} has ${count} ${count === 1 ? 'sentence' : 'sentences'}.` : `The article has ${last} paragraphs.`
}
