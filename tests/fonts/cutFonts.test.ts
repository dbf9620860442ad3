import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseSync } from '@slidev/parser'
import { expect, it } from 'vitest'
import { write } from '../../scripts/deck/write.ts'
import { cutFonts } from '../../scripts/fonts/cutFonts.ts'
import { fontPlugin, textOf } from '../../setup/fontPlugin.ts'
import { deckOf, slideWith } from '../deck/build.ts'

const deck = { ...deckOf([slideWith('“Crème” & 開源 <b>'), slideWith('Łódź, 40%')]), locale: 'zh-Hant' }

it('finds in a slides.md the very words of the deck that it was written from', () => {
  const read = textOf(parseSync(write(deck), 'slides.md').slides, '')
  expect(read).toMatchObject({ locale: 'zh-Hant', theme: deck.theme })
  expect(read.slides.map(({ title }) => title)).toEqual(deck.slides.map(({ title }) => title))
  for (const [index, { content }] of deck.slides.entries()) expect(read.slides[index]?.content).toMatchObject(content)
})

it('takes what is no head of a deck for an English one', () => {
  for (const frontmatter of [{}, null, 'x', { lang: 7 }])
    expect(textOf([{ frontmatter }], '')).toMatchObject({ locale: 'en', slides: [{ title: '' }] })
})

it('cuts fonts to all that a deck shows, its names for the texts that it rests on and its footer too', async () => {
  const shown = { ...deck, sources: [{ id: 'a', title: '寧德', short: '寧' }], look: { light: {}, dark: {}, fonts: {}, footer: '港' } } // prettier-ignore
  const [without, all] = [await cutFonts(deck), await cutFonts(shown)]
  const covers = (css: string, character: string) =>
    new RegExp(`U\\+${character.codePointAt(0)?.toString(16)}\\b`, 'i').test(css)
  const named = (file: string) => file
  for (const character of '開源') expect(covers(without.first + without.rest(named), character), character).toBe(true)
  for (const character of '寧港') {
    expect(covers(without.rest(named), character), character).toBe(false)
    expect(covers(all.rest(named), character), character).toBe(true)
  }
})

it("cuts fonts to a site's own controls, since not every device has letters for them", async () => {
  const { first, rest } = await cutFonts(deck)
  const faces = (first + rest((file) => file)).split('@font-face')
  const weights = (character: string) =>
    faces
      .filter((face) => new RegExp(`U\\+${character.codePointAt(0)?.toString(16)}\\b`, 'i').test(face))
      .map((face) => /font-weight: ?(\d+)/.exec(face)?.[1])
  for (const character of '投影複製下載') expect(weights(character), character).toContain('400')
  for (const character of '目錄') expect(weights(character), character).toContain('700')
})

it('cuts no font to a blank alone, which browsers refuse: a headline whose only such character is a space', async () => {
  const { first, rest } = await cutFonts({ ...deck, slides: [{ title: '山區小校 五年併校', content: {} }] })
  const ranges = [...(first + rest((file) => file)).matchAll(/unicode-range:([^;}]*)/g)].map(([, range = '']) => range)
  expect(ranges.some((range) => /\bU\+20\b/.test(range))).toBe(true)
  expect(ranges.filter((range) => /^U\+20$/.test(range))).toEqual([])
})

it("gives Slidev's own build and its server a style sheet of fonts that are there", async () => {
  const { slides } = parseSync(write(deck), 'slides.md')
  for (const command of ['build', 'serve'] as const) {
    const { configResolved, resolveId } = fontPlugin('', () => slides) as unknown as {
      configResolved: (config: { command: string }) => void
      resolveId: (source: string) => Promise<string>
    }
    configResolved({ command })
    const css = await readFile(await resolveId('virtual:citedeck-fonts.css'), 'utf8')
    const files = [...css.matchAll(/url\("?([^")]+)"?\)/g)].flatMap(([, file = '']) =>
      file.startsWith('data:') ? [] : file,
    )
    expect(files.length, command).toBeGreaterThan(1)
    expect(files.filter((file) => file.startsWith('/') && !existsSync(file))).toEqual([])
    expect(css.replace(/@font-face ?\{[^}]*\}|\/\*[^]*?\*\//g, ''), command).not.toContain('=>')
  }
})
