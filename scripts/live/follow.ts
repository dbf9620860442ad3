import { basename } from 'node:path'
import { formatDiagnostic, InputError, type Diagnostic } from '../article/diagnostic.ts'
import { localeOfArticle } from '../article/terms.ts'
import { loadRenderer } from '../render/renderer.ts'
import type { ProofSheet } from '../proof/value.ts'
import type { AuthorReport } from '../stage/live/author/report.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { readDraft, type DraftDeck } from './draft.ts'
import { LastGood, nothingYet } from './lastGood.ts'
import type { LiveSite, ShownDeck } from './liveSite.ts'
import type { Places } from './placeOf.ts'
import { reportOf } from './reportOf.ts'

export interface FollowOptions {
  /** The talk's folder, and the texts that the command line names. */
  data: string
  source: readonly string[]
  site: LiveSite
  terminal: Terminal
  stop: AbortSignal
}

/** The deck that is shown, and what its author is told. */
export interface Followed {
  shown: ShownDeck
  report: AuthorReport
  /** Where what is on it stands in the files. */
  places: Places | undefined
  /** What its slides rest on, and the sentences that say so. */
  proof: (() => ProofSheet) | undefined
}

/**
 * What shows a talk's deck anew, whenever it is called: as far as it can be shown, with what is wrong told to the
 * terminal.
 * @throws InputError at first, where there is no talk at all
 */
export function followTalk({ data, source, site, terminal, stop }: FollowOptions): () => Promise<Followed> {
  const lastGood = new LastGood()
  const renderer = () => loadRenderer(stop)
  let before: DraftDeck | undefined
  let shown: ShownDeck | undefined
  let isWrong = false
  return async () => {
    const draft = await readDraft(data, source, { renderer, ...(before ? { before } : {}) })
    if (!shown) refuseNothing(draft)
    const { deck, faults, lacking } = draft
    if (deck || !shown)
      shown = await site.show(deck ? lastGood.fill(deck, lacking) : nothingYet(localeOfArticle(draft.article)))
    if (deck) before = draft
    const errors = faults.filter(({ severity }) => severity === 'error')
    for (const each of faults) if (each.severity === 'warning') terminal.warn(formatDiagnostic(each))
    if (errors.length > 0) terminal.error([...errors.map(formatDiagnostic), whatIsShown(draft)].join('\n'))
    else if (isWrong) terminal.say('the data is in order again')
    isWrong = errors.length > 0
    return { shown, report: reportOf(draft), places: before?.places, proof: before?.proof }
  }
}

/** @throws InputError where there is no such folder, or no talk in it */
function refuseNothing({ faults }: DraftDeck): void {
  const isGone = ({ code, file }: Diagnostic) =>
    code === 'no-such-folder' || (code === 'no-such-file' && ['article.yaml', 'facts.yaml'].includes(basename(file)))
  if (faults.some(isGone)) throw new InputError(faults.filter(({ severity }) => severity === 'error'))
}

/** What becomes of the deck where something is wrong, for the last line of what is said. */
function whatIsShown({ deck, lacking }: DraftDeck): string {
  if (!deck) return 'The last good deck stays on screen.'
  const ids = [...lacking].map((id) => `"${id}"`)
  return ids.length === 0
    ? 'The deck follows all the same.'
    : `The deck follows, but for ${ids.join(', ')}: as last in order.`
}
