import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixture } from '../fixtures/paths.ts'
import { citedeck, type Outcome } from './run.ts'

interface Harbour {
  folder: string
  check: (...options: string[]) => Promise<Outcome>
  /** Changes a file of the talk; `from` stands in it. */
  edit: (name: string, from: string, to: string) => Promise<void>
  read: (name: string) => Promise<string>
}

/** A copy of the talk on the harbour, which rests on an English report and a Chinese article. */
async function withHarbour(run: (harbour: Harbour) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-harbour-'))
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  try {
    await cp(fixture('harbour'), folder, { recursive: true })
    await run({
      folder,
      read,
      check: (...options) => citedeck(['check', '--data', folder, ...options]),
      edit: async (name, from, to) => {
        const before = await read(name)
        expect(before).toContain(from)
        await writeFile(join(folder, name), before.replace(from, to))
      },
    })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What is said of one slip, which is taken back. */
async function saidOf({ edit, check }: Harbour, name: string, from: string, to: string): Promise<string> {
  await edit(name, from, to)
  const { err } = await check()
  await edit(name, to, from)
  return err
}

it('holds each citation against the text that it names, and tells how much of each is carried', async () => {
  await withHarbour(async ({ check, folder }) => {
    const { code, out, err } = await check()
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('facts      8 of 8 match the sentence they cite')
    expect(out).toContain('sentences  6 of 12 are carried by a slide, 2 waved through')
    expect(out).toMatch(
      /^report:\n {2}sentences {2}3 of 7 are .*, 1 waved through\n {2}numbers {4}4 of 6 are used, 1 w/m,
    )
    expect(out).toMatch(/^article:\n {2}sentences {2}3 of 5 are .*\n {2}numbers {4}3 of 3 are used$/m)
    expect(out).toContain('no slide cites report:3.1, report:3.2, report:4.1, article:3.2\n')
    expect(out).toContain('no slide uses about 38000000 EUR of report:3.1\n')
    expect(out).toMatch(
      /checked against \S*report\.txt .*\nparagraph 1 of article is the headline, .*\nchecked against \S*article\.txt /,
    )
    const { coverage } = JSON.parse((await check('--json')).out)
    expect(coverage.texts.report).toEqual({
      sentences: 7,
      carried: 3,
      waived: 1,
      numbers: 6,
      used: 4,
      numbersWaived: 1,
    })
    expect(Object.keys(coverage.texts)).toEqual(['report', 'article'])

    await rm(join(folder, 'sources', 'report.txt'))
    expect((await check()).out).toContain('report: checked against the lock; name the text with --source report=FILE')
  })
})

it('refuses a citation that names no text of the talk, or none, with the one that was meant', async () => {
  await withHarbour(async (harbour) => {
    const said = (name: string, from: string, to: string) => saidOf(harbour, name, from, to)
    const wrongFact = await said('facts.yaml', 'cite: report:2.3', 'cite: reprot:2.3')
    expect(wrongFact).toMatch(
      /facts\.yaml:\d+:\d+ {2}waiting cites reprot:2\.3, but there is no text "reprot"; did you mean "report"\?\n {4}The texts are report and article/,
    )
    const wrongSlide = await said('article.yaml', "cite: ['report:2.1']", "cite: ['reprot:2.1']")
    expect(wrongSlide).toMatch(
      /article\.yaml:\d+:\d+ {2}cites reprot:2\.1, but there is no text "reprot"; did you mean/,
    )
    const wrongWaiver = await said('article.yaml', "cite: 'article:1.1'", "cite: 'artcle:1.1'")
    expect(wrongWaiver).toMatch(/waives artcle:1\.1, but there is no text "artcle"; did you mean "article"\?/)

    // Both texts have 2.1, but only one of them states the ships.
    const without = await said('facts.yaml', 'cite: article:2.1', "cite: '2.1'")
    expect(without).toMatch(/ships cites 2\.1, but it does not say in which of the texts\n {4}Write 'article:2\.1'\.$/m)
    const either = await said('article.yaml', "cite: ['report:2.1']", "cite: ['2.1']")
    expect(either).toContain(
      "cites 2.1, but it does not say in which of the texts\n    Write 'report:2.1' or 'article:2.1'.",
    )
    const beyond = await said('facts.yaml', 'cite: article:3.1', 'cite: article:4.1')
    expect(beyond).toContain('there is no such sentence\n    The text "article" has 3 paragraphs.')
    const malformed = await said('facts.yaml', 'cite: article:3.1', 'cite: Article:3.1')
    expect(malformed).toContain(`"Article:3.1" is not a citation; write the text's id and paragraph.sentence`)
  })
})

it('refuses a number that stands in another of the texts only, and names that', async () => {
  await withHarbour(async (harbour) => {
    expect(await saidOf(harbour, 'facts.yaml', 'cite: report:2.2', 'cite: article:2.2')).toMatch(
      /berths is 14 count, but sentence article:2\.2 states 3 個\n {4}It is stated in report:2\.2\./,
    )
  })
})

it('holds a noun against its text in the language of that text; in all others it is a translation', async () => {
  await withHarbour(async (harbour) => {
    const { check, edit } = harbour
    expect(await saidOf(harbour, 'facts.yaml', 'zh-Hant: 個', 'zh-Hant: 艘')).toMatch(
      /more-berths is 3 艘, but sentence article:2\.2 states 3 個\n.*noun: \{ zh-Hant: 個 \}/,
    )
    await edit(
      'facts.yaml',
      'zh-Hant: 艘, en: { one: ship, other: ships }',
      'zh-Hant: 艘, en: { one: boat, other: boats }',
    )
    expect((await check()).code).toBe(0)
    await edit('article.yaml', ', language: zh-Hant', '')
    expect((await check()).err).toMatch(/"article" is in en, but the lock was made of it as zh-Hant/)
  })
})

it('locks each text by itself, and says where neither a lock nor a text is', async () => {
  await withHarbour(async ({ check, edit, folder, read }) => {
    const before = [await read('sources/report.lock.json'), await read('sources/article.lock.json')]
    expect(await check('--lock')).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /report\.lock\.json fits this text already; 7 .*\n.*article\.lock\.json fits .*; 5 sent/,
      ),
    })
    for (const id of ['report', 'article']) await rm(join(folder, 'sources', `${id}.lock.json`))
    await rename(join(folder, 'sources', 'report.txt'), join(folder, 'elsewhere'))
    const missing = await check()
    expect(missing.code).toBe(1)
    expect(missing.err).toContain(
      'there is no lock of "report" to check its citations against, and no text to make it from',
    )
    expect(missing.err).toContain('there is no lock of "article" to check its citations against\n')
    expect(missing.err).toContain('2 errors')

    const one = await check('--lock')
    expect(one.code).toBe(1)
    expect(one.err).toContain('there is no lock of "report"')
    expect(one.err).toMatch(/locked 5 sentences: wrote \S*article\.lock\.json, the first lock\n$/)
    expect((await check('--lock', '--source', `report=${join(folder, 'elsewhere')}`)).code).toBe(0)
    expect([await read('sources/report.lock.json'), await read('sources/article.lock.json')]).toEqual(before)

    await edit('sources/article.txt', '漁民多已轉行', '漁民大多轉行')
    const again = await check('--lock', '--json')
    expect(JSON.parse(again.out).locks).toEqual({
      article: {
        written: true,
        first: false,
        sentences: 5,
        slides: [],
        changed: ['article:3.2'],
        added: [],
        removed: [],
      },
    })
    expect(await read('sources/report.lock.json')).toBe(before[0])
  })
})

