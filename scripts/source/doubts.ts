/** A quotation mark that has no other half in its paragraph. */
export interface OpenQuote {
  /** From 1. */
  paragraph: number
  mark: string
  isOpening: boolean
}

const closing: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' }
const opening: Readonly<Record<string, string>> = { '”': '“', '」': '「', '』': '『' }

/**
 * The first quotation mark without its other half in each paragraph of a restored text. One that is opened may be
 * closed in a later paragraph, where each in between opens it again, as quotations of several paragraphs are printed.
 */
export function findOpenQuotes(text: string): OpenQuote[] {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  return paragraphs.flatMap((line, index): OpenQuote[] => {
    const open: string[] = []
    for (const [mark] of line.matchAll(/[“”「」『』]/g)) {
      if (mark in closing) open.push(mark)
      else if (open.at(-1) === opening[mark]) open.pop()
      else return [{ paragraph: index + 1, mark, isOpening: false }]
    }
    const [mark] = open
    const goesOn = open.length === 1 && mark !== undefined && paragraphs[index + 1]?.trimStart().startsWith(mark)
    return mark === undefined || goesOn ? [] : [{ paragraph: index + 1, mark, isOpening: true }]
  })
}

/** Whether a text of several lines has none that ends as a sentence does: headings, names, a list. */
export function holdsNoSentence(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 2 && !lines.some((line) => /[。！？｡…!?.；;][”’」』）】〕)\]"'》〉]*\s*$/.test(line))
}
