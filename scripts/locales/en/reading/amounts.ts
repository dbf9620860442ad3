import type { AmountInText } from '../../grammar.ts'
import { foldWidths } from '../../reading/widths.ts'
import { isFortnight } from './halves.ts'
import { isIdiom } from './idioms.ts'
import { isPartOfNumber, readMixed } from './mixed.ts'
import { amountWords, multiples, ordinals, scales, small } from './numeralWords.ts'
import { readOrdinal } from './ordinals.ts'
import { sentenceOf, type Sentence } from './context.ts'
import { readShare } from './shares.ts'
import { matchAt, wordAfter, wordAt, wordBefore, type Word } from './text.ts'

const written = /\p{N}(?:[\p{N}]|[.,:/-](?=\p{N}))*/uy
const raised = /[²³¹⁰⁴-⁹₀-₉]/
const step = /[A-Za-z\u00C0-\u024F'’]+|[^A-Za-z\u00C0-\u024F\p{N}]+|[\s\S]/uy
const decades = /^(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/
const tens = /^(?:tens|scores)$/
/** So many together: a trio of judges, a score of fires; a pair of scissors is one thing. */
const group = new RegExp(
  String.raw`(?:duo|trio|quartet|quintet|sextet|septet|octet|score|pair) of\b(?! (?:[a-z]+ )?(?:trousers|scissors|glasses|shoes|`
    + String.raw`boots|gloves|jeans|socks|eyes|hands|wings|legs|tweezers|pliers|binoculars|spectacles|shorts|pyjamas|pajamas|`
    + String.raw`tights|skates|skis|earrings|slippers|sandals|crutches|headphones|compasses|tongs)\b)`,
  'iy',
)
/** It halves the time; not both halves of the match. */
const halvesIt = /^ (?:the|its|their|his|her|our|an?|that|it|this)\b/
const superlative = /^[ -](?:most|least|best|worst|only|[a-z]{3,10}est)\b/

/** Amounts that are no numerals: a multimillion deal, threescore years. */
const vague = /^(?:threescore|fourscore|multi(?:m|b|tr)illion)$/

const groups = /^(?:duo|trio|quartet|quintet|sextet|septet|octet|score|pair)$/

const letters = /[A-Za-z\u00C0-\u024F]+/g

/** Whether a text may state an amount. Most do not, and to see that takes a fraction of the time of reading them. */
export function mayHoldAmount(typed: string): boolean {
  if (/\p{N}/u.test(typed)) return true
  const words = foldWidths(typed).toLowerCase().match(letters) ?? []
  return words.some(
    (word) =>
      amountWords.has(word) || tens.test(word) || word === 'fortnight' || word.endsWith('fold') || groups.test(word),
  )
}

/**
 * The amounts that a person has typed: any digit, numerals in words, parts (half, a third), multiples (twice, tenfold,
 * doubled), and vague ones (hundreds, dozens of). Words that only look so are none: one of, a third party.
 */
export function amounts(typed: string): AmountInText[] {
  const sentence = sentenceOf(typed, 'en', [])
  const { text } = sentence
  const found: AmountInText[] = []
  for (let place = 0; place < text.length;) {
    const end = digitsAt(typed, place) ?? wordsAt(sentence, place)
    if (end === undefined) {
      place += matchAt(step, text, place)?.[0].length ?? 1
      continue
    }
    if (end > 0) found.push({ text: typed.slice(place, end), start: place, end })
    place = Math.abs(end)
  }
  return found
}

/** Where digits of any script and form end; a raised digit behind a letter belongs to a unit. */
function digitsAt(text: string, place: number): number | undefined {
  const match = matchAt(written, text, place)
  if (!match) return undefined
  const isOfUnit = raised.test(match[0]) && /[A-Za-zμµ]/.test(text.charAt(place - 1))
  return (isOfUnit ? -1 : 1) * (place + match[0].length)
}

/** Where an amount in words ends; below zero where words are none and are passed over. */
function wordsAt(sentence: Sentence, place: number): number | undefined {
  const { text } = sentence
  const word = wordAt(text, place)
  if (!word) return undefined
  const idiom = isIdiom(text, word)
  if (idiom !== undefined) return -idiom
  if (word.word === 'a' && isFortnight(text, word.start, word.end)) return wordAfter(text, word.end)?.end
  const together = matchAt(group, text, place)
  if (together) return place + together[0].length
  return partAt(sentence, word) ?? numeralAt(text, word) ?? multipleAt(text, word) ?? ordinalAt(text, word)
}

function partAt(sentence: Sentence, word: Word): number | undefined {
  if (/^halv(?:e|ed|ing)$/.test(word.word)) return word.end
  if (word.word === 'halves' && halvesIt.test(sentence.text.slice(word.end, word.end + 8))) return word.end
  if (!/^(?:an?|one|half|quarter|every)$/.test(word.word) && !small.has(word.word)) return undefined
  return isPartOfNumber(sentence.text, word.start)
    ? readMixed(sentence.text, word.start)?.end
    : readShare(sentence, word.start)?.end
}

function numeralAt(text: string, { word, start, end }: Word): number | undefined {
  const isArticle = word === 'a' || word === 'an' || word === 'one'
  if (!isArticle && !small.has(word) && !isScale(word) && !tens.test(word)) return undefined
  if (tens.test(word)) return /^ of\b/.test(text.slice(end, end + 4)) ? end : undefined
  const numeral = readMixed(text, start)
  if (isArticle) return numeral && !numeral.isLone && numeral.end > end ? numeral.end : oneOfUnit(text, word, end)
  return numeral?.end ?? end
}

/** One percent, one million: with a unit, one is a number. */
function oneOfUnit(text: string, word: string, end: number): number | undefined {
  return word === 'one'
    ? matchAt(/[ -](?:per ?cent|percent(?:age point)?|in [a-z]+|out of [a-z]+)\b/y, text, end)
      ? end
      : undefined
    : undefined
}

function isScale(word: string): boolean {
  return (scales.has(word) && word.length > 4) || word === 'lakh' || word === 'bn'
}

function multipleAt(text: string, { word, start, end }: Word): number | undefined {
  if (multiples.has(word) || vague.test(word)) return end
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|fifty|hundred|thousand)fold$/.test(word))
    return end
  return decades.test(word)
    && /^(?:the|his|her|their|our|its|early|late|mid|my|your)$/.test(wordBefore(text, start)?.word ?? '')
    ? end
    : undefined
}

function ordinalAt(text: string, word: Word): number | undefined {
  if (!ordinals.has(word.word.replace(/s$/, '')) && !(small.get(word.word) ?? 0)) return undefined
  const ordinal = readOrdinal(text, word.start)
  if (!ordinal || ordinal.isDigits) return undefined
  if (ordinal.value >= 4) return ordinal.end
  return ordinal.value > 1
    && superlative.test(text.slice(ordinal.end, ordinal.end + 14))
    && wordAfter(text, ordinal.end)?.word !== 'best'
    ? ordinal.end
    : undefined
}