it('tells of a text that has changed, and of no other', async () => {
  await withHarbour(async ({ check, edit, read }) => {
    await edit('sources/report.txt', '9 hours', '8 hours')
    const { code, err } = await check()
    expect(code).toBe(1)
    expect(err).toMatch(
      /report\.txt:2:1 {2}sentence report:2\.3 has changed since it was locked; the facts waiting and the slides waiting stand on it\n.*--source report=FILE --lock\n1 error/,
    )
    const locks = [await read('sources/report.lock.json'), await read('sources/article.lock.json')]
    const refused = await check('--lock')
    expect(refused.err).toContain('waiting is 9 hours, but sentence report:2.3 states 8 hours')
    expect([await read('sources/report.lock.json'), await read('sources/article.lock.json')]).toEqual(locks)
  })
})

it('moves what cites a text along with it, and nothing that cites another', async () => {
  await withHarbour(async ({ check, edit, read, folder }) => {
    await edit('sources/report.txt', 'A year in the harbour\n', 'For the town\n\nA year in the harbour\n')
    expect((await check()).err).toMatch(
      /the first of them report:1\.1, now report:2\.1; 1 are new\n.*report=FILE --relock/,
    )
    const text = `report=${join(folder, 'sources', 'report.txt')}`
    const moved = await check('--relock', '--yes', '--source', text)
    expect({ code: moved.code, err: moved.err }).toEqual({ code: 0, err: '' })
    expect(moved.out).toMatch(/report:2\.2 → report:3\.2 {2}fact berths, slide growth/)
    expect(await read('facts.yaml')).toMatch(/cite: report:3\.2$/m)
    expect(await read('facts.yaml')).toMatch(/cite: article:2\.2$/m)
    expect(await read('article.yaml')).toMatch(/cite: \['article:2\.1', 'article:3\.1', '?report:3\.3'?\]/)
    expect((await check()).code).toBe(0)
    expect((await check('--relock', '--yes')).out).toMatch(/^report:\n.*nothing to move\narticle:\n.*nothing to move$/m)
  })
})

