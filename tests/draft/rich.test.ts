import { expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

const things = [
  'looms',
  'barges',
  'bakers',
  'swans',
  'kilns',
  'ponds',
  'bells',
  'goats',
  'mills',
  'sheds',
  'carts',
  'pumps',
  'gates',
]

/** How many slides a draft has in which so many things changed. */
async function slidesOf(changes: number): Promise<number> {
  const lines = things
    .slice(0, changes)
    .map((thing, index) => `In 2010 the town had ${31 + index} ${thing}. It now has ${12 + 3 * index} ${thing}.`)
  const { drafted } = await draftTalk(sentencesOf('A town', ...lines), 'en-GB')
  return drafted.sections.flatMap(({ slides }) => slides).length
}

it('gives three fifths more slides at most where so many things are set against each other', async () => {
  expect(await slidesOf(5)).toBe(5)
  expect(await slidesOf(11)).toBe(11)
  expect(await slidesOf(13)).toBe(11)
})
