import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { licencesText } from '../../scripts/licences/licences.ts'
import { licenceOf, packageFolder, type Licence } from '../../scripts/licences/packages.js'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'citedeck-licences-'))
})
afterAll(() => rm(root, { recursive: true }))

/** A package with the files that are given. */
async function packageWith(
  name: string,
  manifest: object,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = join(root, name)
  await mkdir(folder)
  for (const [file, content] of Object.entries({
    'package.json': JSON.stringify({ name, version: '1.2.3', ...manifest }),
    ...files,
  }))
    await writeFile(join(folder, file), content)
  return folder
}

describe('the licence of a package', () => {
  it('is its own text, the same with any line ends, with its notices', async () => {
    const folder = await packageWith(
      'whole',
      { license: 'Apache-2.0', homepage: 'https://example.org' },
      {
        LICENSE: '\uFEFFYou may.\r\n\r\n\r\n\r\nAnd so on.  \r\n',
        'NOTICE.txt': 'Made by A. Writer',
        'license.js': 'no text',
        'licences.json': '{}',
      },
    )
    expect(licenceOf(folder)).toEqual({
      name: 'whole',
      version: '1.2.3',
      licence: 'Apache-2.0',
      homepage: 'https://example.org',
      text: 'Made by A. Writer\n\nYou may.\n\nAnd so on.',
    })
  })

  it("is the standard text with the author's name where the package holds none", async () => {
    const folder = await packageWith('bare', {
      license: 'MIT',
      author: { name: 'B. Writer', email: 'b@example.org' },
      repository: { url: 'git+https://example.org/bare.git' },
    })
    expect(licenceOf(folder).text).toMatch(
      /^Copyright \(c\) B\. Writer \(https:\/\/example\.org\/bare\)\n\nPermission is hereby granted, free of charge/,
    )
    const icons = await packageWith(
      'icons',
      { license: 'Apache-2.0' },
      { 'info.json': '{"author":{"name":"C. Draughtsman"}}' },
    )
    expect(licenceOf(icons).text).toMatch(/^Copyright \(c\) C\. Draughtsman [^]*Apache License/)
    const nobody = await packageWith('nobody', { license: 'ISC' })
    expect(licenceOf(nobody).text).toMatch(
      /^Copyright \(c\) the authors of nobody \(https:\/\/www\.npmjs\.com\/package\/nobody\)\n\nPermission to use/,
    )
  })

  it.each([
    ['odd', { license: 'SEE LICENSE IN ../../etc/passwd' }, 'SEE LICENSE IN ../../etc/passwd'],
    ['old', { licenses: [{ type: 'Zlib' }, { type: 'Beerware' }] }, 'Zlib OR Beerware'],
    ['silent', {}, 'no licence stated'],
    ['wrong', { license: 7 }, 'no licence stated'],
  ])('says where to look where there is no text of it at all: %s', async (name, manifest, licence) => {
    expect(licenceOf(await packageWith(name, manifest))).toMatchObject({
      licence,
      text: `The package holds no text of its licence (${licence}). See https://www.npmjs.com/package/${name}`,
    })
  })

  it('is without what a tool has bundled for itself, where only its helpers are in what was built', async () => {
    const folder = await packageWith(
      'tool',
      { license: 'MIT' },
      {
        'LICENSE.md': '# Tool\nYou may.\n\n# Licenses of bundled dependencies\nMany.\n',
        'THIRD-PARTY-LICENSE': 'More.',
      },
    )
    expect(licenceOf(folder, { helpersOnly: true }).text).toBe('# Tool\nYou may.')
    expect(licenceOf(folder).text).toContain('Many.')
    expect(licenceOf(folder).text).toContain('More.')
  })

  it('is asked of a package that is installed', () => {
    expect(licenceOf(packageFolder('@fontsource-variable/noto-serif-tc'))).toMatchObject({
      licence: 'OFL-1.1',
      text: expect.stringContaining('SIL OPEN FONT LICENSE') as string,
    })
    expect(() => packageFolder('not-installed-at-all')).toThrow(
      'not-installed-at-all is in what was built, but is not installed',
    )
  })
})

describe('the text that goes with a site', () => {
  const licence = (name: string, text: string): Licence => ({ name, version: '1.0.0', licence: 'MIT', text })
  const text = licencesText([licence('font', 'Letters.')], licence('citedeck', 'Pages.'), [
    licence('a', 'Same.'),
    licence('b', 'Other.'),
    licence('c', 'Same.'),
  ])

  it('gives each text once, under the names of all that it is of', () => {
    expect(text.match(/Same\./g)).toHaveLength(1)
    expect(text).toContain('a 1.0.0 (MIT)\nc 1.0.0 (MIT)\n\n    Same.\n')
  })

  it('names no scripts with a page that has none', () => {
    const alone = licencesText([licence('font', 'Letters.')], licence('citedeck', 'Pages.'), [])
    expect(alone).toContain('Letters.')
    expect(alone).toContain('Pages.')
    expect(alone).not.toMatch(/Same|Other|scripts/)
  })
})
