import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) =>
  verdictsOn(`# A talk\n\n---\n\n${lines.join('\n\n')}\n\n---\n\n# Thanks\n`, text)

const hall =
  'The hall has 210 seats, and 120 more are planned for 2026. By 2027 the club means to open a second hall in Mill Lane. Heating takes 31 per cent of the budget; by 2030 the club wants to bring it down to 20 per cent of the budget. 40 lamps have been replaced.'

describe('what is to come', () => {
  it('is not done', () => {
    expect(on(hall, '120 have been added')).toEqual(['120 count: otherwise plan of 120 seats'])
    expect(on(hall, 'Second hall opened in 2027')).toEqual(['2027: otherwise plan of 2027'])
    expect(on(hall, 'Second hall: 2027')[0]).toContain('stated')
    expect(on(hall, '40 lamps have been replaced')[0]).toContain('stated')
    expect(on('自備井有26口，計劃關掉18口。', '自備井26口，已經關掉18口')[1]).toBe('18 口: otherwise plan of 18 口')
    expect(on('自備井有26口，計劃關掉18口。', '自備井26口，要關掉18口')[1]).toContain('stated')
  })

  it('is no goal where it is so today', () => {
    expect(on(hall, 'Heating, target: 31 %')).toEqual(['31 percent: otherwise plan of 20 percent'])
    expect(on(hall, 'Heating, target: 20 %')[0]).toContain('stated')
  })

  it('stands in no place of what is so today', () => {
    const water = '出廠的水有31%沒有收到錢。到去年底，這個比例降到了12.5%。明年的目標是把漏損率控制在10%以內。'
    expect(on(water, '漏損：31% → 12.5%').every((each) => each.includes('stated'))).toBe(true)
  })
})

describe('what a number is of', () => {
  it('is people, or those who live together', () => {
    expect(on('鎮上有低保戶4,300戶，居民9.2萬人。', '低保戶4300人')[0]).toContain('otherwise noun')
    expect(on('鎮上有低保戶4,300戶，居民9.2萬人。', '低保4300戶')[0]).toContain('stated')
  })

  it('stands behind a colon', () => {
    const poll = '250戶中有38%說補助停了就不種，只有22%說無論如何會種下去。'
    expect(on(poll, '38%：無論如何都種', '22%：不種了')).toEqual([
      '38 percent: otherwise subject of 22 percent',
      '22 percent: otherwise subject of 38 percent',
    ])
    expect(on(poll, '22%：無論如何都種', '38%：不種了').every((each) => each.includes('stated'))).toBe(true)
  })

  it('is not what another noun counts beside it', () => {
    const town = 'The 1,900 people of Upper Denburn, who have no station, now have four buses a day instead of eleven.'
    expect(on(town, 'Upper Denburn loses 7 of 11 buses', '1,900 people without a station').slice(1)).toEqual([
      '11 buses: stated',
      '1900 people: stated',
    ])
  })

  it('is money where a word says so', () => {
    expect(on('少漏的水去年值1,960萬元，還省電310萬度。', '省電費310萬')[0]).toContain('otherwise unit')
    expect(on('少漏的水去年值1,960萬元，還省電310萬度。', '省電310萬')[0]).toContain('stated')
  })
})

describe('which way it went', () => {
  it('is shown by an arrow as its words say', () => {
    const weeds = '除草的工時多了一倍，從每公頃32小時增加到65小時。'
    expect(on(weeds, '除草的工變少：32 → 65小時')).toEqual(
      expect.arrayContaining(['32 count: otherwise sign of 32 hours per hectare']),
    )
    expect(on(weeds, '除草的工變多：32 → 65小時').join()).not.toContain('otherwise')
    expect(on(weeds, '除草的工沒有變少：32 → 65小時').join()).not.toContain('otherwise')
  })

  it('is by points between two shares of a line', () => {
    const poll = '去年有83%的人滿意，2019年只有61%。漏損率是12.5%，目標是10%以內。'
    expect(on(poll, '滿意 83%，2019年 61%，提高22%').at(-1)).toContain('22 percent: otherwise unit')
  })
})
