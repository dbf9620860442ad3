import type { Unit } from '../../../quantities/quantity.ts'
import { readSymbol, symbolAt } from '../../reading/measureSymbols.ts'
import { readMoneyBehind } from '../../reading/moneySymbols.ts'
import type { Sentence } from './context.ts'
import { currencyOf } from './countries.ts'
import { doubtfulUnit } from './doubtfulUnits.ts'
import { hundredths } from './moneyNames.ts'
import type { Numeral } from './numeral.ts'
import { isNumber, isPlural } from './nouns.ts'
import { stops } from './nounWords.ts'
import { suffixOf } from './ordinals.ts'
import { matchAt } from './text.ts'
import { isNoTime } from './noTime.ts'
import { pattern } from './rows.ts'

/** The unit behind a number. */
export interface UnitRead {
  unit: Unit
  end: number
  factor?: number
  noun?: string
  unsure?: string
  isDeclared?: boolean
  isMoney?: boolean
}

const gap = / {1,4}- {1,4}(?=[a-z])| {1,4}|-/y
const modifier = pattern(
  'y',
  String.raw` {1,4}(?:whole|full|more|further|additional|consecutive|straight|successive|extra|long|other|`,
  String.raw`calendar|solid|short|working|fewer|hot|dry|cold)(?= )`,
)

/** Any other word before a length of time: four unpaid hours. Those of `ofOthers` make a unit of their own with it. */
const adjective = / {1,4}([a-z]{3,15}) (?=[a-z])/y
const ofOthers = new Set(
  'man machine person labour labor credit class flying light dog leap school bed patient'.split(' '),
)
const lasting = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'])

/** Whose cents they are, where the sentence says it. */
const countries: Readonly<Record<string, Unit>> = {
  US: 'USD',
  'U.S.': 'USD',
  American: 'USD',
  Canadian: 'CAD',
  Australian: 'AUD',
  Singapore: 'SGD',
  'Hong Kong': 'HKD',
  euro: 'EUR',
  Euro: 'EUR',
}
const centsOf = /(US|U\.S\.|American|Canadian|Australian|Singapore|Hong Kong|[Ee]uro) ?cents?(?![A-Za-z])/y

/**
 * Reads the unit behind a number, a name, symbol or code, behind a space, a hyphen, or glued to digits. Undefined where
 * none is known: then the number counts.
 */
export function unitBehind(sentence: Sentence, numeral: Numeral): UnitRead | undefined {
  const { text } = sentence
  const joint = matchAt(gap, text, numeral.end)
  const from = numeral.end + (joint?.[0].length ?? 0)
  if (!joint && numeral.isWords) return undefined
  const declared = sentence.findDeclared(text, from)
  if (declared) return { unit: declared.row.unit, end: declared.end, isDeclared: true }
  return (
    named(sentence, numeral, from)
    ?? symbol(sentence, numeral, joint?.[0])
    ?? money(text, numeral.end)
    ?? behindModifier(sentence, numeral)
  )
}

