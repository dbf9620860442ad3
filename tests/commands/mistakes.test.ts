import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { citedeck, withFerry } from './run.ts'

/** A small deck in Chinese, on a subject unlike the ferry's. */
const clinic = {
  'source.txt': '镇上的诊所有12张病床。去年的病人增加了40%。\n夜班有3名医生。\n',
  'facts.yaml': `citedeck: 1
beds:
  value: 12
  unit: count
  noun: { zh-Hans: 张 }
  of: { zh-Hans: 诊所的病床 }
  cite: '1.1'
growth:
  value: 40
  unit: percent
  of: { zh-Hans: 病人的增幅 }
  cite: '1.2'
`,
  'article.yaml': `citedeck: 1
locale: zh-Hans
title: [一间诊所, 和它的夜班]
sections:
  - id: clinic
    title: 诊所
    slides:
      - id: beds
        topic: 病床
        claim: '{beds}病床迎来了更多病人'
        figure:
          kind: ranking-list
          tied: true
          items:
            - { label: 白天 }
            - { label: 夜班 }
        cite: ['1.1']
        notes: 先说病床
      - id: growth
        claim: '病人增加了{growth}'
        points: [来的人更多, 等的时间更长]
        cite: ['1.2']
        notes: 再说病人
sources: { title: 出处 }
`,
}

/** One slip that somebody makes, and the one message that it brings: where, what, and what to do. */
type Mistake = [
  what: string,
  file: 'facts.yaml' | 'article.yaml',
  from: string,
  to: string,
  place: string,
  message: RegExp,
]

const points = "points: ['Fares are {{ unchanged }}', 'The pier is shared']"
const topic = 'topic: A century'
const byline = "byline: 'A made-up article, written for the tests'"

