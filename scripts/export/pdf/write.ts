import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { Dict, dict, isList, Name, Raw, Ref, Stream, type PdfFile, type Value } from './objects.ts'

/** How many objects share one compressed stream. */
const perObjectStream = 200

/**
 * Writes a PDF 1.7: what can be reached, numbered in the order in which it is, with small objects packed together.
 * The same objects give the same bytes, the identifier included.
 */
export function writePdf(file: PdfFile): Uint8Array {
  const numbers = numberObjects(file)
  const plain: { number: number; source: string }[] = []
  const output = new Output()
  for (const [id, number] of numbers) {
    const object = file.objects.get(id)
    if (object instanceof Stream) output.stream(number, object.dict, object.bytes, numbers)
    else plain.push({ number, source: serialise(object ?? null, numbers) })
  }

  let next = numbers.size + 1
  for (let start = 0; start < plain.length; start += perObjectStream)
    output.pack(next++, plain.slice(start, start + perObjectStream))
  return output.end(next, file.trailer, numbers)
}

/** Numbers every object that can be reached from the trailer, breadth first. */
function numberObjects(file: PdfFile): Map<number, number> {
  const numbers = new Map<number, number>()
  const queue: Ref[] = []
  const visit = (value: Value) => {
    if (value instanceof Ref) {
      if (numbers.has(value.id)) return
      numbers.set(value.id, numbers.size + 1)
      queue.push(value)
    } else if (value instanceof Dict) value.forEach(visit)
    else if (isList(value)) value.forEach(visit)
  }
  for (const key of ['Root', 'Info']) visit(file.trailer.get(key) ?? null)
  for (let index = 0; index < queue.length; index++) {
    const object = file.objects.get(queue[index]?.id ?? 0)
    visit(object instanceof Stream ? withoutLength(object.dict) : (object ?? null))
  }
  return numbers
}

const withoutLength = (entries: Dict) => new Dict([...entries].filter(([key]) => key !== 'Length'))

function serialise(value: Value, numbers: ReadonlyMap<number, number>): string {
  if (value instanceof Ref) return `${numbers.get(value.id) ?? 0} 0 R`
  if (value instanceof Name) return `/${value.name}`
  if (value instanceof Raw) return value.source
  if (value instanceof Dict)
    return `<<${[...value].map(([key, inner]) => `/${key} ${serialise(inner, numbers)}`).join(' ')}>>`
  if (isList(value)) return `[${value.map((inner) => serialise(inner, numbers)).join(' ')}]`
  return String(value)
}

class Output {
  private readonly parts: Uint8Array[] = []
  private length = 0
  private readonly hash = createHash('sha256')
  /** Per object: the kind of its entry, and two numbers: ISO 32000-2, table 18. */
  private readonly entries = new Map<number, readonly [kind: number, place: number, index: number]>()

  constructor() {
    // Four bytes beyond ASCII tell programs that the file is not text.
    this.put(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))
  }

  stream(number: number, entries: Dict, bytes: Uint8Array, numbers: ReadonlyMap<number, number>): void {
    this.entries.set(number, [1, this.length, 0])
    this.put(
      Buffer.from(
        `${number} 0 obj\n${serialise(new Dict([...entries, ['Length', bytes.length]]), numbers)}\nstream\n`,
        'latin1',
      ),
    )
    this.put(bytes)
    this.put(Buffer.from('\nendstream\nendobj\n', 'latin1'))
  }

  pack(number: number, objects: readonly { number: number; source: string }[]): void {
    let offset = 0
    const index = objects
      .map((object, position) => {
        this.entries.set(object.number, [2, number, position])
        const entry = `${object.number} ${offset}`
        offset += object.source.length + 1
        return entry
      })
      .join(' ')
    const body = deflateSync(Buffer.from(`${index}\n${objects.map(({ source }) => source).join('\n')}\n`, 'latin1'))
    this.stream(
      number,
      dict({ Type: new Name('ObjStm'), N: objects.length, First: index.length + 1, Filter: new Name('FlateDecode') }),
      body,
      new Map(),
    )
  }

  /** Closes the file with the table of where everything is. */
  end(number: number, trailer: Dict, numbers: ReadonlyMap<number, number>): Uint8Array {
    const start = this.length
    this.entries.set(number, [1, start, 0])
    const rows = Array.from({ length: number + 1 }, (_, object) => {
      const [kind, place, index] = this.entries.get(object) ?? [0, 0, 65_535]
      return [kind, place >>> 24, (place >>> 16) & 255, (place >>> 8) & 255, place & 255, index >>> 8, index & 255]
    })
    const id = new Raw(`<${this.hash.copy().digest('hex').slice(0, 32)}>`)
    const entries = dict({
      Type: new Name('XRef'),
      Size: number + 1,
      W: [1, 4, 2],
      Filter: new Name('FlateDecode'),
      Root: trailer.get('Root'),
      Info: trailer.get('Info'),
      ID: [id, id],
    })
    this.stream(number, entries, deflateSync(Buffer.from(rows.flat())), numbers)
    this.put(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
    return Buffer.concat(this.parts)
  }

  private put(bytes: Uint8Array): void {
    this.parts.push(bytes)
    this.hash.update(bytes)
    this.length += bytes.length
  }
}
