import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { sentencesOf } from './articles.ts'
import { drawnOf } from './drawn.ts'

const lead = 'Nobody in the valley had expected it.'

describe('what English sentences tell is drawn under names that are theirs', () => {
  it.each([
    [
      'what has no noun goes on with what is counted, and not with where that is',
      'In 2015, the last full year of the old service, 6,300 people in the county’s 48 villages borrowed a book. By 2019 that had fallen to 1,900.',
      'In #, # in the county’s # borrowed a book; by # that had fallen to #',
      ['{in-2015}', '{in-2019}'],
    ],
    [
      'what was looked for, beside the real figure',
      'The county had counted on £240,000 a year. The real figure, its auditor found in 2021, was £85,000.',
      'The county had counted on £# a year; the real figure, its auditor found in #, was #',
      ['Counted on', 'In fact'],
    ],
    [
      'shares of those of two ages',
      'Of people over 70, 64% had stopped altogether; among those under 30 it was 22%.',
      'Of people over #, # had stopped altogether; among those under # it was #',
      ['People over {people:number}', 'Those under {among:number}'],
    ],
    [
      'what two take, each by its verb',
      'The cooperative keeps 4% of each sale; the old market company took 11%.',
      'The cooperative keeps # of each sale; the old market company took #',
      ['Cooperative', 'Old market company'],
    ],
    [
      'two places by their names',
      'A survey found that 71% of buyers rated the fish at Saltby as very fresh. At Harwick, the largest market on the coast, 48% did.',
      'A survey found that # of buyers rated the fish at Saltby as very fresh; at Harwick, # did',
      ['Saltby', 'Harwick'],
    ],
    [
      'places from the most on',
      'The busiest stop is Glen Tarvit, with 620 visits. Second comes Inver with 540, then Port Ellary with 410. The quietest, Balloch Moor, had 38.',
      'The busiest stop is Glen Tarvit, with #',
      ['Glen Tarvit', 'Inver', 'Port Ellary', 'Balloch Moor'],
    ],
    [
      'who paid, and who paid the rest',
      'The van cost £410,000. The county paid £160,000 of it, the government’s rural fund gave £190,000, and the remaining £60,000 was raised by the villages themselves.',
      'The van cost #',
      ['County', 'Rural fund', 'Villages'],
    ],
    [
      'those of a size',
      'Small boats have gained most. Those under ten metres earn 46% more than in 2018, while the large trawlers earn 8% more.',
      'Boats # earn # more than in #, while the large trawlers earn # more',
      ['Those {earn:words}', 'Large trawlers'],
    ],
    [
      'what the sentence before says is counted',
      'The number of apprentices tells the same story. In 2017 there were 3 on the town’s boats, in 2020 there were 5, in 2022 11, and this spring 19.',
      'Apprentices on the town’s boats: # in #, # this spring',
      ['{in-2017}', '{in-2020}', '{in-2022}', 'This spring'],
    ],
    [
      'what a plan would cost',
      'The cooperative wants to build a cold store. It would cost £3.5m, of which the state has promised £1.4m if the members raise the rest.',
      'A cold store would cost #',
      [],
    ],
    [
      'what is to be done, without by when',
      'Before it builds, the cooperative must do three things: find the remaining £1.2m, win leave to use the north quay, and persuade the people of the street.',
      'The cooperative must do #',
      [],
    ],
  ])('%s', async (_, text, claim, labels) => {
    const slides = await drawnOf('en-GB', `${lead} ${text}`)
    expect(slides).toContainEqual(expect.objectContaining({ claim, labels }))
  }) // prettier-ignore
})

it('a place in an order is nobody', async () => {
  const slides = await drawnOf('en-GB', `${lead} Second comes Inver with 540 visits, then Port Ellary with 410.`)
  expect(slides.flatMap(({ labels }) => labels)).not.toContain('Second')
})

it('below what a plan would cost stands what that hangs on', async () => {
  const told = 'The county wants a second van. It would cost £450,000. It would pay only if the ferry carries the van.'
  const { drafted } = await draftTalk(sentencesOf('A town', `${lead} ${told}`), 'en-GB')
  const figures = drafted.sections.flatMap(({ slides }) => slides.map(({ shown }) => shown.figure))
  expect(figures).toContainEqual(
    expect.objectContaining({ kind: 'big-number', context: 'It would pay only if the ferry carries the van' }),
  )
})

it('of a change the later amount stands out', async () => {
  const { drafted } = await draftTalk(
    sentencesOf('A town', `${lead} Today 31 boats land, up from 12 in 2019.`),
    'en-GB',
  )
  const [slide] = drafted.sections.flatMap(({ slides }) => slides)
  expect(slide?.shown.accent).toBe('{boats}')
})

it.each([
  ['whose it is', 'In winter its range falls from 140 miles to 95.'],
  ['for which reason', 'For that reason 2 of the 48 villages were cut from the round.'],
])('no claim leaves out %s', async (_, text) => {
  const slides = await drawnOf('en-GB', `${lead} ${text}`)
  expect(slides).toEqual([])
})

it.each([
  ['another', 'But the boats to Marl still carry 64 tonnes.', 1],
  ['it', 'But it fell back to 64 tonnes.', 0],
])('a change stays where the next sentence answers %s by a number', async (_, next, count) => {
  const slides = await drawnOf('en-GB', `${lead} The catch of Pell rose from 31 to 118 tonnes. ${next}`)
  expect(slides.filter(({ kind }) => kind === 'change')).toHaveLength(count)
})
