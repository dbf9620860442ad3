import { grammarOf } from '../../locales/grammars.ts'
import type { SeriesWords } from '../../locales/seriesWords.ts'
import type { InSeries, Reading, ReadOptions } from '../../quantities/quantity.ts'
import { recognise } from '../numbers.ts'
import { measured, withUnit } from './elided.ts'
import { datesIn, namesIn, overlap, withEndsOfSpans } from './keys.ts'
import { pairUp, type Key, type Mention } from './pairing.ts'
import { said, type Said } from './repeated.ts'

/** An amount, and what it goes with in its sentence. */
export type SeriesReading = Reading & InSeries

const doubt = 'its unit is left out, and there is more than one that it may be'

/**
 * The quantities that a sentence states, as `recognise` reads them, with what a series needs beside: which date and
 * which of the talk's names each amount goes with, the unit where the sentence leaves it out, and whether it is still
 * to come. Amounts behind a name are read too that might be part of a name otherwise: Germany 782.
 */
export function readSeries(
  text: string,
  options: ReadOptions & { series: readonly (readonly string[])[] },
): SeriesReading[] {
  const { seriesWords: words, sameNoun } = grammarOf(options.locale)
  const groups = withoutShared(options.series).map((names) => namesIn(text, names, words))
  const readings = withEndsOfSpans(text, readAll(text, groups.flat(), options, words), words)
  const amounts = readings.filter(({ unit }) => unit !== 'date' && unit !== 'rank')
  const dates = datesIn(text, readings, words)
  const { classes, donors, doubtful } = measured(text, amounts, { sameNoun, wholes: words.wholes })
  const found = new Map<Reading, Said>()
  for (const own of classes) {
    const tied = (keys: readonly Key[], reach: (amounts: readonly Reading[]) => number) =>
      pairUp(own, keys, {
        isTied: (amount, { start }) => isTied(text.slice(amount.end, start), words),
        isList: (of) => areJoined(text, of, words),
        reach,
      })
    const byName = groups.map((keys) => tied(keys, (of) => reachOfName(text, of, dates)))
    const namesOf = (amount: Reading) => byName.flatMap((each) => each.get(amount) ?? [])
    // A date says when for each of several names, once each: in 2019 Poland had 410 and Germany 782.
    const areNamed = (of: readonly Reading[]) => {
      const names = of.map((amount) => namesOf(amount).join('\n'))
      return names.every((name) => name !== '') && new Set(names).size === names.length
    }
    const byDate = tied(dates, (of) => {
      const [first] = of
      if (first && words.from.test(text.slice(0, first.start))) return 0
      return areNamed(of) || areJoined(text, of, words) ? of.length : 1
    })
    const pairs = own.map((amount) => ({ date: byDate.get(amount), names: namesOf(amount) }))
    said(pairs).forEach((pair, index) => own[index] && found.set(own[index], pair))
  }
  const outlooks = outlooksOf(text, readings, [...dates, ...groups.flat()], words)
  return readings.map((reading) => {
    const { date, names = [] } = found.get(reading) ?? { date: undefined }
    const isPaired = date !== undefined || names.length > 0
    const donor = isPaired ? donors.get(reading) : undefined
    const outlook = outlooks.get(reading)
    return {
      ...(donor ? withUnit(reading, donor) : reading),
      ...(doubtful.has(reading) ? { unsure: doubt } : {}),
      ...(date === undefined ? {} : { date }),
      ...(names.length > 0 ? { names } : {}),
      ...(outlook ? { outlook } : {}),
    }
  })
}

/**
 * The names that go with amounts, those of series that share a name in one list: of two series, one of the three
 * largest ports and one of all twelve, the names of either part the amounts of the other.
 */
function withoutShared(series: readonly (readonly string[])[]): string[][] {
  return series.reduce<string[][]>((lists, names) => {
    const shares = (list: readonly string[]) => list.some((name) => names.includes(name))
    const one = [...new Set([...lists.filter(shares).flat(), ...names])]
    return [...lists.filter((list) => !shares(list)), one]
  }, [])
}

/**
 * How many amounts a name before them goes with: those of its own clause, up to a date that has several of them, which
 * are then those of several names.
 */
