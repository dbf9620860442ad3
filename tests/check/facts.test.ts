import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { checkTalk, type Talk } from '../../scripts/check/index.ts'
import type { LockedQuantity, SourceLock } from '../../scripts/source/lockSchema.ts'

const text = 'It raised some 5 kkm of 三 and 20 to 30 euros.'
const lockOf = (numbers: LockedQuantity[], language = 'en'): SourceLock => ({
  format: 2,
  language,
  sentences: { 1.1: { hash: '0'.repeat(16), numbers } },
})
const number = (value: number, unit: string, more: Partial<LockedQuantity> = {}): LockedQuantity => ({
  value,
  unit,
  bound: 'exactly',
  ...more,
})
const unsure = number(5, 'count', { noun: 'kegs', unsure: '"k" stands before a unit', at: [15, 20] })

function check(
  fact: object,
  numbers: LockedQuantity[],
  more: { language?: string; article?: object; sentences?: boolean; units?: object } = {},
): Talk {
  const facts = stringify({
    citedeck: 1,
    ...(more.units ? { units: more.units } : {}),
    x: { of: { en: 'it' }, cite: '1.1', ...fact },
  })
  const article = stringify({
    citedeck: 1,
    locale: 'en',
    ...more.article,
    title: ['T'],
    sources: { title: 'S' },
    sections: [
      {
        id: 'one',
        title: 'One',
        slides: [{ id: 'first', claim: 'It is {x}', points: ['a point'], cite: ['1.1'], notes: 'hello' }],
      },
    ],
  })
  const sentences = more.sentences ? [{ id: '1.1', paragraph: 1, sentence: 1, text } as const] : []
  return checkTalk(
    { facts: parseYaml(facts, 'facts.yaml'), article: parseYaml(article, 'article.yaml') },
    lockOf(numbers, more.language),
    sentences,
  )
}

/** What the author is told of the fact, without its place; nothing where it holds. */
function told(...args: Parameters<typeof check>): string {
  try {
    check(...args)
    return ''
  } catch (error) {
    if (error instanceof InputError)
      return error.diagnostics.map((each) => formatDiagnostic(each).replace(/^\S+ {2}/, '')).join('\n')
    throw error
  }
}

describe('what the author of a false fact is told', () => {
  it.each<[string, object, LockedQuantity, string]>([
    [
      'the bound',
      { value: 3, unit: 'percent', bound: 'over' },
      number(3, 'percent', { bound: 'at-least' }),
      'x is over 3 percent, but sentence 1.1 states at least 3 percent\n    Only the bound differs: write "bound: at-least".',
    ],
    [
      "the article's own unit",
      { value: 1500, unit: 'meter' },
      number(1.5, 'kilometer'),
      'x is 1500 meters, but sentence 1.1 states 1.5 kilometers\n    That is the same amount in another unit; write it as the article does: value: 1.5, unit: kilometer.',
    ],
    [
      'the noun that is missing',
      { value: 412, unit: 'count' },
      number(412, 'count', { noun: 'turbines' }),
      'x is 412 count, but sentence 1.1 states 412 turbines\n    The sentence counts turbines; where that is the number meant, write noun: { en: turbines }.',
    ],
    [
      'the rate',
      { value: 12.5, unit: 'percent' },
      number(12.5, 'percent', { per: { value: 1, unit: 'year' } }),
      'x is 12.5 percent, but sentence 1.1 states 12.5 percent per year\n    The sentence states a rate: write per: year.',
    ],
    [
      'what the rate is for',
      { value: 4, unit: 'count', noun: { en: 'deaths' } },
      number(4, 'count', { noun: 'deaths', per: { value: 1000, unit: 'count', noun: 'births' } }),
      'x is 4 deaths, but sentence 1.1 states 4 deaths per 1000 births\n    The sentence states a rate: write per: { value: 1000, unit: count, noun: { en: births } }.',
    ],
    [
      'that there is no rate',
      { value: 4, unit: 'EUR', per: 'month' },
      number(4, 'EUR'),
      'x is 4 EUR per month, but sentence 1.1 states 4 EUR\n    The sentence states no rate: take "per" out.',
    ],
    [
      'the sense',
      { value: 2, unit: 'multiple' },
      number(2, 'multiple', { sense: 'more' }),
      'x is 2 multiple, but sentence 1.1 states 2 multiple more\n    The sentence says that so much is added: write "sense: more", or value: 3 for what it comes to.',
    ],
    [
      'the fraction',
      { value: 66.6666666666667, unit: 'percent' },
      number(66.6666666666667, 'percent', { fraction: { numerator: 2, denominator: 3 } }),
      "x is 66.6666666666667 percent, but sentence 1.1 states 2/3, 66.6666666666667 percent\n    The sentence states a fraction, which no decimal is equal to: write value: '2/3'.",
    ],
    [
      'the range',
      { value: 20, unit: 'EUR' },
      number(20, 'EUR', { low: 20, high: 30 }),
      'x is 20 EUR, but sentence 1.1 states 20–30 EUR\n    20–30 EUR is a range: write value: [20, 30], or its lower end with "bound: at-least", or its upper with "bound: at-most".',
    ],
    [
      'nothing more where nothing is near',
      { value: 20, unit: 'EUR' },
      number(7, 'percent'),
      'x is 20 EUR, but sentence 1.1 states 7 percent',
    ],
  ])('%s', (_, fact, stated, message) => {
    expect(told(fact, [stated])).toBe(message)
  })

  it('is of the quantity that is nearest', () => {
    const numbers = [
      number(3, 'EUR'),
      number(3, 'count', { noun: 'boats', bound: 'about' }),
      number(4, 'count', { noun: 'boats' }),
    ]
    expect(told({ value: 3, unit: 'count', noun: { en: 'boats' } }, numbers)).toContain(
      'Only the bound differs: write "bound: about".',
    )
  })
})

