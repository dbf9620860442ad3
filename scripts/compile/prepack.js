/** Puts what citedeck is compiled to into `lib/`, where the package has it. Run by `npm pack` and `npm publish`. */
import { cp, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parts } from '../parts.js'
import { projectRoot } from '../project.js'
import { ensureBuilt } from './ensureBuilt.js'

/** What only a clone needs of a build, and what its compiler has left. */
const left = /^(?:inputs\.json|code-.*|deck|theme)$/

await rm(join(projectRoot, 'lib'), { recursive: true, force: true })
for (const name of /** @type {import('../parts.js').PartName[]} */ (Object.keys(parts)))
  await cp(await ensureBuilt(name), join(projectRoot, 'lib', name), {
    recursive: true,
    filter: (path) => !left.test(basename(path)),
  })
