import { describe, expect, it } from 'vitest'
import { audit } from '../../scripts/audit/index.ts'
import { readHtml } from '../../scripts/audit/read/html.ts'
import { taggedTexts } from '../../scripts/audit/read/pdfTagged.ts'
import { inWords } from '../../scripts/article/states.ts'
import { segment } from '../../scripts/source/segment.ts'
import { verdictsOn } from './deckOf.ts'

const text = `The water company counts its losses. In 2024 Gannet Coast lost 388 litres a day for every connection, Ludden 341, Eastfell 317, the Senn Valley 112 and Ardmoor 103.
The share that was lost fell from 39% in 2018 to 19% in 2024 in Upper Senn and from 36% in 2018 to 22% in 2024 in Marl. In Coldwater it rose from 22% to 26%.
The reservoir was to cost €310 million and take nine years. Losses were 44 million cubic metres in 2018 and 19 million in 2024. It yields 25 million cubic metres a year.
Of the 640 sensors that were bought in 2019, 512 are in use. Of these, 320 are old.`

const on = (...lines: string[]) => verdictsOn(`# Water\n\n---\n\n${lines.join('\n\n')}\n`, text)

/** The verdicts on the slide of a page. */
const onPage = (html: string) =>
  audit(readHtml(`<section><h1>Water losses</h1>${html}</section>`), segment(text)).findings.map(
    ({ reading, verdict }) => `${inWords(reading)}: ${verdict.is}`,
  )

describe('a list whose first entry alone has the unit', () => {
  it('states each of its numbers', () => {
    expect(on('Ludden: 341 litres per day', 'Ardmoor: 103 litres per day')).toEqual([
      '341 liters per day: stated',
      '103 liters per day: stated',
    ])
  })

  it('is held against a number that was changed', () => {
    expect(on('Ludden: 314 litres per day')).toEqual(['314 liters per day: otherwise value of 341 liters per day'])
  })
})

describe('what a sentence tells of these', () => {
  it('is of what the one before it counted', () => {
    expect(on('In use: 512 sensors', 'That is half of them old: 50%')[1]).toBe(
      '1/2, 50 percent: follows 320 sensors ÷ 640 sensors',
    )
  })
})

describe('the alternative text of a chart', () => {
  const chart = (values: string) => onPage(`<div role="img" aria-label="Share of water lost, %: ${values}"></div>`)

  it('tells of each entry by its name, with the years of its values', () => {
    const verdicts = chart(
      'Coldwater: 2018: 22%, 2024: 26%; Marl: 2018: 36%, 2024: 22%; Upper Senn: 2018: 39%, 2024: 19%',
    )
    expect(verdicts.filter((each) => !each.endsWith(': stated'))).toEqual([])
    expect(verdicts.filter((each) => each.includes('percent'))).toHaveLength(6)
  })
})

describe('a footnote with the sum of a number', () => {
  it('has its parts in no place of each other', () => {
    const verdicts = on(
      'Losses have fallen by 57%*, 25 million m³†',
      '* ≈ 57%, calculated: (44 million m³ − 19 million m³) ÷ 44 million m³',
      '† 25 million m³, calculated: 44 million m³ − 19 million m³',
    )
    expect(verdicts.filter((each) => each.includes('otherwise') || each.includes('absent'))).toEqual([])
  })

  it('leaves its mark out of the number', () => {
    expect(on('Gannet Coast loses 3.5* times as much as the Senn Valley')).toEqual([
      '3.5 multiple: follows 388 liters per day ÷ 112 liters per day',
    ])
  })
})

describe('the numbers along an axis', () => {
  it('are the chart’s own, from 0 on at equal steps', () => {
    const axis = ['0', '15', '30', '45', '60'].map((each) => `<p>${each}</p>`).join('')
    expect(onPage(axis)).toEqual([])
    expect(onPage('<p>0</p><p>15</p><p>30</p><p>47</p><p>60</p>')).toContain('47 count: absent')
  })
})

describe('a table', () => {
  it('has the unit at the end of a head, behind what it is of', () => {
    const cells = '<tr><th>Way</th><th>Cost<p>€ million</p></th><th>Time<p>years</p></th></tr>'
    expect(onPage(`<table>${cells}<tr><th>Reservoir</th><td>310</td><td>9</td></tr></table>`)).toEqual([
      '310000000 EUR: stated',
      '9 years: stated',
    ])
  })

  it('has no heads of columns where its first row has a head of its own', () => {
    const rows = [
      ['first year', '2018'],
      ['losses in the last year', '19 million m³'],
    ]
    const html = rows.map(([head, value]) => `<tr><th scope="row">${head}</th><td>${value}</td></tr>`).join('')
    expect(onPage(`<table>${html}</table>`)).toEqual(['2018 count: stated', '19000000 cubic-meters: stated'])
    const cell = (role: string, id: string) => ({ role, children: [{ type: 'content', id }] })
    const table = {
      role: 'Table',
      children: rows.map((_, row) => ({ role: 'TR', children: [cell('TH', `${row} 0`), cell('TD', `${row} 1`)] })),
    }
    const texts = new Map(rows.flatMap((row, at) => row.map((each, column) => [`${at} ${column}`, each] as const)))
    expect(taggedTexts(table, texts).at(-1)?.about).toEqual(['losses in the last year'])
  })

  it('may cite sentences at the end of its rows', () => {
    const rows = ['1.1', '1.2', '2.1', '3.2'].map((cite) => `<tr><td>losses</td><td>${cite}</td></tr>`).join('')
    expect(onPage(`<table><tr><th>of</th><th>in</th></tr>${rows}</table>`)).toEqual([])
  })
})
