import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import subsetFont from 'subset-font'
import { compress, decompress } from 'woff2-encoder'
import { expect, it } from 'vitest'
import { fontFiles, glyphFiles } from '../../scripts/fonts/faces.ts'
import { typefaces } from '../../scripts/fonts/families.ts'
import { writeWoff2 } from '../../scripts/fonts/woff2.ts'

/** The tables of a font, without the sum over the file, which each writer reckons for itself. */
function tablesOf(font: Uint8Array): Record<string, string> {
  const bytes = Buffer.from(font)
  return Object.fromEntries(
    Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + 16 * index
      const tag = bytes.toString('latin1', entry, entry + 4)
      const table = Buffer.from(
        bytes.subarray(bytes.readUInt32BE(entry + 8), bytes.readUInt32BE(entry + 8) + bytes.readUInt32BE(entry + 12)),
      )
      if (tag === 'head') table.writeUInt32BE(0, 8)
      return [tag, table.toString('hex')]
    }),
  )
}

/** The reference encoder and ours hold the same font. */
async function expectTheSame(font: Buffer): Promise<void> {
  const ours = await writeWoff2(font)
  expect(tablesOf(await decompress(ours))).toEqual(tablesOf(await decompress(await compress(font))))
  expect(ours.readUInt32BE(8)).toBe(ours.length)
}

it('holds what the reference encoder holds of fonts as they are cut', async () => {
  const text = '湖上有舟，船过无痕 Ferry “é” 1,234 × 56% ½'
  const { sans } = typefaces.hant
  const files = await glyphFiles(sans, 400)
  for (const file of await fontFiles(sans, 400)) {
    const characters = [...new Set(text)].filter((character) => files.get(character.codePointAt(0) ?? 0).includes(file))
    if (characters.length === 0) continue
    await expectTheSame(
      await subsetFont(await readFile(file), characters.join(''), {
        targetFormat: 'truetype',
        variationAxes: { wght: 700 },
      }),
    )
  }
})

it('is hardly larger than what the reference encoder writes', async () => {
  const [file = ''] = (await fontFiles(typefaces.hant.sans, 400)).slice(-1)
  const font = await subsetFont(await readFile(file), 'The quick brown fox jumps over the lazy dog', {
    targetFormat: 'truetype',
    variationAxes: { wght: 400 },
  })
  expect((await writeWoff2(font)).length).toBeLessThanOrEqual(1.02 * (await compress(font)).length)
})

const chance = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((value) => value / 10_000)

it('holds what the reference encoder holds of fonts of every make', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(chance), async (chances) => {
      await expectTheSame(randomFont(() => chances.next().value))
    }),
    { numRuns: 6 },
  )
})

it('refuses what has no TrueType outlines, and what is cut short', async () => {
  const font = randomFont(() => 0.7)
  const other = Buffer.from(font)
  other.write('OTTO', 'latin1')
  await expect(writeWoff2(other)).rejects.toThrow('TrueType outlines')
  await expect(writeWoff2(font.subarray(0, font.length - 200))).rejects.toThrow('beyond its end')
  const without = Buffer.from(font)
  without.write('glyx', without.indexOf('glyf'), 'latin1')
  await expect(writeWoff2(without)).rejects.toThrow('no table glyf')
})

/**
 * A font with every kind of glyph: empty, simple with steps of every length, made of others; some with instructions,
 * wrong boxes and overlaps.
 */
