import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { candidatesFor, likenessesTo } from './candidates.ts'
import { dateFields } from '../quantities/dates.ts'
import { dateOf, isBare } from './compare.ts'
import { distinct, operandsOf, type Operand } from './operands.ts'
import type { DeckSentence } from './sentences.ts'
import type { StatedDate } from './spans.ts'

/** A number that a slide states as the article does, and where. */
export interface ShownOperand extends Operand {
  shownIn: DeckSentence
  /** Where it begins there. */
  from: number
  /** It follows from others, which is enough to compute with on its own slide. */
  isComputed?: boolean
}

/** What a number of a slide is seen with. */
export interface SlideContext {
  /** The words of the slide, but for its notes. */
  around: ReadonlySet<string>
  /** The numbers and dates of its title. */
  title: readonly SeriesReading[]
  /** What it states as the article does, to compute with; and the slide before it. */
  stated: ShownOperand[]
  statedBefore: readonly ShownOperand[]
  /** What any slide before it states. */
  told: readonly ShownOperand[]
  /** The dates that it has and the article too. */
  dates: readonly StatedDate[]
  /** The year in which the talk is held, where its first or last slide says so. */
  talkYear: number | undefined
}

/** Looks over a slide before the first of its numbers is judged. */
export function contextOf(
  sentences: readonly DeckSentence[],
  numbers: ArticleNumbers,
  before: SlideContext | undefined,
  talkYear: number | undefined,
): SlideContext {
  const shown = sentences.filter(({ source }) => source.place !== 'notes')
  const statedBefore = (before?.stated ?? []).filter(({ isComputed }) => !isComputed)
  const around = new Set(shown.flatMap(({ words }) => [...words]))
  return {
    around,
    title: sentences.filter(({ source }) => source.place === 'title').flatMap(({ readings }) => readings),
    stated: sentences.flatMap((sentence) => statedIn(sentence, around, numbers)),
    statedBefore,
    told: distinct([...(before?.told ?? []), ...statedBefore]),
    dates: sentences.flatMap(({ readings }) => readings.flatMap((reading) => datesLike(reading, numbers))),
    talkYear,
  }
}

function statedIn(sentence: DeckSentence, around: ReadonlySet<string>, numbers: ArticleNumbers): ShownOperand[] {
  return sentence.readings.flatMap((reading) => {
    const likenesses = likenessesTo(reading, sentence, around, numbers)
    const candidates = candidatesFor(reading, sentence, likenesses, numbers)
    const best = candidates.find(({ differs }) => differs.length === 0)
    if (!best) return []
    // It took 29: months, as the slide says.
    const isWithoutUnit = isBare(best.reading) && !isBare(reading)
    const { unit, noun } = reading
    const per =
      (best.reading.unsure === undefined ? best.reading.per : reading.per)
      ?? (reading.per?.noun === undefined ? undefined : reading.per)
    const stated = {
      ...(best.reading.unsure !== undefined ? reading : best.reading),
      ...(isWithoutUnit ? { unit, noun } : {}),
      ...(per === undefined ? {} : { per }),
    }
    return operandsOf([stated], numbers.citeOf(best.at)).map((operand) => ({
      ...operand,
      shownIn: sentence,
      from: reading.start,
    }))
  })
}

/** A date of the article in the year that a deck names. */
function datesLike(reading: SeriesReading, numbers: ArticleNumbers): StatedDate[] {
  const year = yearOf(reading) ?? (reading.unit === 'date' ? String(reading.value).slice(0, 4) : '')
  const found = !/^\d{4}$/.test(year)
    ? undefined
    : (numbers.dates.find((each) => each.reading.value === reading.value)
      ?? numbers.dates.find((each) => String(each.reading.value).startsWith(year)))
  return found ? [{ reading: found.reading, cite: numbers.citeOf(found.at) }] : []
}

/** The year of a talk: the last that its first slide names, outside of notes; where it names none, its last. */
export function talkYearOf(sentences: readonly DeckSentence[], slides: number): number | undefined {
  for (const end of [1, slides]) {
    const years = sentences.flatMap(({ slide, source, readings }) =>
      slide === end && source.place !== 'notes'
        ? readings.flatMap((each) => (each.unit === 'date' ? (dateFields(dateOf(each)).year ?? []) : []))
        : [],
    )
    if (years.length > 0) return Math.max(...years)
  }
  return undefined
}

/** A bare number that may be a year: of an axis, or a column. */
export function yearOf(reading: SeriesReading): string | undefined {
  const [year] = /^(?:1[5-9]|20)\d\d(?=$|\p{Script=Han}{2}|\s\p{Script=Han}$)/u.exec(reading.text) ?? []
  // 2026目标, 1931 通車: a year before a noun of two characters, or apart from what follows.
  return isBare({ ...reading, noun: year === reading.text ? reading.noun : undefined }) ? year : undefined
}
