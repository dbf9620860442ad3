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
  const { end, bound, ...rest } = read
  return finished(text, { ...rest, bound: bound ?? 'exactly', start: place, end, kind: 'share', sign: 1 })
}

/** Cheap: 分之 stands within reach. */
function mayBeParts(text: string, place: number): boolean {
  const near = text.slice(place, place + 24)
  return near.includes('分') && near.includes('之')
}
