import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { fields } from '../../scripts/article/fields.ts'
import { load } from '../../scripts/talk/load.ts'
import { makeResolver } from '../../scripts/article/resolver.ts'
import { keysLeftOut } from '../../scripts/article/series/steps.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { factsOf, plain } from '../../scripts/typography/text.ts'

const power = `
power:
  unit: gigawatt-hour
  of: { en: lost power }
  series: { 2021: 210, 2022: over 330.5, 2024: '-', 2025: { value: 1200, forecast: true, cite: '2.2' } }
  cite: '2.1'
`
const lone = `
lone: { unit: gram, of: { en: x }, series: { 2021: 3, 2022: '-' }, cite: '2.1' }
`
const beds = `
beds:
  unit: count
  noun: { en: beds, zh-Hans: 张床位 }
  of: { en: hospital beds, zh-Hans: 病床 }
  names: { Poland: { zh-Hans: 波兰 } }
  table:
    columns: [2019, 2024]
    rows:
      Poland: [4_100, [3_900, 3_950]]
      New Spain: { values: [782, 766], cite: '3.1' }
  cite: '2.3'
`

/** What `facts.yaml` and an article of one slide hold. */
function loaded(facts: string, slide: object = {}, locale = 'en') {
  const article = {
    citedeck: 1,
    locale,
    title: ['T'],
    sources: { title: 'S' },
    sections: [
      {
        id: 'one',
        title: 'One',
        slides: [{ id: 'first', claim: 'C', points: ['P'], cite: ['2.1'], notes: 'N', ...slide }],
      },
    ],
  }
  return load({
    facts: parseYaml(`citedeck: 1\n${facts}`, 'facts.yaml'),
    article: parseYaml(stringify(article), 'article.yaml'),
  })
}

const errors = (facts: string, slide?: object) =>
  loaded(facts, slide)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`)

function resolverOf(facts: string, locale = 'en') {
  const { facts: known, series } = loaded(facts, {}, locale)
  return makeResolver(known, locale, [], new Set(), series)
}

describe('a series', () => {
  it('is a fact for each of its values, with its own citation and bound', () => {
    const { facts } = loaded(power + beds)
    expect([...facts.keys()]).toEqual([
      'power.2021',
      'power.2022',
      'power.2025',
      'beds.Poland.2019',
      'beds.Poland.2024',
      'beds.New-Spain.2019',
      'beds.New-Spain.2024',
    ])
    expect(facts.get('power.2022')).toMatchObject({
      value: 330.5,
      bound: 'over',
      cites: ['2.1'],
      unit: 'gigawatt-hour',
    })
    expect(facts.get('power.2025')).toMatchObject({ value: 1200, cites: ['2.2'], of: { en: 'lost power: 2025' } })
    expect(facts.get('beds.Poland.2024')).toMatchObject({ low: 3900, high: 3950, noun: 'beds', cites: ['2.3'] })
    expect(facts.get('beds.New-Spain.2019')?.cites).toEqual(['3.1'])
  })

  it('has cells that texts name, and that facts are computed from', () => {
    const derived = `growth: { derive: power.2022 - power.2021, unit: gigawatt-hour, of: { en: growth } }\n`
    const claim = '{power.2021}, {growth} and {beds.New-Spain.2019:number}'
    expect(errors(power + beds + derived, { claim })).toEqual([])
    expect(plain(resolverOf(power + beds + derived).text(claim))).toBe('210\u00a0GWh, over 120\u00a0GWh and 782')
    expect(errors(power, { claim: '{power.2023}' })).toEqual([
      'article.yaml:12:16  unknown fact "power.2023"; did you mean "power.2021"?',
    ])
  })

  it('is told of as a whole where no slide uses it, and as a cell where some are used', () => {
    const unused = (slide: object) =>
      loaded(power, slide).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`)
    expect(unused({})).toEqual(['3:1 no slide uses "power"'])
    expect(unused({ claim: '{power.2021} and {power.2022}' })).toEqual(['6:53 no slide uses "power.2025"'])
  })

  it.each([
    ['dates and names', 'series: { 2021: 1, Poland: 2 }', '2:82  x goes by dates and by names: "2021" and "Poland"'],
    [
      'dates out of order',
      'series: { 2024-Q3: 1, 2024-Q1: 2 }',
      'x has 2024-Q1 behind 2024-Q3; put the dates in the order of time',
    ],
    [
      'names that texts would call alike',
      'series: { A b: 1, A-b: 2 }',
      'x goes by "A-b" and "A b", which texts would name alike: {….A-b}',
    ],
    ['no values', 'series: {}', 'x holds no values'],
    [
      'a value that is none',
      'series: { 2021: 1, 2022: many }',
      '2:80  x.2022: "many" is not a number; a gigawatt-hour needs one',
    ],
    [
      'an unknown key of a cell',
      'series: { 2021: { value: 1, forcast: true } }',
      'unknown key "forcast"; did you mean "forecast"?',
    ],
    [
      'too few cells in a row',
      'table: { columns: [2021, 2022], rows: { A: [1] } }',
      'x has 1 values for "A"; it has 2 columns',
    ],
    ['columns out of order', 'table: { columns: [2022, 2021], rows: { A: [1, 2] } }', 'x has 2021 behind 2022'],
    ['translations of no cell', 'series: { A: 1 }, names: { B: { en: b } }', 'x names "B", which no cell goes by'],
    [
      'a name that holds an amount',
      'series: { 65 and over: 1, under: 2 }',
      'x: "65" is typed; where it is part of a name',
    ],
  ])('is refused, once and at its place: %s', (_, form, message) => {
    const told = errors(`x: { unit: gigawatt-hour, of: { en: x }, cite: '2.1', ${form} }\n`, { claim: 'C' })
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(message)
  })

  it('is refused for what all its cells have in common once, and without a citation at the cell', () => {
    const bad = (more: string) => errors(`x: { ${more}, of: { en: x }, series: { 2021: 1, 2022: 2 } }\n`)
    expect(bad("unit: quidditch, cite: '2.1'")).toEqual([expect.stringMatching(/^facts.yaml:2:12 {2}x: unknown unit/)])
    expect(bad('unit: gram')).toEqual([
      'facts.yaml:2:49  x.2021 has no "cite", nor has all of "x"',
      'facts.yaml:2:58  x.2022 has no "cite", nor has all of "x"',
    ])
  })

  it('is not blamed for in texts and computed facts where it is wrong itself', () => {
    const wrong = power.replace('gigawatt-hour', 'quidditch')
    const derived = `half: { derive: power.2022 / 2, unit: gigawatt-hour, of: { en: half } }\n`
    expect(errors(wrong + derived, { claim: '{power.2022} and {half}' })).toHaveLength(1)
    const empty = power.replace('2021: 210', 'Poland: 210')
    expect(errors(empty + derived, { claim: '{power.2022} and {half}' })).toHaveLength(1)
  })

  it('is refused above what a series can hold', () => {
    const cells = Array.from({ length: 10_000 }, (_, index) => `${index + 1000}: ${index}`)
    const told = errors(`x: { unit: gram, of: { en: x }, cite: '2.1', series: { ${cells.join(', ')} } }\n`)
    expect(told).toEqual([expect.stringContaining('x holds 10000 cells; a series or table has at most 400')])
  })
})

