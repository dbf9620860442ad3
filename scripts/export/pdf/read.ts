import { pdfFault } from './fault.ts'
import { Dict, Name, PdfFile, Raw, Ref, Stream, type Value } from './objects.ts'

const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const hexString = /<[0-9A-Fa-f\s]*>/y

/**
 * Reads a PDF as Chromium writes it: a table of cross-references, no encryption, no object streams.
 * @throws where it is written in another way
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-1024))?.[1] ?? Number.NaN)
  if (!source.startsWith('xref', start)) throw pdfFault('it has no table of cross-references')
  const parser = new Parser(source, bytes)
  const { offsets, end } = readTable(source, start)
  const trailer = parser.valueAt(end)
  if (!(trailer instanceof Dict)) throw pdfFault('it has no trailer')
  if (trailer.has('Prev') || trailer.has('Encrypt')) throw pdfFault('it was changed or encrypted after it was printed')
  return new PdfFile(new Map([...offsets].map(([id, offset]) => [id, parser.objectAt(offset, offsets)])), trailer)
}

function readTable(source: string, start: number): { offsets: Map<number, number>; end: number } {
  const offsets = new Map<number, number>()
  const section = /\s*(?:(\d+) (\d+)\s*\n|trailer)/y
  let position = start + 'xref'.length
  for (;;) {
    section.lastIndex = position
    const match = section.exec(source)
    if (!match) throw pdfFault('its table of cross-references is broken')
    position = section.lastIndex
    if (match[1] === undefined) return { offsets, end: position }
    for (let index = 0; index < Number(match[2]); index++, position += 20) {
      if (source[position + 17] === 'n')
        offsets.set(Number(match[1]) + index, Number(source.slice(position, position + 10)))
    }
  }
}

class Parser {
  private position = 0
  constructor(
    private readonly source: string,
    private readonly bytes: Uint8Array,
  ) {}

  valueAt(position: number): Value {
    this.position = position
    return this.value()
  }

  objectAt(offset: number, offsets: ReadonlyMap<number, number>): Value | Stream {
    this.position = this.source.indexOf('obj', offset) + 'obj'.length
    const value = this.value()
    this.skip()
    if (!(value instanceof Dict) || !this.source.startsWith('stream', this.position)) return value
    const start = this.source.indexOf('\n', this.position) + 1
    const declared = value.get('Length')
    const length = declared instanceof Ref ? this.objectAt(offsets.get(declared.id) ?? -1, offsets) : declared
    if (typeof length !== 'number') throw pdfFault('a stream of it has no length')
    return new Stream(value, this.bytes.subarray(start, start + length))
  }

  private skip(): void {
    space.lastIndex = this.position
    space.exec(this.source)
    this.position = space.lastIndex
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position
    const match = pattern.exec(this.source)
    if (!match) return undefined
    this.position = pattern.lastIndex
    return match
  }

  private value(): Value {
    this.skip()
    const { source, position } = this
    switch (source[position]) {
      case '/':
        this.position++
        return new Name(this.take(word)?.[0] ?? '')
      case '[':
        return this.list()
      case '(':
        return this.literal()
      case '<':
        return source[position + 1] === '<' ? this.dictionary() : new Raw(this.take(hexString)?.[0] ?? this.broken())
      default:
        return this.number()
    }
  }

  private number(): Value {
    const found = this.take(reference)
    if (found) return new Ref(Number(found[1]))
    const text = this.take(word)?.[0] ?? this.broken()
    if (text === 'true' || text === 'false') return text === 'true'
    if (text === 'null') return null
    if (/^[+-]?\d+$/.test(text)) return Number(text)
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text) ? new Raw(text) : this.broken()
  }

  private list(): Value[] {
    const items: Value[] = []
    this.position++
    for (this.skip(); this.source[this.position] !== ']'; this.skip()) items.push(this.value())
    this.position++
    return items
  }

  private dictionary(): Dict {
    const made = new Dict()
    this.position += 2
    for (this.skip(); !this.source.startsWith('>>', this.position); this.skip()) {
      const key = this.value()
      if (!(key instanceof Name)) this.broken()
      else made.set(key.name, this.value())
    }
    this.position += 2
    return made
  }

  private literal(): Raw {
    const start = this.position
    let depth = 0
    do {
      const character = this.source[this.position++]
      if (character === undefined) this.broken()
      if (character === '\\') this.position++
      else if (character === '(') depth++
      else if (character === ')') depth--
    } while (depth > 0)
    return new Raw(this.source.slice(start, this.position))
  }

  private broken(): never {
    throw pdfFault(`it is broken at byte ${this.position}`)
  }
}
