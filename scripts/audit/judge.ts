import { grammarOf } from '../locales/grammars.ts'
import { fold } from '../locales/zh/reading/fold.ts'
import { unitInfo } from '../quantities/units.ts'
import type { SeriesReading } from '../source/series/read.ts'
import {
  compare,
  dateOf,
  general,
  isBare,
  mantissaOf,
  wayOf,
  type Directed,
  type Nouns,
  type Otherwise,
} from './compare.ts'
import type { DeckSlide, ReadDeck } from './deck.ts'
import { wayToLevel } from './direction.ts'
import type { Audit, Finding, Stated, Verdict } from './finding.ts'
import { followsFrom, followsFromOne } from './follows.ts'
import { isOwn, isPageNumber, repeatedLines, withoutNumbers } from './furniture.ts'
import { LikenessIndex, type Likeness } from './likeness.ts'
import { boundOf, operandsOf, type Operand } from './operands.ts'
import { areOtherDates, periodGiven, periodStated } from './period.ts'
import { followsFromTime, followsFromYears, type StatedDate } from './spans.ts'
import { readDeckSentences, type ArticleSentence, type DeckSentence } from './sentences.ts'

/** From this likeness on, two sentences are taken to speak of the same: from less in a short article. */
const mostRelated = 3
/** How many of the likest sentences are looked at. */
const looked = 8
/** A number that both sentences have, and a noun, count as a rare word does. */
const anchor = 2.5

/** A number of the article that one of the deck may be, by how like their sentences are. */
interface Candidate {
  reading: Directed
  at: number
  likeness: number
  differs: Otherwise[]
}

/** Holds every number of a deck against the sentences of an article. */
export function judge(deck: ReadDeck, article: readonly ArticleSentence[], languages: Audit['languages']): Audit {
  const sentences = readDeckSentences(deck, languages.deck)
  const judgement = new Judgement(article, languages)
  const repeated = repeatedLines(deck)
  const seen = new Set<string>()
  const findings: Finding[] = []
  let own = 0
  for (const [index, slide] of deck.slides.entries()) {
    const ofSlide = sentences.filter((each) => each.slide === slide.number)
    const isEnd = index === 0 || index === deck.slides.length - 1
    judgement.turnTo(ofSlide)
    for (const sentence of ofSlide) {
      const line = withoutNumbers(sentence.source.text)
      const isRepeated = repeated.has(line)
      if (isPageNumber(sentence, isRepeated)) {
        own += sentence.readings.length
        continue
      }
      if (isRepeated && seen.has(line) && sentence.source.text === firstOf(deck.slides, line)) continue
      seen.add(line)
      const verdicts = sentence.readings.map((reading) => ({ reading, verdict: judgement.of(reading, sentence) }))
      const isOtherPeriod = verdicts.some(
        ({ verdict }) => verdict.is === 'otherwise' && verdict.differs.includes('period'),
      )
      for (const { reading, verdict } of verdicts) {
        // What is wrong with a date has been said of the number that goes with it.
        if (isOtherPeriod && reading.unit === 'date' && verdict.is !== 'stated') continue
        const isAway = verdict.is === 'absent' || verdict.is === 'otherwise' || verdict.is === 'unread'
        if (isAway && isOwn(reading, sentence, slide, isEnd)) own++
        else findings.push({ slide: slide.number, place: sentence.source.place, text: sentence.text, reading, verdict })
      }
    }
  }
  return { findings, languages, own, isOfAnother: isOfAnother(findings, sentences, judgement) }
}

const firstOf = (slides: readonly DeckSlide[], line: string) =>
  slides.flatMap(({ texts }) => texts).find(({ text }) => withoutNumbers(text) === line)?.text

/** Hardly a number, and where the languages are the same hardly a word, of a deck that has some. */
function isOfAnother(
  findings: readonly Finding[],
  sentences: readonly DeckSentence[],
  { index, nouns }: Judgement,
): boolean {
  if (findings.length < 4) return false
  const known = findings.filter(({ verdict: { is } }) => is === 'stated' || is === 'follows').length
  if (known * 5 > findings.length) return false
  if (!nouns.areComparable) return true
  const words = new Set(sentences.flatMap((each) => [...each.words]))
  return [...words].filter((word) => index.has(word)).length * 4 < words.size
}

