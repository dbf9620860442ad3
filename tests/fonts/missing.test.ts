import { describe, expect, it } from 'vitest'
import { checkGlyphs } from '../../scripts/fonts/checkGlyphs.ts'
import { describeMissing, missingGlyphs } from '../../scripts/fonts/missing.ts'
import { deckOf, slideWith } from '../deck/build.ts'

const slices = [
  { file: '', unicodeRange: '', ranges: [[0x41, 0x5a]] as const },
  { file: '', unicodeRange: '', ranges: [[0x958b, 0x958b]] as const },
]

describe('missingGlyphs', () => {
  it('names each character that no slice holds, and every place', () => {
    const missing = missingGlyphs(
      [
        { place: 'slide 1', text: 'A開🚢' },
        { place: 'slide 2', text: 'é 🚢\n' },
      ],
      slices,
    )
    expect(describeMissing(missing)).toBe('"é" (U+00E9) on slide 2\n"🚢" (U+1F6A2) on slide 1, slide 2')
  })

  it('does not ask for what is never drawn', () => {
    expect(missingGlyphs([{ place: '', text: ' \n\t\u200b\u200d\ufe0f\u00ad\u3000' }], slices)).toEqual([])
  })
})

describe('checkGlyphs', () => {
  it('finds nothing missing in Chinese and English, and an emoji on the slide that it stands on', async () => {
    expect(await checkGlyphs(deckOf([slideWith('開源大模型「之城」 open – 40% × 3')]))).toEqual([])
    expect(await checkGlyphs(deckOf([slideWith('The 🚢')]))).toEqual([{ character: '🚢', places: ['slide 2 (slide)'] }])
  })
})
