import { expect, it } from 'vitest'
import { bareLabel } from '../../../scripts/locales/en/labels.ts'

it.each(['And', 'of them', 'but', 'Them', 'it was', 'which is', 'Mill Lane third', 'There were', 'Turned', 'number'])(
  'says nothing as a label: %s',
  (label) => {
    expect(bareLabel.test(label)).toBe(true)
  },
)

it.each([
  'And boats',
  'Of the boats',
  'Them and us all',
  'Lost',
  'On average',
  'Third class',
  'Closed',
  'Number of boats',
])('says something: %s', (label) => {
  expect(bareLabel.test(label)).toBe(false)
})
