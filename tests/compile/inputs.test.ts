import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { expect, it } from 'vitest'
import { readInputs } from '../../scripts/compile/inputs.js'
import { partFolder } from '../../scripts/start/partFolder.js'
import { projectRoot } from '../../scripts/machine/project.js'

/** All of citedeck's own files that the given ones import, and those in turn. */
function imported(files: readonly string[]): Set<string> {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^']*'(\.[^']+)'/gm))
      if (/\.(?:ts|js|vue)$/.test(path)) visit(join(dirname(file), path))
  }
  files.forEach(visit)
  return found
}

const drawn = ['components', 'layouts'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.vue'))
    .map((name) => join(projectRoot, folder, name)),
)

it('builds the renderer anew when a file changes that its components import, or what compiles them', async () => {
  const { paths, folders } = readInputs(await partFolder('renderer'))
  const known = new Set([...paths, ...folders].map((path) => path.split(sep).join('/')))
  const wanted = [...imported(drawn)].map((file) => relative(projectRoot, file).split(sep).join('/'))
  expect(wanted.length).toBeGreaterThan(70)
  const compilers = ['scripts/render/compile.js', 'scripts/render/vueOptions.js', 'scripts/compile/inputs.js']
  expect([...wanted, ...compilers, 'components', 'package-lock.json'].filter((path) => !known.has(path))).toEqual([])
  expect([...known].filter((path) => path.includes('node_modules'))).toEqual([])
})
