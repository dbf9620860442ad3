import { disclaimer, interruption, negation } from '../../locales/text/index.ts'
import { room } from '../../typography/room.ts'
import { comparable, stretchesOf, type Stretch } from './stretches.ts'

/** Where a quotation goes another way than its sentence: some words of either, and those of the data that differ. */
export type Difference =
  | { kind: 'words'; article: string; data: string; at: string }
  /** Words that the sentence has, but not where the quotation puts them. */
  | { kind: 'order'; at: string }
  /** No word of it. */
  | { kind: 'nothing'; at: string }

/** How much of the article a note in brackets may stand for, in Han characters: a name, or a few words. */
const mostReplaced = 12

/**
 * Who says it, between the halves of a sentence, and between two: “I saw it,” she says, “and it …”; in Chinese with a
 * comma also between two sentences: 「我看到了。」她說，「船回來了。」
 */
const within = new RegExp(String.raw`(?<mark>[,，。！？])[”」"](?:${interruption})[,，]\s*[“「"]`, 'gu')
const behind = new RegExp(
  String.raw`(?<mark>[,，.。!！?？…])[”」"](?:${interruption})[.。]\s*[“「"](?![^“”「」"]*[”」"](?:${interruption}))`,
  'gu',
)

/** A text without who says a quotation between its halves; the comma before that stands for a stop where that ends. */
function uninterrupted(text: string): string {
  const stops: Readonly<Record<string, string>> = { ',': '.', '，': '。' }
  const spaced = (mark: string) => (/[,.!?…]/.test(mark) ? `${mark} ` : mark)
  return text
    .replace(within, (_, mark: string) => spaced(mark))
    .replace(behind, (_, mark: string) => spaced(stops[mark] ?? mark))
}

/**
 * Holds a quotation against the text that it is taken from: every stretch of it must stand there without a gap, whole
 * words, in the quotation's order. Who says it, between its halves, is no gap.
 * @param text the sentences that it cites, one after another
 * @returns where they differ first; undefined where they do not
 */
export function differenceOf(quote: string, text: string): Difference | undefined {
  const stretches = stretchesOf(quote)
  const source = comparable(text)
  if (stretches.length === 0) return { kind: 'nothing', at: quote }
  if (isFound(stretches, source)) return undefined
  if (isFound(stretches, comparable(uninterrupted(text)))) return undefined
  const wrong = stretches.find((_, index) => !isFound(stretches.slice(0, index + 1), source))
  if (!wrong) return undefined
  return placeOf(wrong, source, 0) === undefined
    ? wordsThatDiffer(wrong.words, source)
    : { kind: 'order', at: wrong.words }
}

/** Whether stretches stand in a text in their order, the first of them anywhere. */
function isFound([stretch, ...rest]: readonly Stretch[], text: string, from = 0): boolean {
  if (!stretch) return true
  for (let at = placeOf(stretch, text, from); at !== undefined; at = placeOf(stretch, text, at + 1))
    if (
      (from === 0 ? !isDisclaimed(text, at) : mayBeLeftOut(text.slice(from, at), stretch))
      && isFound(rest, text, at + stretch.words.length)
    )
      return true
  return false
}

/** Whether what stands before a place in its clause says that the rest is not said: “I never said that …”. */
const isDisclaimed = (text: string, at: number): boolean =>
  disclaimer.test(
    text
      .slice(0, at)
      .split(/[.!?;。！？；“”"「」『』]/u)
      .at(-1) ?? '',
  )

/**
 * Whether words may be left out before a stretch, or a note stand in their place: of what says the opposite nothing but
 * a whole clause may.
 */
function mayBeLeftOut(words: string, { after }: Stretch): boolean {
  const isClause = /^\s*[,;:.—–?!，；。、]|[,;:.—–?!，；。、]\s*$/u.test(words)
  return (isClause || !negation.test(words)) && (after !== 'addition' || room(words) <= mostReplaced)
}

function placeOf({ words, isOpen }: Stretch, text: string, from: number): number | undefined {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if ((isOpen.start || !isWithinWord(text, at)) && (isOpen.end || !isWithinWord(text, at + words.length))) return at
  return undefined
}

/** Whether a word or a number goes on across a place: neither `art` of part nor `5` of 1.5 or 5% is quoted. */
function isWithinWord(text: string, at: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)]
  return (
    (/(?!\p{Script=Han})[\p{L}\p{N}]'?$/u.test(before) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(behind))
    || (/\d$/.test(before) && /^(?:[.,]\d|%)/.test(behind))
    || (/\d[.,]$/.test(before) && /^\d/.test(behind))
  )
}

/** The longest beginning of a stretch that the text has, and how either goes on. */
function wordsThatDiffer(words: string, text: string): Difference {
  const tokens = words.match(/\s*(?:(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}'])+|.)/gu) ?? []
  let same = ''
  for (const token of tokens) {
    if (placeOf(closed(same + token), text, 0) === undefined) break
    same += token
  }
  const at = (words
    .slice(same.length)
    .trim()
    .match(/^(?:(?!\p{Script=Han})[\p{L}\p{N}'-]+|.)/u) ?? [words])[0]
  if (/[\p{L}\p{N}]/u.test(same)) {
    const place = likest(same, words, text)
    return { kind: 'words', article: around(text, place + same.length), data: around(words, same.length), at }
  }
  // Its first word is another: the longest end that the text has.
  const end = tokens
    .map((_, index) =>
      tokens
        .slice(index + 1)
        .join('')
        .trim(),
    )
    .find((rest) => rest !== '' && text.includes(rest))
  if (end === undefined || !/[\p{L}\p{N}]/u.test(end)) return { kind: 'nothing', at }
  return {
    kind: 'words',
    article: around(text, text.indexOf(end)),
    data: around(words, words.length - end.length),
    at,
  }
}

/** Where a text has the beginning of some words and goes on most like them. */
function likest(same: string, words: string, text: string): number {
  let [best, most] = [0, -1]
  const beginning = closed(same)
  for (let at = placeOf(beginning, text, 0); at !== undefined; at = placeOf(beginning, text, at + 1)) {
    let length = 0
    while (length < words.length && words[length] === text[at + length]) length += 1
    if (length > most) [best, most] = [at, length]
  }
  return best
}

const closed = (words: string): Stretch => ({
  words: words.trim(),
  after: 'start',
  isOpen: { start: false, end: false },
})

/** Some words before and behind a place of a text, cut between words. */
function around(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - 30), Math.min(text.length, at + 40)]
  const before = text.slice(from, at)
  const behind = text.slice(at, to)
  const cutBefore = from === 0 ? before : `…${before.includes(' ') ? before.slice(before.indexOf(' ') + 1) : before}`
  const cutBehind = to === text.length ? behind : `${/ \S*$/.test(behind) ? behind.replace(/ \S*$/, '') : behind}…`
  return cutBefore + cutBehind
}
