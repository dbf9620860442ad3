import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { deckFonts } from '../../scripts/live/deckFonts.ts'
import { fixture } from '../fixtures/paths.ts'

let deck: Deck
beforeAll(async () => {
  deck = compose(await readTalk(fixture('ferry')))
})

const cutting = () =>
  vi.fn((of: Deck) =>
    Promise.resolve({ first: `/* ${of.theme} */`, rest: '@font-face { src: url("/cache/fonts/serif-1.woff2") }' }),
  )
const nameOf = (address: string) => address.replace('./assets/', '')
/** The deck with another title on its first slide. */
const titled = (title: string): Deck => ({
  ...deck,
  slides: deck.slides.map((slide, index) => (index === 0 ? { ...slide, title } : slide)),
})

describe('the fonts of a live deck', () => {
  it('are at one address for decks that need the same letters, and cut once, when they are asked for', async () => {
    const cut = cutting()
    const fonts = deckFonts(cut)
    const [one, same] = [fonts.addressFor(titled('abc')), fonts.addressFor(titled('cab'))]
    expect(one).toMatch(/^\.\/assets\/fonts-[0-9a-f]{16}\.css$/)
    expect(same).toBe(one)
    expect(cut).not.toHaveBeenCalled()
    await Promise.all([fonts.sheet(nameOf(one)), fonts.sheet(nameOf(one))])
    expect(cut).toHaveBeenCalledOnce()
  })

  it('are at another where a letter, the language or the theme is another', () => {
    const fonts = deckFonts(cutting())
    const addresses = [
      titled('abc'),
      titled('abcß'),
      { ...deck, locale: 'zh-Hant' },
      { ...deck, theme: 'press' as const },
    ]
    expect(new Set(addresses.map(fonts.addressFor)).size).toBe(4)
  })

  it('name files beside the style sheet, and lead to where these lie, and to nothing else', async () => {
    const fonts = deckFonts(cutting())
    const address = fonts.addressFor(deck)
    expect(fonts.file('serif-1.woff2')).toBeUndefined()
    expect(await fonts.sheet(nameOf(address))).toBe(`/* ${deck.theme} */@font-face { src: url("serif-1.woff2") }`)
    expect(fonts.file('serif-1.woff2')).toBe('/cache/fonts/serif-1.woff2')
    expect(fonts.file('passwd')).toBeUndefined()
    expect(fonts.sheet('fonts-0000000000000000.css')).toBeUndefined()
  })

  it('are cut again where it failed', async () => {
    const cut = cutting().mockRejectedValueOnce(new Error('no room'))
    const fonts = deckFonts(cut)
    const name = nameOf(fonts.addressFor(deck))
    await expect(fonts.sheet(name)).rejects.toThrow('no room')
    await expect(fonts.sheet(name)).resolves.toContain('serif-1.woff2')
  })
})
