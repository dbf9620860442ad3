import { execFile } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { assert, property, shuffledSubarray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { compareDecks } from '../../scripts/diff/compare.ts'
import { movedAmong } from '../../scripts/diff/moved.ts'
import { statedSchema, type Stated } from '../../scripts/diff/stated.ts'
import { writeEvidence } from '../../scripts/site/evidence.ts'
import { citedeck, withFerry } from '../commands/run.ts'
import { fixture } from '../fixtures/paths.ts'

const run = promisify(execFile)

async function edit(folder: string, name: string, ...changes: [from: string | RegExp, to: string][]): Promise<void> {
  let text = await readFile(join(folder, name), 'utf8')
  for (const [from, to] of changes) {
    expect(text.replace(from, to)).not.toBe(text)
    text = text.replace(from, to)
  }
  await writeFile(join(folder, name), text)
}

/** What the command says of two decks, a line each. */
async function said(...args: string[]): Promise<string[]> {
  const { code, out, err } = await citedeck(['diff', ...args])
  expect(err).toBe('')
  expect(code).toBe(0)
  return out.trimEnd().split('\n')
}

describe('npm run diff', () => {
  it('says the same of folders, a revision of git and a built site, and is done when it has been said', async () => {
    await withFerry(async (folder) => {
      const git = (...args: string[]) =>
        run('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: folder })
      await git('init', '-q')
      await git('add', '.')
      await git('commit', '-qm', 'before')
      await mkdir(join(folder, 'dist'))
      await writeEvidence(compose(await readTalk(folder)), join(folder, 'dist'))

      await edit(folder, 'facts.yaml', ['412_000', '430_000'], ['trial-cost:', 'boat-cost:'])
      await edit(
        folder,
        'article.yaml',
        ['cross in a year, most', 'cross each year, most'],
        [/trial-cost/g, 'boat-cost'],
        ['minutes: 4', 'minutes: 3.5'],
        [/ {6}- id: century\n[^]*?(?=\n {2}- id: battery)/, ''],
      )
      await edit(folder, 'source.txt', ['412,000', '430,000'])
      expect(await citedeck(['check', '--data', folder, '--lock', '--force'])).toMatchObject({ code: 0 })

      const lines = await said(fixture('ferry'), folder)
      expect(lines).toEqual([
        'The article reads otherwise, or stands in another order.',
        'The slide "century" is gone: "The crossing is older than every bridge of the town".',
        '"busy" said "Over 412,000 passengers cross in a year, most of them on foot" and says "Over 430,000 passengers cross each year, most of them on foot".',
        expect.stringMatching(/^The number "first-crossing" is gone: it was May\s1,\s1912 \(1\.1\), on "century"\.$/),
        expect.stringMatching(/^The number "motor-year" is gone/),
        expect.stringMatching(/^The number "electric-trial" is gone/),
        expect.stringMatching(/^The number "trial-cost" is gone: it was about \$2\.6\smillion \(2\.2\)/),
        expect.stringMatching(/^The number "boat-cost" is new: about \$2\.6\smillion \(2\.2\), on "price"\.$/),
        expect.stringMatching(
          /^The number "passengers" was over 412,000\spassengers and is over 430,000\spassengers \(1\.2\), on "busy"\.$/,
        ),
        'The number "passengers" stands on 1.2, which reads otherwise.',
        'The figure of "price" had "{trial-cost}" as "fact" and has "{boat-cost}".',
        'The slide "busy" stands on 1.2, which reads otherwise.',
      ])
      expect(await said(`HEAD:${folder}`, folder)).toEqual(lines)
      expect(await said('HEAD', folder)).toEqual(lines)
      expect(await said(join(folder, 'dist'), folder)).toEqual(lines)
      expect(await said(folder, folder)).toEqual(['Both state the same.'])
      expect((await git('status', '--porcelain')).stdout).not.toContain('UU')
      const { out } = await citedeck(['diff', 'HEAD', folder, '--json'])
      const { differences } = JSON.parse(out) as { differences: { what: string; id?: string; was?: string }[] }
      expect(differences).toHaveLength(lines.length)
      expect(differences.find(({ what }) => what === 'claim')).toMatchObject({
        id: 'busy',
        was: expect.stringContaining('412,000'),
      })

      // A talk that does not hold is compared as far as it can be shown.
      await edit(folder, 'facts.yaml', ['430_000', '431_000'])
      const wrong = await citedeck(['diff', 'HEAD', folder])
      expect(wrong.code).toBe(0)
      expect(wrong.err).toContain('does not pass the check (1 fault)')
      expect(wrong.out).toMatch(/was over 412,000\spassengers and is over 431,000\spassengers/)
    })
  })

  it('says what it was given where that is no deck', async () => {
    await withFerry(async (folder) => {
      const fails = async (...args: string[]) => {
        const { code, err } = await citedeck(['diff', ...args])
        return `${code} ${err}`
      }
      expect(await fails('no-such-thing', folder)).toMatch(
        /^1 "no-such-thing" is neither a folder nor a revision of git\n.*HEAD~3/,
      )
      expect(await fails('--', '-x', folder)).toMatch(/^1 "-x" is neither/)
      expect(await fails(folder, join(folder, '..', 'no-such-thing:x'))).toMatch(/^1 .* is neither/)
      expect(await fails(fixture(), folder)).toMatch(/^1 .*holds neither a talk \(article\.yaml\) nor a built site/)
      expect(await fails(`HEAD:${join(fixture(), 'nowhere')}`, folder)).toMatch(
        /^1 [0-9a-f]{10} holds no talk in tests\/fixtures\/nowhere\n/,
      )
      expect(await fails()).toMatch(/^2 diff takes two decks/)
      expect(await fails(folder, folder, folder)).toMatch(/^2 /)
      await mkdir(join(folder, 'dist'))
      for (const text of ['{', '{}', '{"citedeck":2}']) {
        await writeFile(join(folder, 'dist', 'evidence.json'), text)
        expect(await fails(join(folder, 'dist'), folder)).toMatch(/^1 .*evidence\.json is not/)
      }
      await rm(join(folder, 'article.yaml'))
      await writeFile(join(folder, 'article.yaml'), ': [')
      expect(await fails(folder, fixture('ferry'))).toMatch(/^1 .*article\.yaml:1/)
    })
  })
})

describe('two decks', () => {
  const place = (hash: string, sentence = 1, paragraph = 1) => ({ paragraph, sentence, hash })
  const deck = (change: Partial<Stated>): Stated =>
    statedSchema.parse({
      citedeck: 1,
      deck: { title: 'T' },
      texts: [{ digest: 'd' }],
      slides: [],
      quantities: [],
      ...change,
    })
  const says = (was: Partial<Stated>, now: Partial<Stated>) =>
    compareDecks(deck(was), deck(now)).map((difference) => difference.says)
  const slide = (id: string, places: Stated['slides'][number]['places'] = []) => ({
    id,
    title: id,
    places,
    quantities: [],
  })
  const number = (change: object) => ({
    ...{ id: 'n', text: '3', value: 3, unit: 'percent', bound: 'exactly' as const, places: [place('a')] },
    ...change,
  })

  it('that cite a sentence where it stands now, another, or one more, say so', () => {
    const cites = (was: ReturnType<typeof place>[], now: ReturnType<typeof place>[]) =>
      says({ slides: [slide('s', was)] }, { slides: [slide('s', now)] })
    expect(cites([place('a')], [place('a', 1, 2)])).toEqual([
      'The slide "s" cites 2.1, where the sentence of 1.1 stands now.',
    ])
    expect(cites([place('a')], [place('b')])).toEqual(['The slide "s" stands on 1.1, which reads otherwise.'])
    expect(cites([place('a')], [place('b', 2)])).toEqual([
      'The slide "s" cites 1.1 no more.',
      'The slide "s" cites 1.2 too.',
    ])
    expect(cites([place('a'), place('b', 2)], [place('b'), place('a', 2)])).toHaveLength(2)
    expect(cites([place('a')], [place('a')])).toEqual([])
  })

  it('that write two numbers alike say them exactly', () => {
    const change = (now: object) => says({ quantities: [number({})] }, { quantities: [number(now)] })
    expect(change({ value: 3.04 })).toEqual(['The number "n" was 3 percent and is 3.04 percent (1.1).'])
    expect(change({ bound: 'over', text: 'over 3' })).toEqual(['The number "n" was 3 and is over 3 (1.1).'])
    expect(change({ computed: { formula: 'a / b' } })).toEqual(['The number "n" was stated and is computed as a / b.'])
  })

  it('in another order name the fewest slides that have moved', () => {
    const ids = (order: string) => ({ slides: [...order].map((id) => slide(id)) })
    expect(says(ids('abcde'), ids('acdbe'))).toEqual(['The slide "b" stood behind "a" and stands behind "d".'])
    expect(says(ids('abc'), ids('cab'))).toEqual(['The slide "c" stood behind "b" and stands at the beginning.'])
    assert(
      property(shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const after = order.map(String)
        const before = after.toSorted()
        const moved = movedAmong(before, after)
        const rest = after.filter((id) => !moved.includes(id))
        expect(rest).toEqual(rest.toSorted())
        // Every longer run that stays would be out of order.
        const longest = after.map(() => 1)
        for (const [at, id] of after.entries())
          for (let other = 0; other < at; other++)
            if ((after[other] ?? '') < id) longest[at] = Math.max(longest[at] ?? 1, (longest[other] ?? 0) + 1)
        expect(rest).toHaveLength(Math.max(...longest))
      }),
    )
  })

  it('leaves the slides out that are made from the others', () => {
    expect(says({ slides: [slide('cover')] }, { slides: [slide('cover'), slide('sources-2'), slide('link')] })).toEqual(
      [],
    )
  })
})
