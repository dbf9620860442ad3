/** Reads rows of data, a line each: `unit: name, name`. Gives each name with its unit, in order. */
export function rowsOf(lines: string): [name: string, unit: string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const colon = line.indexOf(':')
      const unit = line.slice(0, colon).trim()
      return line
        .slice(colon + 1)
        .split(',')
        .map((name): [string, string] => [name.trim(), unit])
    })
}

/** Reads words that stand apart in a text of several lines. */
export function wordsOf(lines: string): string[] {
  return lines.trim().split(/\s+/)
}

/** A pattern that is too long for one line, from its pieces. */
export function pattern(flags: string, ...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(''), flags)
}
