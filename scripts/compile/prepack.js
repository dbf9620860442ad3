/**
 * Puts what citedeck is compiled to into `lib/`, where the package has it, or into the folder that is named: run by
 * `npm pack` and `npm publish`, which need `--ignore-scripts=false` for it.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { runnerImport } from 'vite'
import { packageFolder } from '../licences/packages.js'
import { parts } from './parts.js'
import { projectRoot } from '../machine/project.js'
import { ensureBuilt } from './ensureBuilt.js'
import { readInputs } from './inputs.js'

const lib = process.argv[2] ?? join(projectRoot, 'lib')
await rm(lib, { recursive: true, force: true })
await copyParts()
await copyFonts()
await writeTypes()
await copySchemas()

/** All parts, and a digest of what they were made from. */
async function copyParts() {
  /** What only a clone needs of a build, and what its compiler has left. */
  const left = /^(?:inputs\.json|code-.*|deck|theme|index\.html)$/
  const madeFrom = createHash('sha256')
  for (const name of /** @type {import('./parts.js').PartName[]} */ (Object.keys(parts))) {
    const folder = await ensureBuilt(name)
    await cp(folder, join(lib, name), { recursive: true, filter: (path) => !left.test(basename(path)) })
    madeFrom.update(readInputs(folder).digest)
  }
  await writeFile(join(lib, 'made-from'), madeFrom.digest('hex'))
}

/** The fonts of packages that hold many more weights than decks use, with their licences. */
async function copyFonts() {
  const { module } = /** @type {{ module: typeof import('../fonts/families.ts') }} */ (
    await runnerImport(join(projectRoot, 'scripts', 'fonts', 'families.ts'), { configFile: false, logLevel: 'error' })
  )
  const families = [...Object.values(module.typefaces).flatMap(({ sans, serif }) => [sans, serif]), module.mono]
  for (const { package: name, files } of /** @type {import('../fonts/families.ts').Family[]} */ (families)) {
    if (files === undefined) continue
    const [from, to] = [packageFolder(name), join(lib, 'packages', name)]
    const papers = (await readdir(from)).filter((each) => /^(?:package\.json|licen[cs]e.*)$/i.test(each))
    for (const file of [...papers, ...Object.values(files)]) {
      await mkdir(dirname(join(to, file)), { recursive: true })
      await cp(join(from, file), join(to, file))
    }
  }
}

/** What the library is, for TypeScript. */
async function writeTypes() {
  await mkdir(join(lib, 'types'), { recursive: true })
  for (const name of ['index', 'types']) {
    const fileName = join(projectRoot, 'scripts', 'library', `${name}.ts`)
    const { outputText } = ts.transpileDeclaration(await readFile(fileName, 'utf8'), { fileName })
    const ofPackage = outputText.replaceAll(/(?<=['"])\.\/(\w+)\.ts(?=['"])/g, './$1.js').replace(/^import '.*\n/gm, '')
    await writeFile(join(lib, 'types', `${name}.d.ts`), ofPackage)
  }
}

/** The JSON Schemas of what citedeck reads and writes, for editors and other programs. */
async function copySchemas() {
  for (const folder of ['data', 'docs'].map((name) => join(projectRoot, name)))
    for (const name of (await readdir(folder)).filter((each) => each.endsWith('.schema.json')))
      await cp(join(folder, name), join(lib, 'schemas', name))
}
