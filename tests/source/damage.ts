/** Puts a reading after every character of the list, as a careless web page does. */
export function annotate(text: string, readings: Record<string, string>): string {
  return [...text].map((character) => character + (readings[character] ? `(${readings[character]})` : '')).join('')
}

type Encoding = 'utf-8' | 'windows-1252' | 'macintosh' | 'gbk' | 'big5'

/** Bytes 80 to 9F of Windows-1252, which the decoder of some versions of Node takes for Latin-1. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  return [...bytes]
    .map((byte) => (byte >> 5 === 4 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)))
    .join('')
}

/** The bytes of a text in an encoding, by a table made from the decoder: the platform itself encodes UTF-8 only. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? [character.codePointAt(0) ?? 0x3f]))
}

const tables = new Map<Encoding, ReadonlyMap<string, number[]>>()

function tableOf(encoding: Encoding): ReadonlyMap<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const isWide = encoding === 'gbk' || encoding === 'big5'
  const made = new Map<string, number[]>()
  for (let lead = 0x80; lead <= 0xff; lead++) {
    for (const bytes of isWide ? range(0x40, 0xfe).map((trail) => [lead, trail]) : [[lead]]) {
      const character = decode(Uint8Array.from(bytes), encoding)
      if ([...character].length === 1 && character !== '\uFFFD' && !made.has(character)) made.set(character, bytes)
    }
  }
  tables.set(encoding, made)
  return made
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The bytes of a text, UTF-8 unless said otherwise, read as another encoding. */
export function misread(text: string, as: Encoding, was: Encoding = 'utf-8'): string {
  return decode(encode(text, was), as)
}

/** UTF-8 read as the first 256 code points, as old programs read it, with controls among them. */
export function misreadAsLatin1(text: string): string {
  return String.fromCharCode(...encode(text, 'utf-8'))
}

/** GBK bytes read from the second on: the first character is torn, and all others with it. */
export function shiftByOne(text: string): string {
  return new TextDecoder('gbk').decode(encode(text, 'gbk').subarray(1, -1))
}

interface Wrapped {
  columns: number
  /** Before the first line of a paragraph. */
  indent?: string
  /** Between paragraphs; a blank line unless said otherwise. */
  between?: string
  /** Whether long words are parted at a line's end, as type is set. */
  hyphens?: boolean
}

/** Breaks each line of a text at so many columns, as mail programs and PDFs do. */
export function wrap(text: string, { columns, indent = '', between = '\n\n', hyphens = false }: Wrapped): string {
  return text
    .split('\n')
    .map((paragraph, index) => wrapParagraph(index === 0 ? paragraph : indent + paragraph, columns, hyphens))
    .join(between)
}

const wide = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E‘’“”…—]/u

function wrapParagraph(paragraph: string, columns: number, hyphens: boolean): string {
  const isHan = /\p{Script=Han}/u.test(paragraph)
  const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (isHan && wide.test(one) ? 2 : 1), 0)
  const units = paragraph.match(isHan ? /[A-Za-z0-9.,%]+ ?|.[，。、；：？！」』”）》]*/gu : /\S+\s*|^\s+/gu) ?? [
    paragraph,
  ]
  const lines = ['']
  for (const unit of units) {
    const last = lines[lines.length - 1] ?? ''
    const room = columns - widthOf(last)
    if (widthOf(unit.trimEnd()) <= room) lines[lines.length - 1] = last + unit
    else if (hyphens && room >= 4 && /^[a-z]{7,}/.test(unit)) {
      const cut = Math.min(room - 1, unit.search(/[^a-z]|$/) - 3)
      lines[lines.length - 1] = `${last}${unit.slice(0, cut)}-`
      lines.push(unit.slice(cut))
    } else lines.push(unit)
  }
  return lines.map((line) => line.trimEnd()).join('\n')
}

/** Puts a running head and a page's number between the lines of a text, after every so many. */
export function paginate(text: string, linesOfPage: number, head: string): string {
  const lines = text.split('\n')
  const pages: string[] = []
  for (let from = 0; from < lines.length; from += linesOfPage)
    pages.push(`${head}\n${lines.slice(from, from + linesOfPage).join('\n')}\n${pages.length + 14}`)
  return pages.join('\n')
}

/** Puts a character behind every so many characters of a text. */
export function sprinkle(text: string, character: string, every: number): string {
  return [...text].map((one, index) => (one !== '\n' && index % every === every - 1 ? one + character : one)).join('')
}

/** Puts other characters in the place of some. */
export function exchange(text: string, others: Record<string, string>): string {
  return Object.entries(others).reduce((all, [from, to]) => all.replaceAll(from, to), text)
}
