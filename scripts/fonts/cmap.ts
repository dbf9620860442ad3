import { brotliDecompressSync } from 'node:zlib'
import { knownTags } from './woff2.ts'

/** The code points that a font has a glyph for, sorted. */
export function codePointsOf(font: Buffer): number[] {
  return [...glyphsOf(font).keys()].sort((a, b) => a - b)
}

/**
 * The glyph of each code point that a font has one for, by its own `cmap` (OpenType, cmap table, formats 4 and 12), of
 * a WOFF2 or a bare TrueType file. What a style sheet declares of a font holds more than the font does.
 * @throws Error where the file is no such font
 */
export function glyphsOf(font: Buffer): Map<number, number> {
  const table = tableOf(font, 'cmap')
  const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) =>
    table.subarray(table.readUInt32BE(8 + 8 * index)),
  )
  return new Map(subtables.flatMap(readSubtable))
}

type Glyphs = (readonly [code: number, glyph: number])[]

function readSubtable(subtable: Buffer): Glyphs {
  const format = subtable.readUInt16BE(0)
  return format === 4 ? segments(subtable) : format === 12 ? groups(subtable) : []
}

/** Format 4: segments of the first plane, whose glyphs are reckoned by a difference or looked up. */
function segments(subtable: Buffer): Glyphs {
  const size = subtable.readUInt16BE(6) // twice the number of segments
  const found: Glyphs = []
  for (let at = 14; at < 14 + size; at += 2) {
    const end = subtable.readUInt16BE(at)
    const start = subtable.readUInt16BE(at + size + 2)
    const difference = subtable.readUInt16BE(at + 2 * size + 2)
    const offsetAt = at + 3 * size + 2
    const offset = subtable.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset === 0 ? code : subtable.readUInt16BE(offsetAt + offset + 2 * (code - start))
      const glyph = (listed + difference) & 0xffff
      if (listed !== 0 && glyph !== 0) found.push([code, glyph])
    }
  }
  return found
}

/** Format 12: groups of any plane, with the glyph of the first. */
function groups(subtable: Buffer): Glyphs {
  const found: Glyphs = []
  for (let at = 16; at < 16 + 12 * subtable.readUInt32BE(12); at += 12) {
    const [start, end, glyph] = [
      subtable.readUInt32BE(at),
      subtable.readUInt32BE(at + 4),
      subtable.readUInt32BE(at + 8),
    ]
    for (let code = start; code <= end; code++) if (glyph + code - start !== 0) found.push([code, glyph + code - start])
  }
  return found
}

/**
 * A table of a WOFF2 or a bare TrueType file.
 * @throws Error where it is not there, or not as it was
 */
export function tableOf(font: Buffer, wanted: string): Buffer {
  return font.toString('latin1', 0, 4) === 'wOF2' ? woff2Table(font, wanted) : sfntTable(font, wanted)
}

/** A table of a bare font. */
export function sfntTable(font: Buffer, wanted: string): Buffer {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) !== wanted) continue
    const start = font.readUInt32BE(at + 8)
    return font.subarray(start, start + font.readUInt32BE(at + 12))
  }
  throw new Error(`the font has no table ${wanted}`)
}

/** A table that WOFF2 keeps as it was (W3C Recommendation of 8 August 2024, 4.1 and 5). */
function woff2Table(font: Buffer, wanted: string): Buffer {
  let at = 48
  const readByte = () => font.readUInt8(at++)
  const readLength = () => {
    let length = 0
    for (let byte = 0x80; byte >= 0x80;) {
      byte = readByte()
      length = length * 128 + (byte & 0x7f)
    }
    return length
  }
  let start = 0
  let place: { from: number; to: number } | undefined
  for (let index = 0; index < font.readUInt16BE(12); index++) {
    const flags = readByte()
    const known = knownTags[flags & 0x3f]
    const tag = known ?? font.toString('latin1', at, (at += 4))
    const version = flags >> 6
    const length = readLength()
    // Outlines and their places are transformed but in version 3, all other tables but in version 0.
    const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
    const stored = transformed ? readLength() : length
    if (tag === wanted && transformed) throw new Error(`the table ${wanted} is not as it was`)
    if (tag === wanted) place = { from: start, to: start + stored }
    start += stored
  }
  if (place === undefined) throw new Error(`the font has no table ${wanted}`)
  return brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20))).subarray(place.from, place.to)
}