function randomFont(random: () => number): Buffer {
  const upTo = (limit: number) => Math.floor(random() * limit)
  const sixteen = (...values: number[]) =>
    Buffer.concat(values.map((value) => Buffer.from([(value >> 8) & 0xff, value & 0xff])))
  const instructions = () => {
    const count = upTo(3) * 300
    return Buffer.concat([sixteen(count), Buffer.alloc(count, 0x4f)])
  }

  function simple(): Buffer {
    const ends: number[] = []
    for (let contour = upTo(4); contour >= 0; contour--)
      ends.push((ends.at(-1) ?? -1) + 1 + upTo(random() < 0.2 ? 800 : 9))
    const count = (ends.at(-1) ?? 0) + 1
    const overlaps = random() < 0.3
    let [x, y] = [0, 0]
    const points = Array.from({ length: count }, () => {
      const step = () => {
        const reach = [0, 1, 63, 64, 65, 255, 256, 768, 769, 1279, 1280, 4095, 4096, 9000][upTo(14)] ?? 0
        return random() < 0.5 ? reach : -reach
      }
      const next = { across: step(), up: step(), on: random() < 0.6 }
      // A point stays within what the table can hold.
      if (Math.abs(x + next.across) > 16000) next.across = 0
      if (Math.abs(y + next.up) > 16000) next.up = 0
      x += next.across
      y += next.up
      return { ...next, x, y }
    })
    const box = [
      Math.min(...points.map((point) => point.x)),
      Math.min(...points.map((point) => point.y)),
      Math.max(...points.map((point) => point.x)),
      Math.max(...points.map((point) => point.y)),
    ]
    if (random() < 0.2) box[2] = (box[2] ?? 0) + 5
    const flags = points.map(({ on }, index) => (on ? 1 : 0) | (overlaps && index === 0 ? 0x40 : 0))
    return Buffer.concat([
      sixteen(ends.length, ...box, ...ends),
      instructions(),
      Buffer.from(flags),
      sixteen(...points.map(({ across }) => across)),
      sixteen(...points.map(({ up }) => up)),
    ])
  }

  function composite(): Buffer {
    const count = 1 + upTo(3)
    const instructed = upTo(count + 1)
    const parts = Array.from({ length: count }, (_, index) => {
      const scale = [0, 0x08, 0x40, 0x80][upTo(4)] ?? 0
      const last = index === count - 1
      const words = random() < 0.5
      const flags = 0x02 | (words ? 1 : 0) | scale | (last ? 0 : 0x20) | (instructed === index ? 0x100 : 0)
      return Buffer.concat([
        sixteen(flags, 1),
        words ? sixteen(300, -300) : Buffer.from([5, 250]),
        sixteen(...Array.from({ length: { 0x08: 1, 0x40: 2, 0x80: 4 }[scale] ?? 0 }, () => 0x2000)),
      ])
    })
    return Buffer.concat([
      sixteen(-1, -7, -8, 900, 901),
      ...parts,
      instructed < count ? instructions() : Buffer.alloc(0),
    ])
  }

  const count = 40
  const glyphs = Array.from({ length: count }, (_, index) => {
    const kind = index === 1 ? 0.9 : random()
    const glyph =
      kind < 0.1
        ? Buffer.alloc(0)
        : kind < 0.15
          ? Buffer.concat([sixteen(0, 0, 0, 0, 0), sixteen(0)])
          : kind < 0.4
            ? composite()
            : simple()
    return Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)])
  })
  const bearingsFit = random() < 0.5
  const widths = random() < 0.5 ? count : 3
  const bearing = (index: number) => (glyphs[index]?.length ? glyphs[index].readInt16BE(2) : 0) + (bearingsFit ? 0 : 3)
  const metrics = Array.from({ length: count }, (_, index) =>
    index < widths ? sixteen(500 + index, bearing(index)) : sixteen(bearing(index)),
  )
  const places = glyphs.reduce<number[]>((ends, glyph) => [...ends, (ends.at(-1) ?? 0) + glyph.length], [0])
  const head = Buffer.alloc(54)
  head.writeUInt32BE(0x00010000)
  head.writeUInt32BE(0x5f0f3cf5, 12)
  head.writeUInt16BE(1000, 18)
  head.writeInt16BE(1, 50)
  const hhea = Buffer.alloc(36)
  hhea.writeUInt32BE(0x00010000)
  hhea.writeUInt16BE(widths, 34)
  const maxp = Buffer.alloc(32)
  maxp.writeUInt32BE(0x00010000)
  maxp.writeUInt16BE(count, 4)
  return sfnt({
    Zzzz: Buffer.from('a table without a number'),
    glyf: Buffer.concat(glyphs),
    head,
    hhea,
    hmtx: Buffer.concat(metrics),
    loca: Buffer.concat(
      places.map((place) => {
        const bytes = Buffer.alloc(4)
        bytes.writeUInt32BE(place)
        return bytes
      }),
    ),
    maxp,
    name: Buffer.alloc(6),
  })
}

/** A font file of the tables. */
function sfnt(tables: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(tables).sort()
  const head = Buffer.alloc(12 + 16 * names.length)
  head.writeUInt32BE(0x00010000)
  head.writeUInt16BE(names.length, 4)
  const parts = [head]
  let at = head.length
  names.forEach((name, index) => {
    const table = tables[name] ?? Buffer.alloc(0)
    head.write(name, 12 + 16 * index, 'latin1')
    head.writeUInt32BE(at, 12 + 16 * index + 8)
    head.writeUInt32BE(table.length, 12 + 16 * index + 12)
    const whole = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    parts.push(whole)
    at += whole.length
  })
  return Buffer.concat(parts)
}
