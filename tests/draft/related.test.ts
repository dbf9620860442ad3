import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'

/** The slides of a draft on some lines: their claims with numbers as `#`, and the values that they draw. */
async function slidesOf(...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf('A town and its boats', ...lines), 'en-GB')
  return drafted.sections.flatMap(({ slides }) =>
    slides.map(({ kind, facts, shown }) => ({
      kind,
      claim: shown.claim.replace(/\{[^}]*\}/g, '#'),
      values: facts.map((id) => drafted.facts[id]?.value),
    })),
  )
}

describe('numbers of one thing stand together, however they are told', () => {
  it.each([
    ['Complaints about noise, which had run at 30 a month for a decade, rose to 118 in 2022. But they fell back to 64 the year after.', 'change', 'Complaints about noise rose to # in #; they fell back to # the year after', [118, 64]], // prettier-ignore
    ['Trams gained outright. Fifty-eight per cent of them ran on time last year, up from 49 per cent in 2020. The trams are red.', 'change', '# of trams ran on time last year, up from # per cent in #', [49, 58]], // prettier-ignore
    ['Donations, on the other hand, have halved, from £1.2m to £600,000.', 'change', 'Donations went from # to #', [1200000, 600000]], // prettier-ignore
    ['Yards that changed their opening hours, so that crews could catch the tide, gained 34 per cent in visitors; those that changed only the price gained 6 per cent.', 'comparison', 'Yards that changed their opening hours gained # per cent in visitors', [34, 6]], // prettier-ignore
    ['Output rose by 11 per cent at the yards that paid people to go and by 4 per cent at the rest.', 'comparison', 'Output rose by # per cent at the yards that paid people to go and by # per cent at the rest', [11, 4]], // prettier-ignore
    ['The yard, which seats 1,140, used to fill 54 per cent of its berths on a weekday. It now fills 91 per cent.', 'change', 'The yard used to fill # per cent of its berths on a weekday; it now fills # per cent', [54, 91]], // prettier-ignore
    ['In Orr’s survey of 820 skippers, 44 per cent of those who work at night had thought of giving up in the past year; among those who do not, the figure was 29 per cent.', 'comparison', '# per cent of those who work at night had thought of giving up in the past year', [44, 29]], // prettier-ignore
  ])('%s', async (line, kind, claim, values) => {
    const [slide] = await slidesOf(line)
    expect(slide).toMatchObject({ kind, claim })
    expect(slide?.values).toEqual(values)
  })

  it.each([
    ['The toll rose to 118 boats in 2022. But it fell to 64 boats in 2023 and nobody knows why that was so here.'],
    ['The toll rose from 9 to 16 boats at the sea lock, but stayed at 9 boats at the river lock, as the men there told me at length last week.'], // prettier-ignore
  ])('and none stands alone that the article answers by another: %s', async (line) => {
    const slides = await slidesOf(line)
    expect(slides.filter(({ kind }) => kind === 'number' || kind === 'numbers')).toEqual([])
  })

  it('nor do two of three that say otherwise', async () => {
    const slides = await slidesOf(
      'In a poll before the change 39 per cent of tenants were in favour; a year later only 33 per cent were. Today it is 61 per cent.', // prettier-ignore
    )
    expect(slides.filter(({ kind }) => kind === 'change')).toEqual([])
  })

  it('nor has what changed a title of something else in its sentence, or of half a name', async () => {
    const [streets, trip] = await Promise.all([
      slidesOf(
        'Taxi drivers lost money, and the limit in the streets of the old town behind the harbour and along the whole of the river as far as the old mill of the brothers Hay fell from 30 miles an hour to 20.', // prettier-ignore
      ),
      slidesOf(
        'The drivers lost money. Limits in the streets of the old town behind the harbour and along the whole of the river as far as the old mill of the brothers Hay and his sons fell from 30 miles an hour to 20.', // prettier-ignore
      ),
    ])
    expect([...streets, ...trip].filter(({ kind }) => kind === 'change')).toEqual([])
  })

  it('each with its own, where a list is said of one time', async () => {
    const slides = await slidesOf(
      'The firm had three shops and 48 clerks in 2015; it has 11 shops today and employs 205.',
    )
    expect(slides[0]?.values).toEqual([3, 11])
    expect(slides.some(({ values }) => values.includes(3) && values.includes(205))).toBe(false)
  })

  it('a part of a part is of that, and no share of the whole', async () => {
    const slides = await slidesOf(
      'Only six of the harbour’s 270 members have copied it, and three of those have dropped it.',
    )
    expect(slides.some(({ values }) => values.includes(3) && values.includes(270))).toBe(false)
  })

  it('what came of those who came once is not the next value of a series', async () => {
    const slides = await slidesOf(
      'More than a third of last season’s visitors, 37 per cent, had never seen a lock before; in 2019 it was 8 per cent. Of those who came for the first time, four in ten came again within a year.', // prettier-ignore
    )
    expect(slides.some(({ values }) => values.length > 2)).toBe(false)
  })
})
