import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** Verdicts on the lines of a second slide. */
const on = (text: string, ...lines: string[]) =>
  verdictsOn(`# A talk\n\n---\n\n# Points\n\n${lines.join('\n')}\n`, text)

describe('a number of another', () => {
  it('is found where the article has both in one sentence', () => {
    const text = 'The north plant makes 40 tonnes a day and the south plant 60. Both were built in 1990.'
    expect(on(text, '- North plant: 60 tonnes a day')).toEqual([expect.stringContaining('otherwise subject of 40')])
    expect(on(text, '- South plant: 60 tonnes a day')).toEqual([expect.stringContaining('stated')])
  })

  it('is found where the article has each in a sentence of its own', () => {
    const text = 'The north plant employs 140 people. The south plant employs 260 people.'
    expect(on(text, '- North plant: 260 people')).toEqual([expect.stringContaining('otherwise subject of 140')])
    expect(on(text, '- South plant: 260 people')).toEqual([expect.stringContaining('stated')])
  })
})

describe('a change', () => {
  const text = 'The museum had 48,000 visitors in 2022 and 61,000 in 2023.'

  it('is of the other sign where the later year has more', () => {
    expect(on(text, '- 13,000 fewer visitors in 2023')[0]).toContain('otherwise sign')
    expect(on(text, '- 13,000 more visitors in 2023')[0]).toContain('follows')
  })

  it('is what an arrow before it shows', () => {
    const shares = 'Humidity fell from 71 to 58 per cent.'
    expect(on(shares, '- Humidity 71% → 58%, i.e. down 18 points')[2]).toContain('otherwise value')
    expect(on(shares, '- Humidity 71% → 58%, i.e. down 13 points')[2]).toContain('follows')
  })
})

it('reads a unit with what it is for in the head of a column', () => {
  const text = 'A place costs £780 a month in Leeds and £640 in York.'
  const table = (head: string) => `| Town | ${head} |\n|---|---|\n| Leeds | 780 |`
  expect(on(text, table('£/month'))).toEqual(['780 GBP per month: stated'])
  expect(on(text, table('£/year'))[0]).toContain('otherwise unit')
})

it('knows the year before the one that is told of', () => {
  const text = 'In 2024 tenants reported 31,200 repairs, against 27,900 the year before.'
  const verdicts = on(text, '| | 2023 | 2024 |\n|---|---|---|\n| Repairs reported | 27,900 | 31,200 |')
  expect(verdicts.filter((each) => /otherwise|absent/.test(each))).toEqual([])
})

it('passes over the numbers of lines, and how long what an agenda lists takes', () => {
  const deck =
    '# Milk\n\n---\n\n1 What the cows eat\n\n2 How it is cooled\n\n3 Where it goes\n\n---\n\n# What the cows eat\n'
  expect(verdictsOn(deck)).toEqual([])
})

describe('two ends of one change are of one thing', () => {
  it('where the deck has them in one line', () => {
    const text =
      'At night, when nobody draws water, the mains stood at 6.2 bar in 2018. In 2025 they stood at 3.8 bar, and joints that had wept for decades stopped.'
    expect(on(text, '- At night the mains stand at 3.8 bar, down from 6.2 bar')).toEqual([
      '3.8 bars: stated',
      '6.2 bars: stated',
    ])
  })

  it('where the article has them before what they are of', () => {
    const text =
      'The share fell from 39% to 19% in Upper Senn, from 36% to 22% in Marl and from 31% to 25% in Fellside.'
    const table = (row: string) => `| | 2018 | 2025 |\n|---|---|---|\n${row}`
    expect(on(text, table('| Upper Senn | 39% | 19% |\n| Marl | 36% | 22% |')).join('\n')).not.toContain('otherwise')
    expect(on(text, table('| Marl | 39% | 19% |\n| Upper Senn | 36% | 22% |')).join('\n')).toContain('subject')
  })
})
