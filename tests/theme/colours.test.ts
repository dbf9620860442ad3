import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { themes } from '../../scripts/article/themes.ts'
import { contrast, toHex, toOklch } from '../../scripts/theme/colour.ts'
import { contrastFaults } from '../../scripts/theme/contrastFaults.ts'
import { themeOf } from '../../scripts/theme/look.ts'
import { faintPairs, nearestThatPasses, pairs } from '../../scripts/theme/pairs.ts'
import { themeData } from '../../styles/themes/index.ts'
import { colourRoles, type ColourRole } from '../../styles/themes/theme.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const roles = Object.keys(colourRoles).filter((name): name is ColourRole =>
  pairs.some(({ over, under }) => over === name || under === name),
)

describe('colours', () => {
  it('have the contrast that WCAG gives them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('come back from OKLCH as they were', () => {
    expect(toOklch('#ff0000')).toMatchObject({
      lightness: expect.closeTo(0.628, 3) as number,
      chroma: expect.closeTo(0.2577, 3) as number,
      hue: expect.closeTo(29.23, 1) as number,
    })
    fc.assert(
      fc.property(colour, (given) => {
        expect(toHex(toOklch(given))).toBe(given)
      }),
    )
  })
})

describe('the nearest colour that passes', () => {
  it('passes beside all others, has the hue, and no lightness between is enough', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...themes),
        fc.constantFrom('light' as const, 'dark' as const),
        fc.constantFrom(...roles),
        colour,
        (theme, scheme, role, given) => {
          const colours = { ...themeData[theme][scheme], [role]: given }
          const found = nearestThatPasses(colours, role)
          if (found === undefined) return
          expect(faintPairs({ ...colours, [role]: found }, role)).toEqual([])
          const [before, after] = [toOklch(given), toOklch(found)]
          // Where there is next to no colour, the hue is a matter of rounding.
          if (after.chroma > 0.03) expect(Math.abs(((after.hue - before.hue + 540) % 360) - 180)).toBeLessThan(6)
          const half = toHex({ ...before, lightness: (before.lightness + after.lightness) / 2 })
          if (Math.abs(after.lightness - before.lightness) > 0.02 && half !== found)
            expect(faintPairs({ ...colours, [role]: half }, role)).not.toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is told for each colour that a talk gives, in either scheme, and there only', () => {
    const faults = contrastFaults('lake', { light: { quiet: '#a0a0a0' }, dark: { quiet: '#a0a0a0', paper: '#707070' } })
    expect(faults.map(({ path }) => path.join('.'))).toEqual([
      'colours.light.quiet',
      'colours.dark.quiet',
      'colours.dark.paper',
    ])
    for (const { message } of faults)
      expect(message).toMatch(
        /the nearest of its hue that passes is '#[0-9a-f]{6}'$|no lightness of this hue passes; change .+ too$/,
      )
    expect(contrastFaults('lake', { light: { quiet: '#555555' }, dark: {} })).toEqual([])
  })
})

describe('a changed colour', () => {
  it('takes along what follows it, in its hue, and never so that something fails', () => {
    const { light } = themeOf({
      theme: 'lake',
      look: { light: { data: '#0b4fa0', plate: '#0a2a52' }, dark: {}, fonts: {} },
    })
    const hue = (role: ColourRole) => toOklch(light[role]).hue
    for (const [role, leader] of [
      ['data-soft', 'data'],
      ['data-faint', 'data'],
      ['on-plate-line', 'plate'],
      ['on-plate-ghost', 'plate'],
    ] as const)
      expect(Math.abs(hue(role) - hue(leader)), role).toBeLessThan(8)
    fc.assert(
      fc.property(fc.constantFrom(...themes), colour, (theme, data) => {
        const themed = themeOf({ theme, look: { light: { data }, dark: {}, fonts: {} } })
        const own = faintPairs(themed.light).filter(({ over, under }) => over !== 'data' && under !== 'data')
        expect(own).toEqual([])
      }),
    )
  })
})
