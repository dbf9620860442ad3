import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { decompress } from 'woff2-encoder'
import { describe, expect, it } from 'vitest'
import { codePointsOf } from '../../scripts/fonts/cmap.ts'
import { fontFiles, glyphFiles } from '../../scripts/fonts/faces.ts'
import { typefaces, type Family } from '../../scripts/fonts/families.ts'

const families: Family[] = Object.values(typefaces).flatMap(({ sans, serif }) => [sans, serif])

describe('fontFiles', () => {
  it.each(families)('finds every file of $name', async (family) => {
    for (const weight of family.weights) {
      const files = await fontFiles(family, weight)
      expect(files.length).toBeGreaterThan(family.files ? 0 : 90)
      expect(files.filter((file) => !existsSync(file))).toEqual([])
    }
  })
})

describe('codePointsOf', () => {
  it('reads the same from a WOFF2 file and from the font within it', async () => {
    for (const file of (await fontFiles(typefaces.hans.sans, 400)).slice(-3)) {
      const packed = await readFile(file)
      const codes = codePointsOf(packed)
      expect(codes.length).toBeGreaterThan(50)
      expect(codes).toEqual(codePointsOf(Buffer.from(await decompress(packed))))
    }
  })
})

describe('glyphFiles', () => {
  const lacking = async (family: Family, text: string) => {
    const files = await glyphFiles(family, family.weights[0] ?? 400)
    return [...text].filter((character) => !files.has(character.codePointAt(0) ?? 0)).join('')
  }

  it('knows what a font holds, not what its style sheet declares', async () => {
    expect(await lacking(typefaces.hant.sans, 'Aé0%×−—「，。開源模型杭州為麼Łğ₂⅔')).toBe('Łğ₂⅔')
    expect(await lacking(typefaces.hans.sans, '“，。开源宁德时代Łğ')).toBe('Łğ')
    for (const style of ['sans', 'serif'] as const)
      expect(await lacking(typefaces.latin[style], 'ŁódźğüÉ CO₂ m² ⅔ ½ µ ′ ″ Ωαω ‘’“”…–— Жя 宁'), style).toBe('宁')
  })
})
