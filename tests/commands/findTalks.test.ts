import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distOf, findTalks, inShard } from '../../scripts/commands/findTalks.ts'
import { inLanes } from '../../scripts/commands/inLanes.ts'
import { talksPage } from '../../scripts/site/talksPage.ts'
import { citedeck } from './run.ts'

let folder: string
const at = (...names: string[]) => join(folder, ...names)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-talks-'))
  for (const path of ['talks/b', 'talks/a', 'talks/none', 'others/A', 'talks/dist'])
    await mkdir(at(path), { recursive: true })
  for (const path of ['talks/b', 'talks/a', 'others/A']) await writeFile(at(path, 'facts.yaml'), '')
  const page = await talksPage([{ folder: 'a', deck: { title: 'A', locale: 'en' } }])
  await writeFile(at('talks', 'dist', 'index.html'), page)
})
afterAll(() => rm(folder, { recursive: true }))

describe('several talks', () => {
  it('are those that patterns and folders name, each once, by their names; what holds none is told', () => {
    const { talks, without } = findTalks([at('talks', '*'), at('talks', 'b'), at('talks', 'dist')])
    expect(talks).toEqual([
      { name: 'a', data: at('talks', 'a') },
      { name: 'b', data: at('talks', 'b') },
    ])
    expect(without).toEqual([at('talks', 'dist'), at('talks', 'none')])
  })

  it('go beside one another, into the nearest folder that holds them all', () => {
    expect(distOf([at('talks', 'a'), at('talks', 'b')])).toBe(at('talks', 'dist'))
    expect(distOf([at('talks', 'a'), at('talk', 'b')])).toBe(at('dist'))
    expect(distOf([at('talks', 'a')])).toBe(at('talks', 'dist'))
  })

  it('are refused with every word that names none, and where their sites would be called alike', async () => {
    const outcomes: [string[], number, string][] = [
      [[at('nix*')], 1, 'fits no folder'],
      [[at('talks', 'n*')], 1, 'fits folders, and none of them holds a talk'],
      [
        [at('talks', 'none'), at('nix'), at('talks', 'a')],
        1,
        `none holds no talk: no article.yaml and no facts.yaml\n${at('nix')} is no folder, and so no talk\nName folders`,
      ],
      [[at('talks', 'a'), at('others', 'A')], 2, 'their folders have the same name'],
      [[at('talks', '*'), '--data', at('talks', 'a')], 2, '--data is of one talk'],
      [[at('talks', '*'), '--source', 'article.txt'], 2, '--source is of one talk'],
      [['--shard', '1/2'], 2, "--shard shares several talks out; name them, such as 'talks/*'"],
      ...['0/2', '3/2', '1', 'x/y', '1/2/3', '-1/2', '1.5/2'].map((share): [string[], number, string] => [
        [at('talks', '*'), `--shard=${share}`],
        2,
        `--shard ${share} is no share; give its number and how many there are, such as 1/4`,
      ]),
    ]
    for (const [args, code, message] of outcomes)
      expect([args, await citedeck(['build', ...args])]).toEqual([
        args,
        { code, out: '', err: expect.stringContaining(message) as string },
      ])
  })

  it('lose nothing where the page that leads to them would take the place of something else', async () => {
    const out = at('mine')
    await mkdir(out)
    await writeFile(join(out, 'index.html'), '<!DOCTYPE html>\n<html lang="en">mine')
    const { code, err } = await citedeck(['build', at('talks', '*'), '--out', out])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining('a file that citedeck did not write') as string,
    })
  })
})

describe('a share of them', () => {
  it('holds each talk in one share alone, and as many as the others but for one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.integer({ min: 1, max: 12 }), (talks, count) => {
        const shares = Array.from({ length: count }, (_, index) => inShard(talks, { index: index + 1, count }))
        expect(shares.flat().sort()).toEqual([...talks].sort())
        const sizes = shares.map((share) => share.length)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
    expect(inShard(['a', 'b'], undefined)).toEqual(['a', 'b'])
  })
})

describe('lanes', () => {
  it('do as many jobs at a time as there are of them, and tell the outcomes in their order', async () => {
    let [running, most] = [0, 0]
    const begun: number[] = []
    const outcomes = inLanes([30, 5, 5, 5], ['one', 'other'], async (milliseconds, lane) => {
      begun.push(milliseconds)
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      running--
      if (lane === 'none') throw new Error('never')
      return milliseconds
    })
    expect(begun).toEqual([]) // nothing begins before the outcomes can be waited for
    expect(await Promise.all(outcomes)).toEqual([30, 5, 5, 5])
    expect(most).toBe(2)
  })

  it('go on after a job that fails', async () => {
    const outcomes = inLanes([1, 2, 3], ['one'], (job) =>
      job === 1 ? Promise.reject(new Error('bad')) : Promise.resolve(job),
    )
    expect((await Promise.allSettled(outcomes)).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
  })
})
