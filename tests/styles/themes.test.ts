import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { themes } from '../../scripts/article/themes.ts'
import { sourceFiles } from '../../scripts/machine/sourceFiles.js'
import { contrast, mixed } from '../../scripts/theme/colour.ts'
import { themeCss } from '../../scripts/theme/css.ts'
import { faintPairs, pairs } from '../../scripts/theme/pairs.ts'
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

  it('hold text on the tint that the fifth subject of a chart has to its contrast', () => {
    const figures = readFileSync(join(folder, '..', 'figure.css'), 'utf8')
    const tints = [...figures.matchAll(/--on-tone: var\(--paper\); fill-opacity: ([\d.]+)/g)].map(([, share]) =>
      Number(share),
    )
    expect(Math.max(...tints)).toBe(pairs.find(({ tint }) => tint !== undefined)?.tint)
    expect([mixed('#ffffff', '#000000', 0.5), mixed('#0102ff', '#0102ff', 0.3)]).toEqual(['#808080', '#0102ff'])
  })

  it('give the style sheet that stored drawings are opened with', () => {
    expect(readFileSync(join(folder, 'lake.css'), 'utf8')).toContain(themeCss(themeData.lake))
  })
})
