import { describe, expect, it } from 'vitest'
import type { Lie, SmallDeck } from './lies.ts'
import { foundIn, ofForm } from './told.ts'

const of = (value: unknown, unit: string, more: object = {}) => ({ value, unit, ...more })
const number = { figure: { kind: 'big-number', fact: 'x', context: '–' } }

const skaters = 'Of the skaters, 38% are beginners. Of the hires, 62% are for an hour.'
const carpenters = '木匠中学徒占38%。松木占全部用料的62%。'
const beginners = { x: of(38, 'percent', { cite: '1.1', of: { en: 'skaters who are beginners' } }) }
const hires = { x: of(62, 'percent', { cite: '1.2' }) }
const apprentices = { x: of(38, 'percent', { cite: '1.1' }) }
const pine = { x: of(62, 'percent', { cite: '1.2' }) }

const mine =
  'The mining company said that the shaft costs £85,000 a year. The union said that 14 posts would go. Ida Marsh said that 9 lamps are out. The parish said that 30 homes are damp. The council said that 4 are empty.'
const quarry = '合作社表示，石场每年用电15万度。石材协会表示，订单减少了26万元。里长表示，附近失去24个车位。'
const posts = { x: of(14, 'count', { noun: 'posts', cite: '1.2' }) }
const damp = { x: of(30, 'count', { noun: 'homes', cite: '1.4' }) }
const orders = { x: of(260_000, 'CNY', { cite: '1.2' }) }

const bridge =
  'The ministry of transport paid €420,000, and the district of Sarn contributed €110,000. The lighting was paid for by the Rotary club, with €36,000. The savings bank gave €90,000 for the square. A further €60,000 came from the tourist association.'
const school =
  '县教育厅拨款820万元建楼，镇政府出资150万元修操场。食堂由合作社出资90万元改建。校友会捐款33万元买校车。每年电费5万元，由村委会负担。'
const euros = (value: number, cite: string) => ({ x: of(value, 'EUR', { cite }) })
const yuan = (value: number, cite: string) => ({ x: of(value, 'CNY', { cite }) })