it('moves what cites each of several texts that have changed, and tells machines of all of them', async () => {
  await withHarbour(async ({ check, edit, read }) => {
    await edit('sources/report.txt', 'A year in the harbour\n', 'For the town\n\nA year in the\u00A0harbour\n')
    await edit('sources/article.txt', '港口還要', '大家都很高興。港口還要')
    const before = [await read('facts.yaml'), await read('article.yaml')]
    const asked = await check('--relock', '--json')
    expect(asked).toMatchObject({ code: 2, err: expect.stringContaining('Say so with --yes.') })
    expect(JSON.parse(asked.out)).toMatchObject({ ok: true, written: false, texts: { report: {}, article: {} } })
    expect([await read('facts.yaml'), await read('article.yaml')]).toEqual(before)
    const unclear = await check('--relock', '--move', '2.2=2.3')
    expect(unclear).toMatchObject({ code: 2, err: expect.stringContaining('--move report:3.2=4.1') })

    const { code, out } = await check('--relock', '--json', '--yes', '--move', 'article:2.2=article:2.3')
    expect(code).toBe(0)
    const { ok, written, texts } = JSON.parse(out)
    expect({ ok, written }).toEqual({ ok: true, written: true })
    const by = { kind: 'fact', id: 'berths' }
    expect(texts.report.moves).toContainEqual({
      ...{ from: 'report:2.2', to: ['report:3.2'], how: 'same', certain: true, by },
    })
    expect(texts.report).toMatchObject({ mended: [{ kind: 'space', count: 1, paragraphs: [2] }], come: ['report:1.1'] })
    const more = { kind: 'fact', id: 'more-berths' }
    expect(texts.article.moves).toContainEqual({
      ...{ from: 'article:2.2', to: ['article:2.3'], how: 'said', certain: true, by: more },
    })
    expect(texts.article).toMatchObject({ come: ['article:2.2'], mended: [] })
    expect(await read('facts.yaml')).toMatch(/cite: report:3\.2$/m)
    expect(await read('facts.yaml')).toMatch(/cite: article:2\.3$/m)
    expect((await check()).code).toBe(0)
  })
})

