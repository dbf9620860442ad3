import { appendFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { jsonSchemas } from '../../scripts/commands/schema.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { withHyphens } from '../../scripts/deck/withHyphens.ts'
import { surroundings } from '../../scripts/deck/files.ts'
import { isPristine, write } from '../../scripts/deck/write.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { citedeck, withFerry } from './run.ts'

async function replaceIn(path: string, from: string, to: string): Promise<void> {
  const before = await readFile(path, 'utf8')
  expect(before).toContain(from)
  await writeFile(path, before.replace(from, to))
}

/** The folder's files and what they hold. */
async function contents(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder)
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

describe('wrong data', () => {
  it('ends with 1, everything that is wrong and every file as it was', async () => {
    await withFerry(async (folder) => {
      await replaceIn(join(folder, 'facts.yaml'), 'unit: percent\n', 'unit: per-cent\n')
      await replaceIn(join(folder, 'article.yaml'), 'kind: timeline', 'kind: time-line')
      await replaceIn(join(folder, 'article.yaml'), '{payback}', '{pay-back}')
      const before = await contents(folder)
      for (const command of ['slides', 'build']) {
        const { code, err } = await citedeck([
          command,
          '--data',
          folder,
          ...(command === 'build' ? ['--out', join(folder, 'site')] : []),
        ])
        expect(code).toBe(1)
        expect(err).toMatch(/article\.yaml:42:17 {2}unknown kind "time-line"; did you mean "timeline"\?/)
        expect(err).toMatch(/article\.yaml:\d+:\d+ {2}unknown fact "pay-back"; did you mean "payback"\?/)
        expect(err).toMatch(/facts\.yaml:\d+:9 {2}walking-share: unknown unit "per-cent"; did you mean "percent"\?/)
        expect(err).toMatch(/\n3 errors; nothing was changed\n$/)
        expect(await contents(folder)).toEqual(before)
      }
    })
  })
})

describe('a data folder that is not there', () => {
  it('ends with 1 and says where it was looked for, also where a site of another deck is', async () => {
    await withFerry(async (folder) => {
      const out = join(folder, 'site')
      await mkdir(out)
      const manifest = {
        citedeck: 1,
        title: 'A site',
        locale: 'en',
        width: 1280,
        height: 720,
        digest: '0',
        inputs: '0',
        slides: [{ id: 'cover', title: 'A site', layout: 'cover', clicks: 0 }],
        files: {},
      }
      await Promise.all([
        writeFile(join(out, 'deck.json'), JSON.stringify(manifest)),
        writeFile(join(out, 'deck.pdf'), ''),
        writeFile(`${out}.contact-sheet.png`, ''),
      ])
      const { code, err } = await citedeck(['build', '--data', join(folder, 'nowhere'), '--out', out])
      expect(code).toBe(1)
      expect(err).toMatch(
        /^\S*nowhere:1:1 {2}there is no such folder\n {4}Looked for .*nowhere; --data DIR names another folder\.\n1 error; /,
      )
      expect(err).not.toMatch(/\n {4}at /)
      expect((await readdir(out)).sort()).toEqual(['deck.json', 'deck.pdf'])
    })
  })
})

describe('check', () => {
  it('says in one piece of JSON that all is in order', async () => {
    await withFerry(async (folder) => {
      const { code, out } = await citedeck(['check', '--json', '--data', folder])
      expect(code).toBe(0)
      expect(JSON.parse(out)).toMatchObject({
        ok: true,
        diagnostics: expect.any(Array),
        coverage: { facts: 12, slides: 6 },
      })
    })
  })

  it('says in one piece of JSON what is wrong, and ends with 1', async () => {
    await withFerry(async (folder) => {
      await replaceIn(join(folder, 'facts.yaml'), 'value: 71', 'value: 72')
      const { code, out } = await citedeck(['check', '--json', '--data', folder])
      expect(code).toBe(1)
      expect(JSON.parse(out)).toMatchObject({
        ok: false,
        diagnostics: [
          {
            severity: 'error',
            code: 'fact-not-in-sentence',
            file: expect.stringMatching(/facts\.yaml$/),
            line: expect.any(Number),
            column: expect.any(Number),
            message: expect.stringContaining('71'),
          },
        ],
      })
    })
  })

  it('writes no colours where there is no terminal, with NO_COLOR and without', async () => {
    await withFerry(async (folder) => {
      await appendFile(join(folder, 'facts.yaml'), "odd: { value: x, unit: count, of: { en: odd }, cite: '1.4' }\n")
      for (const environment of [{}, { NO_COLOR: '1' }]) {
        const { out, err } = await citedeck(['check', '--data', folder], environment)
        expect(err).toContain('"x" is not a number')
        expect(out + err).not.toContain('\u001b')
      }
    })
  })

  it('is silent where all is in order and --quiet is given', async () => {
    await withFerry(async (folder) => {
      expect(await citedeck(['check', '--quiet', '--data', folder])).toEqual({ code: 0, out: '', err: '' })
    })
  })
})

describe('slides', () => {
  it('refuses to overwrite an edit, says where it belongs, and keeps it beside with --force', async () => {
    await withFerry(async (folder) => {
      const path = join(folder, 'slides.md')
      await citedeck(['slides', '--data', folder, '--force'])
      const written = await readFile(path, 'utf8')
      expect(isPristine(written)).toBe(true)
      const edited = written.replace('The ferry', 'My ferry')
      await writeFile(path, edited)
      await replaceIn(join(folder, 'article.yaml'), 'Does it pay?', 'Will it pay?')

      const refused = await citedeck(['slides', '--data', folder])
      expect(refused.code).toBe(1)
      expect(refused.err).toMatch(
        /slides\.md was edited by hand\.\nAn edit belongs in the data folder: claims, figures and notes in article\.yaml, numbers in facts\.yaml\.\n--force/,
      )
      expect(await readFile(path, 'utf8')).toBe(edited)

      const forced = await citedeck(['slides', '--data', folder, '--force'])
      expect(forced.code).toBe(0)
      expect(forced.err).toContain('kept as')
      expect(await readFile(join(folder, 'slides.edited.md'), 'utf8')).toBe(edited)
      expect(await readFile(path, 'utf8')).toContain('Will it pay?')
    })
  })
})

describe('what is committed', () => {
  it.each(Object.entries(jsonSchemas()))('data/%s is what "npm run schema" writes', async (name, content) => {
    expect(await readFile(join(projectRoot, 'data', name), 'utf8')).toBe(content)
  })

  it('slides.md is what "npm run slides" writes', async () => {
    const path = join(projectRoot, 'slides.md')
    expect(await readFile(path, 'utf8')).toBe(
      write(withHyphens(compose(await readTalk(join(projectRoot, 'data')))), surroundings(path)),
    )
  })
})
