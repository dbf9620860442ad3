import { beforeAll, describe, expect, it } from 'vitest'
import { leftOutOf } from '../../scripts/proof/leftOut.ts'
import { markOf } from '../../scripts/proof/marks.ts'
import { marked } from '../../scripts/proof/marked.ts'
import { sheetPage } from '../../scripts/proof/page.ts'
import type { ProofSheet } from '../../scripts/proof/value.ts'
import { proofWordsFor } from '../../scripts/locales/proofWords.ts'
import { fact } from '../deck/build.ts'
import { fixture } from '../fixtures/paths.ts'
import { lineOf, sheetFor, slideOf } from './build.ts'

/** Without regard to which blanks keep a number together with its unit. */
const evenly = (text = '') => text.replace(/\s/gu, ' ')

let grid: ProofSheet
let bare: ProofSheet
let water: ProofSheet
let harbour: ProofSheet
beforeAll(async () => {
  ;[grid, bare, water, harbour] = await Promise.all([
    sheetFor(fixture('grid')),
    sheetFor(fixture('grid'), { withText: false }),
    sheetFor(fixture('water')),
    sheetFor(fixture('harbour')),
  ])
})

describe('a slide on the proof sheet', () => {
  it('joins each number with the words that state it, by one letter in both, and marks what it leaves out', () => {
    const { numbers, sentences } = slideOf(grid, 'made')
    expect(numbers.map(({ mark, text }) => [mark, evenly(text)])).toEqual([
      ['A', '1,405 GWh'],
      ['B', '1,240 GWh'],
      ['C', '1,310 GWh'],
      ['D', '25.2%'],
      ['E', '330 GWh'],
    ])
    expect(sentences.map(({ place, text }) => [place, lineOf(text)])).toEqual([
      ['1.1', 'The island of Sunder runs on wind.'],
      [
        '1.2',
        'In <2021> its turbines made [B|1,240 GWh], in <2022> [C|1,310] and in <2023> [A|1,405]; for <2024> the operator has given no figure.',
      ],
      ['2.2', 'Losses rose from <210 GWh> in <2021> to [E|330] in <2022> and <over 515> in <2023>.'],
    ])
    expect(sentences[2]?.leftOut).toEqual(['210 GWh', '2021', '2022', 'over 515', '2023'])
  })

  it('gives the sum of a computed number with the letters of its parts, and says which of these is not on it', () => {
    const { numbers } = slideOf(grid, 'made')
    expect(evenly(numbers[3]?.verdict)).toBe('computed: 330 GWh (E) ÷ 1,310 GWh (C), rounded')
    expect(numbers[4]).toMatchObject({ verdict: 'not on the slide: stated in 2.2' })
    expect(numbers[4]?.fact).toBeUndefined()
  })

  it('takes of two equal numbers that which goes with the date and the name of the cell', () => {
    const { sentences } = slideOf(grid, 'jobs')
    expect(sentences.map(({ text }) => lineOf(text))[1]).toBe(
      'Jobs in Northport fell from [A|410] in <2019> to [B|395] in <2024>, in Westhaven from [D|782] to [E|766].',
    )
  })

  it('shows without the text the places and what the lock has read there, and no sentence', () => {
    const { numbers, sentences } = slideOf(bare, 'made')
    expect(bare.isWithText).toBe(false)
    expect(numbers).toEqual(slideOf(grid, 'made').numbers)
    expect(sentences.map(({ place, text, states }) => [place, text, evenly(lineOf(states))])).toEqual([
      ['1.1', undefined, ''],
      ['1.2', undefined, '<2021> · [B|1,240 GWh] · <2022> · [C|1,310 GWh] · <2023> · [A|1,405 GWh] · <2024>'],
      ['2.2', undefined, '<210 GWh> · <2021> · [E|330 GWh] · <2022> · <over 515 GWh> · <2023>'],
    ])
    for (const words of ['island of Sunder', 'Losses rose', 'wait for the cable'])
      expect(JSON.stringify(bare)).not.toContain(words)
  })

  it('compares quotations, and marks the words that they take', () => {
    const { quotations, sentences } = slideOf(water, 'sieve')
    expect(quotations.map(({ mark, verdict }) => [mark, verdict])).toEqual([['A', 'word for word, 7.1']])
    expect(lineOf(sentences[0]?.text)).toMatch(
      /^“?\[A\|We were about to build a lake so that we could go on filling a sieve/,
    )
  })

  it('lists the words that no letter marks, to be weighed too: claim, labels, names and roles', () => {
    expect(slideOf(water, 'voices').words).toEqual([
      'Those upstream are not heard, and mended pipes win no votes',
      ...['Agnes Roe', 'chairs the parish council of Coldwater', 'Nadia Ferrow', 'teaches water policy in Merrin'],
    ])
    expect(slideOf(water, 'joints').words).toEqual(expect.arrayContaining(['Joints of iron mains', 'Not traced']))
    expect(slideOf(water, 'districts').words).toEqual(expect.arrayContaining(['Gannet Coast', 'Highmarch']))
    expect(slideOf(water, 'districts').words?.join()).not.toMatch(/388|litre|liter|sources|paragraph/)
  })

  it('names the text where a talk rests on several', () => {
    expect(slideOf(harbour, 'growth').sentences.map(({ place }) => place)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^\S.* \d+\.\d+$/)]),
    )
    expect(harbour.texts).toHaveLength(2)
  })

  it('lists names that hold an amount with the reason of their author', async () => {
    const { slides } = await sheetFor(fixture('ferry'))
    const remarks = slides.flatMap((slide) => slide.remarks.map(({ lines }) => [slide.id, ...lines]))
    expect(remarks.filter(([id]) => id === 'price')).toEqual([['price', 'Pier 7: The name of a pier']])
  })
})

