import { z } from 'zod'
import { limits } from '../input/limits.ts'
import { asLack } from './asFault.ts'

/** Controls other than line break and tab, halves of a surrogate pair, and what Unicode says is no character. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u

/**
 * A text that can be printed: nothing in it that has neither a shape nor a meaning on a slide, or hides what it says.
 */
export const printable = () =>
  z
    .string()
    .max(limits.text, { abort: true })
    .superRefine((text, ctx) => {
      const message = faultOf(text)
      if (message !== undefined) ctx.addIssue({ code: 'custom', params: asLack('unprintable'), message, input: text })
    })

function faultOf(text: string): string | undefined {
  const found = unprintable.exec(text.replace(/[\n\t]/g, ''))?.[0]
  if (found !== undefined) return `holds a character that cannot be printed, ${codePoint(found)}; take it out`
  if (/\p{Default_Ignorable_Code_Point}/u.test(text) && !/[^\p{Default_Ignorable_Code_Point}\s]/u.test(text))
    return 'holds nothing that can be seen'
  return faultOfDirection(text)
}

/**
 * What turns the direction of writing must be closed in the same line: what follows would else be turned as well, on
 * a slide and in an editor. Overrides are refused altogether, since under one 86 reads as 68. Unicode Standard Annex 9.
 */
function faultOfDirection(text: string): string | undefined {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text)) return undefined
  for (const line of text.split('\n')) {
    const open: string[] = []
    for (const [mark] of line.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
      if (/[\u202d\u202e]/.test(mark))
        return (
          `holds ${codePoint(mark)}, which shows letters and digits in another order than they stand in; `
          + 'take it out'
        )
      if (/[\u202a\u202b]/.test(mark)) open.push('\u202c')
      else if (/[\u2066-\u2068]/.test(mark)) open.push('\u2069')
      else if (open.pop() !== mark)
        return `holds ${codePoint(mark)}, which closes a direction of writing that nothing before it opens; take it out`
    }
    const lacking = open.at(-1)
    if (lacking !== undefined)
      return (
        'holds a control of the direction of writing that is not closed in its line; close it with '
        + `${codePoint(lacking)} or take it out`
      )
  }
  return undefined
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