/** A claim that is a lie, and what may be said instead. */
const rows: readonly [what: string, locale: Lie[1], source: string, facts: object, lie: string, truths: string[]][] = [
  ['most of less than half', 'en', skaters, beginners, 'Most of the skaters are beginners: {x}', ['Most skaters are good; {x} are beginners', 'Most popular are the mornings: {x}', 'Most skaters are good, {x} are not', 'A minority of the skaters, {x}, are beginners']],
  ['a majority of less than half', 'en', skaters, beginners, 'A majority of skaters, {x}, are beginners', ['{x} are beginners, a minority of the skaters', '{x} are beginners, most of them young']],
  ['most without a number', 'en', skaters, beginners, 'Most skaters are beginners', ['Most skaters are not beginners', 'Most skaters are from the town']],
  ['only a minority of more than half', 'en', skaters, hires, 'Only a minority of hires are for an hour: {x}', ['Most hires are for an hour: {x}', 'Only a minority of hires are for a day: {x} are for an hour']],
  ['only a minority behind it', 'en', skaters, hires, '{x} of hires are for an hour, only a minority', ['{x} of hires are for an hour, still the majority']],
  ['a minority of more than half', 'en', skaters, hires, 'A minority of hires are for an hour: {x}', ['Most hires are for an hour: {x}', 'The hires of the Tamil minority, {x}, are short']],
  ['most of less than half', 'zh-Hans', carpenters, apprentices, '木匠大多数是学徒，占{x}', ['木匠大多数是师傅，学徒占{x}', '大多数木匠不是学徒，占{x}', '大多数年份占{x}']],
  ['a majority of less than half', 'zh-Hans', carpenters, apprentices, '学徒占木匠的多数：{x}', ['学徒是木匠中的少数：{x}', '少数民族占{x}']],
  ['a minority of more than half', 'zh-Hans', carpenters, pine, '小部分用料是松木，占{x}', ['用料大部分是松木，占{x}', '小部分用料是杉木，松木占{x}']],
  ['which body says it', 'en', mine, posts, 'The mining company said that {x} would go', ['According to the union, {x} would go', 'Ida Marsh said that {x} would go', 'The miners’ union said that {x} would go', 'The bank said that {x} would go']],
  ['which body says it, behind it', 'en', mine, posts, '{x} would go, the mining company said', ['{x} would go, said the union']],
  ['a public body', 'en', mine, damp, 'According to the union, {x} are damp', ['The council said that {x} are damp']],
  ['which body says it', 'zh-Hans', quarry, orders, '合作社表示，订单减少了{x}', ['据石材协会介绍，订单减少了{x}', '协会指出，订单减少了{x}', '里长表示，订单减少了{x}']],
  ['a yield told as the crop', 'zh-Hans', '小麦亩产512公斤。', { x: of(512, 'kilogram', { cite: '1.1' }) }, '小麦产量为{x}', ['小麦亩产{x}', '每亩小麦产{x}']],
  ['a rate behind what is measured told as all of it', 'en', 'Growers used 180 kg of nitrogen per hectare.', { x: of(180, 'kilogram-per-hectare', { cite: '1.1' }) }, 'Growers used {x:number} kg of nitrogen', ['Growers used {x} of nitrogen']],
  ['what is only planned', 'zh-Hant', '戲院預計到2029年售出12萬張票券。', { x: of(120_000, 'count', { noun: '張票券', cite: '1.1' }) }, '戲院售出了{x}', ['戲院希望售出{x}', '戲院將售出{x}']],
  ['what is only planned, with a verb that no list has', 'zh-Hant', '中心將培訓300名學員。', { x: of(300, 'count', { noun: '名學員', cite: '1.1' }) }, '中心培訓了{x}', ['中心計畫培訓{x}']],
  ['what is only planned', 'en', 'The library is to lend 90,000 books by 2030.', { x: of(90_000, 'count', { noun: 'books', cite: '1.1' }) }, 'The library lent {x}', ['The library is to lend {x}']],
  ['who pays', 'en', bridge, euros(420_000, '1.1'), 'The district paid {x}', ['The ministry paid {x}', '{x} came from the ministry of transport', 'The council paid {x}']],
  ['who pays, beside another', 'en', bridge, euros(110_000, '1.1'), 'The ministry of transport contributed {x}', ['The district gave {x}', 'From the district came {x}']],
  ['who pays, by whom', 'en', bridge, euros(36_000, '1.2'), 'The lighting was paid for by the savings bank: {x}', ['The lighting was paid for by the club: {x}']],
  ['who pays, in front', 'en', bridge, euros(36_000, '1.2'), 'The savings bank paid for the lighting with {x}', ['The Rotary club paid {x} for the lighting']],
  ['from whom it comes', 'en', bridge, euros(60_000, '1.4'), '{x} came from the savings bank', ['{x} came from the association']],
  ['who pays', 'zh-Hans', school, yuan(8_200_000, '1.1'), '镇政府拨款{x}建楼', ['教育厅拨款{x}建楼', '建楼的{x}来自县教育厅', '全镇投入{x}建楼']],
  ['by whom', 'zh-Hans', school, yuan(900_000, '1.2'), '食堂由校友会出资{x}改建', ['合作社出资{x}改建食堂']],
  ['who bears it', 'zh-Hans', school, { x: of(50_000, 'CNY', { per: 'year', cite: '1.4' }) }, '电费{x}由镇政府负担', ['村委会负担电费{x}']],
  ['from whom it comes', 'zh-Hans', school, yuan(330_000, '1.3'), '买校车的{x}来自合作社', ['买校车的{x}来自校友会']],
  ['according to which body', 'zh-Hans', quarry, orders, '据合作社介绍，订单减少了{x}', ['石材协会负责人说，订单减少了{x}']],
] // prettier-ignore

const deckOf = (facts: object, claim: string): SmallDeck => ({ facts, claim, ...number }) as unknown as SmallDeck
const errors = (locale: Lie[1], source: string, deck: SmallDeck) =>
  foundIn(locale, source, deck).flatMap(({ severity, message }) => (severity === 'error' ? [message] : []))

