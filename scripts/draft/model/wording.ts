import type { Plain } from '../../deck/yaml.ts'
import type { ModelSlide } from './answer.ts'

/** What a model may write as it is: names of facts and of values of series; and words that hold a digit. */
export interface Known {
  names: ReadonlySet<string>
  /** The article's text. */
  text: string
}

/** Keys whose texts are somebody's own words, or places: the check holds them word for word. */
const asTheyAre = new Set(['quote', 'cite'])

/**
 * What is wrong with the wording of a model's slide, beside what the check finds in anybody's: a digit where a fact is
 * to be named, an element of HTML, an address, a line break.
 */
export function wordingFaults(slide: ModelSlide, known: Known): string[] {
  const { claim, accent, figure, beside, points, notes } = slide
  const texts = [claim, accent, ...(points ?? []), notes].flatMap((text) => text ?? [])
  const drawn = [figure, beside].flatMap((data) => textsIn(data)).filter((text) => !known.names.has(text))
  return [...new Set([...texts, ...drawn].flatMap((text) => faultOf(text, known) ?? []))]
}

/** What is wrong with a text of a model; undefined where nothing is. */
function faultOf(text: string, { text: article }: Known): string | undefined {
  const bare = text.replace(/\{[^{}]*\}/g, ' ')
  if (/\p{Cc}/u.test(text)) return `"${shortened(text)}" holds a line break or a control; write it on one line`
  if (/<\s*[a-z!/?]|&#?\w+;/i.test(bare)) return `"${shortened(text)}" holds HTML; write plain words`
  if (/:\/\/|\bwww\.|\b(?:javascript|data|file):/i.test(bare))
    return `"${shortened(text)}" holds an address; leave it out`
  const typed = [...bare.matchAll(/[\w.-]*\p{N}[\w.-]*/gu)].find(([word]) => !isName(word, article))
  return typed
    ? `"${shortened(text)}" holds the digits ${typed[0]}; name a fact as {fact}, or say it without a number`
    : undefined
}

/** Whether a word with a digit is a name of the article's, such as 5G or A320; amounts in it are left to the check. */
function isName(word: string, article: string): boolean {
  return /[A-Za-z]/.test(word) && article.includes(word)
}

function textsIn(data: Plain, key = ''): string[] {
  if (asTheyAre.has(key)) return []
  if (typeof data === 'string') return [data]
  if (data === null || typeof data !== 'object') return []
  return Object.entries(data).flatMap(([name, inner]: [string, Plain]) =>
    textsIn(inner, Array.isArray(data) ? key : name),
  )
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
