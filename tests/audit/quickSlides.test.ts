import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

/** Holds lines of a slide against an article; their verdicts. */
const on = (text: string, ...lines: string[]) =>
  verdictsOn(`# A talk\n\n---\n\n${lines.join('\n\n')}\n\n---\n\n# Thanks\n`, text)

const railway =
  '支線1931年通車，沿線三鄉接下車站。全票98元，居民半價。載客在2021年跌到9萬人次，比前一年少了六成四。修復費用共12.6億元，中央負擔八成，其餘由縣府分攤。學生人數從420人減少到335人。'

describe('what a slide has in other words', () => {
  it('is a year apart from what follows it', () => {
    expect(on(railway, '1931　通車，運木材')).toEqual(['1931 通: stated'])
  })

  it('is as many of a noun with a classifier', () => {
    expect(on(railway, '全票98元', '三個鄉一起接手')[1]).toContain('3 個: follows counted in')
    expect(on(railway, '全票98元', '五個鄉一起接手')[1]).not.toContain('follows')
  })

  it('is half of a price that some pay half of', () => {
    expect(on(railway, '票價：98元，居民49元')[1]).toContain('49 CNY: follows counted in')
    expect(on('The fare is £9. Children travel at half price.', 'Fares: £9, children £4.50')[1]).toContain('follows')
  })

  it('is the year before the one that is named', () => {
    expect(on(railway, '2021年：9萬人次，比2020年少64%')).toContain('2020: follows the year before 2021')
  })

  it('is a rest whose unit is left out before the next word', () => {
    expect(on(railway, '總共12.6億', '中央出80%', '剩下約2.5億縣府扛')[2]).toContain(
      'follows (100 % − 4/5, 80 percent)',
    )
  })

  it('is a price that rises by a share', () => {
    const text = 'The workshop spent £14,500 on rent. The rent will rise by 20 per cent in April 2026.'
    expect(on(text, 'Rent: £14.5k', 'It goes up a fifth in April 2026, to £17,400')).toContain(
      '17400 GBP: follows 1/5, 20 percent of 14500 GBP',
    )
  })

  it('is what is left of a time that was told before', () => {
    const text =
      '全程需1小時25分，最高時速40公里。\n票價98元，去年載客46萬人次。\n協會計畫買進4輛電池列車，一次充電可跑70公里，屆時全程可縮短15分鐘。'
    const deck = ['全程85分鐘', '票價98元', '電池列車充一次跑70公里\n\n全程變成70分鐘'].join('\n\n---\n\n')
    expect(on(text, deck).at(-1)).toBe('70 minutes: follows 85 minutes − 15 minutes')
  })
})

describe('what a slide only seems to state', () => {
  it('is a share of something, where it counts', () => {
    const text = 'In 2022, 90 people took a course; in 2024 it was 252.'
    expect(on(text, '90 people in 2022', '35 on the waiting list right now').at(-1)).toBe('35 count: absent')
  })

  it('is in all what the article has for each day', () => {
    expect(on('食堂每天有3100人用餐。', '一共3100人用餐')).toEqual(['3100 人: otherwise unit of 3100 人 per day'])
  })

  it('is a change that its arrow shows the other way round', () => {
    expect(on(railway, '學生 420 → 335，增加兩成')[2]).toContain('otherwise sign')
    expect(on(railway, '學生 420 → 335，減少兩成')[2]).toContain('follows')
  })

  it('is a time in another unit, beside one year', () => {
    const text = '一年结余13万元，预计12年收回投资。'
    expect(on(text, '一年结余13万元', '预计12个月收回投资').at(-1)).not.toContain('follows')
  })

  it('is an arrow from the earlier to the later year, over several', () => {
    const text = '圖書館2010年有12個分館，2016年增加到15個，2024年有19個。'
    expect(on(text, '分館：12 → 15 → 19').every((each) => each.endsWith('stated'))).toBe(true)
    expect(on(text, '分館：12 → 19 → 15').at(-1)).toContain('otherwise sign')
  })
})

describe('what is to be looked at', () => {
  it('is as many staff as there are of a trade', () => {
    const text = 'The school has 64 teachers and five cooks.'
    expect(on(text, 'And 5 staff')).toEqual(['5 staff: look'])
    expect(on(text, 'And 8 staff')).toEqual(['8 staff: absent'])
  })

  it('is no house number where a slide says whom to call', () => {
    expect(on('The workshop opened in 2016.', 'Call us: 01632 960 418\n17 Chapel Street')).toEqual([])
  })

  it('is no number of years of something that has as many others', () => {
    const text =
      'The hospital in Harnby has four wings. It opened in 1970. The canteen serves lunch. A bus leaves from the gate.'
    expect(on(text, 'The hospital wings of Harnby took four years')).toEqual(['4 years: look'])
  })
})
