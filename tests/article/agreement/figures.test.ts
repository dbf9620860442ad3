import { describe, expect, it } from 'vitest'
import { besideYears, onOneScale } from '../../../scripts/article/agreement/amounts.ts'
import type { Fact } from '../../../scripts/article/facts.ts'
import { fields } from '../../../scripts/article/fields.ts'
import { definitionOf, type FigureKind } from '../../../scripts/talk/figures.ts'
import { makeResolver } from '../../../scripts/article/resolver.ts'
import { fact } from '../build.ts'

const count = (value: number, other: string, more: Partial<Fact> = {}) =>
  fact(value, 'count', { nouns: { en: other }, noun: other, ...more })

const given: Record<string, Fact> = {
  most: fact(68, 'percent'),
  least: fact(45, 'percent'),
  rest: fact(32, 'percent'),
  other: fact(30, 'percent'),
  lead: fact(23, 'percentage-point'),
  'wrong-lead': fact(12, 'percentage-point'),
  'over-lead': fact(20, 'percentage-point', { bound: 'over' }),
  rough: fact(22.6, 'percentage-point'),
  loss: fact(-4, 'percent'),
  huge: fact(140, 'percent'),
  span: fact(20, 'percent', { low: 20, high: 30 }),
  fall: fact(25, 'percent', { change: 'down' }),
  rise: fact(25, 'percent', { change: 'up' }),
  'fall-by-all': fact(120, 'percent'),
  'half-fall': fact(12.5, 'percent', { derive: 'fall / 2', change: 'down' }),
  minus: fact(-25, 'percent', { derive: 'b - a' }),
  before: fact(80, 'EUR'),
  after: fact(60, 'EUR'),
  far: fact(20, 'EUR'),
  little: fact(10, 'EUR'),
  some: count(14, 'berths'),
  all: count(22, 'berths'),
  free: count(8, 'berths'),
  ships: count(30, 'ships'),
  bare: fact(3, 'count'),
  rate: count(3, 'berths', { per: { value: 1, unit: 'year', nouns: {} } }),
  first: fact(1, 'rank'),
  second: fact(2, 'rank'),
  old: fact('1921', 'date'),
  new: fact('2003-05', 'date'),
  year: fact('2003', 'date'),
  'list-day': fact('--04-02', 'date'),
  time: fact(82, 'year'),
  short: fact(5, 'year'),
  money: fact(90, 'EUR'),
  'a-placeholder': fact(140, 'percent', { cites: [] }),
}
const facts = new Map(Object.entries(given).map(([id, each]) => [id, { ...each, id }]))
const known = fields(makeResolver(facts, 'en', [], new Set()))

