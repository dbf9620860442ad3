import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../machine/project.js'

/**
 * Writes the unit data of this project from Unicode's CLDR, as its JSON packages have it. Run it when a newer CLDR is
 * wanted; what it writes is kept in the repository, so that nobody else needs the 110 MB of packages:
 *
 *     npm install --prefix DIR cldr-core cldr-numbers-full cldr-units-full
 *     node bench/run.js scripts/quantities/fromCldr.ts DIR/node_modules
 *
 * - `scripts/quantities/cldr.json`: what each simple unit and prefix comes to, and the currencies of ISO 4217, past
 *   ones too
 * - `scripts/locales/<language>/units-<tag>.json`: the names of units
 * - `scripts/locales/en/currencies.json`: the names of currencies, of one and of more
 * - `scripts/locales/zh/currencies.json`: the same in Simplified and Traditional Chinese, where they are names in Han
 *   alone
 * - `scripts/locales/en/currency-symbols.json`: the signs of currencies that have one, in America and in Britain
 */
const [packages = ''] = process.argv.slice(2)
const here = join(projectRoot, 'scripts', 'quantities')
const read = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(packages, path), 'utf8'))
const at = (value: unknown, ...keys: string[]): Record<string, unknown> => {
  const found = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value)
  return found !== null && typeof found === 'object' ? { ...found } : {}
}
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const supplemental = at(read('cldr-core/supplemental/units.json'), 'supplemental')
const constants = at(supplemental, 'unitConstants')

/** CLDR's arithmetic: `*` binds before `/`, so 1/360*60 is 1/(360 × 60) (UTS 35, part 6, unit conversion). */
function evaluate(expression: string): number {
  const [first = '', ...rest] = expression.split('/').map((side) =>
    side
      .split('*')
      .map((factor) => {
        const name = factor.trim()
        return Number.isFinite(Number(name)) ? Number(name) : evaluate(textOf(at(constants, name)['_value']))
      })
      .reduce((product, factor) => product * factor, 1),
  )
  return rest.reduce((quotient, divisor) => quotient / divisor, Number(first))
}

const units = Object.fromEntries(
  Object.entries(at(supplemental, 'convertUnits')).flatMap(([id, given]) => {
    const of = at(given)
    if (of['_special'] !== undefined) return []
    const factor = evaluate(textOf(of['_factor']) || '1')
    const offset = of['_offset'] === undefined ? undefined : evaluate(textOf(of['_offset']))
    return [
      [
        id,
        {
          base: textOf(of['_baseUnit']),
          factor: Number(factor.toPrecision(15)),
          ...(offset === undefined ? {} : { offset }),
        },
      ],
    ]
  }),
)
const prefixes = Object.fromEntries(
  Object.entries(at(supplemental, 'unitPrefixes')).map(([name, given]) => {
    const of = at(given)
    return [name, of['_power2'] === undefined ? Number(`1e${textOf(of['_power10'])}`) : 2 ** Number(of['_power2'])]
  }),
)

const regions = at(read('cldr-core/supplemental/currencyData.json'), 'supplemental', 'currencyData', 'region')
const tender = new Set(
  Object.values(regions)
    .flatMap((uses) => (Array.isArray(uses) ? uses : []).flatMap((use) => Object.entries(at(use))))
    .filter(([, use]) => at(use)['_tender'] !== 'false')
    .map(([code]) => code),
)

const version = textOf(at(supplemental, 'version')['_cldrVersion'])
writeFileSync(
  join(here, 'cldr.json'),
  lines({ cldr: version, currencies: [...tender].sort().join(' '), prefixes, units }),
)

/** Names and patterns of units in a language; a pattern has `{0}` where the number goes. */
function namesIn(tag: string): Record<string, unknown> {
  const found = at(read(`cldr-units-full/main/${tag}/units.json`), 'main', tag, 'units')
  return Object.fromEntries(
    Object.keys(at(found, 'long')).flatMap((key) => {
      const id = /^[a-z]+-(.+)$/.exec(key)?.[1]
      if (id === undefined || key === 'coordinateUnit' || key === 'temperature-generic') return []
      const forms = ['long', 'short', 'narrow'].map((width) => {
        const of = at(found, width, key)
        const one = textOf(of['unitPattern-count-one'])
        const other = textOf(of['unitPattern-count-other'])
        return one && one !== other ? [one, other] : [other]
      })
      return [[id, { long: forms[0], short: forms[1], narrow: forms[2] }]]
    }),
  )
}
for (const [tag, folder] of [
  ['en', 'en'],
  ['en-GB', 'en'],
  ['zh-Hans', 'zh'],
  ['zh-Hant', 'zh'],
] as const) {
  writeFileSync(join(here, '..', 'locales', folder, `units-${tag}.json`), lines(namesIn(tag)))
}

/** The currencies of ISO 4217, with what CLDR says of each in a language. */
function currenciesIn(tag: string): [code: string, currency: Record<string, unknown>][] {
  const found = at(read(`cldr-numbers-full/main/${tag}/currencies.json`), 'main', tag, 'numbers', 'currencies')
  return [...tender].sort().map((code) => [code, at(found, code)])
}
const english = join(here, '..', 'locales', 'en')
const names = currenciesIn('en').map(([code, of]) => [
  code,
  [...new Set(['one', 'other'].map((form) => textOf(of[`displayName-count-${form}`])))],
])
writeFileSync(join(english, 'currencies.json'), lines(Object.fromEntries(names)))
// Past currencies have their years in brackets behind their name, which would be read as years.
const inChinese = ['zh-Hans', 'zh-Hant'].map((tag) => [
  tag,
  Object.fromEntries(
    currenciesIn(tag).flatMap(([code, { displayName }]) =>
      /^\p{Script=Han}{2,}$/u.test(textOf(displayName)) ? [[code, displayName]] : [],
    ),
  ),
])
writeFileSync(join(english, '..', 'zh', 'currencies.json'), lines(Object.fromEntries(inChinese)))
const symbols = ['en', 'en-GB'].map((tag) => [
  tag,
  Object.fromEntries(
    currenciesIn(tag).flatMap(([code, { symbol }]) =>
      symbol === undefined || symbol === code ? [] : [[code, symbol]],
    ),
  ),
])
writeFileSync(join(english, 'currency-symbols.json'), lines(Object.fromEntries(symbols)))

/** JSON with one entry a line, so that a newer CLDR shows as a short diff. */
function lines(value: Record<string, unknown>): string {
  const entry = ([key, inner]: [string, unknown]): string => {
    const isTable = inner !== null && typeof inner === 'object' && Object.keys(inner).length > 3
    const rows = isTable
      ? Object.entries(inner).map(([name, row]) => `    ${JSON.stringify(name)}: ${JSON.stringify(row)}`)
      : []
    return `  ${JSON.stringify(key)}: ${isTable ? `{\n${rows.join(',\n')}\n  }` : JSON.stringify(inner)}`
  }
  return `{\n${Object.entries(value).map(entry).join(',\n')}\n}\n`
}
