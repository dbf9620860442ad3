import createHyphenator from 'hyphen'
import british from 'hyphen/patterns/en-gb.js'
import american from 'hyphen/patterns/en-us.js'
import { namesIn } from './names.ts'

/** Shorter words fit: labels may stand in a cell of a drawing for a phone, all else has a card's width. */
const shortest = { label: 8, text: 12 } as const

/** The least letters of a word on either line. */
const least = 3

/** A word of letters alone: no part of an address, no code, nothing with digits, no capitals inside. */
const word =
  /(?<![\p{L}\p{M}\p{N}'’@_/\\]|[\p{L}\p{N}]\.)[A-Za-z][a-z]+(?![\p{L}\p{M}\p{N}@_/\\]|['’](?!s(?!\p{L}))\p{L}|\.\p{L})/gu

/** Where a sentence begins, and so any word has a capital. */
const sentenceStart = /(?:^|[.!?…:]["'”’)\]]*\s+)["'“‘([]*$/u

const hyphenators = new Map<unknown, (text: string) => string>()

/**
 * Where the long English words of a deck may be divided, by the patterns of TeX for British or American spelling: each
 * word once, as it is written in the deck, with hyphens. No names: words with a capital where no sentence begins, and
 * what stands in the deck's terms. Made where a deck is composed, since patterns are much to send to visitors.
 * @param contents all that slides show
 * @returns in the order of the alphabet
 */
export function hyphenation(
  contents: readonly Readonly<Record<string, unknown>>[],
  locale: string,
  terms: readonly string[],
): string[] {
  const found = contents.flatMap(({ figure, beside, ...rest }) => [
    ...textsIn([figure, beside]).flatMap((text) => wordsIn(text, shortest.label)),
    ...textsIn(rest).flatMap((text) => wordsIn(text, shortest.text)),
  ])
  const names = new Set([
    ...found.filter(({ isName }) => isName).map(({ said }) => said),
    ...terms.flatMap((term) => term.match(/\p{Lu}\p{L}+/gu) ?? []),
  ])
  const common = new Set(found.map(({ said }) => said))
  const wanted = [...common].filter(
    (said) => !names.has(said) || (/^\p{Lu}/u.test(said) && common.has(said.toLowerCase())),
  )
  if (wanted.length === 0) return []
  const divide = hyphenator(locale === 'en-GB' ? british : american)
  return wanted
    .map((said) => withRoom(divide(said)))
    .filter((said) => said.includes('-'))
    .sort()
}

/** The words of a text that are so long, and whether each has the capital of a name. */
function wordsIn(text: string, letters: number): { said: string; isName: boolean }[] {
  const names = namesIn(text)
  return [...text.matchAll(word)]
    .filter(([said]) => said.length >= letters)
    .map(({ 0: said, index }) => ({
      said,
      isName:
        names.some(([start, end]) => start <= index && index < end)
        || (/^\p{Lu}/u.test(said) && !sentenceStart.test(text.slice(0, index))),
    }))
}

/** Without the hyphens that leave too little of the word on a line. */
function withRoom(divided: string): string {
  const syllables = divided.split('-')
  const said = syllables.join('')
  let at = 0
  return syllables
    .map((syllable, index) => {
      const parts = index > 0 && at >= least && said.length - at >= least
      at += syllable.length
      return parts ? `-${syllable}` : syllable
    })
    .join('')
}

function hyphenator(patterns: HyphenPatterns): (text: string) => string {
  const made =
    hyphenators.get(patterns) ?? createHyphenator(patterns, { hyphenChar: '-', minWordLength: shortest.label })
  hyphenators.set(patterns, made)
  return made
}

/** All strings of a slide's content that may be text; names of kinds, facts and slides are none. */
function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  if (Array.isArray(content)) return content.flatMap(textsIn)
  if (content === null || typeof content !== 'object') return []
  return Object.entries(content).flatMap(([key, value]) => (noText.has(key) ? [] : textsIn(value)))
}
const noText = new Set([
  'kind',
  'fact',
  'cite',
  'unit',
  'value',
  'slide',
  'chapter',
  'sourceSlide',
  'sourceUrl',
  'says',
  'url',
  'id',
])
