import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { optionHelp, parseOptions } from '../../scripts/commands/options.ts'
import { shellWord } from '../../scripts/terminal/shellWord.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { citedeck, citedeckProcess } from './run.ts'

describe('the command line', () => {
  it('is a process that says what it has to say and ends with the code', async () => {
    expect(await citedeckProcess(['--help'])).toEqual(await citedeck(['--help']))
    expect(await citedeckProcess(['biuld'])).toEqual(await citedeck(['biuld']))
  }, 60_000)

  it('says which version it is, as its package does', async () => {
    const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
    for (const asked of ['--version', '-v', 'version'])
      expect(await citedeck([asked])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('helps with everything that package.json and the help name', async () => {
    const { code, out, err } = await citedeck(['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const names = [...out.matchAll(/^ {2}npm run (\w+) +(.+)$/gm)].map(([, name = '']) => name)
    expect(names).toEqual(expect.arrayContaining(['build', 'check', 'slides', 'dev', 'preview', 'schema']))
    const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
    for (const name of names) expect(scripts[name]).toMatch(new RegExp(`node scripts/run.js ${name}$`))
  })

  it.each([
    ['build', '--out PATH'],
    ['export', '--range 3-7,12'],
    ['check', '--json'],
    ['slides', '--force'],
    ['dev', '--port N'],
    ['preview', '--port N'],
    ['schema', '--data DIR'],
  ])('helps with %s', async (name, option) => {
    const { code, out, err } = await citedeck([name, '--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`npm run ${name} -- (?:[a-z|]+ )?\\[talks?\\] \\[options\\]`))
    expect(out).toContain(`  ${option}`)
    expect(out).toContain('  --help')
  })

  it.each([
    [['biuld'], 'unknown command "biuld"; did you mean "build"?'],
    [['constructor'], 'unknown command "constructor"'],
    [['check', '--jsno'], 'unknown option --jsno; did you mean "--json"?'],
    [['check', 'extra'], 'check takes no "extra"'],
    [
      ['export', 'tiff', '--site', '/no/such/site'],
      'unknown format "tiff"; there are pdf, png, webp, proof, handout, html',
    ],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await citedeck(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.split('\n')[0]).toBe(message)
    expect(err).not.toContain('    at ')
  })
})

it('says the commands to who writes none of them, and one line to who has mistyped one', async () => {
  expect((await citedeck(['frobnicate'])).err).toContain('  npm run build ')
  expect((await citedeck(['biuld'])).err).toBe(
    'unknown command "biuld"; did you mean "build"?\nSee: npm run build -- --help\n',
  )
})

describe('shellWord', () => {
  it('quotes what a shell would read otherwise', () => {
    expect(['talks/mine', '../a-b_c.d', 'a b', '#a', "it's", '$HOME', ''].map(shellWord)).toEqual([
      'talks/mine',
      '../a-b_c.d',
      "'a b'",
      "'#a'",
      "'it'\\''s'",
      "'$HOME'",
      "''",
    ])
  })
})

describe('parseOptions', () => {
  it("takes the project's own folders where none are named", () => {
    expect(parseOptions([], ['data', 'out'])).toMatchObject({
      data: join(projectRoot, 'data'),
      out: join(projectRoot, 'dist'),
      json: false,
      quiet: false,
      rest: [],
    })
  })

  it('reads values with a space or an equals sign', () => {
    expect(parseOptions(['--data', '/talks', '--port=0', '--quiet'], ['data', 'port'])).toMatchObject({
      data: '/talks',
      port: 0,
      quiet: true,
    })
  })

  it.each([
    [['--force', '/x'], 'unknown option --force'],
    [['--dta', '/x'], 'unknown option --dta; did you mean "--data"?'],
    [['--data'], '--data needs a value'],
    [['--data', '--quiet'], '--data needs a value'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['--port', 'http'], '--port http is not a port; give a number up to 65535'],
    [['--port', '65536'], '--port 65536 is not a port; give a number up to 65535'],
  ])('refuses %j', (args, message) => {
    expect(() => parseOptions(args, ['data', 'port'])).toThrow(expect.objectContaining({ message, exitCode: 2 }))
  })

  it('takes --host alone for all addresses of the machine, and a folder behind it for a talk', () => {
    const host = (...args: string[]) => parseOptions(args, ['data', 'port', 'host']).host
    expect(host()).toBeUndefined()
    expect(host('--host')).toBe('0.0.0.0')
    expect(host('--host', '--port', '3000')).toBe('0.0.0.0')
    expect(host('--host', '192.168.1.5')).toBe('192.168.1.5')
    expect(host('--host=::')).toBe('::')
    const { data, host: all } = parseOptions(['--host', projectRoot], ['data', 'host'])
    expect([data, all]).toEqual([projectRoot, '0.0.0.0'])
  })

  it('helps with what a command takes, and with what all do', () => {
    expect(
      optionHelp(['port'])
        .split('\n')
        .map((line) => line.trim().split(/\s/)[0]),
    ).toEqual(['--port', '--quiet', '--help'])
  })
})
