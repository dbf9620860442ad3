import type { SeriesReading } from '../source/series/read.ts'
import type { Directed } from './compare.ts'
import type { DeckSentence } from './sentences.ts'

/** What a line of a slide reckons, and whether it comes out. */
export interface Formula {
  /** The numbers on the one side of its sign, and the one on the other. */
  parts: readonly SeriesReading[]
  result: SeriesReading
  /** As it is written, without its result. */
  sum: string
  comesOut: boolean
}

/** How far what a sum on a slide comes to may lie from what it is given as. */
const nearly = 0.01

/** The sum that a line shows, of which a number is a part or the result: 5 × 4,100 + 5,200 = 25,700; 84 = 12 × 7. */
export function formulaOf({ start = -1 }: Directed & { start?: number }, sentence: DeckSentence): Formula | undefined {
  for (const { index, 0: mark } of sentence.text.matchAll(/[=＝≈]/gu)) {
    const [left, right] = [sideBefore(sentence, index), sideBehind(sentence, index + mark.length)]
    for (const [parts, [result, ...more]] of [
      [left, right],
      [right, left.toReversed()],
    ] as const) {
      if (!result || (more.length > 0 && parts === right) || parts.length < 2) continue
      if (![...parts, result].some((each) => each.start === start)) continue
      const value = valueOf(parts, sentence.text)
      if (value === undefined) continue
      const sum = sentence.text.slice(parts[0]?.start, parts.at(-1)?.end)
      return { parts, result, sum, comesOut: isGivenAs(value, result) }
    }
  }
  return undefined
}

const operator = /^[)）]*\s?(?<sign>[×*·xX÷/:+＋−–-])\s?[(（]*$/u

/** The numbers before a sign of equality that stand in one sum with it, each behind a sign of its own. */
function sideBefore({ readings, text }: DeckSentence, at: number): SeriesReading[] {
  const before = readings.filter(({ end, value, high }) => end <= at && typeof value === 'number' && high === undefined)
  const last = before.at(-1)
  if (!last || areLetters(text.slice(last.end, at))) return []
  let first = before.length - 1
  while (first > 0 && isOperator(text, before[first - 1], before[first])) first--
  return before.slice(first)
}

function sideBehind({ readings, text }: DeckSentence, at: number): SeriesReading[] {
  const behind = readings.filter(
    ({ start, value, high }) => start >= at && typeof value === 'number' && high === undefined,
  )
  const [first] = behind
  if (!first || areLetters(text.slice(at, first.start))) return []
  let count = 1
  while (count < behind.length && isOperator(text, behind[count - 1], behind[count])) count++
  return behind.slice(0, count)
}

const areLetters = (stretch: string) => stretch.trim().length > 12 || /[,，;；=＝→]/u.test(stretch)

const isOperator = (text: string, one: SeriesReading | undefined, other: SeriesReading | undefined) =>
  one !== undefined && other !== undefined && signBetween(text, one, other) !== undefined

/** The sign between two numbers, behind what the first is of: 640 hectares × 6. */
function signBetween(text: string, one: SeriesReading, other: SeriesReading): string | undefined {
  const between = text.slice(one.end, other.start).replace(/^ ?\p{L}{1,14}(?= ?[×*·÷/+＋−–-])/u, '')
  return operator.exec(between)?.groups?.['sign']
}

/** What a row of numbers with signs between them comes to; products first, brackets unread. */
function valueOf(parts: readonly SeriesReading[], text: string): number | undefined {
  const [first, ...others] = parts
  if (!first || /[()（）]/u.test(text.slice(first.start, parts.at(-1)?.end))) return undefined
  const terms = [Number(first.value)]
  for (const [index, each] of others.entries()) {
    const before = parts[index]
    const sign = before && signBetween(text, before, each)
    const value =
      Number(each.value) * (each.unit === 'percent' && sign !== undefined && /[×*·xX]/.test(sign) ? 0.01 : 1)
    const last = terms.pop() ?? 0
    if (sign !== undefined && /[×*·xX]/u.test(sign)) terms.push(last * value)
    else if (sign !== undefined && /[÷/:]/u.test(sign)) terms.push(last / value)
    else terms.push(last, sign === '+' || sign === '＋' ? value : -value)
  }
  return terms.reduce((sum, each) => sum + each, 0)
}

/** Whether a result is what a number gives, which may leave out its scale, or be of a hundred: 6.1 / 9.4 = 65 %. */
function isGivenAs(value: number, { unit, value: given }: SeriesReading): boolean {
  const goal = Math.abs(Number(given))
  const scales = unit === 'percent' ? [1, 100] : [1, 1e3, 1e4, 1e6, 1e8, 1e-3, 1e-4, 1e-6, 1e-8]
  return scales.some((scale) => Math.abs(Math.abs(value) * scale - goal) <= goal * nearly)
}
