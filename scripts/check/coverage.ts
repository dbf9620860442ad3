import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import type { AnySlide, Article } from '../talk/schema.ts'
import { firstAmount, type Term } from '../article/typedAmounts.ts'
import { grammarOf } from '../locales/grammars.ts'
import { isClaim } from '../article/shown.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { sourceOf, type Citation } from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { citationsOf, textsIn, type TalkLock } from '../source/talkLock.ts'
import { faultOfCitation, isStatedIn, sameNounAt } from './cited.ts'
import { inMessages } from '../article/inMessages.ts'
import { inWords, nameOf, states } from '../article/states.ts'

interface StatedNumber {
  cite: Citation
  number: LockedQuantity
}

/** The numbers that quotations hold, by the sentences that they are taken from. */
export type QuotedNumbers = ReadonlyMap<Citation, readonly Pick<LockedQuantity, 'value' | 'unit'>[]>

/** How much of a text is carried by slides. */
interface TextCoverage {
  sentences: number
  carried: number
  /** Sentences waved through with a reason. */
  waived: number
  numbers: number
  used: number
  /** Numbers waved through with a reason. */
  numbersWaived: number
}

/** How far data and article cover each other; of several texts, all together. */
export interface Coverage extends TextCoverage {
  facts: number
  matched: number
  slides: number
  cited: number
  /** Sentences that no slide cites and no waiver names. */
  uncarried: Citation[]
  /** Numbers that no slide uses and no waiver names. */
  unused: StatedNumber[]
  /** Code, formulas and addresses by post, whose numbers are not checked. */
  exempt?: { slide: string; what: 'code' | 'formula' | 'address'; text: string }[]
  /** Terms that hold an amount, which their authors call names: nobody checks it. */
  named?: { term: string; reason: string }[]
  /** Each text by its id, where there are several. */
  texts?: Record<string, TextCoverage>
}

/** Measures both ways: what the data states beyond the article, and what the article states that no slide carries. */
export function measureCoverage(
  article: Article,
  facts: ReadonlyMap<string, Fact>,
  used: ReadonlySet<string>,
  lock: TalkLock,
  quoted: QuotedNumbers = new Map(),
): Coverage {
  const all = article.sections.flatMap((section) => section.slides)
  // A statement that cites the article carries it as a claim does.
  const slides = all.filter((slide) => isClaim(slide) || slide.cite.length > 0)
  const exempt = all.flatMap(exemptOn)
  const cited = new Set([
    ...all.flatMap((slide) => slide.cite),
    ...article.sections.flatMap((section) => section.chapter?.cite ?? []),
  ])
  const whole = new Set(article.waived.filter((waiver) => waiver.number === undefined).map((waiver) => waiver.cite))
  const stated = [...facts.values()].filter((fact) => fact.derive === undefined)
  // A table is there for what a talk takes of it: no slide need carry the rest.
  const ids = citationsOf(lock).filter((cite) => !lock.sheetsOf?.has(sourceOf(cite)))
  const numbers = ids.flatMap((cite) =>
    (lock.sentences[cite]?.numbers ?? []).map((number): StatedNumber => ({ cite, number })),
  )
  const shown = new Map<Citation, Fact[]>()
  for (const fact of stated)
    if (used.has(fact.id)) for (const cite of fact.cites) shown.set(cite, [...(shown.get(cite) ?? []), fact])
  // Where the author says what an unsure sentence means, that stands for what was not read for certain.
  const carries = (fact: Fact, { cite, number }: StatedNumber) =>
    fact.ownReading === undefined ? states(number, fact, sameNounAt(lock, cite)) : number.unsure !== undefined
  // The date of a value in a series is shown with it.
  const isKey = ({ cite, number }: StatedNumber) =>
    number.unit === 'date'
    && (lock.sentences[cite]?.numbers ?? []).some(
      (each) =>
        each.date !== undefined
        && datesOf(number).includes(each.date)
        && shown.get(cite)?.some((fact) => fact.path !== undefined && carries(fact, { cite, number: each })) === true,
    )
  // Whoever is quoted says it in the article's own words.
  const isQuoted = ({ cite, number }: StatedNumber) =>
    quoted.get(cite)?.some(({ value, unit }) => value === number.value && unit === number.unit) === true
  const isUsed = (entry: StatedNumber) =>
    shown.get(entry.cite)?.some((fact) => carries(fact, entry)) === true || isKey(entry) || isQuoted(entry)
  const isWaived = ({ cite, number }: StatedNumber) =>
    whole.has(cite) || article.waived.some((waiver) => waiver.cite === cite && isNamed(number, waiver.number))
  const coverageOf = (isOfText: (cite: Citation) => boolean): TextCoverage => {
    const [own, stands] = [ids.filter(isOfText), numbers.filter(({ cite }) => isOfText(cite))]
    return {
      sentences: own.length,
      carried: own.filter((id) => cited.has(id)).length,
      waived: own.filter((id) => !cited.has(id) && whole.has(id)).length,
      numbers: stands.length,
      used: stands.filter(isUsed).length,
      numbersWaived: stands.filter((entry) => !isUsed(entry) && isWaived(entry)).length,
    }
  }
  const ofTexts = textsIn(lock)
  const texts = (ofTexts.length > 1 ? ofTexts : []).map(
    (source) => [source, coverageOf((cite) => sourceOf(cite) === source)] as const,
  )

  return {
    facts: facts.size,
    matched:
      stated.filter((fact) => fact.ownReading !== undefined || fact.cites.some((cite) => isStatedIn(cite, fact, lock)))
        .length
      + (facts.size - stated.length),
    slides: slides.length,
    cited: slides.filter((slide) => slide.cite.length > 0 && slide.cite.every((cite) => lock.sentences[cite])).length,
    ...coverageOf(() => true),
    uncarried: ids.filter((id) => !cited.has(id) && !whole.has(id)),
    unused: numbers.filter((entry) => !isUsed(entry) && !isWaived(entry)),
    ...(exempt.length > 0 ? { exempt } : {}),
    ...(texts.length > 0 ? { texts: Object.fromEntries(texts) } : {}),
  }
}

