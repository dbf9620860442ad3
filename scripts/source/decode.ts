import { likeness, plausibility } from './characters.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { firstUtf8Fault } from './utf8.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'windows-1252'

/** A file's bytes as text, without a byte order mark. */
export interface Decoded {
  text: string
  encoding: Encoding
}

/** Below this share of likely characters, what decodes as GB18030 or Big5 is no Chinese text. */
const leastPlausible = 0.6

/** A plausibility is taken from the beginning: enough to tell, whatever the length of the file. */
const sampleLength = 20_000

/**
 * Decodes a source text: UTF-8, UTF-16, GB18030, Big5, or Windows-1252 where it has only what all its kin have as well.
 * GB18030 and Big5 accept many of each other's bytes; the reading with more everyday characters is taken.
 *
 * @throws CitedeckError where the file is empty, holds a NUL, or is in none of these encodings.
 */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new CitedeckError('source-empty', 'The source text is empty (0 bytes).')
  const marked = markedEncoding(bytes)
  if (marked) return decodeMarked(bytes, marked)

  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const unmarked = decodeUnmarked(bytes)
    if (unmarked) return refuseBlank(unmarked)
    throw new CitedeckError(
      'source-encoding',
      `The source text holds a NUL at byte ${nul}: it is no plain text. Save it as UTF-8.`,
    )
  }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return refuseBlank({ text: utf8, encoding: 'utf-8' })
  return decodeLegacy(bytes)
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = decodeStrictly(bytes, encoding)
  if (text === undefined) {
    throw new CitedeckError(
      'source-encoding',
      `The source text begins as ${encoding.toUpperCase()} but does not go on so: it is damaged or cut short. `
        + 'Save it as UTF-8.',
    )
  }
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const offset = 2 + 2 * nul
    throw new CitedeckError(
      'source-encoding',
      `The source text holds a NUL at byte ${offset}: it is no plain text. Save it as UTF-8.`,
    )
  }
  return refuseBlank({ text, encoding })
}

/** UTF-16 without a byte order mark: the order of bytes in which it holds the letters of a text, and no controls. */
function decodeUnmarked(bytes: Uint8Array): Decoded | undefined {
  const found = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding)
    if (text === undefined || hasControls(text)) return []
    return [{ text, encoding, score: likeness(text.slice(0, sampleLength)) }]
  })
  const [best, other] = found.sort((a, b) => b.score - a.score)
  if (!best || best.score < leastUnmarked || (other && best.score - other.score < leastGain)) return undefined
  return { text: best.text, encoding: best.encoding }
}

/** So many characters of UTF-16 without its mark are likely, and by so much more than in the other order of bytes. */
const leastUnmarked = 0.8
const leastGain = 0.05

/** Whether a text holds controls, or characters that stand for none. */
function hasControls(text: string): boolean {
  return /(?![\t\n\f\r\v\u0085])[\p{Cc}\uFFFE\uFFFF]/u.test(text)
}

/**
 * The bytes beyond ASCII that mean the same in Windows-1252 and in the code pages of its kin, for Central Europe and
 * Turkey: quotation marks, dashes, some accents. With others, £ or Ł, è or č, it cannot be told which it is.
 */
const sharedBytes = new Set([
  ...[0x80, 0x84, 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0xa0, 0xa7, 0xa9, 0xab, 0xad, 0xae, 0xb0, 0xb1, 0xb7],
  ...[0xbb, 0xc1, 0xc2, 0xc4, 0xc7, 0xc9, 0xcb, 0xcd, 0xce, 0xd3, 0xd4, 0xd6, 0xd7, 0xda, 0xdc, 0xdf, 0xe1, 0xe2, 0xe4],
  ...[0xe7, 0xe9, 0xeb, 0xed, 0xee, 0xf3, 0xf4, 0xf6, 0xf7, 0xfa, 0xfc],
])

