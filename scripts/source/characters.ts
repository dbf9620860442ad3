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

/** Marks that stand beside letters in a well-read text; symbols that bytes become there are not among them. */
const beside = /^[\s\u00A0‘’“”–—…·«»]$/u
const latin = /^\p{Script=Latin}$/u
const picture = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0E|\uFE0F|\u20E3)$/u
const symbol = /^[\u00A0-\u00BF×÷‘’“”–—…•·€™′″−≈≤≥⅓⅔⅛⅜⅝⅞₀-₉⁰-⁹]$/u

/**
 * How many of the characters beyond ASCII stand as they would in a text of Chinese or of Latin letters, from 0 to 1; 1
 * where there are none. Han is judged by its use; an accented letter by what stands beside it: other letters, no
 * symbols, no more than three of its kind in a row; Han within a Latin word is unlikely.
 */
export function likeness(text: string): number {
  let counted = 0
  let likely = 0
  for (const { 0: run, index } of text.matchAll(/[^\p{ASCII}]+/gu)) {
    const characters = [...run]
    const before = text.charAt(index - 1)
    const after = text.charAt(index + run.length)
    counted += characters.length
    const isWithinWord = /[a-z]/.test(before) && characters.length <= 2 && /^[a-z ,.]?$/.test(after)
    characters.forEach((character, place) => {
      const [last = before, next = after] = [characters[place - 1], characters[place + 1]]
      if (latin.test(character)) {
        if (standsInWord(characters, place, last, next)) likely++
      } else if (symbol.test(character)) {
        if (beside.test(character) || !(isAccented(last) || isAccented(next))) likely++
      } else if (isCommonHan(character)) {
        if (!isWithinWord) likely++
      } else if (punctuation.test(character) || picture.test(character) || standsAmongItsOwn(character, last, next))
        likely++
    })
  }
  return counted === 0 ? 1 : likely / counted
}

/** Letters of another script stand together in words; bytes read wrongly make single ones among rare Han. */
function standsAmongItsOwn(character: string, last: string, next: string): boolean {
  const script = otherScripts.find((one) => one.test(character))
  return script !== undefined && (script.test(last) || script.test(next))
}

const otherScripts = [
  /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Bopomofo}/u,
]

function isAccented(character: string): boolean {
  return character > '\u007F' && latin.test(character)
}

function standsInWord(characters: readonly string[], place: number, last: string, next: string): boolean {
  // To know that a run is too long, no more than this is looked at.
  let from = place
  while (place - from < 3 && isAccented(characters[from - 1] ?? '')) from--
  let to = place
  while (to - place < 3 && isAccented(characters[to + 1] ?? '')) to++
  return to - from < 3 && [last, next].every((one) => one <= '\u007F' || isAccented(one) || beside.test(one))
}
