import { plausibility } from './characters.ts'
import { CitedeckError } from '../citedeckError.js'
import { firstUtf8Fault } from './utf8.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

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
 * Decodes a source text: UTF-8, UTF-16 with a byte order mark, GB18030 or Big5. The last two
 * accept many of each other's bytes; the reading with more everyday characters is taken.
 *
 * @throws CitedeckError where the file is empty, holds a NUL, or is in none of these encodings.
 */
export function decodeSource(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new CitedeckError('source-empty', 'The source text is empty (0 bytes).')
  const marked = markedEncoding(bytes)
  if (marked) return decodeMarked(bytes, marked)

  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    throw new CitedeckError(
      'source-encoding',
      `The source text holds a NUL at byte ${nul}: it is no plain text, or UTF-16 without a byte order mark. `
        + 'Save it as UTF-8.',
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
  if (best) return refuseBlank(best)
  const offset = firstUtf8Fault(bytes)
  throw new CitedeckError(
    'source-encoding',
    `The source text is not UTF-8 (first fault at byte ${offset}), nor UTF-16 with a byte order mark, GB18030 `
      + 'or Big5. Save it as UTF-8.',
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
