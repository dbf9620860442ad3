import { describe, expect, it } from 'vitest'
import type { Lie, SmallDeck } from './lies.ts'
import { foundIn, ofForm } from './told.ts'

const times = (value: number, noun: string) => ({ value, unit: 'count', noun })
const date = (value: string) => ({ value, unit: 'date' })

const en = 'The siren sounded 210 times in 2023, compared with 340 times in 2020.'
const siren: SmallDeck['facts'] = {
  a: times(340, 'times'),
  b: times(210, 'times'),
  x: { derive: 'a - b', unit: 'count', noun: 'times' },
  y: date('2020'),
  z: date('2023'),
}
const zh = '2023年警报拉响210次，2020年拉响340次。'
const alarm: SmallDeck['facts'] = {
  a: times(340, '次'),
  b: times(210, '次'),
  x: { derive: 'a - b', unit: 'count', noun: '次' },
  y: date('2020'),
  z: date('2023'),
}
const prices = 'A ticket rose by €4 in May to €31 a month.'
const ticket: SmallDeck['facts'] = {
  a: { value: 4, unit: 'EUR' },
  b: { value: 31, unit: 'EUR', per: 'month' },
}

const errorsOf = (locale: Lie[1], source: string, facts: SmallDeck['facts'], claim: string) =>
  foundIn(locale, source, { facts, claim, figure: { kind: 'big-number', fact: claim.includes('{x') ? 'x' : 'a' } })
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

describe('more and fewer beside a difference between two years', () => {
  it.each<[Lie[1], string, SmallDeck['facts'], string]>([
    ['en', en, siren, 'The siren sounded {x:number} more times than in {y}'],
    ['en', en, siren, 'The siren sounded {x} more than in {y}'],
    ['en', en, siren, 'The siren sounded {x} fewer in {y} than in {z}'],
    ['en', en, siren, 'In {z} the siren sounded {x:number} more times'],
    ['zh-Hans', zh, alarm, '比{y}多拉响{x}'],
    ['zh-Hans', zh, alarm, '警报{z}比{y}多了{x}'],
    ['zh-Hans', zh, alarm, '警报{y}比{z}少{x}'],
  ])('are refused where they go the other way (%s: %#)', (locale, source, facts, claim) => {
    const found = errorsOf(locale, source, facts, claim)
    expect(found).toEqual([expect.stringMatching(/says that it (?:rose|fell)/)])
    expect(found.filter((message) => ofForm.test(message))).toEqual([])
  })

  it.each<[Lie[1], string, SmallDeck['facts'], string]>([
    ['en', en, siren, 'The siren sounded {x:number} fewer times than in {y}'],
    ['en', en, siren, 'The siren sounded {x} less than in {y}'],
    ['en', en, siren, 'The siren sounded {x} more in {y} than in {z}'],
    ['en', en, siren, 'In {y} the siren sounded {x:number} more times'],
    ['en', en, siren, 'The siren did not sound {x:number} more times'],
    ['zh-Hans', zh, alarm, '比{y}少拉响{x}'],
    ['zh-Hans', zh, alarm, '警报{z}比{y}少了{x}'],
    ['zh-Hans', zh, alarm, '警报{y}比{z}多{x}'],
    ['zh-Hans', zh, alarm, '警报减少了{x}'],
    ['zh-Hans', zh, alarm, '警报{z}没有比{y}多了{x}'],
  ])('pass where they go with it (%s: %#)', (locale, source, facts, claim) => {
    expect(errorsOf(locale, source, facts, claim)).toEqual([])
  })
})

describe('how often something was done', () => {
  it('may be counted by the noun of that, and of nothing else', () => {
    const source = 'Lorries visited the yard. The bridge opened 95 times in 2024.'
    const facts = { a: { ...times(95, 'times'), cite: '1.2' } }
    expect(errorsOf('en', source, facts, 'The bridge had {a:number} openings')).toEqual([])
    expect(errorsOf('en', source, facts, 'The bridge had {a:number} visits')).toEqual([
      expect.stringContaining('reads as 95 visits'),
    ])
  })
})

describe('a rate behind the last of two amounts', () => {
  it('is not of the first, which has none', () => {
    expect(errorsOf('en', prices, ticket, 'A ticket went up by {a} to {b}')).toEqual([])
    expect(errorsOf('en', prices, ticket, 'A ticket went up by {a} a month to {b}')).toEqual([
      expect.stringContaining('reads as 4 EUR per month'),
    ])
  })
})
