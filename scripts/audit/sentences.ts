import { localeOfScript, slideWords } from '../locales/grammars.ts'
import { isBare } from './compare.ts'
import { unitInfo } from '../quantities/units.ts'
import { recognise } from '../source/numbers.ts'
import { readSeries, type SeriesReading } from '../source/series/read.ts'
import type { DeckText, ReadDeck } from './deck.ts'
import { withBoundsBefore, withBoundsBehind, withRatesBefore } from './deckBounds.ts'
import { piecesOf, withDoubtBeside, withoutMarks, withYearsAhead } from './deckTexts.ts'
import { withListed, withNounBefore } from './listed.ts'
import { withRateApart } from './rateUnits.ts'
import { withHeadsUnit } from '../source/headUnits.ts'
import { says } from '../locales/says.ts'
import { wordsOf } from './words.ts'

/** A sentence of the article, with what it states. */
export interface ArticleSentence {
  cite: string
  paragraph: number
  text: string
  readings: readonly SeriesReading[]
  words: ReadonlySet<string>
}

/** A sentence, bullet or cell of the deck, with the quantities in it. */
export interface DeckSentence {
  slide: number
  /** Which of the slide's texts it is in, from 0. */
  index: number
  source: DeckText
  text: string
  locale: string
  readings: readonly SeriesReading[]
  words: ReadonlySet<string>
}

/** In characters. */
const longestCaption = 80

/**
 * Reads the quantities of the article's sentences.
 * @param hasMoney take cents and pence for money, since the deck does not count them
 */
export function readArticle(
  sentences: readonly { id: string; paragraph: number; text: string }[],
  locale: string,
  hasMoney = true,
): ArticleSentence[] {
  const all = sentences.map(({ text }) => readNumbers(text, locale))
  const currency = hasMoney ? onlyCurrency(all.flat()) : undefined
  let year: number | undefined
  const read = sentences.map(({ id, paragraph, text }, index) => {
    const before = sentences[index - 1]?.paragraph === paragraph ? (all[index - 1] ?? []) : []
    const own = withNounBefore(text, withListed(text, all[index] ?? []), before)
    const plain = withLaterUnit(text, inCurrency(own, currency))
    year = yearTold(plain) ?? (sentences[index - 1]?.paragraph === paragraph ? year : undefined)
    const readings = withYearBefore(plain, text, year)
    return { cite: id, paragraph, text: text.trim(), readings, words: wordsOf(withoutMeasures(text, readings)) }
  })
  // "There are nine." is said of what the sentence before it names.
  return read.map((each, index) => {
    const before = read[index - 1]
    const isOfBefore = before?.paragraph === each.paragraph && wordsOf(withoutNumbers(each)).size === 0
    return isOfBefore && before && each.readings.length > 0 ? { ...each, words: before.words } : each
  })
}

/** The first year that a sentence names. */
const yearTold = (readings: readonly SeriesReading[]): number | undefined =>
  readings.flatMap(({ unit, value }) =>
    unit === 'date' && /^\d{4}(?!\d)/.test(String(value)) ? Number(String(value).slice(0, 4)) : [],
  )[0]

/** Readings with the year before the one that is told of, where they are said to be of that: 27,900 the year before. */
const withYearBefore = (readings: readonly SeriesReading[], text: string, year: number | undefined) =>
  readings.map((reading) => {
    const isBefore =
      reading.unit !== 'date'
      && (says('yearBefore', text.slice(reading.end)) || says('yearBeforeIt', text.slice(0, reading.start)))
    return isBefore && year !== undefined ? { ...reading, date: String(year - 1) } : reading
  })

const withoutNumbers = ({ text, readings }: Pick<ArticleSentence, 'text' | 'readings'>) =>
  readings.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)

