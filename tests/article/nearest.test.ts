import { describe, expect, it } from 'vitest'
import { nearest, suggest } from '../../scripts/input/nearest.ts'

describe('nearest', () => {
  const names = ['survival-rate', 'survival-lead', 'boats', 'kind']

  it.each([
    ['survival-rat', 'survival-rate'],
    ['survivallead', 'survival-lead'],
    ['Boats', 'boats'],
    ['bots', 'boats'],
    ['knid', 'kind'],
    ['kind', 'kind'],
  ])('finds for %j the name %j', (name, meant) => {
    expect(nearest(name, names)).toBe(meant)
  })

  it.each(['', 'bot', 'zeppelin', 'revenue', 'survival-of-the-fittest'])('finds none for %j', (name) => {
    expect(nearest(name, names)).toBeUndefined()
  })

  it('says so, or nothing', () => {
    expect(suggest('bots', names)).toBe('; did you mean "boats"?')
    expect(suggest('zeppelin', names)).toBe('')
  })
})
