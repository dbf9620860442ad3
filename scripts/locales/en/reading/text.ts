/** A word as it stands in a text, in small letters. */
export interface Word {
  word: string
  start: number
  end: number
}

const letters = /[A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?/y
const firstLetter = 65
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
  // Digits, spaces and signs have lower codes than letters; most places that are asked for hold one of them.
  if (text.charCodeAt(place) < firstLetter || !isApart(text, place)) return undefined
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

const wordEnd = /['’A-Za-z\u00C0-\u024F]/

/** The word before a place, with one to four spaces or a hyphen between; no longer than 24 letters. */
export function wordBefore(text: string, place: number): (Word & { isHyphened: boolean; written: string }) | undefined {
  const isHyphened = text.charAt(place - 1) === '-'
  let end = isHyphened ? place - 1 : place
  if (!isHyphened) while (end > place - 4 && text.charAt(end - 1) === ' ') end--
  if (end === place) return undefined
  let start = end
  while (start > end - 24 && start > 0 && wordEnd.test(text.charAt(start - 1))) start--
  const written = text.slice(start, end).replace(/^['’]+/, '')
  if (!letter.test(written)) return undefined
  return { word: written.toLowerCase(), written, start: end - written.length, end, isHyphened }
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
