const digits = new Map<string, number>([
  ...[...'零一二三四五六七八九'].map((character, index) => [character, index] as const),
  ...[...'〇壹贰叁肆伍陆柒捌玖'].map((character, index) => [character, index] as const),
  ['两', 2],
])

const scales = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1e3, 仟: 1e3, 万: 1e4, 亿: 1e8 }))

/** A class of all characters of Chinese numerals, for use in a pattern. */
export const numeralClass = '[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]'

/** The product of scale characters, 1 for none: 百万 is 1 000 000. */
export function scaleOf(characters: string): number {
  return [...characters.trim()].reduce((value, character) => value * (scales.get(character) ?? 1), 1)
}

/** Digits read one by one, as in a year or after a point: 二〇二四 is '2024'. */
export function digitString(characters: string): string {
  return [...characters].map((character) => digits.get(character) ?? character).join('')
}

/**
 * The value of a run of (folded) Chinese numeral characters, or undefined where it is none: a scale
 * of a hundred or more alone (百), 億萬, or digits in a row (三四, 一二三).
 */
export function chineseValue(characters: string): number | undefined {
  if (/^(?:[百佰千仟万亿]|亿.+|万(?!亿).+)$/.test(characters)) return undefined
  let total = 0
  let section = 0
  let digit: number | undefined
  let lastScale = 1
  let padded = false
  for (const character of characters) {
    const value = digits.get(character)
    if (value !== undefined) {
      if (digit) return undefined
      digit = value
      padded ||= value === 0
      continue
    }
    const scale = scales.get(character) ?? 1
    if (scale >= 1e4) {
      const group = section + (digit ?? 0)
      // 兩萬億: a larger scale multiplies all before it. 萬 first is one of it.
      if (scale > lastScale && total > 0) total = (total + group) * scale
      else total += (group || 1) * scale
      section = 0
    } else {
      section += (digit || 1) * scale
    }
    digit = undefined
    lastScale = scale
    padded = false
  }
  // 三萬五 is 35 000, 三萬零五 is 30 005.
  if (digit && lastScale >= 100 && !padded) digit *= lastScale / 10
  return total + section + (digit ?? 0)
}
