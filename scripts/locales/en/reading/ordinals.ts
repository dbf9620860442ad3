import { readNumeral } from './numeral.ts'
import { ordinals, small } from './numeralWords.ts'
import { matchAt, partAfter, wordAt, type Word } from './text.ts'

/** An ordinal number: fifth, twenty-first, 21st. `isPlural` is true of fifths. */
export interface Ordinal {
  value: number
  end: number
  isPlural: boolean
  isDigits: boolean
}

const digits = /(\d{1,4}|\d{1,3},\d{3})(st|nd|rd|th)(?![A-Za-z\d])/iy

/** What stands behind a number's digits to make it an ordinal: 21st, 12th. */
export function suffixOf(value: number): string {
  const isTeen = value % 100 >= 11 && value % 100 <= 13
  return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
}

const scaled = /[ -](?=(?:hundred|thousand|million|billion|trillion)ths?\b)/iy

/** Reads the ordinal that begins at a place, in words below a thousand, in digits, or of a scale: 10 millionth. */
export function readOrdinal(text: string, place: number): Ordinal | undefined {
  if (/[\d.,]/.test(text.charAt(place - 1))) return undefined
  const match = matchAt(digits, text, place)
  if (match?.[1] && match[2]?.toLowerCase() === suffixOf(Number(match[1].replace(',', ''))))
    return { value: Number(match[1].replace(',', '')), end: place + match[0].length, isPlural: false, isDigits: true }
  const word = wordAt(text, place)
  const scale = ofScale(text, place)
  if (scale) return scale
  if (!word) return undefined
  return ofHundreds(text, word) ?? belowHundred(text, word)
}

/** Ten millionth, 500 thousandth; plural it is a fraction's part: three thousandths. */
function ofScale(text: string, place: number): Ordinal | undefined {
  const numeral = readNumeral(text, place)
  const joint = numeral && numeral.scale === 1 ? matchAt(scaled, text, numeral.end) : null
  const word = numeral && joint ? wordAt(text, numeral.end + joint[0].length) : undefined
  const scale = word && ordinals.get(word.word)
  return numeral && word && scale !== undefined && Number.isSafeInteger(numeral.value * scale) && numeral.value > 0
    ? { value: numeral.value * scale, end: word.end, isPlural: false, isDigits: false }
    : undefined
}

/** One hundred and fifth, a hundred and first. */
function ofHundreds(text: string, word: Word): Ordinal | undefined {
  const hundreds = word.word === 'a' ? 1 : (small.get(word.word) ?? 0)
  const hundred = hundreds > 0 && hundreds < 10 ? partAfter(text, word.end) : undefined
  if (hundred?.word !== 'hundred') return undefined
  const and = partAfter(text, hundred.end)
  const next = and?.word === 'and' ? partAfter(text, and.end) : and
  const last = next && belowHundred(text, next)
  return last && last.value < 100 ? { ...last, value: hundreds * 100 + last.value } : undefined
}

function belowHundred(text: string, word: Word): Ordinal | undefined {
  const tens = small.get(word.word) ?? 0
  const unit = tens >= 20 ? partAfter(text, word.end) : word
  const plural = unit && /[a-z]s$/.test(unit.word)
  const value = unit && ordinals.get(plural ? unit.word.slice(0, -1) : unit.word)
  if (!unit || value === undefined || (unit !== word && value >= 10)) return undefined
  return { value: (unit === word ? 0 : tens) + value, end: unit.end, isPlural: plural === true, isDigits: false }
}
