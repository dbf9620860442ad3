import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/machine/project.js'
import { contents, dead, leftoverOf, put } from '../files/build.ts'
import { citedeck, withFerry } from './run.ts'

/** A site of ours as far as its files tell. */
const site = {
  'index.html': '<html>',
  'deck.json': JSON.stringify({
    citedeck: 1,
    title: 'A site',
    locale: 'en',
    width: 1280,
    height: 720,
    digest: '0',
    inputs: '0',
    slides: [{ id: 'cover', title: 'A site', layout: 'cover', clicks: 0 }],
    files: { 'index.html': 6 },
  }),
}

describe('a build', () => {
  it('replaces nothing but a site: it refuses all else by name, before it begins, and nothing is lost', async () => {
    await withFerry(async (data) => {
      await put(data, { 'documents/thesis.txt': 'mine', file: 'mine', 'repository/.git/HEAD': 'mine' })
      for (const [path, content] of Object.entries({ ...site, CNAME: 'example.org', 'mine/index.html': '' }))
        await put(join(data, 'dist'), { [path]: content })
      await symlink('documents', join(data, 'link'))
      const before = await contents(data)
      const outcomes: [string, string][] = [
        ['', '--out is empty\nA variable that is not set gives an empty word.'],
        [' ', '--out is empty'],
        [data, 'is the data, and would be replaced as a whole; name a folder of its own'],
        [join(data, '..'), 'holds '],
        ['/', 'holds citedeck itself'],
        [projectRoot, 'is citedeck itself'],
        [process.env['HOME'] ?? '/', 'would be replaced as a whole'],
        [
          join(data, 'documents'),
          'holds other files (thesis.txt), which would be lost; no deck.json says that a build wrote them.',
        ],
        [join(data, 'link'), 'holds other files (thesis.txt)'],
        [join(data, 'repository'), 'holds other files (.git/)'],
        [
          join(data, 'dist'),
          'holds other files (CNAME, mine/), which would be lost; put what belongs to the site into the public/ folder of the talk',
        ],
        [join(data, 'file'), 'is a file; a site is a folder'],
        [join(data, 'public', 'site'), 'which every build takes into the site; name a folder outside of it'],
      ]
      for (const [out, message] of outcomes) {
        const { code, err } = await citedeck(['build', '--force', '--data', data, '--out', out])
        expect([out, code, err]).toEqual([out, 2, expect.stringContaining(message)])
        expect(err).not.toContain('    at ')
      }
      expect(await contents(data)).toEqual(before)
    })
  })

  it("refuses what takes the place of the site's own files, all at once, also where nothing else has changed", async () => {
    await withFerry(async (data) => {
      await put(join(data, 'public'), { 'index.html': '', 'sw.js': '', 'fine.txt': '' })
      const { code, err } = await citedeck(['build', '--data', data, '--out', join(data, 'dist')])
      expect(code).toBe(1)
      expect(err).toMatch(
        /public.index\.html:1:1 {2}the site writes one of this name itself\n {4}Give it another name\.\n\S+public.sw\.js:1:1 .*\n.*\n2 errors; nothing was changed\n$/,
      )
      expect(existsSync(join(data, 'dist'))).toBe(false)
    })
  })
})

describe('any command', () => {
  // No browser is started for a command line that is wrong.
  it.each([['build'], ['preview'], ['export', 'tiff']])(
    'brings back a site that a killed build had taken away: %s',
    async (...command) => {
      await withFerry(async (data) => {
        await rm(join(data, 'facts.yaml'))
        const out = join(data, 'dist')
        await put(join(data, leftoverOf('dist', 'old', dead)), { ...site, 'index.html': '<htm' })
        await mkdir(join(data, leftoverOf('dist', 'new', dead)))
        const { code } = await citedeck([
          ...command,
          command[0] === 'export' ? '--site' : '--out',
          out,
          ...(command[0] === 'preview' ? [] : ['--data', data]),
        ])
        expect(code).toBe(command[0] === 'export' ? 2 : 1)
        expect(await readdir(out)).toEqual(['deck.json', 'index.html'])
        expect((await readdir(data)).filter((name) => name.includes('citedeck'))).toEqual([])
      })
    },
  )

  it('goes on where something cannot be removed, and says so', async () => {
    await withFerry(async (data) => {
      const old = join(data, leftoverOf('dist', 'old', dead))
      await put(join(data, 'dist'), site)
      await put(old, { ...site, 'mine.txt': 'mine' })
      const { err } = await citedeck(['export', 'tiff', '--site', join(data, 'dist'), '--data', data])
      expect(err).toContain('was left by a run that was killed and could not be removed; remove it by hand\n')
      expect(await readdir(old)).toEqual(['mine.txt'])
      await rename(old, join(data, 'mine'))
    })
  })
})
