import { likeness } from './characters.ts'
import { encode, encodeStrictly, type Charset } from './encode.ts'
import { looksRight, sign, signsOf } from './signs.ts'
import { firstUtf8Fault } from './utf8.ts'

/** One wrong decoding: bytes that were `was` were read `as` another. */
interface Step {
  as: Charset
  was: 'utf-8' | 'gbk' | 'big5'
}

/** The commoner ones. The other way round (Latin-1 read as UTF-8) loses the letters for good. */
const steps: readonly Step[] = [
  { as: 'windows-1252', was: 'utf-8' },
  { as: 'macintosh', was: 'utf-8' },
  { as: 'gbk', was: 'utf-8' },
  { as: 'big5', was: 'utf-8' },
  { as: 'windows-1252', was: 'gbk' },
  { as: 'windows-1252', was: 'big5' },
  { as: 'macintosh', was: 'gbk' },
  { as: 'macintosh', was: 'big5' },
  { as: 'gbk', was: 'big5' },
  { as: 'big5', was: 'gbk' },
]

/** How often a text was read wrongly, one time upon the other, at most. */
const mostTimes = 3
/** A reading that is right is at least as likely as this, and by so much likelier than what was received. */
const leastLikeness = 0.9
const leastGain = 0.3
/** Two readings that are as likely as each other are told of, not chosen between. */
const tie = 0.02
/** So much of a text tells how it was misread. */
const sampleLength = 20_000
/** A line is judged by its beginning. */
const beginning = 2000
/** What is as short could be anything. */
const leastCharacters = 8

type Chain = readonly Step[]

/** A line that was read in the wrong encoding, with what it is; `isCertain` where there is one such reading. */
export interface Misread {
  /** From 0, among the lines given. */
  line: number
  found: string
  reading: string
  /** How it came about, such as "UTF-8 read as Windows-1252, twice". */
  how: string
  isCertain: boolean
}

/**
 * Finds the lines of a text that were decoded wrongly as a whole and of which every byte is still there, and what they
 * are. A way of misreading that most of the text shows is taken for its short lines too, which by themselves could
 * be anything. Lines in which only a word was misread are looked at elsewhere (mojibake.ts).
 */
export function findMisread(lines: readonly string[]): Misread[] {
  const suspects = lines.map((line, index) => ({ line, index })).filter(({ line }) => isSuspect(line))
  if (suspects.length === 0) return []
  const whole = bestChains(sampleOf(suspects.map(({ line }) => line)))
  const [common] = whole
  // What most of the text shows is tried on all its lines, also on those that look right by accident.
  const asked = common ? lines.map((line, index) => ({ line, index })) : suspects
  return asked.flatMap(({ line, index }): Misread[] => {
    if (!/[^\p{ASCII}]/u.test(line)) return []
    const byAll = common && undo(line, common.chain)
    if (common && byAll !== undefined && byAll !== line && likeness(byAll) >= Math.max(leastLikeness, likeness(line)))
      return [{ line: index, found: line, reading: byAll, how: nameOf(common.chain), isCertain: whole.length === 1 }]
    if (!isSuspect(line)) return []
    const [best, ...others] = bestChains(line.slice(0, beginning))
    const reading = best && undo(line, best.chain)
    if (!best || reading === undefined) return []
    return [{ line: index, found: line, reading, how: nameOf(best.chain), isCertain: others.length === 0 }]
  })
}

/** A paragraph is damaged as a whole where fewer of its characters than this are likely. */
const mostDamaged = 0.7
/** So much of it has to be legible to tell what it was. */
const leastLegible = 0.6

/**
 * The best reading of a paragraph that was decoded wrongly as a whole and has lost bytes by it, with U+FFFD for what
 * cannot be read; undefined where it looks right, or no reading does.
 */
export function readWithLoss(paragraph: string): { reading: string; how: string } | undefined {
  if (looksRight(paragraph)) return undefined
  const score = likeness(paragraph)
  if (score >= mostDamaged || (paragraph.match(/[^\p{ASCII}]/gu)?.length ?? 0) < leastCharacters) return undefined
  const readings = steps.flatMap((step) => {
    const reading = new TextDecoder(step.was).decode(encode(paragraph, step.as))
    const legible = reading.replaceAll('\uFFFD', '')
    const reached = likeness(legible)
    const isBetter = reached >= leastLikeness && reached - score >= leastGain
    return isBetter && legible.length >= reading.length * leastLegible
      ? [{ reading, how: nameOf([step]), reached }]
      : []
  })
  return readings.sort((a, b) => b.reached - a.reached)[0]
}

