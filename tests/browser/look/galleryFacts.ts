/** A figure of the gallery's own article, and the sentence that states it. */
interface StatedFact {
  value: number | string
  unit: string
  sentence: string
  bound?: 'over' | 'about'
  noun?: true
}

const noun = { 'zh-Hant': '家', en: { one: 'company', other: 'companies' } }

/** The figures that any drawing may show, in the order in which its fields take them. */
const ordinary: Readonly<Record<string, StatedFact>> = {
  most: { value: 62, unit: 'percent', sentence: 'Of the teams, 62 percent share their work.' },
  rest: { value: 38, unit: 'percent', sentence: 'The other 38 percent do not.' },
  half: { value: 50, unit: 'percent', sentence: 'Of the halls, 50 percent are open.' },
  third: { value: 33.3, unit: 'percent', sentence: 'Of the shops, 33.3 percent sell bread.' },
  quarter: { value: 25, unit: 'percent', sentence: 'Of the streets, 25 percent are quiet.' },
  lead: { value: 24, unit: 'percentage-point', sentence: 'The lead is 24 percentage points.' },
  months: { value: 18, unit: 'month', sentence: 'The work took 18 months.' },
  gain: { value: 3, unit: 'multiple', sentence: 'It went 3 times as fast.' },
  few: { value: 5, unit: 'count', sentence: 'At the start there were 5 companies.', noun: true },
  dozen: { value: 12, unit: 'count', sentence: 'A year later there were 12 companies.', noun: true },
  budget: { value: 7_500_000, unit: 'CNY', sentence: 'The budget is 7.5 million yuan.' },
  founded: { value: '1998', unit: 'date', sentence: 'The society began in 1998.' },
  hall: { value: '2002-05', unit: 'date', sentence: 'The hall opened in May 2002.' },
  charter: { value: '2008', unit: 'date', sentence: 'The charter was signed in 2008.' },
  school: { value: '2013-11', unit: 'date', sentence: 'The school opened in November 2013.' },
  fair: { value: '2017', unit: 'date', sentence: 'The fair first stood in 2017.' },
  model: { value: '2023-08', unit: 'date', sentence: 'The model was shared in August 2023.' },
  list: { value: '2024-07-15', unit: 'date', sentence: 'The list came out on July 15, 2024.' },
}

/** The figures at the ends of what an article may state. */
const extreme: Readonly<Record<string, StatedFact>> = {
  'percent-least': { value: 1, unit: 'percent', sentence: 'Only 1 percent knew.' },
  sixth: { value: 16.7, unit: 'percent', sentence: 'Of the roofs, 16.7 percent are green.' },
  'percent-near': { value: 99, unit: 'percent', sentence: 'Of the votes, 99 percent were for it.' },
  'percent-whole': { value: 100, unit: 'percent', sentence: 'The hall was 100 percent full.' },
  'percent-over': { value: 90, unit: 'percent', bound: 'over', sentence: 'The share is over 90 percent.' },
  'share-in-words': { value: '2/3', unit: 'percent', sentence: 'Two-thirds of the shops stayed open.' },
  'share-in-long-words': {
    value: '19/20',
    unit: 'percent',
    bound: 'about',
    sentence: 'About nineteen-twentieths of the stalls were let.',
  },
  'percent-growth': { value: 1200, unit: 'percent', sentence: 'The use grew by 1,200 percent.' },
  'money-huge': {
    value: 1_234_500_000_000,
    unit: 'CNY',
    bound: 'over',
    sentence: 'The trade came to over 1,234.5 billion yuan.',
  },
  'money-exact': { value: 123_456, unit: 'USD', sentence: 'The prize is 123,456 dollars.' },
  'hour-one': { value: 1, unit: 'hour', sentence: 'The talk took 1 hour.' },
  'days-many': { value: 1000, unit: 'day', bound: 'about', sentence: 'The work took about 1,000 days.' },
  'years-many': { value: 120, unit: 'year', sentence: 'The wall stood for 120 years.' },
  'multiple-huge': { value: 1000, unit: 'multiple', bound: 'over', sentence: 'It went over 1,000 times as fast.' },
  'count-one': { value: 1, unit: 'count', sentence: 'Of the companies, 1 company stayed.', noun: true },
  'count-nearly': { value: 199, unit: 'count', sentence: 'By spring there were 199 companies.', noun: true },
  'count-many': { value: 200, unit: 'count', sentence: 'In all there were 200 companies.', noun: true },
  'count-huge': { value: 1_234_567, unit: 'count', sentence: 'The country has 1,234,567 companies.', noun: true },
  'rank-first': { value: 1, unit: 'rank', sentence: 'It took the 1st place.' },
  'rank-far': { value: 250, unit: 'rank', sentence: 'It took the 250th place.' },
  'list-again': { value: '2024-07-16', unit: 'date', sentence: 'The list was read on July 16, 2024.' },
  'list-last': { value: '2024-12-31', unit: 'date', sentence: 'The list was closed on December 31, 2024.' },
}

const stated = { ...ordinary, ...extreme }

