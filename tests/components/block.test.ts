import { describe, expect, it } from 'vitest'
import { blockHeight, firstSize, linesIn, unbroken } from '../../components/shared/block.ts'

describe('a block of text', () => {
  it('breaks between words, not inside them', () => {
    expect(unbroken('open collaboration', 20)).toBeGreaterThan(unbroken('open models', 20))
    expect(linesIn('人工智能產業', 20, 100)).toBe(2)
    expect(linesIn('人工智能產業', 20, 121)).toBe(1)
  })

  it('is as high as its lines, and one that is not there takes no room', () => {
    expect(blockHeight(500, 1.5, ['算力', 20], [undefined, 20], ['算法', 10])).toBe(30 + 15)
  })

  it('takes the largest size that fits, else the least', () => {
    expect(firstSize([30, 20, 10], (size) => size <= 20)).toBe(20)
    expect(firstSize([30, 20, 10], () => false)).toBe(10)
  })
})
