import { heldInWords } from '../../../scripts/locales/lines/index.ts'
import { namesIn } from '../../../scripts/typography/names.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Rule, View } from './view.ts'

const around = (words: string, at: number) => `${words.slice(Math.max(0, at - 8), at)}|${words.slice(at, at + 8)}`

/** A finding for each line of each paragraph that begins where it should not; code has lines of its own. */
const lineRule =
  (
    rule: 'parted' | 'line-start' | 'line-end' | 'break',
    fault: string,
    isWrong: (text: Paragraph, at: number, view: View) => boolean,
  ): Rule =>
  (view) =>
    view.paragraphs.flatMap((text) =>
      (text.element.closest('pre') ? [] : text.starts)
        .filter((at) => isWrong(text, at, view))
        .map((at) => view.find(rule, text.element, 0, `${fault}: ${around(text.words, at)}`, text.words)),
    )

/** No line begins with a hyphen, a dash, a closing mark, a percent sign or the sign of a sum. */
export const lineStarts = lineRule('line-start', 'begins a line with what belongs to the one before', ({ words }, at) =>
  /^\s*(?:[\p{Pd}\p{Pe}\p{Pf}·・、，。；：？！,.;:?!…%％‰°]|[÷×+−=]\s)/u.test(words.slice(at)),
)

/** No line ends with an opening mark, or the sign of a sum. */
export const lineEnds = lineRule('line-end', 'ends a line with what belongs to the next', ({ words }, at) =>
  /[\p{Ps}\p{Pi}\p{Sc}#]\s*$/u.test(words.slice(0, at)),
)

/** A line ends between words: of the dictionary, of the deck's terms, and where a Han character is left over. */
export const wordBreaks = lineRule(
  'break',
  'is broken inside a word',
  (text, at, { deck: { terms, locale } }) => isInsideWord(text, at, locale) || isInsideTerm(text, at, terms),
)

/** A number and its unit, a date, a person's name, what is stressed in a few words stay on one line that has room. */
export const parted = lineRule('parted', 'is parted at the end of a line', (text, at) =>
  [...together(text.words), ...stressed(text)].some(
    ([start, end]) => start < at && at < end && hasRoom(text, start, end),
  ),
)

const units =
  '(?:°C|°F|km|m|cm|mm|kg|g|t|ha|kWh|MWh|GWh|TWh|kW|MW|GW|TW|mph|Hz|kB|MB|GB|TB|ppm|percent|per cent|percentage|basis|per|square|cubic|nautical|metric|times|thousand|million|billion|trillion)'
const unitOfTwo =
  '(?:(?:percentage|basis) points?|per cent|(?:square|cubic|nautical|light|metric) (?:kilo|centi|milli)?(?:met(?:re|er)s?|miles?|f[eo][eo]t|yards?|inch(?:es)?|years?|tons?)|degrees? (?:Celsius|Fahrenheit))'
const scale = '(?:thousand|million|billion|trillion)'
const month = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const digits = String.raw`(?:(?:[A-Z]{0,3}\p{Sc})?[−-]?\d[\d.,]*)`

/** What is a number with its unit or a date, whoever set it. */
const patterns = [
  String.raw`${digits}[\s\u00a0]?(?:%|％|‰)`,
  String.raw`${digits}[\s\u00a0]${units}(?![\p{L}])`,
  String.raw`${digits}[\s\u00a0](?:${scale}[\s\u00a0])?${unitOfTwo}(?![\p{L}])`,
  // After a number in words; with digits it is part of what stands above.
  String.raw`(?<![\p{L}\d]|\d[\s\u00a0])${unitOfTwo}(?![\p{L}])`,
  String.raw`\d{1,2}[\s\u00a0]${month}(?:[\s\u00a0]\d{4})?`,
  String.raw`${month}[\s\u00a0]\d{1,2}(?:,[\s\u00a0]\d{4})?`,
  String.raw`(?:\d{2,4}年)?\d{1,2}月(?:\d{1,2}日)?`,
  String.raw`${digits}[十百千萬万億亿兆]*(?:元|年|月|日|天|人|家|個|个|座|公里|平方公里|萬|万|億|亿|噸|吨|米|小時|小时|倍|成)`,
].map((pattern) => new RegExp(pattern, 'gu'))

function* together(words: string): Iterable<readonly [number, number]> {
  yield* namesIn(words)
  for (const pattern of patterns)
    for (const { 0: found, index } of words.matchAll(pattern)) yield [index, index + found.length]
}

/** The widest stress, in Latin letters, that is kept on a line. */
const shortStress = 18

/** Where a text stands in the accent colour, if that is short: a Han character is as wide as two Latin ones. */
function stressed({ letters }: Paragraph): [number, number][] {
  const spans: [number, number][] = []
  let before: Element | null = null
  for (const { text, at, element } of letters) {
    const accent = element.closest('h1 .accent')
    const last = spans.at(-1)
    if (accent && before && last) last[1] = at + text.length
    else if (accent) spans.push([at, at + text.length])
    before = accent
  }
  const width = ([start, end]: [number, number]) =>
    letters
      .filter(({ at }) => at >= start && at < end)
      .reduce((sum, { text }) => sum + (/\p{Script=Han}/u.test(text) ? 2 : 1), 0)
  return spans.filter((span) => width(span) <= shortStress)
}

/** Whether a stretch would fit on one line. */
function hasRoom({ element, letters }: Paragraph, start: number, end: number): boolean {
  const width = letters
    .filter(({ at, box }) => box && at >= start && at < end)
    .reduce((sum, { box }) => sum + (box ? box.right - box.left : 0), 0)
  const lines = letters.flatMap(({ box }) => (box ? [box] : []))
  let block: Element | null = element
  while (block?.parentElement && getComputedStyle(block).display === 'inline-block') block = block.parentElement
  const room = Math.max(
    block ? innerWidth(block) * element.currentCSSZoom : 0,
    Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left)),
  )
  return width <= room
}

