import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { findSentences } from '../../scripts/check/find.ts'
import { checkDrift } from '../../scripts/check/drift.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { evidence } from '../../scripts/site/evidence.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { parseLock, stringifyLock } from '../../scripts/source/lockFile.ts'
import { segment } from '../../scripts/source/segment.ts'
import { lockTable, readCells } from '../../scripts/source/table/cells.ts'
import { readTable } from '../../scripts/source/table/index.ts'
import { asCited, joinLocks } from '../../scripts/source/talkLock.ts'
import { text, workbook } from '../source/workbook.ts'

const sheet = 'Harbour,2019,2024,"Freight (million tonnes)",Note\nNorthport,410,395,12.5,old\nEastness,120,150,3,\n'
const lockOf = (bytes: string | Uint8Array, locale = 'en') => lockTable(readTable(Buffer.from(bytes)).table, { locale })

interface Given {
  facts?: object
  cite?: string[]
  claim?: string
  table?: string | Uint8Array
  locale?: string
  texts?: object
}

const ships = { value: 412, unit: 'count', noun: { en: 'ships' }, of: { en: 'ships' }, cite: '1.1' }

function talk({ facts = {}, cite = ['1.1'], claim = 'It had {ships}', table = sheet, locale = 'en', texts }: Given) {
  const article = {
    citedeck: 1,
    locale,
    source: { language: 'en' },
    title: ['T'],
    sources: {
      title: 'S',
      ...(texts === undefined ? {} : { texts }),
      tables: { jobs: { file: 'jobs.csv', title: locale === 'en' ? 'Harbour jobs' : '港口' } },
    },
    sections: [{ id: 'one', title: 'O', slides: [{ id: 'first', claim, points: ['a point'], cite, notes: 'n' }] }],
  }
  const lock = joinLocks(
    new Map([
      ['', makeLock(segment('The harbour had 412 ships.'), { locale: 'en' })],
      ['jobs', parseLock(stringifyLock(lockOf(table)))],
    ]),
  )
  const files = {
    facts: parseYaml(stringify({ citedeck: 1, ships, ...facts }), 'facts.yaml'),
    article: parseYaml(stringify(article), 'article.yaml'),
  }
  return checkTalk(files, lock)
}

/** What is told of a fact of the table; nothing where it holds. */
function told(fact: object, table?: string | Uint8Array): string {
  const given = { x: { unit: 'count', noun: { en: 'jobs' }, of: { en: 'jobs' }, ...fact } }
  const cite = Reflect.get(fact, 'cite') as string
  try {
    talk({ facts: given, claim: 'It had {ships} and {x}', cite: ['1.1', cite], ...(table ? { table } : {}) })
    return ''
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic).join('\n')
    throw error
  }
}

describe('a fact of a table', () => {
  it('holds by its cell, with its unit', () => {
    expect(told({ value: 410, cite: 'jobs:B2' })).toBe('')
    expect(told({ value: 12_500_000, unit: 'tonne', noun: undefined, cite: 'jobs:D2' })).toBe('')
  })

  it.each([
    [{ value: 411, cite: 'jobs:B2' }, 'x is 411 jobs, but cell jobs:B2 states 410 count'],
    [{ value: 395, cite: 'jobs:B2' }, 'It is stated in jobs:C2.'],
    [{ value: 410, bound: 'about', cite: 'jobs:B2' }, 'x is about 410 jobs, but cell jobs:B2 states 410 count'],
    [{ value: 12.5, unit: 'tonne', noun: undefined, cite: 'jobs:D2' }, 'but cell jobs:D2 states 12500000 tonnes'],
    [
      { value: 410, unit: 'EUR', noun: undefined, cite: 'jobs:B2' },
      'sources: { tables: { jobs: { units: { B: EUR } } } }',
    ],
    [{ value: 410, cite: 'jobs:E2' }, 'x is 410 jobs, but cell jobs:E2 holds text, and no number'],
    [{ value: 410, cite: 'jobs:E3' }, 'x cites jobs:E3, but that cell is empty\n    Row 3 has jobs:A3, jobs:B3'],
    [{ value: 410, cite: 'jobs:2.1' }, '"jobs" is a table, which has cells'],
    [{ value: 410, cite: 'job:B2' }, 'there is no table "job"; did you mean "jobs"?'],
    [{ value: 410, cite: 'jobs:One!B2' }, "Write 'jobs:B2'."],
  ])('%j is refused', (fact, said) => {
    expect(told(fact)).toContain(said)
  })

  it('names the sheet, where the file has several that can be seen', () => {
    const cells = { A1: text('Harbour'), B1: { v: 2024 }, A2: text('Northport'), B2: { v: 7 } }
    const book = workbook([
      { name: 'One', cells },
      { name: 'Data 2', cells },
      { name: 'Gone', state: 'hidden', cells },
    ])
    expect(told({ value: 7, cite: 'jobs:Data 2!B2' }, book)).toBe('')
    expect(told({ value: 8, cite: 'jobs:Data 2!B2' }, book)).toContain('cell jobs:Data 2!B2 states 7 count')
    expect(told({ value: 7, cite: 'jobs:B2' }, book)).toContain("Write 'jobs:One!B2' or 'jobs:Data 2!B2'.")
    expect(told({ value: 7, cite: 'jobs:Gone!B2' }, book)).toContain('there is no sheet "Gone" that can be seen')
  })

  it('says of a formula without a result that it has none', () => {
    const cells = { A1: text('Harbour'), B1: text('Jobs'), A2: text('Northport'), B2: { f: 'A1+1' } }
    expect(told({ value: 7, cite: 'jobs:B2' }, workbook([{ name: 'S', cells }]))).toContain(
      'cell jobs:B2 holds a formula without a stored result',
    )
  })
})

