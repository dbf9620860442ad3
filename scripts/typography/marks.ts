/** How a part of a text is set, where not as it comes. */
type Setting =
  /** A full-width mark without its blank half, beside another. */
  | 'half'
  /** In the Latin typeface: a mark that Chinese and Latin share, or a word with letters that Chinese typefaces lack. */
  | 'latin'

export interface Part {
  text: string
  setting?: Setting
  /** The word may be divided before it, with a hyphen, where it is wider than its line. */
  divisible?: true
}

const shared = /[‘’“”…—]/u
const opening = /[「『（《〈【〔〖［｛“‘]/u
const closing = /[」』）》〉】〕〗］｝”’]/u
const stop = /[、。，．；：]/u
const chinese = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
/** Most texts have nothing of all this. */
const special = new RegExp(
  `${shared.source}|${opening.source}|${closing.source}|${stop.source}{2}|[\\u0100-\\u024f\\u1e00-\\u1eff]`,
  'u',
)
/** Words with a letter beyond Latin-1. */
const farWords = /[\p{Script=Latin}\p{M}]*[\u0100-\u024f\u1e00-\u1eff][\p{Script=Latin}\p{M}]*/gu

/**
 * Cuts the words of a text into parts that are set alike. What Unicode has once for Chinese and Latin (“ ” ‘ ’ … —) is
 * Latin where Chinese is on neither side; a pair of quotation marks is alike. Of two full-width marks one gives up its
 * blank half (CSS Text 4, "Fullwidth Punctuation Collapsing"), which browsers do only within one font file and where
 * no `wbr` is between.
 * @param words one after another the whole text
 */
export function partsOf(words: readonly string[], locale: string): Part[][] {
  const whole = words.join('')
  if (!special.test(whole)) return words.map((text) => [{ text }])
  const latin = locale.startsWith('zh') ? latinOffsets(whole) : new Set<number>()
  const half = halfOffsets(whole, latin, locale)
  let offset = 0
  return words.map((word) => {
    const parts: Part[] = []
    for (const character of word) {
      const setting = latin.has(offset) ? 'latin' : half.has(offset) ? 'half' : undefined
      const last = parts.at(-1)
      if (last?.setting === setting && last) last.text += character
      else parts.push({ text: character, ...(setting && { setting }) })
      offset += character.length
    }
    return parts
  })
}

/** What a Chinese deck with this text may need of the Latin typeface beside what its own lacks. */
export function latinCharacters(text: string): string {
  return [...text.matchAll(farWords), ...text.matchAll(new RegExp(shared, 'gu'))].join('')
}

function latinOffsets(whole: string): Set<number> {
  const offsets = new Set<number>()
  for (const { index, 0: word } of whole.matchAll(farWords))
    for (let at = index; at < index + word.length; at++) offsets.add(at)
  const mates = pairs(whole)
  for (let at = 0; at < whole.length; at++) {
    const mark = whole.charAt(at)
    if (!shared.test(mark)) continue
    // Two of them are Chinese in any company: ——, ……
    if (/[…—]/u.test(mark) && [whole.charAt(at - 1), whole.charAt(at + 1)].includes(mark)) continue
    const ends = [at, mates.get(at) ?? at].sort((a, b) => a - b)
    if (!isChinese(whole, ends[0] ?? at, -1) && !isChinese(whole, ends[1] ?? at, 1)) offsets.add(at)
  }
  return offsets
}

/**
 * Whether Chinese comes next in a direction, blanks and shared marks apart; at an end of the text, whether it has any.
 */
function isChinese(whole: string, from: number, step: 1 | -1): boolean {
  let at = from + step
  while (at >= 0 && at < whole.length && /[\s‘’“”…—]/u.test(whole.charAt(at))) at += step
  return chinese.test(whole.charAt(at) || whole)
}

/** For each quotation mark of a pair, the mark at its other end. An apostrophe within a word has none. */
function pairs(whole: string): Map<number, number> {
  const mates = new Map<number, number>()
  const open: number[] = []
  for (const { index, 0: mark } of whole.matchAll(/[“‘]|(?<!\p{Script=Latin})[”’]|[”’](?!\p{Script=Latin})/gu)) {
    const start = open.at(-1)
    if (mark === '“' || mark === '‘') open.push(index)
    else if (start !== undefined && whole.charAt(start) === (mark === '”' ? '“' : '‘')) {
      open.pop()
      mates.set(index, start).set(start, index)
    }
  }
  return mates
}

/** The marks that give up their blank half. Taiwan's stops stand in the middle of their square, and so keep theirs. */
function halfOffsets(whole: string, latin: ReadonlySet<number>, locale: string): Set<number> {
  const offsets = new Set<number>()
  const is = (at: number, ...kinds: RegExp[]) =>
    !latin.has(at)
    && (locale.startsWith('zh') || !shared.test(whole.charAt(at)))
    && kinds.some((kind) => kind.test(whole.charAt(at)))
  for (let at = 0; at < whole.length; at++)
    if (
      (is(at, opening) && is(at - 1, opening, closing, stop))
      || ((is(at, closing) || (is(at, stop) && locale !== 'zh-Hant')) && is(at + 1, closing, stop))
    )
      offsets.add(at)
  return offsets
}
