import { describe, expect, it } from 'vitest'
import { gluedNotes } from '../../scripts/source/doubts.ts'
import { findNotes } from '../../scripts/source/notes.ts'
import { readSource } from '../../scripts/source/index.ts'

const read = (text: string) => readSource(new TextEncoder().encode(text), [])
const marksIn = (text: string) => {
  const paragraphs = text.split('\n')
  return findNotes(paragraphs).marks.map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end))
}

const shore = `岸电
去年，14个港口为3,600艘货船提供了岸电①。每艘船少用柴油120升②，全年减少排放9.5万吨。③码头工人说：“空气干净了。”④这只是开始。
① 见《年报》第31页。
② 按每次停靠18小时计算。
③ 不含进口船舶。
④ 笔者的采访。`

describe('marks of notes on the line', () => {
  it('are taken out where the notes stand below, so that sentences end where they do', () => {
    const { text, sentences, repairs } = read(shore)
    expect(text).toBe(shore.replace(/(?<!^)[①-④](?! )/gmu, ''))
    expect(sentences.slice(1, 5).map(({ text: one }) => one)).toEqual([
      '去年，14个港口为3,600艘货船提供了岸电。',
      '每艘船少用柴油120升，全年减少排放9.5万吨。',
      '码头工人说：“空气干净了。”',
      '这只是开始。',
    ])
    expect(repairs).toMatchObject([{ paragraph: 2, kind: 'note', found: '① ② ③ ④', correct: '', count: 4 }])
  })

  it('are taken out of English, also where they are digits', () => {
    const english = (one: string, two: string) =>
      `Last winter 42 boats${one} ran at night.${two} Nobody complained.\n${one} Port office, 2023.\n${two} Without the navy.`
    for (const text of [english('①', '②'), english('1', '2')])
      expect(
        read(text)
          .sentences.slice(0, 2)
          .map(({ text: one }) => one.trim()),
      ).toEqual(['Last winter 42 boats ran at night.', 'Nobody complained.'])
  })

  it('may count from the first again on each page', () => {
    expect(marksIn('甲说好①。\n① 见甲。\n乙说不①，丙也是②。\n① 见乙。\n② 见丙。')).toEqual(['①', '①', '②'])
  })

  it.each([
    ['a list in a sentence', '好处有三：①成本低；②噪声小；③排放少。'],
    ['a list of sentences', '会议决定三件事。①每年拨款300万元。②建两座码头。'],
    [
      'a list that is gone through below',
      '好处有二。①成本低。②噪声小。\n① 成本：每年省120万元。\n② 噪声：少了一半。\n以上。',
    ],
    ['things that bear such numbers', '如表①所示，步骤①和步骤②都要12分钟。\n① 打开阀门。\n② 关上阀门。\n完成。'],
    ['marks without notes', '去年为3,600艘货船提供了岸电①。每艘少用120升②。'],
    ['notes in another order', '提供了岸电①。每艘少用120升②。\n② 见年报。\n① 见采访。'],
    ['numbers of paragraphs', 'It was built in May.1 It sank.\n12 people lived.'],
  ])('are not those of %s', (_, text) => {
    expect(marksIn(text)).toEqual([])
    expect(read(text)).toMatchObject({ text, repairs: [] })
  })

  it('are told of where no notes stand below, but not those of a list', () => {
    expect(gluedNotes('去年为3,600艘货船提供了岸电①。每艘少用120升②。')).toEqual([
      { paragraph: 1, found: '供了岸电①', correct: '供了岸电' },
      { paragraph: 1, found: '120升②', correct: '120升' },
    ])
    expect(gluedNotes('好处：①成本低；②噪声小。\n如表①所示。会议决定。①拨款。②建码头。')).toEqual([])
  })

  it('in brackets of either kind stay with the sentence before', () => {
    expect(read('岸电好。〔1〕船东愿意。[2]他们改造。').sentences.map(({ text }) => text)).toEqual([
      '岸电好。〔1〕',
      '船东愿意。[2]',
      '他们改造。',
    ])
  })

  it('are told of where a note stands in the middle of a sentence', () => {
    const { doubts } = read(
      '去年，沿江14个港口为3,600艘货船提供了岸电①，每艘船平均\n① 见《年报》第31页。\n少用柴油120升。',
    )
    expect(doubts).toMatchObject([
      { line: 2, hint: expect.stringContaining("{ skip: '① 见《年报》第31页。', reason: … }") as string },
    ])
    expect(read(shore).doubts).toEqual([])
  })
})
