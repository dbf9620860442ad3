import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { grammarOf } from '../../../scripts/locales/grammars.ts'

const { amounts, sameNoun } = grammarOf('en')

describe('finds the amounts that are typed into a text, in any wording', () => {
  it.each([
    'a dozen',
    'halved',
    'by half',
    'a third',
    'a quarter',
    'twice',
    'tripled',
    'a million',
    'hundreds',
    'twenty-five',
    'ten-fold',
    'nine',
    'the nineties',
    '5 pm',
    '3-1',
    'GPT-500',
    '500X',
    '½',
    'Ⅻ',
    '③',
    '５',
    'two',
    'sixfold',
    'o ne hundred',
    'two-thirds of the staff',
    'in the 1990s',
    'one in five',
    'half the staff',
    'tens of thousands',
    'scores of people',
    'one percent',
    'half a million',
    'fifth-largest',
    'double the cost',
    'nine out of ten',
    'a hundred',
    'two dozen',
    'second largest',
    'a tenth of it',
    'every second member of it',
    'every third household',
    'a fortnight',
    'a trio of judges',
    'a score of fires',
    'a pair of turbines',
    'a quarter shut',
    'a third missing',
    'quadrupled',
  ])('%s', (typed) => {
    const text = `It cost {x}, ${typed}`
    const found = amounts(text)
    expect(found.length).toBeGreaterThan(0)
    for (const amount of found) expect(text.slice(amount.start, amount.end)).toBe(amount.text)
  })

  it('gives the whole of an amount', () => {
    expect(amounts('half a million in two hundred and fifty days').map(({ text }) => text)).toEqual([
      'half a million',
      'two hundred and fifty',
    ])
  })
})

describe('what only looks like an amount is none', () => {
  it.each([
    'one of them',
    'first of all',
    'on second thoughts',
    'one another',
    'no one',
    'a third party',
    'the fish quarter',
    'in the quarter',
    'the point',
    'the second half',
    'the other half',
    'half-heartedly',
    'double standards',
    'one day',
    'at one time',
    'a third person',
    'second-hand',
    'split second',
    'one by one',
    'in two minds',
    'back to square one',
    'ground zero',
    'all fours',
    'cloud nine',
    'the eleventh hour',
    'km² of land',
    'once or twice',
    'a double espresso',
    'a pair of blunt scissors',
  ])('%s', (phrase) => {
    expect(amounts(`It was ${phrase} there`)).toEqual([])
  })

  it.each(['prose.txt', 'prose-of-the-garden.txt', 'prose-of-the-valley.txt'])(
    'is rare in prose without amounts: at most one false alarm in a thousand words of %s',
    (file) => {
      const prose = readFileSync(new URL(file, import.meta.url), 'utf8')
      const words = prose.split(/\s+/).length
      const alarms = amounts(prose).map(({ text }) => text)
      expect(words).toBeGreaterThan(1500)
      expect(alarms.length / words, alarms.join(', ')).toBeLessThanOrEqual(1 / 1000)
    },
  )

  it.each(['prose-of-the-garden.txt', 'prose-of-the-valley.txt'])('is read as no quantity in %s', (file) => {
    const prose = readFileSync(new URL(file, import.meta.url), 'utf8')
    expect(
      grammarOf('en')
        .read(prose, [])
        .map(({ text }) => text),
    ).toEqual([])
  })

  it('is none in the notes of the ferry', () => {
    const article: unknown = parse(readFileSync(new URL('../../fixtures/ferry/article.yaml', import.meta.url), 'utf8'))
    const notes = notesIn(article).map((note) => note.replace(/\{[^}]*\}|\[click[^\]]*\]|Pier 7/g, ''))
    expect(notes.length).toBeGreaterThan(5)
    expect(notes.flatMap((note) => amounts(note).map(({ text }) => text))).toEqual([])
  })
})

function notesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'notes' && typeof inner === 'string' ? [inner] : notesIn(inner),
  )
}

describe('nouns that count the same', () => {
  it.each([
    ['turbines', 'turbine'],
    ['people', 'person'],
    ['cities', 'city'],
    ['children', 'child'],
    ['wind turbines', 'turbines'],
    ['crew members', 'members'],
    ['members of staff', 'members'],
    ['buses', 'bus'],
    ['theatres', 'theaters'],
    ['heroes', 'hero'],
    ['houses', 'house'],
    ['TEU', 'TEUs'],
    ['fishermen', 'fisherman'],
    ['boxes', 'box'],
    ['matches', 'match'],
    ['analyses', 'analysis'],
    ['species', 'species'],
    ['Lives', 'life'],
  ])('%s and %s', (one, other) => {
    expect(sameNoun(one, other)).toBe(true)
    expect(sameNoun(other, one)).toBe(true)
  })
  it.each([
    ['turbines', 'homes'],
    ['wind turbines', 'gas turbines'],
    ['jobs', 'job losses'],
    ['ships', 'shipments'],
    ['', ''],
    ['people', 'peoples of the north'],
  ])('%s and %s do not', (one, other) => {
    expect(sameNoun(one, other)).toBe(false)
  })
})
