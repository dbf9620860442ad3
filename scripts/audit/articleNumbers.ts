import { grammarOf } from '../locales/grammars.ts'
import { fold } from '../locales/zh/reading/fold.ts'
import { dateFields } from '../quantities/dates.ts'
import { sameDimension, unitInfo } from '../quantities/units.ts'
import type { SeriesReading } from '../source/series/read.ts'
import { dateOf, mantissaOf, type Directed, type Nouns } from './compare.ts'
import { wayOfLevel } from './direction.ts'
import type { Audit, Stated } from './finding.ts'
import { LikenessIndex } from './likeness.ts'
import { pairsIn } from './pairs.ts'
import { operandsOf, type Operand } from './operands.ts'
import { says } from '../locales/says.ts'
import type { ArticleSentence } from './sentences.ts'
import type { StatedDate } from './spans.ts'
import { languageOf } from '../locales/languageOf.ts'

/** From this likeness on, two sentences are taken to speak of the same: from less in a short article. */
const mostRelated = 3

/** A number of the article, and which of its sentences states it. */
export interface Placed {
  reading: Directed
  at: number
}

/** The numbers of an article, to be found by their size, their place and what they count. */
export class ArticleNumbers {
  readonly sentences: readonly ArticleSentence[]
  readonly index: LikenessIndex
  readonly nouns: Nouns
  readonly locale: string
  readonly dates: readonly { reading: SeriesReading; at: number }[]
  /** Numbers that stand against each other: of votes, of a score. */
  readonly pairs: readonly { pair: ReturnType<typeof pairsIn>[number]; at: number }[]
  /** The last year that the article comes back to: it was written then, or in the year after. */
  readonly lastYear: number | undefined
  /** From this likeness on, a sentence of the article speaks of the same as one of the deck. */
  readonly related: number
  readonly #bySize = new Map<number, Placed[]>()
  readonly #byNoun = new Map<string, Operand[]>()
  readonly #sentencesWith = new Map<string, number>()
  readonly #byCite: ReadonlyMap<string, number>
  readonly #unitsByName = new Map<string, Set<string>>()
  readonly #paragraphs = new Map<number, Operand[]>()
  readonly #operands: Operand[][] = []

