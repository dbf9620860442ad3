/**
 * The offset of the first byte sequence that is not well-formed UTF-8 (Unicode 15, table 3-7), or
 * undefined where all are. A sequence cut short counts from its first byte.
 */
export function firstUtf8Fault(bytes: Uint8Array): number | undefined {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return undefined
}

/** Length of the well-formed sequence at `at`, or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let index = 1; index < length; index++) {
    const byte = bytes[at + index] ?? 0
    const [least, most] = index === 1 ? secondByte(lead) : [0x80, 0xbf]
    if (byte < least || byte > most) return 0
  }
  return length
}

/** The range of a second byte: narrower where it would be overlong, a surrogate, or past U+10FFFF. */
function secondByte(lead: number): [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  if (lead === 0xf4) return [0x80, 0x8f]
  return [0x80, 0xbf]
}