const ofTheFerry: Mistake[] = [
  [
    'a fact at the beginning of a text',
    'article.yaml',
    "claim: '{passengers} cross in a year, most of them on foot'",
    'claim: {passengers} cross in a year, most of them on foot',
    '22:16',
    /begins with "\{".*put the text in quotes: '\{passengers\} cross/,
  ],
  [
    'a fact that is the whole text',
    'article.yaml',
    'label: since the new pier',
    'label: {payback}',
    '29:45',
    /begins with "\{".*put the text in quotes: '\{payback\}'/,
  ],
  [
    'a fact in a list in brackets',
    'article.yaml',
    'title: [The ferry,',
    'title: [{boats} sail,',
    '6:9',
    /put the text in quotes: '\{boats\} sail'/,
  ],
  [
    'a fact in a list of lines',
    'article.yaml',
    'subtitle: [What one electric boat does for a town]',
    'subtitle:\n  - {boats:words} sail',
    '8:5',
    /put the text in quotes: '\{boats:words\} sail'/,
  ],
  [
    'a colon',
    'article.yaml',
    'note: The article does',
    'note: A caveat: the article does',
    '78:15',
    /holds ": ".*put the text in quotes: 'A caveat: the/,
  ],
  [
    'a colon in a list',
    'article.yaml',
    points,
    'points:\n          - Fares: unchanged\n          - The pier is shared',
    '103:13',
    /": " makes a map of it: put the text in quotes, 'Fares: unchanged'/,
  ],
  ['a #', 'article.yaml', topic, 'topic: Pier #7 is old', '39:21', /cut off at " #".*put the text in quotes/],
  [
    'a text that is a # and more',
    'article.yaml',
    topic,
    'topic: #7 is old',
    '39:16',
    /cut off at " #".*put the text in quotes/,
  ],
  [
    'an @',
    'article.yaml',
    byline,
    'byline: @ferry writes',
    '8:9',
    /begins with "@".*put the text in quotes: '@ferry writes'/,
  ],
  ['a backtick', 'article.yaml', byline, 'byline: `ferry` writes', '8:9', /begins with "`".*in quotes/],
  ['a %', 'article.yaml', topic, 'topic: %a century', '39:16', /begins with "%".*in quotes: '%a century'/],
  [
    'a * for stress',
    'article.yaml',
    topic,
    'topic: *A century*',
    '39:16',
    /begins with "\*".*in quotes: '\*A century\*'/,
  ],
  [
    'a * and one word',
    'article.yaml',
    topic,
    'topic: *century',
    '39:16',
    /\*century names no &century before it; put a text that begins with \* in quotes/,
  ],
  [
    'an & and a word',
    'article.yaml',
    topic,
    'topic: &more than that',
    '39:16',
    /&more names a value that nothing repeats; put a text that begins with & in quotes/,
  ],
  ['an & alone', 'article.yaml', topic, 'topic: & that', '39:16', /begins with "&".*in quotes: '& that'/],
  [
    'a !',
    'article.yaml',
    topic,
    'topic: !now a century',
    '39:16',
    /!now names a type that there is not; put a text that begins with ! in quotes/,
  ],
  ['a >', 'article.yaml', topic, 'topic: > a century', '39:16', /begins with ">".*in quotes: '> a century'/],
  ['a bracket', 'article.yaml', topic, 'topic: [A] century', '39:16', /begins with "\[".*in quotes: '\[A\] century'/],
  [
    'a word in quotation marks',
    'article.yaml',
    topic,
    'topic: "A" century',
    '39:19',
    /goes on behind the mark that closes it; put all of it in quotes: '"A" century'/,
  ],
  [
    'an apostrophe in quotes',
    'article.yaml',
    byline,
    "byline: 'The town's article'",
    '8:19',
    /write an apostrophe within '…' twice/,
  ],
  [
    'a quotation mark that is not closed',
    'article.yaml',
    byline,
    "byline: 'A made-up article",
    '8:9',
    /the quotation mark ' is not closed; write '/,
  ],
  [
    'a bracket that is not closed',
    'article.yaml',
    "cite: ['2.2']",
    "cite: ['2.2'",
    '79:15',
    /\[ is not closed; write \]/,
  ],
  ['a tab', 'article.yaml', `        ${topic}`, `\t\t${topic}`, '39:1', /a tab; indent with spaces/],
  [
    'a key that stands too far left',
    'article.yaml',
    `        ${topic}`,
    `       ${topic}`,
    '39:1',
    /stands 7 spaces in, and what it belongs with 8/,
  ],
  [
    'a key that stands too far right',
    'article.yaml',
    `        ${topic}`,
    `          ${topic}`,
    '39:1',
    /stands 10 spaces in, and what it belongs with 8/,
  ],
  [
    'no space behind a colon',
    'article.yaml',
    topic,
    'topic:A century',
    '39:14',
    /no space behind "topic:"; write "topic: "/,
  ],
  [
    'no space behind a dash',
    'article.yaml',
    '      - id: century',
    '      -id: century',
    '38:7',
    /no space behind the dash; write "- "/,
  ],
  [
    'marks of a merge',
    'article.yaml',
    'minutes: 4',
    '<<<<<<< HEAD\nminutes: 4\n=======\nminutes: 5\n>>>>>>> x',
    '11:1',
    /two versions that were to be merged/,
  ],
  [
    'a key twice',
    'article.yaml',
    'minutes: 4',
    'minutes: 4\nminutes: 4',
    '12:1',
    /the key "minutes" occurs twice; keep one of them/,
  ],
  ['yes for true', 'article.yaml', 'closed: true', 'closed: yes', '97:19', /expected true or false; write true/],
  [
    'a citation without quotes',
    'facts.yaml',
    "cite: '1.2'",
    'cite: 1.2',
    '29:9',
    /is a number to YAML.*put the citation in quotes/,
  ],
  [
    'one citation that is no list',
    'article.yaml',
    "cite: ['2.2']",
    "cite: '2.2'",
    '79:15',
    /expected a list; write \['2\.2'\]/,
  ],
  ['a number with commas', 'facts.yaml', '412_000', '412,000', '24:10', /write it without commas, 412_000/],
  ['a number with %', 'facts.yaml', 'value: 71', 'value: 71%', '52:10', /write 71 with unit: percent/],
  ['a number with a word', 'facts.yaml', '412_000', '412 thousand', '24:10', /write it all in digits/],
  [
    'a unit by its name',
    'facts.yaml',
    'unit: USD',
    'unit: dollars',
    '70:9',
    /unknown unit "dollars"; did you mean "USD"\?/,
  ],
  ['a bound in words', 'facts.yaml', 'bound: over', 'bound: more than', '27:10', /expected one of exactly, about/],
  [
    'words without their language',
    'facts.yaml',
    'of: { en: boats of the fleet }',
    'of: boats of the fleet',
    '35:7',
    /needs its language; write it as \{ en: boats of the fleet \}/,
  ],
  ['a date with slashes', 'facts.yaml', "'1912-05-01'", '1912/5/1', '6:10', /is not a date; write ISO 8601/],
  [
    'a title of three lines',
    'article.yaml',
    '[The ferry, that',
    '[The ferry, that, that',
    '6:8',
    /"title" takes at most 2 lines \(found 3\)/,
  ],
  [
    'a title that is no list',
    'article.yaml',
    'title: [The ferry, that went quiet]',
    'title: The ferry',
    '6:8',
    /expected a list; write \['The ferry'\]/,
  ],
  [
    'a claim that is too long',
    'article.yaml',
    'Each quiet crossing brings',
    `Each ${'quiet '.repeat(18)}crossing brings`,
    '94:16',
    /takes at most 2 lines, about 104 characters; this has \d+/,
  ],
  [
    'a number typed',
    'article.yaml',
    'claim: Each quiet',
    'claim: Each of 7 quiet',
    '94:24',
    /"7" is typed; numbers come from facts/,
  ],
  [
    'a fact mistyped',
    'article.yaml',
    'fact: trial-cost',
    'fact: trial-costs',
    '76:17',
    /unknown fact "trial-costs"; did you mean "trial-cost"\?/,
  ],
  [
    'a key mistyped',
    'article.yaml',
    topic,
    'topics: A century',
    '39:9',
    /unknown key "topics"; did you mean "topic"\?/,
  ],
  [
    'a language by its name',
    'article.yaml',
    'locale: en',
    'locale: English',
    '5:9',
    /no decks in "English"; the nearest is en/,
  ],
  [
    'a fact with a capital in its name',
    'facts.yaml',
    'first-crossing:',
    'First_Crossing:',
    '5:1',
    /"First_Crossing" is not a name; write it in small letters/,
  ],
  ['a time with its unit', 'article.yaml', 'seconds: 25', 'seconds: 25 s', '80:18', /expected a number; write 25/],
]

