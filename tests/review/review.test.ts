import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readDeck } from '../../scripts/commands/slides.ts'
import { noReviews, readReviews } from '../../scripts/review/file.ts'
import { evidence, evidenceSchema } from '../../scripts/site/evidence.ts'
import { readSource } from '../../scripts/source/index.ts'
import { createTerminal } from '../../scripts/terminal/terminal.ts'
import { citedeck, withFerry, type Outcome } from '../commands/run.ts'
import { fixture } from '../fixtures/paths.ts'

const silent = createTerminal({ quiet: true })
const isLine = (text: string) => expect.stringMatching(text)

interface Ferry {
  folder: string
  review: (...args: string[]) => Promise<Outcome>
  required: (people?: number) => Promise<Outcome>
  edit: (name: string, from: string | RegExp, to: string) => Promise<void>
  file: () => Promise<string>
}

/** A copy of the ferry that may be reviewed and changed. */
async function reviewing(run: (ferry: Ferry) => Promise<void>): Promise<void> {
  await withFerry((folder) =>
    run({
      folder,
      review: (...args) => citedeck(['review', '--data', folder, ...args]),
      required: (people = 2) => citedeck(['check', '--data', folder, '--require-review', String(people)]),
      edit: async (name, from, to) => {
        const before = await readFile(join(folder, name), 'utf8')
        const after = before.replace(from, to)
        expect(after).not.toBe(before)
        await writeFile(join(folder, name), after)
      },
      file: () => readFile(join(folder, 'reviews.yaml'), 'utf8'),
    }),
  )
}

describe('a talk that two people have to sign off', () => {
  it('is refused until two have found every slide in order, and names the slides and what they lack', async () => {
    await reviewing(async ({ folder, review, required }) => {
      expect((await required()).err).toMatch(
        /article\.yaml:\d+:\d+ {2}nobody has found "busy" in order as it is; 2 people more are/,
      )
      expect(await review('--accept', 'all', '--as', 'Ada')).toMatchObject({ code: 0 })
      expect((await required(1)).code).toBe(0)
      // One person under three names is one.
      for (const name of [' ada', 'ＡＤＡ', 'A\u200Bda ']) await review('--accept', 'all', '--as', name)
      expect((await required()).code).toBe(1)
      expect(await review('--accept', 'cover,busy', '--as', 'Bo')).toMatchObject({ code: 0 })
      const { code, err } = await required()
      expect(code).toBe(1)
      expect(err).not.toMatch(/"busy"/)
      expect(err).toMatch(
        /only \S*A\S* found "fleet" in order as it is; one more person is to look at it\n {4}npm run review -- --as NAME --slide fleet\n/,
      )
      await review('--accept', 'all', '--as', 'Bo')
      expect((await required()).code).toBe(0)
      expect((await required(3)).code).toBe(1)
      const build = await citedeck(['build', '--data', folder, '--out', join(folder, 'dist'), '--require-review', '3'])
      expect(build.code).toBe(1)
      expect(build.err).toContain('"fleet" in order as it is; one more person')
    })
  })

  it('is to be looked at again where a slide has changed, and says what was there, in words', async () => {
    await reviewing(async ({ folder, review, required, edit }) => {
      await review('--accept', 'all', '--as', 'Ada')
      await review('--accept', 'all', '--as', 'Bo')
      await edit('article.yaml', 'cross in a year, most of them', 'cross each year, most of them')
      await edit('source.txt', '71%', '73%')
      await edit('facts.yaml', /value: 71/, 'value: 73')
      expect(await citedeck(['check', '--data', folder, '--lock', '--force'])).toMatchObject({ code: 0 })
      const { err } = await required()
      expect(err).toMatch(
        /nobody has found "busy" .*; Ada on \d{4}-\d\d-\d\d, before it changed \(claim, .*number walking-share.*sentence 1\.5\); Bo on/,
      )
      expect(err).not.toContain('"century"')
      const { out } = await review('--slide', 'busy', '--json')
      const { slides } = JSON.parse(out) as { slides: { id: string; reviews: { changes: object[] }[] }[] }
      expect(slides.map(({ id }) => id)).toEqual(['busy'])
      expect(slides[0]?.reviews[0]?.changes).toEqual(
        expect.arrayContaining([
          {
            what: 'claim',
            was: 'Over 412,000 passengers cross in a year, most of them on foot',
            now: 'Over 412,000 passengers cross each year, most of them on foot',
          },
          { what: 'number', name: 'walking-share', was: '71 percent', now: '73 percent' },
          { what: 'sentence', name: '1.5', was: isLine('^[0-9a-f]{16}$'), now: isLine('^[0-9a-f]{16}$') },
        ]),
      )
    })
  })

  it('stays signed off where its sentences have only moved', async () => {
    await reviewing(async ({ folder, review, required, edit }) => {
      await review('--accept', 'all', '--as', 'Ada')
      await edit('source.txt', /^/, 'A ferry is a boat. It needs a river.\n\n')
      expect(await citedeck(['check', '--data', folder, '--relock', '--yes'])).toMatchObject({ code: 0 })
      expect((await citedeck(['check', '--data', folder])).code).toBe(0)
      expect((await required(1)).err).toBe('')
    })
  })

  it('is refused over a remark, which only who made it takes back', async () => {
    await reviewing(async ({ folder, review, required, edit }) => {
      for (const name of ['Ada', 'Bo']) await review('--accept', 'all', '--as', name)
      expect(await review('--slide', 'fleet', '--remark', 'three "boats": not four', '--as', 'Cy')).toMatchObject({
        code: 0,
      })
      expect(await required()).toMatchObject({
        code: 1,
        err: isLine('"fleet" was found not in order by Cy on .*: three "boats": not four\n.*--as "Cy" --slide fleet\n'),
      })
      const plain = await citedeck(['check', '--data', folder])
      expect(plain).toMatchObject({ code: 0, err: isLine('warning: "fleet" was found not in order by Cy') })
      await edit('article.yaml', 'still burn diesel', 'burn diesel')
      for (const name of ['Ada', 'Bo']) await review('--accept', 'fleet', '--as', name)
      expect((await required()).err).toMatch(/"fleet" was found not in order by Cy/)
      await review('--accept', 'fleet', '--as', 'cy')
      expect((await required()).code).toBe(0)
    })
  })
})

