import { describe, expect, it } from 'vitest'
import { checkGlyphs } from '../../scripts/fonts/checkGlyphs.ts'
import { describeMissing } from '../../scripts/fonts/describeMissing.ts'
import { typefaces } from '../../scripts/fonts/families.ts'
import { missingGlyphs } from '../../scripts/fonts/missing.ts'
import { deckOf, slideWith } from '../deck/build.ts'

const families = [typefaces.latin.sans, typefaces.hans.sans]

describe('missingGlyphs', () => {
  it('names each character that no family holds, and every place', async () => {
    const missing = await missingGlyphs(
      [
        { place: 'slide 1', text: 'A开🚢' },
        { place: 'slide 2', text: '\u{10ffff} 🚢\n' },
      ],
      families,
    )
    expect(describeMissing(missing)).toEqual({
      code: 'glyph-missing',
      lines: '"🚢" (U+1F6A2) on slide 1, slide 2\n"\u{10ffff}" (U+10FFFF) on slide 2',
      remedy: '',
    })
  })

  it('does not ask for what is never drawn', async () => {
    expect(await missingGlyphs([{ place: '', text: ' \n\t\u200b\u200d\ufe0f\u00ad\u3000' }], families)).toEqual([])
  })
})

describe('describeMissing', () => {
  const told = async (text: string) =>
    describeMissing(
      await missingGlyphs(
        [
          { place: 'slide 1', text },
          { place: 'slide 2', text },
        ],
        families,
      ),
    )

  it.each([
    ['ภาษาไทย', 'Thai letters, "ท" (U+0E17) and 5 more, on slide 1, slide 2'],
    ['한국어', 'Hangul letters, "국" (U+AD6D) and 2 more, on slide 1, slide 2'],
  ])('tells of a script without fonts once, not for each letter: %s', async (text, line) => {
    expect(await told(text)).toMatchObject({ code: 'script-without-font', lines: line })
  })

  it.each(['العربية', 'עברית', 'ދިވެހި'])('refuses %s as running from right to left', async (text) => {
    const { code, lines, remedy } = await told(`A ${text} word 🚢`)
    expect(code).toBe('right-to-left')
    expect(lines).toMatch(
      /^(?:Arabic|Hebrew|Thaana) letters, ".".*, on slide 1, slide 2\n"🚢" \(U\+1F6A2\) on slide 1, slide 2$/,
    )
    expect(remedy).toContain('from right to left')
  })
})

describe('checkGlyphs', () => {
  it('finds nothing missing in Chinese and English, and an emoji on the slide that it stands on', async () => {
    expect(await checkGlyphs(deckOf([slideWith('開源大模型「之城」 open – 40% × 3')]))).toEqual([])
    expect(await checkGlyphs(deckOf([slideWith('The 🚢')]))).toEqual([{ character: '🚢', places: ['slide 2 (slide)'] }])
  })

  it.each(['zh-Hant', 'zh-Hans', 'en'])('finds nothing missing in names of other languages in %s', async (locale) => {
    const slides = [slideWith('Łódź, CO₂, ğ, ⅔, m², 5′, ≈ household’s “Müller” … 宁德时代 寧德時代 Ελλάδα')]
    expect(await checkGlyphs({ ...deckOf(slides), locale })).toEqual([])
  })
})
