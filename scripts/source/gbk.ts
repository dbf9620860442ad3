/**
 * GBK backwards: the platform decodes it but does not encode it, so the table is made by decoding
 * every pair once, when first needed.
 */
let table: ReadonlyMap<string, readonly [number, number]> | undefined

function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (table) return table
  const decoder = new TextDecoder('gbk')
  const made = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && character !== '\uFFFD') made.set(character, [lead, trail])
    }
  }
  table = made
  return made
}

/** The GBK bytes of a text; FF, which begins no character, for one that has none. */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const pair = pairs().get(character)
    if (pair) bytes.push(...pair)
    else if (character <= '\u007F') bytes.push(character.charCodeAt(0))
    else bytes.push(0xff)
  }
  return Uint8Array.from(bytes)
}
