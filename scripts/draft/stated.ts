import { resolveFacts, type Fact } from '../article/facts.ts'
import type { StatedEntry } from '../article/factsSchema.ts'
import { grammarOf } from '../locales/grammars.ts'
import type { DraftWords, Nameable } from '../locales/drafting/draftWords.ts'
import type { Place } from '../quantities/citation.ts'
import type { Form, Reading, ReadOptions } from '../quantities/quantity.ts'
import { inContextOf, recognise } from '../source/numbers.ts'
import { readSeries, type SeriesReading } from '../source/series/read.ts'
import type { Sentence } from '../source/segment.ts'
import { columnAt, rowAt, type Table } from './tables.ts'
import { room } from '../typography/room.ts'
import { firstAmount } from '../article/typedAmounts.ts'
import { nameFacts } from './names.ts'
import { isSameNoun } from './shapes/amounts.ts'
import { plainOf } from './plain.ts'

/** A quantity that a sentence states for certain, as a fact of the draft. */
export interface Stated {
  id: string
  /** What its words call it, where no other were called so. */
  base: string
  cite: Place
  sentence: Sentence
  reading: SeriesReading
  entry: StatedEntry
  fact: Fact
  /** The words beside it, which it is named by. */
  beside: Nameable
  /** What it is of: shown beside it. */
  label: string
  /** What a bar of it is called, by the words before it or behind it; each may be empty. */
  names: { ahead: string; behind: string }
  /** It stands within somebody's words. */
  isQuoted: boolean
  /** It says when something else was, as a year or a day, and is drawn by itself nowhere. */
  isTimeAlone: boolean
  /** It is how much less or more there was than at another time, and no amount of either. */
  isGap: boolean
  /** For how long each it is, as `Assertion.rate` has it: 每年 of 每年招20人. */
  every: string | undefined
}

/** A quantity that is not in the draft, and why. */
export interface LeftOut {
  cite: Place
  text: string
  why: string
}

/**
 * What a sentence states, with the dates that its amounts go with. As a lock reads it: a unit that a list leaves out is
 * taken from the amounts beside it only where the talk has series.
 */
function readingsOf(text: string, options: ReadOptions, hasSeries: boolean): SeriesReading[] {
  const inSeries = readSeries(text, { ...options, series: [] })
  if (hasSeries) return inSeries
  return recognise(text, options).map((reading) => {
    const { date, outlook } = inSeries.find(({ start }) => start === reading.start) ?? {}
    return { ...reading, ...(date === undefined ? {} : { date }), ...(outlook ? { outlook } : {}) }
  })
}

/** Amounts with the way in which they changed where only the first of them says it: rose by 4% here and by 9% there. */
function withChanges(readings: readonly SeriesReading[], text: string, words: DraftWords): SeriesReading[] {
  let last: SeriesReading | undefined
  return readings.map((reading) => {
    const isSame = last?.change !== undefined && last.unit === reading.unit && reading.change === undefined
    const goesOn = isSame && words.changedToo?.test(text.slice(last?.end, reading.start)) === true
    last = goesOn ? { ...reading, change: last?.change } : reading
    return last
  })
}