/** What the author of a figure is told, each with its place. */
function told<Kind extends FigureKind>(kind: Kind, data: object): string[] {
  const { error } = definitionOf(kind)
    .schema(known)
    .safeParse({ kind, ...data })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

const bars = (items: string[], gap?: string) => ({
  items: items.map((id) => ({ label: 'L', fact: id })),
  ...(gap ? { gap: { fact: gap, label: 'gap' } } : {}),
})
const events = (...ids: string[]) => ({ events: ids.map((date) => ({ date, label: 'event' })) })
const change = (id: string, direction: string, before = 'Before', after = 'After') => ({
  label: 'L',
  change: id,
  direction,
  before,
  after,
})
const lines = (...details: string[]) => ({ items: details.map((detail) => ({ label: 'L', detail })) })
const sources = (total: string | undefined, ...members: string[]) => ({
  pool: 'pool',
  ...(total ? { total } : {}),
  sources: members.map((each) => ({ label: 'L', members: each })),
})

describe('a figure whose facts agree', () => {
  it.each<[FigureKind, object]>([
    ['proportion-bars', bars(['most', 'least'], 'lead')],
    ['proportion-bars', bars(['least', 'most'], 'over-lead')],
    ['proportion-bars', bars(['most', 'least'], 'rough')],
    ['proportion-bars', bars(['fall', 'half-fall'])],
    ['proportion-bars', { items: [{ label: 'was {least}', fact: 'most' }] }],
    [
      'stat-row',
      {
        items: [
          { label: 'fall in use', fact: 'fall' },
          { label: 'less use', fact: 'half-fall' },
        ],
      },
    ],
    ['waffle-chart', { fact: 'most', label: 'L', rest: '{rest} left' }],
    ['waffle-chart', { fact: 'fall', label: 'L' }],
    ['waffle-chart', { fact: 'a-placeholder', label: 'L' }],
    ['change-bars', change('fall', 'down', '{before}', '{after}')],
    ['change-bars', change('rise', 'up')],
    ['change-bars', change('most', 'up')],
    ['change-bars', change('most', 'down')],
    ['change-bars', change('half-fall', 'down')],
    ['change-bars', change('minus', 'down')],
    ['change-bars', change('fall', 'down', '{old}', '{year}')],
    ['parts-of-whole', { part: 'some', whole: 'all', label: 'L', rest: '{free} free' }],
    ['parts-of-whole', { part: 'bare', whole: 'all', label: 'L' }],
    ['timeline', events('old', 'year', 'new')],
    ['timeline', events('new', 'year', 'list-day')],
    ['big-number', { fact: 'time', ends: { from: '{old}', to: '{year}' } }],
    ['big-number', { fact: 'money' }],
    ['ranking-list', lines('{all}', '{some}', '{free}')],
    ['ranking-list', lines('{first}', '{second}')],
    ['ranking-list', lines('{all}', 'none')],
    ['ranking-list', { ...lines('{second}', '{first}'), tied: true }],
    ['inflow', sources('money', '{after}', '{far}', 'others')],
    ['inflow', sources('money', '{after}', '{far}', '{little}')],
    ['inflow', sources(undefined, '{least}', '{other}', 'others')],
    ['inflow', sources(undefined, '{most}', '{rest}')],
  ])('%s is taken: %j', (kind, data) => {
    expect(told(kind, data)).toEqual([])
  })
})

describe('a figure whose facts do not agree', () => {
  it.each<[FigureKind, object, string]>([
    [
      'proportion-bars',
      bars(['most', 'least'], 'wrong-lead'),
      'gap.fact: "wrong-lead" (12 percentage-points) is not the gap between "most" (68 percent) and "least" (45 percent), which is 23; ',
    ],
    [
      'proportion-bars',
      bars(['most', 'rest', 'least'], 'lead'),
      'gap.fact: "lead" (23 percentage-points) is not the gap',
    ],
    ['proportion-bars', bars(['most', 'other'], 'rough'), 'gap.fact: "rough"'],
    [
      'proportion-bars',
      bars(['most'], 'lead'),
      'gap.fact: "lead" (23 percentage-points) is the gap of the first two bars, but there is only "most"',
    ],
    ['proportion-bars', bars(['most', 'huge']), 'items.1.fact: "huge" (140 percent) is no share of a whole'],
    ['proportion-bars', bars(['loss']), 'items.0.fact: "loss" (-4 percent) is no share'],
    ['waffle-chart', { fact: 'huge', label: 'of it' }, 'draw it as { kind: big-number, fact: huge, context: of it }'],
    [
      'share-bar',
      { parts: [{ label: 'One', facts: ['most'] }] },
      'needs at least 2; draw it as { kind: waffle-chart, fact: most, label: One }',
    ],
    [
      'share-bar',
      { parts: ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => ({ label, facts: ['least'] })) },
      'as many as are told apart; draw it as { kind: bar-chart, items: [ { label: A, fact: least }, ',
    ],
    [
      'share-bar',
      { bars: ['X', 'Y'], parts: ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => ({ label, facts: ['least', 'most'] })) },
      'as many as are told apart; use several slides',
    ],
    ['proportion-bars', bars(['span']), 'items.0.fact: "span" (20–30 percent) is a range'],
    [
      'proportion-bars',
      bars(['rise', 'fall']),
      'items.1.fact: "fall" (25 percent) is a fall and "rise" (25 percent) a rise',
    ],
    [
      'proportion-bars',
      bars(['most', 'fall']),
      'items.1.fact: "fall" (25 percent) is a fall and "most" (68 percent) a share',
    ],
    [
      'proportion-bars',
      { items: ['most', 'least'].map((each) => ({ label: '{most}', fact: each })) },
      'items.1.label: names "most" (68 percent), but what is drawn there is "least" (45 percent)',
    ],
    [
      'proportion-bars',
      { ...bars(['most', 'least']), gap: { fact: 'lead', label: '{wrong-lead}' } },
      'gap.label: names "wrong-lead" (12 percentage-points), but what is drawn there is "lead"',
    ],
    ['waffle-chart', { fact: 'most', label: '{least}' }, 'label: names "least" (45 percent)'],
    [
      'stat-row',
      { items: ['fall', 'rise'].map((each) => ({ label: 'rise in use', fact: each })) },
      'items.0.label: "25% rise in use" says that it rose, but by fall, 25 percent, the article says that it fell',
    ],
    [
      'speed-gauge',
      { duration: 'short', label: 'L', multiple: { fact: 'fall', label: 'gain in speed' } },
      'multiple.label: "25% gain in…" says that it rose',
    ],
    [
      'waffle-chart',
      { fact: 'most', label: 'L', rest: '{other} left' },
      'rest: "other" (30 percent) is not what "most" (68 percent) leaves of 100 percent, which is 32; ',
    ],
    ['waffle-chart', { fact: 'rise', label: 'L' }, 'fact: "rise" (25 percent) is by how much something rose'],
    [
      'change-bars',
      change('fall', 'up'),
      'direction: "fall" (25 percent) would be drawn as a rise, but sentence 1.1 states a fall; write direction: down',
    ],
    ['change-bars', change('rise', 'down'), 'direction: "rise" (25 percent) would be drawn as a fall'],
    [
      'change-bars',
      change('half-fall', 'up'),
      'direction: "half-fall" (12.5 percent) would be drawn as a rise, but "fall / 2" gives a fall',
    ],
    ['change-bars', change('minus', 'up'), 'direction: "minus" (-25 percent) would be drawn as a rise'],
    ['change-bars', change('fall-by-all', 'down'), 'change: "fall-by-all" (120 percent) is more than all there was'],
    ['change-bars', change('span', 'up'), 'change: "span" (20–30 percent) is a range'],
    [
      'change-bars',
      change('fall', 'down', '{before}', '{far}'),
      'change: "fall" (25 percent) is not the change from "before" (80 EUR) to "far" (20 EUR), which is -75 percent',
    ],
    ['change-bars', change('fall', 'down', '{new}', '{old}'), 'after: "old" (1921) comes after "new" (2003-05)'],
    [
      'parts-of-whole',
      { part: 'all', whole: 'some', label: 'L' },
      'part: "all" (22 berths) is larger than "some" (14 berths)',
    ],
    [
      'parts-of-whole',
      { part: 'some', whole: 'ships', label: 'L' },
      'part: "some" (14 berths) and "ships" (30 ships) count different things',
    ],
    ['parts-of-whole', { part: 'rate', whole: 'all', label: 'L' }, 'part: "rate" (3 berths per year) is a rate'],
    ['parts-of-whole', { part: 'some', whole: 'all', label: 'L', rest: '{rest-of}' }, 'unknown fact'],
    [
      'parts-of-whole',
      { part: 'free', whole: 'all', label: 'L', rest: '{free} free' },
      'rest: "free" (8 berths) is not what "free" (8 berths) leaves of "all" (22 berths), which is 14',
    ],
    ['timeline', events('new', 'old'), 'events.1.date: "old" (1921) comes after "new" (2003-05), but lies before it'],
    ['big-number', { fact: 'money', ends: { from: 'a', to: 'b' } }, 'ends: "money" (90 EUR) is no duration'],
    [
      'big-number',
      { fact: 'short', ends: { from: '{old}', to: '{new}' } },
      'fact: "short" (5 years) is not the time from "old" (1921) to "new" (2003-05)',
    ],
    ['ranking-list', lines('{second}', '{first}'), 'items.0: "second" (2 rank) would be drawn in place 1'],
    ['ranking-list', lines('{all}', '{free}', '{some}'), 'items.2: "some" (14 berths) stands behind "free" (8 berths)'],
    [
      'inflow',
      sources('money', '{before}', '{far}'),
      'sources: "before" (80 EUR) and "far" (20 EUR) come to 100, more than "money" (90 EUR)',
    ],
    [
      'inflow',
      sources(undefined, '{most}', '{least}'),
      'sources: "most" (68 percent) and "least" (45 percent) come to 113, more than 100 percent',
    ],
    [
      'inflow',
      sources(undefined, '{most}', '{other}'),
      'sources: "most" (68 percent) and "other" (30 percent) come to 98, less than 100 percent',
    ],
    [
      'inflow',
      sources('money', '{after}', '{far}'),
      'sources: "after" (60 EUR) and "far" (20 EUR) come to 80, less than "money" (90 EUR)',
    ],
  ])('%s is refused: %j', (kind, data, message) => {
    expect(told(kind, data).join('\n')).toContain(message)
  })
})