/** Judges the numbers of one deck, slide by slide. */
class Judgement {
  readonly index: LikenessIndex
  readonly nouns: Nouns
  readonly #byValue = new Map<number | string, { reading: Directed; at: number }[]>()
  readonly #dates: { reading: SeriesReading; at: number }[] = []
  readonly #article: readonly ArticleSentence[]
  readonly #related: number
  #around: ReadonlySet<string> = new Set()
  #title: readonly SeriesReading[] = []
  /** What the slide and the one before it state: the article's numbers, to compute with. */
  #statedHere: Operand[] = []
  #datesHere: StatedDate[] = []
  #statedBefore: Operand[] = []

  constructor(article: readonly ArticleSentence[], { deck, article: locale }: Audit['languages']) {
    this.#article = article
    this.#related = Math.min(mostRelated, 0.9 * Math.log(article.length + 1))
    this.index = new LikenessIndex(article)
    const counted = new Set<string>()
    for (const [at, { readings, text }] of article.entries())
      for (const reading of readings) {
        for (const noun of [reading.noun, reading.per?.noun]) if (noun !== undefined) counted.add(fold(noun))
        if (reading.unit === 'date') this.#dates.push({ reading, at })
        else
          for (const key of keysOf(reading)) this.#keep(key, { ...reading, way: wayToLevel(text, reading, locale) }, at)
      }
    const { sameNoun } = grammarOf(locale)
    const same = (one: string, other: string) => sameNoun(fold(one), fold(other))
    this.nouns = {
      areComparable: languageOf(deck) === languageOf(locale),
      same,
      isOfArticle: (noun) =>
        [...counted].some((each) => same(each, noun)) || wordsIn(noun).some((word) => this.index.has(word)),
    }
  }

