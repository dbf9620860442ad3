import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { licencesIn } from '../../scripts/licences/collect.js'
import { buildFerry, type Ferry } from './ferry.ts'

let ferry: Ferry
let text: string
beforeAll(async () => {
  ferry = await buildFerry()
  text = await readFile(join(ferry.site, 'licences.txt'), 'utf8')
})
afterAll(() => ferry.remove())

const heading = /^(@?[\w./-]+) (\d\S*) \(([^)]+)\)/gm

it("goes with a site: the fonts', citedeck's and those of all in its scripts and styles, each with its text", async () => {
  const listed = [...text.matchAll(heading)].map(([, name = '', , licence = '']) => ({ name, licence }))
  expect(listed.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      '@expo-google-fonts/noto-sans',
      '@expo-google-fonts/noto-serif',
      'citedeck',
      '@slidev/client',
      '@vue/runtime-core',
      'vue-router',
      '@vueuse/core',
      'vite',
    ]),
  )
  expect(
    listed.filter(
      ({ licence }) => !/^(?:MIT|MIT AND OFL-1\.1|OFL-1\.1|Apache-2\.0|ISC|BSD-[23]-Clause|0BSD)$/.test(licence),
    ),
  ).toEqual([])
  expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1')
  // Of fonts that it does not hold it says nothing.
  expect(text).not.toContain('noto-sans-tc')
  expect(text).not.toContain('holds no text of its licence')
  // Hosts may not say how it is encoded.
  expect(text.startsWith('\uFEFF')).toBe(true)
  const folder = join(ferry.site, 'assets')
  const styles = await Promise.all(
    (await readdir(folder, { recursive: true }))
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFile(join(folder, name), 'utf8')),
  )
  expect(licencesIn([], styles).map(({ name }) => name)).not.toEqual([])
  for (const { name } of licencesIn([], styles)) expect(listed.map((each) => each.name)).toContain(name)
})

it('is linked from the page that is read, and not loaded with it', async () => {
  for (const page of ['read.html', 'index.html']) {
    const html = await readFile(join(ferry.site, page), 'utf8')
    expect(html, page).toContain(
      '<footer class="licences"><a href="./licences.txt">Licences of fonts and software</a></footer>',
    )
    expect(html, page).not.toContain('SIL OPEN FONT LICENSE')
  }
})

it('stands in the page to mail, as far as that holds what it is about', async () => {
  const out = join(ferry.folder, 'deck.html')
  expect(await ferry.export('html', '--out', out)).toMatchObject({ code: 0 })
  const html = await readFile(out, 'utf8')
  expect(html).toContain('<footer class="licences"><details><summary>Licences of fonts and software</summary><pre>')
  expect(html).toContain('SIL OPEN FONT LICENSE Version 1.1')
  expect(html).toMatch(/^citedeck \d\S* \(MIT\)/m)
  expect(html).not.toContain('@slidev/client')
  expect(html).not.toContain('licences.txt')
})

it('is said in the PDF, whose fonts Chromium leaves without it', async () => {
  const pdf = (await readFile(join(ferry.site, 'deck.pdf'))).toString('latin1')
  expect(pdf).toContain(
    '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">The fonts (Noto) are under the SIL Open Font License 1.1: https://openfontlicense.org</rdf:li></rdf:Alt></xmpRights:UsageTerms>',
  )
})

it('is missed by name where a site holds none', async () => {
  await rename(join(ferry.site, 'licences.txt'), join(ferry.folder, 'licences.txt'))
  const run = await ferry.export('html', '--out', join(ferry.folder, 'none.html'))
  expect(run.code).toBe(1)
  expect(run.output).toContain('licences.txt')
})
