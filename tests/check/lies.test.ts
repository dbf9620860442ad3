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