/** A text as Word saves it in Western Europe, where nothing in it can mean anything else; £ before a figure is one. */
function decodeWestern(bytes: Uint8Array): Decoded | undefined {
  const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
  const isPound = (at: number) => bytes[at] === 0xa3 && isDigit(bytes[at + 1])
  let beyond = 0
  for (const [at, byte] of bytes.entries()) {
    if (byte <= 0x7f) continue
    if (!sharedBytes.has(byte) && !isPound(at)) return undefined
    beyond++
  }
  if (beyond > bytes.length * mostBeyond) return undefined
  const text = new TextDecoder('windows-1252').decode(bytes)
  // Some versions of Node read these as Latin-1.
  const read = text.replace(/[\u0080-\u009f]/g, (one) => western.get(one) ?? one)
  return likeness(read.slice(0, sampleLength)) >= leastWestern ? { text: read, encoding: 'windows-1252' } : undefined
}

const western = new Map(
  [...'\u0080€\u0084„\u0085…\u0091‘\u0092’\u0093“\u0094”\u0095•\u0096–\u0097—'].flatMap((one, index, all) =>
    index % 2 === 0 ? [[one, all[index + 1] ?? ''] as const] : [],
  ),
)

/** No language of Latin letters has more of them beyond ASCII. */
const mostBeyond = 0.2

/** So many letters beyond ASCII stand in words as accented ones do. */
const leastWestern = 0.95

function decodeLegacy(bytes: Uint8Array): Decoded {
  if (isEucJp(bytes))
    throw new CitedeckError('source-encoding', 'The source text is in EUC-JP, by its look. Save it as UTF-8.')
  let best: Decoded | undefined
  let bestScore = leastPlausible
  for (const encoding of ['gb18030', 'big5'] as const) {
    const text = decodeStrictly(bytes, encoding)
    const score =
      text === undefined || !runsAsChinese(text.slice(0, sampleLength)) ? 0 : plausibility(text.slice(0, sampleLength))
    if (text === undefined || score < bestScore || (best && score === bestScore)) continue
    best = { text, encoding }
    bestScore = score
  }
  best ??= decodeWestern(bytes)
  if (best) return refuseBlank(best)
  const offset = firstUtf8Fault(bytes)
  throw new CitedeckError(
    'source-encoding',
    `The source text is not UTF-8 (first fault at byte ${offset}), nor UTF-16, GB18030 or Big5, and which code page it is `
      + 'in cannot be told. Save it as UTF-8.',
  )
}

/**
 * Whether it is Japanese in EUC-JP, whose kana GB18030 has in the same place, and of which Big5 makes everyday
 * characters.
 */
function isEucJp(bytes: Uint8Array): boolean {
  const text = new TextDecoder('gb18030').decode(bytes.subarray(0, sampleLength))
  const wide = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  return (text.match(/\p{Script=Hiragana}/gu)?.length ?? 0) * 10 > wide * 3
}

/**
 * Whether Han characters stand as Chinese sets them: one after the other, not a blank after each word, as EUC-KR's do
 * when they are taken for GB18030, and not single ones within Latin words, as the accents of Latin-1 then do.
 */
function runsAsChinese(text: string): boolean {
  const runs = text.match(/[A-Za-z]?\p{Script=Han}+(?: (?=\p{Script=Han})|[a-z])?/gu) ?? []
  const broken = runs.filter(
    (run) => run.endsWith(' ') || /^[A-Za-z]?\p{Script=Han}[a-z]$/u.test(run) || /^[A-Za-z]\p{Script=Han}$/u.test(run),
  )
  return broken.length * 2 <= runs.length
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // A fatal decoder says with a TypeError that the bytes are not in its encoding.
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function refuseBlank(decoded: Decoded): Decoded {
  if (!/[^\p{Default_Ignorable_Code_Point}\s]/u.test(decoded.text))
    throw new CitedeckError('source-empty', 'The source text is empty: it holds only white space.')
  return decoded
}
