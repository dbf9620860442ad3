import { expect, it } from 'vitest'
import { hang } from '../../components/shared/hang.ts'

it('hangs all figures that leave room from one line, and no figure over the top of its field', () => {
  expect([600, 200, 48].map(hang)).toEqual([24, 24, 24])
  expect([20, 0, -30].map(hang)).toEqual([10, 0, 0])
})
