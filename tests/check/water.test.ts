import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFiles, type DataFiles } from '../../scripts/talk/dataFiles.ts'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk, readTalk } from '../../scripts/check/index.ts'
import { parseLock } from '../../scripts/source/lockFile.ts'
import { fixture } from '../fixtures/paths.ts'

let given: DataFiles
let lock: ReturnType<typeof parseLock>
let texts: { facts: string; article: string }
beforeAll(async () => {
  given = await readDataFiles(fixture('water'))
  lock = parseLock(await readFile(fixture('water', 'source.lock.json'), 'utf8'))
  const [facts, article] = await Promise.all(
    ['facts.yaml', 'article.yaml'].map((name) => readFile(fixture('water', name), 'utf8')),
  )
  texts = { facts: facts ?? '', article: article ?? '' }
})

/** What the check says of the example with something else in one of its files, by its lock alone. */
function told(file: 'facts' | 'article', changes: readonly (readonly [from: string, to: string])[]): string[] {
  let text = texts[file]
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, to)
  }
  try {
    checkTalk({ ...given, [file]: parseYaml(text, `${file}.yaml`) }, lock)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic)
    throw error
  }
}

type Lie = [what: string, file: 'facts' | 'article', changes: [from: string, to: string][], says: string]

/** The slope of the table drawn by rows of one's own, with these ends of Marl. */
function byHand(from: string, to: string): [from: string, to: string][] {
  const coldwater = '{ label: Coldwater, from: share.Coldwater.2018, to: share.Coldwater.2025, accent: true }'
  const rows = `[${coldwater}, { label: Marl, from: ${from}, to: ${to} }]`
  const indent = '\n          '
  return [[`table: share${indent}accent: Coldwater`, ["from: '{then}'", "to: '{now}'", `rows: ${rows}`].join(indent)]]
}

