import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { program } from '../scripts/compilations.js'
import { compiled } from '../scripts/compiled.js'

/** What files of a bundled program load as they start, and what those do. */
function loadedBy(folder: string, names: readonly string[]): Set<string> {
  const found = new Set(names)
  for (const name of found)
    if (name.endsWith('.cjs'))
      for (const [, id = ''] of readFileSync(join(folder, name), 'utf8').matchAll(/^(?:.* = )?require\("([^"]+)"\)/gm))
        found.add(id.replace(/^\.\//, ''))
  return found
}

it('loads no package for a check, of which Vue alone would be an eighth', async () => {
  const folder = await compiled(program('scripts/citedeck.ts'))
  const first = readdirSync(folder).filter((name) => /^(?:program|check-[^.]+)\.cjs$/.test(name))
  expect(first).toHaveLength(2)
  const loaded = [...loadedBy(folder, first)]
  expect(loaded.length).toBeGreaterThan(10)
  expect(loaded.filter((id) => id.startsWith('file:') && id.includes('/node_modules/'))).toEqual([])
})
