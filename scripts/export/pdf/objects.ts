import { pdfFault } from './fault.ts'
/** The values a PDF is made of, as ISO 32000-2, 7.3 defines them. */
export type Value = number | boolean | null | Name | Ref | Raw | readonly Value[] | Dict

/** A dictionary. */
export class Dict extends Map<string, Value> {
  /** Whether `/Type` says so. */
  isA(type: string): boolean {
    const found = this.get('Type')
    return found instanceof Name && found.name === type
  }
}

/** A name, without its slash. */
export class Name {
  constructor(readonly name: string) {}
}

/** A reference to an object. */
export class Ref {
  constructor(readonly id: number) {}
}

/** A string or a number with a fraction, as it stands in the file. */
export class Raw {
  constructor(readonly source: string) {}
}

/** A dictionary and its bytes, mostly compressed. */
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly bytes: Uint8Array,
  ) {}
}

/** What a PDF holds: its objects by number, and where to start. */
export class PdfFile {
  private last: number
  constructor(
    readonly objects: Map<number, Value | Stream>,
    readonly trailer: Dict,
  ) {
    this.last = [...objects.keys()].reduce((last, id) => Math.max(last, id), 0)
  }

  /** Adds an object. */
  add(object: Value | Stream): Ref {
    const ref = new Ref(++this.last)
    this.objects.set(ref.id, object)
    return ref
  }

  /** The object that a value refers to, or the value itself. */
  resolve(value: Value | undefined): Value | Stream | undefined {
    return value instanceof Ref ? this.objects.get(value.id) : value
  }

  /** The dictionary that a value is or refers to. */
  dict(value: Value | undefined): Dict | undefined {
    const found = this.resolve(value)
    return found instanceof Dict ? found : undefined
  }

  /** The list that a value is or refers to. */
  list(value: Value | undefined): readonly Value[] {
    const found = this.resolve(value)
    return isList(found) ? found : []
  }

  /** The document's catalogue. */
  get catalog(): Dict {
    const found = this.dict(this.trailer.get('Root'))
    if (!found) throw pdfFault('it has no catalogue')
    return found
  }

  /** The pages, in their order. */
  pages(): { ref: Ref; dict: Dict }[] {
    const below = (value: Value | undefined): { ref: Ref; dict: Dict }[] => {
      const dict = this.dict(value)
      if (!dict || !(value instanceof Ref)) return []
      return dict.isA('Pages') ? this.list(dict.get('Kids')).flatMap(below) : [{ ref: value, dict }]
    }
    return below(this.catalog.get('Pages'))
  }
}

export function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value)
}

export function isName(value: Value | undefined, name: string): boolean {
  return value instanceof Name && value.name === name
}

/** Makes a dictionary; what is undefined is left out. */
export function dict(entries: Record<string, Value | undefined>): Dict {
  const made = new Dict()
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) made.set(key, value)
  return made
}

/** A text string: as it is where it is plain ASCII, else UTF-16. */
export function textString(text: string): Raw {
  if (/^[\x20-\x7e]*$/.test(text)) return new Raw(`(${text.replace(/[\\()]/g, '\\$&')})`)
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'))
  return new Raw(`<feff${units.join('')}>`)
}
