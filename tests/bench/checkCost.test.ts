import { expect, it } from 'vitest'
import { checkCost, checkLine } from '../../bench/checkCost.ts'

it('tells what a program takes beside Node with nothing to do', async () => {
  const cost = await checkCost(3, ['-e', `setTimeout(() => undefined, process.argv[1] === 'anew' ? 400 : 0)`], ['anew'])
  expect(cost.rounds).toBe(3)
  expect(cost.check).toBeGreaterThan(0.4)
  expect(cost.node).toBeLessThan(cost.check)
  expect(cost.again).toBeLessThan(cost.check)
  expect(cost.difference).toBeGreaterThan(0)
  expect(cost.ratio).toBeGreaterThan(1)
  expect(checkLine({ rounds: 9, check: 0.514, again: 0.221, node: 0.104, ratio: 4.94, difference: 0.412 })).toBe(
    'The check of this deck with the lock alone: 0.51 s, the whole process without npm, and 0.22 s where nothing '
      + 'has changed since; `node -e 0` beside it: 0.10 s. The check takes 4.9 times that, 0.41 s more '
      + '(target ≤ 0.3 s). Medians of 9 rounds, in turn.',
  )
})

it('times nothing that fails', async () => {
  await expect(checkCost(1, ['-e', 'process.exit(1)'], [])).rejects.toThrow('node -e process.exit(1) ended with 1')
})
