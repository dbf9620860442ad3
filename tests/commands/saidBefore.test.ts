import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptFile, sayAgainOr } from '../../scripts/commands/saidBefore.ts'
import { createTerminal } from '../../scripts/terminal/terminal.ts'
import { citedeck, withFerry } from './run.ts'

interface Run {
  /** Whether it was run anew. */
  isAnew: boolean
  out: string
}

/** Runs a check of a folder that says how often it was run; `meanwhile` is done while it runs. */
function counting(data: string) {
  let times = 0
  return async ({
    name = 'check',
    source = [] as string[],
    meanwhile = () => Promise.resolve(),
  } = {}): Promise<Run> => {
    let out = ''
    const stream = { isTTY: false, write: (text: string) => ((out += text), true) }
    const was = await sayAgainOr(
      name,
      { data, source },
      createTerminal({ stream, errors: stream }),
      async (terminal) => {
        times += 1
        terminal.say(`run ${times}`)
        terminal.warn('a warning')
        await terminal.step('a step', meanwhile)
        terminal.put('asked for\n')
        return [join(data, 'source.txt')]
      },
    )
    return { isAnew: !was, out: out.replaceAll(/\d\.\d s/g, 'N s') }
  }
}

const add = (path: string) => appendFile(path, '\n')

async function write(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'x')
}

it('says the same again in the same order where nothing has changed', async () => {
  await withFerry(async (folder) => {
    const check = counting(folder)
    const first = await check()
    expect(first).toEqual({ isAnew: true, out: 'run 1\na warning\n✓ a step N s\nasked for\n' })
    expect(await check()).toEqual({ ...first, isAnew: false })
  })
})

describe('is run anew', () => {
  const changes: [string, (folder: string) => Promise<void>][] = [
    ['the facts', (folder) => add(join(folder, 'facts.yaml'))],
    ['the article', (folder) => add(join(folder, 'article.yaml'))],
    ['the text', (folder) => add(join(folder, 'source.txt'))],
    ['the lock', (folder) => add(join(folder, 'source.lock.json'))],
    ['a file that is new', (folder) => writeFile(join(folder, 'errata.yaml'), '')],
    ['a text among several', (folder) => write(join(folder, 'sources', 'b.txt'))],
    ['a picture', (folder) => write(join(folder, 'public', 'a.png'))],
    ['a component of its own in a folder that was there', (folder) => write(join(folder, 'components', 'Own.vue'))],
  ]
  it.each(changes)('after a change of %s', async (_, change) => {
    await withFerry(async (folder) => {
      await write(join(folder, 'components', 'README.md'))
      await write(join(folder, 'sources', 'README.md'))
      await write(join(folder, 'public', 'README.md'))
      const check = counting(folder)
      await check()
      expect((await check()).isAnew).toBe(false)
      await change(folder)
      expect((await check()).isAnew).toBe(true)
    })
  })

  it('with other options, and another name of the text', async () => {
    await withFerry(async (folder) => {
      const check = counting(folder)
      await check()
      expect((await check({ name: 'check for machines' })).isAnew).toBe(true)
      expect((await check({ source: ['other.txt'] })).isAnew).toBe(true)
      expect((await check()).isAnew).toBe(false)
    })
  })

  it('after a run that failed, and where something was saved meanwhile', async () => {
    await withFerry(async (folder) => {
      const check = counting(folder)
      await expect(check({ meanwhile: () => Promise.reject(new Error('wrong')) })).rejects.toThrow('wrong')
      for (const name of ['facts.yaml', 'source.txt']) {
        expect((await check({ meanwhile: () => add(join(folder, name)) })).isAnew).toBe(true)
        expect((await check()).isAnew).toBe(true)
        await add(join(folder, 'article.yaml'))
      }
      expect((await check()).isAnew).toBe(true)
      expect((await check()).isAnew).toBe(false)
    })
  })

  it('where what was kept is damaged', async () => {
    await withFerry(async (folder) => {
      const check = counting(folder)
      await check()
      const file = keptFile('check', { data: folder, source: [] })
      for (const damaged of ['{ "digest": ', '{ "digest": "1", "texts": 2 }', '{}']) {
        await writeFile(file, damaged)
        expect((await check()).isAnew).toBe(true)
      }
      expect((await check()).isAnew).toBe(false)
    })
  })
})

it('is what the command does, until it is to be done anew', async () => {
  await withFerry(async (folder) => {
    const check = (...options: string[]) => citedeck(['check', '--data', folder, ...options])
    const again = 'nothing has changed since this was found; --force checks anew\n'
    const first = await check()
    expect(first).toMatchObject({ code: 0, out: expect.not.stringContaining(again) })
    expect(await check()).toEqual({ ...first, out: first.out + again })
    expect(await check('--force')).toEqual(first)
    const report = await check('--json')
    expect(await check('--json')).toEqual(report)

    const article = join(folder, 'article.yaml')
    const text = await readFile(article, 'utf8')
    await writeFile(article, text.replace(/claim: .*/, 'claim: Nine thousand boats came'))
    expect((await check()).code).toBe(1)
    expect((await check()).code).toBe(1)
    await writeFile(article, text)
    expect(await check()).toEqual({ ...first, out: first.out + again })
  })
})

it('takes --force with --lock, --relock or nothing else', async () => {
  await withFerry(async (folder) => {
    for (const option of [['--list'], ['--online'], ['--find', 'x']])
      expect(await citedeck(['check', '--data', folder, ...option, '--force'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--force goes with --lock'),
      })
  })
})

it('keeps no more than a hundred runs', async () => {
  await withFerry(async (folder) => {
    const check = counting(folder)
    const kept = dirname(keptFile('', { data: folder, source: [] }))
    for (let index = 0; index < 110; index++) await write(join(kept, `${index}.json`))
    await check()
    expect((await readdir(kept)).length).toBe(100)
    expect((await check()).isAnew).toBe(false)
  })
})
