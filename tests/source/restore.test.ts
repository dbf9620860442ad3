import { describe, expect, it } from 'vitest'
import { restore } from '../../scripts/source/restore.ts'
import { annotate, misread, shiftByOne } from './damage.ts'

const clean = '我們在湖邊開源種樹,專心看雲。'

describe('restore', () => {
  it('leaves a whole text as it is', () => {
    expect(restore(`${clean}\n\n第二段。`, [])).toMatchObject({
      text: `${clean}\n\n第二段。`,
      repairs: [],
      problems: [],
      doubts: [],
    })
  })

  it('composes characters and makes line ends \\n', () => {
    expect(restore('cafe\u0301\r\n茶\r水', []).text).toBe('caf\u00E9\n茶\n水')
  })

  it('removes readings mixed into the text', () => {
    const { text, repairs } = restore(annotate(clean, { 開: 'kāi', 專: 'zhuān', 樹: 'shù', 雲: 'yún' }), [])
    expect(text).toBe(clean)
    expect(repairs.map(({ found }) => found)).toEqual(['(kāi)', '(shù)', '(zhuān)', '(yún)'])
  })

  it('removes readings whose tones are written as combining marks', () => {
    expect(restore(annotate(clean, { 開: 'ka\u0304i' }), []).text).toBe(clean)
  })

  it.each(['茶(綠茶)', '茶(tea)', '茶(的dé)', 'café(rén)', '茶(resumé)', '茶(zhōng guó)', '(lǜ)茶', '北京(Běijīng)'])(
    'keeps real parentheses: %s',
    (text) => {
      expect(restore(text, []).text).toBe(text)
    },
  )

  it('mends UTF-8 that was read as Latin-1', () => {
    const { text, repairs, problems } = restore(`A ${misread('湖邊種樹', 'windows-1252')} B`, [])
    expect(text).toBe('A 湖邊種樹 B')
    expect(repairs).toMatchObject([{ paragraph: 1, kind: 'mojibake', correct: '湖邊種樹' }])
    expect(problems).toEqual([])
  })

  it('mends UTF-8 that was read as GBK where every byte is there', () => {
    expect(restore(`A ${misread('湖邊種樹看雲', 'gbk')} B`, [])).toMatchObject({
      text: 'A 湖邊種樹看雲 B',
      problems: [],
    })
  })

  it('reports UTF-8 read as GBK with the best reading where a byte is lost', () => {
    const { problems } = restore(`A ${misread('湖邊種樹看', 'gbk')} B`, [])
    expect(problems).toMatchObject([{ paragraph: 1, kind: 'mojibake' }])
    expect(problems[0]?.reading).toContain('湖邊種樹')
  })

  it('reports GBK read one byte off, with what can be read', () => {
    const damaged = `因?yàn)${shiftByOne('为孩子们在河边种满了树木')}?、湖水`
    const { text, problems } = restore(`第一段。\n${damaged}`, [])
    expect(text.split('\n')[1]).toBe(damaged)
    expect(problems).toMatchObject([{ paragraph: 2, kind: 'mojibake' }])
    expect(problems[0]?.reading).toContain('孩子们在河边种满了树')
  })

  it('reports a reading torn between two characters', () => {
    expect(restore('求新?tīng)I(yíng)地', []).problems).toMatchObject([
      { paragraph: 1, kind: 'mojibake', found: '?tīng)I(yíng)' },
    ])
  })

  it('reports characters that stand for none', () => {
    expect(restore('天\uFFFD\uFFFD亮', []).problems).toMatchObject([{ found: '\uFFFD\uFFFD' }])
  })

  it.each(['魑魅魍魎', '饕餮與貔貅', '她讀了?好)', 'Ærøskøbing in São Tomé', '“茶”——水'])(
    'takes rare words for no damage: %s',
    (text) => {
      expect(restore(text, [])).toEqual({ text, repairs: [], problems: [], doubts: [] })
    },
  )
})

describe('long text', () => {
  it.each(['天亮了,我們到湖邊去看花。', '開(kāi)', '楹贾莅鼣埩'])(
    'comes to an end on one long line of %s',
    (unit) => {
      const line = unit.repeat(Math.floor(200_000 / unit.length))
      expect(restore(line, []).text).not.toBe('')
    },
    30_000,
  )
})

it.each(['a-\n', 'A line that goes on and on\n12\nthere it is.\n', '開(kāi)源，\n'])(
  'comes to an end on 30,000 lines of %j',
  (unit) => {
    expect(restore(unit.repeat(30_000 / (unit.split('\n').length - 1)), []).text).not.toBe('')
  },
  30_000,
)

describe('errata', () => {
  const erratum = { paragraph: 2, found: '?tīng)I(yíng)', correct: '營', reason: 'its own reading' }

  it('supply what stood there', () => {
    const { text, repairs, problems } = restore('題\n求新?tīng)I(yíng)地', [erratum])
    expect(text).toBe('題\n求新營地')
    expect(repairs).toEqual([
      { paragraph: 2, kind: 'erratum', found: '?tīng)I(yíng)', correct: '營', reason: 'its own reading', count: 1 },
    ])
    expect(problems).toEqual([])
  })

  it.each([
    ['no longer matches', '題\n求新營地', 'not in that paragraph'],
    ['matches more than once', '題\n?tīng)I(yíng)和?tīng)I(yíng)', 'more than once'],
    ['names a paragraph that is not there', '題', 'has 1 paragraphs'],
  ])('are a problem when one %s', (_, text, why) => {
    const { problems } = restore(text, [erratum])
    expect(problems.filter(({ kind }) => kind === 'erratum').map(({ message }) => message)).toEqual([
      expect.stringContaining(why),
    ])
  })
})
