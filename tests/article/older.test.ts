import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { applyChanges, pathBefore } from '../../scripts/article/change.ts'
import { applySplices, diffLines, splicesOf } from '../../scripts/article/editYaml.ts'
import { olderArticle, olderFacts } from '../../scripts/article/older.ts'
import { figuresRenamed, olderNamesIn } from '../../scripts/article/olderKinds.ts'
import type { Reading } from '../../scripts/quantities/quantity.ts'
import type { LockedQuantity, SourceLock } from '../../scripts/source/lockSchema.ts'

/** A language in which three measures are known. */
const measures: Readonly<Record<string, [unit: string, factor: number]>> = {
  GWh: ['gigawatt-hour', 1],
  欧元: ['EUR', 1],
  万吨: ['tonne', 10_000],
}
function read(text: string): Reading[] {
  const [, number = '', name = ''] = /^(\d+) ?(.*)$/.exec(text) ?? []
  const [unit, factor] = measures[name] ?? ['count', 1]
  return [{ value: Number(number) * factor, unit, bound: 'exactly', text, start: 0, end: text.length }]
}
const lockOf = (...numbers: LockedQuantity[]): SourceLock => ({
  format: 2,
  language: 'en',
  sentences: { 1.1: { hash: '0'.repeat(16), numbers } },
})
const number = (value: number, unit: string, more: Partial<LockedQuantity> = {}): LockedQuantity => ({
  value,
  unit,
  bound: 'exactly',
  ...more,
})

/** What becomes of one fact. */
function upgraded(fact: object, lock?: SourceLock, language = 'en'): unknown {
  const value = applyChanges({ x: fact }, olderFacts({ x: fact }, { language, read, lock }))
  return Reflect.get(Object(value), 'x')
}

describe('an older fact', () => {
  it.each<[string, object, object]>([
    [
      'has a noun for a counter',
      { value: 3, unit: 'count', counter: { en: 'boats' } },
      { value: 3, unit: 'count', noun: { en: 'boats' } },
    ],
    ['has one unit for all dates', { value: '2023-08', unit: 'year-month' }, { value: '2023-08', unit: 'date' }],
    [
      'has the measure that its counter named',
      { value: 5.6, unit: 'count', counter: { en: { one: 'GWh', other: 'GWh' } } },
      { value: 5.6, unit: 'gigawatt-hour' },
    ],
    [
      'has the scale that its counter named',
      { value: '1_5', unit: 'count', counter: { en: '万吨' } },
      { value: 150_000, unit: 'tonne' },
    ],
    ['has no time that nothing checks', { value: 3, unit: 'CNY', span: { years: 5 } }, { value: 3, unit: 'CNY' }],
    [
      'is as it was where nothing is older',
      { value: 3, unit: 'CNY', bound: 'over' },
      { value: 3, unit: 'CNY', bound: 'over' },
    ],
    [
      "keeps a counter that is no measure of the article's language",
      { value: 3, unit: 'count', counter: { fr: 'GWh' } },
      { value: 3, unit: 'count', noun: { fr: 'GWh' } },
    ],
  ])('%s', (_, older, newer) => {
    expect(upgraded(older)).toEqual(newer)
  })

  const fact = { value: 6200, unit: 'count', bound: 'about', cite: '1.1' }
  it.each<[string, object, LockedQuantity, object]>([
    [
      'the bound of the article, where it had no word for it',
      fact,
      number(6200, 'count', { bound: 'nearly' }),
      { ...fact, bound: 'nearly' },
    ],
    ["its own bound, where the article's is another", fact, number(6200, 'count', { bound: 'over' }), fact],
    [
      "an exact bound, where the article's is none",
      { ...fact, bound: 'exactly' },
      number(6200, 'count', { bound: 'about' }),
      { ...fact, bound: 'exactly' },
    ],
    [
      'the rate of the article',
      { value: 350, unit: 'EUR', cite: '1.1' },
      number(350, 'EUR', { per: { value: 1, unit: 'month' } }),
      { value: 350, unit: 'EUR', per: 'month', cite: '1.1' },
    ],
    [
      'a fraction that has no end of decimals',
      { value: 33.3333333333, unit: 'percent', cite: '1.1' },
      number(33.3333333333333, 'percent', { fraction: { numerator: 1, denominator: 3 } }),
      { value: '1/3', unit: 'percent', cite: '1.1' },
    ],
    [
      'no noun that its author left out',
      { value: 480, unit: 'count', cite: '1.1' },
      number(480, 'count', { noun: 'drivers' }),
      { value: 480, unit: 'count', cite: '1.1' },
    ],
    [
      'no sense that its author left out',
      { value: 2, unit: 'multiple', cite: '1.1' },
      number(2, 'multiple', { sense: 'more' }),
      { value: 2, unit: 'multiple', cite: '1.1' },
    ],
  ])('has %s', (_, older, stated, newer) => {
    expect(upgraded(older, lockOf(stated))).toEqual(newer)
  })

  it('is still named by the places of its file', () => {
    const changes = olderFacts({ x: { value: 3, unit: 'count', counter: { en: 'boats' } } }, { language: 'en', read })
    expect(pathBefore(['x', 'noun', 'en'], changes)).toEqual(['x', 'counter', 'en'])
    expect(pathBefore(['y', 'noun'], changes)).toEqual(['y', 'noun'])
  })
})

