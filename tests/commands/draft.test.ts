import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encode } from '../../scripts/source/encode.ts'
import { articles } from '../draft/articles.ts'
import { citedeck } from './run.ts'

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-draft-')))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const [article] = articles.filter(({ locale }) => locale === 'en')
const draft = (...args: string[]) => citedeck(['draft', article?.file ?? '', '--to', join(folder, 'talk'), ...args])

describe('draft', () => {
  it('makes a folder that passes the check, with the text kept out of git', async () => {
    const { code, out, err } = await draft()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/drafted .*talk from nighttrains\.en\.txt, in en/)
    expect(out).toMatch(/numbers {4}\d+ of \d+ are on slides/)
    expect(out).toMatch(/unsure {5}"130" of 11\.2: its unit is left out/)
    // What is left out is named by its amounts, as the article writes them.
    expect(out).toMatch(/^left out {3}(?=.*\d).* of \d+\.\d.*: the article stresses others more$/m)
    expect(out.match(/^(?:edit first| {11})/gm)).toHaveLength(3)
    expect(out).not.toMatch(/\d (?:count|percent) against/) // as the talk writes amounts: 31%
    const talk = join(folder, 'talk')
    expect((await readdir(talk)).sort()).toEqual(
      ['.gitignore', 'article.schema.json', 'article.yaml', 'facts.schema.json', 'facts.yaml', 'source.lock.json', 'source.txt', 'theme.schema.json'], // prettier-ignore
    )
    expect(await readFile(join(talk, '.gitignore'), 'utf8')).toContain('source.txt')
    const checked = await citedeck(['check', '--data', talk])
    expect(checked.code).toBe(0)
    const covered = await citedeck(['coverage', talk])
    expect(covered.out).toMatch(/drafts {5}[5-9] slides are as they were drafted/)
    expect(checked.out).toMatch(/facts {6}(\d+) of \1 match the sentence they cite/)
    // The first run loads fonts and figures.
  }, 60_000)

  it('refuses a folder that is not empty, and leaves it as it was', async () => {
    await writeFile(join(folder, 'mine.txt'), 'mine')
    const { code, err } = await citedeck(['draft', article?.file ?? '', '--to', folder])
    expect(code).toBe(2)
    expect(err).toContain('is not empty (mine.txt)')
    expect(await readdir(folder)).toEqual(['mine.txt'])
  })

  it('drafts a damaged article once its corrections lie in the folder', async () => {
    const file = join(folder, 'damaged.txt')
    const lines = ['The mill', 'The mill grinds 14 tonnes of barley a \ufffday. It employs 23 people of the valley.']
    await writeFile(file, `${lines.join('\n')}\n`)
    const talk = join(folder, 'talk')
    const damaged = await citedeck(['draft', file, '--to', talk])
    expect({ code: damaged.code, err: damaged.err }).toEqual({
      code: 1,
      err: expect.stringContaining('errata.yaml') as string,
    })
    await mkdir(talk)
    await writeFile(
      join(talk, 'errata.yaml'),
      '- { paragraph: 2, found: a \ufffday, correct: a day, reason: damaged }\n',
    )
    const mended = await citedeck(['draft', file, '--to', talk])
    expect(mended.code, mended.err).toBe(0)
    expect(await readFile(join(talk, 'facts.yaml'), 'utf8')).toContain('value: 23')
    expect((await citedeck(['check', '--data', talk])).code).toBe(0)
  })

  it('reads an article in whatever encoding it came', async () => {
    const file = join(folder, 'old.txt')
    const text = await readFile(articles.find(({ locale }) => locale === 'zh-Hans')?.file ?? '', 'utf8')
    await writeFile(file, encode(text, 'gbk'))
    const { code, out } = await citedeck(['draft', file])
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('in zh-Hans') as string })
  })

  it('drafts beside the article where no folder is named, in the language that it is in', async () => {
    const file = join(folder, '戲.txt')
    await writeFile(file, await readFile(articles.find(({ locale }) => locale === 'zh-Hant')?.file ?? ''))
    const { code, out } = await citedeck(['draft', file])
    expect(code).toBe(0)
    expect(out).toContain('in zh-Hant')
    expect(await readdir(join(folder, '戲'))).toContain('article.yaml')
  })
})
