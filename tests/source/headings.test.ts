import { describe, expect, it } from 'vitest'
import { headingsIn } from '../../scripts/source/headings.ts'
import { segment } from '../../scripts/source/segment.ts'

const headings = (...paragraphs: string[]) => headingsIn(segment(paragraphs.join('\n')))
const [body, other] = [
  'It was a mild winter, and 40 ships came. Nobody had counted on it.',
  '今年冬天不冷，来了40艘船。',
]

describe('headingsIn', () => {
  it('finds the headline above a text, and headings in it', () => {
    expect(headings('A winter without ice', body, 'What the captains say', body)).toEqual([1, 3])
    expect(headings('没有冰的冬天', other, '船长怎么说', other)).toEqual([1, 3])
  })
  it('takes a question for a headline where more stands below it', () => {
    expect(headings('Who pays for the ice?', body)).toEqual([1])
    expect(headings('港口靠什么活下来？', other)).toEqual([1])
    expect(headings('Who pays?', 'Nobody.', body)).toEqual([])
  })
  it('finds none in a text of paragraphs, lists and verse', () => {
    expect(headings(body, other, body)).toEqual([])
    expect(headings(body, 'They brought:', '- salt', '- rope', '1. Tea', body)).toEqual([])
    expect(headings('', body)).toEqual([])
  })
  it('does not take what stands last for one', () => {
    expect(headings(body, 'Anna Nowak')).toEqual([])
  })
  it('does not take a paragraph without its stop for one', () => {
    expect(headings(body.replace(/\.$/, ' and so on').repeat(3), body)).toEqual([])
    expect(headings(body, 'The harbour has three quays and each of them takes two large ships at once', body)).toEqual(
      [],
    )
  })
})