/** The facts of an article: all quantities that are read for certain; the others with the reason. */
export function statedIn(
  sentences: readonly Sentence[],
  locale: string,
  words: DraftWords,
  hasSeries: boolean,
  tables: readonly Table[] = [],
): { stated: Stated[]; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const options = inContextOf(sentences, { locale })
  const found = sentences.flatMap((sentence) => {
    const readings = withChanges(readingsOf(sentence.text, options, hasSeries), sentence.text, words)
    return readings.flatMap((reading) => {
      if (reading.unsure !== undefined) {
        leftOut.push({ cite: sentence.id, text: reading.text.trim(), why: reading.unsure })
        return []
      }
      if (isNoAmount(reading, sentence.text, words)) return []
      const cell = cellOf(tables, sentence.id, reading)
      // What stands in a cell is of its row and its column; the name of a row may hold an amount.
      if (cell?.column === 0 && reading.unit !== 'date') return []
      const beside = cell ? cellBeside(reading, cell) : plainBeside(sentence.text, reading, readings, words)
      const behind =
        reading.unit === 'count' && !cell
          ? words.countedBehind(reading.noun ?? '', sentence.text.slice(reading.end))
          : ''
      return [
        { sentence, reading: withCounted(reading, behind), beside: behind === '' ? beside : counting(beside, behind) },
      ]
    })
  })
  const names = nameFacts(
    found.map(({ sentence, reading, beside }) => ({ cite: sentence.id, reading, name: words.nameOf(beside) })),
  )
  const ofAll: string[] = []
  /** The words between two numbers of a sentence without the dates among them. */
  const undated = (text: string, one: (typeof found)[number], { reading: { end: from } }: (typeof found)[number]) =>
    found
      .filter(
        ({ sentence, reading: { unit, start } }) =>
          sentence === one.sentence && unit === 'date' && start >= from && start < one.reading.start,
      )
      .reduceRight((rest, { reading: { start, end } }) => rest.slice(0, start - from) + rest.slice(end - from), text)
  const becameOf = (index: number): string => {
    const one = found[index]
    const ahead = found.slice(0, index).findLastIndex(({ reading }) => reading.unit !== 'date')
    const before = found[ahead]
    if (!one || before?.sentence !== one.sentence) return ''
    const { text } = one.sentence
    const between = undated(text.slice(before.reading.end, one.reading.start), one, before)
    const isMoved =
      before.reading.unit === one.reading.unit
      && (words.became.between.test(between)
        || words.cameFrom.test(between)
        || words.movedFrom?.(between, text.slice(one.reading.end)) !== undefined)
    // 比去年同期的214起下降了四成: by how much is of the same.
    const isSize = one.reading.change !== undefined && words.movedBy?.test(between) === true
    return isMoved || isSize ? (ofAll[ahead] ?? '') : ''
  }
  // When it was is not what it is of, and may be said of an amount behind it that is of another time: 原先码头上.
  const timeless = (text: string): string => {
    const when = words.whensOf(text).find(({ start }) => start === 0)
    const rest = when ? text.slice(when.end).trim() : text
    return room(rest) >= 2 ? rest : text
  }
  // A number without words of its own is of what the one before it is that counts the same: 61噸、97噸.
  const sameBefore = (index: number): string => {
    const one = found[index]
    const before = found.findLastIndex(
      ({ sentence, reading }, at) =>
        at < index
        && sentence === one?.sentence
        && reading.unit === one.reading.unit
        && isSameNoun(reading.noun, one.reading.noun)
        && reading.per?.unit === one.reading.per?.unit,
    )
    const last = found[before]
    if (!one || !last) return ''
    const between = undated(one.sentence.text.slice(last.reading.end, one.reading.start), one, last)
    const bare = timeless(between.replace(/^[，、；,;\s]+/u, ''))
    return words.goesOn(bare, true) ? (ofAll[before] ?? '') : ''
  }
  const named = found.map(({ sentence, reading, beside }, index) => {
    const label = timeless(plainLabel(words.labelOf(beside), locale))
    const { ahead, behind } = words.namesOf(beside)
    const sides = { ahead: plainLabel(ahead, locale), behind: plainLabel(behind, locale) }
    const said = timeless(plainLabel(words.saidOf?.(beside, sentence.text.slice(0, reading.start)) ?? '', locale))
    // Without words of its own it is called no more than a number: what the one before it is of need not be its, but
    // where one became the other, or goes on with the same.
    const isOfOther = isGap(reading, sentence.text, words)
    const own = isOfOther
      ? [words.aGap]
      : reading.unit === 'date'
        ? [happened(beside, label), sides.behind, said]
        : label !== '' && !words.namesSomething(label)
          ? [becameOf(index), reading.noun ?? '']
          : [becameOf(index), label, sides.behind, reading.noun ?? '', said, sameBefore(index)]
    ofAll[index] =
      own.find((each) => room(each) >= 2 && (isOfOther || words.namesSomething(each)))
      ?? wordsAround(beside, words, locale)
    return { label, sides }
  })
  // When something was is of that: 2021年 of 2021年的61噸.
  const dated = (index: number): string => {
    const one = found[index]
    const own = found.flatMap(({ sentence, reading }, at) =>
      sentence === one?.sentence && reading.unit !== 'date' && ofAll[at] !== '' ? [at] : [],
    )
    const at =
      own.find((each) => found[each]?.reading.date === String(one?.reading.value))
      ?? own.find((each) => (found[each]?.reading.start ?? 0) > (one?.reading.start ?? 0))
    return at === undefined ? '' : (ofAll[at] ?? '')
  }
  const stated = found.flatMap(({ sentence, reading, beside }, index): Stated[] => {
    const { id = '', base = '' } = names[index] ?? {}
    const { label = '', sides = { ahead: '', behind: '' } } = named[index] ?? {}
    const isDate = reading.unit === 'date'
    const of = ofAll[index] || (isDate ? dated(index) : '') || (isDate ? words.aDate : words.aNumber)
    const calendar = words.calendarOf?.(reading.text)
    const entry = entryOf(reading, sentence.id, locale, of, reading.unit === 'date' ? calendar : undefined)
    const fact = factOf(id, entry, locale)
    if (!fact) {
      leftOut.push({ cite: sentence.id, text: reading.text.trim(), why: 'it cannot be written down as a fact' })
      return []
    }
    return [
      {
        id,
        base,
        cite: sentence.id,
        sentence,
        reading,
        entry,
        fact,
        label,
        names: sides,
        beside,
        isQuoted: isQuoted(sentence.text, reading),
        isTimeAlone: isTimeAlone(reading, sentence.text, words),
        isGap: isGap(reading, sentence.text, words),
        every: everyOf(reading, sentence.text, locale),
      },
    ]
  })
  return { stated, leftOut }
}

