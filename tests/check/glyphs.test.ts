import { describe, expect, it } from 'vitest'
import { glyphFaults } from '../../scripts/check/glyphs.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { fact, slide, talkOf } from '../deck/build.ts'

const files = {
  article: parseYaml('title: [One]\n', 'article.yaml'),
  facts: parseYaml('boats:\n  of: boats 🚢\n', 'facts.yaml'),
}

/** A talk whose slide shows so many facts; the last of them is labelled so. */
function showing(count: number, last: string) {
  const facts = Array.from({ length: count }, (_, index) =>
    fact(`f${index}`, index === count - 1 ? { of: { en: last } } : {}),
  )
  const claim = facts.map(({ id }) => ({ text: '3', fact: id }))
  return talkOf([{ id: 'one', title: 'One', slides: [slide('a', { claim })] }], facts)
}

describe('letters that no font of the deck has', () => {
  it('are told of with their place, and the slide of sources on which they come to stand', async () => {
    const faults = await glyphFaults(showing(100, 'boats 🚢'), files)
    expect(faults.map(({ code, file, line, column, message }) => [code, file, line, column, message])).toEqual([
      [
        'glyph-missing',
        'facts.yaml',
        2,
        13,
        'no font of the deck has "🚢" (U+1F6A2), which stands on slide 5 (sources-3)',
      ],
    ])
  })

  it('are none where all are there', async () => {
    expect(await glyphFaults(showing(100, 'boats'), files)).toEqual([])
  })
})