  #keep(key: number, reading: Directed, at: number): void {
    const kept = this.#byValue.get(key)
    if (!kept) this.#byValue.set(key, [{ reading, at }])
    else if (!kept.some((each) => each.at === at && each.reading.start === reading.start)) kept.push({ reading, at })
  }

  /** The next slide is judged, with the words on it. */
  turnTo(sentences: readonly DeckSentence[]): void {
    this.#around = new Set(
      sentences.filter(({ source }) => source.place !== 'notes').flatMap(({ words }) => [...words]),
    )
    this.#title = sentences.filter(({ source }) => source.place === 'title').flatMap(({ readings }) => readings)
    this.#statedBefore = this.#statedHere
    this.#statedHere = this.#exactlyStated(sentences)
    this.#datesHere = sentences
      .flatMap(({ readings }) => readings)
      .flatMap((reading) => {
        const years = this.#dates.find(
          ({ reading: { value } }) =>
            String(value).slice(0, 4)
            === (yearOf(reading) ?? (reading.unit === 'date' ? String(reading.value).slice(0, 4) : '')),
        )
        return years ? [{ reading: years.reading, cite: this.#article[years.at]?.cite ?? '' }] : []
      })
  }

  /** What the sentences of a slide state as the article does, found before the first of them is judged. */
  #exactlyStated(sentences: readonly DeckSentence[]): Operand[] {
    return sentences.flatMap((sentence) => {
      const likenesses = this.#likenessesTo(sentence)
      return sentence.readings.flatMap((reading) => {
        const [best] = this.#candidates(reading, sentence, likenesses).filter(({ differs }) => differs.length === 0)
        return best
          ? operandsOf([best.reading.unsure === undefined ? best.reading : reading], this.#article[best.at]?.cite ?? '')
          : []
      })
    })
  }

  of(reading: SeriesReading, sentence: DeckSentence): Verdict {
    const likenesses = this.#likenessesTo(sentence)
    const given: Directed = { ...reading, way: wayToLevel(sentence.text, reading, sentence.locale) }
    if (given.unit === 'date') return this.#ofDate(given, sentence, likenesses)
    const candidates = this.#candidates(given, sentence, likenesses)
    if (reading.unsure !== undefined) return this.#ofUnsure(reading, candidates)
    const year = yearOf(reading)
    const same = candidates.filter(({ differs }) => differs.length === 0)
    const [best] = same
    if (best && (!isBare(given) || best.likeness > 0 || year === undefined)) {
      const period = this.#otherPeriod(reading, sentence, same)
      if (period) return { is: 'otherwise', differs: ['period'], by: this.#stated(best), periods: period }
      if (!isBare(given) || best.likeness >= anchor || !this.nouns.areComparable)
        return { is: 'stated', by: this.#stated(best), ...this.#doubtOf(best) }
    }
    if (year !== undefined) {
      const date = this.#ofDate({ ...given, unit: 'date', value: year }, sentence, likenesses)
      if (date.is === 'stated') return date
    }
    const likest = [...likenesses.values()].sort((a, b) => b.whole - a.whole).slice(0, looked)
    for (const { at } of likest)
      for (const operand of operandsOf(this.#article[at]?.readings ?? [], this.#article[at]?.cite ?? '')) {
        const one = followsFromOne(given, operand, this.nouns)
        if (one) return { is: 'follows', sum: one.sum, cites: [operand.cite] }
        const time = followsFromTime(given, operand.reading)
        if (time !== undefined) return { is: 'follows', sum: time, cites: [operand.cite] }
      }
    const alike = candidates.find(({ likeness, differs }) => likeness >= this.#related && differs.length > 0)
    if (alike) return { is: 'otherwise', differs: alike.differs, by: this.#stated(alike) }
    const years = followsFromYears(given, [
      ...this.#datesHere,
      ...likest.slice(0, 2).flatMap(({ at }) => this.#datesAt(at)),
    ])
    if (years) return { is: 'follows', ...years }
    const sum = this.#sum(given, sentence, likest)
    if (sum) return sum
    if (best) return { is: 'stated', by: this.#stated(best), ...this.#doubtOf(best) }
    const other = this.#otherValue(given, sentence, likest)
    return other ? { is: 'otherwise', differs: ['value'], by: this.#stated(other) } : { is: 'absent' }
  }

  #likenessesTo({ words, readings }: DeckSentence): Map<number, Likeness> {
    const found = new Map(this.index.to(words, this.#around))
    // A number that both have says as much as a rare word.
    for (const reading of readings)
      for (const { reading: other, at } of this.#byValue.get(keyOf(reading)) ?? []) {
        if (reading.unit !== other.unit || isBare(reading)) continue
        const likeness = found.get(at) ?? { at, own: 0, whole: 0 }
        found.set(at, { ...likeness, whole: likeness.whole + anchor / 2 })
      }
    return found
  }

  /** Numbers of the article with the same value, the likest first; what differs least before that. */
  #candidates(given: Directed, { readings }: DeckSentence, likenesses: ReadonlyMap<number, Likeness>): Candidate[] {
    const beside = readings.filter(({ start }) => start !== given.start)
    return (
      (this.#byValue.get(keyOf(given)) ?? [])
        .filter(
          ({ reading }) =>
            !beside.some(
              (each) => each.value === reading.value && each.unit === reading.unit && each.unit !== given.unit,
            ),
        )
        .map(({ reading, at }) => ({
          reading,
          at,
          likeness: (likenesses.get(at)?.whole ?? 0) + this.#nounLikeness(given, reading) + exactness(given),
          differs: compare(reading, given, this.nouns),
        }))
        .filter(({ differs }) => !differs.includes('value'))
        // A small number of other things is no statement of it: two paperbacks, where two branches are shut.
        .filter(({ reading, likeness }) => likeness >= this.#related || !areUnlike(given, reading, this.nouns))
        .sort((a, b) => a.differs.length - b.differs.length || b.likeness - a.likeness)
    )
  }

  #nounLikeness(given: Directed, stated: Directed): number {
    if (given.noun === undefined || stated.noun === undefined || !this.nouns.areComparable) return 0
    return this.nouns.same(stated.noun, given.noun) ? anchor / 2 : 0
  }

  #stated({ reading, at }: Pick<Candidate, 'reading' | 'at'>): Stated {
    const sentence = this.#article[at]
    return { cite: sentence?.cite ?? '', reading, sentence: sentence?.text ?? '' }
  }

  #doubtOf({ likeness, reading }: Candidate): { doubt?: string } {
    if (reading.unsure !== undefined) return { doubt: "the article's number was not read for certain" }
    if (likeness > exactness(reading) || !this.nouns.areComparable) return {}
    return { doubt: 'no word of the slide stands in that sentence: it may be said of something else' }
  }

  #ofUnsure(reading: SeriesReading, candidates: readonly Candidate[]): Verdict {
    const same = candidates.find(({ differs, reading: { text } }) => differs.length === 0 && text === reading.text)
    return same
      ? { is: 'stated', by: this.#stated(same), ...this.#doubtOf(same) }
      : { is: 'unread', why: reading.unsure ?? '' }
  }

  #ofDate(given: Directed, sentence: DeckSentence, likenesses: ReadonlyMap<number, Likeness>): Verdict {
    const dates = this.#dates
      .map(({ reading, at }) => ({
        reading,
        at,
        likeness: likenesses.get(at)?.whole ?? 0,
        differs: compare(reading, given, this.nouns),
      }))
      .sort((a, b) => a.differs.length - b.differs.length || b.likeness - a.likeness)
    const [best] = dates
    if (best?.differs.length === 0) return { is: 'stated', by: this.#stated(best) }
    if (given.high !== undefined) {
      const ends = [given.low, given.high].map((end) =>
        dates.find(
          ({ reading }) =>
            compare(reading, { ...given, value: end ?? '', low: undefined, high: undefined }, this.nouns).length === 0,
        ),
      )
      const [from, to] = ends.map((end) => end && this.#stated(end).cite)
      if (from !== undefined && to !== undefined)
        return { is: 'follows', sum: `from ${given.low ?? given.value} to ${given.high}`, cites: [from, to] }
    }
    const own = dates.filter(({ at }) => (likenesses.get(at)?.own ?? 0) >= this.#related)
    const near = own
      .sort((a, b) => b.likeness - a.likeness)
      .find(
        ({ reading }) => !sentence.readings.some((each) => each.unit === 'date' && dateOf(each) === dateOf(reading)),
      )
    return near ? { is: 'otherwise', differs: ['value'], by: this.#stated(near) } : { is: 'absent' }
  }

  /** The dates that the article states a number with, where the deck gives another to it. */
  #otherPeriod(reading: SeriesReading, sentence: DeckSentence, same: readonly Candidate[]): string[] | undefined {
    const given = periodGiven(reading, sentence, this.#title)
    if (given.length === 0) return undefined
    const all = same.filter(({ likeness }) => likeness >= anchor)
    const stated = all.map((each) => periodStated(each.reading, each.at, this.#article))
    if (stated.length === 0 || stated.some(({ dates }) => !areOtherDates(given, dates))) return undefined
    return stated.flatMap(({ dates }) => dates)
  }

  #sum(given: Directed, sentence: DeckSentence, likest: readonly Likeness[]): Verdict | undefined {
    const isAverage =
      given.per !== undefined
      || /\b(?:average|each|per|every|apiece|mean)\b|平均|每/i.test(
        `${sentence.text} ${(sentence.source.about ?? []).join(' ')}`,
      )
    const pools = [
      this.#statedHere,
      ...likest
        .filter(({ own, whole }) => own > 0 || whole >= 1.5)
        .slice(0, 4)
        .map(({ at }) => this.#near(at)),
      [...this.#statedHere, ...this.#statedBefore],
      ...likest.slice(0, 2).map(({ at }) => this.#alikeInParagraph(at, given)),
      this.#perEach(given),
    ]
    for (const pool of pools) {
      const found = followsFrom(given, distinct(pool).slice(0, 14), this.nouns, isAverage)
      if (!found) continue
      const isInexact = boundOf(found.operands) === 'about' && given.bound === 'exactly'
      return {
        is: 'follows',
        sum: found.sum,
        cites: [...new Set(found.operands.map(({ cite }) => cite))],
        ...(isInexact ? { doubt: 'what it follows from is not exact' } : {}),
      }
    }
    return undefined
  }

  #datesAt(at: number): StatedDate[] {
    const sentence = this.#article[at]
    return (sentence?.readings ?? [])
      .filter(({ unit }) => unit === 'date')
      .map((reading) => ({ reading, cite: sentence?.cite ?? '' }))
  }

  /** The numbers of a sentence and of its neighbours in the paragraph. */
  #near(at: number): Operand[] {
    const paragraph = this.#article[at]?.paragraph
    return [at, at - 1, at + 1].flatMap((place) => {
      const sentence = this.#article[place]
      return sentence?.paragraph === paragraph && sentence ? operandsOf(sentence.readings, sentence.cite) : []
    })
  }

  /** What the slide states, with how many the article has of what a rate is for: 260 per library, of seven. */
  #perEach({ per }: Directed): Operand[] {
    const noun = per?.noun
    if (noun === undefined) return []
    const each = this.#article
      .flatMap(({ readings, cite }) => operandsOf(readings, cite))
      .filter(({ reading, value }) => value > 1 && reading.noun !== undefined && this.nouns.same(reading.noun, noun))
    return [...this.#statedHere, ...each.slice(0, 3)]
  }

  /** The numbers of a paragraph that count the same as one of the deck. */
  #alikeInParagraph(at: number, { noun }: Directed): Operand[] {
    const paragraph = this.#article[at]?.paragraph
    if (noun === undefined) return []
    return this.#article
      .filter((each) => each.paragraph === paragraph)
      .flatMap(({ readings, cite }) => operandsOf(readings, cite))
      .filter(({ reading }) => reading.noun !== undefined && this.nouns.same(reading.noun, noun))
  }

  /** How much it says that two numbers are in one unit: the rarer the article has it, the more. */
  #rarity({ unit }: SeriesReading): number {
    const kind = unitInfo(unit)?.kind
    if (kind !== 'measure' && kind !== 'money') return 0
    const sentences = this.#article.filter(({ readings }) => readings.some((each) => each.unit === unit)).length
    return Math.log((this.#article.length + 1) / Math.max(1, sentences))
  }

  /** The number that a related sentence states in the place of one that is nowhere. */
  #otherValue(given: Directed, sentence: DeckSentence, likest: readonly Likeness[]): Candidate | undefined {
    const kind = unitInfo(given.unit)
    const here = new Set(sentence.readings.filter((each) => each.start !== given.start).map(keyOf))
    // 1.24 billion, where the article has 1.24 million.
    const digits = mantissaOf(given.text)
    const scaled =
      digits !== undefined && String(digits).replace('.', '').length > 1 ? (this.#byValue.get(digits) ?? []) : []
    const other = scaled.find(({ reading }) => reading.unit === given.unit && mantissaOf(reading.text) === digits)
    if (other) return { ...other, likeness: this.#related, differs: ['value'] }
    const stated = new Set(this.#statedHere.map(({ cite, reading }) => `${cite} ${reading.start}`))
    const found = likest.flatMap(({ at, own, whole }) =>
      (this.#article[at]?.readings ?? []).flatMap((reading): Candidate[] => {
        const info = unitInfo(reading.unit)
        const isLike = reading.unit === given.unit || (kind && info && kind.kind === info.kind && kind.kind === 'money')
        const noun = this.#nounLikeness(given, reading)
        const isOther = given.unit === 'count' && given.noun !== undefined && noun === 0 && this.nouns.areComparable
        // A number that the deck's sentence has beside it is not what it should be.
        if (
          !isLike
          || isOther
          || own === 0
          || own + noun + this.#rarity(reading) < this.#related
          || here.has(keyOf(reading))
        )
          return []
        if (stated.has(`${this.#article[at]?.cite} ${reading.start}`)) return []
        const ways = [wayOf(given), wayOf(reading)]
        return [
          {
            reading,
            at,
            likeness: whole + noun + (ways[0] !== undefined && ways[0] === ways[1] ? 1 : 0),
            differs: ['value'],
          },
        ]
      }),
    )
    return found.sort((a, b) => b.likeness + nearness(b.reading, given) - a.likeness - nearness(a.reading, given))[0]
  }
}

/** By what a number is looked up: its size. */
const keyOf = ({ value }: Directed) => (typeof value === 'number' ? Math.abs(value) : value)

/** By what a number of the article is found: its size, the other end of a range, and its digits without their scale. */
function keysOf(reading: Directed): number[] {
  return [
    reading.value,
    reading.high,
    reading.sense === 'more' ? Number(reading.value) + 1 : undefined,
    mantissaOf(reading.text),
  ].flatMap((each) => (typeof each === 'number' ? [Math.abs(each)] : []))
}

/** Whether two small numbers count different things, of which the article does not have the deck's. */
function areUnlike(given: Directed, stated: Directed, nouns: Nouns): boolean {
  const [one, other] = [given.noun, stated.noun]
  if (given.unit !== 'count' || Math.abs(Number(given.value)) > 12 || one === undefined || other === undefined)
    return false
  return nouns.areComparable && !general.test(one) && !general.test(other) && !nouns.same(other, one)
}

/** Of two numbers that may have been meant: the nearer in size, or with the same digits in another order. */
function nearness(stated: Directed, given: Directed): number {
  const [one, other] = [Math.abs(Number(stated.value)), Math.abs(Number(given.value))]
  if (!(one > 0) || !(other > 0)) return 0
  const digits = (value: number) => [...String(value)].sort().join('')
  return Math.max(0, 1 - Math.abs(Math.log10(one / other))) + (digits(one) === digits(other) ? 1 : 0)
}

/** How much it says by itself that two numbers are the same: the more digits they are written with, the more. */
function exactness({ value }: Directed): number {
  const digits = String(value).replace(/^-|\.|0+$/g, '').length
  return digits > 2 ? anchor : digits === 2 ? anchor / 4 : 0
}

/** A bare number that may be a year: of an axis, or a column. */
function yearOf(reading: SeriesReading): string | undefined {
  return isBare(reading) && /^(?:1[5-9]|20)\d\d$/.test(reading.text) ? reading.text : undefined
}

const languageOf = (locale: string) => locale.split('-')[0] ?? ''
const wordsIn = (noun: string) => noun.toLowerCase().split(/\s+/)

function distinct(operands: readonly Operand[]): Operand[] {
  return operands.filter(
    (each, index) =>
      operands.findIndex(({ cite, reading }) => cite === each.cite && reading.start === each.reading.start) === index,
  )
}
