import { expect, it } from 'vitest'
import { addDirections, directionOf } from '../../scripts/article/direction.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { fact } from './build.ts'

const source = 'Costs fell 29% to 71 euros from 100 euros; sales fell 5%, and profit rose 5%.'
const lock = makeLock([{ id: '1.1', paragraph: 1, sentence: 1, text: source }], { locale: 'en' })
const computed = (derive: string) => fact(1, 'percent', { id: derive, derive })

it('is that of the sentence, or that of the computation', () => {
  const all = [
    fact(29, 'percent', { id: 'cut' }),
    fact(5, 'percent', { id: 'both' }),
    fact(100, 'EUR', { id: 'old' }),
    fact(71, 'EUR', { id: 'new' }),
    ...[
      'cut / 2',
      '(new - old) / old',
      '(old - new) / old',
      'new / old - 100%',
      '100% - new / old',
      '100% - cut',
      'old - new',
      'old * cut',
    ].map(computed),
  ]
  const facts = new Map(all.map((each) => [each.id, each]))
  addDirections(facts, lock)
  expect(Object.fromEntries([...facts.values()].map(({ id, change }) => [id, change]))).toEqual({
    cut: 'down',
    both: undefined,
    old: undefined,
    new: undefined,
    'cut / 2': 'down',
    '(new - old) / old': 'up',
    '(old - new) / old': 'down',
    'new / old - 100%': 'up',
    '100% - new / old': 'down',
    '100% - cut': undefined,
    'old - new': undefined,
    'old * cut': undefined,
  })
})

it.each([
  [3, 'up', 'up'],
  [-3, 'up', 'down'],
  [-3, 'down', 'up'],
  [-3, undefined, 'down'],
  [3, undefined, undefined],
] as const)('of %d said to go %s is %s', (value, change, expected) => {
  expect(directionOf({ value, change })).toBe(expected)
})
