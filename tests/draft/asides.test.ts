import { describe, expect, it } from 'vitest'
import { asidesOf } from '../../scripts/locales/en/asides.ts'
import { draftTalk } from '../../scripts/draft/index.ts'
import { plainOf } from '../../scripts/draft/plain.ts'
import { sentencesOf } from './articles.ts'

const words = { asidesOf }

describe('what a sentence says aside', () => {
  it.each([
    ['Teachers, who are judged on reading, have stopped the lessons.', 'Teachers have stopped the lessons.'],
    ['A kiln of brick, which a builder from Holt had offered, would have cost £62,000.', 'A kiln of brick would have cost £62,000.'], // prettier-ignore
    ['In Arden, where pupils are driven to the city, it costs £11.', 'In Arden it costs £11.'],
    ['According to the League, which asks every spring, 77 per cent can swim.', 'According to the League, 77 per cent can swim.'], // prettier-ignore
    ['When the mill closed, which nobody had expected, the dam broke.', 'When the mill closed, the dam broke.'],
    ['The mill (a ruin since the war) was sold.', 'The mill was sold.'],
  ])('is left out: %s', (text, plain) => {
    expect(plainOf(text, [], words).text).toBe(plain)
  })

  it.each([
    ['It keeps goats, which eat the hedge, and sheep.'],
    ['The mill, the last in the valley, and the dam were sold.'],
    ['Deer, Mr Voss admits, do not read fences.'],
    ['The scheme, if the council votes for it, costs nothing.'],
    ['“The mill, which I loved, is gone,” she says.'],
    ['Everybody who rows knows the rocks.'],
  ])('is nothing in a list, by somebody’s word, under a condition, in quotation marks: %s', (text) => {
    expect(plainOf(text, [], words).text).toBe(text)
  })

  it('is what a year was, of which nobody is meant', () => {
    const text = 'In 2022, the final winter of the old stoves, 34 percent of tenants fell ill.'
    expect(plainOf(text, [], words).text).toBe('In 2022, 34 percent of tenants fell ill.')
  })

  it('stays where it holds an amount, and places behind it move', () => {
    const text = 'The club, which has 64 boats, lost 70 members.'
    const amount = { start: text.indexOf('64'), end: text.indexOf('64') + 2 }
    expect(plainOf(text, [amount], words).text).toBe(text)
    const bare = plainOf(text, [], words)
    expect(bare.text).toBe('The club lost 70 members.')
    expect(bare.placeOf(text.indexOf('70'))).toBe(bare.text.indexOf('70'))
    expect(bare.placeOf(text.indexOf('64'))).toBeUndefined()
  })

  it('does not keep two sentences that are built alike from being set side by side', async () => {
    const { drafted } = await draftTalk(
      sentencesOf(
        'Two kilns',
        'A potter in Arden starts at £11.90 an hour, without a day off. The brickworks at Holt, which opened three years ago and is now the largest employer, starts at £14.20.', // prettier-ignore
      ),
      'en-GB',
    )
    const [slide] = drafted.sections.flatMap(({ slides }) => slides)
    expect(slide?.kind).toBe('comparison')
    expect(slide?.shown.claim).not.toContain('which')
    expect(slide?.facts).toHaveLength(2)
  })
})