describe('a walk through the slides', () => {
  it('shows each with its numbers and sentences, and records answers as they come', async () => {
    await reviewing(async ({ folder, review, file }) => {
      await review('--accept', 'cover', '--as', 'Ada')
      const typed = ['x', 'o', 'b', 's', 'n', '', 'n it is 1911', 'q'].join('\n')
      const { code, out } = await citedeck(['review', '--data', folder, '--as', 'Ada'], {}, typed)
      expect(code).toBe(0)
      expect(out).not.toMatch(/^\d\/\d {2}cover$/m)
      expect(out.match(/^\d\/\d {2}busy$/gm)).toHaveLength(2)
      expect(out).toContain('  figure    Now: 71%; Before: 62%; since the new pier: 9 percentage points\n')
      expect(out).toContain(
        '  number    over 412,000 passengers = over 412000 passengers: passengers in a year (1.2)\n',
      )
      expect(out).toContain('            computed: 71% − 9 percentage points\n')
      expect(out).toContain('  1.2       "It carries over 412,000 passengers in a year."\n')
      expect(out).toContain('"x" is none of these.')
      expect(out).toContain('Say in a few words what is not in order')
      expect(out).toContain('found in order by Ada on')
      expect(await file()).toMatch(/slide: "busy", by: "Ada", date: \S+, found: in order, saw/)
      expect(await file()).toMatch(
        /slide: "century", by: "Ada", date: \S+, found: not in order, .*remark: "it is 1911" }/,
      )
      await rm(join(folder, 'source.txt'))
      const without = await citedeck(['review', '--data', folder, '--as', 'Bo'], {}, 's')
      expect(without).toMatchObject({ code: 0, out: expect.stringContaining('the text is not at hand: --source FILE') })
    })
  })

  it('needs somebody who can answer, or answers on the command line', async () => {
    await reviewing(async ({ review }) => {
      expect(await review('--as', 'Ada')).toMatchObject({
        code: 2,
        err: isLine('--accept all, or --slide ID --remark'),
      })
      expect(await review()).toMatchObject({ code: 2, err: isLine('needs a name') })
      expect(await review('--as', '\u200b-')).toMatchObject({ code: 2, err: isLine('names nobody') })
      expect(await review('--as', 'x'.repeat(100))).toMatchObject({ code: 2 })
      expect(await review('--accept', 'bussy', '--as', 'A')).toMatchObject({
        code: 2,
        err: isLine('no slide "bussy".*"busy"'),
      })
      expect(await review('--accept', 'busy', '--slide', 'busy', '--as', 'A')).toMatchObject({ code: 2 })
      expect(await review('--remark', 'no', '--as', 'A')).toMatchObject({ code: 2, err: isLine('which slide') })
      expect(await review('--list')).toMatchObject({ code: 0, out: isLine(' 2 {2}busy {2}nobody has looked at it\n') })
    })
  })
})

