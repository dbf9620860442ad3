import { describe, expect, it } from 'vitest'
import type { Citation } from '../../../scripts/quantities/citation.ts'
import { align } from '../../../scripts/source/align/align.ts'
import { makeLock } from '../../../scripts/source/lock.ts'
import { segment } from '../../../scripts/source/segment.ts'
import { lockTable } from '../../../scripts/source/table/cells.ts'
import { readTable } from '../../../scripts/source/table/index.ts'
import { joinLocks } from '../../../scripts/source/talkLock.ts'

/** Where each cell of a table stands in another state of it, as above. */
function movedCells(before: string, current: string): string[] {
  const lock = (csv: string) =>
    joinLocks(new Map([['jobs', lockTable(readTable(Buffer.from(csv)).table, { locale: 'en' })]]))
  return [...align(lock(before), lock(current))]
    .filter(([from, { to, certain }]) => to.join() !== from || !certain)
    .map(([from, { to, how, certain }]) => `${from} → ${to.join(' ')} ${how}${certain ? '' : '?'}`)
}

const lockOf = (text: string) => makeLock(segment(text), { locale: 'en' })

/** Where each sentence of a text stands in another, as `1.1 → 2.1 how`; those that stay where they are left out. */
function moved(before: string, current: string, said: [Citation, Citation][] = []): string[] {
  return [...align(lockOf(before), lockOf(current), new Map(said))]
    .filter(([from, { to, certain }]) => to.join() !== from || !certain)
    .map(([from, { to, how, certain }]) => `${from} → ${to.join(' ')} ${how}${certain ? '' : '?'}`)
}
const gone = (before: string, current: string) => {
  const found = align(lockOf(before), lockOf(current))
  return Object.keys(lockOf(before).sentences).filter((id) => ![...found.keys()].some((each) => each === id))
}

const text = 'The ferry is old. It carries 400 people.\nIt has 3 boats. Another sank in 1912. Fares stay.\nWe wait.'

describe('sentences whose text is the same', () => {
  it.each([
    ['stay where nothing has changed', text, []],
    [
      'follow a paragraph that comes before them',
      `A new line.\n${text}`,
      ['1.1 → 2.1 same', '1.2 → 2.2 same', '2.1 → 3.1 same', '2.2 → 3.2 same', '2.3 → 3.3 same', '3.1 → 4.1 same'],
    ],
    [
      'follow paragraphs that were swapped',
      text.split('\n').reverse().join('\n'),
      ['1.1 → 3.1 same', '1.2 → 3.2 same', '3.1 → 1.1 same'],
    ],
    ['follow a sentence that is gone', text.replace('It has 3 boats. ', ''), ['2.2 → 2.1 same', '2.3 → 2.2 same']],
    [
      'follow a paragraph that was parted',
      text.replace(' Another', '\nAnother'),
      ['2.2 → 3.1 same', '2.3 → 3.2 same', '3.1 → 4.1 same'],
    ],
  ])('%s', (_, current, expected) => {
    expect(moved(text, current)).toEqual(expected)
  })

  it('are told from those gone', () => {
    expect(gone(text, text.replace('It has 3 boats. ', ''))).toEqual(['2.1'])
    expect(gone(text, 'Another text. It is of 9 cats, 8 dogs and 7 birds.\n'.repeat(2))).not.toContain('9.9')
  })
})

describe('a text that stands more than once', () => {
  const twice = 'Yes.\nAnn went.\nYes.\nBob went.'
  it('is certain between the same two sentences, and a guess elsewhere', () => {
    expect(moved(twice, `New.\n${twice}`)).toEqual([
      '1.1 → 2.1 twin?',
      '2.1 → 3.1 same',
      '3.1 → 4.1 twin',
      '4.1 → 5.1 same',
    ])
  })

  it('where one is gone, goes with what stands beside it, and the other to what says the same', () => {
    expect(moved(twice, 'Ann went.\nYes.\nBob went.')).toEqual([
      '1.1 → 2.1 twin?',
      '2.1 → 1.1 same',
      '3.1 → 2.1 twin',
      '4.1 → 3.1 same',
    ])
  })
})

describe('sentences whose text is another', () => {
  it.each([
    ['reworded, with the same numbers', 'It carries 400 people', 'On board are 400 people', ['1.2 → 1.2 reworded?']],
    ['with another number', 'has 3 boats', 'has 4 boats', ['2.1 → 2.1 changed?']],
    ['without numbers', 'Fares stay.', 'Fares do not change.', ['2.3 → 2.3 order?']],
    [
      'parted, its number in one of the parts',
      'It has 3 boats. Another sank in 1912.',
      'It has 3 boats. It sank. In 1912 that was.',
      ['2.2 → 2.3 reworded?', '2.3 → 2.4 same'],
    ],
  ])('%s', (_, from, to, expected) => {
    expect(text).toContain(from)
    expect(moved(text, text.replace(from, to))).toEqual(expected)
  })

  it('is split where several state its numbers, and joined where one states those of several', () => {
    const two = 'Ann went. It has 3 boats. Since 1912 it is so. Bob went.'
    expect(moved('Ann went. It has 3 boats since 1912. Bob went.', two)).toEqual([
      '1.2 → 1.2 1.3 split?',
      '1.3 → 1.4 same',
    ])
    expect(moved(two, 'Ann went. It has 3 boats since 1912. Bob went.')).toEqual([
      '1.2 → 1.2 joined?',
      '1.3 → 1.2 joined?',
      '1.4 → 1.3 same',
    ])
  })

  it('is found elsewhere by its numbers, where nothing else that is left states them', () => {
    expect(
      moved('Ann went. It has 31 boats. Bob went. Cy went.', 'Ann went. Bob went. Cy went. There are 31 boats.'),
    ).toEqual(['1.2 → 1.4 numbers?', '1.3 → 1.2 same', '1.4 → 1.3 same'])
  })

  it('is where somebody says', () => {
    expect(moved('Ann went. Bob went. Cy went.', 'Ann went. Xi went. Yi went. Cy went.', [['1.2', '1.3']])).toEqual([
      '1.2 → 1.3 said',
      '1.3 → 1.4 same',
    ])
  })
})

it('takes texts of many sentences in a moment', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `Line ${index % 2 ? 'a' : index} is here.`)
  const start = process.cpuUsage()
  expect(align(lockOf(many.join('\n')), lockOf(['New.', ...many].join('\n'))).size).toBe(20_000)
  const { user, system } = process.cpuUsage(start)
  expect((user + system) / 1000).toBeLessThan(20_000)
})

describe('the cells of a table', () => {
  const table = 'Port,2022,2023\nNorthport,310,340\nSandby,205,260\n'

  it('follow their rows and columns', () => {
    expect(movedCells(table, 'Port,2021,2022,2023\nSandby,150,205,260\nNorthport,290,310,340\n')).toEqual(
      expect.arrayContaining(['jobs:B2 → jobs:C3 same', 'jobs:C3 → jobs:D2 same', 'jobs:A3 → jobs:A2 same']),
    )
  })

  it('are looked for where their row and column went, where they were changed themselves', () => {
    const later = 'Port,2021,2022,2023\nOdmouth,20,30,40\nNorthport,290,310,340\nSandby,150,205,266\n'
    expect(movedCells(table, later)).toContain('jobs:C3 → jobs:D4 crossing?')
    expect(movedCells(table, table.replace('260', '266'))).toEqual(['jobs:C3 → jobs:C3 crossing?'])
  })

  it('are gone with their row', () => {
    const found = movedCells(table, 'Port,2022,2023\nNorthport,310,340\n')
    expect(found).toEqual([])
  })
})
