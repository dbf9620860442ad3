import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeTogether } from '../../scripts/files/writeTogether.ts'
import { readyFile } from '../../scripts/files/writeWhole.ts'
import { citedeck, withFerry, type Outcome } from './run.ts'

const names = ['facts.yaml', 'article.yaml', 'source.lock.json'] as const

/** The ferry, whose text is another now, and the command that moves its data along. */
async function withText(
  change: (text: string) => string,
  run: (ferry: {
    folder: string
    relock: (...options: string[]) => Promise<Outcome>
    check: (...options: string[]) => Promise<Outcome>
    read: () => Promise<Record<string, string>>
    edit: (name: string, from: string, to: string) => Promise<void>
  }) => Promise<void>,
): Promise<void> {
  await withFerry(async (folder) => {
    const edit = async (name: string, from: string, to: string) => {
      const before = await readFile(join(folder, name), 'utf8')
      expect(before).toContain(from)
      await writeFile(join(folder, name), before.replace(from, to))
    }
    const path = join(folder, 'source.txt')
    const text = await readFile(path, 'utf8')
    expect(change(text)).not.toBe(text)
    await writeFile(path, change(text))
    await run({
      folder,
      edit,
      relock: (...options) => citedeck(['check', '--data', folder, '--relock', ...options]),
      check: (...options) => citedeck(['check', '--data', folder, ...options]),
      read: async () =>
        Object.fromEntries(
          await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
        ),
    })
  })
}

const onTop = (text: string) => `A ferry is a boat. It needs a river.\n\n${text}`

