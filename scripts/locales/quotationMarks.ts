/** The marks around what somebody said, and around what is quoted within it: opening and closing. */
export type QuotationMarks = readonly [open: string, close: string, openWithin: string, closeWithin: string]

/** A quotation between the marks of a language, whichever it was typed with or within. */
export function inMarks(quote: string, [open, close, openWithin, closeWithin]: QuotationMarks): string {
  const typed = quote.trim().replace(/"([^"]*)"/g, '“$1”')
  const within = (isWithinMarks(typed) ? typed.slice(1, -1) : typed)
    .replace(/[“「『]/g, openWithin)
    .replace(/[”」』]/g, closeWithin)
  return `${open}${within}${close}`
}

/** Whether the mark that a text begins with is closed by the one that it ends with. */
function isWithinMarks(text: string): boolean {
  if (!/^[“「『‘]/.test(text)) return false
  let depth = 0
  for (const [index, character] of [...text].entries()) {
    if (/[“「『‘]/.test(character)) depth += 1
    else if (/[”」』]/.test(character) || (character === '’' && text.startsWith('‘'))) depth -= 1
    if (depth === 0) return index === [...text].length - 1
  }
  return false
}
