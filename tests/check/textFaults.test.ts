import { describe, expect, it } from 'vitest'
import { damageFaults, textWarnings } from '../../scripts/check/textFaults.ts'
import { readSource } from '../../scripts/source/index.ts'
import { misread } from '../source/damage.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a text that is no article', () => {
  it.each([
    ['12 345\n67.8\n', 'numbers and marks without a word'],
    ['Year\tBoats\n2020\t12\n2021\t14\n2022\t15\n', 'a table'],
    ['| year | boats |\n|---|---|\n| 2020 | 12 |\n', 'a table'],
    ['year,boats,crew\n2020,12,140\n2021,14,150\n', 'a table'],
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

describe('warnings of a text', () => {
  it.each([
    ['「走！」他說。\n她說：「好。', 'paragraph 2: 「 is opened and not closed'],
    ['“Go,” he said. It went.\nStop.” She left.', 'paragraph 2: ” is closed and was not opened'],
    ['港口\n船隊\n碼頭', 'no line of the text ends as a sentence does'],
  ])('tell what may not be as it was meant: %j', (text, message) => {
    expect(textWarnings(text, 'a.txt')).toMatchObject([
      { severity: 'warning', code: 'source-doubtful', message: expect.stringContaining(message) as string },
    ])
  })

  it('are none for a quotation of several paragraphs', () => {
    expect(textWarnings('“It is late.\n“It is cold.”', 'a.txt')).toEqual([])
  })
})
