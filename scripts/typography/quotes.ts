import type { QuotationMarks } from '../locales/quotationMarks.ts'

/** What begins a quotation stands behind one of these, or first of all. */
const beforeOpening = /^[\s\p{Ps}\p{Pi}\p{Pd}]?$/u
/** Left out at the beginning of a word: ’90s, ’tis. */
const elided = /^(?:\d0s\b|(?:tis|twas|twere|em|cause|til|n)(?![\p{L}\p{N}]))/iu
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const latin = /(?!\p{Script=Han})[\p{L}\p{N}]/u

/**
 * A text with the quotation marks and apostrophes of a language for the straight ones of a keyboard, character for
 * character. A double one that opens or closes nothing stays, as in code, and so does a sign of measure: 6' 2".
 */
export function setQuotes(text: string, [open, close, openWithin, closeWithin]: QuotationMarks): string {
  if (!/["']/.test(text)) return text
  let [isQuoted, isQuotedWithin] = [false, false]
  return text.replace(/["']/g, (mark: string, at: number) => {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)]
    const mayOpen = after.trim() !== '' && (beforeOpening.test(before) || han.test(before))
    if (mark === '"') {
      if (!isQuoted && !(mayOpen && text.includes('"', at + 1))) return mark
      isQuoted = !isQuoted
      return isQuoted ? open : close
    }
    const isInWord = latin.test(before) && latin.test(after)
    if (isInWord || (!latin.test(before) && elided.test(text.slice(at + 1, at + 8)))) return '’'
    if (isQuotedWithin) {
      isQuotedWithin = false
      return closeWithin
    }
    if (mayOpen && closes(text, at + 1)) {
      isQuotedWithin = true
      return openWithin
    }
    return /\d/.test(before) ? mark : '’'
  })
}

/** Whether a straight mark behind a place ends a quotation. */
function closes(text: string, from: number): boolean {
  return [...text.slice(from).matchAll(/'/g)].some(({ index }) => {
    const at = from + index
    return /\S/.test(text.charAt(at - 1)) && !latin.test(text.charAt(at + 1))
  })
}
