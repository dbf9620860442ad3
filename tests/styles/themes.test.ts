import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { themes } from '../../scripts/article/themes.ts'
import { sourceFiles } from '../../scripts/machine/sourceFiles.js'
import { contrast } from '../../scripts/theme/colour.ts'
import { themeCss } from '../../scripts/theme/css.ts'
import { faintPairs } from '../../scripts/theme/pairs.ts'
import { tonesOf } from '../../components/shared/subjects.ts'
import { colourRoles, type ColourRole, type Colours } from '../../styles/themes/theme.ts'
import { themeData } from '../../styles/themes/index.ts'

const folder = join(import.meta.dirname, '..', '..', 'styles', 'themes')
const schemes = themes.flatMap((theme) =>
  (['light', 'dark'] as const).map((scheme) => ({ theme, scheme, colours: themeData[theme][scheme] })),
)

describe('the themes', () => {
  it('are a file each', () => {
    const files = readdirSync(folder).filter((name) => !['theme.ts', 'index.ts', 'lake.css'].includes(name))
    expect(files.sort()).toEqual(themes.map((theme) => `${theme}.ts`).sort())
    expect(Object.keys(themeData)).toEqual([...themes])
  })

  it.each(schemes)('are legible, and tell their marks apart in grey too: $theme in $scheme', ({ colours }) => {
    const said = faintPairs(colours).map(({ over, under, ratio, least }) => `${over} on ${under}: ${ratio} < ${least}`)
    expect(said).toEqual([])
  })

  it.each(schemes)('write colours as six digits: $theme in $scheme', ({ colours }) => {
    expect(Object.values(colours).filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([])
  })

  it.each(themes)('have plates that are near the paper in the dark: %s', (theme) => {
    const { dark } = themeData[theme]
    expect(contrast(dark.plate, dark.paper)).toBeLessThan(1.5)
  })

  it('have no gradient and no shadow', () => {
    const styled = ['styles', 'layouts', 'components']
      .flatMap(sourceFiles)
      .filter((path) => /\.(?:css|vue|ts)$/.test(path))
    expect(
      styled.filter((path) => /gradient\(|box-shadow|text-shadow|drop-shadow/.test(readFileSync(path, 'utf8'))),
    ).toEqual([])
  })

  const roleNames = Object.keys(colourRoles).filter((name): name is ColourRole => name in colourRoles)
  const figures = readFileSync(join(folder, '..', 'figure.css'), 'utf8')
  const toneRules = figures.matchAll(/\.tone-(\d) \{ --tone: var\(--([\w-]+)\); --on-tone: var\(--([\w-]+)\)/g)
  const tones = new Map([...toneRules].map(([, tone, under = '', over = '']) => [Number(tone), { under, over }]))
  const colourOf = (colours: Colours, role: string) => colours[roleNames.find((each) => each === role) ?? 'paper']

  it.each(schemes)(
    'hold text on the colour of each subject, and tell its neighbours apart in grey: $theme in $scheme',
    ({ colours }) => {
      expect([...tones.keys()].sort()).toEqual([1, 2, 3, 4, 5])
      const apart = (one: string, other: string) => contrast(colourOf(colours, one), colourOf(colours, other))
      for (const { under, over } of tones.values())
        expect(apart(over, under), `${over} on ${under}`).toBeGreaterThan(4.5)
      const order = ['accent', ...tonesOf.surface.map((tone) => tones.get(tone)?.under ?? '')]
      order.slice(1).forEach((role, index) => {
        const before = order[index] ?? ''
        expect(apart(before, role), `${before} beside ${role}`).toBeGreaterThan(1.3)
      })
    },
  )

  it('give the style sheet that stored drawings are opened with', () => {
    expect(readFileSync(join(folder, 'lake.css'), 'utf8')).toContain(themeCss(themeData.lake))
  })
})
