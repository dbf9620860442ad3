import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'
import { sourcesFolder } from '../check/textFiles.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { publicPath } from '../talk/places.ts'
import { pathsIn, themeFileName } from '../theme/readThemeFile.ts'

const run = promisify(execFile)

/** Asks git, which only reads. */
async function git(folder: string, args: readonly string[]): Promise<Buffer> {
  const { stdout } = await run('git', ['--no-optional-locks', '-C', folder, ...args], {
    encoding: 'buffer',
    maxBuffer: limits.video + 1,
    windowsHide: true,
  })
  return stdout
}

const slashed = (path: string) => path.split(sep).join('/')

/** A folder, or where that is there no more, the nearest above it that is. */
export function nearestFolder(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestFolder(dirname(path))
}

/**
 * Reads the name of a revision.
 * @param folder within the repository
 * @returns its commit; undefined where there is none of the name, or no repository
 * @throws CitedeckError where there is no git
 */
export async function revisionNamed(name: string, folder: string): Promise<string | undefined> {
  try {
    const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
    return commit.toString().trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new CitedeckError('git-missing', `to compare with "${name}" git is needed, and there is none here`)
    return undefined
  }
}

/**
 * Puts a talk as it was in a revision into a folder: its data, and what it shows; none of the article's text.
 * @param talk its folder, which need not be there any more
 * @throws CitedeckError where the revision has no talk there
 */
export async function takeTalk(commit: string, talk: string, into: string): Promise<void> {
  const here = nearestFolder(talk)
  const line = async (asked: string) => (await git(here, ['rev-parse', asked])).toString().replace(/\n$/, '')
  const root = await line('--show-toplevel')
  const data = posix.join((await line('--show-prefix')) || '.', slashed(relative(here, talk)))
  const published = posix.join(data, slashed(relative(talk, publicPath(talk))))
  const files = (await git(root, ['ls-tree', '-r', '-z', '--end-of-options', commit])).toString().split('\0')
  const names = files.flatMap((line) => /^100(?:644|755) blob [0-9a-f]+\t(.+)$/s.exec(line)?.[1] ?? [])
  const read = (name: string) => git(root, ['cat-file', 'blob', `${commit}:${name}`])
  const themeFile = posix.join(data, themeFileName)
  const named = names.includes(themeFile) ? pathsNamed((await read(themeFile)).toString()) : []
  const wanted = names.flatMap((name): [name: string, to: string][] => {
    const own = posix.relative(data, name)
    const shown = posix.relative(published, name)
    const isData =
      /^[^/]+\.(?:ya?ml|json)$/.test(own) || new RegExp(`^${sourcesFolder}/[^/]+\\.(?:ya?ml|json)$`).test(own)
    if (isData || named.includes(own)) return [[name, own]]
    return shown.startsWith('../') ? [] : [[name, posix.join('public', shown)]]
  })
  if (!wanted.some(([, to]) => to === 'article.yaml'))
    throw new CitedeckError(
      'nothing-to-compare',
      `${commit.slice(0, 10)} holds no talk in ${data === '.' ? 'its root' : data}`,
      'Name its folder in that revision: REVISION:FOLDER.',
    )
  for (const [name, to] of wanted) {
    await mkdir(dirname(join(into, to)), { recursive: true })
    await writeFile(join(into, to), await read(name))
  }
}

function pathsNamed(theme: string): string[] {
  try {
    return pathsIn(parse(theme)).map((path) => posix.normalize(path))
  } catch {
    return [] // it is told of as the talk is read
  }
}
