import { rounded } from '../../reading/digits.ts'
import { readSymbol } from '../../reading/measureSymbols.ts'
import { readMoneyBehind } from '../../reading/moneySymbols.ts'
import { endingClassifier } from './endingClassifiers.ts'
import { readCounted } from './countedUnits.ts'
import { moneyOfCountry } from './inContext.ts'
import { readMeasure } from './measureUnits.ts'
import { readMoney } from './moneyUnits.ts'
import type { Numeral } from './numeral.ts'
import { withRest } from './perUnits.ts'
import type { Sentence } from './sentence.ts'
import { unitOfWord } from './splitWords.ts'
import { more, tenths } from './tenths.ts'
import { peopleBehind } from './people.ts'
import { sizedPiece } from './sized.ts'
import { findUnit, type Row, type UnitRead } from './unitRows.ts'

/** Reads the unit right behind a numeral, or what it counts; undefined where neither is known. */
export function readUnit(sentence: Sentence, numeral: Numeral): UnitRead | undefined {
  const { text } = sentence
  const at = skipSpaces(text, numeral.end)
  const piece = sizedPiece(text, at)
  if (piece) {
    const noun = sentence.original.slice(piece.end - piece.length, piece.end)
    return withRest(sentence, { kind: 'classifier', unit: 'count', noun, value: numeral.value, end: piece.end })
  }
  const declared = sentence.findDeclared?.(text, at)
  const found = findUnit(text, at)
  if (
    declared
    && (!found || declared.end >= found.end)
    && !/^[A-Za-z]{2}$/.test(text.slice(declared.end - 1, declared.end + 1))
  ) {
    return withRest(sentence, { kind: 'declared', unit: declared.row, value: numeral.value, end: declared.end })
  }
  if (!found)
    return (
      readSymbolic(sentence, numeral) ?? peopleBehind(sentence, numeral, at) ?? endingClassifier(sentence, numeral, at)
    )
  const split = found.row.kind === 'word' ? unitOfWord(text, numeral, at, found.end) : undefined
  const people = found.row.kind === 'word' && !split ? peopleBehind(sentence, numeral, at) : undefined
  if (people) return people
  const { row, end } = split ?? found
  return readRow(sentence, numeral, row, at, end)
}

/** A space stands before a unit; two only in careless typing. */
function skipSpaces(text: string, place: number): number {
  if (text.charAt(place) !== ' ') return place
  return text.charAt(place + 1) === ' '
    ? text.slice(place, place + 5).trim() === ''
      ? place
      : place + (/^ {1,4}/.exec(text.slice(place, place + 4))?.[0].length ?? 0)
    : place + 1
}

function readSymbolic(sentence: Sentence, numeral: Numeral): UnitRead | undefined {
  const { text } = sentence
  const symbol = readSymbol(text, numeral.end)
  if (symbol) return withRest(sentence, { kind: 'measure', unit: symbol.unit, value: numeral.value, end: symbol.end })
  const money = readMoneyBehind(text, numeral.end)
  return money && { kind: 'money', unit: money.unit, value: numeral.value, end: money.end }
}

function readRow(sentence: Sentence, numeral: Numeral, row: Row, at: number, end: number): UnitRead | undefined {
  const { text } = sentence
  const { value } = numeral
  switch (row.kind) {
    case 'word':
      return { kind: 'word', unit: 'count', value, end: at }
    case 'tenth':
      return tenths(text, numeral, end)
    case 'multiple':
      return /^半(?![年天月日夜个])/.test(text.slice(end, end + 2))
        ? { kind: 'multiple', unit: 'multiple', value: rounded(value + 0.5), end: end + 1 }
        : more(text, { kind: 'multiple', unit: 'multiple', value, end })
    case 'dozen':
      return /^$|[\s，。、；,.）)]|[^造击败破响折工卡车球牌印电架仗开扫算字胜赢的了算断动包]/.test(text.charAt(end))
        ? { kind: 'dozen', unit: 'count', value: value * 12, end }
        : undefined
    case 'shared':
      return sharedMoney(sentence, value, at, end)
    case 'money':
      return readMoney(sentence, numeral, row, at, end)
    case 'measure':
      return readMeasure(sentence, numeral, row, end)
    default:
      return readCounted(sentence, numeral, row, at, end)
  }
}

/** 卢比 alone is the money of the one country that the sentence names before it, if it names one. */
function sharedMoney(sentence: Sentence, value: number, at: number, end: number): UnitRead {
  const unit = moneyOfCountry(sentence.text, at, sentence.text.slice(at, end))
  if (unit !== undefined) return withRest(sentence, { kind: 'money', unit, value, end })
  const noun = sentence.original.slice(at, end)
  return { kind: 'money', unit: 'count', noun, value, end, unsure: `${noun} is the money of more than one country` }
}
