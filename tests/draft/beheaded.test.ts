import { expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

const shownOf = async (line: string) => {
  const { drafted } = await draftTalk(sentencesOf('A town', `Nobody had expected the change. ${line}`), 'en-GB')
  return drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown))
}

it('shows all that come behind one another, under who comes first', async () => {
  const shown = await shownOf(
    'The stop with most of them is Pell Quay, with 31 carts. Inver comes second with 20, and Marl Street third with 14.',
  )
  const bars = shown.find(({ figure }) => figure?.['kind'] === 'bar-chart')
  const items = (bars?.figure?.['items'] ?? []) as readonly { label: string }[]
  expect(items.map(({ label }) => label)).toEqual(['Pell Quay', 'Inver', 'Marl Street'])
  expect(bars?.claim).toMatch(/^Pell Quay comes first, with \{/)
})

it('shows none of them where the first cannot be shown', async () => {
  const shown = await shownOf(
    'In the worst-lit place, Pell, it is now 22 minutes; Inver follows with 20 and Marl Street with 19.',
  )
  expect(shown.map(({ claim }) => claim).join()).not.toMatch(/Inver|Marl/)
})

it('lets the part stand out, and not what it is of', async () => {
  const [part] = (await shownOf('Seven of the nine porters were asleep.')).filter(
    ({ figure }) => figure?.['kind'] === 'parts-of-whole',
  )
  expect(part?.accent?.replace(/:\w+\}/, '}')).toBe(`{${String(part?.figure?.['part'])}}`)
})
