/**
 * Installs the package as authors do, with every package manager of this machine, and makes, checks and builds a talk
 * with it: `npm run managers`. A manager that is not here is skipped, and all are where no registry can be reached. The
 * argument, where there is one, is the packed package; else it is packed first.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../scripts/machine/project.js'
import { managers } from './managers.js'

/**
 * Runs a command to its end.
 * @param {string} cwd
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 */
async function run(cwd, program, args, environment = {}) {
  // On Windows the managers are scripts, which the shell alone runs.
  const { stdout } = await promisify(execFile)(program, args, {
    cwd,
    env: { ...process.env, CI: '1', CITEDECK_CACHE: '', ...environment },
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout.trim()
}

/** Packs what would be published. */
async function pack(/** @type {string} */ folder) {
  await run(projectRoot, 'npm', ['pack', '--ignore-scripts=false', '--pack-destination', folder])
  const [file = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  return join(folder, file)
}

/** What tells every manager the registry that npm uses: not all of them read npm's own settings. */
async function registry() {
  const address = await run(projectRoot, 'npm', ['config', 'get', 'registry'])
  return { npm_config_registry: address, YARN_REGISTRY: address, YARN_NPM_REGISTRY_SERVER: address }
}

/**
 * Makes a talk with a manager's installation, and builds it.
 * @param {import('./managers.js').Manager} manager
 * @param {string} folder
 * @param {string} file the packed package
 * @param {NodeJS.ProcessEnv} environment
 */
async function tryManager({ program, install, run: before, files = {} }, folder, file, environment) {
  await mkdir(folder)
  const manifest = { name: 'talks', private: true, dependencies: { citedeck: `file:${file.replaceAll('\\', '/')}` } }
  const all = { 'package.json': JSON.stringify(manifest), ...files }
  await Promise.all(Object.entries(all).map(([name, text]) => writeFile(join(folder, name), text)))
  await run(folder, program, install, environment)
  const citedeck = (/** @type {string[]} */ ...args) =>
    run(folder, program, [...before, 'citedeck', ...args], environment)
  await citedeck('new', 'talk', '--locale', 'en')
  await citedeck('check', 'talk')
  await citedeck('build', 'talk')
  const pdf = await open(join(folder, 'talk', 'dist', 'deck.pdf'))
  const { buffer } = await pdf.read(Buffer.alloc(5), 0, 5, 0).finally(() => pdf.close())
  if (buffer.toString() !== '%PDF-') throw new Error('deck.pdf is no PDF')
}

/** @param {unknown} error what a command that failed has said */
function saidBy(error) {
  const { stdout = '', stderr = '' } = /** @type {{ stdout?: string, stderr?: string }} */ (Object(error))
  return [error instanceof Error ? error.message : String(error), stdout, stderr].join('\n').trim()
}

const there = await run(projectRoot, 'npm', ['ping']).then(
  () => true,
  () => false,
)
const root = await mkdtemp(join(tmpdir(), 'citedeck-managers-'))
try {
  if (!there) console.log('skipped all package managers: no registry can be reached')
  else {
    const file = process.argv[2] ? resolve(process.argv[2]) : await pack(root)
    // Yarn 1 would take a package of the same version from its cache, as it was packed another time.
    const environment = { ...(await registry()), YARN_CACHE_FOLDER: join(root, 'yarn-cache') }
    for (const [index, manager] of managers.entries()) {
      const version = await run(root, manager.program, ['--version']).catch(() => undefined)
      if (version === undefined || !manager.versions.test(version)) {
        const found = version === undefined ? 'is not on this machine' : `is ${manager.program} ${version} here`
        console.log(`skipped ${manager.name}: it ${found}; to get it: ${manager.get}`)
        continue
      }
      const began = Date.now()
      try {
        await tryManager(manager, join(root, String(index)), file, environment)
        console.log(
          `${manager.name} ${version}: installed, made, checked and built a talk in ${Math.round((Date.now() - began) / 1000)} s`,
        )
      } catch (error) {
        console.error(`${manager.name} ${version} fails:\n${saidBy(error)}`)
        process.exitCode = 1
      }
    }
  }
} finally {
  await rm(root, { recursive: true, force: true, maxRetries: 3 })
}