const ofTheClinic: Mistake[] = [
  [
    'a full-width colon',
    'article.yaml',
    'topic: 病床',
    'topic：病床',
    '9:14',
    /full-width colon behind "topic"; write "topic: "/,
  ],
  [
    'a full-width colon in the facts',
    'facts.yaml',
    '  unit: percent',
    '  unit：percent',
    '10:7',
    /full-width colon behind "unit"/,
  ],
  [
    'a full-width comma in a list',
    'article.yaml',
    "cite: ['1.1']",
    "cite: ['1.1'，'1.2']",
    '17:21',
    /full-width comma "，".*write ", "/,
  ],
  [
    'a full-width comma in a map',
    'facts.yaml',
    'of: { zh-Hans: 诊所的病床 }',
    'of: { zh-Hans: 诊所的病床，en: beds }',
    '6:23',
    /full-width comma "，" between the keys of a map; write ", "/,
  ],
  ['是 for true', 'article.yaml', 'tied: true', 'tied: 是', '13:17', /expected true or false; write true/],
  [
    'a fact at the beginning',
    'article.yaml',
    "'{beds}病床迎来了更多病人'",
    '{beds}病床迎来了更多病人',
    '10:16',
    /put the text in quotes: '\{beds\}病床/,
  ],
  [
    'a unit by its name',
    'facts.yaml',
    'unit: percent',
    'unit: 美元',
    '10:9',
    /unknown unit "美元"; did you mean "USD"\?/,
  ],
  [
    'a claim that is too long',
    'article.yaml',
    '病床迎来了',
    `病床${'又新又好'.repeat(13)}迎来了`,
    '10:16',
    /takes at most 2 lines, about 52 Han characters/,
  ],
]

