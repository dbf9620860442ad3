import { moneySigns } from './moneySymbols.ts'

/**
 * What a language knows of the characters beside a number. Both look at one character only: a numeral or scale that
 * could belong to the number.
 */
export interface NeighbourRules {
  /** Whether a character continues a number: a digit in words, a scale. */
  isNumeral: (character: string) => boolean
}

/**
 * Why a reading that stands from `start` to `end` may not be whole: what stands right beside it belongs to it, or may,
 * and was not understood. Undefined where the reading is whole. The sentence has folded widths.
 */
export function whyUnsure(text: string, start: number, end: number, { isNumeral }: NeighbourRules): string | undefined {
  return whyUnsureBefore(text, start, isNumeral) ?? whyUnsureBehind(text, end, isNumeral)
}

function whyUnsureBefore(text: string, start: number, isNumeral: NeighbourRules['isNumeral']): string | undefined {
  const before = text.charAt(start - 1)
  if (before === '') return undefined
  const isMark = before === '.' || before === ','
  // Only digits go on behind a mark: 降至5,零下十度 has two numbers.
  if (
    /[\d.,]/.test(before)
    && /\d/.test(text.charAt(start - (isMark ? 2 : 1)))
    && (!isMark || /\d/.test(text.charAt(start)))
  )
    return said('digits', text, start - 1, 'before')
  // 140/90: the second of two that are written as one.
  if (before === '/' && /\d/.test(text.charAt(start)) && /\d/.test(text.charAt(start - 2)))
    return said('digits', text, start - 1, 'before')
  if (moneySigns.includes(before)) return said('a sign of money', text, start - 1, 'before')
  if (/[+±^=]/.test(before) && /\d/.test(text.charAt(start)))
    return before === '=' || before === '+' ? undefined : said('a sign', text, start - 1, 'before')
  if (before === '-' && /\d/.test(text.charAt(start))) return said('a sign', text, start - 1, 'before')
  return isNumeral(before) ? said('a numeral', text, start - 1, 'before') : undefined
}

function whyUnsureBehind(text: string, end: number, isNumeral: NeighbourRules['isNumeral']): string | undefined {
  const behind = text.charAt(end)
  if (behind === '') return undefined
  if (/\d/.test(behind) && /\d/.test(text.charAt(end - 1))) return said('digits', text, end, 'behind')
  if (/[.,:/^-]/.test(behind) && /\d/.test(text.charAt(end - 1)) && /\d/.test(text.charAt(end + 1)))
    return said('digits', text, end, 'behind')
  if (/[A-Za-zµμ°℃]/.test(behind) && /[\d ]/.test(text.charAt(end - 1))) return said('letters', text, end, 'behind')
  if (/[%‰‱]/.test(behind) || moneySigns.includes(behind)) return said('a unit', text, end, 'behind')
  return isNumeral(behind) ? said('a numeral', text, end, 'behind') : undefined
}

function said(what: string, text: string, place: number, where: 'before' | 'behind'): string {
  const run =
    where === 'behind'
      ? /^[A-Za-zµμ\d]{1,12}|^./su.exec(text.slice(place, place + 12))?.[0]
      : /(?:[A-Za-zµμ\d]{1,12}|.)$/su.exec(text.slice(Math.max(0, place - 11), place + 1))?.[0]
  const isMany = what === 'digits' || what === 'letters'
  const [stands, was] = isMany ? ['stand', 'were'] : ['stands', 'was']
  return `${what} ${stands} right ${where} it and ${was} not understood: ${run ?? ''}`
}
