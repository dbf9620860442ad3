import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { charactersIn, readSlices } from '../../scripts/fonts/faces.ts'

const sans = { name: 'Noto Sans TC', package: '@fontsource-variable/noto-sans-tc', weights: [400] }

describe('readSlices', () => {
  it('finds every slice of a package, with its file and its code points', async () => {
    const slices = await readSlices(sans)
    expect(slices.length).toBeGreaterThan(90)
    for (const { file, ranges } of slices) {
      expect(existsSync(file), file).toBe(true)
      for (const [from, to] of ranges) expect(from).toBeLessThanOrEqual(to)
    }
  })

  it("holds the characters of the deck's languages", async () => {
    const slices = await readSlices(sans)
    for (const character of 'Aé0%×−—「，。開源模型杭州為麼') {
      expect(
        slices.some((slice) => charactersIn(slice, character).length > 0),
        character,
      ).toBe(true)
    }
  })
})

describe('charactersIn', () => {
  const slice = {
    file: '',
    unicodeRange: '',
    ranges: [
      [0x41, 0x43],
      [0x1f600, 0x1f600],
    ] as const,
  }

  it("keeps what lies in the slice's ranges, ends included, also beyond the first plane", () => {
    expect(charactersIn(slice, '@ABCD😀😁')).toEqual(['A', 'B', 'C', '😀'])
  })

  it('finds nothing in nothing', () => {
    expect(charactersIn(slice, '')).toEqual([])
  })
})