describe('reviews.yaml', () => {
  it('is refused where it is damaged, with the place', async () => {
    await reviewing(async ({ folder, review, edit, file }) => {
      await review('--accept', 'all', '--as', 'Ada')
      const path = join(folder, 'reviews.yaml')
      const whole = await file()
      const said = async (text: string) => {
        await writeFile(path, text)
        const { code, out } = await citedeck(['check', '--data', folder, '--json'])
        expect(code).toBe(1)
        const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; line: number; file: string }[] }
        expect(diagnostics.map((each) => each.file)).toEqual(
          diagnostics.map(() => expect.stringMatching(/reviews\.yaml$/)),
        )
        return diagnostics.map((each) => `${each.line} ${each.code}`)
      }
      const marked = whole.replace(/^( {2}- .*"busy".*\n)/m, '<<<<<<< HEAD\n$1=======\n$1>>>>>>> theirs\n')
      expect(await said(marked)).toEqual([`${marked.split('\n').indexOf('<<<<<<< HEAD') + 1} reviews-conflict`])
      expect(await said(whole.replace('found: in order', 'found: fine'))).toEqual([isLine('unknown-value')])
      expect(await said(whole.replace('by: "Ada"', 'by: "\u200b"'))).toEqual([
        isLine('unprintable'),
        isLine('wrong-form'),
      ])
      expect(await said(whole.replace('Over 412,000', 'Over 512,000'))).toEqual([isLine('reviews-broken')])
      expect(await said('citedeck: 1\n')).toEqual([isLine('key-missing'), isLine('key-missing')])
      expect(await said('{')).toEqual([isLine('yaml-broken')])
      await writeFile(path, whole)
      expect(await readReviews(folder)).not.toEqual(noReviews)
      await edit('reviews.yaml', /^ {2}- .*state: .*"Over 412,000.*\n/m, '')
      await edit('article.yaml', "most of them on foot'", "most on foot'")
      await edit('article.yaml', 'accent: most of them on foot', 'accent: most on foot')
      expect((await review('--list')).out).toMatch(/before it changed \(it is not known what\)/)
    })
  })

  it('is merged line by line from two branches, by git itself or by hand', async () => {
    const run = promisify(execFile)
    await reviewing(async ({ folder, review, edit, file, required }) => {
      const git = (...args: string[]) =>
        run('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'core.autocrlf=false', ...args], {
          cwd: folder,
        })
      await git('init', '-q', '-b', 'main')
      await git('add', '.')
      await git('commit', '-qm', 'talk')
      for (const name of ['Ada', 'Bo']) {
        await git('checkout', '-q', '-b', name, 'main')
        await review('--accept', 'all', '--as', name)
        await git('add', '.')
        await git('commit', '-qm', name)
      }
      await expect(git('merge', '-q', 'Ada')).rejects.toThrow()
      expect(await required()).toMatchObject({
        code: 1,
        err: isLine('reviews\\.yaml:\\d+:1 {2}a merge has left its marks here\n'),
      })
      await writeFile(join(folder, 'reviews.yaml'), (await file()).replace(/^[<=>]{7}.*\n/gm, ''))
      expect((await required()).err).toBe('')
      await git('merge', '--abort')
      await writeFile(join(folder, '.gitattributes'), 'reviews.yaml merge=union\n')
      await git('merge', '-q', 'Ada', '-m', 'both')
      expect((await required()).err).toBe('')
      await git('add', '.')
      await git('commit', '-qm', 'attributes')
      // Both go on from there: one takes back on a branch, the other looks again on another.
      await git('checkout', '-q', '-b', 'later')
      await review('--slide', 'busy', '--remark', 'no', '--as', 'Ada')
      await git('add', '.')
      await git('commit', '-qm', 'remark')
      await git('checkout', '-q', 'Bo')
      await edit('reviews.yaml', /(slide: "busy", by: "Bo", date: )\S+,/, '$12020-01-01,')
      await git('add', '.')
      await git('commit', '-qm', 'again')
      await git('merge', '-q', 'later', '-m', 'both')
      expect((await required()).err).toMatch(/"busy" was found not in order by Ada/)
    })
  })

  it('holds no sentence of the article, and no quotation', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'citedeck-review-'))
    try {
      const { cp } = await import('node:fs/promises')
      for (const talk of ['ferry', 'harbour', 'water']) {
        await cp(fixture(talk), join(folder, talk), { recursive: true })
        const { code } = await citedeck(['review', '--data', join(folder, talk), '--accept', 'all', '--as', 'A'])
        expect([talk, code]).toEqual([talk, 0])
      }
      const file = await readFile(join(folder, 'water', 'reviews.yaml'), 'utf8')
      const { sentences } = readSource(await readFile(fixture('water', 'source.txt')), () => [])
      expect(sentences.length).toBeGreaterThan(10)
      for (const { text } of sentences)
        for (let from = 0; from + 40 <= text.length; from += 8) expect(file).not.toContain(text.slice(from, from + 40))
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

it('is told of on the sources slide and in evidence.json, by how many and when, and by whom only where that is said', async () => {
  await reviewing(async ({ folder, review, edit }) => {
    const footnotes = (deck: Awaited<ReturnType<typeof readDeck>>) =>
      deck.slides.flatMap(({ layout, content }) => (layout === 'sources' ? (content.footnotes ?? []) : []))
    await review('--accept', 'busy', '--as', 'Ada')
    const some = await readDeck(folder, [], silent)
    expect(JSON.stringify(footnotes(some))).not.toContain('reviewed')
    expect(evidence(some).slides.find(({ id }) => id === 'busy')?.reviewed).toMatchObject({ people: 1 })
    expect(evidence(some).reviewed).toBeUndefined()
    await review('--accept', 'all', '--as', 'Ada')
    await review('--accept', 'all', '--as', 'Bo Li')
    const counted = await readDeck(folder, [], silent)
    expect(footnotes(counted).at(-1)).toMatch(/^Each slide was reviewed by at least 2 people, last on \w+ \d+, \d{4}$/)
    expect(evidence(counted).reviewed).toMatchObject({ people: 2, last: isLine('^\\d{4}-\\d\\d-\\d\\d$') })
    expect(JSON.stringify(counted)).not.toMatch(/Ada|Bo Li/)
    await edit('article.yaml', 'minutes: 4', 'minutes: 4\nreviewers: named')
    const named = await readDeck(folder, [], silent)
    expect(footnotes(named).at(-1)).toContain(' 2 people (Ada, Bo Li), ')
    expect(evidence(named).reviewed?.names).toEqual(['Ada', 'Bo Li'])
    expect(() => evidenceSchema.parse(JSON.parse(JSON.stringify(evidence(named))))).not.toThrow()
  })
})
