import { readFile } from 'node:fs/promises'
import { decompress } from 'woff2-encoder'
import { expect, it } from 'vitest'
import { typefaces } from '../../scripts/fonts/families.ts'
import { fontStyleSheets } from '../../scripts/fonts/subset.ts'

/** The texts of a font's table of names, by their numbers (OpenType, name table). */
function namesOf(font: Buffer): Record<number, string> {
  const entry = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index).find(
    (at) => font.toString('latin1', at, at + 4) === 'name',
  )
  if (entry === undefined) throw new Error('no names')
  const table = font.subarray(font.readUInt32BE(entry + 8))
  const texts = table.readUInt16BE(4)
  return Object.fromEntries(
    Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
      const at = 6 + 12 * index
      const start = texts + table.readUInt16BE(at + 10)
      return [
        table.readUInt16BE(at + 6),
        Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
          .swap16()
          .toString('utf16le'),
      ]
    }),
  )
}

it.each(Object.values(typefaces).flatMap(({ sans, serif }) => [sans, serif]))(
  '$name says in every cut file whose it is and under which licence, as far as the package does',
  async (family) => {
    const { first, rest, files } = await fontStyleSheets([
      { families: [family], weight: 700, inline: '湖ž', text: '湖上有舟 Ferry' },
    ])
    const within = [...first.matchAll(/base64,([^"]+)"/g)].map(([, data = '']) => Buffer.from(data, 'base64'))
    const fonts = [...(await Promise.all(files.map((file) => readFile(file)))), ...within]
    expect(within.length).toBeGreaterThan(0)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect(rest((each) => each)).toContain(`url(${JSON.stringify(file)})`)
    for (const font of fonts) {
      const names = namesOf(Buffer.from(await decompress(font)))
      expect(names[0]).toMatch(/Adobe|The Noto Project Authors/)
      expect(names[14]).toMatch(/^https?:\/\/(?:openfontlicense\.org|scripts\.sil\.org\/OFL)$/)
    }
  },
)