describe('a sentence that was not read for certain', () => {
  const fact = { value: 5, unit: 'count', noun: { en: 'kegs' } }

  it('carries no fact, and its author is shown the part and told how to say what it means', () => {
    const message = 'x is 5 kegs, but what sentence 1.1 states was not read for certain: "k" stands before a unit'
    const remedy =
      "\n    Read the sentence. Where it means this, say so by hand: reading: 'why'. The sources slide marks it as your own reading."
    expect(told(fact, [unsure])).toBe(message + remedy)
    expect(told(fact, [unsure], { sentences: true })).toBe(`${message} ("…ed some 5 kkm of 三 an…")${remedy}`)
  })

  it('is taken as its author reads it, and counts as used', () => {
    const { facts, coverage } = check({ value: 5000, unit: 'kilometer', reading: 'kkm is a slip for thousand km' }, [
      unsure,
    ])
    expect(facts.get('x')).toMatchObject({ ownReading: 'kkm is a slip for thousand km' })
    expect(coverage).toMatchObject({ matched: 1, used: 1, unused: [] })
  })

  it('is so where nothing was read in it', () => {
    expect(told(fact, [])).toMatch(/states no number\n.*reading: 'why'/)
    expect(told({ ...fact, reading: 'it does' }, [])).toBe('')
  })

  it('may not be read otherwise than it was read for certain', () => {
    const needless =
      'x has a reading of the author\'s own, but sentence 1.1 was read for certain: it states 7 percent\n    Take "reading" out, and state what the sentence states.'
    expect(told({ ...fact, reading: 'so' }, [number(7, 'percent')])).toBe(needless)
    expect(told({ value: 7, unit: 'percent', reading: 'so' }, [number(7, 'percent'), unsure])).toBe(needless)
  })
})

it('refuses a lock that was made of the article in another language', () => {
  const french = { source: { language: 'en-GB' } }
  expect(told({ value: 7, unit: 'percent' }, [number(7, 'percent')], { article: french })).toMatch(
    /^the article is in en-GB, but the lock was made of it as en\n/,
  )
  expect(told({ value: 7, unit: 'percent' }, [number(7, 'percent')], { article: french, language: 'en-GB' })).toBe('')
})

describe('a unit that the talk declares', () => {
  const units = { teu: { en: ['TEU', 'boxes'] } }

  it('is held as any other', () => {
    expect(told({ value: 40, unit: 'teu' }, [number(40, 'teu')], { units })).toBe('')
    expect(told({ value: 40, unit: 'tonne' }, [number(40, 'teu')], { units })).toContain(
      'x is 40 tonnes, but sentence 1.1 states 40 teu',
    )
  })

  it('may not have the name of another, nor be without one', () => {
    expect(told({ value: 40, unit: 'tonne' }, [number(40, 'tonne')], { units: { tonne: { en: ['t'] } } })).toBe(
      '"tonne" is a unit already; name facts of it by that, or give yours another name',
    )
    expect(told({ value: 40, unit: 'teu' }, [number(40, 'teu')], { units: { teu: { en: [] } } })).toContain(
      'needs at least one name',
    )
  })
})
