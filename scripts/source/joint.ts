/** How a line of a paragraph and the next are put together: what of the line stays, and what stands between them. */
export interface Joint {
  kept: string
  between: '' | ' '
}

/** The first parts of English compounds that are no syllable of another word. */
const firstParts = new Set(
  (
    'well self long short high low full half cross open hard large small two three four five six seven eight nine twenty '
    + 'thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
)

const wide = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60]/u
const wideBesideHan = /[‘’“”…—]/

/** Learns from the lines of a text how its words are written; words are only looked for where one is parted. */
export function jointOf(texts: readonly string[]): (line: string, next: string) => Joint {
  let words: ReadonlySet<string> | undefined
  const known = () => (words ??= wordsOf(texts))
  const isSpaced = spacesLatin(texts)
  return (line, next) => {
    const parted = endOfHalf.exec(line)?.groups
    if (parted && /^[\p{L}\p{N}]/u.test(next)) {
      const isSyllable = parted['hyphen'] === '\u00AD' || !isCompound(parted['half'] ?? '', next, known)
      return { kept: isSyllable ? line.slice(0, -1) : line, between: '' }
    }
    return { kept: line, between: isClose(line, next, isSpaced) ? '' : ' ' }
  }
}

/** A word, or the half of one, before a hyphen at the end of a line. */
export const endOfHalf = /(?<half>[\p{L}\p{N}]+)(?<hyphen>[-\u2010\u00AD])$/u

/** A number that was cut where the line was full: 1|990, 48|,500. Only programs that count Han columns do so. */
function isCutNumber(line: string, next: string): boolean {
  return (
    /\d[.,:]?$/.test(line)
    && /^(?:\d|[.,:]\d)/.test(next)
    && /\p{Script=Han}/u.test(line)
    && /\p{Script=Han}/u.test(next)
  )
}

/** Whether nothing stands between two lines: between Han, beside its marks, and at a dash or stroke between words. */
function isClose(line: string, next: string, isSpaced: boolean): boolean {
  if (/\p{L}[—/]$/u.test(line) || /^—\p{L}/u.test(next) || isCutNumber(line, next)) return true
  if (/\d$/.test(line) && /^[%％‰℃°]/.test(next)) return true
  const [last, first] = [line.at(-1) ?? '', next.charAt(0)]
  const [isWideLast, isWideFirst] = [isWide(last, line.at(-2)), isWide(first, next.charAt(1))]
  if (isWideLast === isWideFirst) return isWideLast
  return !isSpaced || !/[\p{L}\p{N}%]/u.test(last) || !/[\p{L}\p{N}]/u.test(first)
}

/** Quotation marks, dashes and ellipses are as wide as the letter beside them. */
function isWide(character: string, beside: string | undefined): boolean {
  return wide.test(character) || (wideBesideHan.test(character) && beside !== undefined && wide.test(beside))
}

/** Whether the text sets a space between Han and Latin, more often than not. */
function spacesLatin(texts: readonly string[]): boolean {
  let [spaced, close] = [0, 0]
  for (const text of texts) {
    spaced += text.match(/\p{Script=Han} [A-Za-z\d]|[A-Za-z\d%] \p{Script=Han}/gu)?.length ?? 0
    close += text.match(/\p{Script=Han}[A-Za-z\d]|[A-Za-z\d%]\p{Script=Han}/gu)?.length ?? 0
  }
  return spaced > close
}

/**
 * Whether the hyphen at a line's end is a compound's: its other half begins with no small letter; elsewhere the text
 * writes it with one, and not without; both halves are words of the text; or the first makes compounds only.
 */
function isCompound(before: string, next: string, words: () => ReadonlySet<string>): boolean {
  if (/\p{N}$/u.test(before) || !/^\p{Ll}/u.test(next)) return true
  const [first, second] = [before.toLowerCase(), /^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? '']
  if (words().has(`${first}-${second}`)) return true
  if (words().has(first + second)) return false
  if (second.length < 4) return false
  return firstParts.has(first) || (first.length > 2 && words().has(first) && words().has(second))
}

/** The words of the lines in small letters, without the halves of those that are parted between two lines. */
function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  let isBehindHalf = false
  return new Set(
    texts.flatMap((text) => {
      const whole = isBehindHalf ? text.replace(/^\p{L}+/u, '') : text
      isBehindHalf = /\p{L}[-\u2010\u00AD]$/u.test(text)
      const words = isBehindHalf ? whole.replace(/\p{L}+[-\u2010\u00AD]$/u, '') : whole
      return words.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? []
    }),
  )
}
