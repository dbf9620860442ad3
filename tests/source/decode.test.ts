import { describe, expect, it } from 'vitest'
import { decodeSource } from '../../scripts/source/decode.ts'
import { CitedeckError } from '../../scripts/errors/citedeckError.js'
import { encode } from './damage.ts'

const traditional = '今天我們在湖邊種樹,孩子們都來了。'
const simplified = '今天我们在湖边种树，孩子们都来了。'

const english = 'The mayor’s “boats” – three of them – cost €3 each, in a café.\n'
const german = 'Die Fähre überquerte den Fluß für £18,000.\n'

/** Encodes by a table made from the decoder, as the platform has only UTF-8. */
function encodeBig5(text: string): Uint8Array {
  const pairs = new Map<string, [number, number]>()
  for (let lead = 0xa1; lead <= 0xf9; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      pairs.set(new TextDecoder('big5').decode(Uint8Array.of(lead, trail)), [lead, trail])
    }
  }
  return Uint8Array.from([...text].flatMap((character) => pairs.get(character) ?? [character.charCodeAt(0)]))
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2))
  view.setUint16(0, 0xfeff, littleEndian)
  for (let index = 0; index < text.length; index++) view.setUint16(2 + 2 * index, text.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

function fault(bytes: Uint8Array): CitedeckError {
  try {
    decodeSource(bytes)
  } catch (error) {
    if (error instanceof CitedeckError) return error
    throw error
  }
  return expect.fail('it was decoded')
}

describe('decodeSource', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(traditional), traditional, 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${traditional}`), traditional, 'utf-8'],
    ['UTF-16, little end first', utf16(traditional, true), traditional, 'utf-16le'],
    ['UTF-16, big end first', utf16(traditional, false), traditional, 'utf-16be'],
    ['GB18030, Simplified', encode(simplified, 'gbk'), simplified, 'gb18030'],
    ['GB18030, Traditional', encode(traditional, 'gbk'), traditional, 'gb18030'],
    ['Big5', encodeBig5(traditional), traditional, 'big5'],
    [
      'UTF-16 without a mark, little end first',
      utf16(`${traditional}\n`, true).subarray(2),
      `${traditional}\n`,
      'utf-16le',
    ],
    ['UTF-16 without a mark, big end first', utf16(english, false).subarray(2), english, 'utf-16be'],
    ['UTF-16 without a mark, Latin', utf16(english, true).subarray(2), english, 'utf-16le'],
    ["Word's quotation marks", encode(english, 'windows-1252'), english, 'windows-1252'],
    ['accents and £ before figures', encode(german, 'windows-1252'), german, 'windows-1252'],
    ['ASCII', new TextEncoder().encode('Trees.'), 'Trees.', 'utf-8'],
  ])('reads %s', (_, bytes, text, encoding) => {
    expect(decodeSource(bytes)).toEqual({ text, encoding })
  })

  it('refuses an empty file, and one of white space', () => {
    expect(fault(new Uint8Array()).message).toContain('empty')
    expect(fault(new TextEncoder().encode(' \n')).message).toContain('empty')
  })

  it('refuses NUL bytes, and says where the first is', () => {
    expect(fault(Uint8Array.of(0x61, 0x00, 0x62))).toMatchObject({
      message: expect.stringContaining('NUL at byte 1:') as string,
    })
    expect(fault(utf16('a\0', true))).toMatchObject({ message: expect.stringContaining('NUL at byte 4:') as string })
  })

  it.each([
    ['French', 'Où est-il ? Là, à côté de la forêt.'],
    ['Polish in its own code page', 'Łódź'],
    ['Spanish', 'El año pasado el niño soñó.'],
    ['Russian', 'Ïàðîì õîäèò êàæäûé äåíü'],
  ])('refuses what another code page reads otherwise: %s', (_, text) => {
    const bytes = text === 'Łódź' ? Uint8Array.of(0xa3, 0xf3, 0x64, 0x9f, 0x2e) : encode(text, 'windows-1252')
    expect(fault(bytes).message).toContain('which code page')
  })

  it.each([
    ['a byte that begins nothing', [0x61, 0x62, 0xff, 0xff, 0x20], 2],
    ['a character cut short at the end', [0x61, 0xf0, 0x9f, 0x98], 1],
    ['an overlong form', [0xc0, 0x80, 0x20], 0],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80, 0x20], 1],
    ['bytes that decode as rare characters only', [0xfa, 0x40, 0xfa, 0x41, 0xfa, 0x42], 0],
  ])('refuses %s, and says where it is', (_, bytes, offset) => {
    expect(fault(Uint8Array.from(bytes))).toMatchObject({
      code: 'source-encoding',
      exitCode: 1,
      message: expect.stringContaining(`first fault at byte ${offset})`) as string,
    })
  })

  it('refuses UTF-16 that ends in half a character', () => {
    expect(fault(Uint8Array.of(0xff, 0xfe, 0x61, 0x00, 0x62)).message).toContain('cut short')
  })
})
