import { readDigits, rounded } from '../../reading/digits.ts'
import { ordinals, scales, small } from './numeralWords.ts'
import { matchAt, partAfter, wordAfter, wordAt, type Word } from './text.ts'

/** What stands before a scale of which there is one: a million, each million litres. */
const articles: ReadonlySet<string> = new Set(['a', 'an', 'another', 'each', 'every'])

/** A number below a thousand, or what stands before a scale. */
export interface Part {
  value: number
  end: number
  isDigits?: boolean
  /** A comma stands before it, as in a list. */
  isListed?: boolean
}

const joints = /,? {1,4}and {1,4}|, {1,4}/iy
const glued = /[A-Za-z]{2,8}(?![A-Za-z\d])/y

/** What may stand between an article and its scale: a further dozen, a cool million. */
export const scaleModifiers: ReadonlySet<string> = new Set(
  'further additional extra good mere cool full whole'.split(' '),
)

/**
 * Reads a number below a thousand in words, or ninety-five hundred: two hundred and fifty, a hundred. A scale behind
 * an article is 1 of it, as is the hundred of "hundred thousand"; `needsScale` says that it is no number by itself.
 */
export function readGroup(
  text: string,
  place: number,
): (Part & { isLone?: boolean; needsScale?: boolean }) | undefined {
  const first = readSmall(text, place)
  const scores = first && scoresBehind(text, first)
  if (scores) return scores
  if (first) {
    const group = withHundreds(text, first)
    return { ...group, isLone: first.value === 1 && group.end === first.end }
  }
  const article = wordAt(text, place)
  const isArticle = article !== undefined && articles.has(article.word)
  const behind = isArticle ? wordAfter(text, article.end) : undefined
  const head = behind && scaleModifiers.has(behind.word) ? behind : article
  const scale = isArticle && head ? wordAfter(text, head.end) : article
  if (!scale || !isSingle(scale.word)) return undefined
  const next = partAfter(text, scale.end)?.word ?? ''
  if (!isArticle && (scale.word !== 'hundred' || !isSingle(next))) return undefined
  const one = { value: 1, end: isArticle && head ? head.end : place }
  return scale.word === 'hundred' ? withHundreds(text, one, scale) : { ...one, needsScale: true }
}

/** Three score and ten, four score years: twenty each, where no verb can stand. */
function scoresBehind(text: string, { value, end }: Part): Part | undefined {
  const score = value > 1 && value < 10 ? matchAt(/[ -]score(?= and [a-z]| of | years?\b| miles\b)/y, text, end) : null
  if (!score) return undefined
  const below = value * 20
  const and = end + score[0].length
  const rest = text.startsWith(' and ', and) ? readSmall(text, and + 5) : undefined
  if (text.startsWith(' and ', and) && (!rest || rest.value >= 20)) return undefined
  return rest ? { value: below + rest.value, end: rest.end } : { value: below, end: and }
}

/** Words such as hundred and million, which can stand behind an article. */
function isSingle(word: string): boolean {
  return scales.has(word) && word.length > 3 && !word.endsWith('s')
}

/** One to ninety-nine in words. */
export function readSmall(text: string, place: number): Part | undefined {
  const word = wordAt(text, place)
  const value = word && small.get(word.word)
  if (
    !word
    || value === undefined
    || (value >= 20
      && text.charAt(word.end) === '-'
      && ordinals.has(partAfter(text, word.end)?.word.replace(/s$/, '') ?? ''))
  )
    return undefined
  const unit = value >= 20 ? partAfter(text, word.end) : undefined
  const more = unit ? (small.get(unit.word) ?? 0) : 0
  return unit && more > 0 && more < 10 ? { value: value + more, end: unit.end } : { value, end: word.end }
}

/** Two hundred, and what goes on below it: two hundred and fifty, 3 hundred and 21. */
export function withHundreds(
  text: string,
  first: Part,
  hundred: Word | Part | undefined = scaleBehind(text, first.end),
): Part {
  if (!hundred || ('value' in hundred && hundred.value !== 100) || first.value >= 1000 || first.value === 0)
    return first
  const value = rounded(first.value * 100)
  const tail = tailBehind(text, hundred.end, first.isDigits === true)
  const dozens = tail && scaleBehind(text, tail.end)
  if (tail && dozens?.value === 12) return { value: value + tail.value * 12, end: dozens.end }
  const goesOn = tail && !tail.isListed && tail.value < 100 && scaleBehind(text, tail.end)?.value !== 100
  return goesOn ? { value: value + tail.value, end: tail.end } : { value, end: hundred.end }
}

/** What stands behind a hundred or a scale, as its lower part: "and fifty", "-five", "and 21". */
export function tailBehind(text: string, place: number, isDigits: boolean): Part | undefined {
  const joint = matchAt(joints, text, place)
  const next = joint ? place + joint[0].length : partAfter(text, place)?.start
  const words = next === undefined ? undefined : readSmall(text, next)
  if (words) return words.value > 0 ? { ...words, isListed: joint?.[0].startsWith(',') === true } : undefined
  const digits =
    isDigits && joint && !joint[0].startsWith(',') && next !== undefined ? readDigits(text, next) : undefined
  const isWhole = digits?.isWhole && digits.value > 0 && /^\d{1,2}$/.test(digits.plain ?? '')
  return isWhole ? { value: digits.value, end: digits.end } : undefined
}

/** A scale word behind a number: million, or bn, which may be glued to digits. */
export function scaleBehind(text: string, place: number): Part | undefined {
  const word = partAfter(text, place)
  const value = word && scales.get(word.word)
  if (word && value !== undefined) return { value, end: word.end }
  const abbreviation = /\d/.test(text.charAt(place - 1)) ? matchAt(glued, text, place)?.[0] : undefined
  const scale = abbreviation === undefined ? undefined : scales.get(abbreviation.toLowerCase())
  return abbreviation !== undefined && scale !== undefined
    ? { value: scale, end: place + abbreviation.length }
    : undefined
}
