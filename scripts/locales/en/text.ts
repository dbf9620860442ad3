/** A word as it stands in a text, in small letters. */
export interface Word {
  word: string
  start: number
  end: number
}

const letters = /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?/y
const letter = /[A-Za-z\u00C0-\u024F]/
const spaces = / {1,4}/y
const spacesOrHyphen = /(?: {1,4}- {1,4}|-| {1,4})/y

/** Matches a sticky pattern at one place of a text. */
export function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** Whether a word or number could begin at a place: no letter stands right before it. */
export function isApart(text: string, place: number): boolean {
  return !letter.test(text.charAt(place - 1))
}

/** The word that begins at a place; undefined where none does, also within a word. */
export function wordAt(text: string, place: number): Word | undefined {
  if (!isApart(text, place)) return undefined
  const match = matchAt(letters, text, place)
  return match ? { word: match[0].toLowerCase(), start: place, end: place + match[0].length } : undefined
}

/** The word behind a place, after one to four spaces. */
export function wordAfter(text: string, place: number): Word | undefined {
  const gap = matchAt(spaces, text, place)
  return gap ? wordAt(text, place + gap[0].length) : undefined
}

/** The word behind a place, after spaces or a hyphen, as the parts of twenty-five stand. */
export function partAfter(text: string, place: number): Word | undefined {
  const gap = matchAt(spacesOrHyphen, text, place)
  return gap ? wordAt(text, place + gap[0].length) : undefined
}

const last = /([A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?)( {1,4}|-)$/

/** The word before a place, with spaces or a hyphen between. Looks back 40 characters. */
export function wordBefore(text: string, place: number): (Word & { isHyphened: boolean, written: string }) | undefined {
  const from = Math.max(0, place - 40)
  const match = last.exec(text.slice(from, place))
  if (!match?.[1]) return undefined
  const start = from + match.index
  return {
    word: match[1].toLowerCase(),
    written: match[1],
    start,
    end: start + match[1].length,
    isHyphened: match[2] === '-',
  }
}

/** Whether a place begins a sentence or a quotation, so that a capital letter there says nothing. */
export function isSentenceStart(text: string, place: number): boolean {
  const before = text
    .slice(Math.max(0, place - 8), place)
    .trimEnd()
    .replace(/["'“‘(]+$/, '')
    .trimEnd()
  return before === '' || /[.!?:;]$/.test(before)
}
