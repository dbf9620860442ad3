import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/machine/project.js'
import { writeHosting } from '../../scripts/site/hosting.ts'
import { securityHeaders } from '../../scripts/site/policy.ts'
import { deckOf } from '../deck/build.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-hosting-'))
  await writeHosting(deckOf([]), folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('lets no other site frame the deck', () => {
  expect(securityHeaders['Content-Security-Policy']).toBe("frame-ancestors 'self'")
})

it('tells Netlify, Cloudflare Pages, Vercel and nginx the same headers', async () => {
  const [headers, vercel, nginx] = await Promise.all(
    [join(folder, '_headers'), join(folder, 'vercel.json'), join(projectRoot, '.github', 'hosting', 'nginx.conf')].map(
      (path) => readFile(path, 'utf8'),
    ),
  )
  const forAll = (
    JSON.parse(vercel ?? '') as { headers: { source: string; headers: { key: string; value: string }[] }[] }
  ).headers.find(({ source }) => source === '/(.*)')?.headers
  for (const [name, value] of Object.entries(securityHeaders)) {
    expect(headers?.split('\n\n')[0]).toContain(`\n  ${name}: ${value}`)
    expect(forAll).toContainEqual({ key: name, value })
    expect(nginx?.replaceAll('"', '')).toContain(`add_header ${name} ${value} always;`)
  }
})
