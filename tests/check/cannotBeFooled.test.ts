import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { InputError, type Diagnostic } from '../../scripts/article/diagnostic.ts'
import { parseYaml, type YamlFile } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { isCitation } from '../../scripts/quantities/citation.ts'
import { bounds } from '../../scripts/quantities/quantity.ts'
import { parseLock } from '../../scripts/source/lockFile.ts'
import { citationsOf, type TalkLock } from '../../scripts/source/talkLock.ts'

/** A unit of each kind, and several of the commonest. */
const units = [
  'percent',
  'percentage-point',
  'multiple',
  'count',
  'rank',
  'date',
  'CNY',
  'EUR',
  'hour',
  'day',
  'year',
  'kilometer',
]

const data = join(import.meta.dirname, '..', '..', 'data')
let factsText: string
let articleText: string
let article: YamlFile
let lock: TalkLock

beforeAll(async () => {
  factsText = await readFile(join(data, 'facts.yaml'), 'utf8')
  // What the speaker says shows nothing; without it every try is twice as fast.
  articleText = (await readFile(join(data, 'article.yaml'), 'utf8')).replace(
    /^( *)notes: \|\n(?:\1 .*\n|\n(?=\1 ))+/gm,
    '$1notes: …\n',
  )
  article = parseYaml(articleText, 'article.yaml')
  lock = parseLock(await readFile(join(data, 'source.lock.json'), 'utf8'))
})

/** One thing changed in a fact. */
interface Change {
  id: string
  what: string
  key: string
  value: unknown
}

/** Every change, but those that stay true: the neighbouring sentence may state the same number. */
function* changes(facts: Document): Generator<Change> {
  const ids = citationsOf(lock)
  for (const id of keysOf(facts)) {
    if (id === 'citedeck') continue
    const change = (what: string, key: string, value: unknown): Change => ({ id, what: `${id}: ${what}`, key, value })
    const entry: unknown = facts.get(id)
    const get = (key: string): unknown => (isMap(entry) ? entry.get(key) : undefined)
    const derive = get('derive')
    if (typeof derive === 'string') {
      for (const operand of derive.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? [])
        yield change(`operand ${operand} misspelt`, 'derive', derive.replace(operand, `${operand}x`))
      for (const operand of derive.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? [])
        yield change(`operand ${operand} of another kind`, 'derive', derive.replace(operand, 'venture-funding'))
      continue
    }
    const value = get('value')
    const unit = get('unit')
    for (const [what, other] of variants(value)) yield change(what, 'value', other)
    for (const other of units) if (other !== unit) yield change(`unit ${other}`, 'unit', other)
    const bound = get('bound') ?? 'exactly'
    for (const other of bounds) if (other !== bound) yield change(`bound ${other}`, 'bound', other)
    const cite = String(get('cite'))
    if (!isCitation(cite)) continue
    const stated = lock.sentences[cite]?.numbers ?? []
    if (unit === 'count' && stated.every((each) => each.noun !== undefined))
      yield change('another noun', 'noun', { 'zh-Hant': '頭' })
    if (unit === 'count' && stated.every((each) => each.noun !== undefined))
      yield change('no noun', 'noun', { fr: 'tête' })
    if (unit === 'multiple') yield change('another sense', 'sense', get('sense') === 'more' ? undefined : 'more')
    if (unit !== 'date') yield change('a rate', 'per', 'hour')
    for (const neighbour of [ids[ids.indexOf(cite) - 1], ids[ids.indexOf(cite) + 1]]) {
      if (neighbour === undefined) continue
      const number = String(value).replaceAll('_', '')
      const same =
        lock.sentences[neighbour]?.numbers.some(
          (each) =>
            String(each.value) === number
            && each.unit === unit
            && each.bound === bound
            && stated.some((own) => String(own.value) === number),
        ) === true
      if (!same) yield change(`citation ${neighbour}`, 'cite', neighbour)
    }
  }
}

/** Another digit in every place, and ten times more and less; for dates, another year, month and day. */
function variants(value: unknown): [string, unknown][] {
  const text = String(value).replaceAll('_', '')
  const digits = [...text].flatMap((digit, index): [string, unknown][] => {
    if (!/\d/.test(digit)) return []
    const other = text.slice(0, index) + String((Number(digit) + 1) % 10) + text.slice(index + 1)
    return [
      [
        `digit ${index + 1}`,
        typeof value === 'string' && !/^[\d_]+$/.test(value) ? other : isNumber(value) ? Number(other) : other,
      ],
    ]
  })
  return isNumber(value) ? [...digits, ['ten times', Number(text) * 10], ['a tenth', Number(text) / 10]] : digits
}

