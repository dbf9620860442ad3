import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import type { Command } from '../../scripts/commands/command.ts'
import type { Options } from '../../scripts/commands/options.ts'
import { locales } from '../../scripts/locales/index.ts'
import { fixture } from '../fixtures/paths.ts'
import { citedeck } from './run.ts'

/** The talks that were built: with a browser, as other tests do. */
const built: string[] = []
vi.mock('../../scripts/commands/build.ts', async (original) => {
  const { build } = await original<{ build: Command }>()
  return {
    build: {
      ...build,
      run: ({ data }: Options) => {
        built.push(data)
        return Promise.resolve()
      },
    },
  }
})

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

describe('a first talk beside a text', () => {
  const write = async (name: string, text: string) => {
    await mkdir(talk, { recursive: true })
    await writeFile(join(talk, name), text)
  }

  it.each([
    ['water', 'en'],
    ['hospital', 'en'],
    ['port', 'zh-Hans'],
    ['grid-zh', 'zh-Hans'],
  ])('on that of the %s holds by it, shows its numbers and is built', async (name, tag) => {
    const text = await readFile(fixture(name, 'source.txt'), 'utf8')
    await write('article.txt', text)
    await write('.gitignore', 'mine')
    const made = await citedeck(['init', talk])
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(built.at(-1)).toBe(talk)
    const checked = await citedeck(['check', talk])
    expect(checked).toMatchObject({ code: 0, err: '' })
    expect(parse(await read('article.yaml'))).toMatchObject({ locale: tag })
    expect(Object.keys(parse(await read('facts.yaml')) as object).length).toBeGreaterThan(2)
    // None of the text is in what git takes: the headline is the talk's title.
    expect((await read('.gitignore')).split('\n')).toEqual(
      expect.arrayContaining(['mine', 'source.txt', 'article.txt']),
    )
    const sentences = text
      .split(/[\n.。]/)
      .slice(1)
      .filter((sentence) => sentence.trim().length > 20)
    expect(sentences.length).toBeGreaterThan(2)
    const data = (await read('facts.yaml')) + (await read('article.yaml'))
    expect(sentences.filter((sentence) => data.includes(sentence.trim()))).toEqual([])
    // A second one is refused, and the first stays.
    const again = await citedeck(['init', talk])
    expect(again).toMatchObject({
      code: 2,
      err: expect.stringMatching(/holds a talk already \(facts.yaml, article.yaml/),
    })
    expect(data).toBe((await read('facts.yaml')) + (await read('article.yaml')))
  })

  it('takes the headline as the title, on two lines, with its numbers as part of a name', async () => {
    await write(
      'notes.txt',
      'The 3 boats of the long river that nobody has counted\n\nThere are 12 piers. They stand in the water.\n',
    )
    expect(await citedeck(['init', join(talk, 'notes.txt'), '--locale', 'en-GB'])).toMatchObject({ code: 0, err: '' })
    expect(parse(await read('article.yaml'))).toMatchObject({
      locale: 'en-GB',
      title: ['The 3 boats of the long', 'river that nobody has counted'],
      terms: [{ term: 'The 3 boats of the long', reason: expect.any(String) }],
      sections: [{ slides: [{ id: 'piers', claim: 'The article states {piers}', cite: ['2.1'] }] }],
    })
  })

  it('is a statement where the text has no number that is sure', async () => {
    await write('article.txt', 'The river is wide. Nobody has measured it. The boats are slow.\n')
    expect(await citedeck(['init', talk])).toMatchObject({ code: 0, err: '' })
    expect(parse(await read('article.yaml'))).toMatchObject({ sections: [{ slides: [{ layout: 'statement' }] }] })
  })

  it('says what is missing, and changes nothing', async () => {
    await write('one.txt', 'One. Two.')
    await write('two.txt', 'One. Two.')
    expect(await citedeck(['init', talk])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /holds several texts: one.txt, two.txt\nName the one that is the article: npm run init -- /,
      ),
    })
    expect(await citedeck(['init', folder])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/holds no text to make a talk of: no article.txt\n.*npm run new/),
    })
    expect(await citedeck(['init', join(talk, 'three.txt')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('three.txt'),
    })
    expect((await readdir(talk)).sort()).toEqual(['one.txt', 'two.txt'])
  })
})
