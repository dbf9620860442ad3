import english from './en/units-en.json' with { type: 'json' }

/** The names of units that CLDR has in a language: a pattern for one, where it differs, and one for others. */
export type UnitNames = Readonly<Record<string, { long: readonly string[], short: readonly string[], narrow: readonly string[] }>>

const names: UnitNames = english
const prefixes: readonly (readonly [string, string])[] = [
  ['quetta', 'Q'], ['ronna', 'R'], ['yotta', 'Y'], ['zetta', 'Z'], ['exa', 'E'], ['peta', 'P'], ['tera', 'T'], ['giga', 'G'], ['mega', 'M'],
  ['kilo', 'k'], ['hecto', 'h'], ['deci', 'd'], ['centi', 'c'], ['milli', 'm'], ['micro', 'μ'], ['nano', 'n'], ['pico', 'p'],
]
/** Simple units whose symbol CLDR's English has only within others, or writes as a word. */
const own: Readonly<Record<string, string>> = { 'tonne': 't', 'liter': 'L', 'watt-hour': 'Wh', 'newton': 'N', 'second': 's', 'minute': 'min', 'hour': 'h', 'pascal': 'Pa' }

/** The international symbol of a unit: km², GWh, mg/L; undefined where it has none. */
export function symbolOf(unit: string): string | undefined {
  const [numerator = '', ...denominators] = unit.split('-per-')
  const over = denominators.map((part) => single(part))
  const top = single(numerator)
  if (top === undefined || over.some((part) => part === undefined)) return undefined
  return [top, ...over].join('/')
}

function single(unit: string): string | undefined {
  const [, power, rest] = /^(square|cubic)-(.+)$/.exec(unit) ?? []
  if (power !== undefined && rest !== undefined) {
    const base = single(rest)
    return base === undefined ? undefined : `${base}${power === 'square' ? '²' : '³'}`
  }
  const known = own[unit] ?? names[unit]?.short[0]?.replace(/^\{0\}\s*/, '')
  if (known !== undefined && !known.includes('{0}')) return known
  for (const [prefix, letter] of prefixes) {
    const base = unit.startsWith(prefix) ? single(unit.slice(prefix.length)) : undefined
    if (base !== undefined) return `${letter}${base}`
  }
  return undefined
}
