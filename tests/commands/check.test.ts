import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citedeck, withFerry } from './run.ts'

describe('npm run check', () => {
  it('finds the sentence that states a number, and lists what was mended', async () => {
    await withFerry(async (folder) => {
      const source = join(folder, 'source.txt')
      await writeFile(source, (await readFile(source, 'utf8')).replace('It carries', '渡(dù)口 It carries'))
      const { code, out } = await citedeck([
        'check',
        '--data',
        folder,
        '--source',
        source,
        '--show-repairs',
        '--find',
        '71%',
      ])
      expect(code).toBe(0)
      expect(out).toMatch(/^1 {2}reading {2}\(dù\) → nothing$/m)
      expect(out).toMatch(/^1\.5 .*71%/m)
    })
  })

  it('says what has changed since the text was locked', async () => {
    await withFerry(async (folder) => {
      const source = join(folder, 'source.txt')
      await writeFile(source, (await readFile(source, 'utf8')).replace('71%', '72%'))
      const drifted = await citedeck(['check', '--data', folder])
      expect(drifted.code).toBe(1)
      expect(drifted.err).toMatch(
        /source\.txt:1:1 {2}sentence 1\.5 has changed since it was locked; the facts .*walking-share.* stand on it/,
      )
    })
  })

  it('needs the text to find a place in it, and says how to name it', async () => {
    await withFerry(async (folder) => {
      await writeFile(join(folder, 'source.txt'), '')
      const { code, err } = await citedeck(['check', '--data', join(folder, '..'), '--find', 'x'])
      expect(code).toBe(2)
      expect(err).toContain('--source FILE')
    })
  })
})
