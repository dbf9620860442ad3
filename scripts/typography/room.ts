const wide = /[\u2e80-\uffef\u{1f300}-\u{3ffff}]/gu

/** The room that a text takes, in Han characters: two others are as wide as one. */
export function room(text: string): number {
  return Math.ceil(([...text].length + (text.match(wide)?.length ?? 0)) / 2)
}

/** What a text with too little room is told: how much there is, in lines where that is known, and how much it takes. */
export function tooLong(
  text: string,
  most: number,
  { lines, where = '' }: { lines?: number; where?: string } = {},
): string {
  const isWide = /[\u2e80-\uffef]/u.test(text)
  const [fits, takes, what] = isWide
    ? [most, room(text), 'Han characters (two others are as wide as one)']
    : [2 * most, text.length, 'characters']
  const limit =
    lines === undefined ? `${fits} ${what}` : `${lines} ${lines === 1 ? 'line' : 'lines'}, about ${fits} ${what}`
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
  return `takes at most ${limit}${where === '' ? '' : ` ${where}`}; this has ${takes}: "${shown}"`
}
