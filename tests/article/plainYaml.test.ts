import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readPlain } from '../../scripts/article/yaml/plain.ts'
import { takeYamlApart } from '../../scripts/article/yaml/apart.ts'
import { parseYaml } from '../../scripts/article/yamlFile.ts'
import { limits } from '../../scripts/input/limits.ts'
import { projectRoot } from '../../scripts/machine/project.js'

const files = ['components', 'data', join('tests', 'fixtures')].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name): [string, string] => [join(folder, name), readFileSync(join(projectRoot, folder, name), 'utf8')]),
)

it('reads most files of the repository the quick way, all of those as yaml reads them', () => {
  const quick = files.flatMap(([name, source]) => {
    const value = readPlain(source, limits.nesting)
    return value === undefined ? [] : [{ name, value, exact: takeYamlApart(source, name).value }]
  })
  for (const { name, value, exact } of quick) expect(value, name).toEqual(exact)
  const left = files.map(([name]) => name).filter((name) => !quick.some((each) => each.name === name))
  // One repeats a picture by its name, in another a line begins with `**`.
  expect(left).toHaveLength(2)
  expect(quick.length).toBeGreaterThan(40)
})

it.each([
  ['a text that is cut off', 'a: Pier #7'],
  ['a text that begins a map', 'a: { fact }'],
  ['a name', 'a: &more 1\nb: *more'],
  ['a type', 'a: !now 1'],
  ['a tab', 'a:\t1'],
  ['a key twice', 'a: 1\na: 2'],
  ['a key that is a list', '[a]: 1'],
  ['a key of null', '~: 1'],
  ['a key that all objects have', 'constructor: 1'],
  ['a full-width colon in a key', 'of：{ en: boats }'],
  ['two documents', 'a: 1\n---\na: 2'],
  ['a directive', '%YAML 1.1\n---\na: yes'],
  ['a number beyond all bounds', 'a: 1e400'],
  ['nothing', '# a: 1'],
  ['brackets without end', '['.repeat(20_000)],
  ['lists too deep', `${'['.repeat(limits.nesting + 1)}${']'.repeat(limits.nesting + 1)}`],
])('leaves %s to yaml', (_, source) => {
  expect(readPlain(source, limits.nesting)).toBeUndefined()
})

it('finds the places of what was read the quick way', () => {
  const file = parseYaml('a: 1\nb: [2, { c: 3 }]\n', 'x.yaml')
  expect(file.value).toEqual({ a: 1, b: [2, { c: 3 }] })
  expect(file.place(['b', 1, 'c'])).toEqual({ line: 2, column: 13 })
})

/** What slips into YAML while it is written. */
const signs = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n  ',
    ':',
    ': ',
    '：',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ', ',
    '#',
    ' # ',
    '|',
    '>-',
    '? ',
  ],
  ...[
    '\\',
    '%',
    '@',
    '`',
    '~',
    'null',
    'true',
    'yes',
    '1_000',
    '0x1F',
    '0o7',
    '012',
    '+1',
    '1e3',
    '.5',
    '-.inf',
    '<<: ',
  ],
]

/** Some lines of a file, with a few slips. */
const slipped = fc
  .record({
    file: fc.constantFrom(...files.map(([, source]) => source.split('\n'))),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    count: fc.integer({ min: 1, max: 12 }),
    slips: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), sign: fc.constantFrom(...signs), over: fc.nat(2) }),
      { maxLength: 3 },
    ),
  })
  .map(({ file, from, count, slips }) => {
    const first = Math.floor(from * file.length)
    const lines = file.slice(first, first + count)
    const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
    const text = lines.map((line) => line.slice(Math.min(...indents))).join('\n')
    return slips.reduce((source, { at, sign, over }) => {
      const place = Math.floor(at * source.length)
      return source.slice(0, place) + sign + source.slice(place + over)
    }, text)
  })

it('reads nothing otherwise than yaml, and nothing in which yaml finds a fault', () => {
  let quick = 0
  fc.assert(
    fc.property(slipped, (source) => {
      const value = readPlain(source, limits.nesting)
      if (value === undefined) return
      quick++
      expect(value).toEqual(takeYamlApart(source, 'x.yaml').value)
    }),
    { numRuns: 300 },
  )
  expect(quick).toBeGreaterThan(75)
})
