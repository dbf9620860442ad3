import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { citedeck, withFerry } from '../commands/run.ts'

const edit = z.object({
  file: z.string(),
  line: z.int(),
  column: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
  text: z.string(),
})
const reportSchema = z.object({
  diagnostics: z.array(
    z.strictObject({
      severity: z.enum(['error', 'warning']),
      code: z.string(),
      file: z.string(),
      line: z.int().min(1),
      column: z.int().min(1),
      message: z.string(),
      hint: z.string().optional(),
      found: z.string().min(1).optional(),
      expected: z.string().min(1),
      patch: z.array(edit).min(1).optional(),
    }),
  ),
})

/** Words of the ferry's data, and what stands in their place. */
type Breaks = readonly (readonly [from: string | RegExp, to: string])[]

/** What the check says of the ferry's data as it is in a folder. */
async function told(folder: string) {
  const { out } = await citedeck(['check', '--data', folder, '--json'])
  return reportSchema.parse(JSON.parse(out)).diagnostics
}

/** A text with edits made, from its end to its beginning, so that no place moves before it is used. */
function patched(text: string, edits: readonly z.output<typeof edit>[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const at = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1
  return edits.toReversed().reduce((made, { line, column, endLine, endColumn, text: put }) => {
    return made.slice(0, at(line, column)) + put + made.slice(at(endLine, endColumn))
  }, text)
}

/** Breaks the ferry, and applies each patch by itself: the faults that have one, and those that did not go by it. */
async function mendAll(facts: Breaks, article: Breaks) {
  return withFerry(async (folder) => {
    const files = { facts: join(folder, 'facts.yaml'), article: join(folder, 'article.yaml') }
    for (const [path, breaks] of [
      [files.facts, facts],
      [files.article, article],
    ] as const) {
      let text = await readFile(path, 'utf8')
      for (const [from, to] of breaks) {
        const broken = text.replace(from, to)
        expect(broken, `${String(from)} is there to be broken`).not.toBe(text)
        text = broken
      }
      await writeFile(path, text)
    }
    const faults = await told(folder)
    const broken = { facts: await readFile(files.facts, 'utf8'), article: await readFile(files.article, 'utf8') }
    const left: string[] = []
    for (const { code, message, file, patch } of faults) {
      if (!patch) continue
      const name = file.endsWith('facts.yaml') ? 'facts' : 'article'
      await writeFile(files[name], patched(broken[name], patch))
      const after = await told(folder)
      if (after.some((each) => each.code === code && each.message === message)) left.push(message)
      await writeFile(files[name], broken[name])
    }
    return {
      faults,
      left,
      patched: faults.flatMap(({ code, patch }) => (patch ? [code] : [])).sort(),
      unpatched: faults.flatMap(({ code, patch }) => (patch ? [] : [code])).sort(),
    }
  })
}

it('tells of each fault what stands at its place and what is expected there', async () => {
  const { faults } = await mendAll(
    [['value: 71', 'value: 72']],
    [
      ['minutes: 4', 'aspect: 5/4\nminutes: 4'],
      ['id: price', 'idd: price'],
    ],
  )
  const parts = faults.map(({ code, line, column, found, expected }) => [code, line, column, found, expected])
  expect(parts).toEqual([
    ['unknown-value', 11, 9, '5/4', 'one of 16/9, 4/3'],
    ['unknown-key', 72, 9, 'idd', expect.stringMatching(/^one of .*\bid\b/)],
    ['fact-not-in-sentence', 52, 10, '72', '71 percent and 9 percentage-points'],
  ])
}, 60_000)

it('has a patch for a slip of form, which makes the fault go', async () => {
  const { left, patched: codes } = await mendAll(
    [
      ['unit: percentage-point', 'unit: percentage-pont'],
      ['derive: walking-share - walking-lead', 'derive: walkng-share - walking-lead'],
    ],
    [
      ['minutes: 4', 'theme: lak\nminutes: 4'],
      ['kind: timeline', 'kind: timelin'],
      ['closed: true', 'closed: yes'],
      ['topic: A century', 'tpic: A century'],
      ["cite: ['2.2']", "cite: '2.2'"],
      ['in {payback}', 'in {paybak}'],
      ['fact: trial-cost', 'fact: trail-cost'],
      ['{boats:words}', '{boats:wrds}'],
      ['title: The river', 'title: 42'],
      ['        standing: 2\n', ''],
    ],
  )
  expect(left).toEqual([])
  expect(codes).toEqual(
    ['clicks-apart', 'unknown-fact', 'unknown-fact', 'unknown-fact', 'unknown-key', 'unknown-style', 'unknown-unit', 'unknown-value', 'unknown-value', 'wrong-type', 'wrong-type', 'wrong-type'], // prettier-ignore
  )
}, 60_000)

it('has a patch for what the article states otherwise in little, and for what a slide does not cite', async () => {
  const {
    faults,
    left,
    patched: codes,
    unpatched,
  } = await mendAll(
    [
      ['  bound: over\n', ''],
      ['bound: about', 'bound: over'],
      [
        '{ one: boat, other: boats } }\n  of: { en: boats of the fleet }',
        '{ one: ship, other: ships } }\n  of: { en: boats of the fleet }',
      ],
      [/(value: '1958'\n.*\n.*\n {2}cite: )'1.3'/, "$1'3.1'"],
      [/(value: 8\n {2}unit: year\n)/, '$1  reading: as it stands\n'],
      ['unit: percentage-point\n', 'unit: percentage-point\n  per: day\n'],
    ],
    [
      ["cite: ['1.4', '2.1']", "cite: ['2.1']"],
      ["cite: ['1.1', '1.3', '2.1']", "cite:\n          - '1.1'\n          - '2.1'"],
      ["cite: ['2.2']", "cite: ['ferry:2.2']"],
      ['The others follow', 'Of 3 boats the others follow'],
      ['{ label: More riders }', '{ label: More riders, slide: bsy }'],
    ],
  )
  expect(left).toEqual([])
  expect({ codes, unpatched }).toEqual({
    codes: ['amount-typed', 'fact-not-in-sentence', 'fact-not-in-sentence', 'fact-not-in-sentence', 'fact-not-in-sentence', 'fact-not-in-sentence', 'reading-needless', 'slide-lacks-citation', 'slide-lacks-citation', 'unknown-slide', 'unknown-source'], // prettier-ignore
    // These follow from the noun and the rate that are wrong.
    unpatched: ['figure-conflict', 'unlike-amounts'],
  })
  expect(faults.find(({ code }) => code === 'amount-typed')?.patch?.[0]?.text).toBe('{boats:number}')
}, 60_000)

it('tells of files that are no YAML, or deeper than is read, as of all others', async () => {
  const { faults } = await mendAll([[/^[^]*$/, `x: ${'['.repeat(20_000)}`]], [])
  expect(faults.map(({ code, found }) => [code, found?.slice(0, 3)])).toContainEqual(['yaml-too-deep', '[[['])
  const { faults: broken } = await mendAll([], [['locale: en', "locale: 'en"]])
  expect(broken.map(({ code }) => code)).toContain('yaml-broken')
}, 60_000)