/** Reads the quantities of a deck, sentence by sentence, each in the language that its letters are of. */
export function readDeckSentences({ slides }: ReadDeck, deckLocale: string): DeckSentence[] {
  return slides.flatMap(({ number, texts }) => {
    const captions = captionsIn(texts, number)
    const units = unitsOf(texts)
    return texts.flatMap((whole, index) => {
      const caption = captions.get(index)
      if (captions.has(index - 1)) return []
      const pieces = caption === undefined ? piecesOf(whole) : [{ text: `${whole.text} ${caption}`, source: whole }]
      return pieces.map(({ text: piece, source }) => {
        const about = source.about ?? []
        const text = withoutMarks(piece.trim())
        const locale = localeOf(`${text} ${about.join(' ')}`, deckLocale)
        const bounded = withBoundsBehind(withBoundsBefore(readNumbers(withArrows(text), locale), text), text)
        const rated = withRatesBefore(bounded, text).map((reading) => asPoints(asDate(reading, text), text))
        const readings = withDoubtBeside(withYearsAhead(rated, text), text)
        return {
          slide: number,
          index,
          source,
          text,
          locale,
          readings: withUnitOf(readings, text, source, units, locale),
          words: wordsOf([withoutMeasures(text, readings), ...about].join('\n')),
        }
      })
    })
  })
}

/** So many characters at most give a unit: 单位：万元, £ million. */
const longestUnit = 20