describe('the English example', () => {
  it('holds by its lock, and carries or waives every sentence and number', async () => {
    const { coverage } = await readTalk(fixture('water'))
    expect(coverage).toMatchObject({ matched: coverage.facts, cited: coverage.slides, uncarried: [], unused: [] })
  })

  it.each<Lie>([
    ['a value', 'facts', [['2021: 33_000_000', '2021: 34_000_000']], 'lost.2021'],
    [
      'two years swapped',
      'facts',
      [
        ['2020: 39_000_000', '2020: 33_000_000'],
        ['2021: 33_000_000', '2021: 39_000_000'],
      ],
      'lost.2020',
    ],
    [
      'a year that the article does not have',
      'facts',
      [["2016: { value: 41_000_000, cite: '4.2' }", "2015: { value: 41_000_000, cite: '4.2' }"]],
      '2015',
    ],
    [
      'a forecast as a fact',
      'facts',
      [['2026: { value: 17_000_000, forecast: true,', '2026: { value: 17_000_000,']],
      'forecast',
    ],
    [
      'a fact as a forecast',
      'facts',
      [['2021: 33_000_000', '2021: { value: 33_000_000, forecast: true }']],
      'forecast',
    ],
    [
      'two districts swapped',
      'facts',
      [
        ['Ludden: 341', 'Ludden: 317'],
        ['Eastfell: 317', 'Eastfell: 341'],
      ],
      'Ludden',
    ],
    ['a district renamed', 'facts', [['Highmarch: 94', 'Highmark: 94']], 'Lock the text again'],
    [
      'rows of a table swapped',
      'facts',
      [
        ['Upper Senn: [39, 19]', 'Upper Senn: [36, 22]'],
        ['Marl: [36, 22]', 'Marl: [39, 19]'],
      ],
      'share',
    ],
    [
      'the ends of a row swapped',
      'facts',
      [['Coldwater: { values: [22, 26]', 'Coldwater: { values: [26, 22]']],
      'share.Coldwater',
    ],
    [
      'a unit',
      'facts',
      [['pressure-now: { value: 3.8, unit: bar', 'pressure-now: { value: 3.8, unit: atmosphere']],
      'pressure-now',
    ],
    ['a rate without what it is for', 'facts', [['unit: liter\n  per: day', 'unit: liter']], 'by-district'],
    [
      'another sentence',
      'facts',
      [
        [
          "run-now: { value: 5, unit: day, of: { en: time that a leak ran in the last year }, cite: '10.2'",
          "run-now: { value: 5, unit: day, of: { en: time that a leak ran in the last year }, cite: '10.4'",
        ],
      ],
      'run-now',
    ],
    [
      'a cost given to another plan',
      'facts',
      [['plant-cost: { value: 220_000_000', 'plant-cost: { value: 310_000_000']],
      'plant-cost',
    ],
    ['a rank', 'facts', [['place: { value: 3', 'place: { value: 2']], 'place'],
    [
      'before and after swapped',
      'article',
      [
        ["before: { label: '{then}', fact: run-then }", "before: { label: '{then}', fact: run-now }"],
        ["after: { label: '{now}', fact: run-now }", "after: { label: '{now}', fact: run-then }"],
      ],
      'states "run-now" (5 days) with 2025',
    ],
    [
      'the dates of before and after swapped',
      'article',
      [
        ["before: { label: '{then}', fact: run-then }", "before: { label: '{now}', fact: run-then }"],
        ["after: { label: '{now}', fact: run-now }", "after: { label: '{then}', fact: run-now }"],
      ],
      'days',
    ],
    [
      'parts that leave one out',
      'article',
      [['          rest: { label: Not traced, facts: [untraced] }\n', '']],
      '100',
    ],
    [
      'parts of one bar with the label of another',
      'article',
      [
        ['{ label: Valves, facts: [valves] }', '{ label: Valves, facts: [bursts] }'],
        ['{ label: Bursts, facts: [bursts] }', '{ label: Bursts, facts: [valves] }'],
      ],
      'bursts',
    ],
    [
      'a word of a quotation',
      'article',
      [['filling a sieve', 'filling a basin']],
      'the lock does not know this quotation of 7.1',
    ],
    [
      'words left out that turn a quotation',
      'article',
      [['they cannot hear us at all', 'they […] hear us at all']],
      'quot',
    ],
    [
      'a quotation of another sentence',
      'article',
      [["cite: '12.1'\n            - quote", "cite: '14.3'\n            - quote"]],
      '14.3',
    ],
    [
      'a fall told as a rise',
      'article',
      [
        ['have fallen by {fall} since', 'have risen by {fall} since'],
        ["accent: 'fallen by {fall}'", "accent: 'risen by {fall}'"],
      ],
      'fall',
    ],
    [
      'a change between other points',
      'article',
      [['change: { from: 2018, to: 2025, fact: kept }', 'change: { from: 2016, to: 2025, fact: kept }']],
      'kept',
    ],
    [
      'a multiple between other bars',
      'article',
      [['from: Gannet Coast, to: Senn Valley, fact: more', 'from: Ludden, to: Senn Valley, fact: more']],
      'more',
    ],
    ['ends of a slope from another row', 'article', byHand('share.Merrin.2018', 'share.Merrin.2025'), 'Marl'],
    ['the ends of a slope swapped', 'article', byHand('share.Marl.2025', 'share.Marl.2018'), 'share.Marl.2025'],
    ['a year in a text', 'article', [['peaked in {worst}', 'peaked in {now}']], '10.2'],
    [
      'more than the article says',
      'article',
      [
        [
          "'A leak is repaired {run-cut} sooner'\n        accent: '{run-cut} sooner'",
          "'A leak is repaired more than {run-cut} sooner'\n        accent: '{run-cut} sooner'",
        ],
      ],
      'more than',
    ],
    ['a typed number', 'article', [['Finding leaks costs least', 'Finding leaks costs a third']], 'third'],
  ])('is refused with a lie: %s', (_, file, changes, says) => {
    expect(told(file, changes).join('\n')).toContain(says)
  })
})
