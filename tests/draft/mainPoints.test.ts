import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import { draftWordsFor } from '../../scripts/locales/drafting/index.ts'
import { sentencesOf } from './articles.ts'
import { drawnOf } from './drawn.ts'

const slidesOf = async (line: string) => {
  const { drafted } = await draftTalk(sentencesOf('A town', line), 'en-GB')
  return drafted.sections.flatMap(({ slides }) => slides)
}

describe('shares with a rest', () => {
  it('are called by what those of each do, and not by what the rest do', async () => {
    const line = 'Some 46% of drivers work in the mill, 31% study and the rest fish or mend nets and sails.'
    expect((await drawnOf('en-GB', line)).map(({ labels }) => labels)).toContainEqual(['Work in the mill', 'Study', 'The rest']) // prettier-ignore
  })

  it('call the rest by what it does, where that is short', async () => {
    const line = 'Of the rowers, 46% work in the mill, 31% study and the rest mend nets.'
    expect((await drawnOf('en-GB', line)).map(({ labels }) => labels.at(-1))).toContain('Mend nets')
  })

  it('stand under how many were asked, as the sentence before says', async () => {
    const line = 'The guild asked 820 rowers where they were going. 38% work at the mill, 27% study and the rest fish.'
    expect(await drawnOf('en-GB', line)).toContainEqual({
      kind: 'shares',
      claim: 'Of # asked, #% work at the mill'.replace('#%', '#'),
      labels: ['Work at the mill', 'Study', 'Fish'],
    })
  })

  it('but not where they are of others', async () => {
    const line = 'The guild asked 820 rowers. 38% of the boats leak, 27% lean and the rest float.'
    expect((await drawnOf('en-GB', line)).map(({ claim }) => claim).join()).not.toMatch(/asked, /)
  })

  it('are bars of their own where their names have no room beside each other', async () => {
    const line = 'Of the 900 leaks, 41% came from broken gutters and loose tiles, 33% from pumps that had stopped, and the rest from frost or moss on the northern walls.' // prettier-ignore
    const [slide] = await slidesOf(line)
    expect(slide?.shown.figure?.['kind']).toBe('proportion-bars')
    expect(JSON.stringify(slide?.shown.figure)).toMatch(/"Broken gutters and loose tiles".*"Pumps that had stopped"/)
  })
})

describe('what would be paid for something only if', () => {
  it.each([
    ['In May the guild will decide on a second quay, north of the mill. It would cost £140,000. The county will pay only if the guild meets half of it.', 'A second quay would cost #', 'The county will pay only if the guild meets # of it'], // prettier-ignore
    ['The work would cost £46m. It can go ahead only if the fund pays a third of that; the fund meets in May.', 'The work would cost #', 'It can go ahead only if the fund pays # of that'], // prettier-ignore
  ])('stands under its cost: %s', async (line, claim, context) => {
    const slide = (await slidesOf(line)).find(({ shown }) => shown.figure?.['context'] !== undefined)
    const plain = (text: unknown) => String(text).replace(/\{[^}]*\}/g, '#')
    expect(plain(slide?.shown.claim).replace('£#', '#')).toBe(claim)
    expect(plain(slide?.shown.figure?.['context'])).toBe(context)
  })
})

it('what all things together came to is nothing that one of them came to later', async () => {
  const line = 'Last year rent cost £1.2m. Five years ago rent and rope together came to £0.3m.'
  expect((await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'change')).toEqual([])
})

describe('what was so many winters ago', () => {
  it('became what is of a month without its year', async () => {
    const line =
      'Two winters ago the evening boats of Marrowby carried 3,100 passengers a month. In May they carried 9,400.'
    expect(await drawnOf('en-GB', line)).toContainEqual({
      kind: 'change',
      claim: '# ago the evening boats of Marrowby carried # passengers a month; # in #',
      labels: ['{winters} ago', '{in-05}'],
    })
  })

  it('and of so many months ago it is not certain which came first', async () => {
    const line = 'Two months ago the boats carried 3,100 passengers. In May they carried 9,400.'
    expect((await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'change')).toEqual([])
  })
})

it('what used to be is said of whom the sentence before names', async () => {
  const line =
    'The mill does not call it charity. It used to spend £31,000 a year on boats for its late shift; last year it spent £6,000.'
  const [slide] = (await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'change')
  expect(slide?.claim).toMatch(/^The mill used to spend/)
})

