import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The claims of a draft on these sentences, each with what stands below its number. */
async function shownOf(text: string) {
  const { drafted } = await draftTalk(sentencesOf('A port', `Nobody had counted before. ${text}`), 'en-GB')
  const written = (said: unknown) => (typeof said === 'string' ? said.replace(/\{[^}]*\}/g, '#') : '')
  return drafted.sections.flatMap(({ slides }) =>
    slides.map(({ shown }) => [written(shown.claim), written(shown.figure?.['context'])]),
  )
}

describe('what a plan would cost, over what it hangs on', () => {
  it('is read of "at a cost of" too', async () => {
    const text =
      'Crane House is to become 85 flats at a cost of £17m. The port would lend £6m of that, and a bank the remainder, on condition that the county guarantees the loan by the end of June.' // prettier-ignore
    expect(await shownOf(text)).toContainEqual([
      'Crane House is to become # at a cost of #',
      'On condition that the county guarantees the loan by the end of June',
    ])
  })

  it('is said behind what the sentence before plans', async () => {
    const text =
      'The port wants a second crane by 2031. That would cost £3.4 million, and the port will go ahead only if the county pays half.' // prettier-ignore
    expect(await shownOf(text)).toContainEqual([
      'The port wants a second crane by #; that would cost #',
      expect.stringMatching(/^The port will go ahead only if the county pays #/) as string,
    ])
  })

  it('is said behind what somebody wants to have for so much', async () => {
    const text =
      'The guild wants to put up a hall beside the fish market for £3.4 million by 2031, but only if the county pays half and at least nine neighbouring ports join the guild.' // prettier-ignore
    expect(await shownOf(text)).toContainEqual([
      'The guild wants to put up a hall beside the fish market for # by #',
      expect.stringMatching(/^Only if the county pays #/) as string,
    ])
    const open = text.replace(
      'join the guild',
      'promise by the first of May that they will send all of their winter catch there',
    )
    expect(await shownOf(open)).toEqual([['Nobody had counted before', '']])
    const sold = 'The club wants to sell the ground for £3.4 million, provided that the county agrees in the spring.'
    expect((await shownOf(sold)).flat()).not.toContainEqual(expect.stringMatching(/^Provided/))
  })

  it('is said without what else it would do', async () => {
    const text =
      'The guild wants to sort by machine. A belt with cameras would handle 900 tonnes a year and cost £3.2m. It is to start in the spring of 2028, but only if the county pays half and at least three neighbouring ports send their winter catch to Lindhaven.' // prettier-ignore
    expect(await shownOf(text)).toContainEqual(['A belt with cameras would cost #', expect.stringMatching(/^Only if the county pays #/) as string]) // prettier-ignore
  })
})

it('says nothing of what something hangs on without what that is', async () => {
  const text = 'It is to open, but only if the county pays half and at least four ports send their catch to Marl.'
  expect((await shownOf(text)).filter(([claim = '']) => /^only if/i.test(claim))).toEqual([])
})

describe('what one thing costs, beside what is paid for as much', () => {
  it('stands under both, without whom it costs that', async () => {
    const text =
      'For the town the depot began as a nuisance. Burning a tonne of nets costs it 210 euros, since the furnace is far. Since January 2024 it has paid the guild 140 euros for every tonne that is kept out of the bin.' // prettier-ignore
    expect((await shownOf(text)).map(([claim]) => claim)).toContain(
      'Burning a tonne of nets costs # euros; the guild is paid #',
    )
  })

  it('says of several that they are paid', async () => {
    const text =
      'Burning a tonne of nets costs the town 210 euros. It pays the guilds 140 euros for every tonne that they keep.'
    expect((await shownOf(text)).map(([claim]) => claim)).toContain(
      'Burning a tonne of nets costs the town # euros; the guilds are paid #',
    )
  })

  it('is none where it is paid for something else', async () => {
    const text =
      'Burning a tonne of nets costs the town 210 euros. It pays the guild 140 euros for every boat that is mended.' // prettier-ignore
    expect((await shownOf(text)).filter(([claim = '']) => claim.includes('is paid'))).toEqual([])
  })
})