/** Series and tables, by date and by name, and the sentences that state them. */
interface StatedSeries {
  unit: string
  series?: Readonly<Record<string, number>>
  table?: { columns: readonly string[]; rows: Readonly<Record<string, readonly number[]>> }
  noun?: true
  sentence: string
}

const countries = ['Poland', 'Latvia', 'Estonia', 'Finland', 'Sweden', 'Norway', 'Denmark', 'Germany']
const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025']

function listed(keys: readonly string[], first: number, step: number): Record<string, number> {
  return Object.fromEntries(keys.map((key, index) => [key, first + step * index * (index % 3 === 1 ? 2 : 1)]))
}

function sentenceOf(values: Readonly<Record<string, number>>, say: (key: string, value: number) => string): string {
  return `There were ${Object.entries(values)
    .map(([key, value]) => say(key, value))
    .join(', ')}.`
}

const yearly = listed(years, 210, 130)
const yearlyToo = listed(years, 130, 70)
const yearlyThird = listed(years, 400, 45)
const yearlyFourth = listed(years, 950, -60)
const named = listed(countries, 240, 57)
const rows = Object.fromEntries(
  countries.slice(0, 6).map((country, index) => [country, [320 + 17 * index, 260 + 29 * index]]),
)

const statedSeries: Readonly<Record<string, StatedSeries>> = {
  yearly: {
    unit: 'gigawatt-hour',
    series: yearly,
    sentence: sentenceOf(yearly, (year, value) => `${value} GWh in ${year}`),
  },
  'yearly-too': {
    unit: 'gigawatt-hour',
    series: yearlyToo,
    sentence: sentenceOf(yearlyToo, (year, value) => `${value} GWh in ${year}`),
  },
  'yearly-third': {
    unit: 'gigawatt-hour',
    series: yearlyThird,
    sentence: sentenceOf(yearlyThird, (year, value) => `${value} GWh in ${year}`),
  },
  'yearly-fourth': {
    unit: 'gigawatt-hour',
    series: yearlyFourth,
    sentence: sentenceOf(yearlyFourth, (year, value) => `${value} GWh in ${year}`),
  },
  named: {
    unit: 'gigawatt-hour',
    series: named,
    sentence: sentenceOf(named, (country, value) => `${value} GWh in ${country}`),
  },
  compared: {
    unit: 'gigawatt-hour',
    table: { columns: ['2019', '2025'], rows },
    sentence: Object.entries(rows)
      .map(([country, [one, other]]) => `${country} had ${one} GWh in 2019 and ${other} GWh in 2025.`)
      .join(' '),
  },
}

const names = [...Object.keys(stated), ...Object.keys(statedSeries)]

/** What the article does not state, so that its asterisk and its footnote are seen. */
const computed = {
  unstated: { derive: '100% - most', unit: 'percent', of: { 'zh-Hant': '其餘的團隊', en: 'the other teams' } },
  grown: { derive: 'yearly.2025 / yearly.2019', unit: 'multiple', of: { 'zh-Hant': '增長', en: 'growth' } },
}

const operands: Readonly<Record<keyof typeof computed, string>> = { unstated: 'most', grown: 'yearly' }

/** The names of the facts that any drawing may show. */
export const ordinaryFacts: readonly string[] = [...Object.keys(ordinary), ...Object.keys(statedSeries)]

/** The gallery's article: a paragraph for each fact. */
export const sourceText = names.map((name) => (stated[name] ?? statedSeries[name])?.sentence).join('\n\n')

/** The names of all facts, and of the series and tables. */
export const allFacts: readonly string[] = [...names, ...Object.keys(computed)]

/** The sentences on which a fact stands. */
export function citesOf(name: string): string[] {
  const operand = Object.entries(operands).find(([key]) => key === name)?.[1]
  if (operand !== undefined) return citesOf(operand)
  const sentences = Object.keys(statedSeries[name]?.table?.rows ?? { one: [] })
  return sentences.map((_, index) => `${names.indexOf(name) + 1}.${index + 1}`)
}

/** What `facts.yaml` holds, as the gallery of one locale. */
export function factsFile(labelOf: (turn: number) => string): object {
  const entries = names.map((name, turn) => {
    const fact = stated[name]
    const of = labelOf(turn)
    const series = statedSeries[name]
    if (series) return [name, seriesEntry(name, series, of)]
    return [
      name,
      {
        value: fact?.value,
        unit: fact?.unit,
        ...(fact?.bound ? { bound: fact.bound } : {}),
        ...(fact?.noun ? { noun } : {}),
        of: { 'zh-Hant': of, en: of },
        cite: citesOf(name)[0],
      },
    ]
  })
  return { citedeck: 1, ...Object.fromEntries(entries), ...computed }
}

function seriesEntry(name: string, { unit, series, table, noun: counts }: StatedSeries, of: string): object {
  const cites = citesOf(name)
  const rows = Object.entries(table?.rows ?? {}).map(([key, values], index) => [key, { values, cite: cites[index] }])
  return {
    unit,
    ...(counts ? { noun } : {}),
    of: { 'zh-Hant': of, en: of },
    ...(series ? { series } : {}),
    ...(table ? { table: { columns: table.columns, rows: Object.fromEntries(rows) } } : {}),
    cite: cites[0],
  }
}
