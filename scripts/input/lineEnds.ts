/**
 * Text with one kind of line end, as what reads it sees it: HTML parsers (HTML Standard, 13.2.3.5), CSS (Syntax, 3.3)
 * and JavaScript's template literals (ECMA-262, 12.9.6) take CR LF and CR for LF. Git may check sources out with
 * either.
 */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