/** The units that a slide gives for its tables and charts: in brackets in its title, or on a line of their own. */
const unitsOf = (texts: readonly DeckText[]): string[] =>
  texts.flatMap(({ place, text }) => {
    if (place === 'title') return bracketed(text)
    return place === 'body' && says('unitLabel', text.replace(/^[(（]/u, '')) && text.length <= longestUnit
      ? [text]
      : []
  })

/** What stands in brackets, where it is short enough to be a unit. */
const bracketed = (text: string): string[] =>
  (text.match(/[(（][^()（）]+[)）]/gu) ?? []).filter((each) => each.length - 2 <= longestUnit)

/** The readings of a cell with the unit of its heads; where they give none, with that of all of the slide's. */
function withUnitOf(
  readings: readonly SeriesReading[],
  text: string,
  { place, about = [] }: DeckText,
  units: readonly string[],
  locale: string,
): readonly SeriesReading[] {
  const own = withHeadsUnit(readings, text, about, locale)
  if ((place !== 'table' && place !== 'chart') || own.some(({ unit }) => unit !== 'count')) return own
  const ofAll = withHeadsUnit(readings, text, units, locale).filter(({ unit }) => unitInfo(unit)?.kind === 'money')
  return ofAll.length > 0 ? ofAll : own
}

/** A text with the arrows that are typed as -> and =>, as long as before: their second character is no bound. */
const withArrows = (text: string) => text.replace(/[-=]{1,2}>/g, (arrow) => '→'.padStart(arrow.length))

/** Points of percent, as slides have them for short: −7 pts, 3 pp. */
const asPoints = (reading: SeriesReading, text: string): SeriesReading =>
  isBare({ ...reading, change: undefined }) && says('pointsFor', text.slice(reading.end))
    ? { ...reading, unit: 'percentage-point' }
    : reading

/** 2021.3 and 2021起, as Chinese slides date what they tell; 48 (2015), a year in brackets. */
function asDate(reading: SeriesReading, text: string): SeriesReading {
  const around = text.slice(Math.max(0, reading.start - 1), reading.end + 1)
  if (isBare(reading) && /^[(（](?:19|20)\d\d[)）]$/u.test(around))
    return { ...reading, unit: 'date', value: reading.text }
  const [, year, month] =
    /^((?:19|20)\d\d)(?:\.(0?[1-9]|1[0-2]))?$/.exec(reading.text.replace(/\p{Script=Han}$/u, '')) ?? []
  const isFrom = month === undefined && says('behindOtherDate', reading.noun ?? '')
  if (reading.unit !== 'count' || year === undefined || (month === undefined && !isFrom)) return reading
  const { noun, ...rest } = reading
  void noun
  return { ...rest, unit: 'date', value: month === undefined ? year : `${year}-${month.padStart(2, '0')}` }
}

/** What stands below a number that has a line of its own, large, by the place of the number among a slide's texts. */
function captionsIn(texts: readonly DeckText[], slide: number): ReadonlyMap<number, string> {
  const lines = texts.map(({ place, isItem, text }) => (place === 'body' && isItem !== true ? text : ''))
  const isNumber = (line = '') => /^\W{0,3}\d[^\p{L}\n]{0,12}\p{L}{0,3}$/u.test(line) && Number(line) !== slide
  const isCaption = (line = '') => line !== '' && line.length < longestCaption && !/\d/.test(line)
  const first = lines.find((line) => line !== '')
  // Where the first is a caption, it may be that of the number below it.
  if (!isNumber(first)) return new Map()
  return new Map(
    lines.flatMap((line, index) => {
      const next = lines[index + 1]
      return isNumber(line) && isCaption(next) ? [[index, next ?? ''] as const] : []
    }),
  )
}

/**
 * A text without amounts in units: that two sentences speak of euros does not make them speak of the same. A fraction
 * may hold what it is of: 三號碼頭的三分之一.
 */
function withoutMeasures(text: string, readings: readonly SeriesReading[]): string {
  return readings.reduceRight(
    (rest, { unit, start, end, form }) =>
      unit === 'date' || unit === 'count' || form === 'fraction' ? rest : `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  )
}

/**
 * The quantities of a sentence, with the dates that they go with. Where it is in doubt which unit a series leaves out,
 * a number is taken as it stands by itself.
 */
function readNumbers(text: string, locale: string): SeriesReading[] {
  const readings = readSeries(text, { locale, series: [] }).map(withRateApart)
  // 71,300, of whom 29 per cent: it is no share.
  const isDoubtful = ({ unsure, unit, value }: SeriesReading) =>
    unsure !== undefined || (unit === 'percent' && Number(value) > 1000)
  if (!readings.some(isDoubtful)) return readings
  const alone = recognise(text, { locale })
  return readings.map((reading) => {
    const same = !isDoubtful(reading) ? undefined : alone.find(({ start }) => start === reading.start)
    const read =
      same && same.unsure === undefined
        ? { ...same, ...(reading.date === undefined ? {} : { date: reading.date }) }
        : reading
    // Up 65 % (from 310,000): what is read as a share by itself too has its unit from the one before.
    return read.unsure === undefined && isDoubtful(read) ? { ...read, unit: 'count' } : read
  })
}

/** Readings with the unit that a sentence gives once: from 1.05 million to 756,000 gallons. */
const withLaterUnit = (text: string, readings: readonly SeriesReading[]): readonly SeriesReading[] =>
  readings.map((reading, index) => {
    const next = readings[index + 1]
    if (!next || !isBare(reading) || !['money', 'measure'].includes(unitInfo(next.unit)?.kind ?? '')) return reading
    const between = text.slice(reading.end, next.start)
    const leads = between.length < 12 && Object.values(slideWords).some((each) => each.asChangedBy(between) !== between)
    return leads ? { ...reading, unit: next.unit } : reading
  })

/** The currency of an article that writes of one alone. */
function onlyCurrency(readings: readonly SeriesReading[]): string | undefined {
  const [currency, ...others] = new Set(readings.flatMap(({ unit }) => (unitInfo(unit)?.kind === 'money' ? unit : [])))
  return others.length === 0 ? currency : undefined
}

/** Readings with pence as money, where it is of one currency alone that they can be: 14 pence are 0.14 pounds. */
const inCurrency = (readings: readonly SeriesReading[], currency: string | undefined) =>
  readings.map(({ noun, ...reading }) =>
    currency !== undefined && typeof reading.value === 'number' && says('hundredth', noun ?? '')
      ? { ...reading, unit: currency, value: reading.value / 100 }
      : { ...reading, noun },
  )

/** The language of a text: English words in a Chinese deck are English, a bare number is of the deck's language. */
function localeOf(text: string, deckLocale: string): string {
  if (/\p{Script=Han}/u.test(text)) return deckLocale.startsWith('zh') ? deckLocale : localeOfScript(text)
  return /\p{Script=Latin}{3}/u.test(text) && deckLocale.startsWith('zh') ? 'en' : deckLocale
}
