import type { Sentence } from './context.ts'
import { readMixed } from './mixed.ts'
import { multiples, small } from './numeralWords.ts'
import { matchAt, wordAt, wordBefore } from './text.ts'
import { pattern, wordsOf } from './rows.ts'

/** A multiple: doubled, three times as many, 3.5-fold, 3x; or, of halved, a half. */
export interface MultipleRead {
  value: number
  end: number
  sense?: 'more'
  isHalf?: boolean
  isWord?: boolean
}

const more = pattern(
  '',
  String.raw`^ {1,2}(?:more|higher|greater|larger|longer|faster|bigger|smaller|better|stronger|heavier|cheaper|`,
  String.raw`wider|taller|likelier|quicker|slower|brighter|richer|deeper|lower|less|fewer|`,
  String.raw`[a-z]{3,10}er)(?: (?:than|to|in|and|for|at|on)\b|[.,;)]|$)|^ {1,2}(?:more|higher|greater|larger|`,
  String.raw`longer|faster|bigger|stronger|heavier|better|deeper|wider|slower|likelier)\b(?! (?:ships|people))`,
  String.raw`|^ {1,2}(?:more|fewer) (?:[a-z-]+ ){1,3}than\b`,
)
const as = pattern(
  '',
  String.raw`^ {1,2}(?:(?:last|this|that) [a-z]+['’]s|as|the|that|its|their|his|her|what|those|this|our|your|annual|normal|average|national|`,
  String.raw`current|pre-|today|GDP|world|(?:forward |expected |forecast |trailing |book )?(?:earnings|sales|profits?|revenues?|value))\b`,
)
const bare = /^ ?[.,;)]/
/** What became so many times as large: the advantage would shrink to perhaps three times. */
const becomes =
  /\b(?:shr[aiu]nk|gr[oe]ws?|grown|falls?|fell|fallen|ris(?:es?|en)|rose|widen(?:s|ed)?|narrow(?:s|ed)?|drop(?:s|ped)?)s? to (?:[a-z]+ ){0,3}$/i
const sign = /\d+(?:\.\d+)? ?[x×](?![A-Za-z\d]| ?\d)/iy
const fold = /[ -]?fold(?![A-Za-z])/iy
const joined = /([a-z]+)fold(?![a-z])/iy
const factor = /a {1,2}factor {1,2}of {1,2}/iy
const verbs = new Set(
  wordsOf(`
  to will would could may might can should must than nearly almost about at is was were are roughly over they we and
  even
`),
)
const behindDouble = /^ {1,2}(?:the|that|its|their|his|her|what|in|by|to|from|since|as|every|those|this|our|last)\b/

/** Reads the multiple that begins at a place. */
export function readMultiple({ text }: Sentence, place: number): MultipleRead | undefined {
  const word = wordAt(text, place)
  if (word) {
    const halved =
      /^halv(?:e|ed|es|ing)$/.test(word.word)
      && !(word.word === 'halves' && !/^ (?:the|its|their)\b/.test(text.slice(word.end)))
      && !/\binto\b/.test(text.slice(word.end, word.end + 6))
    if (halved) return { value: 50, end: word.end, isHalf: true, isWord: true }
    const value = multiples.get(word.word)
    if (value !== undefined)
      return isMultiple(text, place, word.word, word.end) ? { value, end: word.end, isWord: true } : undefined
    const one = matchAt(joined, text, place)
    const named = one?.[1]
      ? { ...Object.fromEntries(small), hundred: 100, thousand: 1000, many: undefined }[one[1].toLowerCase()]
      : undefined
    if (one && named !== undefined) return { value: named, end: place + one[0].length }
    const by = matchAt(factor, text, place)
    const times = by ? readMixed(text, place + by[0].length) : undefined
    if (times && !times.isLone) return { value: times.value, end: times.end }
  }
  return readTimes(text, place)
}

function isMultiple(text: string, place: number, word: string, end: number): boolean {
  const behind = text.slice(end, end + 20)
  if (/^[ -](?:digits?|figures?)\b/.test(behind)) return false
  if (/(?:ed|ing)$/.test(word)) return !/^-/.test(behind) && !/^ (?:as|up|down|over)\b(?! (?:many|much))/.test(behind)
  const before = wordBefore(text, place)?.word ?? ''
  if (word === 'twice' || word === 'thrice')
    return (
      as.test(behind)
      || /^ {1,2}(?:more|higher|larger|\w+er than)\b/.test(behind)
      || (before === 'than' && bare.test(behind))
      || (bare.test(behind) && becomes.test(text.slice(Math.max(0, place - 48), place)))
    )
  if (/s$/.test(word)) return behindDouble.test(behind) && !/^(?:the|women's|men's|mixed)$/.test(before)
  return (
    !/^-/.test(behind)
    && (behindDouble.test(behind)
      || (verbs.has(before)
        && (before === 'to'
          || bare.test(behind)
          || behind === ''
          || /^(?:will|would|could|may|might|can|should|must|than|they|we)$/.test(before))))
  )
}

function readTimes(text: string, place: number): MultipleRead | undefined {
  const written = matchAt(sign, text, place)
  if (written) return { value: Number(/[\d.]+/.exec(written[0])?.[0]), end: place + written[0].length }
  const numeral = readMixed(text, place)
  if (!numeral) return undefined
  const folded = matchAt(fold, text, numeral.end)
  if (folded) return { value: numeral.value, end: numeral.end + folded[0].length }
  const times = matchAt(/ {1,2}times(?![A-Za-z])/iy, text, numeral.end)
  if (!times) return undefined
  const end = numeral.end + times[0].length
  const behind = text.slice(end, end + 24)
  if (bare.test(behind) && becomes.test(text.slice(Math.max(0, place - 48), place)))
    return { value: numeral.value, end }
  if (more.test(behind)) return { value: numeral.value, end, sense: 'more' }
  return as.test(behind) ? { value: numeral.value, end } : undefined
}