describe('a paragraph that comes on top', () => {
  it('is one fault of the check, which names the command; locking refuses to leave the data behind', async () => {
    await withText(onTop, async ({ check }) => {
      const { code, err } = await check()
      expect(code).toBe(1)
      expect(err).toMatch(
        /^\S*source\.txt:2:1 {2}14 sentences stand elsewhere than in the lock, the first of them 1\.1, now 2\.1; 2 are new\n.*--relock\n1 error; nothing was changed\n$/,
      )
      const locked = await check('--lock')
      expect(locked.code).toBe(1)
      expect(locked.err).toMatch(
        /not locked: sentences that the data cites stand elsewhere in this text\n.*--relock\n1 error; \S* is as it was\n$/,
      )
    })
  })

  it('moves all that cites the article, once that is agreed to, and leaves all else as it was typed', async () => {
    await withText(onTop, async ({ folder, relock, check, read, edit }) => {
      await edit(
        'article.yaml',
        "cite: ['1.1', '1.3', '2.1']",
        "cite: # where it stands\n          - '1.1' # rowed\n          - \"1.3\"\n          - '2.1'",
      )
      await edit('article.yaml', 'minutes: 4', "minutes: 4\nwaived: [{ cite: '5.1', reason: See 5.1 }] # 5.1")
      const before = await read()

      const asked = await relock()
      expect(asked.code).toBe(2)
      expect(asked.err).toBe(
        'nobody can be asked here whether to make these changes; nothing was changed\nSay so with --yes.\n',
      )
      expect(asked.out).toContain('\n  1.5 → 2.5  fact walking-share, fact walking-lead, slide busy\n')
      expect(asked.out).toContain('\n  5.1 → 6.1  waived\n')
      expect(asked.out).toContain('\nnew in the text: 1.1, 1.2\n')
      expect(asked.out).toContain("\n-         cite: ['1.2', '1.5']\n+         cite: ['2.2', '2.5']\n")
      expect(asked.out).toMatch(
        /\nleft alone, since it is prose: \S*article\.yaml:12:37 {2}5\.1 \(6\.1 where it is a place\)\n/,
      )
      expect(asked.out).not.toContain('?')
      const declined = await citedeck(['check', '--data', folder, '--relock'], {}, 'n')
      expect(declined).toMatchObject({ code: 1, err: 'nothing was changed\n' })
      expect(await read()).toEqual(before)

      const agreed = await citedeck(['check', '--data', folder, '--relock'], {}, 'y')
      expect(agreed.code, agreed.err).toBe(0)
      const after = await read()
      const [article, facts] = [after['article.yaml'] ?? '', after['facts.yaml'] ?? '']
      expect(article).toContain(
        "cite: # where it stands\n          - '2.1' # rowed\n          - \"2.3\"\n          - '3.1'",
      )
      expect(article).toContain("waived: [{ cite: '6.1', reason: See 5.1 }] # 5.1")
      const places = /(['"])\d\.\d\1/g
      expect(article.replace(places, '')).toBe((before['article.yaml'] ?? '').replace(places, ''))
      expect(facts.replace(places, '')).toBe((before['facts.yaml'] ?? '').replace(places, ''))
      expect(await check()).toMatchObject({ code: 0 })
      expect((await relock('--yes')).out).toMatch(/fit this text already; nothing to move\n$/)
    })
  })
})

it.each<[string, (text: string) => string, string[]]>([
  [
    'a paragraph that nothing cites is gone',
    (text) => text.replace('The pier belongs to everybody.\n\n', ''),
    ['  6.1 → 5.1  slide loop', 'gone from the text: 5.1'],
  ],
  [
    'paragraphs are swapped',
    (text) =>
      text
        .split('\n\n')
        .toSpliced(0, 2, ...text.split('\n\n').slice(0, 2).reverse())
        .join('\n\n'),
    ['  1.4 → 2.4  fact boats, slide fleet', '  2.2 → 1.2  fact trial-cost, chapter battery, slide price'],
  ],
  [
    'a sentence is reworded, with the same numbers',
    (text) => text.replace('The fleet has 3 boats.', 'There are 3 boats in the fleet.'),
    [
      '? 1.4 → 1.4  fact boats, slide fleet',
      '      a guess: reworded, with the same numbers, in the same order: "There are 3 boats in the fleet."',
    ],
  ],
  [
    'a sentence is split',
    (text) => text.replace('of the passengers, 9 percentage', 'of the passengers. That is 9 percentage'),
    ['? 1.5 → 1.5 and 1.6  fact walking-share (1.5), fact walking-lead (1.6), slide busy'],
  ],
  [
    'two sentences are joined',
    (text) => text.replace('in 1958. The fleet has 3 boats.', 'in 1958, and the fleet has 3 boats.'),
    [
      '? 1.3 → 1.3  fact motor-year, slide century',
      '? 1.4 → 1.3  fact boats, slide fleet',
      '  1.5 → 1.4  fact walking-share, fact walking-lead, slide busy',
    ],
  ],
  [
    'a sentence stands there twice',
    (text) => text.replace('Fares stay as they are.', 'Fares stay as they are. Fares stay as they are.'),
    ['? 2.4 → 2.4  slide loop', '      a guess: this text stands there more than once: "Fares stay as they are."'],
  ],
])('where %s, shows what moves, and the data holds by the text afterwards', async (_, change, lines) => {
  await withText(change, async ({ relock, check }) => {
    const { code, out, err } = await relock('--yes')
    expect(code, err).toBe(0)
    expect(out.split('\n')).toEqual(expect.arrayContaining(lines))
    expect(out).toMatch(/^wrote .*source\.lock\.json$/m)
    expect(await check()).toMatchObject({ code: 0 })
  })
})

describe('what cannot be moved', () => {
  it('by its text is guessed, and settled by saying where it stands', async () => {
    const change = (text: string) =>
      text
        .replace('It will have paid for itself in under 8 years. ', '')
        .replace('is as old.', 'is as old. In under 8 years it is paid.')
    await withText(change, async ({ relock, check, read }) => {
      const guessed = await relock()
      expect(guessed.out).toContain('\n? 2.3 → 6.2  fact payback, chapter battery, slide payback\n')
      expect(guessed.out).toContain('a guess: by its numbers, which nothing else that is new states')
      const before = await read()
      const wrong = await relock('--move', '2.3=9.9')
      expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--move: the text has no sentence 9.9') })
      const { code, out } = await relock('--yes', '--move', '2.3=6.2')
      expect(out).toContain('\n  2.3 → 6.2  fact payback')
      expect(code).toBe(0)
      expect(await read()).not.toEqual(before)
      expect(await check()).toMatchObject({ code: 0 })
    })
  })

  it('by anything is named with what cites it, and changes nothing, with --yes and --force too', async () => {
    await withText(
      (text) => text.replace('Those who talk tell others.', ''),
      async ({ relock, read }) => {
        const before = await read()
        for (const options of [[], ['--yes'], ['--yes', '--force']]) {
          const { code, err } = await relock(...options)
          expect(code).toBe(1)
          expect(err).toMatch(
            /article\.yaml:103:30 {2}slide loop cites 3\.2, which was not found in this text\n {4}Say where it stands now with --move 3\.2=PLACE .*\n1 error; nothing was changed\n$/,
          )
        }
        expect(await read()).toEqual(before)
      },
    )
  })

  it('is a number that is another now, until the fact says so', async () => {
    await withText(
      (text) => onTop(text.replace('over 412,000', 'over 413,000')),
      async ({ relock, check, read, edit }) => {
        const before = await read()
        const refused = await relock('--yes')
        expect(refused.code).toBe(1)
        expect(refused.out).toContain(
          'a guess: by its order, though it states other numbers: "It carries over 413,000 passengers in a year."',
        )
        expect(refused.err).toMatch(
          /facts\.yaml:24:10 {2}passengers is over 412000 passengers, but sentence 2\.2 states over 413000 passengers\n1 error; nothing/,
        )
        expect(await read()).toEqual(before)
        await edit('facts.yaml', 'value: 412_000', 'value: 413_000')
        expect(await relock('--yes')).toMatchObject({ code: 0 })
        expect(await check()).toMatchObject({ code: 0 })
      },
    )
  })

  it('is another text, unless it is forced', async () => {
    await withText(
      () => 'A cat sat. A dog ran. A bird flew.',
      async ({ relock }) => {
        const { code, err } = await relock('--yes')
        expect(code).toBe(1)
        expect(err).toContain('locked sentences are nowhere in this text')
      },
    )
  })
})

it('moves errata with the paragraph that holds what they correct, and says which hold nothing', async () => {
  await withText(
    (text) => `New.\n\n${text.replace('a baker', 'a bxker')}`,
    async ({ folder, relock, check }) => {
      const errata = (found: string) =>
        writeFile(
          join(folder, 'errata.yaml'),
          `# damage\n- { paragraph: 1, found: ${found}, correct: baker, reason: damaged } # 1\n`,
        )
      await errata('bqker')
      expect((await relock('--yes')).err).toMatch(/errata\.yaml:2:26 {2}no paragraph of the text holds "bqker" once\n/)
      await errata('bxker')
      expect((await check()).err).toMatch(
        /^\S*errata\.yaml:2:16 {2}the text that an erratum corrects has moved: paragraph 1, now 2\n.*--relock\n1 error; /,
      )
      const { code, out, err } = await relock('--yes')
      expect(code, err).toBe(0)
      expect(out).toContain('  1 → 2  the erratum "bxker"\n')
      expect(await readFile(join(folder, 'errata.yaml'), 'utf8')).toContain(
        '- { paragraph: 2, found: bxker, correct: baker, reason: damaged } # 1\n',
      )
      expect(await check()).toMatchObject({ code: 0 })
    },
  )
})

it('is finished by the next command where it was killed between two files', async () => {
  await withText(onTop, async ({ folder, relock, check, read }) => {
    const before = await read()
    expect(await relock('--yes')).toMatchObject({ code: 0 })
    const after = await read()
    for (const name of names) await writeFile(join(folder, name), before[name] ?? '')

    const files = names.map((name) => ({ path: join(folder, name), content: after[name] ?? '' }))
    await new Promise<void>((resolve) => {
      const standStill = () => {
        resolve()
        return new Promise<void>(() => undefined)
      }
      void writeTogether(folder, files, async (path, content) => {
        const file = await readyFile(path, content)
        if (path === files[0]?.path) return file
        return { ...file, place: standStill }
      })
    })
    expect((await read())['facts.yaml']).toBe(after['facts.yaml'])
    expect((await read())['article.yaml']).toBe(before['article.yaml'])

    const { code, out, err } = await check()
    expect(code, err).toBe(0)
    expect(err).toMatch(
      /^a run was killed as it moved the citations; finished: \S*article\.yaml, \S*source\.lock\.json\n$/,
    )
    expect(out).toContain('facts      ')
    expect(await read()).toEqual(after)
  })
})

it('says all of it for machines', async () => {
  await withText(onTop, async ({ relock }) => {
    const { code, out } = await relock('--yes', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      ok: true,
      written: true,
      moves: expect.arrayContaining([
        { from: '1.1', to: ['2.1'], how: 'same', certain: true, by: { kind: 'fact', id: 'first-crossing' } },
      ]),
      unsettled: [],
      come: ['1.1', '1.2'],
      gone: [],
      mended: [],
    })
  })
})

describe('--list', () => {
  it('shows every sentence with the numbers read in it, wrapped on a terminal', async () => {
    await withFerry(async (folder) => {
      const { code, out } = await citedeck(['check', '--data', folder, '--list'])
      expect(code).toBe(0)
      expect(out).toContain(
        '1.2    It carries over 412,000 passengers in a year.\n       states over 412000 passengers\n1.3 ',
      )
      expect(out).toMatch(/14 sentences, 10 numbers\n$/)
      const wrapped = await citedeck(['check', '--data', folder, '--list'], {}, '')
      expect(wrapped.out).toContain(
        '1.5    On foot come 71% of the passengers, 9 percentage\n       points more than before the new pier.\n       states 71 percent, 9 percentage-points\n',
      )
      expect(Math.max(...wrapped.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
    })
  })

  it('shows what the lock holds where the text is not at hand, also for machines', async () => {
    await withFerry(async (folder) => {
      await rm(join(folder, 'source.txt'))
      const { code, out } = await citedeck(['check', '--data', folder, '--list'])
      expect(code).toBe(0)
      expect(out).toContain('1.2    states over 412000 passengers\n')
      expect(out).toMatch(/the lock holds no text: --source FILE shows it too\n$/)
      const json = JSON.parse((await citedeck(['check', '--data', folder, '--list', '--json'])).out)
      expect(json.sentences[1]).toEqual({
        cite: '1.2',
        numbers: [{ value: 412000, unit: 'count', bound: 'over', noun: 'passengers', said: { span: 'year' } }],
      })
    })
  })
})
