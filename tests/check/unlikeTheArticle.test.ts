import { describe, expect, it } from 'vitest'
import type { Lie, SmallDeck } from './lies.ts'
import { foundIn, ofForm } from './told.ts'

const euros = (value: number) => ({ value, unit: 'EUR' })
const list =
  'Of every €60 that members pay, €29 goes into new boats and ropes, €17 into rent and €14 into prizes and tea.'
const spent: SmallDeck['facts'] = { x: euros(60), a: euros(29), b: euros(17), c: euros(14) }
const english = 'The club has 40 members. Not everyone is convinced.'
const members: SmallDeck['facts'] = { x: { value: 40, unit: 'count', noun: 'members' } }
const chinese = '船会有40名会员。并不是所有人都赞成。'
const people: SmallDeck['facts'] = { x: { value: 40, unit: 'count', noun: '名会员' } }
const cheap = '新灯的电费比旧灯便宜近三成。'
const third: SmallDeck['facts'] = { x: { value: '3/10', unit: 'percent', bound: 'nearly', form: 'tenths' } }

const pairs: readonly [what: string, Lie[1], string, SmallDeck['facts'], truth: string, lie: string][] = [
  ['what an amount of a list goes to', 'en', list, spent, 'Of every {x}, {a} goes into boats and ropes', 'Of every {x}, {c} goes into boats and ropes'],
  ['what an amount of a list goes to', 'en', list, spent, 'Prizes take {c} of every {x}', 'Boats take {b} of every {x}'],
  ['what is not so of all', 'en', english, members, 'Not everyone is convinced', 'Everyone is convinced'],
  ['what is not so of all', 'en', 'The club has 40 members. Not all members were consulted in May.', members, 'All members were consulted', 'All members were consulted in May'],
  ['what is not so of all', 'zh-Hans', chinese, people, '不是人人都赞成', '人人都赞成'],
  ['what is not so of all', 'zh-Hans', chinese, people, '有人不赞成', '所有人都赞成'],
  ['dear and cheap beside a bound', 'zh-Hans', cheap, third, '新灯的电费比旧灯便宜{x}', '新灯的电费比旧灯贵近{x}'],
] // prettier-ignore

const mill = 'Corran Water pumps water to the town. The mill is to cost £64 million.'
const cost: SmallDeck['facts'] = { x: { value: 64_000_000, unit: 'GBP', cite: '1.2' } }
const harbour = '青石港去年完成吞吐量64万吨。货物总吞吐量达到90万吨，其中木材占两成。'
const tonnes = (value: number, cite: string): SmallDeck['facts'] => ({ x: { value, unit: 'tonne', cite } })

const doubts: readonly [what: string, Lie[1], string, SmallDeck['facts'], truth: string, lie: string][] = [
  ['a company of another name', 'en', mill, cost, 'Corran Water is to build the mill for {x}', 'Severn Water is to build the mill for {x}'],
  ['a company, by a word before its name', 'en', mill, cost, 'Poor Corran pays {x} for the mill', 'Severn Water pays {x} for the mill'],
  ['a harbour of another name', 'zh-Hans', harbour, tonnes(640_000, '1.1'), '青石港完成吞吐量{x}', '白沙港完成吞吐量{x}'],
  ['a whole as that of its part', 'zh-Hans', harbour, tonnes(900_000, '1.2'), '货物吞吐量达到{x}', '木材吞吐量达到{x}'],
] // prettier-ignore

const errorsOf = (locale: Lie[1], source: string, facts: SmallDeck['facts'], claim: string) =>
  foundIn(locale, source, { facts, claim })
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

describe('words that the article has of something else, or denies, are refused, and the true ones are not', () => {
  it.each(pairs)('%s (%s: %#)', (_, locale, source, facts, truth, lie) => {
    expect(errorsOf(locale, source, facts, truth)).toEqual([])
    const told = errorsOf(locale, source, facts, lie)
    expect(told).not.toEqual([])
    expect(told.filter((message) => ofForm.test(message))).toEqual([])
  })
})

describe('whose a number is by a name that the article has nowhere, or has of its part, is doubted', () => {
  it.each(doubts)('%s (%s)', (_, locale, source, facts, truth, lie) => {
    const codes = (claim: string) => foundIn(locale, source, { facts, claim }).map(({ code }) => code)
    expect(codes(truth)).not.toContain('told-of-another')
    expect(codes(truth)).not.toContain('text-misread')
    expect(codes(lie)).toContain('told-of-another')
  })
})
