import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { beforeAll, expect, it } from 'vitest'
import { InputError } from '../../scripts/article/diagnostic.ts'
import { units } from '../../scripts/article/units.ts'
import { parseYaml, type YamlFile } from '../../scripts/article/yamlFile.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { compareIds, parseLock, type SourceLock } from '../../scripts/source/lock.ts'

const data = join(import.meta.dirname, '..', '..', 'data')
let factsText: string
/** Every how many of the changes are tried; a release tries all, with 1. */
const every = Number(process.env['CITEDECK_EVERY'] ?? 2)

let articleText: string
let article: YamlFile
let lock: SourceLock

beforeAll(async () => {
  factsText = await readFile(join(data, 'facts.yaml'), 'utf8')
  // What the speaker says shows nothing; without it every try is twice as fast.
  articleText = (await readFile(join(data, 'article.yaml'), 'utf8')).replace(/^( *)notes: \|\n(?:\1 .*\n|\n(?=\1 ))+/gm, '$1notes: …\n')
  article = parseYaml(articleText, 'article.yaml')
  lock = parseLock(await readFile(join(data, 'source.lock.json'), 'utf8'))
})

/** One thing changed, and whether it stays true: the neighbouring sentence may state the same number. */
interface Change { what: string, facts: () => string, harmless?: boolean }

function* changes(): Generator<Change> {
  const facts = parseDocument(factsText)
  const ids = Object.keys(lock.sentences).sort(compareIds)
  for (const id of keysOf(facts)) {
    const change = (what: string, key: string, value: unknown, harmless = false): Change => {
      const changed = () => {
        const before: unknown = facts.getIn([id, key])
        facts.setIn([id, key], value)
        const text = facts.toString()
        if (before === undefined) facts.deleteIn([id, key])
        else facts.setIn([id, key], before)
        return text
      }
      return { what: `${id}: ${what}`, facts: changed, harmless }
    }
    const entry: unknown = facts.get(id)
    const get = (key: string): unknown => (isMap(entry) ? entry.get(key) : undefined)
    const derive = get('derive')
    if (typeof derive === 'string') {
      for (const operand of derive.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? []) yield change(`operand ${operand} misspelt`, 'derive', derive.replace(operand, `${operand}x`))
      for (const operand of derive.match(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g) ?? []) yield change(`operand ${operand} of another kind`, 'derive', derive.replace(operand, 'venture-funding'))
      continue
    }
    const value = get('value')
    const unit = get('unit')
    for (const [what, other] of variants(value)) yield change(what, 'value', other)
    for (const other of Object.keys(units)) if (other !== unit) yield change(`unit ${other}`, 'unit', other)
    const bound = get('bound') ?? 'exactly'
    for (const other of ['exactly', 'over', 'under', 'about']) if (other !== bound) yield change(`bound ${other}`, 'bound', other)
    const cite = String(get('cite'))
    const stated = lock.sentences[cite]?.numbers ?? []
    for (const neighbour of [ids[ids.indexOf(cite) - 1], ids[ids.indexOf(cite) + 1]]) {
      if (neighbour === undefined) continue
      const number = String(value).replaceAll('_', '')
      const same = lock.sentences[neighbour]?.numbers.some((each) => String(each.value) === number && each.unit === unit && each.bound === bound && stated.some((own) => String(own.value) === number)) === true
      yield change(`citation ${neighbour}`, 'cite', neighbour, same)
    }
  }
}

/** Another digit in every place, and ten times more and less; for dates, another year, month and day. */
function variants(value: unknown): [string, unknown][] {
  const text = String(value).replaceAll('_', '')
  const digits = [...text].flatMap((digit, index): [string, unknown][] => {
    if (!/\d/.test(digit)) return []
    const other = text.slice(0, index) + String((Number(digit) + 1) % 10) + text.slice(index + 1)
    return [[`digit ${index + 1}`, typeof value === 'string' && !/^[\d_]+$/.test(value) ? other : isNumber(value) ? Number(other) : other]]
  })
  return isNumber(value) ? [...digits, ['ten times', Number(text) * 10], ['a tenth', Number(text) / 10]] : digits
}

const isNumber = (value: unknown) => typeof value === 'number' || (typeof value === 'string' && /^\d+(_\d+)+$/.test(value))

function keysOf(document: Document): string[] {
  return isMap(document.contents) ? document.contents.items.map((pair) => String(isScalar(pair.key) ? pair.key.value : pair.key)) : []
}

/** The paths of every text that a slide shows or says. */
function textPaths(node: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => textPaths(item, [...path, index]))
  if (isMap(node)) return node.items.flatMap((pair) => textPaths(pair.value, [...path, String(isScalar(pair.key) ? pair.key.value : pair.key)]))
  const key = [...path].reverse().find((step) => typeof step === 'string')
  const names = ['id', 'kind', 'cite', 'fact', 'duration', 'part', 'whole', 'date', 'change', 'total', 'direction', 'spacing', 'locale', 'terms', 'reason', 'number', 'accent', 'symbol', 'mark', 'term', 'author', '$schema']
  return isScalar(node) && typeof node.value === 'string' && !names.includes(String(key)) && path[0] !== 'waived' ? [path] : []
}

function refused(facts: YamlFile, talk: YamlFile): boolean {
  try {
    checkTalk({ facts, article: talk }, lock)
    return false
  } catch (error) {
    if (error instanceof InputError) return true
    throw error
  }
}

/** The least talk; whether facts hold does not depend on the slides. */
const least = `locale: zh-Hant
title: [題目]
sections:
  - id: one
    title: 一
    slides:
      - id: first
        claim: 主張
        points: [要點]
        cite: ['1.1']
        notes: 說明
sources: { title: 出處 }
`

it('takes the data as it is', () => {
  expect(refused(parseYaml(factsText, 'facts.yaml'), article)).toBe(false)
})

it('refuses every fact that is changed in one thing', () => {
  const talk = parseYaml(least, 'article.yaml')
  expect(refused(parseYaml(factsText, 'facts.yaml'), talk)).toBe(false)
  let [tried, caught] = [0, 0]
  const missed: string[] = []
  for (const [index, { what, facts, harmless }] of [...changes()].entries()) {
    if (harmless || index % every > 0) continue
    tried++
    if (refused(parseYaml(facts(), 'facts.yaml'), talk)) caught++
    else missed.push(what)
  }
  console.log(`changed facts: ${tried} tried, ${caught} caught`)
  expect(missed).toEqual([])
  expect(tried).toBeGreaterThan(500 / every)
}, 120_000)

it('refuses every text in which a digit is typed', () => {
  const facts = parseYaml(factsText, 'facts.yaml')
  const document = parseDocument(articleText)
  const paths = textPaths(document.contents).filter((_, index) => index % every === 0)
  let caught = 0
  const missed: string[] = []
  for (const path of paths) {
    const before: unknown = document.getIn(path)
    document.setIn(path, `${String(before).trimEnd()}7`)
    if (refused(facts, parseYaml(document.toString({ lineWidth: 0 }), 'article.yaml'))) caught++
    else missed.push(path.join('.'))
    document.setIn(path, before)
  }
  console.log(`typed digits: ${paths.length} tried, ${caught} caught`)
  expect(missed).toEqual([])
  expect(paths.length).toBeGreaterThan(150 / every)
}, 240_000)
