import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { projectRoot } from '../scripts/machine/project.js'
import { satisfies } from '../scripts/start/requirements.js'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const folder = join('.github', 'workflows')
const workflows = readdirSync(join(projectRoot, folder)).map((name) => ({ name, text: read(join(folder, name)) }))

it('has one version, which the changelog tells of', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string }
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: { '': { version: string } } }
  expect([lock.version, lock.packages[''].version]).toEqual([version, version])
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')} – \\d{4}-\\d\\d-\\d\\d$`, 'm'))
})

// Yarn 1 refuses to install what asks for a newer one.
it('brings no package that needs a newer Node.js than itself', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: true; devOptional?: true; engines?: { node?: string } }>
  }
  const brought = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional)
  expect(brought.length).toBeGreaterThan(30)
  const oldest = '20.19.0'
  expect(brought.filter(([, { engines }]) => !satisfies(oldest, engines?.node ?? '>=0')).map(([name]) => name)).toEqual(
    [],
  )
})

it.each(workflows)('$name runs actions of one commit each, and may do no more than its jobs say', ({ text }) => {
  const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action)
  expect(used.length).toBeGreaterThan(0)
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  const { permissions } = parse(text) as { permissions: unknown }
  expect(permissions).toEqual({})
})

it('is published from a tag alone, with provenance and without a token', () => {
  const { on, jobs } = parse(read(join(folder, 'release.yml'))) as {
    on: unknown
    jobs: { publish: { permissions: unknown; steps: { run?: string }[] } }
  }
  expect(on).toEqual({ push: { tags: ['v*'] } })
  expect(jobs.publish.permissions).toEqual({ contents: 'read', 'id-token': 'write' })
  const runs = jobs.publish.steps.flatMap(({ run }) => run ?? [])
  expect(runs.slice(-2)).toEqual(['npm run pack', 'npm publish ./citedeck-*.tgz --provenance --access public'])
  expect(read(join(folder, 'release.yml'))).not.toContain('secrets.')
})
