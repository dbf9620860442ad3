import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import type { Article } from '../article/schema.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Citation } from '../quantities/citation.ts'
import { citationsOf, type LockedQuantity, type SourceLock } from '../source/lock.ts'
import { inWords, nameOf, states, type SameNounHere } from './states.ts'

interface StatedNumber {
  cite: Citation
  number: LockedQuantity
}

/** How far data and article cover each other. */
export interface Coverage {
  facts: number
  matched: number
  slides: number
  cited: number
  sentences: number
  carried: number
  /** Sentences waved through with a reason. */
  waived: number
  numbers: number
  used: number
  /** Sentences that no slide cites and no waiver names. */
  uncarried: Citation[]
  /** Numbers that no slide uses and no waiver names. */
  unused: StatedNumber[]
}

/** Measures both ways: what the data states beyond the article, and what the article states that no slide carries. */
export function measureCoverage(
  article: Article,
  facts: ReadonlyMap<string, Fact>,
  used: ReadonlySet<string>,
  lock: SourceLock,
  sameNoun: SameNounHere,
): Coverage {
  const slides = article.sections.flatMap((section) => section.slides)
  const cited = new Set([
    ...slides.flatMap((slide) => slide.cite),
    ...article.sections.flatMap((section) => section.chapter?.cite ?? []),
  ])
  const whole = new Set(article.waived.filter((waiver) => waiver.number === undefined).map((waiver) => waiver.cite))
  const stated = [...facts.values()].filter((fact) => fact.derive === undefined)
  const ids = citationsOf(lock)
  const numbers = ids.flatMap((cite) =>
    (lock.sentences[cite]?.numbers ?? []).map((number): StatedNumber => ({ cite, number })),
  )
  const shown = new Map<Citation, Fact[]>()
  for (const fact of stated)
    if (used.has(fact.id)) for (const cite of fact.cites) shown.set(cite, [...(shown.get(cite) ?? []), fact])
  // Where the author says what an unsure sentence means, that stands for what was not read for certain.
  const carries = (fact: Fact, number: LockedQuantity) =>
    fact.ownReading === undefined ? states(number, fact, sameNoun) : number.unsure !== undefined
  const isUsed = ({ cite, number }: StatedNumber) => shown.get(cite)?.some((fact) => carries(fact, number)) === true
  const isWaived = ({ cite, number }: StatedNumber) =>
    whole.has(cite) || article.waived.some((waiver) => waiver.cite === cite && isNamed(number, waiver.number))

  return {
    facts: facts.size,
    matched:
      stated.filter(
        (fact) =>
          fact.ownReading !== undefined
          || fact.cites.some((cite) => lock.sentences[cite]?.numbers.some((number) => states(number, fact, sameNoun))),
      ).length
      + (facts.size - stated.length),
    slides: slides.length,
    cited: slides.filter((slide) => slide.cite.length > 0 && slide.cite.every((cite) => lock.sentences[cite])).length,
    sentences: ids.length,
    carried: ids.filter((id) => cited.has(id)).length,
    waived: ids.filter((id) => !cited.has(id) && whole.has(id)).length,
    numbers: numbers.length,
    used: numbers.filter(isUsed).length,
    uncarried: ids.filter((id) => !cited.has(id) && !whole.has(id)),
    unused: numbers.filter((entry) => !isUsed(entry) && !isWaived(entry)),
  }
}

/** Whether a waiver names a number: with what it counts, or without. */
export function isNamed(number: LockedQuantity, name: string | undefined): boolean {
  return name === inWords(number) || name === nameOf(number)
}

/** A waiver that names no sentence, or a number that its sentence does not state, has lost its object. */
export function checkWaivers(article: Article, lock: SourceLock, file: YamlFile): Diagnostic[] {
  return article.waived.flatMap(({ cite, number }, index): Diagnostic[] => {
    const sentence = lock.sentences[cite]
    const message = !sentence
      ? `there is no sentence ${cite} to waive`
      : number !== undefined && !sentence.numbers.some((each) => isNamed(each, number))
        ? `sentence ${cite} states no "${number}"; it states `
          + `${sentence.numbers.map((each) => `"${inWords(each)}"`).join(', ') || 'no number'}`
        : undefined
    return message === undefined
      ? []
      : [
          {
            severity: 'error',
            code: sentence ? 'waiver-unmatched' : 'no-such-sentence',
            file: file.name,
            ...file.place(['waived', index]),
            message,
          },
        ]
  })
}

/** The coverage as lines for a person. */
export function coverageLines(coverage: Coverage): string[] {
  const waivedNumbers = coverage.numbers - coverage.used - coverage.unused.length
  const waved = (count: number) => (count > 0 ? `, ${count} waved through` : '')
  return [
    `facts      ${coverage.matched} of ${coverage.facts} match the sentence they cite`,
    `slides     ${coverage.cited} of ${coverage.slides} cite the article`,
    `sentences  ${coverage.carried} of ${coverage.sentences} are carried by a slide${waved(coverage.waived)}`,
    `numbers    ${coverage.used} of ${coverage.numbers} are used${waved(waivedNumbers)}`,
    ...(coverage.uncarried.length > 0 ? [`no slide cites ${coverage.uncarried.join(', ')}`] : []),
    ...coverage.unused.map(({ cite, number }) => `no slide uses ${inWords(number)} of ${cite}`),
  ]
}
