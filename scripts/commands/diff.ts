import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { compareDecks, type Difference } from '../diff/compare.ts'
import { readSide, type Side } from '../diff/side.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { temporaryFolder } from '../machine/temporary.ts'
import { oneLine } from '../terminal/showText.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Command } from './command.ts'
import { findTalk, isFolder } from './findTalk.ts'

/** Says in sentences in what two decks differ. It is done when that has been said, whether they differ or not. */
export const diff: Command = {
  takes: ['json'],
  names: ['OLD', 'NEW'],
  run: async ({ rest, json }, terminal) => {
    const [old, current, ...more] = rest
    if (old === undefined || more.length > 0)
      throw new CitedeckError(
        'unexpected-word',
        'diff takes two decks, or one to compare the talk in this folder with',
        'For example: npm run diff -- HEAD~3 talks/mine',
      )
    const talk = () => (current !== undefined && isFolder(current) ? current : findTalk(process.cwd()))
    const into = await mkdtemp(join(temporaryFolder(), 'diff-'))
    const was = await readSide(old, talk, join(into, 'old'))
    const now = await readSide(current ?? findTalk(process.cwd()), talk, join(into, 'new'))
    const differences = compareDecks(was.stated, now.stated)
    if (json) terminal.put(`${JSON.stringify({ differences }, null, 2)}\n`)
    else tell(differences, { [old]: was, [current ?? 'this talk']: now }, terminal)
  },
}

function tell(differences: readonly Difference[], sides: Readonly<Record<string, Side>>, terminal: Terminal): void {
  for (const [name, { faults }] of Object.entries(sides))
    if (faults > 0)
      terminal.warn(
        `${name} does not pass the check (${faults} ${faults === 1 ? 'fault' : 'faults'}); it is compared as far as it can be shown`,
      )
  for (const { says } of differences) terminal.say(oneLine(says))
  if (differences.length === 0) terminal.say('Both state the same.')
}
