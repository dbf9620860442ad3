import { describe, expect, it } from 'vitest'
import { cleanLetters } from '../../scripts/source/letters.ts'
import { looksRight, sign, signsOf, standsAlone } from '../../scripts/source/signs.ts'
import { misread } from './damage.ts'

describe('the signs of a text', () => {
  it('are none of an odd character only where it is in NFC and what it seems, whatever stands beside it', () => {
    // Not the halves of pairs, which are none by themselves.
    for (let code = 0; code < 0xd800; code++) {
      const character = String.fromCharCode(code)
      const line = `a${character}b`
      if ((signsOf(line) & sign.odd) !== 0) continue
      expect({ code, nfc: line.normalize('NFC') }).toEqual({ code, nfc: line })
      // A mark behind it makes it odd, and only then is anything changed.
      expect(signsOf(`${line}\u0301`) & sign.odd).toBe(sign.odd)
      expect(/\p{M}|\p{Default_Ignorable_Code_Point}/u.test(character)).toBe(false)
    }
    expect(cleanLetters('⼀定').text).toBe('一定')
  })

  it('are found wherever one stands', () => {
    expect(signsOf('渡口（港）有12艘船。') & ~sign.bracket).toBe(0)
    expect(signsOf('開ㄎㄞ源') & sign.phonetic).toBe(sign.phonetic)
    expect(signsOf('caf茅 noir') & sign.withinWord).toBe(sign.withinWord)
    expect(signsOf('渡\u{20000}口') & (sign.odd | sign.unusual)).toBe(sign.odd | sign.unusual)
  })
})

describe('a text that looks right', () => {
  it.each(['It’s €3, à la carte.', '岸邊的老人說，從前過河只能靠一根竹篙。', 'Plain.'])('is %s', (text) => {
    expect(looksRight(text)).toBe(true)
  })

  it('is none that was read in the wrong encoding', () => {
    for (const text of ['渡船去年載了四萬一千人。', '去年春天，村里的果园安装了小型气象站。']) {
      expect(looksRight(misread(text, 'gbk'))).toBe(false)
      expect(looksRight(misread(text, 'windows-1252'))).toBe(false)
    }
    for (const text of ['café', 'It’s', 'naïve Löfgren', '“Go”']) {
      expect(standsAlone(misread(text, 'windows-1252'))).toBe(false)
      expect(looksRight(misread(text, 'gbk'))).toBe(false)
    }
  })
})
