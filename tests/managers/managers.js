/** The package managers that authors install citedeck with, and how each is told to. */

/**
 * @typedef {object} Manager
 * @property {string} name
 * @property {string} program
 * @property {RegExp} versions those that work so
 * @property {string} get how to get it
 * @property {readonly string[]} install
 * @property {readonly string[]} run comes before `citedeck` and its arguments
 * @property {Readonly<Record<string, string>>} [files] of the folder that it installs into, beside `package.json`
 */

/** @param {string} linker how Yarn lays packages out */
const yarn = (linker) => ({
  program: 'yarn',
  versions: /^[^01]\./,
  get: 'npm install --global @yarnpkg/cli-dist@4',
  install: ['install', '--no-immutable'],
  run: ['run'],
  files: { '.yarnrc.yml': `nodeLinker: ${linker}\nenableTelemetry: false\n`, 'yarn.lock': '' },
})

/** @type {readonly Manager[]} */
export const managers = [
  {
    name: 'npm',
    program: 'npm',
    versions: /./,
    get: 'it comes with Node.js',
    install: ['install'],
    run: ['exec', '--'],
  },
  {
    name: 'pnpm',
    program: 'pnpm',
    versions: /./,
    get: 'npm install --global pnpm',
    install: ['install', '--no-frozen-lockfile'],
    run: ['exec'],
  },
  {
    name: 'Yarn 1',
    program: 'yarn',
    versions: /^1\./,
    get: 'npm install --global yarn',
    install: ['install', '--no-lockfile', '--non-interactive'],
    run: ['--silent', 'run'],
  },
  { name: 'Yarn with node_modules', ...yarn('node-modules') },
  { name: 'Yarn with Plug’n’Play', ...yarn('pnp') },
  {
    name: 'Bun',
    program: 'bun',
    versions: /./,
    get: 'npm install --global bun',
    install: ['install'],
    run: ['run'],
  },
]
