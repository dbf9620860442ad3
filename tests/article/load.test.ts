import { mkdir, open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figureKinds } from '../../scripts/talk/figures.ts'
import { articleYaml, factsYaml, loadFolder, told, withFolder } from './build.ts'

const everyKind = figureKinds.join(', ')
const bigNumber = 'kind: big-number\n          fact: boats'

/** Edits to the sound files of `build.ts`, and everything that the author is then told. */
interface Case {
  facts?: [from: string | RegExp, to: string][]
  article?: [from: string | RegExp, to: string][]
  says: string[]
}

function edited(text: string, edits: Case['facts'] = []): string {
  return edits.reduce((before, [from, to]) => {
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${String(from)} is not in the file`)
    return after
  }, text)
}

async function expectSays({ facts, article, says }: Case): Promise<void> {
  expect(await withFolder(edited(factsYaml, facts), edited(articleYaml, article), told)).toEqual(says)
}

/** With each kind of line end in turn. */
function mixed(text: string): string {
  let line = 0
  return text.replaceAll('\n', () => ['\n', '\r\n', '\r'][line++ % 3] ?? '\n')
}

describe('a sound folder', () => {
  it('loads, with Windows line ends and a byte order mark as well, and with line ends that are mixed', async () => {
    for (const change of [
      (text: string) => text,
      (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
      (text: string) => text.replaceAll('\n', '\r'),
      mixed,
    ]) {
      const { article, facts, diagnostics } = await withFolder(change(factsYaml), change(articleYaml), loadFolder)
      expect(diagnostics).toEqual([])
      expect(article?.sections[0]?.slides[0]).toMatchObject({
        claim: [{ text: '68%', fact: 'rate', cite: '2.1' }, ' stay'],
      })
      expect([...facts.keys()]).toEqual(['rate', 'boats'])
    }
  })

  it('warns of a fact that no slide uses, where it stands, but not of one that is computed with', async () => {
    const derived =
      "idle: { value: 1, unit: count, of: { en: idle }, cite: '1.1' }\nrest: { derive: whole - boats, unit: count, of: { en: rest } }\nwhole: { value: 9, unit: count, of: { en: all }, cite: '1.1' }\n"
    const { diagnostics } = await withFolder(factsYaml + derived, articleYaml.replace('hello', "'{rest}'"), loadFolder)
    expect(diagnostics).toMatchObject([{ severity: 'warning', line: 12, column: 1, message: 'no slide uses "idle"' }])
  })
})

describe('names and keys', () => {
  it.each<[string, Case]>([
    [
      'an unknown key, with the one that was meant',
      {
        facts: [['cite', 'citee']],
        article: [['notes:', 'ntoes:']],
        says: [
          'article.yaml:13:9  unknown key "ntoes"; did you mean "notes"?',
          'facts.yaml:5:3  unknown key "citee"; did you mean "cite"?',
        ],
      },
    ],
    [
      'an unknown key that is near none',
      {
        article: [['locale: en', 'locale: en\nbackground: red']],
        says: [
          'article.yaml:2:1  unknown key "background"; known here: $schema, citedeck, theme, aspect, minutes, locale, source, evidence, title, subtitle, byline, speaker, event, description, author, keywords, date, site, cover, motif, terms, waived, sections, corrections, reviewers, sources',
        ],
      },
    ],
    [
      'an unknown key of a figure',
      {
        article: [['fact: boats', 'fact: boats\n          contxt: x']],
        says: ['article.yaml:12:11  unknown key "contxt"; did you mean "context"?'],
      },
    ],
    [
      'an unknown kind of figure',
      {
        article: [['big-number', 'bignumber']],
        says: ['article.yaml:10:17  unknown kind "bignumber"; did you mean "big-number"?'],
      },
    ],
    [
      'an unknown kind that is near none',
      { article: [['big-number', 'xyz']], says: [`article.yaml:10:17  unknown kind "xyz"; one of ${everyKind}`] },
    ],
    [
      'a figure without a kind',
      { article: [[/kind: .*\n\s*/, '']], says: [`article.yaml:10:11  "kind" is missing; one of ${everyKind}`] },
    ],
    [
      'unknown facts',
      {
        article: [
          ['{rate}', '{rat}'],
          ['fact: boats', 'fact: boat'],
        ],
        says: [
          'article.yaml:8:16  unknown fact "rat"; did you mean "rate"?',
          'article.yaml:11:17  unknown fact "boat"; did you mean "boats"?',
        ],
      },
    ],
    [
      'an unknown style',
      {
        article: [['{rate}', '{rate:wrds}']],
        says: ['article.yaml:8:16  unknown style "wrds" of "rate"; one of default, words, number'],
      },
    ],
    [
      'an unknown unit',
      {
        facts: [['unit: count', 'unit: cuont']],
        says: ['facts.yaml:8:9  boats: unknown unit "cuont"; did you mean "count"?'],
      },
    ],
    [
      'an unknown bound',
      {
        facts: [['value: 68', 'value: 68\n  bound: ovr']],
        says: [
          'facts.yaml:3:10  "bound" is "ovr"; expected one of exactly, about, nearly, over, at-least, under, at-most; did you mean "over"?',
        ],
      },
    ],
    [
      'a name that is none',
      {
        facts: [
          ['boats:\n', 'boats: &a\n'],
          [/$/, 'Rest_X: *a\n'],
        ],
        says: ['facts.yaml:12:1  "Rest_X" is not a name; write it in small letters, digits and hyphens'],
      },
    ],
    [
      "a name of JavaScript's own",
      { article: [['{rate}', '{constructor}']], says: ['article.yaml:8:16  unknown fact "constructor"'] },
    ],
    [
      'ids that occur twice',
      {
        article: [
          [
            'sources:',
            "  - { id: first, title: x, slides: [{ id: one, claim: c, points: [a], cite: ['1.1'], notes: n }] }\nsources:",
          ],
        ],
        says: [
          'article.yaml:14:11  the id "first" is taken already, in line 7',
          'article.yaml:14:43  the id "one" is taken already, in line 4',
        ],
      },
    ],
    [
      'an id that the deck needs itself',
      {
        article: [['id: first', 'id: sources']],
        says: ['article.yaml:7:13  the id "sources" is an address of the deck itself; choose another'],
      },
    ],
    [
      'an accent that the claim does not hold',
      {
        article: [['cite:', 'accent: gone\n        cite:']],
        says: ['article.yaml:12:17  the claim does not hold "gone"'],
      },
    ],
  ])('are refused: %s', (_, each) => expectSays(each))
})

describe('types and sizes', () => {
  it.each<[string, Case]>([
    [
      'values of a wrong type',
      {
        facts: [
          ['68', '[1]'],
          ['3', '.inf'],
        ],
        article: [
          ['title: [T]', 'title: T'],
          ["['2.1']", '2.1'],
          ['hello', '5'],
        ],
        says: [
          'article.yaml:2:8  "title" is "T"; expected a list; write [\'T\']',
          'article.yaml:12:15  "cite" is 2.1; expected a list',
          'article.yaml:13:16  "notes" is 5; expected a text; put it in quotes, \'5\'',
          'facts.yaml:2:10  "value" is a list; expected a number',
          'facts.yaml:7:10  "value" is Infinity; expected a number',
        ],
      },
    ],
    [
      'a figure that is only a name',
      {
        article: [[bigNumber, 'big-number']],
        says: ['article.yaml:10:11  "figure" is "big-number"; expected a map of keys'],
      },
    ],
    [
      'a fact with nothing in it',
      {
        facts: [[/rate:[^]*(?=boats:\n)/, 'rate:\n']],
        says: ['facts.yaml:1:6  "rate" is empty; expected a map of keys'],
      },
    ],
    ['a list of facts', { facts: [[/^[^]*$/, '- a\n']], says: ['facts.yaml:1:1  is a list; expected a map of keys'] }],
    [
      'a text for an article',
      { article: [[/^[^]*$/, 'hello']], says: ['article.yaml:1:1  is "hello"; expected a map of keys'] },
    ],
    [
      'a number for a citation',
      {
        facts: [["'2.2'", '2.20']],
        article: [["['2.1']", '[2.1]']],
        says: [
          "article.yaml:12:16  2.1 is a number to YAML, which drops a last zero; put the citation in quotes, such as '25.2'",
          "facts.yaml:10:9  2.2 is a number to YAML, which drops a last zero; put the citation in quotes, such as '25.2'",
        ],
      },
    ],
    [
      'a citation that is none',
      {
        article: [["'2.1'", "'0.1', p2"]],
        says: [
          'article.yaml:12:16  "0.1" is not a citation; write paragraph.sentence, both from 1, such as \'25.2\'',
          'article.yaml:12:23  "p2" is not a citation; write paragraph.sentence, both from 1, such as \'25.2\'',
        ],
      },
    ],
    [
      'a slide without a citation',
      { article: [["['2.1']", '[]']], says: ['article.yaml:12:15  "cite" needs at least one sentence (found 0)'] },
    ],
    [
      'a deck without sections',
      {
        article: [[/sections:[^]*(?=sources)/, 'sections: []\n']],
        says: ['article.yaml:3:11  "sections" needs at least one section (found 0)'],
      },
    ],
    [
      'a section without slides',
      {
        article: [[/slides:[^]*(?=sources)/, 'slides: []\n']],
        says: ['article.yaml:6:13  "slides" needs at least one slide (found 0)'],
      },
    ],
    [
      'no sections at all',
      { article: [[/sections:[^]*(?=sources)/, '']], says: ['article.yaml:1:1  "sections" is missing (a list)'] },
    ],
    [
      'too few items',
      {
        article: [[bigNumber, 'kind: stat-row\n          items: [{ fact: boats, label: x }]']],
        says: [
          'article.yaml:11:18  "items" needs at least 2; draw it as { kind: big-number, fact: boats, context: x } (found 1)',
        ],
      },
    ],
    [
      'too many items, with the kind that carries more',
      {
        article: [[bigNumber, `kind: stat-row\n          items: [${'{ fact: boats, label: x }, '.repeat(5)}]`]],
        says: ['article.yaml:11:18  "items" holds at most 4; use several slides, or a ranking-list (found 5)'],
      },
    ],
    [
      'too many lines',
      { article: [['[T]', '[a, b, c]']], says: ['article.yaml:2:8  "title" takes at most 2 lines (found 3)'] },
    ],
    [
      'a text that is too long',
      {
        article: [['stay', 'stay '.repeat(40)]],
        says: [
          'article.yaml:8:16  "claim" takes at most 2 lines, about 104 characters; this has 203: "68% stay stay stay stay stay stay stay s…"',
        ],
      },
    ],
    ['an empty text', { article: [['[T]', '[" "]']], says: ['article.yaml:2:9  "title" is empty'] }],
    [
      'a rate for none',
      {
        facts: [['value: 68', 'value: 68\n  per: { value: 0, unit: hour }']],
        says: ['facts.yaml:3:17  "value" takes more than 0'],
      },
    ],
    [
      'a locale that is none',
      {
        facts: [['{ en: survival rate }', '{ english_x: a }']],
        article: [['locale: en', 'locale: zh_TW']],
        says: [
          'article.yaml:1:9  there are no decks in "zh_TW"; the nearest is zh-Hant, of zh-Hant, zh-Hans, en, en-GB, en-US',
          'facts.yaml:4:9  "english_x" is not a locale such as en or zh-Hant',
        ],
      },
    ],
    [
      'a text with a comma, which YAML parts in two',
      {
        facts: [['{ en: survival rate }', '{ en: survival rate, of companies }']],
        says: [
          'facts.yaml:4:28  "of companies" is not a locale such as en or zh-Hant; in { }, a text that holds a comma stands in quotes',
        ],
      },
    ],
    [
      'a locale that is written from right to left',
      {
        article: [['locale: en', 'locale: fa']],
        says: [
          'article.yaml:1:9  there are no decks in "fa", which is written from right to left, as cannot be set yet; the nearest is en, of zh-Hant, zh-Hans, en, en-GB, en-US',
        ],
      },
    ],
    [
      'a fact of a unit that the figure does not show',
      {
        article: [
          ['big-number', 'waffle-chart'],
          ['fact: boats', 'fact: boats\n          label: x'],
        ],
        says: [
          'article.yaml:11:17  "boats" is a count; this figure shows percent; draw it as { kind: big-number, fact: boats }',
        ],
      },
    ],
    [
      'a slide that shows nothing',
      {
        article: [[/figure:[^]*boats\n\s*/, '']],
        says: ['article.yaml:7:9  "first" shows nothing; give it a figure or points'],
      },
    ],
    [
      'a second figure without a first',
      {
        article: [['figure:', 'points: [a]\n        beside:']],
        says: [
          'article.yaml:9:17  a second figure and points do not both fit beside a figure; keep one',
          'article.yaml:11:11  "beside" stands beside nothing; name it figure',
        ],
      },
    ],
    [
      'more than three points beside a figure',
      {
        article: [['figure:', 'points: [a, b, c, d]\n        figure:']],
        says: ['article.yaml:9:17  at most three points beside a figure'],
      },
    ],
    [
      'a character that cannot be printed',
      {
        article: [
          ['hello', '"a\\a"'],
          ['[T]', '["\\ud800"]'],
        ],
        says: [
          'article.yaml:2:9  "title" holds a character that cannot be printed, U+D800; take it out',
          'article.yaml:13:16  "notes" holds a character that cannot be printed, U+0007; take it out',
        ],
      },
    ],
  ])('are refused: %s', (_, each) => expectSays(each))

  it('tells of faulty facts without blaming the article for using them, and of the others as well', async () => {
    await expectSays({
      facts: [
        ['68', 'many'],
        ['unit: count', 'unit: cuont'],
        [
          /$/,
          "half: { derive: rate / boats, unit: percent, of: { en: x } }\nlate: { derive: rat - rate, unit: percent, of: { en: x } }\nodd: { value: 1, unit: count, of: { en: x }, cite: '1.1', boud: over }\n",
        ],
      ],
      article: [
        ['hello', "'{half} {odd}'"],
        ['big-number', 'big-numbr'],
        ['sections:', 'motif: { kind: waffle-chart, fact: boats, label: x }\nsections:'],
      ],
      says: [
        'article.yaml:11:17  unknown kind "big-numbr"; did you mean "big-number"?',
        'facts.yaml:2:10  rate: "many" is not a number; a percent needs one',
        'facts.yaml:8:9  boats: unknown unit "cuont"; did you mean "count"?',
        'facts.yaml:13:17  late: unknown fact "rat"; did you mean "rate"?',
        'facts.yaml:14:59  unknown key "boud"; did you mean "bound"?',
      ],
    })
  })
})

describe('files', () => {
  it.each<[string, Case]>([
    [
      'brackets and quotes left open',
      {
        facts: [['rate }', 'rate']],
        article: [["stay'", 'stay']],
        says: [
          'facts.yaml:4:7  broken YAML: { is not closed; write } where the map ends',
          "article.yaml:8:16  broken YAML: the quotation mark ' is not closed; write ' at the end of the text",
        ],
      },
    ],
    [
      'a tab, without what follows from it',
      { facts: [['  value', '\tvalue']], says: ['facts.yaml:2:1  broken YAML: a tab; indent with spaces'] },
    ],
    [
      'keys that occur twice, by name',
      {
        facts: [[/$/, 'rate: 5\n']],
        article: [['hello', 'hello\n        notes: again']],
        says: [
          'facts.yaml:12:1  broken YAML: the key "rate" occurs twice; keep one of them',
          'article.yaml:14:9  broken YAML: the key "notes" occurs twice; keep one of them',
        ],
      },
    ],
    [
      'a second document',
      {
        article: [[/$/, '---\na: b\n']],
        says: ['article.yaml:16:1  broken YAML: a second document begins here; take out the line ---'],
      },
    ],
    [
      'an alias of nothing',
      {
        facts: [['68', '*nope']],
        says: ['facts.yaml:2:10  broken YAML: *nope names no &nope before it; put a text that begins with * in quotes'],
      },
    ],
    [
      'nothing',
      {
        facts: [[/^[^]*$/, '']],
        article: [[/^[^]*$/, '# nothing\n']],
        says: ['facts.yaml:1:1  is empty', 'article.yaml:1:1  is empty'],
      },
    ],
  ])('are refused with %s', (_, each) => expectSays(each))

  it('are refused where they are not there, both at once, with where they were looked for', async () => {
    expect(await withFolder(undefined, undefined, told)).toEqual([
      'facts.yaml:1:1  there is no such file',
      'article.yaml:1:1  there is no such file',
    ])
    await withFolder(undefined, articleYaml, async (folder) => {
      await expect(loadFolder(folder)).rejects.toMatchObject({
        diagnostics: [{ hint: `Looked for ${join(folder, 'facts.yaml')}; --data DIR names another folder.` }],
      })
    })
  })

  it('are refused where they are folders', async () => {
    await withFolder(factsYaml, undefined, async (folder) => {
      await mkdir(join(folder, 'article.yaml'))
      expect(await told(folder)).toEqual(['article.yaml:1:1  is a folder, not a file'])
    })
  })

  it('are refused at the first byte that is not UTF-8', async () => {
    const latin = Buffer.concat([Buffer.from(factsYaml), Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from('\n')])
    const cut = Buffer.concat([Buffer.from(`${articleYaml}# 開`), Buffer.from([0xe9, 0x96])])
    expect(await withFolder(latin, cut, told)).toEqual([
      'facts.yaml:12:6  is not UTF-8',
      'article.yaml:16:4  is not UTF-8',
    ])
  })

  it('are refused at once where they are huge', async () => {
    await withFolder(factsYaml, undefined, async (folder) => {
      const file = await open(join(folder, 'article.yaml'), 'w')
      await file.truncate(50 * 1024 * 1024)
      await file.close()
      expect(await told(folder)).toEqual(['article.yaml:1:1  has 50 MB; at most 2 MB are read'])
    })
  })

  it('are refused at once where aliases multiply', async () => {
    const bomb = [
      'a: &a0 [x, x]',
      ...Array.from({ length: 30 }, (_, n) => `b${n}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`),
    ].join('\n')
    await withFolder(factsYaml, articleYaml, async (folder) => {
      await writeFile(join(folder, 'facts.yaml'), bomb)
      expect(await told(folder)).toEqual(['facts.yaml:1:1  YAML aliases that repeat more than 50 values'])
    })
  })
})

