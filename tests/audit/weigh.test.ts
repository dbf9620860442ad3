import { describe, expect, it } from 'vitest'
import { mayBeSum } from '../../scripts/audit/rounding.ts'
import type { Reading } from '../../scripts/quantities/quantity.ts'
import { findingsIn, verdictsOn } from './deckOf.ts'

const slide = (...lines: string[]) => `# The market\n\n---\n\n${lines.join('\n\n')}\n`

describe('a number that was not found', () => {
  it.each([
    ['a share in words', 'A quarter of them were late', '1/4, 25 percent: look'],
    ['how many times as much', 'Five times what it used to be', '5 multiple: look'],
    ['a round number to reckon with', 'Of every £100 little is left', '100 GBP: look'],
    ['a place in an order', 'If yours were the twelfth?', '12 rank: look'],
    ['money', 'The mayor paid £37,000', '37000 GBP: absent'],
    ['things', 'The mayor owns 37 bicycles', '37 bicycles: absent'],
    ['a share in digits', 'It is 37% cheaper', '37 percent: absent'],
  ])('is false as far as the article would have to state it: %s', (_, line, verdict) => {
    expect(verdictsOn(slide(line), 'The market opens at six. Rain is no reason to shut.')).toEqual([verdict])
  })

  it('follows where numbers beside it hardly come to it by accident, whatever they count', () => {
    const text = 'A bowl costs £60. Bowls lost last year were bought again for £78,000.'
    expect(verdictsOn(slide('£78,000 for bowls at £60: that is 1,300 bowls'), text)).toContain(
      '1300 bowls: follows 78000 GBP ÷ 60 GBP',
    )
    expect(verdictsOn(slide('£78,000 for bowls at £60: that is 1,900 bowls'), text)).toContain('1900 bowls: absent')
  })

  it('is to be looked at where what is stated in its place is in the sum, and false where it is not', () => {
    const text = 'The market has 120 stalls. Soup is sold at many. In the third year 96 stalls took part.'
    const verdict = (stalls: number) => verdictsOn(slide(`That leaves ${stalls} stalls without`), text)
    expect(verdict(24)).not.toEqual([expect.stringMatching('otherwise|absent')])
    expect(verdict(37)).toEqual(['37 stalls: otherwise value of 96 stalls'])
  })

  it('is false where the article has another number in its place, though two more come to it by accident', () => {
    const text = '五年里有一百二十四份申请，四十五份没有批：二十七份是因为邻居反对，十一份是因为水管实在挪不动。'
    const verdicts = verdictsOn(slide('- 邻居反对：27份，六成', '- 水管挪不动：18份', '- 124份申请，45份没成'), text)
    expect(verdicts).toContain('18 份: otherwise value of 11 份')
  })

  it('may be what the bound of the article is, which a deck that says "exactly" denies', () => {
    const text = 'The kitchen must sell at least 350 meals a day.'
    expect(verdictsOn(slide('The line is at 350 meals'), text)).toEqual(['350 meals: stated'])
    expect(verdictsOn(slide('It sells exactly 350 meals'), text)).toEqual([
      '350 meals: otherwise bound of at least 350 meals per day',
    ])
  })
})

it('is stated where it is one end of a range', () => {
  const text = 'Members paid the rest, in gifts that ranged from £2 to £40,000.'
  expect(verdictsOn(slide('The largest gift: £40,000'), text)).toEqual(['40000 GBP: stated'])
  expect(verdictsOn(slide('Gifts of over £40,000'), text)).toEqual([expect.stringContaining('otherwise bound')])
})

it('has the surer findings before the others', () => {
  const text = 'In 2023 prices rose by 14 per cent. More than 300 came.'
  const deck = slide('In 2023 prices fell by 14 per cent', 'The mayor owns 37 bicycles', '300 came')
  const strengths = findingsIn(deck, text).flatMap(({ strength, verdict }) =>
    strength > 0 ? [[verdict.is, strength]] : [],
  )
  const [sign, invented, bound] = strengths
  expect(sign?.[1]).toBeGreaterThan(Number(invented?.[1]))
  expect(invented?.[1]).toBeGreaterThan(Number(bound?.[1]))
})

it('rounds a quotient that comes out uneven once more, only where what it is of stands beside it', () => {
  const given: Reading = { value: 3400, unit: 'GBP', bound: 'exactly', start: 0, end: 6, text: '£3,400' }
  expect(mayBeSum(47_000 / 14, given, true)).toBe(true)
  expect(mayBeSum(47_000 / 14, given, false)).toBe(false)
  expect(mayBeSum(3357, given, true)).toBe(false)
})

it('takes what so many of so many are for a share', () => {
  const text = '看完的48位當中有33位當場簽約。'
  const found = (...counts: string[]) =>
    verdictsOn(slide(`48位來看，33位簽約，${counts.join('裡面有')}`), text).slice(2)
  expect(found('十個', '七個')).toEqual([
    expect.stringContaining('10 個: follows'),
    expect.stringContaining('7 個: follows'),
  ])
})

it('passes over how long a part of the talk takes, and when the next one is', () => {
  const deck =
    '# 夜市\n\n---\n\n- 碗怎麼洗、錢怎麼算（15 分鐘）\n\n---\n\n- 謝謝\n\n謝謝大家來，下次聚會 12 月 14 日見\n'
  expect(verdictsOn(deck, '夜市有很多攤位。')).toEqual([])
})
