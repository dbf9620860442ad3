import advances from '../../components/shared/advances.json' with { type: 'json' }
import { glyphsOf, tableOf } from './cmap.ts'

/** What is read of a font file that a talk brings. */
export interface FontFile {
  /** The name by which a PDF calls it. */
  name: string
  /** Of each axis along which it varies, its default and its ends. */
  axes: readonly Axis[]
  /** How much wider its letters are than those that figures are laid out for: 1 is as wide. */
  width: number
  /** The code points that it has a glyph for. */
  has: ReadonlySet<number>
}

interface Axis {
  tag: string
  least: number
  usual: number
  most: number
}

/** Why a file is no font that slides can be set in, by its first four bytes. */
const refusals: Readonly<Record<string, string>> = {
  OTTO: 'has PostScript outlines (CFF), whose text does not copy from a PDF; give its TrueType version, .ttf or .woff2',
  wOFF: 'is a WOFF of the first version; give its .ttf or .woff2',
  ttcf: 'is a collection of fonts; give the one that you mean, as .ttf or .woff2',
}

/** Looks at a font file by what it holds: what is needed of it, or its fault. */
export function readFont(bytes: Buffer): FontFile | { fault: string } {
  const start = bytes.toString('latin1', 0, 4)
  const flavour = start === 'wOF2' ? bytes.toString('latin1', 4, 8) : start
  const refused = refusals[flavour]
  if (refused !== undefined) return { fault: refused }
  if (flavour !== '\0\x01\0\0' && flavour !== 'true') return { fault: 'is no font; give a .ttf or .woff2' }
  try {
    // OpenType, OS/2 table, fsType: bit 1 forbids to embed the font, bit 8 to cut it.
    const rights = tableOf(bytes, 'OS/2').readUInt16BE(8)
    if ((rights & 0xf) === 2)
      return { fault: 'says that it must not be embedded (fsType); ask its maker for one that may' }
    if ((rights & 0x100) !== 0) return { fault: 'says that it must not be cut to the letters of a talk (fsType)' }
    const glyphs = glyphsOf(bytes)
    if (glyphs.size === 0) return { fault: 'is a font without a letter' }
    return { name: nameOf(bytes), axes: axesOf(bytes), width: widthOf(bytes, glyphs), has: new Set(glyphs.keys()) }
  } catch {
    return { fault: 'is a font that cannot be read: it is damaged, or packed in a rare way; give its .ttf' }
  }
}

/** OpenType, name table: entry 6, the PostScript name, without its style. */
function nameOf(bytes: Buffer): string {
  const table = tableOf(bytes, 'name')
  const [count, texts] = [table.readUInt16BE(2), table.readUInt16BE(4)]
  for (let at = 6; at < 6 + 12 * count; at += 12) {
    if (table.readUInt16BE(at + 6) !== 6) continue
    const [length, offset] = [table.readUInt16BE(at + 8), table.readUInt16BE(at + 10)]
    const text = table.subarray(texts + offset, texts + offset + length).toString('latin1')
    return text.replaceAll('\0', '').replace(/-.*$/, '')
  }
  return ''
}

/** OpenType, fvar table. */
function axesOf(bytes: Buffer): Axis[] {
  let table: Buffer
  try {
    table = tableOf(bytes, 'fvar')
  } catch {
    return []
  }
  const [start, count, size] = [table.readUInt16BE(4), table.readUInt16BE(8), table.readUInt16BE(10)]
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size
    const [least = 0, usual = 0, most = 0] = [4, 8, 12].map((offset) => table.readInt32BE(at + offset) / 65_536)
    return { tag: table.toString('latin1', at, at + 4), least, usual, most }
  })
}

/**
 * The mean of its Latin letters and digits against the widest of our own of its weight, which its OS/2 table tells; a
 * font without them is taken as wide.
 */
function widthOf(bytes: Buffer, glyphs: ReadonlyMap<number, number>): number {
  const em = tableOf(bytes, 'head').readUInt16BE(18)
  const metrics = tableOf(bytes, 'hmtx')
  const count = tableOf(bytes, 'hhea').readUInt16BE(34)
  const isBold = tableOf(bytes, 'OS/2').readUInt16BE(4) >= 600
  const known = Object.entries(advances).flatMap(([character, [regular = 0, bold = 0]]) => {
    const glyph = /[\p{L}\d]/u.test(character) ? glyphs.get(character.codePointAt(0) ?? 0) : undefined
    return glyph === undefined
      ? []
      : [{ ours: isBold ? bold : regular, theirs: metrics.readUInt16BE(4 * Math.min(glyph, count - 1)) / em }]
  })
  const sum = (of: 'ours' | 'theirs') => known.reduce((total, each) => total + each[of], 0)
  return known.length === 0 ? 1 : sum('theirs') / sum('ours')
}
