import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseOptions, type OptionName } from '../../scripts/commands/options.ts'
import { formats } from '../../scripts/export/order.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { fixture } from '../fixtures/paths.ts'
import { citedeck } from './run.ts'

let folder: string
const at = (...way: string[]) => join(folder, ...way)
const from = (...way: string[]) => vi.spyOn(process, 'cwd').mockReturnValue(at(...way))
const takes: OptionName[] = ['data', 'out', 'site']

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-talks-')))
  await mkdir(at('talks', 'deep', 'within'), { recursive: true })
  await cp(fixture('ferry'), at('talks', 'ferry'), { recursive: true })
  await mkdir(at('talks', 'ferry', 'public', 'pictures'), { recursive: true })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

describe('the talk that a command works on', () => {
  it('is the one that the folder is in, with its outputs beside it', () => {
    for (const place of [[], ['public', 'pictures']]) {
      from('talks', 'ferry', ...place)
      expect(parseOptions([], takes)).toMatchObject({
        data: at('talks', 'ferry'),
        out: at('talks', 'ferry', 'dist'),
        site: at('talks', 'ferry', 'dist'),
        target: undefined,
      })
    }
  })

  it("is citedeck's own anywhere in a clone of it", () => {
    vi.spyOn(process, 'cwd').mockReturnValue(join(projectRoot, 'scripts', 'commands'))
    expect(parseOptions([], takes)).toMatchObject({ data: join(projectRoot, 'data'), out: join(projectRoot, 'dist') })
  })

  it('is the one that is named, by a word or by --data, also beside the formats of an export', () => {
    const named = parseOptions([at('talks', 'ferry')], takes)
    expect(named).toMatchObject({ data: at('talks', 'ferry'), out: at('talks', 'ferry', 'dist'), rest: [] })
    expect(parseOptions(['--data', at('talks', 'ferry')], takes)).toEqual(named)
    expect(parseOptions(['pdf', at('talks', 'ferry'), 'png'], takes, formats)).toMatchObject({
      data: at('talks', 'ferry'),
      rest: ['pdf', 'png'],
    })
    expect(() => parseOptions([at('talks', 'ferry'), '--data', at('talks')], takes)).toThrow('name two talks')
    expect(() => parseOptions([at('talks', 'ferry'), at('talks')], takes)).toThrow('name two talks; name one')
  })

  it('is found by every command, which says how to make one where there is none, and which there are below', async () => {
    from('talks', 'deep', 'within')
    const commands = ['build', 'check', 'slides', 'dev', 'export pdf', 'preview', 'upgrade', 'schema']
    for (const line of commands) {
      const { code, err } = await citedeck(line.split(' '))
      expect([line, code, err]).toEqual([line, 1, expect.stringMatching(/holds no talk.*\n.*run\.js new DIR/)])
    }
    from('talks')
    expect(await citedeck(['check'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/one of those below: ferry/),
    })
    expect(await citedeck(['check', '--help'])).toMatchObject({ code: 0 })
  })

  it('is checked and written where it lies', async () => {
    await rm(at('talks', 'ferry', 'slides.md'))
    from('talks', 'ferry', 'public')
    expect(await citedeck(['check'])).toMatchObject({ code: 0, err: expect.not.stringContaining('error') })
    expect(await citedeck(['slides'])).toMatchObject({ code: 0 })
    expect(await readFile(at('talks', 'ferry', 'slides.md'), 'utf8')).toContain('titleTemplate: The ferry')
    const { code, err } = await citedeck(['preview'])
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/run\.js build --data \.\.\s*$/) })
    expect((await readdir(at('talks'))).sort()).toEqual(['deep', 'ferry'])
  })
})

describe("code of a talk's own", () => {
  const paths = ['components/Mine.vue', 'layouts/claim.vue', 'global-top.vue', 'setup/main.ts', 'vite.config.ts']
  it.each([...paths, 'styles/index.css', 'style.css'])(
    'is refused by every command alike, with the reason and the way: %s',
    async (path) => {
      await mkdir(at('talks', 'ferry', path, '..'), { recursive: true })
      await writeFile(at('talks', 'ferry', path), '')
      from('talks', 'ferry')
      const refusal = new RegExp(`${path}:1:1 {2}is code of the talk's own.*\n +Show it with a kind .*theme.yaml`)
      for (const name of ['check', 'slides', 'build', 'dev']) {
        const { code, err } = await citedeck([name])
        expect([name, code, err]).toEqual([name, 1, expect.stringMatching(refusal)])
      }
      const { out } = await citedeck(['check', '--json'])
      expect(JSON.parse(out)).toMatchObject({ ok: false, diagnostics: [{ code: 'own-code' }] })
    },
  )

  it('is no other file beside the talk', async () => {
    for (const path of ['styles/photo.png', 'components/README.md', 'notes.css.txt']) {
      await mkdir(at('talks', 'ferry', path, '..'), { recursive: true })
      await writeFile(at('talks', 'ferry', path), '')
    }
    expect(await citedeck(['check', at('talks', 'ferry')])).toMatchObject({ code: 0 })
  })
})
