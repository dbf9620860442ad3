import { limits } from '../input/limits.ts'

/** A text from a file within a line of a message: its line breaks begin no line of their own, and it has an end. */
export function oneLine(text: string): string {
  const line = text.replaceAll('\n', '\\n')
  return line.length > limits.message ? `${line.slice(0, limits.message)}…` : line
}

/**
 * A text as a terminal may show it. What a terminal would obey (controls and escape sequences) or what would show it
 * in another order (controls of the direction of writing) is written out, as JavaScript and JSON write it: JSON stays
 * the same value.
 */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\u{e0000}-\u{e007f}]/gu, (found) => {
    if (found === '\n' || found === '\t') return found
    return Array.from(
      { length: found.length },
      (_, index) => `\\u${found.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join('')
  })
}