function cellOf(tables: readonly Table[], place: Place, { start }: Reading) {
  const found = rowAt(tables, place)
  if (!found) return undefined
  const { table, row } = found
  const column = columnAt(row, start)
  return { column, row: row.cells[0]?.text ?? '', head: table.head?.cells[column]?.text ?? '' }
}

/** A number in a cell is called by its row and its column. */
const cellBeside = ({ unit, noun, change }: SeriesReading, { row, head }: { row: string; head: string }): Nameable => ({
  unit,
  noun,
  change,
  before: [row, head].filter((text) => text !== '' && !/\d/.test(text)).join(' '),
  after: '',
  clauseBefore: '',
})

/** What happened on a date: how its clause goes on behind it, where that is more than a word. */
const happened = ({ after }: Nameable, label: string): string =>
  after.trim() !== '' && label.length >= 4 && after.includes(label) ? label : ''

/** A count with the thing that stands behind its classifier. */
function withCounted(reading: SeriesReading, behind: string): SeriesReading {
  return behind === ''
    ? reading
    : {
        ...reading,
        noun: `${reading.noun ?? ''}${behind}`,
        text: reading.text + behind,
        end: reading.end + behind.length,
      }
}

const counting = (beside: Nameable, behind: string): Nameable => ({
  ...beside,
  after: beside.after.slice(behind.length),
})

const ofTime = /^(?:second|minute|hour|day|week|month|year|night)$/

/** A place in a row that is no rank, and a thing alone that is only pointed at: one thing, 第一批. */
function isNoAmount(
  { unit, value, per, bound, text, start, end }: Reading,
  sentence: string,
  words: DraftWords,
): boolean {
  const before = sentence.slice(0, start)
  if (unit === 'rank') return !words.isRank(before, sentence.slice(end).trimEnd())
  return unit === 'count' && value === 1 && !per && bound === 'exactly' && !/\d/.test(text)
}

