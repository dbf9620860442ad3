import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { contactSheetPath } from '../export/contactSheetPath.ts'
import { describeDeck } from '../export/describeDeck.ts'
import { readManifest } from '../export/manifest.ts'
import { nameOf, refuseFile } from '../files/replaceable.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { writeHostingOfSeveral } from '../site/hosting.ts'
import { isTalksPage, talksPage, type ShownTalk } from '../site/talksPage.ts'
import { silent } from '../terminal/silent.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { buildTalk, type BuildOrder } from './buildTalk.ts'
import { distOf, findTalks, inShard, type TalkPlace } from './findTalks.ts'
import { inLanes } from './inLanes.ts'
import { failureOf, lineOf, summaryOf, type Outcome } from './manyReport.ts'
import { mend } from './mend.ts'
import type { Options } from './options.ts'
import { readDeck } from './slides.ts'
import { openWorkshop, type Lane } from './workshop.ts'

/**
 * Builds several talks side by side, each into a folder of its own name, and a page that leads to all. One that fails
 * leaves its former site as it was, and the others go on.
 * @throws CitedeckError where some have failed, with all of them
 */
export async function buildMany(options: Options, terminal: Terminal, stop: AbortSignal): Promise<void> {
  const { talks: all, without } = findTalks(options.talks)
  const out = options.target ?? distOf(all.map(({ data }) => data))
  const index = join(out, 'index.html')
  const fault = await refuseFile(index, isTalksPage)
  if (fault !== undefined) throw new CitedeckError('output-refused', fault, 'Nothing was changed.')
  for (const folder of without.filter((each) => !`${each}/`.startsWith(`${out}/`)))
    terminal.warn(`${nameOf(folder)} is passed over: it holds no talk (no article.yaml and no facts.yaml)`)

  const talks = inShard(all, options.shard)
  const workshop = openWorkshop(talks.length, options.withNotes, terminal, stop)
  const outcomes: Outcome[] = []
  const builds = startBuilds(talks, { ...options, out }, workshop.lanes, terminal, stop)
  try {
    for (const building of builds) {
      const outcome = await building
      stop.throwIfAborted()
      outcomes.push(outcome)
      for (const warning of outcome.warnings) terminal.warn(warning)
      if ('error' in outcome) terminal.error(lineOf(outcome))
      else terminal.say(lineOf(outcome))
    }
  } catch (error) {
    if (outcomes.length > 0) terminal.warn(`${outcomes.length} of ${talks.length} talks were done before`)
    throw error
  } finally {
    await Promise.all(builds) // what is stopped clears away what it has begun
    await workshop.close()
  }
  const shown = [
    ...(await Promise.all(all.map((talk) => shownOf(talk, outcomes, options, terminal)))),
    ...(await otherSites(out, all)),
  ].filter((each) => each !== undefined)
  if (shown.length > 0) {
    await writeWhole(index, await talksPage(shown))
    await writeHostingOfSeveral(out)
    terminal.say(`${nameOf(index)}: the page of ${shown.length === 1 ? 'one talk' : `${shown.length} talks`}`)
  }
  const failure = failureOf(outcomes)
  if (failure) throw failure
  terminal.say(summaryOf(outcomes, all.length))
}

/** Starts the builds, as many at a time as there are lanes. Their outcomes come in the order of the talks. */
function startBuilds(
  talks: readonly TalkPlace[],
  options: Options,
  lanes: readonly Lane[],
  terminal: Terminal,
  stop: AbortSignal,
): Promise<Outcome>[] {
  return inLanes(talks, lanes, async (talk, tools): Promise<Outcome> => {
    const start = performance.now()
    const seconds = () => (performance.now() - start) / 1000
    const warnings: string[] = []
    const site = join(options.out, talk.name)
    const order: BuildOrder = {
      ...options,
      data: talk.data,
      out: site,
      talks: [],
      contactSheetTo: contactSheetPath(distOf([join(talk.data, 'slides.md')])),
    }
    const own = silent(terminal, warnings)
    try {
      stop.throwIfAborted()
      await mend(order, ['data'], own)
      // A signal of its own, so that whatever listens to it goes with the talk.
      const built = await buildTalk(order, own, AbortSignal.any([stop]), tools)
      return { talk, site, warnings, seconds: seconds(), built }
    } catch (error) {
      return { talk, site, warnings, seconds: seconds(), error }
    }
  })
}

/** What the page shows of a talk: as it is built now, as it was before, or as another share builds it. */
async function shownOf(
  talk: TalkPlace,
  outcomes: readonly Outcome[],
  options: Options,
  terminal: Terminal,
): Promise<ShownTalk | undefined> {
  const outcome = outcomes.find((each) => each.talk === talk)
  if (outcome && 'error' in outcome) return shownIn(dirname(outcome.site), talk.name)
  const read = () => readDeck(talk.data, options.source, silent(terminal, []))
  if (outcome) return { folder: talk.name, deck: outcome.built.deck }
  const deck = await read().catch(noneWhereWrong) // told of where it is built
  return deck && { folder: talk.name, deck: describeDeck(deck) }
}

/** The sites that lie in a folder beside those of the talks: of an earlier run. */
async function otherSites(out: string, talks: readonly TalkPlace[]): Promise<(ShownTalk | undefined)[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch(() => []) // nothing was built yet
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.filter((name) => !talks.some((talk) => talk.name === name)).map((name) => shownIn(out, name)),
  )
}

/** What the page shows of a site that lies there; nothing where none does that is whole. */
async function shownIn(out: string, folder: string): Promise<ShownTalk | undefined> {
  const deck = await readManifest(join(out, folder), folder, '').catch(noneWhereWrong)
  return deck && { folder, deck }
}

function noneWhereWrong(error: unknown): undefined {
  if (!(error instanceof CitedeckError)) throw error
}
