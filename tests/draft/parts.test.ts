import { describe, expect, it } from 'vitest'
import { draftTalk } from '../../scripts/draft/index.ts'
import type { DraftedSlide } from '../../scripts/draft/drafted.ts'
import { sentencesOf } from './articles.ts'

/** The slides of a draft on these lines, with their facts written as values. */
async function slidesOf(...lines: string[]) {
  const { drafted } = await draftTalk(sentencesOf(...lines), 'en-GB')
  const valueOf = (id: string) => String(drafted.facts[id]?.['value'] ?? id)
  const written = (text: string) => text.replace(/\{([a-z0-9-]+)(?::[a-z]+)?\}/g, (_, id: string) => valueOf(id))
  const slides = drafted.sections.flatMap(({ slides: own }) => own)
  const of = (kind: DraftedSlide['kind']) => slides.find((each) => each.kind === kind)
  return { of, claimOf: (kind: DraftedSlide['kind']) => written(of(kind)?.shown.claim ?? ''), valueOf }
}

describe('a part of what was counted', () => {
  it('is no value of a series: it goes over three times, and not to the part of the last', async () => {
    const { of, claimOf, valueOf } = await slidesOf(
      'Ponds',
      'Aldmere, a village of 900 people under the moor, had 16 public ponds in 2004. It had eleven in 2014, and it has four today, two of which dry out in June.', // prettier-ignore
    )
    expect(of('series')?.facts.map(valueOf)).toEqual(['16', '11', '4'])
    expect(claimOf('series')).toBe('Aldmere had 16 public ponds in 2004; 4 today')
    expect(of('change')).toBeUndefined()
  })

  it.each([
    ['In Aldmere, 61 of 90 farms now buy their hay in Holt.', 'In Aldmere, 61 of 90 now buy their hay in Holt'],
    [
      'Of the 52 parish halls in the county that answered a letter by the heritage trust this spring, 37 had fewer evenings than before, and six had none.', // prettier-ignore
      '37 of 52 parish halls in the county that answered a letter had fewer evenings than before',
    ],
    [
      'Of the 132 mooring rings the harbour board inspected, only 22 could hold a large vessel without cutting into the wall.', // prettier-ignore
      '22 of 132 mooring rings could hold a large vessel without cutting into the wall',
    ],
  ])('is drawn of its whole: %s', async (line, claim) => {
    const { of, claimOf } = await slidesOf('Farms', line)
    expect(of('part')?.shown.figure?.['kind']).toBe('parts-of-whole')
    expect(claimOf('part')).toBe(claim)
  })
})

describe('the label of a part', () => {
  it.each([
    ['Of the 64 halls that were built in the fens 41 are left.', 'Left'],
    ['The mill had eleven boats but has lost three of them and sold two carts.', 'Lost'],
    ['The firm has lost three of its eleven skippers since the autumn and sold two boats.', 'Lost'],
    ['Of the 61 sheds in the valley, the company has bought 17.', 'Bought'],
  ])('is what became of them: %s', async (line, label) => {
    const { of } = await slidesOf('Parts', line)
    expect(of('part')?.shown.figure?.['label']).toBe(label)
  })

  it('is not needed where the whole is a rate: what says both is shown', async () => {
    const { of, claimOf } = await slidesOf('Parts', 'Of the 46 ferries a day, 29 remain in winter.')
    expect(of('part')?.shown.isStatement).toBe(true)
    expect(claimOf('part')).toBe('29 of the 46 ferries a day remain in winter')
  })
})

describe('an amount of which the article tells where it went', () => {
  it('is shown with its parts and what is left', async () => {
    const { of, claimOf, valueOf } = await slidesOf(
      'A saving',
      'Closing the two pools saved £90,000.',
      'The council spends £52,000 on buses to Holt. Rents have fallen by £31,000. What remains is £7,000.',
    )
    expect(of('shares')?.facts.map(valueOf)).toEqual(['90000', '52000', '31000', '7000'])
    expect(claimOf('shares')).toBe('Closing the 2 saved 90000; 7000 is left')
  })

  it('is not where the amounts do not come to it', async () => {
    const { of } = await slidesOf(
      'A saving',
      'Closing the two pools saved £90,000.',
      'The council spends £52,000 on buses to Holt. Rents have fallen by £30,000. What remains is £7,000.',
    )
    expect(of('shares')).toBeUndefined()
  })
})

