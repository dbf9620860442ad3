import { dirname, resolve } from 'node:path'
import { audit as auditDeck } from '../audit/index.ts'
import { readDeck } from '../audit/read/index.ts'
import { counted, isFaulty, reportJson, reportLines, tallyOf, type Audited } from '../audit/report.ts'
import { loadSource } from '../check/sourceFile.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import type { Command } from './command.ts'
import type { Options } from './options.ts'

/** Looks for every number of a deck that anybody made in the article that it is of. */
export const audit: Command = {
  takes: ['source', 'json'],
  names: ['DECK'],
  run: async (options, terminal) => {
    const { deckName, sourceName } = namesIn(options)
    const [deck, source] = await Promise.all([
      readDeck(deckName),
      loadSource(resolve(sourceName), dirname(resolve(sourceName))),
    ])
    const found = auditDeck(deck, source.sentences)
    const audited: Audited = { deckName, deck, sourceName, sentences: source.sentences.length, audit: found }
    if (options.json) terminal.put(`${JSON.stringify(reportJson(audited), null, 2)}\n`)
    else for (const line of reportLines(audited)) terminal.say(line)
    if (!isFaulty(found)) return
    if (found.isOfAnother)
      throw new CitedeckError('deck-another', `${deckName} is of another article than ${sourceName}`)
    const { otherwise, absent } = tallyOf(found)
    throw new CitedeckError(
      'audit-differs',
      `${counted(otherwise + absent, 'number')} of ${deckName} differ from ${sourceName} or are not in it`,
    )
  },
}

/** @throws CitedeckError where the command line names no deck, several, or no article */
function namesIn({ rest, source }: Options): { deckName: string; sourceName: string } {
  const [deckName, ...others] = rest
  const example = 'For example: npm run audit -- talk.pptx --source article.txt'
  if (deckName === undefined || others.length > 0)
    throw new CitedeckError('unexpected-word', 'audit takes one deck: a file, or the folder of a built site', example)
  const [named, ...more] = source
  const sourceName = named ?? (process.env['CITEDECK_SOURCE'] || undefined)
  if (more.length > 0) throw new CitedeckError('option-conflict', 'audit takes one --source', example)
  if (sourceName === undefined)
    throw new CitedeckError('source-not-named', "audit needs the article's text: --source FILE", example)
  return { deckName, sourceName }
}
