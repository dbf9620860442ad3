import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../scripts/article/diagnostic.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { articleYaml, factsYaml, told, withFolder } from './build.ts'

/** What the author is told of an article, or of facts, that replace those in order; and how long it takes. */
async function refused(given: { facts?: string; article?: string }): Promise<{ lines: string[]; seconds: number }> {
  const start = performance.now()
  const lines = await withFolder(given.facts ?? factsYaml, given.article ?? articleYaml, told)
  return { lines, seconds: (performance.now() - start) / 1000 }
}

const edit = (from: string, to: string) => {
  expect(articleYaml).toContain(from)
  return { article: articleYaml.replace(from, () => to) }
}
const derived = (derive: string) => ({
  facts: `${factsYaml}sum: { derive: "${derive}", unit: count, of: { en: sum } }\n`,
})
/** Facts of which each stands on the one before. */
const chain = (length: number) =>
  Array.from(
    { length },
    (_, n) => `c${n}: { derive: ${n === 0 ? 'boats' : `c${n - 1}`} + boats, unit: count, of: { en: c } }\n`,
  )

describe('what a file may hold', () => {
  it.each<[string, { facts?: string; article?: string }, string]>([
    [
      'an id of 300 letters',
      edit('id: first', `id: ${'x'.repeat(300)}`),
      '"id" takes at most 64 characters (found 300)',
    ],
    [
      'a section id of 300 letters',
      edit('id: one', `id: ${'x'.repeat(300)}`),
      '"id" takes at most 64 characters (found 300)',
    ],
    [
      'a fact of 300 letters',
      { facts: `${factsYaml}${'x'.repeat(300)}: { value: 1, unit: count, of: { en: x }, cite: '1.1' }\n` },
      'takes at most 64 characters (found 300)',
    ],
    [
      'an address of 4000 characters',
      edit('locale: en', `locale: en\nsite: { url: "https://example.org/${'x'.repeat(4000)}" }`),
      '"url" takes at most 300 characters (found 4020)',
    ],
    [
      'an address that is longer as it is sent',
      edit('locale: en', `locale: en\nsite: { url: "https://example.org/${'話'.repeat(200)}" }`),
      'comes to 1820 characters as browsers send it; at most 300 are taken',
    ],
    [
      'a computation of 20,000 brackets',
      derived('('.repeat(20_000)),
      '"derive" takes at most 500 characters (found 20000)',
    ],
    [
      'a computation of 60 steps, in order',
      { facts: factsYaml + chain(60).join('') },
      'c50: stands on more than 50 computations, one upon the other',
    ],
    [
      'a computation of 5000 steps, the last first',
      { facts: factsYaml + chain(4000).reverse().join('') },
      'stands on more than 50 computations',
    ],
    [
      'a text without measure',
      edit('notes: hello', `notes: ${'x '.repeat(500_000)}`),
      '"notes" takes at most 20000 characters (found 999999)',
    ],
    [
      'a noun without measure',
      { facts: factsYaml.replace('of: { en: boats }', `of: { en: ${'x'.repeat(100_000)} }`) },
      'takes at most 20000 characters',
    ],
    [
      'a locale without measure',
      edit('locale: en', `locale: en${'-x'.repeat(5000)}`),
      '"locale" takes at most 35 characters (found 10002)',
    ],
    [
      'facts without number',
      {
        facts: Array.from(
          { length: 5001 },
          (_, n) => `f${n}: { value: 1, unit: count, of: { en: f }, cite: '1.1' }\n`,
        ).join(''),
      },
      'holds more than 5000 facts',
    ],
    [
      'slides without number',
      edit(
        '      - id: first',
        `${Array.from({ length: 1001 }, (_, n) => `      - { id: s${n}, claim: c, points: [p], cite: ['2.1'], notes: n }\n`).join('')}      - id: first`,
      ),
      'the talk has 1002 slides; at most 1000 are made',
    ],
    [
      'terms without number',
      edit('locale: en', `locale: en\nterms: [${'a,'.repeat(2001)}]`),
      '"terms" takes at most 2000 items (found 2001)',
    ],
  ])('has a limit that the message names: %s', async (_, given, message) => {
    const { lines, seconds } = await refused(given)
    expect(lines.join('\n')).toContain(message)
    expect(seconds).toBeLessThan(15)
  })

  it('takes what is at a limit', async () => {
    expect((await refused(edit('id: first', `id: ${'x'.repeat(64)}`))).lines).toEqual([])
    expect((await refused({ facts: factsYaml + chain(50).join('') })).lines).toEqual([])
    expect((await refused({ facts: factsYaml + chain(50).reverse().join('') })).lines).toEqual([])
    expect((await refused(derived(`boats${' + boats'.repeat(61)}`))).lines).toEqual([])
  })
})

/** What is said of a YAML file. */
function said(yaml: string): string {
  try {
    parseYaml(yaml, 'f.yaml')
    return 'nothing'
  } catch (error) {
    if (error instanceof InputError) return error.message
    throw error
  }
}

