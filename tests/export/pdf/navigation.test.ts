import { describe, expect, it } from 'vitest'
import { pageLabels } from '../../../scripts/export/pdf/navigation.ts'
import { Dict, isList, Name, Raw, type Value } from '../../../scripts/export/pdf/objects.ts'

const plain = (value: Value | undefined): unknown => {
  if (value instanceof Dict) return Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]))
  if (value instanceof Name) return `/${value.name}`
  if (value instanceof Raw) return value.source
  return isList(value) ? value.map(plain) : value
}

describe('pageLabels', () => {
  it.each([
    [
      ['1', '2', '3'],
      [0, { S: '/D', St: 1 }],
    ],
    [
      ['3', '4', '12'],
      [0, { S: '/D', St: 3 }, 2, { S: '/D', St: 12 }],
    ],
    [
      ['2', '2.1', '2.2', '3'],
      [0, { S: '/D', St: 2 }, 1, { P: '(2.1)' }, 2, { P: '(2.2)' }, 3, { S: '/D', St: 3 }],
    ],
  ])('names pages %j as the slides are numbered', (labels, nums) => {
    expect(plain(pageLabels(labels))).toEqual({ Nums: nums })
  })
})
