/** Digits in words, everyday and formal, by value. */
export const digitValues: ReadonlyMap<string, number> = new Map([
  ...[...'零一二三四五六七八九'].map((character, index) => [character, index] as const),
  ...[...'〇壹贰叁肆伍陆柒捌玖'].map((character, index) => [character, index] as const),
  ['两', 2],
  ['俩', 2],
  ['弌', 1],
  ['弍', 2],
  ['弎', 3],
  ['貮', 2],
])

/** Scales below 万, which multiply the digit before them. 廿 and 卅 are a digit and a scale in one. */
export const smallScales: ReadonlyMap<string, number> = new Map(
  Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1e3, 仟: 1e3 }),
)

/** Scales that multiply all of the section before them. */
export const bigScales: ReadonlyMap<string, number> = new Map(Object.entries({ 万: 1e4, 亿: 1e8, 兆: 1e12 }))

export const twenties: ReadonlyMap<string, number> = new Map(Object.entries({ 廿: 20, 卅: 30, 卌: 40 }))

/** Every character of a numeral, for a character class of folded text. */
export const numeralCharacters = [
  ...digitValues.keys(),
  ...smallScales.keys(),
  ...bigScales.keys(),
  ...twenties.keys(),
].join('')

/** Digits that may stand in a row, as in a year: 二〇二四. */
export const yearDigits = '〇零一二三四五六七八九'

/** The digits of a row, one by one: 二〇二四 is '2024'. Arabic digits stay. */
export function digitString(characters: string): string {
  return [...characters].map((character) => String(digitValues.get(character) ?? character)).join('')
}