describe('a series of a table', () => {
  const series = (values: object) => ({
    x: { unit: 'count', noun: { en: 'jobs' }, of: { en: 'jobs' }, series: values },
  })
  const check = (values: object) => () =>
    talk({ facts: series(values), claim: 'It had {ships} and {x.2019}', cite: ['1.1', 'jobs:B2', 'jobs:C2'] })
  it('goes with the dates and names of its cells', () => {
    expect(check({ 2019: { value: 410, cite: 'jobs:B2' }, 2024: { value: 395, cite: 'jobs:C2' } })).not.toThrow()
    expect(check({ 2019: { value: 395, cite: 'jobs:C2' }, 2024: { value: 410, cite: 'jobs:B2' } })).toThrow(InputError)
  })
})

describe('a table that has changed', () => {
  const drift = (now: string, checked = talk({})) =>
    checkDrift(checked, asCited('jobs', lockOf(sheet)), asCited('jobs', lockOf(now)), 'jobs.csv').map(
      ({ line, message }) => `${line}: ${message}`,
    )
  const standing = talk({
    facts: { x: { value: 410, unit: 'count', noun: { en: 'jobs' }, of: { en: 'jobs' }, cite: 'jobs:B2' } },
    claim: 'It had {ships} and {x}',
    cite: ['1.1', 'jobs:B2'],
  })

  it('is told of by its cells', () => {
    expect(drift(sheet)).toEqual([])
    expect(drift(sheet.replace('410,395', '411,396'), standing)).toEqual([
      '2: cell jobs:B2 has changed since it was locked; the facts x and the slides first stand on it',
      '2: cell that nothing stands on differs from the lock: jobs:C2',
    ])
  })

  it('is known again where a row came before', () => {
    expect(drift(sheet.replace('Northport', 'Westpier,9,9,9,\nNorthport'), standing)[0]).toBe(
      '3: 9 cells stand elsewhere than in the lock, the first of them jobs:A2, now jobs:A3; 4 are new',
    )
  })
})

describe('what a deck says of a cell', () => {
  const facts = {
    x: {
      value: 410,
      unit: 'count',
      noun: { en: 'jobs', 'zh-Hans': '个岗位', 'zh-Hant': '個職位' },
      of: { en: 'jobs' },
      cite: 'jobs:B2',
    },
  }
  it.each([
    [
      'en',
      'Source: article, paragraph 1; Harbour jobs, row 2',
      '1.1 is paragraph 1, sentence 1 of the article; B2: Harbour jobs, row 2, column B',
    ],
    ['zh-Hans', '出处：原文第1段；《港口》第2行', '编号1.1指原文第1段第1句；B2：《港口》第2行B列'],
    ['zh-Hant', '出處：原文第1段；《港口》第2列', '編號1.1指原文第1段第1句；B2：《港口》第2列B欄'],
  ])('is in its own words: %s', (locale, foot, key) => {
    const both = { ships: { ...ships, noun: { ...ships.noun, 'zh-Hans': '艘船', 'zh-Hant': '艘船' } }, ...facts }
    const claim = locale === 'en' ? 'It had {ships} and {x}' : '有{ships}和{x}'
    const deck = compose(talk({ facts: both, claim, cite: ['1.1', 'jobs:B2'], locale }))
    expect(deck.slides.find(({ id }) => id === 'first')?.content.source).toBe(foot)
    const sources = deck.slides.find(({ layout }) => layout === 'sources')
    expect(sources?.content.footnotes?.[0]).toBe(key)
    const { tables, quantities } = evidence(deck)
    expect(tables?.map(({ id, cells }) => [id, cells])).toEqual([['jobs', 14]])
    expect(quantities.find(({ id }) => id === 'x')?.places).toMatchObject([{ table: 'jobs', column: 'B', row: 2 }])
  })

  it('has the name of a text beside it, where the data gives one that is short', () => {
    const deck = compose(
      talk({ facts, claim: 'It had {ships} and {x}', cite: ['1.1', 'jobs:B2'], texts: { a: { title: 'Report' } } }),
    )
    expect(deck.slides.find(({ id }) => id === 'first')?.content.source).toBe(
      'Source: Report, paragraph 1; Harbour jobs, row 2',
    )
  })
})

it('is searched by what its cells state, which their row of words does not say', () => {
  const { table } = readTable(Buffer.from(sheet))
  const cells = lockTable(table, { locale: 'en' }).sentences
  const sentences = readCells(table, { locale: 'en' }).map(({ place, text: said }) => ({
    id: place,
    paragraph: 1,
    sentence: 1,
    text: said,
  }))
  const found = (query: string) => findSentences(sentences, query, { locale: 'en' }, cells).map(({ id }) => id)
  expect(found('12.5 million tonnes')).toEqual(['D2'])
  expect(found('410')).toEqual(['B2'])
})