/** Whether a line holds what a well-read one does not, so that a closer look pays. */
function isSuspect(line: string): boolean {
  const found = signsOf(line)
  if (found & sign.suspect) return !looksRight(line)
  return (found & sign.withinWord) !== 0 && /[a-z]\p{Script=Han}{1,2}(?:[a-z ,.]|$)/u.test(line)
}

/** As much of the lines as tells. */
function sampleOf(lines: readonly string[]): string {
  const sample: string[] = []
  let length = 0
  for (const line of lines) {
    if (length >= sampleLength) break
    sample.push(line)
    length += line.length
  }
  return sample.join('\n').slice(0, sampleLength)
}

interface Candidate {
  chain: Chain
  text: string
  score: number
}

/** The readings of a text that are likely, and likelier than it is; more than one only where they are as likely. */
function bestChains(text: string): Candidate[] {
  const score = likeness(text)
  // What looks right gains too little by any but the steps that are sure.
  const tried = score > 1 - leastGain ? steps.filter(isSure) : steps
  const found = new Map<string, Candidate>()
  let level: { chain: Chain; text: string }[] = [{ chain: [], text }]
  for (let times = 0; times < mostTimes && level.length > 0; times++) {
    level = level.flatMap(({ chain, text: from }) =>
      tried.flatMap((step) => {
        const undone = undo(from, [step], text.length >= beginning)
        return undone === undefined || undone === from ? [] : [{ chain: [...chain, step], text: undone }]
      }),
    )
    for (const candidate of level) {
      const reached = likeness(candidate.text)
      if (!found.has(candidate.text) && isBetter(candidate, reached, score))
        found.set(candidate.text, { ...candidate, score: reached })
    }
  }
  const best = Math.max(0, ...[...found.values()].map((candidate) => candidate.score))
  return [...found.values()].filter((candidate) => candidate.score > best - tie).sort((a, b) => b.score - a.score)
}

/**
 * That all bytes are well-formed UTF-8 where another encoding was meant does not happen to the Latin letters of a real
 * text, so that there no more is asked; Chinese in GBK may be well-formed by chance where it is short.
 */
function isBetter({ chain, text }: { chain: Chain; text: string }, reached: number, score: number): boolean {
  if (reached < leastLikeness || reached < score) return false
  if (chain.every(isSure)) return true
  if (reached - score < leastGain) return false
  const isEnglish = !/\p{Script=Han}/u.test(text) && chain.every(({ was }) => was === 'utf-8')
  return isEnglish || (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) >= leastCharacters
}

function isSure({ as, was }: Step): boolean {
  return was === 'utf-8' && (as === 'windows-1252' || as === 'macintosh')
}

/**
 * The text that was read wrongly so; undefined where its bytes are not in that encoding. A part may end within a
 * character.
 */
function undo(text: string, chain: Chain, isPart = false): string | undefined {
  let undone = text
  for (const { as, was } of chain) {
    const bytes = encodeStrictly(undone, as)
    const read = bytes && decodeStrictly(bytes, was, isPart)
    if (read === undefined) return undefined
    undone = read
  }
  return undone
}

function decodeStrictly(bytes: Uint8Array, encoding: Step['was'], isPart: boolean): string | undefined {
  // To look first is quicker than to catch.
  if (encoding === 'utf-8' && !isPart && firstUtf8Fault(bytes) !== undefined) return undefined
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isPart })
  } catch (error) {
    // A fatal decoder says with a TypeError that the bytes are not in its encoding.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

const names = {
  'utf-8': 'UTF-8',
  gbk: 'GBK',
  big5: 'Big5',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
} as const

function nameOf(chain: Chain): string {
  const [first] = chain
  if (first && chain.length > 1 && chain.every((step) => step === first))
    return `${nameOf([first])}, ${chain.length === 2 ? 'twice' : 'three times'}`
  return chain
    .toReversed()
    .map(({ as, was }) => `${names[was]} read as ${names[as]}`)
    .join(', then ')
}
