import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/machine/project.js'

const run = promisify(execFile)
const parts = ['components', 'scripts', 'layouts', 'styles', 'setup', 'data', 'tests', 'package.json']
const settings = [
  ...readdirSync(projectRoot).filter((name) => /^tsconfig.*\.json$/.test(name)),
  'vitest.config.ts',
  'eslint.config.js',
  '.prettierrc.json',
  '.prettierignore',
  'package-lock.json',
]

let copy: string

/** Runs a program in the copy of the project. */
function inCopy(...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const environment = { ...process.env, CI: '', NODE_ENV: '', VITEST: '', CITEDECK_CACHE: join(copy, '.cache') }
  return run(process.execPath, words, { cwd: copy, env: environment })
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'citedeck-copy-'))
  await Promise.all(
    [...parts, ...settings].map((part) =>
      cp(join(projectRoot, part), join(copy, part), {
        recursive: true,
        filter: (path) => !path.includes('node_modules', projectRoot.length),
      }),
    ),
  )
  await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction')
  // The tests that are run there start neither a browser nor the program: nothing is compiled for them.
  await writeFile(join(copy, 'tests', 'browser', 'setup.ts'), 'export default () => undefined\n')
})

afterAll(() => rm(copy, { recursive: true, force: true }))

it('adds a kind of figure that is drawn, checked and kept in order, and touches nothing else', async () => {
  const { stdout } = await inCopy('scripts/gallery/newFigure.js', 'dot-field')
  expect(stdout).toContain('made components/DotField')
  expect(await readFile(join(copy, 'components', 'index.ts'), 'utf8')).toContain("'dot-field': dotField,")

  await inCopy('scripts/run.js', 'schema')
  expect(await readFile(join(copy, 'data', 'article.schema.json'), 'utf8')).toContain('"dot-field"')

  const gates = ['pictures', 'greyscale'].map((name) => `tests/components/${name}.test.ts`)
  // One worker, which loads what both share but once; the other kinds are drawn as they always were.
  const options = ['--project=rest', '--maxWorkers=1', '--testNamePattern=dot-field']
  const tests = await inCopy('node_modules/vitest/vitest.mjs', 'run', ...options, ...gates)
  expect(tests.stdout).toContain('passed')
  expect(await readFile(join(copy, 'tests/components/pictures/dot-field-many.svg'), 'utf8')).toContain('data-fact')

  await inCopy('node_modules/eslint/bin/eslint.js', 'components/DotField')
  await inCopy('node_modules/prettier/bin/prettier.cjs', '--check', 'components/DotField', 'components/index.ts')
}, 120_000)

it('refuses a name that is no kind, and one that is taken', async () => {
  await expect(inCopy('scripts/gallery/newFigure.js', 'Dot Field')).rejects.toMatchObject({ code: 2 })
  await expect(inCopy('scripts/gallery/newFigure.js', 'waffle-chart')).rejects.toMatchObject({
    code: 2,
    stderr: 'components/WaffleChart is there already\n',
  })
})