/** One year, one day and the like where no more is meant than the time that something else is for: 路燈一年的電費. */
function isTimeAlone({ unit, value, bound, text, start, end }: Reading, sentence: string, words: DraftWords): boolean {
  if (ofTime.test(unit) && words.away.test(sentence.slice(end))) return true
  const isOne = ofTime.test(unit) && value === 1 && bound === 'exactly' && !/\d/.test(text)
  return isOne && !words.lasting.test(sentence.slice(0, start))
}

/** 26,000 fewer than in 2019; how much a share or a multiple changed is told by its change. */
/** The words of a rate that an amount has: for each year. */
const everyOf = (reading: Reading, sentence: string, locale: string): string | undefined =>
  typeof reading.value === 'number' ? grammarOf(locale).assertions(sentence, [reading])[0]?.rate : undefined

const isGap = ({ unit, start, end }: Reading, sentence: string, words: DraftWords): boolean =>
  !/^(?:percent|permille|multiple|date|rank)$/.test(unit) && words.isGap(sentence.slice(0, start), sentence.slice(end))

const opening = /[，；：。！？,;:!?]|\s[—–-]\s|——/gu

/** The words beside a number, as its sentence is without what it says aside. */
function plainBeside(text: string, reading: Reading, readings: readonly Reading[], words: DraftWords): Nameable {
  const amounts = readings.filter(
    (each) => each === reading || !(each.unit === 'date' || isTimeAlone(each, text, words)),
  )
  const plain = plainOf(text, amounts, words)
  if (plain.text === text) return besideOf(text, reading, readings, words)
  const moved = readings.flatMap((each) => {
    const [start, end] = [plain.placeOf(each.start), plain.placeOf(each.end)]
    return start === undefined || end === undefined ? [] : [{ each, moved: { ...each, start, end } }]
  })
  const own = moved.find(({ each }) => each === reading)
  return own
    ? besideOf(
        plain.text,
        own.moved,
        moved.map((one) => one.moved),
        words,
      )
    : besideOf(text, reading, readings, words)
}

/** The words beside a number in its clause, up to the amounts before and behind it; dates are passed over. */
function besideOf(text: string, reading: Reading, readings: readonly Reading[], words: DraftWords): Nameable {
  // A date, and a year or a day that an amount is for, stand within what is said of it.
  const isPassed = (each: Reading) =>
    each.unit === 'date'
    // 17% are those of 65 years and more: that is whom it is of.
    || (each.unit === 'count' && reading.unit === 'percent' && words.ofAge?.test(each.noun ?? '') === true)
    || (each.value === 1 && each.bound === 'exactly' && ofTime.test(each.unit))
  const amounts = readings.filter((each) => !isPassed(each) || isPassed(reading))
  const before = amounts.findLast(({ end }) => end <= reading.start)
  const behind = amounts.find(({ start }) => start >= reading.end)
  const bare = (start: number, end: number) =>
    readings
      .filter((each) => each !== reading && isPassed(each) && each.start >= start && each.end <= end)
      .sort((a, b) => b.start - a.start)
      .reduce(
        (rest, each) => `${rest.slice(0, each.start - start)}${rest.slice(each.end - start)}`,
        text.slice(start, end),
      )

  const marks = [...text.matchAll(opening)].filter(
    ({ 0: mark, index }) =>
      !(/[,:]/.test(mark) && /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1))),
  )
  const start = marks.findLast(({ index }) => index < reading.start)
  const from = start ? start.index + start[0].length : 0
  const to = marks.find(({ index }) => index >= reading.end)?.index ?? text.trimEnd().length
  const last = marks.findLast(({ index }) => index < (start?.index ?? 0))
  const clauseFrom = last ? last.index + last[0].length : 0
  return {
    unit: reading.unit,
    noun: reading.noun,
    change: reading.change,
    before: bare(Math.max(from, before?.end ?? 0), reading.start),
    after: bare(reading.end, Math.max(reading.end, Math.min(to, behind?.start ?? to))),
    clauseBefore: start ? text.slice(clauseFrom, start.index) : '',
    isParted: behind !== undefined && behind.start < to,
    isLater: before !== undefined && before.end > from,
  }
}