function symbol({ text, about }: Sentence, numeral: Numeral, joint: string | undefined): UnitRead | undefined {
  const letter = matchAt(/( ?)([CF])(?![A-Za-z\d]|-\w)/y, text, numeral.end)
  if (letter && !numeral.isWords && numeral.scale === 1 && (letter[1] === '' || about('temperature'))) {
    return { unit: letter[2] === 'C' ? 'celsius' : 'fahrenheit', end: numeral.end + letter[0].length }
  }
  const brief = /\.\d+$/.test(text.slice(Math.max(0, numeral.end - 4), numeral.end))
  if (brief && !numeral.isWords && matchAt(/s(?![A-Za-z\d'’-])/y, text, numeral.end))
    return { unit: 'second', end: numeral.end + 1 }
  const watts = numeral.isWords ? null : matchAt(/[WV](?![A-Za-z\d-])/y, text, numeral.end)
  if (watts) return { unit: watts[0] === 'W' ? 'watt' : 'volt', end: numeral.end + 1 }
  const distance = matchAt(/ ?AU(?![A-Za-z\d-]| [a-z]+s\b)/y, text, numeral.end)
  if (distance && !numeral.isWords) return { unit: 'astronomical-unit', end: numeral.end + distance[0].length }
  const glued = joint === undefined ? matchAt(/(st|in|ins)(?![A-Za-z\d])/y, text, numeral.end)?.[1] : undefined
  // 10st 5lb, 6ft 2in: an inch only behind feet, since "in" is a word.
  const isInch =
    glued === 'in'
    && /^ (?:of|deep|wide|long|tall|thick|high|across)\b|^[.,;)]/.test(text.slice(numeral.end + 2, numeral.end + 9))
  if (isInch) return { unit: 'inch', end: numeral.end + 2 }
  if (
    (glued === 'st' && (suffixOf(numeral.value) !== 'st' || about('weight')))
    || (glued && /(?:ft|feet) ?\d{1,2}(?:\.\d)?$/.test(text.slice(Math.max(0, numeral.end - 12), numeral.end)))
  ) {
    return { unit: glued === 'st' ? 'stone' : 'inch', end: numeral.end + glued.length }
  }
  if (joint === undefined || joint.startsWith(' ')) {
    const read =
      numeral.isWords
      && !/[%‰°]/.test(text.charAt(numeral.end + 1))
      && !matchAt(/ (?:km|kg|mm|cm|MW|GW|kW|kWh|MWh|GWh|TWh|ha|mg|GB|MB|TB|ppm)\b/y, text, numeral.end)
        ? undefined
        : readSymbol(text, numeral.end)
    return read && { unit: read.unit, end: read.end }
  }
  const read = symbolAt(text, numeral.end + joint.length)
  return read && read.end - numeral.end > 2 ? { unit: read.unit, end: read.end } : undefined
}

function money(text: string, place: number): UnitRead | undefined {
  // No sign begins with another small letter.
  if (/^ (?:[a-jl-y]|z[^ł])/.test(text.slice(place, place + 3))) return undefined
  const cents = /\d/.test(text.charAt(place - 1))
    ? matchAt(/c(?=$|[.,;)]| (?:a|an|per|each|to|more|less)\b)/y, text, place)
    : null
  if (cents && !/[.,]\d{3}$|°/.test(text.slice(Math.max(0, place - 4), place)))
    return { unit: 'count', noun: 'cents', end: place + 1 }
  const pence = matchAt(/p(?![A-Za-z\d.]\w)(?![A-Za-z\d])| ?¢/y, text, place)
  if (pence && /[\d½¼¾]/.test(text.charAt(place - 1)))
    return { unit: pence[0] === 'p' ? 'GBP' : 'USD', end: place + pence[0].length, isMoney: true, factor: 0.01 }
  const read = readMoneyBehind(text, place)
  if (read && !/\d/.test(text.charAt(read.end))) return { unit: read.unit, end: read.end, isMoney: true }
  const dollars = matchAt(/ ?\$(?! ?\d)| ?\$(?= \d{1,2} (?:cents?\b|\$))/y, text, place)
  return dollars ? { unit: 'USD', end: place + dollars[0].length, isMoney: true } : undefined
}

function behindModifier(sentence: Sentence, numeral: Numeral): UnitRead | undefined {
  const match = matchAt(modifier, sentence.text, numeral.end)
  if (match) return named(sentence, numeral, numeral.end + match[0].length + 1)
  const other = matchAt(adjective, sentence.text, numeral.end)
  const word = other?.[1]
  if (!other || word === undefined || stops.has(word) || ofOthers.has(word) || isPlural(word)) return undefined
  // And 340 six months earlier: the months have a number of their own.
  if (isNumber(word)) return undefined
  const unit = named(sentence, numeral, numeral.end + other[0].length)
  return unit && lasting.has(unit.unit) && sentence.text.charAt(unit.end - 1) === 's' ? unit : undefined
}

function named(sentence: Sentence, numeral: Numeral, from: number): UnitRead | undefined {
  const { text } = sentence
  const cents = /[cpmjfk]/.test(text.charAt(from)) ? matchAt(/[a-z]+(?![A-Za-z])/y, text, from)?.[0] : undefined
  if (cents !== undefined && hundredths.has(cents)) return { unit: 'count', noun: cents, end: from + cents.length }
  const ofCountry = /[USACEeH]/.test(text.charAt(from)) ? matchAt(centsOf, text, from) : null
  if (ofCountry?.[1])
    return { unit: countries[ofCountry[1]] ?? 'USD', end: from + ofCountry[0].length, isMoney: true, factor: 0.01 }
  const found = sentence.findUnit(text, from)
  if (!found) return undefined
  const { row, end } = found
  if ((row.unit === 'second' || row.unit === 'minute') && isNoTime(text, numeral.end, from, end)) return undefined
  const name = text.slice(from, end).toLowerCase()
  if (name === 'won' && numeral.scale === 1 && numeral.value < 1000) return undefined
  if (row.isDoubtful) return doubtfulUnit(sentence, numeral, row, end, name)
  if (row.unit === 'fortnight') return { unit: 'week', end, factor: 2 }
  const country = row.isShared ? currencyOf(text, name) : undefined
  const unsure = row.isShared && !country ? `several currencies are called ${name}` : undefined
  return { unit: country ?? row.unit, end, isMoney: row.isMoney, ...(unsure === undefined ? {} : { unsure }) }
}
