import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { noEvidence } from '../../scripts/deck/evidence.ts'
import { deckFonts } from '../../scripts/live/deckFonts.ts'
import { fixture } from '../fixtures/paths.ts'

let deck: Deck
beforeAll(async () => {
  deck = compose(await readTalk(fixture('ferry')))
})

/** A style sheet that names one file. */
const sheetOfFile = (file: string, first = '') =>
  Promise.resolve({ first, files: [file], rest: (address: (of: string) => string) => `url("${address(file)}")` })
const cutting = () => vi.fn((of: Deck) => sheetOfFile('/cache/fonts/serif-1.woff2', `/* ${of.theme} */`))
const nameOf = (address: string) => address.replace('./assets/', '')
/** The deck with another title on its first slide. */
const titled = (title: string): Deck => ({
  ...deck,
  slides: deck.slides.map((slide, index) => (index === 0 ? { ...slide, title } : slide)),
})

const small = (title: string, content: object = {}): Deck => ({
  locale: 'en',
  title: 'Ferries',
  theme: 'lake',
  aspect: '16/9',
  terms: [],
  evidence: noEvidence,
  slides: [{ layout: 'claim', id: 'one', title, level: 2, content, notes: '' }],
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
    expect(await fonts.sheet(nameOf(address))).toBe(`/* ${deck.theme} */url("serif-1.woff2")`)
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

  it('are cut again only where a letter is new, or the look, code or a formula is another', async () => {
    const cut: string[] = []
    const fonts = deckFonts(({ slides }) => {
      cut.push(slides[0]?.title ?? '')
      return sheetOfFile('/far/away/a.woff2')
    })
    const sheetOf = (of: Deck) => {
      const address = fonts.addressFor(of)
      void fonts.sheet(address.replace('./assets/', ''))
      return address
    }
    const first = sheetOf(small('boats cross'))
    expect(sheetOf(small('cross boats'))).toBe(first)
    expect(sheetOf(small('boats'))).toBe(first)
    const second = sheetOf(small('boats cross quickly'))
    expect(second).not.toBe(first)
    expect(sheetOf(small('boats cross'))).toBe(second) // what was cut for more letters goes on to serve fewer
    const others = [
      small('boats', { claim: 'a new Z' }),
      small('boats', { quote: 'xylem' }),
      small('boats', { block: 'code', text: 'boats' }),
      small('boats', { html: '<b class="mathnormal">x</b>', tex: 'x' }),
      { ...small('boats'), locale: 'en-GB' },
    ].map(sheetOf)
    expect(new Set([...others, second]).size).toBe(6)
    expect(cut).toHaveLength(7)
    await expect(fonts.sheet(second.replace('./assets/', ''))).resolves.toBe('url("a.woff2")')
    expect(fonts.file('a.woff2')).toBe('/far/away/a.woff2')
  })
})