/** The terms that hold an amount, with the reasons why they are names. */
export function namedAmounts(terms: readonly Term[], locale: string): NonNullable<Coverage['named']> {
  return terms.flatMap(({ term, reason }) =>
    reason !== undefined && firstAmount(term, grammarOf(locale)) ? [{ term, reason }] : [],
  )
}

/** A date as a value of a series goes with it; of a span, its ends and the whole. */
function datesOf({ value, low, high }: LockedQuantity): string[] {
  return high === undefined ? [String(value)] : [String(low ?? value), String(high), `${low ?? value}/${high}`]
}

/** What a slide shows that is no text of the talk's. */
function exemptOn(slide: AnySlide): NonNullable<Coverage['exempt']> {
  if (slide.layout === 'markdown')
    return slide.markdown.exempt.map(({ what, text }) => ({ slide: slide.id, what, text: text.trim() }))
  return slide.layout === 'thanks' && slide.address !== undefined
    ? [{ slide: slide.id, what: 'address', text: slide.address }]
    : []
}

/** Whether a waiver names a number: with what it counts, or without. */
export function isNamed(number: LockedQuantity, name: string | undefined): boolean {
  return name === inWords(number) || name === nameOf(number)
}

/** A waiver that names no sentence, or a number that its sentence does not state, has lost its object. */
export function checkWaivers(article: Article, lock: TalkLock, file: YamlFile): Diagnostic[] {
  return article.waived.flatMap(({ cite, number }, index): Diagnostic[] => {
    const stated = lock.sentences[cite]?.numbers ?? []
    const wrong = faultOfCitation(cite, lock)
    const message = wrong
      ? `waives ${cite}, but ${wrong.why}`
      : number !== undefined && !stated.some((each) => isNamed(each, number))
        ? `${inMessages(cite)} states no "${number}"; it states `
          + `${stated.map((each) => `"${inWords(each)}"`).join(', ') || 'no number'}`
        : undefined
    return message === undefined
      ? []
      : [
          {
            severity: 'error',
            code: wrong?.code ?? 'waiver-unmatched',
            file: file.name,
            ...file.place(['waived', index]),
            message,
            hint: wrong?.hint,
          },
        ]
  })
}

/** The coverage as lines for a person. */
export function coverageLines(coverage: Coverage): string[] {
  return [
    `facts      ${coverage.matched} of ${coverage.facts} match the sentence they cite`,
    `slides     ${coverage.cited} of ${coverage.slides} cite the article`,
    ...textLines(coverage),
    ...Object.entries(coverage.texts ?? {}).flatMap(([id, text]) => [`${id}:`, ...textLines(text).map(indented)]),
    ...(coverage.uncarried.length > 0 ? [`no slide cites ${coverage.uncarried.join(', ')}`] : []),
    ...exemptLines(coverage),
    ...namedLine(coverage),
    ...unusedLines(coverage),
  ]
}

/** So few numbers that no slide uses have a line each; of more so many are named. */
const [mostLines, mostNamed] = [4, 2]

/** The numbers that no slide uses: a line each where they are few, as they are to be waived; one line of a draft's. */
function unusedLines({ unused }: Coverage): string[] {
  const told = unused.map(({ cite, number }) => `${inWords(number)} of ${cite}`)
  if (told.length <= mostLines) return told.map((each) => `no slide uses ${each}`)
  const more = told.length - mostNamed
  return [`no slide uses ${told.slice(0, mostNamed).join(', ')} and ${more} more; --json lists them`]
}

/** Of each slide a line: what is on it that nobody has checked. */
function exemptLines({ exempt = [] }: Coverage): string[] {
  return [...new Set(exempt.map(({ slide }) => slide))].map((id) => {
    const own = exempt.filter(({ slide }) => slide === id)
    const counted = [...new Set(own.map(({ what }) => what))].map((what) => {
      const count = own.filter((each) => each.what === what).length
      return what === 'code' ? `code (${count})` : what === 'formula' ? `formulas (${count})` : 'the address'
    })
    return `not checked: numbers in ${counted.join(', ')} of the slide "${id}"`
  })
}

/** The terms whose amount nobody checks; their reasons stand on the proof sheet. */
function namedLine({ named = [] }: Coverage): string[] {
  return named.length > 0 ? [`not checked: amounts in names: ${named.map(({ term }) => `"${term}"`).join(', ')}`] : []
}

function textLines({ sentences, carried, waived, numbers, used, numbersWaived }: TextCoverage): string[] {
  const through = (count: number) => (count > 0 ? `, ${count} waved through` : '')
  return [
    `sentences  ${carried} of ${sentences} are carried by a slide${through(waived)}`,
    `numbers    ${used} of ${numbers} are used${through(numbersWaived)}`,
  ]
}

const indented = (line: string): string => `  ${line}`
