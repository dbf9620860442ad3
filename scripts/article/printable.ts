import { z } from 'zod'

/** Controls other than line break and tab, halves of a surrogate pair, and what Unicode says is no character. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u

/** A text that can be printed: nothing in it that has neither a shape nor a meaning on a slide. */
export const printable = () => z.string().refine((text) => !unprintable.test(text.replace(/[\n\t]/g, '')), {
  error: ({ input }) => {
    const found = unprintable.exec(String(input).replace(/[\n\t]/g, ''))?.[0] ?? ''
    return `holds a character that cannot be printed, U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}; take it out`
  },
})
