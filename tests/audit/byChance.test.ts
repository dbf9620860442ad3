import { describe, expect, it } from 'vitest'
import { verdictsOn } from './deckOf.ts'

const slide = (...lines: string[]) => `# The walls\n\n---\n\n${lines.join('\n\n')}\n`

describe('what a speaker computes', () => {
  it.each([
    // a cost a metre, for a length in miles
    [
      'The trust rebuilt 8.5 miles of wall, at £68 a metre.',
      slide('8.5 miles at £68 a metre: about £930,000'),
      'about 930000 GBP: follows 68 GBP per meter × 8.5 miles',
    ],
    // of units that Chinese counts as nouns
    ['堆放處占地1.6公頃。', slide('殼堆約4,800坪'), 'about 4800 坪: follows 1.6 hectares, in another unit'],
    // the total of a list
    [
      'Rent was £620. Tools were £310. Tea was £45.',
      slide('- Rent: £620\n- Tools: £310\n- Tea: £45\n- All in all £975'),
      '975 GBP: follows 45 GBP + 310 GBP + 620 GBP',
    ],
  ])('follows: %s', (text, deck, verdict) => {
    expect(verdictsOn(deck, text)).toContain(verdict)
  })

  it('is no sum that some of many numbers come to by accident', () => {
    const text = 'Of 27 kinds of lichen 14 are rare, 9 are new and 6 are grey. The oldest waller was 83.'
    const found = verdictsOn(slide('27 kinds, 14 rare, 9 new, 6 grey', 'The oldest waller was 58'), text)
    expect(found.filter((each) => each.startsWith('58'))).toEqual([expect.not.stringContaining('follows')])
  })

  it('is hardly an hour, of 40 minutes', () => {
    const found = verdictsOn(slide('The oven takes 1 hour'), 'The oven takes 40 minutes.')
    expect(found).toEqual(['1 hour: absent'])
  })
})

describe('what the deck says of its speaker', () => {
  const text = 'The wall is 74 miles long. It was put up between 1780 and 1830.'

  it('is listed, and is no fault', () => {
    expect(verdictsOn(slide('My own back: 2 days of digging'), text)).toEqual(['2 days: look'])
    expect(verdictsOn(slide('The quarry employs 9 men'), text)).toEqual(['9 men: absent'])
  })

  it('is how long a part of the talk takes', () => {
    expect(verdictsOn(slide('- A dale of walls (5 mins)', '- Who mends them (10 mins)'), text)).toEqual([])
  })

  it('may be one end of a span of years', () => {
    expect(verdictsOn(slide('Since 1780'), text)).toEqual(['1780: stated'])
  })
})
