import { describe, expect, it } from 'vitest'
import { CitedeckError } from '../../scripts/errors/citedeckError.js'
import { tableForDraft, withTable } from '../../scripts/draft/facts/index.ts'
import { tableLines } from '../../scripts/draft/facts/report.ts'
import { hold } from '../../scripts/draft/hold.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

const english = [
  'A quieter year',
  'The harbour office counted the people at the quays again. In 2024 the jobs at Northport came to 390.',
  'Fewer cranes are manned by night. Half of the crews now live in the town.',
]

async function drafted(table: string, name = 'jobs.csv', locale = 'en', lines = english) {
  const sentences = sentencesOf(...lines)
  const { drafted: before } = await draftTalk(sentences, locale)
  const taken = new Set(Object.keys(before.facts))
  const made = tableForDraft(Buffer.from(table), name, { locale, taken })
  const held = await hold(withTable(before, made), sentences)
  const slides = held.drafted.sections.flatMap((section) => section.slides)
  const own = slides.filter(({ cites }) => cites.some((cite) => cite.startsWith(`${made.id}:`)))
  return { held, made, own, lines: tableLines(held, made, sentences) }
}

describe('a draft with a table', () => {
  it('draws rows by dates, and says where the article differs', async () => {
    const { own, lines, held } = await drafted('Harbour,2019,2024\nNorthport,410,395\nEastness,100,150\n')
    expect(own.map(({ shown }) => [shown.figure?.['kind'], shown.claim])).toEqual([
      ['slope-chart', 'Eastness: jobs went from {jobs.Eastness.2019} to {jobs.Eastness.2024}'],
    ])
    expect(lines).toEqual([
      'table      4 of its cells in jobs; 1 slides draw them',
      'differs    390 count of 2.2, but 395 count in jobs:C2 (jobs: Northport, 2024)',
    ])
    expect(held.texts.article).toContain('tables: { jobs: { file: ')
  })

  it('draws a column by date as a line, in its unit, and passes over notes', async () => {
    const { own, held } = await drafted(
      'Year;Freight (million tonnes);Note\n2018;10,5;a\n2019;11,25;\n2020;9,75;\n2021;10,0;\n2022;12,5;\n',
      'freight.csv',
    )
    expect(own.map(({ shown }) => shown.figure?.['kind'])).toEqual(['line-chart'])
    expect(held.talk.facts.get('freight.2019')).toMatchObject({
      value: 11_250_000,
      unit: 'tonne',
      cites: ['freight:B3'],
    })
  })

  it('takes a row for each number, with its unit, in Chinese', async () => {
    const { own } = await drafted(
      '指标,地区,数值,单位\n游客,北港,4200,人\n游客,东港,3100,人\n货运量,北港,12.5,万吨\n货运量,东港,3.2,万吨\n',
      '港口.csv',
      'zh-Hans',
      ['港口的一年', '北港去年接待了412艘船，比前一年多。夜里开动的起重机少了。', '东港有37名员工住在镇上。'],
    )
    expect(own.map(({ shown }) => shown.claim)).toEqual([
      '游客：北港最高，为{table-c.北港}',
      '货运量：北港最高，为{table-c-2.北港}',
    ])
  })

  it('takes no name that the draft has', async () => {
    const { drafted: before } = (await drafted('Harbour,2019,2024\nNorthport,410,395\nEastness,100,150\n')).held
    const table = tableForDraft(Buffer.from('Harbour,Jobs\nNorthport,4\nEastness,5\n'), 'jobs.csv', {
      locale: 'en',
      taken: new Set(Object.keys(before.facts)),
    })
    expect(table.facts.map(({ id }) => id)).toEqual(['jobs-2'])
  })

  it.each([
    ['no numbers', 'a,b\nx,y\n', 'has no cell with a number in it'],
    ['two columns of one name', 'Harbour,Jobs,Jobs\nNorthport,4,5\nEastness,5,6\n', 'two columns are called "Jobs"'],
    ['rows of one name', 'Harbour,Jobs\nNorthport,4\nNorthport,5\n', 'nothing tells its rows apart'],
  ])('refuses a table with %s', (_, table, said) => {
    expect(() => tableForDraft(Buffer.from(table), 't.csv', { locale: 'en', taken: new Set() })).toThrow(CitedeckError)
    expect(() => tableForDraft(Buffer.from(table), 't.csv', { locale: 'en', taken: new Set() })).toThrow(said)
  })
})
