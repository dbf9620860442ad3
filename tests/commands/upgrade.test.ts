import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citedeck, withFerry } from './run.ts'

const files = ['facts.yaml', 'article.yaml'] as const

async function read(folder: string): Promise<Record<string, string>> {
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

/** Runs with the ferry's data as it was before there were formats. */
async function withOlderFerry(run: (folder: string, present: Record<string, string>) => Promise<void>): Promise<void> {
  await withFerry(async (folder) => {
    const present = await read(folder)
    for (const name of files) {
      const older = (present[name] ?? '')
        .replace('citedeck: 1\n', '')
        .replaceAll('  noun:', '  counter:')
        .replace("'2023-09'\n  unit: date", "'2023-09'\n  unit: year-month")
      expect(older).not.toBe(present[name])
      await writeFile(join(folder, name), older)
    }
    await run(folder, present)
  })
}

describe('older data', () => {
  it('is checked as it is, and its author is told once, at the end, how it is brought up to date', async () => {
    await withOlderFerry(async (folder) => {
      const { code, err, out } = await citedeck(['check', '--data', folder])
      expect(code).toBe(0)
      expect(out).toContain('facts      12 of 12 match')
      expect(err.match(/npm run upgrade/g)).toHaveLength(1)
      expect(err.trimEnd().split('\n').at(-1)).toMatch(
        /facts\.yaml:1:1 {2}warning: the data is of an older format, .*npm run upgrade -- --data \S+ brings it up to date$/,
      )
    })
  })

  it('is blamed for what is false in it, by the places of its own files, and for nothing else', async () => {
    await withOlderFerry(async (folder) => {
      const path = join(folder, 'facts.yaml')
      const facts = await readFile(path, 'utf8')
      const line = facts.split('\n').findIndex((each) => each.includes('value: 412_000')) + 1
      await writeFile(path, facts.replace('412_000', '421_000'))
      const { code, err } = await citedeck(['check', '--data', folder])
      expect(code).toBe(1)
      expect(err).toMatch(
        new RegExp(
          `^\\S*facts\\.yaml:${line}:10 {2}passengers is over 421000 passengers, but sentence 1\\.2 states`,
          'm',
        ),
      )
      expect(err).toContain('1 error; nothing was changed')
      expect(err).not.toContain('upgrade')
    })
  })
})

describe('npm run upgrade', () => {
  it('shows the changes, and makes them only where somebody has agreed', async () => {
    await withOlderFerry(async (folder, present) => {
      const before = await read(folder)
      const asked = await citedeck(['upgrade', '--data', folder])
      expect(asked.code).toBe(2)
      expect(asked.err).toContain('Say so with --yes.')
      expect(asked.out).toContain('\n@@ line 3\n+ citedeck: 1\n')
      expect(asked.out).toContain('\n-   unit: year-month\n+   unit: date\n')
      expect(await read(folder)).toEqual(before)

      const agreed = await citedeck(['upgrade', '--yes', '--data', folder])
      expect(agreed.code).toBe(0)
      expect(await read(folder)).toEqual(present)
      expect((await citedeck(['check', '--quiet', '--data', folder])).err).not.toContain('upgrade')
    })
  })

  it('changes nothing in data of the present format', async () => {
    await withFerry(async (folder) => {
      const before = await read(folder)
      expect(await citedeck(['upgrade', '--yes', '--data', folder])).toMatchObject({
        code: 0,
        out: 'the data is of the present format; nothing to change\n',
      })
      expect(await read(folder)).toEqual(before)
    })
  })

  it('names what only a person can do', async () => {
    await withOlderFerry(async (folder) => {
      await writeFile(join(folder, 'source.lock.json'), '{ "format": 1, "sentences": {} }')
      const { out } = await citedeck(['upgrade', '--yes', '--data', folder])
      expect(out).not.toContain('the term')
      expect(out).toMatch(
        /to do by hand: the lock is missing or of an older format: make it anew with npm run check -- --data \S+ --source FILE --lock/,
      )
    })
  })
})

it('lists the terms that hold an amount and have no reason, which older data was not asked for', async () => {
  await withOlderFerry(async (folder) => {
    const path = join(folder, 'article.yaml')
    const terms = 'terms: [Mill Lane, Route 66, { term: Pier 7, reason: a name }]'
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^terms: .*$/m, terms))
    const { code, out } = await citedeck(['upgrade', '--yes', '--data', folder])
    expect(code).toBe(0)
    expect(out.match(/to do by hand: .*/g)).toEqual([
      expect.stringMatching(
        /^to do by hand: the term "Route 66" in \S*article\.yaml holds the amount "66": say why it is a name, as - \{ term: "Route 66", reason: … \}$/,
      ),
    ])
    expect((await citedeck(['check', '--data', folder])).err).toContain(
      '"66" in it is an amount; say why it is a name: { term: Route 66, reason: … }',
    )
  })
})

it.each([
  ['citedeck: 2', 'is of format 2; this version of citedeck reads format 1\n    Get a newer version of citedeck.'],
  ['citedeck: one', '"citedeck" is "one", which is no format; write citedeck: 1'],
])('data that says %s is refused, also by the upgrade', async (head, message) => {
  await withFerry(async (folder) => {
    const path = join(folder, 'article.yaml')
    await writeFile(path, (await readFile(path, 'utf8')).replace('citedeck: 1', head))
    for (const command of ['check', 'upgrade']) {
      const { code, err } = await citedeck([command, '--data', folder])
      expect(code).toBe(1)
      expect(err).toContain(message)
    }
  })
})
