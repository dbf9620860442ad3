import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { audit as auditDeck, type NamedTable } from '../audit/index.ts'
import { readDeck } from '../audit/read/index.ts'
import { counted, isFaulty, reportJson, reportLines, tallyOf, type Audited } from '../audit/report.ts'
import { loadSource } from '../check/sourceFile.ts'
import { writtenDate } from '../deck/citedSources.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { isOwnPage } from '../export/outputs.ts'
import { nameOf, refuseFile } from '../files/replaceable.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { limits } from '../input/limits.ts'
import { readBounded } from '../input/readBounded.ts'
import { proofWordsFor } from '../locales/proofWords.ts'
import type { Sentence } from '../source/segment.ts'
import { readTable } from '../source/table/index.ts'
import type { Command } from './command.ts'
import type { Options } from './options.ts'

/** Looks for every number of a deck that anybody made in the article that it is of. */
export const audit: Command = {
  takes: ['source', 'json', 'proof'],
  names: ['DECK'],
  run: async (options, terminal) => {
    const { deckName, sourceName, textName, tableNames } = namesIn(options)
    const path = options.proof === undefined ? undefined : resolve(options.proof)
    if (path !== undefined) await refuseSheet(path)
    const [deck, source, ...tables] = await Promise.all([
      readDeck(deckName),
      textName === undefined ? undefined : loadSource(resolve(textName), dirname(resolve(textName))),
      ...tableNames.map(tableIn),
    ])
    const sentences = source?.sentences ?? []
    const found = auditDeck(deck, sentences, tables)
    const audited: Audited = { deckName, deck, sourceName, sentences: sentences.length, audit: found }
    if (options.json) terminal.put(`${JSON.stringify(reportJson(audited), null, 2)}\n`)
    else for (const line of reportLines(audited)) terminal.say(line)
    if (path !== undefined) {
      await writeSheet(path, audited, sentences)
      if (!options.json) terminal.say(`wrote ${nameOf(path)}`)
    }
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

/** @throws CitedeckError where the sheet cannot go there: it holds sentences of the article, and is not published */
async function refuseSheet(path: string): Promise<void> {
  if (!/\.html?$/i.test(path))
    throw new CitedeckError(
      'option-value',
      `--proof ${nameOf(path)} is to be a page; give it a name that ends in .html`,
    )
  const site = siteAbove(dirname(path))
  if (site !== undefined)
    throw new CitedeckError(
      'option-value',
      `--proof ${nameOf(path)} lies in the site ${nameOf(site)} and would be published with it`,
      'Name a place outside of it.',
    )
  const fault = await refuseFile(path, isOwnPage)
  if (fault !== undefined) throw new CitedeckError('option-value', fault)
}

/** The built site that a folder is in. */
function siteAbove(folder: string): string | undefined {
  if (existsSync(join(folder, 'deck.json'))) return folder
  return folder === dirname(folder) ? undefined : siteAbove(dirname(folder))
}

/** Writes the findings as a sheet of the same design as the proof sheet of a talk. */
async function writeSheet(path: string, audited: Audited, sentences: readonly Sentence[]): Promise<void> {
  // Loaded here, since most audits do without.
  const [{ auditSheet }, { withFonts }] = await Promise.all([import('../audit/sheet.ts'), import('../proof/fonts.ts')])
  const made = proofWordsFor('en').made(writtenDate(new Date().toISOString().slice(0, 10), 'en'))
  const html = await withFonts(auditSheet(audited, sentences), {
    pictures: new Map(),
    paper: 'a4',
    made,
    version: 'audit',
  })
  await writeWhole(path, html)
}

/** A table, by the name of its file without what that ends in. */
async function tableIn(name: string): Promise<NamedTable> {
  const { table } = readTable(await readBounded(resolve(name), limits.table))
  return { name: basename(name).replace(/\.\w+$/, ''), table }
}

const isTable = (name: string) => /\.(?:csv|tsv|xlsx)$/i.test(name)

interface Names {
  deckName: string
  /** All that the deck is held against, as it is named. */
  sourceName: string
  textName: string | undefined
  tableNames: readonly string[]
}

/** @throws CitedeckError where the command line names no deck, several, no article and no table, or two articles */
function namesIn({ rest, source }: Options): Names {
  const [deckName, ...others] = rest
  const example = 'For example: npm run audit -- talk.pptx --source article.txt'
  if (deckName === undefined || others.length > 0)
    throw new CitedeckError('unexpected-word', 'audit takes one deck: a file, or the folder of a built site', example)
  const tableNames = source.filter(isTable)
  const [named, ...more] = source.filter((name) => !isTable(name))
  const textName = named ?? (source.length === 0 ? process.env['CITEDECK_SOURCE'] || undefined : undefined)
  if (more.length > 0)
    throw new CitedeckError('option-conflict', 'audit takes one text as --source, and tables beside it', example)
  const sourceName = [...(textName === undefined ? [] : [textName]), ...tableNames].join(', ')
  if (sourceName === '')
    throw new CitedeckError('source-not-named', "audit needs the article's text: --source FILE", example)
  return { deckName, sourceName, textName, tableNames }
}