function reachOfName(text: string, amounts: readonly Reading[], dates: readonly Key[]): number {
  const dateBefore = amounts.map(({ start }, index) =>
    dates.findLast((date) => date.end <= start && date.start >= (amounts[index - 1]?.end ?? date.end)),
  )
  const end = amounts.findIndex((amount, index) => {
    const between = text.slice(amounts[index - 1]?.end ?? amount.start, amount.start)
    const isForSeveral = dateBefore[index] && index + 1 < amounts.length && !dateBefore[index + 1]
    return index > 0 && (/[;；]/.test(between) || isForSeveral)
  })
  return end < 0 ? amounts.length : end
}

/**
 * What is read, and right behind a name or date what would be read if that were a word like others: Germany 782,
 * 2021年210、2022年330. No number within a name is one.
 */
function readAll(text: string, names: readonly Key[], options: ReadOptions, { parting }: SeriesWords): Reading[] {
  const own = recognise(text, options).filter((each) => !names.some((name) => overlap(each, name)))
  const dates = own.filter(({ unit }) => unit === 'date')
  const isBehind = ({ start }: Reading) =>
    [...names, ...dates].some(({ end }) => end <= start && /^(?:['’]s)?\s*$/.test(text.slice(end, start)))
  const readings = own.filter((each) => each.unsure === undefined || !isBehind(each))
  const masked = names.reduce(lowered, text.replace(...parting))
  const more = masked === text ? [] : recognise(masked, options)
  const isNew = (each: Reading) => isBehind(each) && ![...readings, ...names].some((other) => overlap(each, other))
  const all = [...readings, ...more.filter(isNew)]
  // What stays in doubt is told of as such.
  const doubtful = own.filter((each) => !all.some((other) => overlap(each, other)))
  return [...all, ...doubtful].sort((a, b) => a.start - b.start)
}

/** A text with one of its words in small letters, so that a number behind it is not taken for a part of a name. */
function lowered(text: string, { start, end }: Key): string {
  const word = text.slice(start, end).toLowerCase()
  return word.length === end - start ? `${text.slice(0, start)}${word}${text.slice(end)}` : text
}

/** Whether nothing but joints stands between them. */
function areJoined(text: string, of: readonly Mention[], { carries }: SeriesWords): boolean {
  return of.every(({ start }, index) => index === 0 || carries.test(text.slice(of[index - 1]?.end, start)))
}

function isTied(between: string, { ties, asides }: SeriesWords): boolean {
  return ties.test(between) || ties.test(between.replace(asides, ''))
}

/**
 * Which amounts the sentence says are still to come, or not final: by a word between the one before and this, or right
 * behind it; and those that follow with nothing but a joint between.
 */
function outlooksOf(
  text: string,
  readings: readonly Reading[],
  keys: readonly Key[],
  { forecast, estimate, carries }: SeriesWords,
): Map<Reading, 'forecast' | 'estimate'> {
  const found = new Map<Reading, 'forecast' | 'estimate'>()
  const amounts = readings.filter(({ unit }) => unit !== 'date' && unit !== 'rank')
  const outlookIn = (stretch: string) =>
    forecast.test(stretch) ? 'forecast' : estimate.test(stretch) ? 'estimate' : undefined
  /** Without the dates and names, which may stand between any two amounts. */
  const bare = (from: number, to: number) =>
    keys
      .filter(({ start, end }) => start >= from && end <= to)
      .sort((a, b) => b.start - a.start)
      .reduce(
        (stretch, { start, end }) => `${stretch.slice(0, start - from)}${stretch.slice(end - from)}`,
        text.slice(from, to),
      )
  amounts.forEach((amount, index) => {
    const last = amounts[index - 1]
    const before = bare(last?.end ?? 0, amount.start)
    const [own] = /^[^,，、;；。.]{0,40}/.exec(bare(amount.end, amounts[index + 1]?.start ?? text.length)) ?? ['']
    const inherited = last && carries.test(before) ? found.get(last) : undefined
    const outlook = outlookIn(withoutLast(before, last !== undefined)) ?? outlookIn(behindOf(own)) ?? inherited
    if (outlook) found.set(amount, outlook)
  })
  return found
}

/** What is said before an amount: not what was said right behind the one before it, in brackets. */
const withoutLast = (before: string, isBetween: boolean) =>
  isBetween ? before.replace(/^[^,，、;；]{0,12}[(（][^()（）]*[)）]/, '') : before

/** Only what stands right behind an amount, or in brackets there, is said of it. */
const behindOf = (own: string) =>
  /^\s*(?:[a-z]{2,3}\s+)?(?:[(（][^()（）]*[)）]|\p{Script=Latin}+)/u.exec(own)?.[0] ?? ''