it('moves what cites one text where that of another cannot be moved, and says both', async () => {
  await withHarbour(async ({ check, edit, read }) => {
    await edit('sources/report.txt', ' It has 14 berths.', '')
    await edit('sources/article.txt', '港口還要', '大家都很高興。港口還要')
    const { code, out, err } = await check('--relock', '--yes')
    expect(code).toBe(1)
    expect(out).toMatch(/^report:\n[^]*^article:\n/m)
    expect(err).toMatch(
      /berths cites report:2\.2 .*not found[^]*errors?; wrote \S*facts\.yaml, .*article\.lock\.json\n$/,
    )
    expect(await read('facts.yaml')).toMatch(/cite: report:2\.2$/m)
    expect(await read('facts.yaml')).toMatch(/cite: article:2\.3$/m)
    const { texts } = JSON.parse((await check('--relock', '--json', '--yes')).out)
    expect(texts.report).toMatchObject({
      ok: false,
      unsettled: expect.arrayContaining([{ from: 'report:2.2' }].map((each) => expect.objectContaining(each))),
    })
    expect(texts.article).toMatchObject({ ok: true })
  })
})

it('finds, lists and mends in every text, by its id', async () => {
  await withHarbour(async ({ check, edit, folder }) => {
    const found = await check('--find', '3')
    expect(found.out).toMatch(/^report:3\.2 Three of its cranes/m)
    expect(found.out).toMatch(/^article:2\.2 港口/m)
    const listed = await check('--list')
    expect(listed.out).toMatch(/^article:3\.2 漁民多已轉行。$/m)
    expect(listed.out).toMatch(/12 sentences, 9 numbers\n$/)
    expect(listed.out).toContain(
      'paragraph 1 of report is the headline, "A year in the harbour"; the first paragraph below it is paragraph 2\n',
    )

    await edit('sources/article.txt', '還要再建3個', '還要再建8個')
    const errata = join(folder, 'sources', 'article.errata.yaml')
    await writeFile(errata, '- { paragraph: 2, found: 建8, correct: 建3, reason: a slip of the pen }\n')
    const mended = await check('--show-repairs')
    expect(mended.code).toBe(0)
    const { mended: kinds, repairs } = JSON.parse((await check('--show-repairs', '--json')).out)
    expect(kinds).toEqual([{ source: 'article', kind: 'erratum', count: 1, paragraphs: [2] }])
    expect(repairs).toMatchObject([{ source: 'article', paragraph: 2, found: '建8', correct: '建3' }])
    expect(mended.out).toMatch(/^0 repairs in report\narticle:2 {2}erratum {2}建8 → 建3 .*\n1 repairs in article$/m)
    await writeFile(errata, '- { paragraph: 2, found: 建9, correct: 建3, reason: a slip of the pen }\n')
    expect((await check()).err).toContain('Corrections go into sources/article.errata.yaml in the data folder.')
  })
})

describe('the names of texts on the command line', () => {
  it.each([
    [['--source', 'text.txt'], "does not say which of the talk's texts it is\nWrite --source report=FILE --source"],
    [['--source', 'reprot=text.txt'], 'there is no text "reprot"; did you mean "report"?'],
    [['--source', 'report=a', '--source', 'report=b'], '--source names "report" twice'],
  ])('are those of the talk: %j', async (options, message) => {
    const { code, err } = await citedeck(['check', '--data', fixture('harbour'), ...options])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) })
  })

  it('are not needed where there is one text', async () => {
    const { code, err } = await citedeck(['check', '--data', fixture('ferry'), '--source', 'a', '--source', 'b'])
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('the talk rests on one text') })
  })
})

it('is one text alone as long as the data names no second one', async () => {
  await withHarbour(async ({ check, edit, folder, read }) => {
    await edit(
      'article.yaml',
      "    article: { title: 靜海港的新碼頭, short: Article, author: 林安, date: '2024-03-15', language: zh-Hant }\n",
      '',
    )
    const { err } = await check()
    expect(err).toContain('source.lock.json:1:1  there is no lock to check the citations against')
    await rename(join(folder, 'sources', 'report.lock.json'), join(folder, 'source.lock.json'))
    expect((await check()).err).toMatch(
      /cargo cites report:2\.1, but "report" names a text, but the talk rests on one alone\n {4}Write '2\.1', or list/,
    )
    expect(await readdir(folder)).toContain('source.lock.json')
    expect(await read('source.lock.json')).toContain('"2.1"')
  })
})