  constructor(sentences: readonly ArticleSentence[], { deck, article: locale }: Audit['languages']) {
    this.sentences = sentences
    this.locale = locale
    this.#byCite = new Map(sentences.map(({ cite }, at) => [cite, at]))
    this.related = Math.min(mostRelated, 0.9 * Math.log(sentences.length + 1))
    this.index = new LikenessIndex(sentences)
    this.dates = sentences.flatMap(({ readings }, at) =>
      readings.flatMap((reading) => (reading.unit === 'date' ? [{ reading, at }] : [])),
    )
    this.pairs = sentences.flatMap(({ text, readings }, at) => pairsIn(text, readings).map((pair) => ({ pair, at })))
    this.lastYear = lastYearOf(sentences)
    for (const [at, sentence] of sentences.entries()) this.#add(sentence, at, locale)
    const { sameNoun } = grammarOf(locale)
    const areWorkers = (...nouns: readonly string[]) => nouns.every((noun) => says('workers', noun))
    const same = (one: string, other: string) => sameNoun(fold(one), fold(other)) || areWorkers(one, other)
    this.nouns = {
      areComparable: languageOf(deck) === languageOf(locale),
      same,
      isOfArticle: (noun) =>
        [...this.#byNoun.keys()].some((each) => same(each, noun))
        || noun
          .toLowerCase()
          .split(/\s+/)
          .some((word) => this.index.has(word)),
    }
  }

  #add({ readings, text, paragraph, cite }: ArticleSentence, at: number, locale: string): void {
    const directed = readings.map((each): Directed => ({ ...each, way: wayOfLevel(text, each, locale) }))
    this.#operands.push(operandsOf(directed, cite))
    addTo(this.#paragraphs, paragraph, ...operandsOf(readings, cite))
    for (const unit of new Set(readings.map(({ unit: each }) => each)))
      this.#sentencesWith.set(unit, (this.#sentencesWith.get(unit) ?? 0) + 1)
    for (const reading of directed) {
      const name = unitName(reading.text)
      if (reading.unsure === undefined && unitInfo(reading.unit)?.kind === 'measure')
        this.#unitsByName.set(name, (this.#unitsByName.get(name) ?? new Set()).add(baseUnit(reading.unit)))
      for (const noun of [reading.noun, reading.per?.noun])
        if (noun !== undefined)
          addTo(this.#byNoun, fold(noun), ...(noun === reading.noun ? operandsOf([reading], cite) : []))
      if (reading.unit === 'date') continue
      // One sensor for every 90 inhabitants: 90 inhabitants.
      if (reading.per && reading.per.value > 1) {
        const { value, unit, noun: of } = reading.per
        const { per, ...alone } = reading
        void per
        addTo(this.#bySize, value, { reading: { ...alone, value, unit, noun: of, bound: 'exactly' }, at })
      }
      const { start, end } = reading
      const isPeak = says('beforePeak', text.slice(0, start))
      const isBarely = says('barely', text.slice(Math.max(0, start - 1), end)) || says('barely', reading.text)
      const placed = { reading: { ...reading, isPeak, isBarely }, at }
      for (const size of new Set(sizesOf(reading))) addTo(this.#bySize, size, placed)
    }
  }

  /** The numbers of a size, whatever they measure, and those that are written with these digits and a scale. */
  ofSize(size: number): readonly Placed[] {
    return this.#bySize.get(size) ?? []
  }

  /** The unit that the article means by a name that may stand for several: 度, pounds. None where it means two. */
  unitNamed(name: string): string | undefined {
    const [unit, ...others] = this.#unitsByName.get(name) ?? []
    return name === '' || others.length > 0 ? undefined : unit
  }

  stated({ reading, at }: { reading: SeriesReading; at: number }): Stated {
    return { cite: this.citeOf(at), reading, sentence: this.sentences[at]?.text ?? '' }
  }

  citeOf(at: number): string {
    return this.sentences[at]?.cite ?? ''
  }

  operandsAt(at: number): Operand[] {
    return this.#operands[at] ?? []
  }

  /** Where a sentence stands, by its citation; -1 where it is none of the article. */
  placeOf(cite: string): number {
    return this.#byCite.get(cite) ?? -1
  }

  /** The numbers of a sentence, by its citation. */
  operandsOf(cite: string): Operand[] {
    return this.operandsAt(this.#byCite.get(cite) ?? -1)
  }

  /** The numbers of a sentence and of its neighbours in the paragraph. */
  near(at: number): Operand[] {
    const paragraph = this.sentences[at]?.paragraph
    return [at, at - 1, at + 1].flatMap((place) =>
      this.sentences[place]?.paragraph === paragraph ? this.operandsAt(place) : [],
    )
  }

  /** Whether a sentence or a neighbour of it has a number in a unit, or in one that is turned into it. */
  hasNear(at: number, unit: string): boolean {
    return this.near(at).some(({ reading }) => sameDimension(reading.unit, unit))
  }

  /** The numbers of a sentence, by its citation, and of its neighbours in the paragraph. */
  beside(cite: string): Operand[] {
    const at = this.#byCite.get(cite)
    return at === undefined ? [] : this.near(at)
  }

  sentenceOf(cite: string): ArticleSentence | undefined {
    return this.sentences[this.#byCite.get(cite) ?? -1]
  }

  /** The numbers of a sentence's paragraph that count the same. */
  alikeInParagraph(at: number, noun: string): Operand[] {
    return (this.#paragraphs.get(this.sentences[at]?.paragraph ?? 0) ?? []).filter(
      ({ reading }) => reading.noun !== undefined && this.nouns.same(reading.noun, noun),
    )
  }

  /** The numbers of things of a noun, in the order of the article. */
  countsOf(noun: string): Operand[] {
    return [...this.#byNoun].flatMap(([each, operands]) => (this.nouns.same(each, noun) ? operands : []))
  }

  /** The citation of a sentence that has so many of what a noun names: 63村, of 63个村 too. */
  countOf(value: number, noun: string | undefined): string | undefined {
    const stated = this.ofSize(value).find(({ reading, at }) => {
      const { text } = this.sentences[at] ?? { text: '' }
      const isNamed = reading.noun !== undefined && this.nouns.same(reading.noun, noun ?? '')
      const end = text.indexOf(reading.text) + reading.text.length
      return reading.unit === 'count' && noun !== undefined && (isNamed || text.startsWith(noun, end))
    })
    return stated && this.citeOf(stated.at)
  }

  datesAt(at: number): StatedDate[] {
    return (this.sentences[at]?.readings ?? []).flatMap((reading) =>
      reading.unit === 'date' ? [{ reading, cite: this.citeOf(at) }] : [],
    )
  }

  /** The dates of a sentence from which on something is as it says. */
  sinceAt(at: number): StatedDate[] {
    const text = this.sentences[at]?.text ?? ''
    return this.datesAt(at).filter(
      ({ reading: { start, end } }) =>
        says('began', text) || says('sinceDate', `${text.slice(0, start)}#${text.slice(end)}`),
    )
  }

  /** How much it says that two numbers are in one unit: the rarer the article has it, the more. */
  rarityOf(unit: string): number {
    const kind = unitInfo(unit)?.kind
    if (kind !== 'measure' && kind !== 'money') return 0
    return Math.log((this.sentences.length + 1) / Math.max(1, this.#sentencesWith.get(unit) ?? 0))
  }
}

/** The name of a unit at the end of an amount: 度 of 2.3萬度, pounds of 7 pounds. */
export const unitName = (text: string) => /(?:\p{Script=Han}|[\p{L}]+)$/u.exec(text)?.[0].toLowerCase() ?? ''

/** A unit without what it is for: 度 for a kilogram. */
export const baseUnit = (unit: string) => unit.replace(/-per-.*$/, '')

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, ...values: readonly Value[]): void {
  const kept = map.get(key)
  if (kept) kept.push(...values)
  else map.set(key, [...values])
}

function lastYearOf(sentences: readonly ArticleSentence[]): number | undefined {
  const seen = new Set<number>()
  const again = new Set<number>()
  for (const { readings } of sentences) {
    const years = readings.flatMap((each) => (each.unit === 'date' ? (dateFields(dateOf(each)).year ?? []) : []))
    for (const year of new Set(years)) (seen.has(year) ? again : seen).add(year)
  }
  return again.size === 0 ? undefined : Math.max(...again)
}

/** By what a number is found: its size, the other end of a range, and its digits without their scale. */
function sizesOf(reading: Directed): number[] {
  return [
    reading.value,
    reading.high,
    reading.sense === 'more' ? Number(reading.value) + 1 : undefined,
    mantissaOf(reading.text),
  ].flatMap((each) => (typeof each === 'number' ? [Math.abs(each)] : []))
}
