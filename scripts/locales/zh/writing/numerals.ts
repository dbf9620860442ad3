/** The two scripts of Chinese: which characters a numeral and a unit are written with. */
export type Script = 'hans' | 'hant'

const digits = '零一二三四五六七八九'

/** What large numbers are counted by: 万亿 on the mainland, 兆 in Taiwan. */
const scales: Readonly<Record<Script, readonly (readonly [number, string])[]>> = {
  hans: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
  hant: [
    [1e12, '兆'],
    [1e8, '億'],
    [1e4, '萬'],
  ],
}

/** Splits a number into what stands before its scale, and the scale: 1.2 and 億. */
export function scaled(value: number, script: Script): { value: number; scale: string } {
  const [size, scale] = (Math.abs(value) < 1e16
    ? scales[script].find(([least]) => Math.abs(value) >= least)
    : undefined) ?? [1, '']
  return { value: Number((value / size).toPrecision(15)), scale }
}

/**
 * A whole number in Han numerals: 二十四, 一百零五, 三百萬; undefined where digits read better, which is where it takes
 * more than five characters.
 */
export function inHan(value: number, script: Script): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined
  if (value < 1e4) return shortEnough(upToTenThousand(value))
  const [size, scale] = scales[script].find(([least]) => value >= least) ?? [1, '']
  if (value % size !== 0) return undefined
  const head = inHan(value / size, script)
  return head === undefined ? undefined : shortEnough(`${head}${scale}`)
}

const shortEnough = (text: string) => (text.length <= 5 ? text : undefined)

function upToTenThousand(value: number): string {
  if (value === 0) return digits.charAt(0)
  let text = ''
  let gap = false
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? digits.charAt(0) : ''}${digits.charAt(digit)}${name}`
      gap = false
    }
  }
  return value >= 10 && value < 20 ? text.slice(1) : text
}

/** The digit for tenths and denominators: 六 of 六成三. */
export const hanDigit = (digit: number) => digits.charAt(digit)
