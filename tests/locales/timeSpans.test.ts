import { describe, expect, it } from 'vitest'
import { slideWords } from '../../scripts/locales/grammars.ts'

const { en, zh } = slideWords

describe('the hours between two times of the day', () => {
  it.each([
    ['It is open on Sundays from ten to six.', [8]],
    ['It lasted from six in the evening to four in the morning.', [10]],
    ['Doors: 10:00 to 18:00', [8]],
    ['Open 8:00–22:00', [14]],
    ['From 9 a.m. to 5.30 p.m.', [8.5]],
    ['from 6 to 11 pm', [5]],
    ['from noon to midnight', [12]],
    ['It rose from 9.1 to 7.6 days', []],
    ['from ten to six days', []],
    ['from 20 to 30 per cent, or from 4 to 5%', []],
    ['1.30 to 4.50 euros', []],
  ])('in %s', (text, hours) => {
    expect([...new Set(en?.hoursBetween(text))]).toEqual(hours)
  })

  it.each([
    ['早上十點到晚上六點', [8]],
    ['上午9时至下午5时30分', [8.5]],
    ['上午十一點半到下午兩點', [2.5]],
    ['10:00–22:00', [12]],
    ['從十點到六點', [8]],
    ['从7.4千瓦时降到5.1千瓦时', []],
  ])('in %s', (text, hours) => {
    expect(zh?.hoursBetween(text)).toEqual(hours)
  })
})

it('counts the days of a span of the week, and names in a list', () => {
  expect(en?.daysBetween('Monday to Thursday, and Fri–Mon')).toEqual([4, 4])
  expect(zh?.daysBetween('週一到週四，星期六至星期天')).toEqual([4, 2])
  expect(en?.namesListed('Harrow, North Sell and Lund went')).toEqual([3])
  expect(zh?.namesListed('高松、內海和小島')).toEqual([3])
})
