const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const large = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
  [100, 'hundred'],
] as const

/** What numbers of a million and more are counted by. */
const scales = large.slice(0, 3)

/** Splits a number of a million or more into what stands before its scale, and the scale. */
export function scaled(value: number): { value: number; scale: string } {
  const [size, scale] = (Math.abs(value) < 1e16 ? scales.find(([least]) => Math.abs(value) >= least) : undefined) ?? [
    1,
    '',
  ]
  return { value: Number((value / size).toPrecision(15)), scale }
}

/**
 * A whole number in words, up to a hundred and in round numbers above: twenty-five, two hundred, three million; else
 * undefined.
 */
export function inWords(value: number): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined
  if (value < 20) return small[value]
  if (value < 100)
    return `${tens[Math.floor(value / 10)] ?? ''}${value % 10 === 0 ? '' : `-${small[value % 10] ?? ''}`}`
  const [size, name] = large.find(([least]) => value >= least) ?? [1, '']
  const head = value % size === 0 ? inWords(value / size) : undefined
  return head === undefined ? undefined : `${head} ${name}`
}

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** The place in an order: 3rd, or third where it is spelled out; undefined where it cannot be. */
export function ordinal(value: number, spelled: boolean): string | undefined {
  if (spelled) return ordinals[value]
  const lastTwo = value % 100
  const suffix = lastTwo >= 11 && lastTwo <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${suffix}`
}

/** The name of a part: third, thirds, half, quarter, twentieth; undefined where there is no short one. */
export function denominatorName(value: number, many: boolean): string | undefined {
  if (value === 2) return many ? 'halves' : 'half'
  if (value === 4) return many ? 'quarters' : 'quarter'
  const name = ordinals[value] ?? { 12: 'twelfth', 20: 'twentieth', 100: 'hundredth', 1000: 'thousandth' }[value]
  return name === undefined || value < 2 ? undefined : `${name}${many ? 's' : ''}`
}
