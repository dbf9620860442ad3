import { describe, expect, it } from 'vitest'
import { setText } from '../../components/shared/setText.ts'
import { hyphenation } from '../../scripts/typography/hyphenation.ts'

const label = (words: string) => ({ figure: { kind: 'big-number', label: words } })
const inLabel = (words: string, locale = 'en-GB', terms: string[] = []) => hyphenation([label(words)], locale, terms)

describe('hyphenation', () => {
  it('divides long words as the spelling of the deck does, with three letters or more on either side', () => {
    expect(inLabel('unquestionably a therapist')).toEqual(['ther-ap-ist', 'unques-tion-ably'])
    expect(inLabel('unquestionably a therapist', 'en-US')).toEqual(['ther-a-pist', 'unques-tion-ably'])
    expect(inLabel('area and cafeteria').join()).not.toMatch(/\b\w{1,2}-|-\w{1,2}\b/)
  })

  it('divides shorter words in labels than in running text, which has the width of a card', () => {
    expect(hyphenation([{ claim: 'therapist', points: ['interoperability'] }], 'en', [])).toEqual([
      'inter-op-er-abil-ity',
    ])
  })

  it.each([
    ['a name inside a sentence', 'it came to Gloucestershire', []],
    ['a name of several words', 'Alexandra Featherstone', []],
    ['a name that a sentence begins with, and that stands inside another', 'to Gloucestershire. Gloucestershire', []],
    ['a term of the deck', 'Photovoltaics', ['Photovoltaics']],
    ['a word with digits', 'chromosome21 and 3dimensional', []],
    ['a word with capitals inside', 'an OpenTelemetryCollector', []],
    ['part of an address', 'photovoltaics.example.org/photovoltaics', []],
    ['a word with another letter', 'naïvetédictionary', []],
  ])('never divides %s', (_, words, terms) => {
    expect(inLabel(words, 'en', terms)).toEqual([])
  })

  it('divides a word that has a capital only since a sentence begins with it', () => {
    expect(inLabel('Manufacturers. “Responsibilities”')).toEqual(['Man-u-fac-tur-ers', 'Respons-ib-il-it-ies'])
  })
})

it('sets a word in a box of its own, which is divided only where it is wider than the line, its marks and ending with it', () => {
  const set = (text: string) =>
    setText(text, { locale: 'en', terms: [], hyphens: ['inter-oper-ability'] })
      .flatMap(({ pieces }) => pieces)
      .flatMap(({ words }) => words)
      .map(({ parts, setting }) => [
        parts.map(({ text: said, divisible }) => (divisible ? `|${said}` : said)).join(''),
        setting,
      ])
  expect(set('an interoperability of')).toEqual([
    ['an', ''],
    ['inter|oper|ability', 'whole long divisible'],
    ['of', ''],
  ])
  expect(set('“interoperability’s”,')).toEqual([['“inter|oper|ability’s”,', 'whole long divisible']])
  expect(set('interoperabilities')).toEqual([['interoperabilities', '']])
})
