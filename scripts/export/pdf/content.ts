import { deflateSync, inflateSync } from 'node:zlib'
import { pdfFault } from './fault.ts'
import { dict, isName, Name, Stream, type PdfFile, type Value } from './objects.ts'

/** A stretch of a page's drawing operators, with the number under which the structure tree knows it. */
export interface Stretch {
  mcid: number | undefined
  lines: string[]
  text: boolean
  paints: boolean
}

const opening = /\/MCID (\d+)\s*>>\s*BDC$/
const paint = /(?:^|\s)(?:[fFBbSs]\*?|sh|EI)$/
const write = /(?:^|\s|>|\]|\))(?:T[jJ]|Do|['"])$/

/** What a page draws, as Chromium writes it: an operator and its operands a line. */
export function readContent(file: PdfFile, contents: Value | undefined): Stretch[] {
  const stretches: Stretch[] = []
  let current = open(stretches, undefined)
  let depth = 0
  for (const line of drawing(file, contents).split('\n')) {
    const mcid = depth === 0 ? opening.exec(line)?.[1] : undefined
    if (mcid !== undefined) {
      depth = 1
      current = open(stretches, Number(mcid))
      continue
    }
    if (/(?:BDC|BMC)$/.test(line)) depth++
    else if (line === 'EMC' && --depth === 0) {
      if (current.mcid === undefined) current.lines.push(line)
      current = open(stretches, undefined)
      continue
    }
    current.lines.push(line)
    if (write.test(line)) current.text = current.paints = true
    else if (paint.test(line)) current.paints = true
  }
  return stretches.filter(({ lines }) => lines.some((line) => line !== ''))
}

function open(stretches: Stretch[], mcid: number | undefined): Stretch {
  const stretch: Stretch = { mcid, lines: [], text: false, paints: false }
  stretches.push(stretch)
  return stretch
}

function drawing(file: PdfFile, contents: Value | undefined): string {
  const parts = Array.isArray(file.resolve(contents)) ? file.list(contents) : [contents]
  return parts
    .map((part) => {
      const stream = file.resolve(part)
      if (!(stream instanceof Stream)) return ''
      const packed = isName(stream.dict.get('Filter'), 'FlateDecode')
      if (!packed && stream.dict.has('Filter'))
        throw pdfFault('a page of it is compressed in a way that is not known here')
      return Buffer.from(packed ? inflateSync(stream.bytes) : stream.bytes).toString('latin1')
    })
    .join('\n')
}

/** Where a stretch belongs: the tag it is drawn under and its place, or nowhere: then it is decoration. */
export interface Owner {
  tag: string
  /** Whether it goes on from the stretch under this number. */ follows: (mcid: number) => boolean
}

/**
 * Writes a page's drawing with every stretch under its owner's tag, those that go on in one, and the rest as artifacts.
 * @returns the page's content, and for each number of the old content the new one; none for what went into the one
 * before
 */
export function writeContent(
  stretches: readonly Stretch[],
  ownerOf: (mcid: number) => Owner | undefined,
): { stream: Stream; numbers: Map<number, number> } {
  const lines: string[] = []
  const numbers = new Map<number, number>()
  let last: number | 'artifact' | undefined
  for (const { mcid, lines: body, paints } of stretches) {
    const owner = mcid === undefined ? undefined : ownerOf(mcid)
    if (owner && mcid !== undefined) {
      if (typeof last !== 'number' || !owner.follows(last)) {
        if (last !== undefined) lines.push('EMC')
        lines.push(`/${owner.tag} <</MCID ${numbers.size}>> BDC`)
        numbers.set(mcid, numbers.size)
      }
      last = mcid
    } else if (paints && last !== 'artifact') {
      if (last !== undefined) lines.push('EMC')
      lines.push('/Artifact BMC')
      last = 'artifact'
    }
    lines.push(...body)
  }
  if (last !== undefined) lines.push('EMC')
  const bytes = deflateSync(Buffer.from(lines.join('\n'), 'latin1'))
  return { stream: new Stream(dict({ Filter: new Name('FlateDecode') }), bytes), numbers }
}
