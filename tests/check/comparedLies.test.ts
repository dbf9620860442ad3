import { describe, expect, it } from 'vitest'
import type { Lie, SmallDeck } from './lies.ts'
import { foundIn } from './told.ts'

const of = (value: unknown, unit: string, more: object = {}) => ({ value, unit, ...more })
const number = { figure: { kind: 'big-number', fact: 'x', context: '–' } }

const bakery = 'Rosa Quill says that flour costs £310 a tonne. Tom Aske reckons that 9 ovens are too many.'
const kiln = '站长沈玉兰说，砖窑的合格率是93%。'
const tram = 'The tram loses 21 tickets a day, against an average of 16.'
const sugar = '糖厂每吨甘蔗出糖118公斤，低于全省平均的124公斤。'
const herbs = '采药的农户占全乡农户的四成四。'
const mill = 'In 1994 the mill took in 40 looms. The weavers worked at home before that.'

/** A deck with one claim, whose other claim is the lie. */
const rows: readonly [what: string, locale: Lie[1], source: string, facts: object, truth: string, lie: string][] = [
  ['who says it', 'en', bakery, { x: of(310, 'GBP', { per: 'tonne', cite: '1.1' }) }, 'Ms Quill says that flour costs {x}', 'Tom Aske says that flour costs {x}'],
  ['who says it', 'zh-Hans', kiln, { x: of(93, 'percent') }, '沈玉兰说合格率是{x}', '陶小军说合格率是{x}'],
  ['what is more', 'en', tram, { x: of(21, 'count', { noun: 'tickets', per: 'day' }), y: of(16, 'count', { noun: 'tickets', per: 'day' }) }, 'The tram loses {x}, above the average of {y}', 'The tram loses {x}, below the average of {y}'],
  ['what is more', 'zh-Hans', sugar, { x: of(118, 'kilogram', { per: 'tonne' }), y: of(124, 'kilogram') }, '糖厂出糖{x}，低于全省平均的{y}', '糖厂出糖{x}，高于全省平均的{y}'],
  ['all of another place', 'zh-Hans', herbs, { x: of(44, 'percent') }, '全乡{x}的农户采药', '全省{x}的农户采药'],
  ['what was before', 'en', mill, { x: of('1994', 'date', { cite: '1.1' }), y: of(40, 'count', { noun: 'looms' }) }, 'Before {x} they wove at home', 'Before {x} the mill took in {y}'],
] // prettier-ignore

const deckOf = (facts: object, claim: string): SmallDeck => ({ facts, claim, ...number }) as unknown as SmallDeck
const errors = (locale: Lie[1], source: string, deck: SmallDeck) =>
  foundIn(locale, source, deck).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))

describe('a claim that says otherwise than its sentence is refused, and the true one is not', () => {
  it.each(rows)('%s (%s)', (_, locale, source, facts, truth, lie) => {
    expect(errors(locale, source, deckOf(facts, truth))).toEqual([])
    expect(errors(locale, source, deckOf(facts, lie))).not.toEqual([])
  })
})

describe('what its sentence says beside a number is no other', () => {
  it('a label names whom a share goes to, who has numbers elsewhere', () =>
    expect(
      errors('zh-Hans', '全镇茶叶的四成五卖给了外地的批发商，三成由茶馆买下。批发商付款平均要等38天，而茶馆只需6天。', {
        facts: {
          x: of(45, 'percent', { form: 'tenths' }),
          y: of(30, 'percent', { form: 'tenths' }),
          z: { derive: '100% - x - y', unit: 'percent' },
        },
        figure: {
          kind: 'share-bar',
          measure: '茶叶的去向',
          parts: [
            { label: '批发商', facts: ['x'] },
            { label: '茶馆', facts: ['y'] },
            { label: '其余', facts: ['z'] },
          ],
        },
      } as unknown as SmallDeck),
    ).toEqual([]))
  it.each(['The council', 'Marl Town Council', 'The Marl Water Trust'])('whoever speaks for %s may say it', (body) =>
    expect(
      errors('en', `${body} said that 14 lamps are out.`, deckOf({ x: of(14, 'count', { noun: 'lamps' }) }, 'Ida Marsh says that {x} are out')),
    ).toEqual([])) // prettier-ignore
})
