import { describe, expect, it } from 'vitest'
import { InputError } from '../../scripts/article/diagnostic.ts'
import { articleYaml, factsYaml, loadFolder, withFolder } from './build.ts'

/** The kinds of what the author of two files is told, in order. */
async function kinds(facts: string | undefined, article: string | undefined): Promise<string[]> {
  const loading = withFolder(facts, article, loadFolder)
  const diagnostics = await loading.then(
    (loaded) => loaded.diagnostics,
    (error: unknown) => {
      if (error instanceof InputError) return error.diagnostics
      throw error
    },
  )
  return diagnostics.map(({ code }) => code)
}

const stated = (entry: string) => `${factsYaml}x: { ${entry}, of: { en: x } }\n`
const slide = (from: string, to: string) => articleYaml.replace(from, to)

/** Facts and article, of which one has a fault. */
const cases: readonly (readonly [code: string, facts: string, article: string])[] = [
  ['yaml-broken', factsYaml, '{'],
  ['yaml-alias', factsYaml, slide('hello', '*a')],
  ['yaml-key', factsYaml, `${articleYaml}title: [T]\n`],
  ['yaml-too-deep', factsYaml, `x: ${'['.repeat(5000)}`],
  ['file-empty', factsYaml, ''],
  ['format-newer', factsYaml, slide('citedeck: 1', 'citedeck: 99')],
  ['format-unknown', factsYaml, slide('citedeck: 1', 'citedeck: x')],
  ['unknown-key', factsYaml, slide('locale:', 'lcale: en\nlocale:')],
  ['key-missing', factsYaml, slide('        notes: hello\n', '')],
  ['wrong-type', factsYaml, slide('[T]', 'T')],
  ['unknown-value', factsYaml, slide('big-number', 'bignumber')],
  ['unknown-value', factsYaml, slide('locale:', 'theme: no\nlocale:')],
  ['wrong-form', factsYaml, slide("'2.1'", 'p2')],
  ['wrong-form', factsYaml, slide('locale:', 'date: today\nlocale:')],
  ['empty-text', factsYaml, slide('[T]', '[" "]')],
  ['too-much', factsYaml, slide('[T]', '[a, b, c]')],
  ['too-little', factsYaml, slide("'2.1'", '')],
  ['text-too-long', factsYaml, slide('stay', 'stay '.repeat(40))],
  ['unprintable', factsYaml, slide('hello', '"a\\a"')],
  ['unknown-locale', factsYaml, slide('locale: en', 'locale: de')],
  ['site-address', factsYaml, slide('locale:', 'site: { url: nowhere }\nlocale:')],
  ['id-taken', factsYaml, slide('id: first', 'id: sources')],
  ['id-twice', factsYaml, slide('id: first', 'id: one')],
  ['slide-shows-nothing', factsYaml, articleYaml.replace(/figure:[^]*boats\n\s*/, '')],
  ['beside-nothing', factsYaml, slide('figure:', 'points: [a]\n        beside:')],
  ['slide-too-full', factsYaml, slide('figure:', 'points: [a, b, c, d]\n        figure:')],
  ['too-many-clicks', factsYaml, slide('hello', "'[click] [click] [click]'")],
  [
    'clicks-apart',
    factsYaml,
    articleYaml
      .replace(
        /kind: big-number[^]*?boats\n/,
        'kind: process-flow\n          steps: [{ label: a }, { label: b }, { label: c }]\n',
      )
      .replace('notes: hello', "notes: '[click] a'"),
  ],
  ['accent-not-in-claim', factsYaml, slide('cite:', 'accent: gone\n        cite:')],
  ['seconds-missing', factsYaml, slide('locale:', 'minutes: 5\nlocale:')],
  ['figure-unit', factsYaml, slide('big-number', 'waffle-chart\n          label: x')],
  ['unknown-fact', factsYaml, slide('{rate}', '{rat}')],
  ['unknown-style', factsYaml, slide('{rate}', '{rate:wrds}')],
  ['amount-typed', factsYaml, slide('stay', 'of 9 stay')],
  ['amount-in-term', factsYaml, slide('locale:', 'terms: [Apollo 11]\nlocale:')],
  ['text-misread', factsYaml, slide('{rate} stay', '{boats} euros stay')],
  ['fact-unused', stated("value: 1, unit: percent, cite: '2.1'"), articleYaml],
  ['unknown-unit', stated("value: 1, unit: quidditch, cite: '2.1'"), articleYaml],
  ['value-unreadable', stated("value: many, unit: percent, cite: '2.1'"), articleYaml],
  ['key-conflict', stated("value: 1, unit: percent, sense: more, cite: '2.1'"), articleYaml],
  ['rate-noun-missing', stated("value: 1, unit: EUR, per: count, cite: '2.1'"), articleYaml],
  ['expression-broken', stated('derive: rate +, unit: percent'), articleYaml],
  ['unlike-amounts', stated('derive: rate + boats, unit: percent'), articleYaml],
  ['computed-from-itself', stated('derive: x / 2, unit: percent'), articleYaml],
  ['computed-unit', stated('derive: boats / 2, unit: percent'), articleYaml],
]

describe('the kind of a fault', () => {
  it('is told with it', async () => {
    for (const [code, facts, article] of cases) expect(await kinds(facts, article), code).toContain(code)
  })

  it('is told of a file that is not there', async () => {
    expect(await kinds(undefined, articleYaml)).toEqual(['no-such-file'])
  })
})
