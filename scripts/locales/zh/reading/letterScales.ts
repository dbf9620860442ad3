import { rounded } from '../../reading/digits.ts'
import type { Numeral } from './numeral.ts'

const letters =
  /(?: ?(?:million|mn|m|M)| ?(?:billion|bn|b|B)| ?(?:trillion|tn|T)| ?[kK])(?![A-Za-z\u00C0-\u024F²³/^☉⊕])/y
const letterScales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }

/** English scales that Chinese texts borrow: US$4.5bn, 40k. */
export function withLetters(text: string, numeral: Numeral, isMoney: boolean): Numeral {
  // 4K and 5M name a screen and a line more often than they count.
  if (!isMoney && numeral.value < 10 && Number.isInteger(numeral.value)) return numeral
  letters.lastIndex = numeral.end
  const match = numeral.scale === 1 && numeral.script === 'arabic' ? letters.exec(text) : null
  const scale = letterScales[match?.[0].trim().charAt(0).toLowerCase() ?? '']
  if (!match || scale === undefined) return numeral
  // 12B登机口, 3M系列: the letter is of a name.
  if (
    !isMoney
    && /^(?:登机|出口|入口|座(?!椅)|栋|幢|楼|室|型|款|系列|区|门|线)/.test(
      text.slice(numeral.end + match[0].length, numeral.end + match[0].length + 2),
    )
  )
    return numeral
  return {
    ...numeral,
    value: rounded(numeral.value * scale),
    end: numeral.end + match[0].length,
    scale,
    plain: undefined,
  }
}
