import { expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The claim, and the label of what stands out, of the first drawn slide of a draft on this text. */
async function litOf(text: string) {
  const { drafted } = await draftTalk(sentencesOf('A town', `Nobody had counted before. ${text}`), 'en-GB')
  const shown = drafted.sections.flatMap(({ slides }) => slides.map((each) => each.shown)).find(({ figure }) => figure)
  const items = (shown?.figure?.['items'] ?? shown?.figure?.['parts'] ?? []) as readonly Record<string, unknown>[]
  return {
    claim: shown?.claim.replace(/\{[^}]*\}/g, '#'),
    lit: items.filter(({ accent }) => accent).map(({ label }) => label),
  }
}

const litres = 'Of every hundred litres, 52 are drunk in the valley, 29 are sold and 19 leak away.'

it.each([
  ['It is the last figure that worries the engineers.', 'Leak away'],
  ['The second number is what troubles them.', 'Sold'],
  ['Nobody worries about that.', 'Drunk in the valley'],
])('stresses what the next sentence says matters: %s', async (next, label) => {
  expect((await litOf(`${litres} ${next}`)).lit).toEqual([label])
})

it('claims what it stresses, too', async () => {
  const { claim } = await litOf(`${litres} It is the last figure that worries the engineers.`)
  expect(claim).toBe('Of #, # are drunk in the valley, # are sold and # leak away')
})

it('calls whoever has a title and a last name by the whole name that the article gives', async () => {
  const text =
    '“I was born here,” says Tom Hale, who mends nets. Mr Hale’s house is one of 310 that have been sold in Marl since 2020.' // prettier-ignore
  const { drafted } = await draftTalk(sentencesOf('A town', 'Nobody had counted before.', text), 'en-GB')
  const claims = drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.claim))
  expect(claims).toContainEqual(expect.stringMatching(/^Tom Hale’s house is one of /))
})
