import { describe, expect, it } from 'vitest'
import { glyphFaults } from '../../scripts/check/glyphs.ts'
import { fact, slide, talkOf } from '../deck/build.ts'

/** A talk whose slide shows so many facts; the last of them is labelled so. */
function showing(count: number, last: string) {
  const facts = Array.from({ length: count }, (_, index) =>
    fact(`f${index}`, index === count - 1 ? { of: { en: last } } : {}),
  )
  const claim = facts.map(({ id }) => ({ text: '3', fact: id }))
  return talkOf([{ id: 'one', title: 'One', slides: [slide('a', { claim })] }], facts)
}

describe('letters that no font of the deck has', () => {
  it('are told of with the slide of sources on which they come to stand', async () => {
    const faults = await glyphFaults(showing(100, 'boats 🚢'), 'article.yaml')
    expect(faults.map(({ code, message }) => [code, message])).toEqual([
      ['glyph-missing', 'no font of the deck has "🚢" (U+1F6A2), which stands on slide 5 (sources-3)'],
    ])
  })

  it('are none where all are there', async () => {
    expect(await glyphFaults(showing(100, 'boats'), 'article.yaml')).toEqual([])
  })
})
