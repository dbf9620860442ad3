import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { singleFile } from '../../scripts/site/singleFile.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-single-'))
  await mkdir(join(folder, 'site', 'assets'), { recursive: true })
  await Promise.all([
    writeFile(join(folder, 'secret'), 'the secret'),
    writeFile(join(folder, 'secret.css'), 'the secret'),
    writeFile(join(folder, 'site', 'favicon.svg'), '<svg/>'),
    writeFile(join(folder, 'site', 'licences.txt'), 'the licences'),
    writeFile(join(folder, 'site', 'assets', 'a-1.woff2'), 'a font'),
    writeFile(
      join(folder, 'site', 'assets', 'fonts-12.css'),
      'url("a-1.woff2") url("../../secret") url("/etc/hostname") url("..")',
    ),
  ])
})
afterEach(() => rm(folder, { recursive: true }))

/** The single page of a site whose page names this style sheet. */
async function copyOf(sheet: string, slides = ''): Promise<string> {
  await writeFile(
    join(folder, 'site', 'read.html'),
    `<html><link rel="stylesheet" id="fonts" href="./${sheet}" media="print">\n<noscript></noscript><main id="print-content">${slides}</main></html>`,
  )
  return singleFile(join(folder, 'site'))
}

it("takes fonts from the site's own folder alone", async () => {
  const html = await copyOf('assets/fonts-12.css')
  expect(html).toContain(Buffer.from('a font').toString('base64'))
  expect(html).not.toContain(Buffer.from('the secret').toString('base64'))
  expect(html).toContain('url("../../secret")') // stays as it is: an address that the page may not load
})

it.each(['assets/fonts-/../../../secret.css', 'assets/fonts-12.css/../../../secret.css', '../secret.css'])(
  'takes no style sheet from elsewhere: %s',
  async (sheet) => {
    await expect(copyOf(sheet)).rejects.toThrow(
      'read.html of the site names no fonts: another version or another tool made it.',
    )
  },
)

it("takes pictures from the site's own folder alone, and leaves videos out", async () => {
  const addresses = ['./favicon.svg', './../secret', './assets/%2e%2e/../../secret', './..%2fsecret']
  const slides = addresses.map((address) => `<img src="${address}" alt="">`)
  const html = await copyOf('assets/fonts-12.css', `${slides.join('')}<video controls src="./clip.mp4"></video>`)
  expect(html).toContain(`<img src="data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}" alt="">`)
  expect(html).not.toContain(Buffer.from('the secret').toString('base64'))
  for (const slide of slides.slice(1)) expect(html).toContain(slide) // stays as it is
  expect(html).not.toContain('<video')
})
