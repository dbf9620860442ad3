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

/** Such words as the alternatives of a pattern; an underscore stands for a space within one of them. */
export function anyOf(lines: string): string {
  return wordsOf(lines)
    .map((word) => word.replaceAll('_', ' '))
    .join('|')
}