/** Makes the clinic's deck in a folder of its own. */
async function withClinic(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'citedeck-'))
  try {
    await Promise.all(Object.entries(clinic).map(([name, text]) => writeFile(join(folder, name), text)))
    await citedeck(['check', '--data', folder, '--lock', '--quiet'])
    await run(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What each mistake is told, where that is not the one message expected. */
async function wrongly(folder: string, mistakes: readonly Mistake[]): Promise<string[]> {
  const found: string[] = []
  for (const [what, file, from, to, place, message] of mistakes) {
    const path = join(folder, file)
    const before = await readFile(path, 'utf8')
    expect(before, what).toContain(from)
    await writeFile(
      path,
      before.replace(from, () => to),
    )
    const { code, err } = await citedeck(['check', '--data', folder, '--quiet'])
    await writeFile(path, before)
    const [first = ''] = err.split('\n')
    const isRight =
      code === 1
      && first.includes(`${file}:${place}  `)
      && message.test(first)
      && /\n1 error; nothing was changed\n$/.test(err)
    if (!isRight) found.push(`${what} (${code}, expected ${place}): ${err}`)
  }
  return found
}

describe('a slip in the data is told once, where it is, with what to write', () => {
  it(`${ofTheFerry.length} of them in the ferry's deck`, async () => {
    await withFerry(async (folder) => {
      await rm(join(folder, 'source.txt'))
      expect(await wrongly(folder, ofTheFerry)).toEqual([])
    })
  }, 120_000)

  it(`${ofTheClinic.length} of them in a deck in Chinese`, async () => {
    await withClinic(async (folder) => {
      expect(await citedeck(['check', '--data', folder, '--quiet'])).toEqual({ code: 0, out: '', err: '' })
      expect(await wrongly(folder, ofTheClinic)).toEqual([])
    })
  })
})

it('does not blame the article for facts that are cut off', async () => {
  await withFerry(async (folder) => {
    const path = join(folder, 'facts.yaml')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.slice(0, text.indexOf('motor-year') + 30).replace("'1958", '[1958'))
    const { err } = await citedeck(['check', '--data', folder, '--quiet'])
    expect(err).toMatch(/^\S*facts\.yaml:12:10 {2}.*\[ is not closed.*\n1 error; nothing was changed\n$/)
    expect(err).not.toContain('unknown fact')
  })
})

describe('faults of all kinds come in the first run', () => {
  it('of both files and their YAML, of slides and facts, with a lock and without', async () => {
    await withClinic(async (folder) => {
      const edit = async (name: 'facts.yaml' | 'article.yaml', from: string, to: string) =>
        writeFile(join(folder, name), (await readFile(join(folder, name), 'utf8')).replace(from, to))
      await edit('facts.yaml', 'value: 12', 'value: 13')
      await edit('facts.yaml', '  of: { zh-Hans: 病人的增幅 }', '  of：{ zh-Hans: 病人的增幅 }')
      await edit('facts.yaml', 'unit: percent', 'unit: @percent')
      await edit('article.yaml', 'id: clinic', 'id: beds')
      await edit('article.yaml', "cite: ['1.1']", "cite: ['1.2']")
      await edit('article.yaml', 'notes: 再说病人', 'note5: 再说病人')
      const told = async () =>
        (await citedeck(['check', '--data', folder, '--quiet'])).err.replaceAll(/^\S*\/(?=\w+\.\w+\.?\w*:\d)/gm, '')
      const byThemselves = [
        /^facts\.yaml:11:5 {2}broken YAML: a full-width colon/m,
        /^facts\.yaml:10:9 {2}broken YAML: the text begins with "@"/m,
        /^article\.yaml:8:13 {2}the id "beds" is taken already, in line 5/m,
        /^article\.yaml:23:9 {2}unknown key "note5"; did you mean "notes"\?/m,
      ]
      const byTheText = [
        /^facts\.yaml:3:10 {2}beds is 13 张, but sentence 1\.1 states 12 张/m,
        /^article\.yaml:17:15 {2}"beds" shows beds but does not cite 1\.1/m,
      ]
      await rm(join(folder, 'source.txt'))
      const all = await told()
      for (const fault of [...byThemselves, ...byTheText]) expect(all).toMatch(fault)
      expect(all).toMatch(/\n6 errors; nothing was changed\n$/)

      await rm(join(folder, 'source.lock.json'))
      const without = await told()
      for (const fault of [...byThemselves, /^source\.lock\.json:1:1 {2}there is no lock/m])
        expect(without).toMatch(fault)
      expect(without).toMatch(/\n5 errors; nothing was changed\n$/)
    })
  })

  it('of the fonts, beside what has changed in the text', async () => {
    await withClinic(async (folder) => {
      const path = join(folder, 'article.yaml')
      await writeFile(path, (await readFile(path, 'utf8')).replace('topic: 病床', 'topic: 病床🚢'))
      await writeFile(join(folder, 'source.txt'), clinic['source.txt'].replace('夜班', '晚班'))
      const { err } = await citedeck(['check', '--data', folder, '--quiet'])
      expect(err).toMatch(
        /article\.yaml:9:18 {2}no font of the deck has "🚢" \(U\+1F6A2\), which stands on slide 2 \(beds\)/,
      )
      expect(err).toMatch(/source\.txt:2:1 {2}sentence 2\.1 has changed since it was locked/)
      expect(err).toMatch(/\n2 errors; nothing was changed\n$/)
    })
  })

  it('of errata that are no YAML, and of the data', async () => {
    await withClinic(async (folder) => {
      await writeFile(join(folder, 'errata.yaml'), '- paragraph：1\n')
      const text = await readFile(join(folder, 'facts.yaml'), 'utf8')
      await writeFile(join(folder, 'facts.yaml'), text.replace('value: 40', 'value: 41'))
      const { err } = await citedeck(['check', '--data', folder, '--quiet'])
      expect(err).toMatch(
        /errata\.yaml:1:3 {2}is "paragraph：1"; expected a map of keys; write "paragraph: " with a colon/,
      )
      expect(err).toMatch(/facts\.yaml:9:10 {2}growth is 41 percent, but sentence 1\.2 states 40 percent/)
      expect(err).toMatch(/\n2 errors; nothing was changed\n$/)
      const { out } = await citedeck(['check', '--data', folder, '--json'])
      expect(JSON.parse(out)).toMatchObject({
        ok: false,
        diagnostics: [{ code: 'wrong-type' }, { code: 'fact-not-in-sentence' }],
      })
    })
  })

  it('of the slides beside those of titles and of the cover', async () => {
    await withFerry(async (folder) => {
      const path = join(folder, 'article.yaml')
      const text = await readFile(path, 'utf8')
      await writeFile(
        path,
        text
          .replace('title: The battery', 'title: The battery of 2025')
          .replace('id: price', 'id: fleet')
          .replace('one electric boat', '3 electric boats'),
      )
      const { err } = await citedeck(['check', '--data', folder, '--quiet'])
      expect(err).toMatch(/"3" is typed[^]*"2025" is typed[^]*the id "fleet" is taken already[^]*\n3 errors; /)
    })
  })

  it('of the one file, where the other is not there', async () => {
    await withClinic(async (folder) => {
      await rename(join(folder, 'facts.yaml'), join(folder, 'facts.yml'))
      const text = await readFile(join(folder, 'article.yaml'), 'utf8')
      await writeFile(join(folder, 'article.yaml'), text.replace('tied: true', 'tied: 否'))
      const { err } = await citedeck(['check', '--data', folder, '--quiet'])
      expect(err).toMatch(
        /facts\.yaml:1:1 {2}there is no such file\n {4}facts\.yml is there: rename it facts\.yaml\.\n/,
      )
      expect(err).toMatch(/article\.yaml:13:17 {2}"tied" is "否"; expected true or false; write false/)
      expect(err).toMatch(/\n2 errors; nothing was changed\n$/)
    })
  })
})

it('names a folder that is mistyped once, with the one that is meant, and creates nothing', async () => {
  await withFerry(async (folder) => {
    await mkdir(join(folder, 'talk'))
    const before = await readdir(folder)
    const data = ['--data', join(folder, 'tolk')]
    const out = ['--out', join(folder, 'site')]
    for (const args of [['check'], ['check', '--json'], ['slides'], ['upgrade'], ['build', ...out]]) {
      const { code, err } = await citedeck([...args, ...data])
      expect({ args, code }).toEqual({ args, code: 1 })
      expect(err).toMatch(
        /^\S*tolk:1:1 {2}there is no such folder; did you mean "talk"\?\n {4}Looked for .*\n1 error; nothing was changed\n$/,
      )
    }
    expect(await readdir(folder)).toEqual(before)
  })
})
