/** Runs a program of this project that is written in TypeScript: `node scripts/run.js scripts/citedeck.ts build`. */
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compiled } from './compiled.js'

process.argv.splice(1, 1) // the program sees its own name and its arguments
const entry = process.argv[1] ?? 'scripts/citedeck.ts'
try {
  const folder = await compiled({
    name: 'program',
    script: new URL('bundle.js', import.meta.url),
    sources: [...new Set(['scripts', 'components', dirname(entry)])],
    order: { entry },
  })
  await import(pathToFileURL(join(folder, 'program.js')).href)
} catch (error) {
  console.error(error)
  process.exit(70)
}
