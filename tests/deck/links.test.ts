import { expect, it } from 'vitest'
import { withLinks } from '../../scripts/deck/links.ts'
import { deckOf, slideWith } from './build.ts'

it('leads from a slide to the sources that list its figures, and from each figure to the first slide that shows it', () => {
  const { slides } = deckOf([
    { ...slideWith('a'), id: 'first' },
    { ...slideWith('b'), id: 'second' },
  ])
  const more = {
    ...(slides[3] ?? slideWith('c')),
    id: 'sources-2',
    content: { claim: 'more', rows: [{ fact: 'unseen', label: 'x', text: '1', place: '2.1' }] },
  }
  const linked = withLinks([...slides, more])
  expect(linked.map(({ content }) => content.sourceSlide)).toEqual([
    undefined,
    'sources',
    'sources',
    undefined,
    undefined,
  ])
  expect(linked[3]?.content.rows?.map(({ slide }) => slide)).toEqual(['first'])
  expect(linked[4]?.content.rows?.[0]).not.toHaveProperty('slide')
})
