import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { checkDraft } from '../check/index.ts'
import { loadTalkLock } from '../check/talkTexts.ts'
import { compose } from '../deck/compose.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { parseJson } from '../input/parseJson.ts'
import { readBounded } from '../input/readBounded.ts'
import { namedByContent } from '../site/contentNames.ts'
import { evidence, evidenceName } from '../site/evidence.ts'
import { listPublic } from '../site/publicFolder.ts'
import { readDataFiles } from '../talk/dataFiles.ts'
import { publicPath } from '../talk/places.ts'
import { InputError } from '../article/diagnostic.ts'
import { nearestFolder, revisionNamed, takeTalk } from './git.ts'
import { statedSchema, type Stated } from './stated.ts'

/** One of the two decks that are compared. */
export interface Side {
  stated: Stated
  /** How many faults a talk has that does not pass the check: it is compared as far as it can be shown. */
  faults: number
}

/**
 * Reads a deck that is named: the folder of a talk, that of a built site, or a revision of git, with the folder of the
 * talk behind a colon where it is another.
 * @param talk the folder of the talk that a revision alone is of
 * @param into where a talk of a revision is put
 * @throws CitedeckError where it is none of these
 * @throws InputError where a talk cannot be read at all
 */
export async function readSide(name: string, talk: () => string, into: string): Promise<Side> {
  const path = resolve(name)
  if (basename(path) === evidenceName && existsSync(path)) return readSite(path, name)
  if (existsSync(path) && statSync(path).isDirectory()) {
    if (existsSync(join(path, evidenceName))) return readSite(join(path, evidenceName), name)
    if (existsSync(join(path, 'article.yaml'))) return readFolder(path)
  }
  const [, revision = name, folder] = /^([^:]+):(.*)$/.exec(name) ?? []
  const at = folder === undefined ? resolve(talk()) : resolve(folder)
  const commit = await revisionNamed(revision, nearestFolder(at))
  if (commit === undefined)
    throw new CitedeckError(
      'nothing-to-compare',
      existsSync(path)
        ? `${name} holds neither a talk (article.yaml) nor a built site (${evidenceName})`
        : `"${name}" is neither a folder nor a revision of git`,
      'Name the folder of a talk, that of a built site, or a revision such as HEAD~3 or HEAD~3:talks/mine.',
    )
  await takeTalk(commit, at, into)
  return readFolder(into)
}

/** What a talk states, right or wrong. What stands in for what is wrong is stated nowhere, and left out. */
async function readFolder(folder: string): Promise<Side> {
  const reading = readDataFiles(folder)
  const { talk, lacking, diagnostics } = await checkDraft(reading, loadTalkLock(folder, reading))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!talk) throw new InputError(errors)
  const { deck } = await namedByContent(compose(talk, { isPaged: false }), listPublic(publicPath(folder)).files)
  const { slides, quantities, ...rest } = evidence(deck)
  return {
    stated: {
      ...rest,
      slides: slides.filter(({ id }) => !lacking.has(id)),
      quantities: quantities.filter(({ places }) => places.length > 0),
    },
    faults: errors.length,
  }
}

async function readSite(path: string, name: string): Promise<Side> {
  const unknown = (why: string) =>
    new CitedeckError('site-unknown', `${name}: ${evidenceName} ${why}`, 'Build the site again.')
  const bytes = await readBounded(path, limits.manifest).catch((error: unknown) => {
    throw error instanceof CitedeckError ? unknown(error.message) : error
  })
  let value: unknown
  try {
    value = parseJson(bytes.toString('utf8'))
  } catch {
    throw unknown('is not whole JSON')
  }
  const { data, error } = statedSchema.safeParse(value)
  if (data) return { stated: data, faults: 0 }
  throw unknown(`is not as a site has it: ${error.issues[0]?.path.join(' › ') ?? ''}`)
}
