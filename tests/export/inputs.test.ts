import { expect, it } from 'vitest'
import { deckPath } from '../../scripts/deck/files.ts'
import { digestInputs } from '../../scripts/export/inputs.ts'
import { fixture } from '../fixtures/paths.ts'

it('tells a site that publishes the notes from one that does not, so that a build without them never keeps one with them', async () => {
  const data = fixture('ferry')
  const [with1, without, with2] = await Promise.all([true, false, true].map((withNotes) => digestInputs(data, deckPath(data), withNotes)))
  expect(with1).toBe(with2)
  expect(with1).not.toBe(without)
})
