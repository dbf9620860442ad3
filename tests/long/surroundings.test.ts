import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFerry, type Ferry } from '../browser/ferry.ts'
import { projectRoot, runCitedeck } from '../browser/run.ts'
import { citedeck } from '../commands/run.ts'

let ferry: Ferry
beforeAll(async () => {
  ferry = await buildFerry()
}, 120_000)
afterAll(() => ferry?.remove())

describe('strange surroundings', () => {
  it('does its work with data and outputs in a folder with signs of all kinds in its name', async () => {
    const folder = join(ferry.folder, process.platform === 'win32' ? 'a #b $HOME %20' : "a #b?c\"d $HOME %20 'e'")
    const site = join(folder, 'site')
    await cp(ferry.site, site, { recursive: true })
    const run = (data: string) =>
      citedeck([
        'export',
        'pdf',
        'png',
        'handout',
        'html',
        '--data',
        data,
        '--site',
        site,
        '--out',
        join(folder, 'all'),
      ])
    await cp(ferry.data, join(folder, 'data'), { recursive: true })
    const article = join(folder, 'data', 'article.yaml')
    await writeFile(article, (await readFile(article, 'utf8')).replace(/^title: .*$/m, 'title: [Another title]'))
    expect(await run(join(folder, 'data'))).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Build it anew with: npm run build -- --data '.*' --out '.*'\n$/),
    })
    await cp(join(ferry.data, 'article.yaml'), article)
    const { code, err } = await run(join(folder, 'data'))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect((await readdir(join(folder, 'all'))).sort()).toEqual(['deck.html', 'deck.pdf', 'handout.pdf', 'png'])
  })

  it.each([
    [
      'a folder for temporary files that is not there',
      { TMPDIR: '/no/such/folder' },
      ['export', 'pdf'],
      /^\/no\/such\/folder, the folder for temporary files, is not there\.\nSet TMPDIR/,
    ],
    ['no home', { HOME: '' }, ['check'], /^$/],
    ['an empty CITEDECK_CACHE', { CITEDECK_CACHE: '' }, ['check'], /^$/],
  ])('works, or says in a line what is missing: %s', async (_, environment, command, errors) => {
    const args = command[0] === 'export' ? ['--site', ferry.site, '--out', join(ferry.folder, 'never.pdf')] : []
    const { code, output } = await runCitedeck([...command, '--data', ferry.data, ...args, '--quiet'], { environment })
    expect({ code, output }).toEqual({ code: errors.source === '^$' ? 0 : 3, output: expect.stringMatching(errors) })
    expect(await readdir(projectRoot)).not.toContain('program')
  })
})
