import { expect, it } from 'vitest'
import { readLiveOptions } from '../../bench/live.ts'
import { readNumbersOptions } from '../../bench/numbers.ts'
import { readBenchOptions } from '../../bench/options.ts'

it('measures this deck, a hundred slides and five hundred, unless told otherwise', () => {
  expect(readBenchOptions([])).toMatchObject({
    sizes: ['deck', 100, 500],
    rounds: undefined,
    quick: false,
    help: false,
  })
  expect(readBenchOptions(['--sizes', '20,deck', '--rounds', '2'])).toMatchObject({ sizes: [20, 'deck'], rounds: 2 })
  expect(readBenchOptions(['--quick'])).toMatchObject({ sizes: ['deck'], rounds: 1, quick: true })
})

it.each([
  [['--size', 'deck'], '--size'],
  [['--sizes', 'deck,many'], '"many"'],
  [['--rounds', '0'], '"0"'],
  [['here'], 'here'],
])('says what it does not take: %j', (args, what) => {
  expect(() => readBenchOptions(args)).toThrow(what)
})

it('measures the tables of the project, and those and the corpora that it is told of', () => {
  expect(readNumbersOptions([])).toEqual({ tables: [], corpora: [], help: false })
  expect(readNumbersOptions(['--table', 'a.tsv', '--table', 'b.tsv', '--corpus', 'c'])).toEqual({
    tables: ['a.tsv', 'b.tsv'],
    corpora: ['c'],
    help: false,
  })
  expect(() => readNumbersOptions(['--tables', 'a.tsv'])).toThrow('--tables')
})

it('measures the live deck of this deck and of synthetic talks, a hundred saves of each', () => {
  expect(readLiveOptions([])).toEqual({ sizes: ['deck', 32, 500], saves: 100, help: false })
  expect(readLiveOptions(['--sizes', '20', '--saves', '5'])).toMatchObject({ sizes: [20], saves: 5 })
  expect(() => readLiveOptions(['--saves', 'many'])).toThrow('"many"')
})
