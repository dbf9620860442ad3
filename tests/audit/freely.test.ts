import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** A deck whose second slide has these lines. */
const slide = (title: string, lines: readonly string[]) => `# ${title}\n\n---\n\n${lines.join('\n\n')}\n`

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) =>
  verdictsOn(slide(/\p{Script=Han}/u.test(text) ? '说说磨坊' : 'A talk of the mill', lines), text)

const faults = (verdicts: readonly string[]) => verdicts.filter((each) => /otherwise|absent/.test(each))

describe('the unit that a slide gives for a table', () => {
  const text = 'The mill took £128,000 at its door last year. It spent £214,000 on rye.'
  const table = (second: number) => `| | last year |\n|---|---|\n| at the door | 128 |\n| spent | ${second} |`

  it('stands in brackets in its title', () => {
    expect(faults(on(text, '# Money (£ k)', table(214)))).toEqual([])
    expect(faults(on(text, '# Money (£ k)', table(241)))).toHaveLength(1)
  })

  it('stands on a line of its own', () => {
    const chinese = '磨坊去年收入128万元，买黑麦花了214万元。'
    const rows = '| | 去年 |\n|---|---|\n| 收入 | 128 |\n| 买黑麦 | 214 |'
    const verdicts = on(chinese, '# 收支', '（单位：万元）', rows)
    expect(verdicts.filter((each) => each.includes('CNY'))).toHaveLength(2)
    expect(faults(verdicts)).toEqual([])
  })

  it('is not that of a cell whose heads give their own', () => {
    const verdicts = on(
      `${text} It ground 310 tonnes.`,
      '# Money (£ k)',
      '| | last year |\n|---|---|\n| ground (tonnes) | 310 |',
    )
    expect(verdicts).toEqual(['310 tonnes: stated'])
  })
})

describe('what follows', () => {
  it('is what something was before it rose by a share', () => {
    const text = '磨坊去年来了51万名游客，比前年多了六成五。'
    expect(faults(on(text, '- 51万，+65%（前年约31万）'))).toEqual([])
    expect(faults(on(text, '- 51万，+65%（前年约36万）'))).toHaveLength(1)
  })

  it('is computed with what another came to before it was rounded', () => {
    const text = '磨坊来了51万名游客，平均每人花掉286元，光是住宿就收入3900万元。'
    expect(faults(on(text, '- 人均286元 → 总消费近1.5亿', '- 51万人，住宿3900万，占27%'))).toEqual([])
  })

  it('is a range of which the article has the ends apart', () => {
    const text = '磨坊联盟今年有63个村加入。联盟是2018年办起来的，那时只有9个村。'
    expect(faults(on(text, '# 从9村到63村'))).toEqual([])
    expect(faults(on(text, '# 从9村到83村'))).toHaveLength(1)
  })

  it('is how many there are in all beside how many each has', () => {
    const text = '全县有41所小学，开了课的从6所增加到了33所。他给每所学校买了20个球。'
    expect(faults(on(text, '- 6 → 33所（共41所）', '- 每校20个球，共820个'))).toEqual([])
  })

  it('may be the points between two shares that slides before it told', () => {
    const text = `At the old mill, four in ten sacks were thrown away. Nobody minded. It was the custom. Waste fell to 7 per cent within a year. The wheel was painted green.`
    const deck = (points: number) =>
      `# A mill\n\n---\n\n| | old | new |\n|---|---|---|\n| thrown away | 40% | 7% |\n\n---\n\n# The wheel\n\n---\n\n- waste down ${points} points\n`
    expect(faults(verdictsOn(deck(33), text))).toEqual([])
    expect(faults(verdictsOn(deck(53), text))).toHaveLength(1)
  })
})

describe('a sentence that says nothing but a number', () => {
  it('speaks of what the one before it names', () => {
    const text = 'The door is red. Visitors ask about the millstones. There are nine.'
    expect(faults(on(text, '- 9 millstones'))).toEqual([])
    expect(faults(on(text, '- 9 doors'))).toHaveLength(1)
  })
})

describe('the opposite word', () => {
  it.each([
    ['磨坊基金會去年還是短絀17萬元。', '- 去年基金會盈餘17萬', '- 去年基金會短絀17萬'],
    ['今年磨坊短缺黑麦300吨。', '- 今年黑麦过剩300吨', '- 今年黑麦缺口300吨'],
    ['The mill had a shortage of 300 tonnes of rye.', '- a glut of 300 tonnes', '- shortfall: 300 tonnes'],
    ['这里一袋黑麦更贵，贵了54元。', '- 一袋黑麦便宜54元', '- 一袋黑麦贵54元'],
  ])('of %s is of another sign', (text, opposite, same) => {
    expect(faults(on(text, opposite))).toEqual([expect.stringContaining('otherwise sign')])
    expect(faults(on(text, same))).toEqual([])
  })
})

describe('a year in brackets', () => {
  const text = '磨坊2015年有48個水輪，2019年有71個，去年有126個。'
  it('is the period of the number before it', () => {
    expect(faults(on(text, '- 水輪 48（2015）→ 126（2019）'))).toEqual([expect.stringContaining('otherwise period')])
    expect(faults(on(text, '- 水輪 48（2015）→ 71（2019）→ 126'))).toEqual([])
  })
})

describe('how long a part of the talk takes', () => {
  it('is passed over where its line begins with it', () => {
    expect(on('磨坊有9座水轮。', '讨论15分钟')).toEqual([])
  })
})

it('takes no number for another that only follows from the article', () => {
  const text = 'Storm drains spilled 1,904 times in 2024, compared with 2,560 times in 2021.'
  const lines = [
    'The rivers',
    '# Drains spilled 656* fewer times than in 2021',
    'Storm drains 2021 2,560 times 2024 1,904 times',
    '\\* 656 times, calculated for this talk: 2,560 times − 1,904 times',
    '![Storm drains: 2021: 2,560 times; 2024: 1,904 times](x.png)',
  ]
  expect(faults(verdictsOn(`${lines.join('\n\n')}\n`, text))).toEqual([])
})
