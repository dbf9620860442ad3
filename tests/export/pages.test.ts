import { describe, expect, it } from 'vitest'
import type { ManifestSlide } from '../../scripts/export/manifest.ts'
import { allPages, bookmarks, pageInfo, slidePages } from '../../scripts/export/pages.ts'

const slide = (id: string, layout: string, section?: string, clicks = 0): ManifestSlide => ({
  id,
  title: id.toUpperCase(),
  layout,
  clicks,
  ...(section ? { section: { id: section, title: `Part ${section}` } } : {}),
})

const deck = {
  slides: [
    slide('cover', 'cover'),
    slide('a', 'claim', 'one'),
    slide('b', 'claim', 'one', 2),
    slide('two', 'chapter', 'two'),
    slide('c', 'claim', 'two'),
    slide('sum', 'claim', 'three'),
    slide('sources-1', 'sources'),
    slide('sources-2', 'sources'),
  ],
}
const outline = (list: ReturnType<typeof bookmarks>): unknown[] =>
  list.map(({ title, page, below }) => (below.length > 0 ? [title, page, outline(below)] : [title, page]))

describe('bookmarks', () => {
  it('stand chapter above slide; a section without a chapter slide is named all the same', () => {
    expect(outline(bookmarks(allPages(deck)))).toEqual([
      ['COVER', 0],
      [
        'Part one',
        1,
        [
          ['A', 1],
          ['B', 2],
        ],
      ],
      ['TWO', 3, [['C', 4]]],
      ['Part three', 5, [['SUM', 5]]],
      ['SOURCES-1', 6, [['SOURCES-2', 7]]],
    ])
  })

  it('lead to the first page of a slide that has several', () => {
    const pages = slidePages(deck, [2, 3, 5], true)
    expect(pageInfo(pages).map(({ label }) => label)).toEqual(['2', '3', '3.1', '3.2', '5'])
    expect(outline(bookmarks(pages))).toEqual([
      [
        'Part one',
        0,
        [
          ['A', 0],
          ['B', 1],
        ],
      ],
      ['Part two', 4, [['C', 4]]],
    ])
  })
})
