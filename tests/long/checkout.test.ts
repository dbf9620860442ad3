import { readdirSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildFerry, type Ferry } from '../browser/ferry.ts'
import { projectRoot, runProgram } from '../browser/run.ts'

/** What a build reads of a checkout. */
const sources = [
  'LICENSE',
  'components',
  'layouts',
  'scripts',
  'setup',
  'styles',
  'package.json',
  'package-lock.json',
  ...readdirSync(projectRoot).filter((name) => /^tsconfig.*\.json$/.test(name)),
  'vite.config.ts',
]

let ferry: Ferry
beforeAll(async () => {
  ferry = await buildFerry()
})
afterAll(() => ferry.remove())

it('builds the same bytes from sources and data with the line ends of Windows', async () => {
  const checkout = join(ferry.folder, 'checkout')
  await mkdir(checkout)
  for (const name of sources)
    await cp(join(projectRoot, name), join(checkout, name), {
      recursive: true,
      filter: (path) => !path.includes('node_modules', projectRoot.length),
    })
  await giveWindowsLineEnds(checkout)
  await cp(join(projectRoot, 'public'), join(checkout, 'public'), { recursive: true }) // .gitattributes keeps it as it is
  await symlink(join(projectRoot, 'node_modules'), join(checkout, 'node_modules'), 'junction')
  const data = join(ferry.folder, 'windows')
  await cp(ferry.data, data, { recursive: true })
  await giveWindowsLineEnds(data)

  const site = join(ferry.folder, 'site-of-windows')
  const built = await runProgram(checkout, ['build', '--data', data, '--out', site], {
    environment: { CITEDECK_CACHE: join(ferry.folder, 'cache') },
  })
  expect(built, built.output).toMatchObject({ code: 0 })
  expect(built.output).not.toContain('edited')

  const [one, other] = [await contents(ferry.site), await contents(site)]
  expect([...other.keys()]).toEqual([...one.keys()])
  // The manifest holds a digest of what the site was built from: of `slides.md` too, which says where citedeck lies.
  expect([...one].filter(([name, bytes]) => other.get(name)?.equals(bytes) !== true).map(([name]) => name)).toEqual([
    'deck.json',
  ])
  expect(withoutInputs(other.get('deck.json'))).toEqual(withoutInputs(one.get('deck.json')))
}, 180_000)

const withoutInputs = (manifest: Buffer | undefined): object => ({
  ...(JSON.parse(String(manifest)) as object),
  inputs: '',
})

/** Gives them to all but what is copied into a site as it is. */
async function giveWindowsLineEnds(folder: string): Promise<void> {
  for (const [path, bytes] of await contents(folder)) {
    if (path.startsWith('public')) continue
    const text = bytes.toString('utf8')
    expect(text, path).not.toContain('\r')
    await writeFile(join(folder, path), text.replaceAll('\n', '\r\n'))
  }
}

/** The files below a folder, by their paths from it. */
async function contents(folder: string): Promise<Map<string, Buffer>> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort()
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const)))
}
