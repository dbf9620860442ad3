import { expect, it } from 'vitest'
import { driftOf } from '../../scripts/check/drift.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import { driftedIn } from './driftedIn.ts'

// Every sentence: `tests/long/drift.test.ts`.
it.each(['en', 'zh'])(
  'calls no sentence in %s read otherwise than when it was locked a moment ago',
  async (language) => {
    expect(await driftedIn(language, 5)).toEqual([])
  },
)

it.each([
  [
    'Yesterday Norway paid 3.1 million euros, Denmark 2.4 million euros, which came second.',
    ['hasCome', 'when', 'of', 'poles', 'apart'],
  ],
  ['The new works emit 62 percent less soot than the old ones.', ['of', 'relation']],
])('takes a lock of an earlier version, which tells less of its amounts, for no other reading: %s', (text, known) => {
  const now = makeLock([{ id: '1.1', paragraph: 1, sentence: 1, text }], { locale: 'en' })
  const told = now.sentences['1.1']?.numbers.map(({ said = {} }) => Object.keys(said)).flat()
  expect(new Set(told)).toEqual(new Set(known))
  const before = structuredClone(now)
  for (const number of before.sentences['1.1']?.numbers ?? []) delete number.said
  expect(driftOf(before, now).reread).toEqual([])
  // What it does tell counts as ever.
  expect(driftOf(now, before).reread).toEqual(['1.1'])
})
