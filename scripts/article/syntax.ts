/**
 * The small language of the data: names of facts, `{fact}` references in texts, `[click]` marks in notes. Each is
 * taken apart here and nowhere else.
 */

/** A fact's name, or a slide's: small letters, digits and hyphens. */
const name = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*'
/** What a cell of a series goes by behind the name of the series: `.2024`, `.Poland.2024-Q3`, `.波兰`. */
const cell = String.raw`(?:\.[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*){0,2}`
const withCell = new RegExp(`^${name}${cell}$`, 'u')
const withoutCell = new RegExp(`^${name}$`)

/**
 * Few names have a cell, and its letters of every script take a pattern long to get ready: it is not asked before a
 * point stands behind a name.
 */
const tokens = new RegExp(String.raw`${name}|\d+(?:\.\d+)?%?|\S`, 'gu')
const tokensWithCells = new RegExp(String.raw`${name}${cell}|\d+(?:\.\d+)?%?|\S`, 'gu')

/** The names, operators and all else that an expression such as `a - b` is made of, blanks left out. */
export function expressionTokens(expression: string): string[] {
  return expression.match(/[a-z][a-z\d-]*\./.test(expression) ? tokensWithCells : tokens) ?? []
}

export function isName(text: string): boolean {
  return withoutCell.test(text) || (text.includes('.') && withCell.test(text))
}

/** A `{fact}` or `{fact:style}` in a text. `start` and `end` count UTF-16 units. */
export interface Reference {
  fact: string
  style: string | undefined
  start: number
  end: number
}

/** Not `{{…}}`, which is text, nor `\{…}`, whose backslash falls away; the name is still to be looked at. */
const reference = /\\\{|(?<!\{)\{([a-z][^{}:\s]*)(?::([a-z]+))?\}(?!\})/g
const named = /^[a-z][a-z\d-]*$/
const namedWithCell = new RegExp(`^[a-z][a-z\\d-]*${cell}$`, 'u')

function isNamed(fact: string): boolean {
  return named.test(fact) || (fact.includes('.') && namedWithCell.test(fact))
}

/** A text taken apart: stretches of words, with `\{` as the brace it stands for, and references to facts. */
export function parseText(source: string): (string | Reference)[] {
  const parts: (string | Reference)[] = []
  let words = ''
  let end = 0
  for (const match of source.matchAll(reference)) {
    const [whole, fact, style] = match
    if (fact !== undefined && !isNamed(fact)) continue
    words += source.slice(end, match.index)
    end = match.index + whole.length
    if (fact === undefined) {
      words += '{'
      continue
    }
    if (words !== '') parts.push(words)
    words = ''
    parts.push({ fact, style, start: match.index, end })
  }
  words += source.slice(end)
  return words === '' ? parts : [...parts, words]
}

/** `[click]`, or `[click:2]` for two at once, as Slidev reads them. */
export const clickMark = /\[click(?::(\d+))?\]/g

/** How many clicks a mark stands for, given what `clickMark` captured. */
export function clicksOf(count: string | undefined): number {
  return Number(count ?? 1)
}

/** What the speaker stresses: `*so*`, or `**so**` more strongly; captures the words in either case. */
export const stressMark = /\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*|\*(?=[^\s*])([^*\n]*[^\s*])\*/g

/** How often the speaker clicks on a slide. */
export function countClicks(notes: string): number {
  return [...notes.matchAll(clickMark)].reduce((sum, [, count]) => sum + clicksOf(count), 0)
}

/** A number of clicks, for messages. */
export const sayClicks = (clicks: number): string => (clicks === 1 ? '1 click' : `${clicks} clicks`)

/** A text of the data with its references and marks of clicks replaced, each by as many of `filler` as it is long. */
export function blankOut(source: string, filler: string): string {
  const blank = (found: string) => filler.repeat(found.length)
  return source
    .replace(clickMark, blank)
    .replace(reference, (found, fact?: string) => (fact === undefined || !isNamed(fact) ? found : blank(found)))
}
