/**
 * Which characters a Chinese text is likely to be made of. The two national standards sort them
 * by use: GB 2312 puts its 3755 most used in level 1, Big5 its 5401. Together they make the
 * common characters, Simplified and Traditional, without a list of our own.
 */

/** Decodes every pair of the given lead and trail bytes, as one string. */
function decodeRows(encoding: string, leads: [number, number], trails: number[]): string {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) {
    for (const trail of trails) bytes.push(lead, trail)
  }
  return new TextDecoder(encoding).decode(Uint8Array.from(bytes))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** By code unit; all of them are in the basic plane. */
let common: Uint8Array | undefined

function commonCharacters(): Uint8Array {
  if (common) return common
  common = new Uint8Array(0x1_0000)
  const characters = [
    ...decodeRows('gb18030', [0xb0, 0xd7], range(0xa1, 0xfe)),
    ...decodeRows('big5', [0xa4, 0xc6], [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]),
  ].filter(isHan)
  for (const character of characters) common[character.charCodeAt(0)] = 1
  return common
}

/** True for a Han character (unified ideographs with extensions, compatibility, 〇 and 々). */
export function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character)
}

/** True for a Han character of everyday use, Simplified or Traditional. */
export function isCommonHan(character: string): boolean {
  return commonCharacters()[character.charCodeAt(0)] === 1
}

const punctuation = /^[\s\p{ASCII}·—‘’“”…、。〈〉《》「」『』【】〔〕！（），．：；？％～￥０-９]$/u

/**
 * How many of the characters beyond ASCII are ones that a Chinese text would have, from 0 to 1;
 * 1 where there are none.
 */
export function plausibility(text: string): number {
  let counted = 0
  let likely = 0
  for (const character of text) {
    if (character <= '\u007F') continue
    counted++
    if (isCommonHan(character) || punctuation.test(character)) likely++
  }
  return counted === 0 ? 1 : likely / counted
}
