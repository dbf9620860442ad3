import { InputError } from '../article/diagnostic.ts'
import { fileOption } from '../check/textFiles.ts'
import { CitedeckError, hasCode } from '../errors/citedeckError.js'
import { parseCitation, sourceOf } from '../quantities/citation.ts'
import { nameOf } from '../files/replaceable.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { moveAlong, type MovedAlong } from './moveAlong.ts'
import type { Options } from './options.ts'

/**
 * Moves the data along with its texts, one after the other: with those that are named, or with all that lie with it.
 * One that cannot be moved along with keeps no other from it. Machines are told of all of them at once, and asked
 * nothing.
 * @throws InputError with all that cannot be moved
 * @throws CitedeckError where nobody agrees
 */
export async function moveEachAlong(
  paths: ReadonlyMap<string, string>,
  options: Options,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  const named = options.source.map((each) => each.split('=')[0] ?? '')
  const meant = [...paths].filter(([id]) => id === '' || named.length === 0 || named.includes(id))
  const moves = movesByText(
    options.move,
    meant.map(([id]) => id),
  )
  const done = new Map<string, MovedAlong>()
  for (const [id, path] of meant) {
    if (meant.length > 1) terminal.say(`${id === '' ? nameOf(path) : id}:`)
    done.set(id, await moveOne(path, id, { ...options, move: moves.get(id) }, done))
  }
  if (options.json) terminal.put(`${JSON.stringify(reportOf(done), null, 2)}\n`)
  const refusals = [...done.values()].flatMap(({ refused }) => refused ?? [])
  if (refusals.length > 0) throw together(refusals, done)
  if ([...done.values()].some(({ isPending }) => isPending))
    throw new CitedeckError(
      'nobody-to-ask',
      'a machine is not asked whether to make these changes; nothing was changed',
      'Say so with --yes.',
    )

  async function moveOne(
    path: string,
    id: string,
    own: Options,
    before: ReadonlyMap<string, MovedAlong>,
  ): Promise<MovedAlong> {
    try {
      return await moveAlong(path, id, own, terminal, stop)
    } catch (error) {
      const wrote = wroteIn(before)
      if (wrote.length === 0 || !hasCode(error, 'not-agreed')) throw error
      throw new CitedeckError('not-agreed', `${wrote.join('; ')}; along with "${id}" nothing was moved`)
    }
  }
}

/**
 * What `--move` says of each text. Where several are moved along with, a place has to say in which it stands.
 * @throws CitedeckError where one does not, or is of another
 */
function movesByText(given: string | undefined, ids: readonly string[]): Map<string, string> {
  const [only = ''] = ids
  if (given === undefined || ids.length < 2) return new Map(given === undefined ? [] : [[only, given]])
  const moves = new Map<string, string>()
  for (const each of given.split(',').filter((one) => one.trim() !== '')) {
    const cite = parseCitation((each.split('=')[0] ?? '').trim())
    const id = cite ? sourceOf(cite) : ''
    if (!ids.includes(id))
      throw new CitedeckError(
        'option-value',
        `--move: "${each.trim()}" does not say in which text the sentence stands`,
        `Write its id before the place, such as --move ${only}:3.2=4.1, or name the text: --source ${fileOption(only)}`,
      )
    moves.set(id, [moves.get(id), each].filter((one) => one !== undefined).join(','))
  }
  return moves
}

/** All refusals as one, with what was written all the same. */
function together(refusals: readonly InputError[], done: ReadonlyMap<string, MovedAlong>): InputError {
  const [first] = refusals
  const wrote = wroteIn(done)
  if (first && refusals.length === 1 && (done.size === 1 || wrote.length === 0)) return first
  const diagnostics = refusals.flatMap((refusal) => refusal.diagnostics)
  return new InputError(diagnostics, wrote.length > 0 ? wrote.join('; ') : undefined)
}

function wroteIn(done: ReadonlyMap<string, MovedAlong>): string[] {
  return [...done.values()].flatMap(({ wrote }) => wrote ?? [])
}

/** What `--json` prints: what became of the only text, or of each by its id. */
function reportOf(done: ReadonlyMap<string, MovedAlong>): object {
  const reports = [...done].map(([id, { report }]) => [id, report] as const)
  const [first] = reports
  if (first && reports.length === 1) return first[1]
  return {
    ok: reports.every(([, { ok }]) => ok),
    written: reports.some(([, { written }]) => written),
    texts: Object.fromEntries(reports),
  }
}
