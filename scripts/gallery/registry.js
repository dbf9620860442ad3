/** Writes `components/index.ts`, which lists the kinds of figures by their folders. */
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../machine/project.js'

const components = join(projectRoot, 'components')

/**
 * The names of the folders that hold a kind of figure.
 * @param {string} [folder]
 */
export function kindFolders(folder = components) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[A-Z]/.test(entry.name))
    .map(({ name }) => name)
    .sort()
}

/**
 * The name of a kind in `article.yaml`: `BarChart` is `bar-chart`.
 * @param {string} name
 */
export function kebab(name) {
  return name.replace(/\B[A-Z]/g, '-$&').toLowerCase()
}

/**
 * What `components/index.ts` says of these folders.
 * @param {readonly string[]} names
 */
export function registryOf(names) {
  const camel = (/** @type {string} */ name) => name.charAt(0).toLowerCase() + name.slice(1)
  const key = (/** @type {string} */ name) => (kebab(name).includes('-') ? `'${kebab(name)}'` : kebab(name))
  const imports = names.map((name) => `import ${camel(name)} from './${name}/figure.ts'\n`).join('')
  const entries = names
    .map((name) => `  ${key(name)}${key(name) === camel(name) ? '' : `: ${camel(name)}`},\n`)
    .join('')
  return (
    `// Written by \`npm run figures\` from the folders beside it.\n${imports}\n`
    + '/** Every kind of figure, by the name that `article.yaml` uses. */\n'
    + `export const kinds = {\n${entries}}\n`
  )
}

/** Writes the registry of the folders as they are. */
export function writeRegistry() {
  writeFileSync(join(components, 'index.ts'), registryOf(kindFolders()))
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeRegistry()