const isNumber = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && /^\d+(_\d+)+$/.test(value))

function keysOf(document: Document): string[] {
  return isMap(document.contents)
    ? document.contents.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key))
    : []
}

/** The paths of every text that a slide shows or says. */
function textPaths(node: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => textPaths(item, [...path, index]))
  if (isMap(node))
    return node.items.flatMap((pair) =>
      textPaths(pair.value, [...path, String(isScalar(pair.key) ? pair.key.value : pair.key)]),
    )
  const key = [...path].reverse().find((step) => typeof step === 'string')
  const names = [
    'id',
    'kind',
    'cite',
    'fact',
    'duration',
    'part',
    'whole',
    'date',
    'change',
    'total',
    'direction',
    'spacing',
    'locale',
    'terms',
    'reason',
    'number',
    'accent',
    'symbol',
    'mark',
    'term',
    'slide',
    'language',
    '$schema',
  ]
  return isScalar(node) && typeof node.value === 'string' && !names.includes(String(key)) && path[0] !== 'waived'
    ? [path]
    : []
}

/** What is wrong with the data. */
function faults(facts: YamlFile, talk: YamlFile): readonly Diagnostic[] {
  try {
    checkTalk({ facts, article: talk }, lock)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics
    throw error
  }
}

/** The least talk; whether facts hold does not depend on the slides. */
const least = `citedeck: 1
locale: zh-Hant
title: [題目]
terms: [{ term: 1+N, reason: 名稱 }, { term: 123N, reason: 名稱 }, { term: 六小龍, reason: 名稱 }]
sections:
  - id: one
    title: 部分
    slides:
      - id: first
        claim: 主張
        points: [要點]
        cite: ['1.1']
        notes: 說明
sources: { title: 出處 }
`

it('takes the data as it is', () => {
  const facts = parseYaml(factsText, 'facts.yaml')
  expect(faults(facts, article)).toEqual([])
  expect(faults(facts, parseYaml(least, 'article.yaml'))).toEqual([])
})

// One change of every fact at a time, each to be found among the others.
it('refuses every fact that is changed in one thing', { timeout: 60_000 }, () => {
  const talk = parseYaml(least, 'article.yaml')
  const found = [...changes(parseDocument(factsText))]
  const all = [...new Set(found.map(({ id }) => id))].map((id) => found.filter((change) => change.id === id))
  const missed: string[] = []
  for (let round = 0; all.some((each) => round < each.length); round++) {
    const tried = all.flatMap((each) => each.slice(round, round + 1))
    const document = parseDocument(factsText)
    for (const { id, key, value } of tried) document.setIn([id, key], value)
    const facts = parseYaml(document.toString(), 'facts.yaml')
    const starts = keysOf(document).map((id) => ({ id, line: facts.place([id], 'key').line }))
    const blamed = new Set(
      faults(facts, talk)
        .filter(({ file }) => file === 'facts.yaml')
        .map(({ line }) => starts.findLast((start) => start.line <= line)?.id),
    )
    missed.push(...tried.filter(({ id }) => !blamed.has(id)).map(({ what }) => what))
  }
  expect(missed).toEqual([])
  expect(found.length).toBeGreaterThan(500)
})

it('refuses every text in which a digit is typed', () => {
  const facts = parseYaml(factsText, 'facts.yaml')
  const document = parseDocument(articleText)
  const paths = textPaths(document.contents)
  for (const path of paths) document.setIn(path, `${String(document.getIn(path)).trimEnd()}7`)
  const changed = parseYaml(document.toString({ lineWidth: 0 }), 'article.yaml')
  const found = faults(facts, changed)
  const isBlamed = (path: readonly (string | number)[]) => {
    const { line, column } = changed.place(path)
    const end = column + JSON.stringify(document.getIn(path)).length
    return found.some((fault) => fault.line === line && fault.column >= column && fault.column < end)
  }
  expect(paths.filter((path) => !isBlamed(path)).map((path) => path.join('.'))).toEqual([])
  expect(paths.length).toBeGreaterThan(150)
})