describe("the speaker's time and clicks", () => {
  const twoMinutes: [string, string] = ['locale: en', 'locale: en\nminutes: 2\ncover: { notes: hello, seconds: 30 }']
  const closing: [string, string] = ['{ title: S }', '{ title: S, seconds: 30 }']

  it('accepts a talk whose slides add up to it', async () => {
    await expectSays({
      article: [twoMinutes, ['notes: hello\n', 'notes: hello\n        seconds: 60\n'], closing],
      says: [],
    })
  })

  it('accepts fewer clicks where more parts are said to stand at once', async () => {
    await expectSays({
      article: [
        [bigNumber, 'kind: process-flow\n          steps: [{ label: a }, { label: b }, { label: c }]'],
        ['notes: hello', "standing: 2\n        notes: '[click] c'"],
        ['{rate}', '{rate} {boats}'],
      ],
      says: [],
    })
  })

  it('says how much of the talk is left for slides without a time of their own', async () => {
    const [facts, article] = [edited(factsYaml), edited(articleYaml, [twoMinutes, closing])]
    const { diagnostics } = await withFolder(facts, article, loadFolder)
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      "The slides with seconds plan 1:00 of the talk's 2:00: the other 1:00 are for the one that has none.",
    ])
  })

  it.each<[string, Case]>([
    [
      'a slide without a time of its own',
      {
        article: [twoMinutes, closing],
        says: [
          'article.yaml:9:9  first: needs seconds, the planned time of the slide, since the talk says how many minutes it takes',
        ],
      },
    ],
    [
      'slides that do not add up',
      {
        article: [twoMinutes, ['notes: hello\n', 'notes: hello\n        seconds: 75\n'], closing],
        says: [
          'article.yaml:2:10  the slides plan 2:15, the talk 2:00; change minutes, or the seconds of slides by 15 s in all',
        ],
      },
    ],
    [
      'a click on a slide that comes on whole',
      {
        article: [['notes: hello', 'notes: hello [click] again']],
        says: ['article.yaml:13:16  marks 1 click; this slide comes on whole: take them out'],
      },
    ],
    [
      'more clicks than parts',
      {
        article: [
          [bigNumber, 'kind: process-flow\n          steps: [{ label: a }, { label: b }]'],
          ['notes: hello', "notes: '[click] a [click:2] b'"],
          ['{rate}', '{rate} {boats}'],
        ],
        says: [
          'article.yaml:13:16  marks 3 clicks; the slide comes on in 2 parts, the first of them at once: mark at most 1',
        ],
      },
    ],
    [
      'fewer clicks than parts, so that each would bring on another',
      {
        article: [
          [bigNumber, 'kind: process-flow\n          steps: [{ label: a }, { label: b }, { label: c }]'],
          ['notes: hello', "notes: '[click] c'"],
          ['{rate}', '{rate} {boats}'],
        ],
        says: [
          'article.yaml:13:16  marks 1 click; the slide comes on in 3 parts, the first of them at once: mark 2, or say standing: 2 where so many are to be there at once',
        ],
      },
    ],
    [
      'a number of parts that stand at once and clicks that do not make all of them',
      {
        article: [
          [bigNumber, 'kind: process-flow\n          steps: [{ label: a }, { label: b }, { label: c }]'],
          ['notes: hello', "standing: 3\n        notes: '[click] c'"],
          ['{rate}', '{rate} {boats}'],
        ],
        says: [
          'article.yaml:14:16  marks 1 click; the slide comes on in 3 parts, 3 of them at once: say standing: 2 where so many are to be there at once',
        ],
      },
    ],
    [
      'a step that leads to no slide',
      {
        article: [
          [bigNumber, 'kind: process-flow\n          steps: [{ label: a, slide: frist }, { label: b, slide: one }]'],
          ['{rate}', '{rate} {boats}'],
        ],
        says: [
          'article.yaml:11:38  there is no slide "frist"; did you mean "first"?',
          'article.yaml:11:66  there is no slide "one"',
        ],
      },
    ],
    [
      'a theme that is none',
      {
        article: [['locale: en', 'locale: en\ntheme: pres']],
        says: [
          'article.yaml:2:8  "theme" is "pres"; expected one of lake, press, gazette, hall; did you mean "press"?',
        ],
      },
    ],
    [
      'an address that is none',
      {
        article: [['locale: en', 'locale: en\nsite: { url: example.org/talk }']],
        says: [
          'article.yaml:2:14  "example.org/talk" is not an address; write it whole, such as https://example.org/talk/',
        ],
      },
    ],
    [
      'an address that is not on the web',
      {
        article: [['locale: en', 'locale: en\nsite: { url: "file:///talk" }']],
        says: ['article.yaml:2:14  "file:///talk" is not an address on the web; it begins with https://'],
      },
    ],
    [
      'an address that leads up',
      {
        article: [['locale: en', 'locale: en\nsite: { url: "https://example.org/a/../b" }']],
        says: ['article.yaml:2:14  "https://example.org/a/../b" holds "..": name the folder that the site lies in'],
      },
    ],
    [
      'an address of more than a folder',
      {
        article: [['locale: en', 'locale: en\nsite: { url: "https://example.org/talk?a=1" }']],
        says: [
          'article.yaml:2:14  "https://example.org/talk?a=1" holds more than a folder: leave out what follows "?" or "#"',
        ],
      },
    ],
    [
      'a shape that is none',
      {
        article: [['locale: en', 'locale: en\naspect: 4:3']],
        says: ['article.yaml:2:9  "aspect" is "4:3"; expected one of 16/9, 4/3; did you mean "4/3"?'],
      },
    ],
  ])('refuses %s', async (_, given) => {
    await expectSays(given)
  })
})
