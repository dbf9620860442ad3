import { describe, expect, it } from 'vitest'
import { damageFaults, quoteFaults, textWarnings } from '../../scripts/check/textFaults.ts'
import { readSource } from '../../scripts/source/index.ts'
import { findOpenQuotes } from '../../scripts/source/openQuotes.ts'
import { misread } from '../source/damage.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a text that is no article', () => {
  it.each([
    ['12 345\n67.8\n', 'numbers and marks without a word'],
    ['Year\tBoats\n2020\t12\n2021\t14\n2022\t15\n', 'a table'],
    ['| year | boats |\n|---|---|\n| 2020 | 12 |\n', 'a table'],
    ['year,boats,crew\n2020,12,140\n2021,14,150\n', 'a table'],
    ['Year   Boats  Crew\n2020   12     140\n2021   14     150\n', 'a table'],
    ['Year Boats Crew\n2020 12 140\n2021 14 150\n', 'a table'],
    ['Year\nBoats\n2020\n12\n2021\n14\n2022\n15\n', 'a table'],
  ])('is refused with what it is and the remedy: %j', (text, kind) => {
    expect(() => readSource(bytes(text), [])).toThrow(`The source is ${kind}, not an article's plain text. Save`)
  })

  it.each(['天亮了。有3艘船。', 'It has 3 boats, 4 buoys, and a bell.\nIt rings, rings, and rings.\nIt, too, is old.'])(
    'is not what has one line, or commas: %j',
    (text) => {
      expect(readSource(bytes(text), []).text).toBe(text)
    },
  )
})

describe('damage', () => {
  it('is told of once where a whole text has it, with the first place and the remedy', () => {
    const lines = Array.from({ length: 20 }, (_, index) => misread(`第${index}天，村里的果园又安装了小型气象站`, 'gbk'))
    const { problems } = readSource(bytes(lines.join('\n')), [])
    expect(problems.length).toBeGreaterThan(12)
    expect(damageFaults(problems, 'a.txt', 'errata.yaml')).toMatchObject([
      {
        code: 'source-damaged',
        line: 1,
        message: expect.stringMatching(/lost characters in \d+ places of 20 paragraphs: in line \d+ .*果园/) as string,
        hint: expect.stringContaining('Take the text again') as string,
      },
    ])
  })
})

describe('a text in which nothing can be cited', () => {
  it.each([
    ['Introduction\nMethods\nResults\n', 'has 3 lines, and no sentence in them, the first of them "Introduction"'],
    ['1. Introduction\n2. Methods\n3. Results and discussion\n', 'has 3 lines, and no sentence in them'],
    ['第一章 緒論\n第二章 方法\n', 'has 2 lines, and no sentence in them, the first of them "第一章 緒論"'],
    ['The ferry', 'is a single line without a sentence in it, "The ferry"'],
  ])('is refused with what was found: %j', (text, message) => {
    expect(() => readSource(bytes(text), [])).toThrow(message)
  })

  it.each([
    'Fleet of 3 boats\nA year in the harbour\n',
    'Council approves new ferry after a long and bitter debate over costs',
  ])('is not one of notes that state a number, or as long as a sentence: %j', (text) => {
    expect(warningsOf(text)).toMatchObject([{ message: expect.stringContaining('no line of the text ends') as string }])
  })

  it('is headings alone, also where these are numbered', () => {
    expect(() => readSource(bytes('目录\n一、冷\n二、修\n第三章 暖'), [])).toThrow(/no sentence in them/)
    expect(() => readSource(bytes('Contents\n1 The house\n2.1 The air'), [])).toThrow(/no sentence in them/)
  })

  it('is one of letters that run from right to left, but not one that quotes some', () => {
    const arabic = 'المدينة لديها 3 قوارب. نقلت 412 راكبا في السنة.'
    expect(() => readSource(bytes(arabic), [])).toThrow(/in Arabic letters, which run from right to left/)
    const quoting = `The town writes its name as المدينة on 3 boats, and the crew reads it aloud.`
    expect(readSource(bytes(quoting), []).text).toBe(quoting)
  })
})

function warningsOf(text: string) {
  return textWarnings(readSource(bytes(text), []), 'a.txt')
}

describe('warnings of a text', () => {
  it('tell of marks of notes that stand on the line, but not of names', () => {
    expect(warningsOf('It sank in 1964,1 the town says. Its bell2 rings.\nThe crew lived.3')).toMatchObject([
      {
        message: expect.stringContaining(
          '"1964,1" in paragraph 1, "bell2" in paragraph 1, "lived.3" in paragraph 2',
        ) as string,
        hint: expect.stringContaining("{ paragraph: 1, found: '1964,1', correct: '1964,', reason: … }") as string,
      },
    ])
    expect(warningsOf('The covid19 boat and the mp3 file. It has 3 oars, 2 bells.')).toEqual([])
  })

  it('tell of one paragraph that was several', () => {
    expect(warningsOf('It has 3 boats. '.repeat(40))).toMatchObject([
      { severity: 'warning', code: 'source-doubtful', message: expect.stringContaining('of 40 sentences') as string },
    ])
    expect(warningsOf('It has 3 boats. '.repeat(10))).toEqual([])
  })
})

describe('a quotation mark without its other half', () => {
  const faultsOf = (text: string, cited: number[] = []) =>
    quoteFaults(findOpenQuotes(text), new Set(cited), 'a.txt', 'errata.yaml')

  it.each([
    ['「走！」他說。\n她說：「好。', 'paragraph 2: 「 is opened and not closed, at "她說：「好。"'],
    ['“Go,” he said. It went.\nStop.” She left.', 'paragraph 2: ” is closed and was not opened, at "Stop.” She left."'],
    ['He said "go. It went.', 'paragraph 1: " is opened and not closed, at "He said "go. It went."'],
    ['Ein „Zug fuhr. Er hielt.', 'paragraph 1: „ is opened and not closed'],
    ['Il dit « oui et partit.', 'paragraph 1: « is opened and not closed'],
  ])('is named with its paragraph and the words around: %j', (text, message) => {
    expect(faultsOf(text, [1, 2])).toMatchObject([
      { severity: 'warning', code: 'source-doubtful', message: expect.stringContaining(message) as string },
    ])
  })

  it.each([
    '“It is late.\n“It is cold.”',
    '"It is late.\n"It is cold."',
    'A 5" pipe, and a „Zug“ or a „Zug”, « ici » and »da«.',
    '“Go" he said.',
  ])('is not told of in %j', (text) => {
    expect(faultsOf(text)).toEqual([])
  })

  it('is a fault where a sentence that is cited ends elsewhere without it, and a warning elsewhere', () => {
    const text = 'It sails!“It has 3 boats. It rings.'
    expect(faultsOf(text, [2])).toMatchObject([{ severity: 'warning' }])
    expect(faultsOf(text, [1])).toMatchObject([
      {
        severity: 'error',
        code: 'source-quotes',
        hint: expect.stringContaining("{ paragraph: 1, found: '“', correct: '', reason: … }") as string,
      },
    ])
  })

  it('is named as it stands once in its paragraph, and each place up to a dozen', () => {
    const [fault] = faultsOf('“A” and “B” and “C. It’s “D”.')
    expect(fault?.hint).toContain("found: '“C', correct: 'C'")
    expect(faultsOf('“A.\n\nB.\n'.repeat(15))).toHaveLength(13)
  })
})
