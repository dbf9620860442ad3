import { contactSheetPath } from '../export/contactSheetPath.ts'
import { buildTalk } from './buildTalk.ts'
import type { Command } from './command.ts'

/** The site and the PDF of a talk, or of several with a page that leads to each. */
export const build: Command = {
  takes: ['data', 'out', 'source', 'with-notes', 'force', 'allow-warnings', 'require-review', 'shard'],
  run: async (options, terminal, stop) => {
    if (options.talks.length === 0) {
      await buildTalk({ ...options, contactSheetTo: contactSheetPath(options.out) }, terminal, stop)
      return
    }
    // Loaded here, since most builds are of one talk.
    const { buildMany } = await import('./buildMany.ts')
    await buildMany(options, terminal, stop)
  },
}
