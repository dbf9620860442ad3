import { describe, expect, it } from 'vitest'
import type { Lie, SmallDeck } from './lies.ts'
import { foundIn, ofForm } from './told.ts'

const of = (value: unknown, unit: string, more: object = {}) => ({ value, unit, ...more })

/** Words of the article with the wrong number, or the wrong way round: a claim that is true and one that is not. */
const claims: readonly [what: string, locale: Lie[1], source: string, facts: SmallDeck['facts'], truth: string, lie: string][] = [
  ['a share', 'en', 'Of the beekeepers, 31 percent are women.', { x: of(31, 'percent') }, '{x} of the beekeepers are women', '{x} of women are beekeepers'],
  ['a share, by its part', 'en', 'Women make up 31 percent of the beekeepers.', { x: of(31, 'percent') }, 'Of the beekeepers {x} are women', 'Of the women {x} are beekeepers'],
  ['a share', 'zh-Hans', '养蜂人中有31%是青年。', { x: of(31, 'percent') }, '青年占养蜂人的{x}', '养蜂人占青年的{x}'],
  ['a comparison', 'en', 'The old kiln burns 14 tonnes more coal than the new kiln.', { x: of(14, 'tonne') }, 'The old kiln burns {x} more than the new one', 'The new kiln burns {x} more than the old one'],
  ['a comparison', 'zh-Hant', '東窯比西窯多燒煤14噸。', { x: of(14, 'tonne') }, '東窯比西窯多燒{x}', '西窯比東窯多燒{x}'],
  ['a comparison that is turned round twice', 'en', 'The old kiln burns 14 tonnes more coal than the new kiln.', { x: of(14, 'tonne') }, 'The new kiln burns {x} less than the old one', 'The new kiln burns {x} more than the old one'],
  ['the year of another sentence', 'en', 'In 2017 the quarry sold 52 tonnes. In 2022 a strike began.', { x: of(52, 'tonne'), y: of('2017', 'date'), z: of('2022', 'date', { cite: '1.2' }) }, 'It had sold {x}, when it came to a strike in {z}', 'In {z} it sold {x}'],
  ['the year of another sentence', 'zh-Hans', '2016年石矿卖出石料52吨。2021年石矿停产。', { x: of(52, 'tonne'), y: of('2016', 'date'), z: of('2021', 'date', { cite: '1.2' }) }, '{z}停产，此前卖出石料{x}', '{z}石矿卖出石料{x}'],
  ['a loss', 'zh-Hans', '果园亏损18万元。', { x: of(180_000, 'CNY') }, '果园亏了{x}', '果园赚了{x}'],
] // prettier-ignore

const figure = (events: [string, string]) => ({
  kind: 'timeline',
  events: [
    { date: 'a', label: events[0] },
    { date: 'b', label: events[1] },
  ],
})

const figures: readonly [what: string, locale: Lie[1], source: string, truth: SmallDeck, lie: SmallDeck][] = [
  [
    'what happened when',
    'zh-Hans',
    '灯塔1931年建成，1968年改用电灯。',
    { facts: { a: of('1931', 'date'), b: of('1968', 'date') }, figure: figure(['建成', '换上电灯']) },
    { facts: { a: of('1931', 'date'), b: of('1968', 'date') }, figure: figure(['改用电灯', '建成']) },
  ],
  [
    'the latest as the fastest',
    'zh-Hans',
    '救援船最迟40分钟到达。',
    { facts: { x: of(40, 'minute', { bound: 'at-most' }) }, figure: { kind: 'big-number', fact: 'x', context: '最迟多久到' } }, // prettier-ignore
    { facts: { x: of(40, 'minute', { bound: 'at-most' }) }, figure: { kind: 'big-number', fact: 'x', context: '最快多久到' } }, // prettier-ignore
  ],
  [
    'a sum of shares of two wholes',
    'en',
    'On strike are 22 percent of lecturers and 9 percent of cooks.',
    { facts: { a: of(22, 'percent'), b: of(9, 'percent'), x: { derive: 'a - b', unit: 'percentage-point' } } },
    { facts: { a: of(22, 'percent'), b: of(9, 'percent'), x: { derive: 'a + b', unit: 'percent' } } },
  ],
]

const pairs: typeof figures = [
  ...claims.map(([what, locale, source, facts, truth, lie]): (typeof figures)[number] => [
    what,
    locale,
    source,
    { facts, claim: truth },
    { facts, claim: lie },
  ]),
  ...figures,
]

const errorsOf = (locale: Lie[1], source: string, deck: SmallDeck) =>
  foundIn(locale, source, deck)
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

describe('what is said the wrong way round, or of another time, is refused, and the true claim is not', () => {
  it.each(pairs)('%s (%s: %s)', (_, locale, source, truth, lie) => {
    expect(errorsOf(locale, source, truth)).toEqual([])
    const told = errorsOf(locale, source, lie)
    expect(told).not.toEqual([])
    expect(told.filter((message) => ofForm.test(message))).toEqual([])
  })
})