const pool = 'In 2019 there were 30 swimmers. Now there are 52 swimmers. The fee fell from £9 to £4.'
const bus = 'The bus calls at 46 farms, 12 fewer than in 2019.'
const lamps = '2016年街灯亮到十点。灯不多。镇上有街灯412盏，比2016年多150盏。'
const swimmers = { y: of('2019', 'date', { cite: '1.1' }), a: of(30, 'count', { noun: 'swimmers', cite: '1.1' }), b: of(52, 'count', { cite: '1.2', noun: 'swimmers' }) } // prettier-ignore
const fees = { a: of(9, 'GBP', { cite: '1.3' }), b: of(4, 'GBP', { cite: '1.3' }) }
const farms = { a: of(12, 'count', { noun: 'farms' }), b: of(46, 'count', { noun: 'farms' }), c: { derive: 'a + b', unit: 'count', noun: 'farms' } } // prettier-ignore
const lit = { a: of(150, 'count', { noun: '盏', cite: '1.3' }), b: of(412, 'count', { noun: '盏', cite: '1.3' }) }

type Ends = readonly [beforeLabel: string, before: string, afterLabel: string, after: string]

/** Two bars that are a lie, and those that are not. */
const bars: readonly [what: string, locale: Lie[1], source: string, facts: object, lie: Ends, truths: Ends[]][] = [
  ['labels that are exchanged', 'en', pool, swimmers, ['Today', 'a', 'Before', 'b'], [['Before', 'a', 'Today', 'b'], ['After the war', 'a', 'Before the fire', 'b']]],
  ['the date of the other', 'en', pool, swimmers, ['Then', 'a', '{y}', 'b'], [['{y}', 'a', 'Now', 'b']]],
  ['what it fell to before what it fell from', 'en', pool, fees, ['First', 'b', 'Last', 'a'], [['First', 'a', 'Last', 'b']]],
  ['a difference as an end', 'en', bus, farms, ['Once', 'a', 'Now', 'b'], [['Once', 'c', 'Now', 'b']]],
  ['labels of one event that are exchanged', 'zh-Hans', lamps, lit, ['换灯后', 'b', '换灯前', 'b'], []],
  ['a difference as an end', 'zh-Hans', lamps, lit, ['过去', 'a', '现在', 'b'], []],
] // prettier-ignore

it('takes for the payer of an amount nobody who pays another one behind it', () => {
  const source = '成本410元，由健康局补助200元。县基金会捐款9万元。'
  const x = of(410, 'CNY', { cite: '1.1' })
  expect(errors('zh-Hans', source, deckOf({ x }, '基金会出资{x}'))).toEqual([])
})

describe('what several bodies say', () => {
  it.each([
    ['en', 'The union and the company said that 14 posts would go. The union said that 9 came.', '14 posts', 'The union said that {x} would go'],
    ['en', 'The bank, the union and the company said that 14 posts would go. The bank said that 9 came.', '14 posts', 'The bank said that {x} would go'],
    ['zh-Hans', '合作社和石材协会表示，失去24个车位。合作社表示，有9个新的。', '个车位', '合作社表示，失去{x}'],
    ['zh-Hans', '合作社、石材协会表示，失去24个车位。合作社表示，有9个新的。', '个车位', '合作社表示，失去{x}'],
  ] as const)('each of them says (%s): %s', (locale, source, noun, claim) => {
    const x = locale === 'en' ? of(14, 'count', { noun: 'posts' }) : of(24, 'count', { noun })
    expect(errors(locale, source, deckOf({ x }, claim))).toEqual([])
  })
}) // prettier-ignore

describe('bars of before and after that say what the article does not are refused, and true ones are not', () => {
  const drawn = (facts: object, [one, a, other, b]: Ends): SmallDeck =>
    ({
      facts,
      figure: { kind: 'before-after', before: { label: one, fact: a }, after: { label: other, fact: b } },
    }) as unknown as SmallDeck
  it.each(bars)('%s (%s)', (_, locale, source, facts, lie, truths) => {
    for (const truth of truths) expect(errors(locale, source, drawn(facts, truth)), truth.join(' ')).toEqual([])
    const faults = errors(locale, source, drawn(facts, lie))
    expect(faults, lie.join(' ')).not.toEqual([])
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
  })
})

describe('a claim that says what its sentence does not is refused, and what is true is not', () => {
  it.each(rows)('%s (%s)', (_, locale, source, facts, lie, truths) => {
    for (const truth of truths) expect(errors(locale, source, deckOf(facts, truth)), truth).toEqual([])
    const faults = errors(locale, source, deckOf(facts, lie))
    expect(faults, lie).not.toEqual([])
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
  })
})