it('leaves nothing of what was lost', async () => {
  const { of } = await slidesOf(
    'A saving',
    'The two pools lost £90,000 in their last year, which the council booked as a saving.',
    'The council spends £52,000 on buses to Holt. Rents have fallen by £31,000. That leaves £7,000.',
  )
  expect(of('shares')).toBeUndefined()
})

it('is left of what the next sentence calls a saving', async () => {
  const { of, claimOf } = await slidesOf(
    'A saving',
    'The two pools lost £90,000 in their last year. The council booked all of it as a saving.',
    'The council spends £52,000 on buses to Holt. Rents have fallen by £31,000. That leaves £7,000.',
  )
  expect(of('shares')?.facts).toHaveLength(4)
  expect(claimOf('shares')).toBe('The 2 lost 90000 in their last year; of the saving, 7000 is left')
})

describe('two sides of a comparison', () => {
  it.each([
    ['Marl Bay, a port of the same size, spends £14 a head on its quays, against £6 in Aldmere.', ['Marl Bay', 'Aldmere']], // prettier-ignore
    ['Farms that dug ponds lost 3 per cent of their sheep; those that did not lost 8 per cent to thirst.', ['Farms that dug ponds', 'Those that did not']], // prettier-ignore
    ['Six in ten tenants of the county’s halls pay by card. Among those on the moor it is two in ten, and among people in caravans three in ten.', ['Tenants of the county’s halls', 'On the moor', 'People in caravans']], // prettier-ignore
  ])('are named by who they are: %s', async (line, names) => {
    const { of } = await slidesOf('Sides', line)
    const items = (of('comparison')?.shown.figure?.['items'] ?? []) as readonly { label: string }[]
    expect(items.map(({ label }) => label)).toEqual(names)
  })
})

describe('shares with a rest', () => {
  it.each([
    [
      'According to its auditors, 46 per cent of the extra money went on pipes and ventilation, 31 per cent on fire safety and 14 per cent on windows; the remainder was spent on lawyers.', // prettier-ignore
      ['Pipes and ventilation', 'Fire safety', 'Windows'],
      'Lawyers',
    ],
    [
      'Single rowers account for 44 per cent of the members and couples without children for 39 per cent. Families make up just 8 per cent, and guests from Marl the rest.', // prettier-ignore
      ['Single rowers', 'Couples without children', 'Families'],
      'Guests from Marl',
    ],
  ])('are one bar with what is left, each by its whole name: %s', async (line, names, rest) => {
    const { of } = await slidesOf('A club', `Nobody had counted before. ${line}`)
    const figure = of('shares')?.shown.figure
    const parts = (figure?.['parts'] ?? []) as readonly { label: string }[]
    expect([figure?.['kind'], parts.map(({ label }) => label), figure?.['rest']]).toMatchObject([
      'share-bar',
      names,
      { label: rest },
    ])
  })

  it('have no whole for the name of a part', async () => {
    const line =
      'Retired couples account for 49 per cent of the buyers and young families for 28 per cent. Investors make up 13 per cent, and students the rest.' // prettier-ignore
    const { drafted } = await draftTalk(sentencesOf('A club', `Nobody had counted before. ${line}`), 'en-GB')
    expect(JSON.stringify(drafted.sections)).not.toContain('"label":"Buyers"')
  })

  it('are none of two wholes', async () => {
    const line =
      'Single rowers account for 44 per cent of the members and couples for 39 per cent. Families make up 8 per cent of the guests, and widows the rest.' // prettier-ignore
    const { of } = await slidesOf('A club', `Nobody had counted before. ${line}`)
    expect(of('shares')?.shown.figure?.['rest']).toBeUndefined()
  })
})
