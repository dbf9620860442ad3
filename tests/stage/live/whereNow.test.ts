import { describe, expect, it } from 'vitest'
import { whereNow } from '../../../scripts/stage/live/whereNow.ts'

const slides = (ids: string) => [...ids].map((id) => ({ id, title: `Title ${id}`, content: `${id}.json` }))
/** The id of the slide that is on afterwards; in capitals, one that was renamed and rewritten. */
const after = (before: string, on: string, now: string) =>
  slides(now)[whereNow(slides(before), slides(now), before.indexOf(on))]?.id

describe('the slide that is on', () => {
  it('stays on when others come, go and move', () => {
    expect(after('abcde', 'c', 'abxcde')).toBe('c')
    expect(after('abcde', 'c', 'cde')).toBe('c')
    expect(after('abcde', 'c', 'edcba')).toBe('c')
  })

  it('stays on when it is renamed, also in another place', () => {
    expect(after('abcde', 'c', 'abCde')).toBe('C')
    expect(after('abcde', 'a', 'Abcde')).toBe('A')
    expect(after('abcde', 'e', 'abcdE')).toBe('E')
    const renamed = slides('abcde').map((slide) => (slide.id === 'b' ? { ...slide, id: 'other' } : slide))
    const moved = [...renamed.filter(({ id }) => id !== 'other'), ...renamed.filter(({ id }) => id === 'other')]
    expect(moved[whereNow(slides('abcde'), moved, 1)]?.id).toBe('other')
  })

  it('makes way for the next one when it is deleted, or for the last', () => {
    expect(after('abcde', 'c', 'abde')).toBe('d')
    expect(after('abcde', 'e', 'abcd')).toBe('d')
    expect(after('abcde', 'c', 'e')).toBe('e')
    expect(after('abc', 'b', '')).toBeUndefined()
  })
})