describe('two amounts that only whom they are of sets apart', () => {
  it.each([
    ['Of the boats built before 1945, 34% leaked when we called. Of those built after 1990 it was 12%.', ['Boats built {in-1945}', 'Those built {in-1990}']], // prettier-ignore
    ['A repair that succeeds at the first visit costs £310. One that takes three visits costs £1,150.', ['Repair that succeeds at the first visit', 'One that takes {visits:words}']], // prettier-ignore
    ['Of those who had reported leaks, 48% were pleased with their boat, against 71% of the others.', ['Those who had reported leaks', 'The others']], // prettier-ignore
    ['Charging a van costs 11 pence a mile by night and 29 pence by day.', ['Night', 'Day']],
    ['A berth in this port costs £14 a day. In Marl it costs £38.', ['In this port', 'In Marl']],
  ])('stand beside each other: %s', async (line, labels) => {
    expect((await drawnOf('en-GB', line)).map((each) => each.labels)).toContainEqual(labels)
  })
})

describe('parts that the next sentence tells of', () => {
  const line = 'The ferry costs £86,000 a year. The county pays £50,000 of that, the guild £24,000, and fares bring in the remaining £12,000.' // prettier-ignore

  it('come to an amount a year without saying so again', async () => {
    const [slide] = await drawnOf('en-GB', line)
    expect([slide?.kind, slide?.labels]).toEqual(['shares', ['County', 'Guild', 'Fares']])
  })

  it('stand under no claim that points at that amount', async () => {
    const claims = (await drawnOf('en-GB', line)).map(({ claim }) => claim)
    expect(claims.join()).not.toMatch(/ of that/)
  })
})

describe('whoever has the most, and who comes behind', () => {
  it.each([
    ['Quay Road is the busiest stop, with 640 people getting on in a week. Mill Gate follows with 510, the Pier comes third with 290, and Thornby, where the road ends, has 85.', ['Quay Road', 'Mill Gate', 'The Pier', 'Thornby']], // prettier-ignore
    ['Saturday is our best day, with 11,200 people in the square. Friday brings 6,400, Thursday 3,900 and Tuesday, poor Tuesday, 1,150.', ['Saturday', 'Friday', 'Thursday', 'Tuesday']], // prettier-ignore
    ['Pell has the longest list, with 620 open cases. Canal Street has 410, and Marl has 95.', ['Pell', 'Canal Street', 'Marl']], // prettier-ignore
  ])('are drawn whole: %s', async (line, labels) => {
    expect((await drawnOf('en-GB', line)).find(({ kind }) => kind === 'ranking')?.labels).toEqual(labels)
  })

  it('are drawn over what is counted', async () => {
    const slides = await slidesOf('Pell is the busiest stop, with 620 visits by night. Inver has 410, Marl has 95.')
    expect(slides.find(({ kind }) => kind === 'ranking')?.shown.figure?.['measure']).toBe('Visits by night')
  })

  it('but not with what is of other things', async () => {
    const line = 'Pell is the busiest stop, with 620 visits. Inver has 40 shops, Marl has 12 and Brack has 4.'
    expect((await drawnOf('en-GB', line)).filter(({ kind }) => kind === 'ranking')).toEqual([])
  })
})

it('keeps the first word of so far, so many and the like', async () => {
  const claims = (await drawnOf('en-GB', 'So far 27 have signed. So the guild waits for 13 others.')).map(
    ({ claim }) => claim,
  )
  expect(claims.join()).toContain('So far # have signed')
  expect(claims.join()).not.toMatch(/(?:^|,)(?:Far|So the)/)
})

it('does not say of who wants something that they would cost so much', async () => {
  const line = 'The guild wants to keep nine boats on the river on Sundays. It would cost £6.2m.'
  expect((await drawnOf('en-GB', line)).map(({ claim }) => claim).join()).not.toMatch(/^The guild would/)
})

it.each([
  [
    "In their last year the fines brought in £410,000, less than 1% of the libraries' budget of £46m.",
    "The libraries' budget",
  ],
  ["The fines brought in £410,000, a small part of the libraries' budget of £46m.", "The libraries' budget"],
])('calls a whole by its name, and not by how much of it something is: %s', async (line, label) => {
  expect((await drawnOf('en-GB', line)).map(({ labels }) => labels)).toContainEqual(['Fines', label])
})

it('puts no sentence on the cover that needs another before it', () => {
  const { standsAlone } = draftWordsFor('en-GB')
  expect(standsAlone('So, more slowly, did the books.')).toBe(false)
  expect(standsAlone('So far the books came back.')).toBe(true)
})

it('shows nothing that was only expected where its sentence goes on to what came', async () => {
  const line =
    'The town had expected each journey to cost it 14 euros; in the first year it cost 13, and in 2025 it cost 8 euros.'
  expect((await drawnOf('en-GB', line)).map(({ claim }) => claim).join()).not.toMatch(/had expected[^;]*$/)
})

it.each([
  ['The council will go ahead only if the state pays half', false],
  ['The council will go ahead with the bridge only if the state pays half', true],
  ['A review that the port published sets out what has come of it', false],
  ['A review that the port published sets out what the bridge has cost', true],
])('a claim says with what somebody goes ahead, and what a review is of: %s', (claim, isAlone) => {
  expect(draftWordsFor('en-GB').standsAlone(claim)).toBe(isAlone)
})
