import { expect, it } from 'vitest'
import { mendedLines, repairLine } from '../../scripts/check/mended.ts'
import { readSource } from '../../scripts/source/index.ts'
import { annotate, misread, sprinkle } from '../source/damage.ts'

const clean = '渡船去年載了41,000人。\n票價是35元，比前年貴了5%。'

it('lists what was mended by kind, with how often and in which paragraphs', () => {
  const [first = '', second = ''] = clean.split('\n')
  const received = `${misread(first, 'windows-1252')}\n${sprinkle(annotate(second, { 票: 'piào', 貴: 'guì' }), '\u200B', 4)}`
  const { text, repairs } = readSource(new TextEncoder().encode(received), [])
  expect(text).toBe(clean)
  expect(mendedLines(repairs)).toEqual([
    'mended     1 stretch decoded wrongly in paragraph 1',
    'mended     6 unseen characters in paragraph 2',
    'mended     2 readings in paragraph 2',
  ])
  expect(repairs.map(repairLine).slice(1)).toEqual([
    '2  invisible  U+200B → nothing, 6 times  (characters that are not seen)',
    '2  reading  (piào) → nothing',
    '2  reading  (guì) → nothing',
  ])
})
