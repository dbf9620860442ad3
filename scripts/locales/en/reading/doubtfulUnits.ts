import type { Sentence } from './context.ts'
import type { Numeral } from './numeral.ts'
import { pattern } from './rows.ts'
import { wordAfter } from './text.ts'
import type { UnitName } from './unitNames.ts'
import type { UnitRead } from './units.ts'

/** Decides what a name such as pounds, degrees or quarters means, by the sentence; undefined where it only counts. */
export function doubtfulUnit(
  sentence: Sentence,
  numeral: Numeral,
  row: UnitName,
  end: number,
  name: string,
): UnitRead | undefined {
  if (name.startsWith('pound')) return pounds(sentence, numeral, end)
  if (name.startsWith('degree')) return degrees(sentence, numeral, end)
  if (name === 'stone')
    return sentence.about('weight') || /^,? \d{1,2}\b/.test(sentence.text.slice(end, end + 5))
      ? { unit: 'stone', end }
      : undefined
  // Quarters of a year; behind a fraction they are parts, which are read elsewhere.
  const isSpan = pattern(
    'i',
    String.raw`\b(?:for|last|past|consecutive|straight|next|over|in|previous|successive|recent|of|after|within|`,
    String.raw`per) (?:the )?(?:last |past |next )?$`,
  ).test(sentence.text.slice(Math.max(0, end - 40), end - name.length).replace(/\S+ $/, ''))
  return isSpan || /\bin a row\b/.test(sentence.text.slice(end, end + 12)) ? { unit: row.unit, end } : undefined
}

function pounds(sentence: Sentence, numeral: Numeral, end: number): UnitRead {
  const isOf = pattern(
    '',
    String.raw`^ of (?!the\b|its\b|debt|public|private|tax|government|investment|savings|cuts|funding|spending|`,
    String.raw`aid|damage|assets|income|revenue)`,
  ).test(sentence.text.slice(end, end + 14))
  const isHyphened = sentence.text.charAt(numeral.end) === '-'
  if (isOf || (sentence.about('weight') && !sentence.about('money'))) return { unit: 'pound', end }
  if (sentence.about('money') || sentence.region === 'GB' || numeral.scale >= 1e6)
    return { unit: 'GBP', end, isMoney: true }
  return {
    unit: isHyphened || sentence.region === 'US' ? 'pound' : 'GBP',
    end,
    unsure: 'pounds may be money or a weight',
  }
}

function degrees({ text, about, region }: Sentence, numeral: Numeral, end: number): UnitRead | undefined {
  const near = wordAfter(text, end)?.word ?? ''
  const isNegative = /\b(?:minus|negative) $|-$/i.test(
    text.slice(Math.max(0, numeral.end - 60), numeral.end).replace(/[\d.,]+$|[A-Za-z]+(?:[ -][a-z]+)?$/, ''),
  )
  const isCold = /^ (?:below|above) (?:zero|freezing)/i.test(text.slice(end, end + 16))
  if (!isNegative && !isCold && /^(?:north|south|east|west|latitude|longitude|angle)$/.test(near))
    return { unit: 'degree', end }
  if (isNegative || isCold || about('temperature')) {
    return region === 'US'
      ? { unit: 'fahrenheit', end, unsure: 'the scale of these degrees is not said' }
      : { unit: 'celsius', end }
  }
  if (about('angle')) return { unit: 'degree', end }
  return about('schooling')
    ? undefined
    : { unit: 'celsius', end, unsure: 'degrees may be of temperature or of an angle' }
}
