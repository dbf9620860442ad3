import { isDraft } from '../article/draftDigest.ts'
import { coverageLines } from '../check/coverage.ts'
import { readTalk } from '../check/index.ts'
import type { Command } from './command.ts'

/** Says how far a talk covers its article, and which slides are still as they were drafted. */
export const coverage: Command = {
  takes: ['data', 'json'],
  run: async ({ data, json }, terminal) => {
    const talk = await readTalk(data)
    const drafts = talk.article.sections.flatMap(({ slides }) => slides.filter(isDraft).map(({ id }) => id))
    if (json) terminal.put(`${JSON.stringify({ ...talk.coverage, drafts }, null, 2)}\n`)
    for (const line of coverageLines(talk.coverage)) terminal.say(line)
    if (drafts.length > 0)
      terminal.say(`drafts     ${drafts.length} slides are as they were drafted: ${drafts.join(', ')}`)
  },
}
