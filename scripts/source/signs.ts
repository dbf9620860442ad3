import { isCommonHan } from './characters.ts'

/** What one look at a text tells: which of the mendings can find anything in it. */
export const sign = {
  /** A character that may be another in disguise, or is not seen, or is not in NFC: `cleanLetters`. */
  odd: 1,
  /** One that a text read in the wrong encoding may be made of: `findMisread`. */
  suspect: 2,
  /** One that a run of mojibake is made of: `findMojibake`, `readWithLoss`. */
  unusual: 4,
  /** A bracket, or 注音: `removeReadings`. */
  bracket: 8,
  phonetic: 16,
  /** Han right behind a small Latin letter, as bytes read wrongly leave it. */
  withinWord: 32,
} as const

/** Code units that NFC leaves alone, whatever stands beside them but marks, and that are what they seem. */
const plain: readonly (readonly [number, number])[] = [
  [0x0000, 0x009f],
  [0x00a1, 0x00ac],
  [0x00ae, 0x02ff],
  [0x0391, 0x03c9],
  [0x0400, 0x0481],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20bf],
  [0x2190, 0x22ff],
  [0x2460, 0x25ff],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30fe],
  [0x3105, 0x312f],
  [0x31a0, 0x31bf],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff60],
]

/** Marks that stand in Chinese and in Latin texts alike. */
const usual = '—‘’“”…、。〈〉《》「」『』【】（），．：；？！％～'
const wideLatin: readonly (readonly [number, number])[] = [
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
]

/** By code unit. */
let table: Uint8Array | undefined

function signs(): Uint8Array {
  if (table) return table
  const made = new Uint8Array(0x1_0000).fill(sign.odd | sign.suspect | sign.unusual)
  const clear = (from: number, to: number, bits: number) => {
    for (let code = from; code <= to; code++) made[code] = (made[code] ?? 0) & ~bits
  }
  for (const [from, to] of plain) clear(from, to, sign.odd)
  clear(0x00, 0x7f, sign.suspect | sign.unusual)
  clear(0x3000, 0x301f, sign.suspect)
  clear(0xff01, 0xff5e, sign.suspect)
  for (const mark of usual) clear(mark.charCodeAt(0), mark.charCodeAt(0), sign.unusual)
  for (const [from, to] of wideLatin) clear(from, to, sign.unusual)
  for (let code = 0x3400; code <= 0x9fff; code++)
    if (isCommonHan(String.fromCharCode(code))) clear(code, code, sign.suspect | sign.unusual)
  for (const bracket of '(（') made[bracket.charCodeAt(0)] = (made[bracket.charCodeAt(0)] ?? 0) | sign.bracket
  for (const [from, to] of [
    [0x3105, 0x312f],
    [0x31a0, 0x31bf],
  ] as const)
    for (let code = from; code <= to; code++) made[code] = (made[code] ?? 0) | sign.phonetic
  table = made
  return made
}

/** The signs in a text, put together. */
export function signsOf(text: string): number {
  const known = signs()
  let found = 0
  let last = 0
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    found |= known[code] ?? 0
    if (code >= 0x3400 && last >= 0x61 && last <= 0x7a) found |= sign.withinWord
    last = code
  }
  return found
}

/**
 * Whether what a text has beyond ASCII are Latin letters and marks that stand alone: bytes of one character, read
 * wrongly, are two and more, or a Han character.
 */
export function standsAlone(text: string): boolean {
  let last = 0
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (code > 0x7f && (last > 0x7f || code >= 0x2e80)) return false
    last = code
  }
  return true
}

/** Fewer unusual characters among those beyond ASCII, and what they stand in was read rightly. */
const fewest = 0.2

/** Whether a text looks right as a whole by its letters alone: nearly all beyond ASCII are everyday ones of Chinese. */
export function looksRight(text: string): boolean {
  if (standsAlone(text)) return true
  const known = signs()
  let [beyond, unusual, last] = [0, 0, 0]
  let hasHan = false
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (code > 0x7f) {
      beyond++
      if ((known[code] ?? 0) & sign.unusual) unusual++
      if (code >= 0x3400) {
        hasHan = true
        if (last >= 0x61 && last <= 0x7a) return false
      }
    }
    last = code
  }
  return hasHan && unusual < beyond * fewest
}
