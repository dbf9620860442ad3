import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../scripts/article/diagnostic.ts'
import { besideLies } from './besideLies.ts'
import { lies, type Lie, type SmallDeck } from './lies.ts'
import { foundIn, ofForm } from './told.ts'

/** What the author of a small deck is told; nothing where all of it holds. */
function toldOf(locale: Lie[1], source: string, deck: SmallDeck): string[] {
  const found = foundIn(locale, source, deck)
  return found.filter(({ severity }) => severity === 'error').map(formatDiagnostic)
}

describe('a deck with one lie is refused, and the true one is not', () => {
  it.each([...lies, ...besideLies].map((each) => [...each] as const))('%s (%s)', (_, locale, source, truth, lie) => {
    expect(toldOf(locale, source, truth)).toEqual([])
    const faults = toldOf(locale, source, lie)
    expect(faults).not.toEqual([])
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
  })
})

describe('the accent of a claim', () => {
  const source = '合作社称，招标文件要求日均供货量达到400箱。'
  const fact = { value: 400, unit: 'count', noun: '箱', of: { 'zh-Hans': '日均供货量' } }
  const withAccent = (accent: string) => ({ facts: { x: fact }, claim: '日均供货要到{x}', slide: { accent } })

  it('is held as a part of the claim, which says what its words alone do not', () => {
    expect(toldOf('zh-Hans', source, { facts: { x: fact }, claim: '供货要到{x}' })).toEqual([
      expect.stringContaining('says that it is of all'),
    ])
    for (const accent of ['{x}', '日均供货', '400箱']) expect(toldOf('zh-Hans', source, withAccent(accent))).toEqual([])
  })

  it('can say nothing that the claim does not', () => {
    for (const accent of ['{y}', '500箱', '{x}以上'])
      expect(toldOf('zh-Hans', source, withAccent(accent))).toHaveLength(1)
  })
})