describe('what a slide leaves out of a number', () => {
  const crossings = fact('crossings', { value: 400, bound: 'over', noun: 'boats', nouns: { en: 'boats' } })
  const words = proofWordsFor('en')
  const saying = (...claim: (string | { text: string; fact: string })[]) => leftOutOf(crossings, { claim }, 'en', words)

  it('is its bound, where no place of the slide has it', () => {
    expect(saying('The pier sees ', { text: '400', fact: 'crossings' }, ' boats')).toEqual(['over'])
    expect(saying('The pier sees over ', { text: '400', fact: 'crossings' }, ' boats')).toEqual([])
    expect(saying('The pier sees ', { text: 'over 400 boats', fact: 'crossings' })).toEqual([])
  })

  it('is nothing where the words of the slide are not understood', () => {
    expect(saying('The pier sees ', { text: 'many', fact: 'crossings' })).toEqual([])
  })

  it('is what a rate is for', () => {
    const rate = fact('rate', { value: 12, unit: 'kilometer', per: { value: 1, unit: 'day', nouns: {} } })
    const claim = ['It goes ', { text: '12 km', fact: 'rate' }]
    expect(leftOutOf(rate, { claim }, 'en', words)).toEqual(['per day'])
    expect(leftOutOf(rate, { claim: ['It goes ', { text: '12 km a day', fact: 'rate' }] }, 'en', words)).toEqual([])
  })
})

describe('the end of the sheet', () => {
  it('says how far deck and article cover each other, as the check does, and what is left out and why', () => {
    expect(grid.end[0]?.rows.map(({ said }) => said)).toEqual(['16 of 16', '3 of 3', '8 of 8', '26 of 28'])
    expect(grid.end.find(({ head }) => head === 'Numbers that no slide shows')?.rows).toEqual([
      { name: '1.2', said: '2024' },
      { name: '3.1', said: '3 harbours' },
    ])
    const waived = water.end.find(({ head }) => head.startsWith('Left out on purpose'))?.rows ?? []
    expect(waived).toContainEqual({ name: '10.4', said: '2018 (The year of 10.2 again)' })
    expect(waived.find(({ name }) => name === '12.2')?.said).toMatch(/^.{12,} \(A joke\)$/)
  })
})

describe('a marked text', () => {
  it('keeps every letter, whatever stretches overlap', () => {
    const text = ' “Ten boats came,” said the master. '
    const whole = marked(text, [
      { start: 2, end: 16, is: 'quoted', marks: ['B'] },
      { start: 2, end: 11, is: 'shown', marks: ['A'] },
    ])
    expect(whole.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(text.trim())
    expect(whole.slice(1, 3)).toEqual([
      { text: 'Ten boats', is: 'shown', marks: ['B', 'A'] },
      { text: ' came', is: 'quoted' },
    ])
  })

  it('goes on behind Z', () => {
    expect([0, 25, 26, 27, 701, 702].map(markOf)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })
})

describe('the page', () => {
  const look = { pictures: new Map(), made: 'Made today', paper: 'a4', fonts: '', version: 'v' } as const

  it('shows what is in the sheet as text, not as HTML, also in the margins of the paper', () => {
    const title = `</style><script>"alert(1)"</script>`
    const html = sheetPage({ ...grid, title }, look)
    expect(html).not.toContain('<script')
    expect(html.match(/<\/style/g)).toHaveLength(1)
  })

  it('says where the text was not at hand', () => {
    expect(sheetPage(bare, look)).toContain('was not at hand')
    expect(sheetPage(grid, look)).not.toContain('was not at hand')
  })

  it('is in the language of the deck', async () => {
    const html = sheetPage(await sheetFor(fixture('grid-zh')), look)
    expect(html).toContain('lang="zh-Han')
    expect(html.replace(/<style>[^]*<\/style>/, '')).not.toMatch(/in order|Remarks|stated in|\p{Script=Han}: /u)
  })
})