describe('YAML', () => {
  it.each([
    [
      'brackets without end',
      '['.repeat(1_000_000),
      'f.yaml:1:41  lists and maps stand in one another more than 40 deep',
    ],
    ['dashes without end', '- '.repeat(500_000), 'f.yaml:1:81  lists and maps'],
    [
      'indents without end',
      Array.from({ length: 1000 }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
      'f.yaml:41:41  lists and maps',
    ],
    ['maps without end', '{a: '.repeat(100_000), 'more than 40 deep'],
    [
      'a text that looks deep',
      `a: "${'['.repeat(1000)}"\nb: |\n  ${'- '.repeat(100)}\n  [[[\nc: ${'[ '.repeat(39)}${']'.repeat(39)}\n`,
      'nothing',
    ],
    [
      'aliases that multiply',
      Array.from(
        { length: 12 },
        (_, n) =>
          `a${n}: &a${n} [${
            n === 0
              ? 'x'
              : Array(9)
                  .fill(`*a${n - 1}`)
                  .join(', ')
          }]\n`,
      ).join(''),
      'YAML aliases that repeat more than 50 values',
    ],
    [
      'aliases upon aliases',
      Array.from({ length: 5000 }, (_, n) => `- &a${n} [${n === 0 ? 'x' : `*a${n - 1}`}]\n`).join(''),
      'YAML aliases that repeat more than 50 values',
    ],
    ['an alias of what it stands in', 'a: &a [*a]\n', 'f.yaml:1:8  broken YAML: *a names what it stands in'],
    ['a map and its alias', 'a: &a { b: 1 }\nc: *a\n', 'nothing'],
    [
      '__proto__',
      'a: 1\n__proto__: { b: 1 }\n',
      'f.yaml:2:1  broken YAML: the key "__proto__" is a name that JavaScript keeps for itself',
    ],
    ['constructor, deeper', 'a: { constructor: 1 }\n', 'f.yaml:1:6  broken YAML: the key "constructor"'],
    ['such a key in escapes', '"__pr\\u006fto__": 1\n', 'f.yaml:1:1  broken YAML: the key "__proto__"'],
    ['a key that is a list', '? [a, b]\n: c\n', 'a key that is no text'],
    ['a key twice', 'a: 1\nb: 2\n"a": 3\n', 'f.yaml:3:1  broken YAML: the key "a" occurs twice'],
  ])('is refused or taken at once: %s', (_, yaml, message) => {
    const start = performance.now()
    expect(said(yaml)).toContain(message)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('takes many keys in a time that grows as they do', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, n) => `k${n}: 1\n`).join('')
    const time = (yaml: string) => {
      const start = performance.now()
      said(yaml)
      return performance.now() - start
    }
    time(keys(1000))
    expect(time(keys(40_000))).toBeLessThan(40 * Math.max(time(keys(4000)), 20))
  })

  it('says what a data file is where it is no file', async () => {
    await withFolder(undefined, articleYaml, async (folder) => {
      await mkdir(join(folder, 'facts.yaml'))
      expect(await told(folder)).toEqual(['facts.yaml:1:1  is a folder, not a file'])
    })
    await withFolder(factsYaml, undefined, async (folder) => {
      await writeFile(join(folder, 'article.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xff]))
      expect(await told(folder)).toEqual(['article.yaml:1:4  is not UTF-8'])
    })
  })
})

describe('a text', () => {
  it.each([
    ['a control', 'a\\eb', 'holds a character that cannot be printed, U+001B'],
    ['half of a pair', 'a\\ud800b', 'holds a character that cannot be printed, U+D800'],
    [
      'an override, closed or not',
      'a\\u202e68\\u202cb',
      'holds U+202E, which shows letters and digits in another order',
    ],
    ['an embedding that is not closed', 'a\\u202bb', 'not closed in its line; close it with U+202C'],
    ['an isolate that is not closed', 'a\\u2067b', 'not closed in its line; close it with U+2069'],
    ['an isolate that is closed in the next line', 'a\\u2067b\\nc\\u2069', 'not closed in its line'],
    [
      'what closes nothing',
      'a\\u2069b',
      'holds U+2069, which closes a direction of writing that nothing before it opens',
    ],
    ['what closes the other kind', 'a\\u2067b\\u202c', 'holds U+202C, which closes'],
    ['characters of no width alone', '\\u200b\\u2060 \\ufeff', 'holds nothing that can be seen'],
    ['a filler that draws nothing', '\\u3164', 'holds nothing that can be seen'],
  ])('is refused that holds %s', async (_, text, message) => {
    expect((await refused(edit('notes: hello', `notes: "${text}"`))).lines.join('\n')).toMatch(
      new RegExp(`"notes" .*${message.replace('+', '\\+')}`),
    )
    const facts = factsYaml.replace('en: survival rate', `en: "${text}"`)
    expect((await refused({ facts })).lines.join('\n')).toContain(message)
  })

  it.each([
    'a \\u2067b\\u2069 c',
    'a\\u202bb\\u202cc',
    '\\u2068\\u2067a\\u2069\\u2069',
    'family 👨‍👩‍👧',
    'ن\\u200cم',
    'a\\u200fb',
  ])('may hold what scripts need: %s', async (text) => {
    expect((await refused(edit('notes: hello', `notes: "${text}"`))).lines).toEqual([])
  })
})

describe("the site's address", () => {
  it.each([
    'https://:pw@host/',
    'https://user@host/',
    'https://@host/',
    'https:user:pw@host',
    'https:\\\\\\\\u:pw@host/',
    'https://u:pw@',
  ])('is refused with a user or a password, which the message does not repeat: %s', async (url) => {
    const { lines } = await refused(edit('locale: en', `locale: en\nsite: { url: "${url}" }`))
    expect(lines).toEqual([expect.stringContaining('"url" holds a user or a password')])
    expect(lines.join('')).not.toContain('pw@')
  })

  it('may hold an @ in its path', async () => {
    expect(
      (await refused(edit('locale: en', 'locale: en\nsite: { url: "https://example.org/@me/talk" }'))).lines,
    ).toEqual([])
  })
})
