import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The slides of a draft of some paragraphs under a title. */
async function slidesOf(...paragraphs: string[]) {
  const { drafted } = await draftTalk(sentencesOf('The kilns', ...paragraphs), 'en-GB')
  return drafted.sections.flatMap(({ slides }) => slides)
}

describe('a slide with what stands around it', () => {
  it('says where something happened, as the sentence before it does', async () => {
    const told =
      'People in Marl still use the old kiln. When Pell rebuilt its kiln it put the fire outside. Reports of burns fell from 33 to 5.' // prettier-ignore
    const claims = (await slidesOf(`${told} Potters in Pell like it.`)).map(({ shown }) => shown.claim)
    expect(claims.some((claim) => claim.startsWith('In Pell, reports of burns fell'))).toBe(true)
    const alone = (await slidesOf(told.replace('People in Marl', 'Many'))).map(({ shown }) => shown.claim)
    expect(alone.some((claim) => claim.startsWith('Reports of burns fell'))).toBe(true)
  })

  it('has notes with what the article says before it, behind it and next', async () => {
    const [first, second] = await slidesOf(
      'The old kiln was dear. A potter in Arden paid £90 a day; one in Holt paid £60. Nobody in Arden complained of it.',
      'Later the town built another. The number of potters rose from 12 to 31.',
    )
    expect(first?.notes).toContain(`Next: ${second?.shown.claim ?? ''}.`)
    expect(second?.notes).toContain('Go on: Nobody in Arden complained')
  })

  it('lists what is asked for, as many as are announced, with who is to do it', async () => {
    const slides = await slidesOf(
      'The council has proposed three changes. The town should buy a kiln. It should pay for the wood. And it should let potters in on Sundays, before noon, and on the days of the fair, which the guild has asked for since the war: at present the gate is shut.', // prettier-ignore
    )
    expect(slides.find(({ kind }) => kind === 'points')?.shown.points).toEqual([
      'The town should buy a kiln',
      'The town should pay for the wood',
      'The town should let potters in on Sundays, before noon, and on the days of the fair',
    ])
  })

  it('sets those that a survey asked beside some of them, over three sentences', async () => {
    const slides = await slidesOf(
      'In a survey of 2,140 potters, 19 per cent said that they had cut a day. Among people over 65 the figure was 43 per cent. Among those with a bad back it was 61 per cent.', // prettier-ignore
    )
    expect(slides.find(({ kind }) => kind === 'comparison')?.facts).toHaveLength(3)
  })
})