/** The width that a block leaves its lines. */
function innerWidth(block: Element): number {
  const { paddingLeft, paddingRight } = getComputedStyle(block)
  return block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
}

/** Whether a place lies inside a term of the deck that one line has room for. */
function isInsideTerm(text: Paragraph, at: number, terms: readonly string[]): boolean {
  return terms.some((term) =>
    [...places(text.words, term)].some(
      (from) => from < at && at < from + term.length && hasRoom(text, from, from + term.length),
    ),
  )
}

/**
 * Whether a place lies inside a word of the language; a single Han character goes with its neighbour where there is
 * room.
 */
function isInsideWord(text: Paragraph, at: number, locale: string): boolean {
  const { words } = text
  if (words.charAt(at - 1) === '\u00ad') return false
  const segments = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(words)]
  if (segments.some(({ index, segment, isWordLike }) => isWordLike && index < at && at < index + segment.length))
    return true
  const held = heldInWords(segments.map(({ segment, index }) => ({ text: segment, start: index })))
  const edges = [...segments.map(({ index }) => index), words.length].filter((edge) => !held.has(edge))
  return (
    held.has(at) && hasRoom(text, Math.max(...edges.filter((e) => e < at)), Math.min(...edges.filter((e) => e > at)))
  )
}

function* places(words: string, term: string): Iterable<number> {
  if (term === '') return
  for (let from = words.indexOf(term); from >= 0; from = words.indexOf(term, from + 1)) yield from
}

/** English is not hyphenated where the word has room on the next line. */
export const hyphens: Rule = (view) =>
  view.paragraphs.flatMap((text) =>
    text.starts.flatMap((at) => {
      const [head = ''] = /[\p{L}\u00ad]*$/u.exec(text.words.slice(0, at)) ?? []
      const [tail = ''] = /^[\p{L}\u00ad]*/u.exec(text.words.slice(at)) ?? []
      const isHyphenated = head.endsWith('\u00ad') && hasRoom(text, at - head.length, at + tail.length)
      return isHyphenated
        ? [view.find('hyphen', text.element, 0, `is hyphenated without need: ${around(text.words, at)}`, text.words)]
        : []
    }),
  )

/** The last line is more than one Han character, and in a title more than one short word. */
export const widows: Rule = (view) =>
  view.paragraphs.flatMap(({ element, words, starts }) => {
    const last = starts.at(-1)
    if (last === undefined) return []
    const letters = words.slice(last).replace(/[\p{P}\s]/gu, '')
    const isAlone =
      /^\p{Script=Han}$/u.test(letters) || (element.closest('h1') !== null && /^\p{Ll}{1,3}$/u.test(letters))
    return isAlone
      ? [view.find('widow', element, 0, `leaves "${words.slice(last)}" alone on the last line`, words)]
      : []
  })
