import { expect, it } from 'vitest'
import type { Figure, Slide } from '../../scripts/talk/schema.ts'
import { noteParts } from '../../scripts/deck/noteParts.ts'
import { slide } from './build.ts'

const written = (id: string) => ({ fact: id, value: 3, unit: 'count' as const, cite: '1.1', text: '3', number: '3' })
const run = (id: string) => [{ text: '3', fact: id, cite: '1.1' }]
const bars: Figure = {
  kind: 'proportion-bars',
  items: [
    { label: 'Now', fact: written('now') },
    { label: 'Before', fact: written('before') },
  ],
  gap: { fact: written('lead'), label: 'more' },
}
const parts = (fields: Partial<Slide>, ...computed: string[]) => noteParts(slide('a', fields), computed)

it('has a footnote come on with the part that it explains', () => {
  const figure = { figure: bars, points: undefined }
  expect(parts(figure, 'before')).toEqual([1])
  expect(parts(figure, 'lead', 'before')).toEqual([2, 1])
  expect(parts({ points: ['one', run('two'), 'three'] }, 'two')).toEqual([1])
  expect(parts({ ...figure, beside: { kind: 'big-number', fact: written('aside') } }, 'aside')).toEqual([3])
})

it('has a footnote stand from the start that explains what does, or what cannot be told', () => {
  const figure = { figure: bars, points: undefined }
  expect(parts(figure, 'now')).toBeUndefined()
  expect(parts({ ...figure, claim: run('before') }, 'before')).toBeUndefined()
  expect(parts(figure, 'nowhere')).toBeUndefined()
  expect(parts({ figure: bars, points: [run('two')] }, 'two')).toBeUndefined()
})

it("has the author's note come on with the last of what it speaks of", () => {
  const figure = { figure: bars, points: undefined }
  expect(parts({ ...figure, note: 'A caveat' }, 'before')).toEqual([1, 0])
  expect(parts({ ...figure, note: [...run('now'), ' and ', ...run('before')] })).toEqual([1])
})
