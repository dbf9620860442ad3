import type { Unit } from '../../../quantities/quantity.ts'
import { rounded } from '../../reading/digits.ts'
import { withUnit } from './amount.ts'
import { finished, type Amount } from './finished.ts'
import type { Numeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'
import { readShareWord, readSlash, readParts, readSpokenParts, shareWordInitials, type ShareRead } from './shares.ts'

export function readShare(sentence: Sentence, place: number): Amount | undefined {
  const { text } = sentence
  const slash = /\d/.test(text.charAt(place)) ? readSlash(sentence, place) : undefined
  if (slash && 'mixed' in slash) {
    const numeral: Numeral = {
      value: rounded(slash.mixed),
      start: place,
      end: slash.end,
      script: 'arabic',
      isBare: false,
      isHeadless: false,
      scale: 1,
    }
    return withUnit(sentence, numeral)
  }
  const read: ShareRead | undefined =
    slash
    ?? (shareWordInitials.has(text.charAt(place)) ? readShareWord(sentence, place) : undefined)
    ?? (mayBeParts(text, place) ? readParts(sentence, place) : undefined)
    ?? readSpokenParts(text, place)
  if (!read) return undefined
  const measured = ofMeasure(text, read)
  if (measured)
    return finished(text, { ...measured, bound: read.bound ?? 'exactly', start: place, kind: 'measure', sign: 1 })
  // 四分之一厘: of a percent of interest.
  if (read.fraction && /^厘(?![米升])/.test(text.slice(read.end, read.end + 2)))
    return finished(text, {
      unit: 'percent',
      value: read.value / 100,
      bound: read.bound ?? 'exactly',
      start: place,
      end: read.end + 1,
      kind: 'share',
      sign: 1,
    })
  const { end, bound, ...rest } = read
  return finished(text, { ...rest, bound: bound ?? 'exactly', start: place, end, kind: 'share', sign: 1 })
}

const measures: Readonly<Record<string, Unit>> = {
  吨: 'tonne',
  公吨: 'tonne',
  公里: 'kilometer',
  英里: 'mile',
  公斤: 'kilogram',
  千克: 'kilogram',
  公顷: 'hectare',
  小时: 'hour',
  个世纪: 'century',
  世纪: 'century',
  英寸: 'inch',
  平方公里: 'square-kilometer',
}

/** 四分之一吨, 三分之一公里: a part of a measure, and of nothing else. */
function ofMeasure(
  text: string,
  { fraction, end, high }: ShareRead,
): { value: number; unit: Unit; end: number } | undefined {
  if (!fraction || high !== undefined) return undefined
  const name = /^(?:平方公里|公吨|吨(?!位)|公里|英里|公斤|千克|公顷|小时|个?世纪|英寸)/.exec(
    text.slice(end, end + 5),
  )?.[0]
  const unit = name === undefined ? undefined : measures[name]
  return name === undefined || unit === undefined
    ? undefined
    : { value: rounded(fraction.numerator / fraction.denominator), unit, end: end + name.length }
}

/** Cheap: 分之 stands within reach. */
function mayBeParts(text: string, place: number): boolean {
  const near = text.slice(place, place + 24)
  return near.includes('分') && near.includes('之')
}