describe('a file that is brought up to date', () => {
  const facts = `# yaml-language-server: $schema=facts.schema.json
# What the article states.

boats:            # the fleet
  value: 3
  unit:   count   # whole boats
  counter: { en: { one: boat, other: boats } } # in English

  # since the trial
  of: { en: "boats" }
  cite: '1.1'
trial: { value: '2023-08', unit: year-month, of: { en: trial }, cite: '1.1' }
fund:
  value: 350
  unit: EUR
  span:
    years: 5
  cite: '1.1'
power: { value: 5.6, counter: { en: GWh }, unit: count, cite: '1.1' }
`
  const changed = `# yaml-language-server: $schema=facts.schema.json
# What the article states.
citedeck: 1

boats:            # the fleet
  value: 3
  unit:   count   # whole boats
  noun: { en: { one: boat, other: boats } } # in English

  # since the trial
  of: { en: "boats" }
  cite: '1.1'
trial: { value: '2023-08', unit: date, of: { en: trial }, cite: '1.1' }
fund:
  value: 350
  unit: EUR
  per: month
  cite: '1.1'
power: { value: 5.6, unit: gigawatt-hour, cite: '1.1' }
`
  const options = { language: 'en', read, lock: lockOf(number(350, 'EUR', { per: { value: 1, unit: 'month' } })) }
  const changesOf = (text: string) => olderFacts(parse(text), options)

  it.each([
    ['\n', ''],
    ['\r\n', ''],
    ['\n', '\ufeff'],
    ['\r\n', '\ufeff'],
  ])('keeps comments, layout, line ends (%j) and mark (%j)', (newline, mark) => {
    const written = (text: string) => mark + text.replaceAll('\n', newline)
    expect(applySplices(written(facts), splicesOf(written(facts), changesOf(facts)))).toBe(written(changed))
  })

  it('says as text what the changes say as data', () => {
    expect(parse(changed)).toEqual(applyChanges(parse(facts), changesOf(facts)))
  })

  it.each([
    ['locale: en\n', 'citedeck: 1\n\nlocale: en\n'],
    ['# the talk\nlocale: en\n', 'citedeck: 1\n\n# the talk\nlocale: en\n'],
    ['---\n# the talk\n\nlocale: en', '---\n# the talk\ncitedeck: 1\n\nlocale: en'],
    ['{ locale: en }\n', '{ citedeck: 1, locale: en }\n'],
  ])('begins %j with its format', (before, after) => {
    expect(applySplices(before, splicesOf(before, olderArticle()))).toBe(after)
  })

  it('is shown as a diff of its lines', () => {
    expect(diffLines(facts, splicesOf(facts, changesOf(facts)))).toEqual([
      '@@ line 3',
      '+ citedeck: 1',
      '@@ line 7',
      '-   counter: { en: { one: boat, other: boats } } # in English',
      '+   noun: { en: { one: boat, other: boats } } # in English',
      '@@ line 12',
      "- trial: { value: '2023-08', unit: year-month, of: { en: trial }, cite: '1.1' }",
      "+ trial: { value: '2023-08', unit: date, of: { en: trial }, cite: '1.1' }",
      '@@ line 16',
      '+   per: month',
      '@@ line 16',
      '-   span:',
      '-     years: 5',
      '@@ line 19',
      "- power: { value: 5.6, counter: { en: GWh }, unit: count, cite: '1.1' }",
      "+ power: { value: 5.6, unit: gigawatt-hour, cite: '1.1' }",
    ])
  })
})

describe('figures that went by another name', () => {
  const source = `citedeck: 1
motif: &mix { kind: capital-mix, pool: Pier, kinds: [{ label: Town }, { label: Riders }] } # stays
sections:
  - slides:
      - figure:
          kind: founder-tree
          founders: [Town, Yard]
          institution: Office
        beside: *mix
`
  const changes = figuresRenamed(parse(source))

  it('go by those of today, with their fields, comments and layout as they were', () => {
    expect(applySplices(source, splicesOf(source, changes))).toBe(
      source
        .replace('capital-mix', 'inflow')
        .replace('kinds:', 'sources:')
        .replace('founder-tree', 'family-tree')
        .replace('founders', 'parents')
        .replace('institution', 'child'),
    )
    expect(applyChanges(parse(source), changes)).toEqual(parse(applySplices(source, splicesOf(source, changes))))
  })

  it('are told of by both names, and at the places that the file has', () => {
    expect(olderNamesIn(parse(source))).toEqual([
      ['capital-mix', 'inflow'],
      ['founder-tree', 'family-tree'],
    ])
    const figure = ['sections', 0, 'slides', 0, 'figure']
    expect(pathBefore([...figure, 'parents', 1], changes)).toEqual([...figure, 'founders', 1])
    expect(figuresRenamed(applyChanges(parse(source), changes))).toEqual([])
  })
})
