import { describe, expect, it } from 'vitest'
import type { Lie, SmallDeck } from './lies.ts'
import { foundIn } from './told.ts'

const hire = 'A drill can be borrowed for £2, a carpet cleaner for £9.'
const wait = 'A carpet cleaner is free after 9 days, while in 2020 it took 2 days.'
const tea = '春茶每斤卖680元，秋茶卖210元，夏茶只卖120元。'
const posted = '屏東縣改用郵寄，遺失率3.1%，台東的遺失率是0.8%。'
const market = 'The library spends £71,000 a year. The town gives £20,000 and the members give £51,000.'
const village = '2020年全村产茶46吨，2024年产茶61吨，户均收入从4.3万元增至7.1万元。'

const of = (value: unknown, unit: string, more: object = {}) => ({ value, unit, ...more })
const pounds = (value: number, more: object = {}) => of(value, 'GBP', { cite: '1.2', ...more })
const number = (fact: object, context: string): SmallDeck => ({
  facts: { x: fact },
  figure: { kind: 'big-number', fact: 'x', context },
})

/** What authors write who know their article: words of the whole list, a rate told once, what a pronoun stands for. */
const truths: readonly [what: string, locale: Lie[1], source: string, deck: SmallDeck][] = [
  ['a verb that is told once', 'en', hire, number(of(9, 'GBP'), 'to borrow')],
  ['what a pronoun stands for', 'en', wait, number(of(2, 'day'), 'to wait for a carpet cleaner')],
  ['a rate that is told once', 'zh-Hans', tea, number(of(120, 'CNY'), '每斤的价钱')],
  [
    'what is measured, which is nobody',
    'zh-Hant',
    posted,
    {
      facts: { a: of(3.1, 'percent'), b: of(0.8, 'percent') },
      figure: {
        kind: 'bar-chart',
        measure: '遺失率',
        items: [
          { label: '郵寄（屏東）', fact: 'a' },
          { label: '書車（台東）', fact: 'b' },
        ],
      },
    },
  ],
  ['a day that something is for', 'zh-Hans', '老手采鲜叶6吨。', number(of(6, 'tonne'), '一天的鲜叶')],
  ['a share of those who do it daily', 'zh-Hant', '每天讀書的學生有28%。', number(of(28, 'percent'), '天天讀書的學生')],
  ['a rate of a unit of the talk', 'zh-Hans', '每亩租金900元。', { units: { mu: { 'zh-Hans': ['亩'] } }, ...number(of(900, 'CNY', { per: 'mu' }), '租金') }], // prettier-ignore
  [
    'parts of a yearly sum, which leave the year out',
    'en',
    market,
    {
      facts: {
        a: pounds(71_000, { per: 'year', cite: '1.1' }),
        b: pounds(20_000),
        c: pounds(51_000),
        x: { derive: 'a - b', unit: 'GBP' },
      },
      figure: {
        kind: 'inflow',
        pool: 'Budget',
        total: 'a',
        sources: [
          { label: 'Town', fact: 'b' },
          { label: 'Members', fact: 'c' },
        ],
      },
    },
  ],
  [
    'what something rose from, behind the date of another',
    'zh-Hans',
    village,
    {
      facts: { a: of(43_000, 'CNY'), b: of(71_000, 'CNY'), x: of('2020', 'date'), y: of('2024', 'date') },
      figure: { kind: 'before-after', before: { label: '{x}', fact: 'a' }, after: { label: '{y}', fact: 'b' } },
    },
  ],
]

/** The same, with what the article says of another. */
const lies: typeof truths = [
  ['a drill as a cleaner', 'en', hire, number(of(2, 'GBP'), 'for a carpet cleaner')],
  ['spring as summer', 'zh-Hans', tea, number(of(120, 'CNY'), '春茶的价钱')],
  ['another town', 'zh-Hant', '屏東遺失率3.1%，台東的遺失率是0.8%。', number(of(0.8, 'percent'), '屏東遺失率')],
  ['a year that something took', 'zh-Hans', '老手采鲜叶6吨。', number(of(6, 'tonne'), '用了一年采的鲜叶')],
  ['a month and a year', 'en', 'The library spends £71,000 a year and £900 a month.', { facts: { a: of(71_000, 'GBP', { per: 'year' }), b: of(900, 'GBP', { per: 'month' }), x: { derive: 'a - b', unit: 'GBP' } } }], // prettier-ignore
  ['a rate of another paragraph', 'en', 'The library spends £71,000 a year.\n\nThe roof cost £20,000.', { facts: { a: of(71_000, 'GBP', { per: 'year' }), b: of(20_000, 'GBP', { cite: '2.1' }), x: { derive: 'a - b', unit: 'GBP' } } }], // prettier-ignore
]

const errorsOf = ([, locale, source, deck]: (typeof truths)[number]) =>
  foundIn(locale, source, deck)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

describe('what stands beside a number and is true of it is no fault', () => {
  it.each(truths)('%s', (...truth) => {
    expect(errorsOf(truth)).toEqual([])
  })
})

describe('and what is not, is one', () => {
  it.each(lies)('%s', (...lie) => {
    expect(errorsOf(lie)).not.toEqual([])
  })
})
