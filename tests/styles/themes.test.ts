import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimsInSerif, themes } from '../../scripts/article/themes.ts'

const folder = join(import.meta.dirname, '..', '..', 'styles', 'themes')

/** What stands on what, as text: WCAG 2.2 asks 4.5 to 1 of it. */
const pairs = [
  ['ink', 'paper'],
  ['quiet', 'paper'],
  ['accent', 'paper'],
  ['data', 'paper'],
  ['ink', 'data-faint'],
  ['quiet', 'data-faint'],
  ['accent', 'data-faint'],
  ['ink', 'data-soft'],
  ['on-structure', 'structure'],
  ['on-structure-quiet', 'structure'],
  ['on-data', 'data'],
  ['on-accent', 'accent'],
] as const

type Tokens = Record<string, string>

function blocks(theme: string): Tokens[] {
  const css = readFileSync(join(folder, `${theme}.css`), 'utf8')
  return [...css.matchAll(/\{([^}]*)\}/g)].map(([, block = '']) =>
    Object.fromEntries(
      [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    ),
  )
}

/** The tokens of a theme in light and in dark: what it does not say, the first theme says. */
function schemes(theme: string): Record<string, Tokens> {
  const [base = {}, baseDark = {}] = blocks(themes[0])
  const [own = {}, dark = {}] = blocks(theme)
  return { light: { ...base, ...own }, dark: { ...base, ...baseDark, ...own, ...dark } }
}

/** Relative luminance of `#rrggbb`, from 0 to 1: WCAG 2.2, the definition of that name. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

describe('the themes', () => {
  it('are a file of tokens each', () => {
    expect(readdirSync(folder).sort()).toEqual(themes.map((theme) => `${theme}.css`).sort())
  })

  it.each(themes.slice(1))('has no token in %s that the first does not know', (theme) => {
    const known = Object.keys(blocks(themes[0])[0] ?? {})
    expect(
      blocks(theme)
        .flatMap(Object.keys)
        .filter((name) => !known.includes(name)),
    ).toEqual([])
  })

  it.each(
    themes.flatMap((theme) => Object.entries(schemes(theme)).map(([scheme, tokens]) => ({ theme, scheme, tokens }))),
  )('are legible: $theme in $scheme', ({ tokens }) => {
    const faint = pairs.flatMap(([text, ground]) => {
      const ratio = contrast(tokens[text] ?? '', tokens[ground] ?? '')
      return ratio >= 4.5 ? [] : [`${text} on ${ground}: ${ratio.toFixed(2)}`]
    })
    expect(faint).toEqual([])
  })

  /** What the accent lies beside as a fill; beside data it is as dark, so a figure tells the two apart otherwise. */
  const beside = [
    ['data-soft', 2],
    ['structure', 1.5],
    ['data-faint', 3],
    ['paper', 3],
  ] as const

  it.each(
    themes.flatMap((theme) => Object.entries(schemes(theme)).map(([scheme, tokens]) => ({ theme, scheme, tokens }))),
  )('tell the accent from its neighbours in grey: $theme in $scheme', ({ tokens }) => {
    expect(beside.filter(([other, least]) => contrast(tokens['accent'] ?? '', tokens[other] ?? '') < least)).toEqual([])
  })
})

it.each(themes)('the theme %s sets its claims as the fonts of a first page take it to', (theme) => {
  expect(schemes(theme)['light']?.['claim-family']).toBe(claimsInSerif[theme] ? 'var(--serif)' : 'var(--sans)')
})
