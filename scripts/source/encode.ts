/** The encodings that bytes are taken for, or were in, where a text was decoded wrongly. */
export type Charset = 'windows-1252' | 'macintosh' | 'gbk' | 'big5'

type Table = ReadonlyMap<string, readonly number[]>

/**
 * The platform decodes these but does not encode them: a table is made by decoding all bytes once, when first needed.
 */
const tables = new Map<Charset, Table>()

/**
 * Bytes 80 to 9F of Windows-1252, by the WHATWG Encoding Standard: the decoder of Node 20 takes them for Latin-1. Where
 * Latin-1 has a control instead, both are of one byte, since what read a text may have been either.
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function tableOf(charset: Charset): Table {
  const known = tables.get(charset)
  if (known) return known
  const made = new Map<string, readonly number[]>()
  if (charset === 'windows-1252') {
    for (let byte = 0x80; byte <= 0xff; byte++) made.set(String.fromCharCode(byte), [byte])
    for (const [index, character] of [...windows1252].entries()) made.set(character, [0x80 + index])
  } else {
    const decoder = new TextDecoder(charset)
    const isWide = charset !== 'macintosh'
    const trails = isWide ? Array.from({ length: 0xbf }, (_, index) => 0x40 + index) : []
    for (let lead = 0x80; lead <= 0xff; lead++) {
      for (const bytes of [[lead], ...trails.map((trail) => [lead, trail])]) {
        const character = decoder.decode(Uint8Array.from(bytes))
        if ([...character].length === 1 && character !== '\uFFFD' && !made.has(character)) made.set(character, bytes)
      }
    }
  }
  tables.set(charset, made)
  return made
}

/** The bytes of a text in a charset; FF, which begins no character of GBK and UTF-8, for a character that it lacks. */
export function encode(text: string, charset: Charset): Uint8Array {
  return Uint8Array.from(bytesOf(text, charset, false) ?? [])
}

/** The same; undefined where the charset lacks a character of the text. */
export function encodeStrictly(text: string, charset: Charset): Uint8Array | undefined {
  const bytes = bytesOf(text, charset, true)
  return bytes && Uint8Array.from(bytes)
}

function bytesOf(text: string, charset: Charset, isStrict: boolean): number[] | undefined {
  const table = tableOf(charset)
  const bytes: number[] = []
  for (const character of text) {
    const found = table.get(character)
    if (found) bytes.push(...found)
    else if (character <= '\u007F') bytes.push(character.charCodeAt(0))
    else if (isStrict) return undefined
    else bytes.push(0xff)
  }
  return bytes
}