/** What is said beside a number, where no other amount is in it. */
function plainLabel(label: string, locale: string): string {
  const bare = label.replace(/[「」『』“”"{}\\]/g, '').trim()
  return firstAmount(bare, grammarOf(locale)) === undefined ? bare : ''
}

function isQuoted(text: string, { start }: Reading): boolean {
  const before = text.slice(0, start)
  const isOpen = (open: string, close: string) => before.lastIndexOf(open) > before.lastIndexOf(close)
  return isOpen('「', '」') || isOpen('“', '”') || (before.split('"').length - 1) % 2 === 1
}

/** So many words stand before a number and behind it, or characters of Chinese, where no name is certain. */
const mostAround = { words: 6, characters: 12 }

/**
 * The sentence's own few words around a number, with a gap for it: "only … barns were painted". Empty where it stands
 * alone.
 */
function wordsAround(
  { unit, noun = '', before, after, isLater = false }: Nameable,
  words: DraftWords,
  locale: string,
): string {
  const front = (isLater ? before.replace(words.partsNumbers, '') : before).trim()
  const isHan = /\p{Script=Han}/u.test(before + after)
  const cut = (text: string, isFront: boolean) => {
    const parts = isHan ? [...text.trim()] : text.trim().split(/\s+/)
    const most = isHan ? mostAround.characters : mostAround.words
    return (isFront ? parts.slice(-most) : parts.slice(0, most)).join(isHan ? '' : ' ')
  }
  const counted = unit === 'count' ? noun : ''
  const said = [cut(front, true), '…', counted, cut(after, false)].filter((text) => text !== '')
  const text = plainLabel(said.join(isHan ? '' : ' ').replace(/[\s,;:，；：、.。]+$/u, ''), locale)
  return room(text.replace(/[…\s]/gu, '')) >= 2 ? text : ''
}

/** How much of its words says what a fact is of: twice as many letters as Han characters. */
const longestOf = 40

/** A reading as `facts.yaml` has it. */
function entryOf(reading: Reading, cite: Place, locale: string, said: string, calendar?: Form): StatedEntry {
  const { value, unit, bound, noun, per, fraction, form, sense, low, high } = reading
  const of = [...said].slice(0, 2 * longestOf).join('')
  return {
    value:
      high !== undefined
        ? unit === 'date'
          ? `${low ?? value}/${high}`
          : [low ?? value, high]
        : fraction
          ? `${fraction.numerator}/${fraction.denominator}`
          : value,
    unit,
    bound,
    ...(noun === undefined || unit !== 'count' ? {} : { noun: { [locale]: noun } }),
    ...(per
      ? {
          per: {
            value: per.value,
            unit: per.unit,
            ...(per.noun === undefined ? {} : { noun: { [locale]: per.noun } }),
          },
        }
      : {}),
    ...(sense === undefined ? {} : { sense }),
    ...(calendar ? { form: calendar } : form === undefined || !fraction ? {} : { form }),
    of: { [locale]: of },
    cite,
  }
}

function factOf(id: string, entry: StatedEntry, locale: string): Fact | undefined {
  const { sameNoun } = grammarOf(locale)
  let isSound = true
  const facts = resolveFacts(
    { [id]: entry },
    { language: locale, units: [], sameNoun: (_, one, other) => sameNoun(one, other) },
    () => {
      isSound = false
    },
  )
  return isSound ? facts.get(id) : undefined
}
