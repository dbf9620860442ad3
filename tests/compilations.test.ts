import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { expect, it } from 'vitest'
import { renderer, stage } from '../scripts/compilations.js'
import { projectRoot } from '../scripts/project.js'

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

it.each([renderer, stage(false)])(
  'compiles the $name anew when a file changes that its components import',
  ({ sources }) => {
    const paths = [...imported(drawn)].map((file) => relative(projectRoot, file).split(sep).join('/'))
    expect(paths.length).toBeGreaterThan(70)
    expect(paths.filter((path) => !sources.some((folder) => path.startsWith(`${folder}/`)))).toEqual([])
  },
)
