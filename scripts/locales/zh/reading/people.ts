import type { Numeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'
import type { UnitRead } from './unitRows.ts'

/** Characters of no name: words that join, point and carry a sentence, numerals, times, classifiers. */
const others = '的了在是有和与及或为被把将从到由对向给让于等个名位只前后内多余几每各约近超达人年月日时分秒、以之所而'
const people = new RegExp(
  `^(?:日本|[^${others}\\P{Script=Han}]{1,4}?)(?:人|(?<=[^${others}]{2})人[员士])(?![均民次气数才事类力生物体工心情口家群头质脉权选行造为潮员士])`,
  'u',
)

/**
 * People who are counted without a classifier: 88.6万英国人, 3000医护人员. Only behind digits or a scale, since 一些人 and
 * its like count nobody.
 */
export function peopleBehind({ text, original }: Sentence, numeral: Numeral, at: number): UnitRead | undefined {
  if (numeral.script !== 'arabic' && numeral.scale < 100) return undefined
  const match = people.exec(text.slice(at, at + 8))
  if (!match) return undefined
  const end = at + match[0].length
  return { kind: 'noun', unit: 'count', noun: original.slice(at, end), value: numeral.value, end }
}
