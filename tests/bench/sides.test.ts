import { expect, it } from 'vitest'
import { readSteps } from '../../bench/sides.ts'

it('reads the steps that a run has told, in the order in which they ended', () => {
  const output = 'browser found\n✓ check the data 0.4 s\n✓ print the PDF 1.6 s\n✓ open the site 0.7 s\ndist: the site\n'
  expect(Object.entries(readSteps({ output }))).toEqual([
    ['check the data', 0.4],
    ['print the PDF', 1.6],
    ['open the site', 0.7],
  ])
})
