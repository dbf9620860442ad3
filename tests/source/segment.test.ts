import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment, splitParagraph } from '../../scripts/source/segment.ts'

describe('a letter on digits', () => {
  it.each([
    ['It cost £2.6m. Fares rose.', ['It cost £2.6m. ', 'Fares rose.']],
    ['It weighs 30g. Bakers like it.', ['It weighs 30g. ', 'Bakers like it.']],
    ['The house of J. Marsh is sold.', ['The house of J. Marsh is sold.']],
  ])('is no initial: %s', (text, sentences) => expect(segment(text).map((one) => one.text)).toEqual(sentences))
})

describe('segment', () => {
  it('numbers paragraphs and sentences from 1', () => {
    expect(segment('標題\n\n天亮了。人起了。\n').map(({ id, text }) => [id, text])).toEqual([
      ['1.1', '標題'],
      ['2.1', '天亮了。'],
      ['2.2', '人起了。'],
    ])
  })

  it.each([
    ['ends at full stops, questions and exclamations', '來了。真的？好！', ['來了。', '真的？', '好！']],
    [
      'ends before a straight mark that opens, and behind one that closes',
      '他走了。"我們也走。"她說："好。"天亮了。',
      ['他走了。', '"我們也走。"', '她說："好。"', '天亮了。'],
    ],
    [
      'ends at a wide point behind Han, not in a number',
      '水深３．５公尺．牠們只看水．',
      ['水深３．５公尺．', '牠們只看水．'],
    ],
    ['ends at ASCII marks behind Han', '真的嗎?好!走.下一句', ['真的嗎?', '好!', '走.', '下一句']],
    ['ends at an ellipsis', '他走了……天黑了。', ['他走了……', '天黑了。']],
    ['goes on where a comma follows the mark', '「走！」，他說。', ['「走！」，他說。']],
    [
      'keeps closing quotes and brackets with their sentence',
      '他說：「走。」她笑。（完。）再見。',
      ['他說：「走。」', '她笑。', '（完。）', '再見。'],
    ],
    ['keeps runs of marks together', '什麼？！不會吧。', ['什麼？！', '不會吧。']],
    ['does not end at colons and semicolons', '有二：其一；其二:其三;止。', ['有二：其一；其二:其三;止。']],
    ['does not end in the title of a work', '讀《誰？》一文。', ['讀《誰？》一文。']],
    ['does not end at decimals', '長3.5米。It is 3.5 m.', ['長3.5米。', 'It is 3.5 m.']],
    [
      'does not end at English abbreviations',
      'Dr. Li, e.g. Prof. Wu, met U.S. Army men. Good.',
      ['Dr. Li, e.g. Prof. Wu, met U.S. Army men. ', 'Good.'],
    ],
    [
      'ends at an abbreviation that a new sentence follows',
      'It left the U.S. The rest stayed.',
      ['It left the U.S. ', 'The rest stayed.'],
    ],
    [
      'does not end at No. before a number',
      'It ranks No. 3 here. No. 4 follows.',
      ['It ranks No. 3 here. ', 'No. 4 follows.'],
    ],
    [
      'ends at English marks with quotes',
      'She said "Go!" He went. Why? So.',
      ['She said "Go!" ', 'He went. ', 'Why? ', 'So.'],
    ],
    ['goes on in lower case', '"Why?" he asked. Well... maybe.', ['"Why?" he asked. ', 'Well... maybe.']],
    [
      'does not end inside names and addresses',
      'See node.js at a.example/?q=1 now.',
      ['See node.js at a.example/?q=1 now.'],
    ],
  ])('%s', (_, paragraph, expected) => {
    expect(splitParagraph(paragraph)).toEqual(expected)
  })

  it('loses no character of a paragraph', () => {
    const piece = fc.constantFrom(
      '天',
      '。',
      '！',
      '!',
      '?',
      '.',
      '…',
      '」',
      '"',
      ')',
      '》',
      ' ',
      '　',
      ',',
      '的',
      'a',
      'B',
      'U.S.',
      '3',
      '𠮷',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(splitParagraph(pieces.join('')).join('')).toBe(pieces.join(''))
      }),
    )
  })

  it('gives every sentence an id of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('天', '。', '\n', ' ', 'a', '.') }), (text) => {
        const ids = segment(text).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it.each(['天亮了,我們到湖邊去看花。', '天', '.', '?a ', ' '])(
    'comes to an end on one line of 5 MB of %j',
    (unit) => {
      const line = unit.repeat(Math.floor(5_000_000 / unit.length))
      expect(segment(line).reduce((sum, sentence) => sum + sentence.text.length, 0)).toBeLessThanOrEqual(line.length)
    },
    30_000,
  )
})