describe('a series that a figure draws', () => {
  it('has one number format, the unit once, bounds and forecasts told apart, gaps in their places', () => {
    const { cells, ...rest } = resolverOf(power).series('power')
    expect(rest).toEqual({ id: 'power', unit: 'gigawatt-hour', unitText: 'GWh', scale: 1, decimals: 1 })
    expect(cells.map(({ key, number, mark, missing, forecast }) => [key, number, mark, missing, forecast])).toEqual([
      ['2021', '210.0', undefined, undefined, undefined],
      ['2022', '330.5', '>', undefined, undefined],
      ['2023', undefined, undefined, 'no-cell', undefined],
      ['2024', undefined, undefined, 'not-given', undefined],
      ['2025', '1,200.0', undefined, undefined, true],
    ])
    expect(cells.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
      '210 GWh',
      'over 330.5 GWh',
      'no figure',
      'no figure',
      '1,200 GWh',
    ])
    expect([...factsOf(cells)]).toEqual(['power.2021', 'power.2022', 'power.2025'])
  })

  it('is a row or a column of a table too, with the names of the language', () => {
    const resolver = resolverOf(beds, 'zh-Hans')
    expect(resolver.series('beds.Poland')).toMatchObject({ label: '波兰', unitText: '张床位' })
    const column = resolver.series('beds.2024')
    expect(column.label).toBe('2024年')
    expect(column.cells.map(({ label, value, high, number }) => [label, value, high, number])).toEqual([
      ['波兰', 3900, 3950, '3900–3950'],
      ['New Spain', 766, undefined, '766'],
    ])
    expect(resolver.table('beds').rows.map(({ label, cells }) => [label, cells.length])).toEqual([
      ['波兰', 2],
      ['New Spain', 2],
    ])
  })

  it('writes large numbers by the scale of the largest', () => {
    const riders = (locale: string) => {
      const facts = `x: { unit: count, noun: { en: riders, zh-Hans: 人次 }, of: { ${locale}: x }, cite: '2.1', series: { 2021: 950_000, 2022: 1_500_000 } }\n`
      const { unitText, cells } = resolverOf(facts, locale).series('x')
      return [unitText, ...cells.map(({ number }) => number)]
    }
    expect(riders('en')).toEqual(['million riders', '0.95', '1.50'])
    expect(riders('zh-Hans')).toEqual(['万人次', '95', '150'])
  })

  it('says of rates for what they are, beside their unit', () => {
    const unit = (locale: string) => {
      const facts = `x: { unit: liter, per: day, of: { ${locale}: x }, cite: '2.1', series: { 2021: 95, 2022: 150 } }\n`
      return resolverOf(facts, locale).series('x').unitText
    }
    expect([unit('en'), unit('en-GB'), unit('zh-Hans')]).toEqual(['liters per day', 'litres per day', '升/天'])
    const facts = `x: { unit: liter, per: day, of: { en: x }, cite: '2.1', series: { 2021: 95, 2022: 150 } }\n`
    expect(resolverOf(facts, 'en').column(['x.2021', 'x.2022'])).toMatchObject({
      unitText: 'liters per day',
      cells: [{ number: '95' }, { number: '150' }],
    })
  })

  it('is refused where the figure cannot draw it, with what to name instead', () => {
    const f = fields(resolverOf(power + beds + lone + "one: { value: 1, unit: gram, of: { en: x }, cite: '2.1' }\n"))
    const fault = (id: string, schema = f.series({ units: ['gigawatt-hour'], min: 2, max: 3 })) =>
      schema.safeParse(id).error?.issues[0]?.message
    expect(fault('power')).toBeUndefined()
    expect(fault('power', f.series({ min: 4, max: 9 }))).toBe('"power" has 3 values; this figure draws 4 to 9')
    expect(fault('power', f.series({ min: 1, max: 2 }))).toBe(
      '"power" has 3 values; this figure draws 1 to 2; draw it as { kind: line-chart, lines: [ { series: power } ] }',
    )
    expect(fault('lone', f.series({ min: 2, max: 9 }))).toBe(
      '"lone" has 1 value; this figure draws 2 to 9; draw it as { kind: big-number, fact: lone.2021 }',
    )
    expect(fault('beds.2024', f.series({ min: 1, max: 1 }))).toMatch(
      /has 2 values; this figure draws 1 to 1; show those .*: draw it as \{ kind: bar-chart, items: \[ \{ label: Poland, fact: beds\.Poland\.2024 \}, /,
    )
    expect(fault('beds.2024')).toBe('"beds.2024" is of count; this figure shows gigawatt-hour')
    expect(fault('beds')).toBe(
      '"beds" is a table; name one of its rows or columns: beds.Poland, beds.New-Spain, beds.2019',
    )
    expect(fault('one')).toBe('"one" is one fact; a series is a series, or a row or column of a table')
    expect(fault('powr')).toBe('unknown series "powr"; did you mean "power"?')
    const table = f.table({ rows: [3, 8], columns: [1, 5] })
    expect(table.safeParse('beds').error?.issues[0]?.message).toBe('"beds" has 2 rows; this figure draws 3 to 8')
    expect(table.safeParse('power').error?.issues[0]?.message).toBe('"power" is a series; a table has rows and columns')
  })
})

describe('what a run of dates leaves out', () => {
  const all = (...dates: string[]) => dates.flatMap((date, index) => [...keysLeftOut(dates, index), date])
  it.each([
    [
      ['2021', '2022', '2025'],
      ['2021', '2022', '2023', '2024', '2025'],
    ],
    [
      ['2019', '2024'],
      ['2019', '2024'],
    ],
    [
      ['2010', '2015', '2025'],
      ['2010', '2015', '2020', '2025'],
    ],
    [
      ['2010', '2015', '2017'],
      ['2010', '2015', '2017'],
    ],
    [
      ['2023-11', '2023-12', '2024-02'],
      ['2023-11', '2023-12', '2024-01', '2024-02'],
    ],
    [
      ['2023-Q3', '2023-Q4', '2024-Q2'],
      ['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'],
    ],
    [
      ['FY2021', 'FY2022', 'FY2024'],
      ['FY2021', 'FY2022', 'FY2023', 'FY2024'],
    ],
    [
      ['2021', '2022-Q1', '2022-Q3'],
      ['2021', '2022-Q1', '2022-Q3'],
    ],
  ])('%j', (dates, whole) => {
    expect(all(...dates)).toEqual(whole)
  })
})