it('reads a label behind its number in English and before it in Chinese', () => {
  const inChinese = definitionOf('stat-row').schema(fields(makeResolver(facts, 'zh-Hant', [], new Set())))
  const row = (...labels: string[]) => ({ kind: 'stat-row', items: labels.map((label) => ({ fact: 'fall', label })) })
  expect(inChinese.safeParse(row('用氣量下降', '降幅')).success).toBe(true)
  const { error } = inChinese.safeParse(row('用氣量下降', '用氣量增長'))
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['items.1.label'])
})

it('draws so much a year beside amounts of whole years, and beside no other', () => {
  const of = (value: number, per?: Fact['per']): Fact => ({
    ...{ id: 'x', value, unit: 'count', bound: 'exactly', nouns: {}, of: {}, cites: [] },
    ...(per ? { per } : {}),
  })
  const years = [{ date: '2023' }, { date: '2024' }]
  const limit = of(55_000, { value: 1, unit: 'year', nouns: {} })
  const faults = (cells: { date?: string }[], line: Fact) =>
    onOneScale([of(61_200), besideYears(line, cells)], (index) => [index])
  expect(faults(years, limit)).toEqual([])
  expect(faults([{ date: '2023-05' }, { date: '2023-06' }], limit)).toHaveLength(1)
  expect(faults([{}, {}], limit)).toHaveLength(1)
  expect(faults(years, of(150, { value: 1, unit: 'day', nouns: {} }))).toHaveLength(1)
  expect(faults(years, of(55_000, { value: 2, unit: 'year', nouns: {} }))).toHaveLength(1)
})
