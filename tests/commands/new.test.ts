import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { locales } from '../../scripts/locales/index.ts'
import { citedeck } from './run.ts'

let folder: string
let talk: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-new-')))
  talk = join(folder, 'a', 'talk')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const read = (name: string) => readFile(join(talk, name), 'utf8')

describe('a new talk', () => {
  it.each(locales.map(({ tag }) => tag))(
    'in %s holds by its article, with the text and by the lock alone',
    async (tag) => {
      const made = await citedeck(['new', talk, '--locale', tag])
      expect(made).toMatchObject({ code: 0, err: '' })
      expect(made.out).toContain(`npm run build -- `)
      const { code, out, err } = await citedeck(['check', talk])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(/facts +5 of 5 .*\nslides +3 of 3 .*\nsentences +5 of 5 .*\nnumbers +5 of 5 /)
      await rm(join(talk, 'source.txt'))
      expect(await citedeck(['check', talk])).toMatchObject({ code: 0, err: '' })
      expect(parse(await read('article.yaml'))).toMatchObject({ locale: tag })
    },
  )

  it('brings schemas that editors of both kinds find, what git leaves, a page on it and a folder to publish', async () => {
    await citedeck(['new', talk, '--locale', 'en'])
    for (const name of ['facts', 'article']) {
      const lines = (await read(`${name}.yaml`)).split('\n')
      expect(lines.slice(0, 2)).toEqual([
        `# yaml-language-server: $schema=./${name}.schema.json`,
        `# $schema: ./${name}.schema.json`,
      ])
      expect(JSON.parse(await read(`${name}.schema.json`))).toMatchObject({ type: 'object' })
    }
    expect((await read('.gitignore')).split('\n')).toEqual(expect.arrayContaining(['dist/', 'source.txt']))
    expect(await read('README.md')).toContain('npx citedeck build')
    expect(await readdir(join(talk, 'public'))).toEqual(['favicon.svg'])
  })

  it('is made in a folder that is empty or a fresh repository, and in no other', async () => {
    await mkdir(join(talk, '.git'), { recursive: true })
    expect(await citedeck(['new', talk, '--locale', 'en'])).toMatchObject({ code: 0 })
    const before = await readdir(talk)
    await writeFile(join(talk, 'facts.yaml'), 'mine')
    const { code, err } = await citedeck(['new', talk, '--locale', 'zh-Hans'])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/is not empty \(.* and \d more\).*\nNothing was changed/),
    })
    expect([await readdir(talk), await read('facts.yaml')]).toEqual([before, 'mine'])
    await writeFile(join(folder, 'file'), '')
    for (const way of ['file', 'file/talk'])
      expect(await citedeck(['new', join(folder, way)])).toMatchObject({
        code: 2,
        err: expect.stringMatching(/file is no folder\n/),
      })
  })

  it.each([
    [['new'], 'new takes one folder'],
    [['new', 'a', 'b'], 'new takes one folder'],
    [
      ['new', 'a', '--locale', 'zh-TW'],
      '--locale zh-TW is none of zh-Hant, zh-Hans, en, en-GB, en-US\nNearest: zh-Hant',
    ],
  ])('is refused for %j', async (args, message) => {
    const { code, err } = await citedeck(args)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
  })
})
