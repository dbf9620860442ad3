import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { idSchema, isTaken, slideIdSchema } from '../../scripts/article/ids.ts'
import { projectRoot } from '../../scripts/machine/project.js'

const isName = (text: string) => idSchema.safeParse(text).success

/** All matches of a pattern's first group in the files of a folder. */
async function namesIn(folder: string, files: RegExp, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(join(projectRoot, folder), { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && files.test(entry.name) && !entry.parentPath.includes(`${folder}/node_modules`))
    .map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)).filter(isName)
}

it("keeps the ids of all elements of the site's pages and of Slidev's client, its routes, and the names of the site's files", async () => {
  const client = 'node_modules/@slidev/client'
  const found = {
    pages: await namesIn('scripts/site', /\.[tj]s$/, /(?<!:)\bid="([^"${}]+)"/g),
    // Not those of built-in components that no slide of ours has: they stand in slides, which we make.
    client: [
      ...(await namesIn(`${client}/internals`, /\.vue$/, /(?<!:)\bid="([\w-]+)"/g)),
      ...(await namesIn(`${client}/internals`, /\.vue$/, /:id="\w+ \? '([\w-]+)'/g)),
      ...(await namesIn(`${client}/pages`, /\.vue$/, /(?<!:)\bid="([\w-]+)"/g)),
      ...(await namesIn(`${client}/layouts`, /\.vue$/, /(?<!:)\bid="([\w-]+)"/g)),
      ...[...(await readFile(join(projectRoot, client, 'index.html'), 'utf8')).matchAll(/\bid="([\w-]+)"/g)].map(
        ([, name = '']) => name,
      ),
    ],
    routes: await namesIn(`${client}/setup`, /^routes\.ts$/, /path: '\/([\w-]+)/g),
    files: await namesIn('scripts/site', /\.[tj]s$/, /'(?:\.\/)?([a-z0-9]+)\.(?:html|json|pdf|png|svg|txt|js)'/g),
  }
  expect(found.pages).toEqual(expect.arrayContaining(['announcer', 'app', 'deck', 'fonts', 'print-content']))
  expect(found.client).toEqual(expect.arrayContaining(['page-root', 'print-container', 'slide-content']))
  expect(found.routes).toEqual(expect.arrayContaining(['presenter', 'print', 'overview']))
  expect(found.files).toEqual(expect.arrayContaining(['read', 'deck', 'cover', 'favicon', 'index', 'sw', 'vercel']))
  // Of this project, not of a site: sources of the page's scripts. And what no host serves without its ending.
  const sources = ['opening', 'view', 'worker', 'package', 'evidence']
  const names = Object.values(found)
    .flat()
    .filter((name) => !sources.includes(name))
  expect(names.filter((name) => !isTaken(name))).toEqual([])
})

it("keeps the deck's own slides, and what JavaScript has in every object", () => {
  for (const id of ['cover', 'link', 'sources', 'sources-2', 'constructor', '__proto__', '404', 'read'])
    expect(isTaken(id), id).toBe(true)
  for (const id of ['survival', 'cover-story', 'linked', 'sources-of-income', 'reading'])
    expect(isTaken(id), id).toBe(false)
})

it("takes of a built deck the author's ids and the deck's own, and no way to another folder", () => {
  for (const id of ['survival', 'cover', 'sources-2', 'link'])
    expect(slideIdSchema.safeParse(id).success, id).toBe(true)
  for (const id of [
    '../../x',
    '/x',
    'a/b',
    'a\\b',
    '.',
    '',
    'A',
    'a b',
    'deck',
    'app',
    'constructor',
    'a\u202eb',
    'a\n',
    'x'.repeat(65),
  ])
    expect(slideIdSchema.safeParse(id).success, id).toBe(false)
})
