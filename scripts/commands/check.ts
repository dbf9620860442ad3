import { CitedeckError } from '../errors/citedeckError.js'
import type { Command } from './command.ts'
import type { Options } from './options.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { sayAgainOr } from './saidBefore.ts'

export const check: Command = {
  takes: [
    'data',
    'source',
    'lock',
    'relock',
    'move',
    'force',
    'yes',
    'list',
    'find',
    'show-repairs',
    'require-review',
    'online',
    'json',
  ],
  run: async (options, terminal, stop) => {
    refuseConflicts(options)
    // Loaded here, since it is most of the program, and nothing of it is needed where all is as it was.
    const run = async (to: Terminal) => {
      const [{ checkAnew }, { withReadingsKept }] = await Promise.all([
        import('./checkAnew.ts'),
        import('./readingsKept.ts'),
      ])
      return withReadingsKept(options.data, () => checkAnew(options, to, stop))
    }
    if (isMoreThanCheck(options)) {
      await run(terminal)
      return
    }
    const name = JSON.stringify(['check', options.json, options.requireReview])
    if (await sayAgainOr(name, options, terminal, run))
      terminal.say('nothing has changed since this was found; --force checks anew')
  },
}

/** Whether something is to be written or listed, or the talk is to be checked whatever was found before. */
const isMoreThanCheck = ({ lock, relock, list, find, showRepairs, online, force }: Options) =>
  [lock, relock, list, showRepairs, online, force].includes(true) || find !== undefined

/** @throws CitedeckError for options that do not go together */
function refuseConflicts({
  online: isOnline,
  lock,
  relock,
  list,
  find: query,
  force,
  move,
  yes,
  requireReview,
}: Options): void {
  const asked = Object.entries({ '--find': query !== undefined, '--lock': lock, '--relock': relock, '--list': list })
  const [one, other] = asked.flatMap(([name, isGiven]) => (isGiven ? [name] : []))
  if (one !== undefined && other !== undefined)
    throw new CitedeckError('option-conflict', `${one} and ${other} exclude each other`, 'Do one after the other.')
  if (force && (isOnline || list || query !== undefined))
    throw new CitedeckError('option-conflict', '--force goes with --lock or --relock, or with none of these')
  if (move !== undefined && !relock) throw new CitedeckError('option-conflict', '--move goes with --relock')
  if (requireReview !== undefined && one !== undefined)
    throw new CitedeckError('option-conflict', `--require-review and ${one} exclude each other`)
  if (isOnline && one !== undefined)
    throw new CitedeckError('option-conflict', `--online and ${one} exclude each other`)
  if (yes && !relock) throw new CitedeckError('option-conflict', '--yes goes with --relock')
}
