import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CitedeckError, codes, hasCode, isCode } from '../scripts/errors/citedeckError.js'
import { commandLine } from '../scripts/errors/commandLine.js'
import { data, warnings } from '../scripts/errors/data.js'
import { facts } from '../scripts/errors/facts.js'
import type { Fault } from '../scripts/errors/fault.js'
import { input } from '../scripts/errors/input.js'
import { machine, stopped } from '../scripts/errors/machine.js'
import { model } from '../scripts/errors/model.js'
import { source } from '../scripts/errors/source.js'
import { explain } from '../scripts/machine/explain.js'
import { asTyped } from '../scripts/terminal/asTyped.ts'
import { projectRoot } from '../scripts/machine/project.js'

/** The sections of the page, and the list that each shows. */
const sections: readonly (readonly [title: string, rows: Readonly<Record<string, Fault>>])[] = [
  ['The command line', commandLine],
  ['What the command works on', input],
  ['The data files', data],
  ['Facts', facts],
  ['The article and its lock', source],
  ['Warnings', warnings],
  ['The machine', machine],
  ['A model that a draft asks', model],
  ['Stopped', stopped],
]

const head = '| code | exit | means | what to do |\n|---|---|---|---|\n'

/** The page of all codes, as it should be. */
function page(): string {
  const table = (rows: Readonly<Record<string, Fault>>) =>
    Object.entries(rows)
      .map(
        ([code, { exitCode, means, remedy }]) =>
          `| \`${code}\` | ${exitCode} | ${means} | ${asTyped(remedy, false)} |\n`,
      )
      .join('')
  return `# Errors

Every kind of fault has a code that stays. \`npx citedeck check --json\` gives it with each diagnostic; the exit code is
that of a run that it ends: 1 the input is wrong, 2 the command line, 3 the machine lacks something, 130 stopped; 0 is a
warning. Of faults in the data all are told at once. A stack, with exit code 70, is a fault of citedeck's own.

Made from the lists in \`scripts/errors\`, with \`npx vitest run tests/errors.test.ts -u\`.
${sections.map(([title, rows]) => `\n## ${title}\n\n${head}${table(rows)}`).join('')}`
}

/** Our own sources, but for the lists themselves. */
const sources = ['scripts', 'bench'].flatMap((folder) => {
  const files = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /\.(?:ts|js)$/.test(file) && !/^errors[/\\]/.test(file))
    .map((file) => ({
      file: `${folder}/${file.replaceAll('\\', '/')}`,
      text: readFileSync(join(projectRoot, folder, file), 'utf8'),
    }))
})

/** What a pattern's first group matches in a text. */
function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, found]) => found ?? [])
}

describe('the codes of faults', () => {
  it('are all in docs/errors.md, with what they mean and what to do', async () => {
    expect(new Set(sections.flatMap(([, rows]) => Object.keys(rows)))).toEqual(new Set(Object.keys(codes)))
    await expect(page()).toMatchFileSnapshot('../docs/errors.md')
  })

  it('are names, each in one list, with sentences for a person', () => {
    const names = sections.flatMap(([, rows]) => Object.keys(rows))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    for (const [code, { means, remedy }] of Object.entries(codes)) {
      expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      for (const text of [means, remedy]) expect(text, code).toMatch(/^[`A-Z].*(?:[.]|`)$/)
    }
  })

  it('are all given somewhere, so that none is promised in vain', () => {
    const given = new Set(sources.flatMap(({ text }) => matches(text, /'([a-z0-9]+(?:-[a-z0-9]+)*)'/g)))
    expect(Object.keys(codes).filter((code) => !given.has(code))).toEqual([])
  })

  it('are given to every fault: no other class reaches a user', () => {
    const declared = /class (\w+) extends (?!CitedeckError|AuthorError|InputError)\w*Error\b/g
    const classes = sources.flatMap(({ file, text }) => matches(text, declared).map((name) => `${file}: ${name}`))
    expect(new Set(classes)).toEqual(
      new Set([
        // Never told as they are: a fact computed from a faulty one is left out; a browser's end is told with its path.
        'scripts/export/browserFault.ts: BrowserFailure',
        'scripts/article/facts.ts: FaultElsewhere',
        'scripts/talk/readThrough.ts: LooksBeside',
      ]),
    )
  })
})

describe('an expected fault', () => {
  it.each([
    ['data-wrong', 1],
    ['unknown-option', 2],
    ['no-browser', 3],
    ['output-lost', 130],
  ] as const)('of the kind %s ends a run with %i', (code, exitCode) => {
    expect(explain(new CitedeckError(code, 'what', 'do so'))).toEqual({ text: 'what\ndo so', code: exitCode })
    expect(explain(new CitedeckError(code, 'what'))).toEqual({ text: 'what', code: exitCode })
  })

  it('keeps the exit code of its kind when the system is the cause', () => {
    const cause = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })
    expect(explain(new CitedeckError('file-unreadable', 'what', '', { cause })).code).toBe(1)
    expect(explain(cause).code).toBe(3)
  })

  it('is told from a fault of our own, which comes with its stack', () => {
    const told = { text: expect.stringContaining('errors.test.ts') as string, code: 70 }
    expect(explain(new TypeError('ours'))).toEqual(told)
    expect(explain(Object.assign(new Error('another'), { code: 'no-browser' })).code).toBe(70)
  })

  it('is known by its code alone', () => {
    const error: unknown = new CitedeckError('no-site', 'what')
    expect([hasCode(error, 'no-browser', 'no-site'), hasCode(error, 'no-browser')]).toEqual([true, false])
    expect(hasCode(new Error('no-site'), 'no-site')).toBe(false)
    expect([isCode('no-site'), isCode('constructor'), isCode('no-such-code')]).toEqual([true, false, false])
  })
})
