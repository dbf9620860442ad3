import type { Code } from '../errors/citedeckError.js'
import { forLocale, nounFor } from '../article/nouns.ts'
import { suggest } from '../input/nearest.ts'
import type { Fact } from '../article/facts.ts'
import { grammarOf } from '../locales/grammars.ts'
import { citationIn, paragraphOf, placeOf, sourceOf, type Citation } from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { citationsOf, languageAt, sourcesIn, type TalkLock } from '../source/talkLock.ts'
import { listed, states, type SameNounHere } from '../article/states.ts'

/** What is wrong with a citation by itself, in words that follow a comma, and what to do. */
export interface CitationFault {
  code: Code
  why: string
  hint: string
  /** The citation that is meant, where only one can be. */
  instead?: Citation
}

/**
 * Why a citation leads to no sentence; undefined where it leads to one.
 * @param isMeant which sentences it may have meant, where it names no text
 */
export function faultOfCitation(
  cite: Citation,
  lock: TalkLock,
  isMeant: (cite: Citation) => boolean = () => true,
): CitationFault | undefined {
  if (lock.sentences[cite]) return undefined
  const [source, sources] = [sourceOf(cite), sourcesIn(lock)]
  if (source !== '' && sources.length === 0) {
    const hint = `Write '${placeOf(cite)}', or list the texts in article.yaml under sources: texts:`
    const why = `"${source}" names a text, but the talk rests on one alone`
    return { code: 'unknown-source', why, hint, instead: placeOf(cite) }
  }
  if (sources.includes(source) || sources.length === 0)
    return { code: 'no-such-sentence', why: 'there is no such sentence', hint: sentencesOf(cite, lock) }
  if (source === '') {
    const all = sources.map((each) => citationIn(each, placeOf(cite)))
    const there = all.filter((each) => lock.sentences[each])
    const meant = there.filter(isMeant)
    const [first = cite, ...others] = meant.length > 0 ? meant : there.length > 0 ? there : all
    const hint = `Write ${[first, ...others].map((each) => `'${each}'`).join(' or ')}.`
    const why = 'it does not say in which of the texts'
    return { code: 'unknown-source', why, hint, ...(others.length === 0 ? { instead: first } : {}) }
  }
  const why = `there is no text "${source}"${suggest(source, sources)}`
  return { code: 'unknown-source', why, hint: `The texts are ${listed(sources)}: see sources: texts: in article.yaml.` }
}

/** What the paragraph of a citation does hold. */
function sentencesOf(cite: Citation, lock: TalkLock): string {
  const source = sourceOf(cite)
  const all = citationsOf(lock).filter((each) => sourceOf(each) === source)
  const count = all.filter((id) => paragraphOf(id) === paragraphOf(cite)).length
  const last = all.at(-1)
  const name = source === '' ? 'The article' : `The text "${source}"`
  const of = source === '' ? '' : ` of "${source}"`
  return count > 0
    ? `Paragraph ${paragraphOf(cite)}${of} has ${count} ${count === 1 ? 'sentence' : 'sentences'}.`
    : `${name} has ${last ? paragraphOf(last) : 0} paragraphs.`
}

/** Whether two nouns count the same in the language of a sentence. */
export function sameNounAt(lock: TalkLock, cite: Citation): SameNounHere {
  return grammarOf(languageAt(lock, cite)).sameNoun
}

/**
 * Whether a sentence states a fact, which may cite another: its nouns are then compared in the language of the
 * sentence.
 */
export function isStatedIn(cite: Citation, fact: Fact, lock: TalkLock): boolean {
  const said = fact.cites.includes(cite) ? fact : inLanguage(fact, languageAt(lock, cite))
  const sameNoun = sameNounAt(lock, cite)
  return lock.sentences[cite]?.numbers.some((number: LockedQuantity) => states(number, said, sameNoun)) === true
}

function inLanguage(fact: Fact, language: string): Fact {
  const { nouns, per } = fact
  const noun = forLocale(nouns, language) === undefined ? undefined : nounFor(nouns, language)
  return { ...fact, noun, ...(per ? { per: { ...per, noun: nounFor(per.nouns, language) } } : {}) }
}
