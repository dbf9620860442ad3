import { checkDraft, faultsIn, withCorrections, type ShownTalk } from '../check/index.ts'
import { sortDiagnostics, type Diagnostic } from '../article/diagnostic.ts'
import type { Coverage } from '../check/coverage.ts'
import { lackingLetters } from '../check/lackingLetters.ts'
import { ownCode } from '../check/ownCode.ts'
import { loadTalkLock } from '../check/talkTexts.ts'
import { citedSentences, driftOf, findTexts, loadTexts, locksOf, type TextsAtHand } from '../check/texts.ts'
import { compose } from '../deck/compose.ts'
import type { Deck } from '../deck/deck.ts'
import { withHyphens } from '../deck/withHyphens.ts'
import { narrowFields } from '../deck/narrowFields.ts'
import { measuredIn } from '../../components/shared/pieces.ts'
import type { Renderer } from '../render/renderer.ts'
import { BrokenData, readDataFiles } from '../talk/dataFiles.ts'
import type { Article } from '../talk/schema.ts'
import { proofInput } from '../proof/input.ts'
import { proofSheet } from '../proof/sheet.ts'
import type { ProofSheet } from '../proof/value.ts'
import { faultsBySlide, type PlacedFault } from './faultsBySlide.ts'
import { placesOf, type Places } from './placeOf.ts'

/** A talk's folder as it now is, right or wrong. */
export interface DraftDeck {
  /** Undefined where the files cannot be read at all. */
  deck?: Deck
  /** The slides of it that are stood in for, by their ids: nothing can be composed or drawn of their data. */
  lacking: ReadonlySet<string>
  /** Undefined where there is nothing to hold the data against. */
  coverage?: Coverage
  /** All that is wrong, each with the slide that it is on. */
  faults: readonly PlacedFault[]
  /** The article's text is at hand. */
  isWithText: boolean
  /** What `article.yaml` holds, as far as it can be read. */
  article: unknown
  /** Where its slides and facts stand in the files. */
  places?: Places
  /** What its slides rest on; put together when it is first asked for. */
  proof?: () => ProofSheet
}

/**
 * Reads, checks and composes a talk that is being written: as far as it can be, whatever is wrong with it.
 * @param before what was read before, for what cannot be made of the files as they are
 * @param renderer draws slides that are wrong, to see whether they can be
 * @throws CitedeckError where the command line names a text that is none of the talk's
 */
export async function readDraft(
  data: string,
  source: readonly string[],
  { before, renderer }: { before?: Pick<DraftDeck, 'article' | 'deck'>; renderer: () => Promise<Renderer> },
): Promise<DraftDeck> {
  const reading = readDataFiles(data)
  const locked = loadTalkLock(data, reading)
  for (const loading of [reading, locked]) loading.catch(() => undefined) // whoever needs it hears of it
  const diagnostics: Diagnostic[] = [...ownCode(data)]
  const told = (error: unknown) => void diagnostics.push(...faultsIn(error))
  const texts: TextsAtHand = await findTexts(data, reading, source)
    .then((paths) => loadTexts(data, paths, reading))
    .catch((error: unknown) => {
      told(error)
      return new Map()
    })
  const { talk, lacking, coverage, files, ...checked } = await checkDraft(
    reading,
    locked,
    citedSentences(texts),
    before?.article,
  )
  diagnostics.push(...checked.diagnostics)
  if (files && texts.size > 0)
    try {
      diagnostics.push(...(await driftOf(locked, talk, texts, locksOf(texts, files))))
    } catch (error) {
      told(error)
    }
  const faults = () => faultsBySlide(withoutRepeats(sortDiagnostics(diagnostics)), files, talk?.article)
  const article = await reading.then(
    (read) => read.article.value,
    (error: unknown) => (error instanceof BrokenData ? error.readable.article?.value : undefined),
  )
  const isWithText = texts.size > 0
  if (!talk || !files) return { lacking, faults: faults(), isWithText, article }
  const look = talk.look ?? (files.theme ? before?.deck?.look : undefined)
  const corrected = await locked
    .then((lock) => withCorrections(talk, data, lock))
    .catch((error: unknown) => {
      told(error)
      return talk
    })
  const sentences = new Map(citedSentences(texts).map(({ id, text }) => [id, text.trim()]))
  const composed = composeDraft({ ...corrected, sentences, ...(look ? { look } : {}) }, lacking, faults())
  const wrong = await notDrawn(composed.deck, suspects(faults(), composed.lacking), renderer)
  if (talk.themeFile) diagnostics.push(...(await lackingLetters(composed.deck, talk.themeFile)))
  const deck = withHyphens(composed.deck)
  return {
    deck,
    proof: once(() => proofSheet(deck, proofInput(deck, corrected, texts, files))),
    lacking: new Set([...composed.lacking, ...wrong]),
    ...(coverage ? { coverage } : {}),
    faults: faults(),
    isWithText,
    article,
    places: placesOf(files, talk.article, talk.facts),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Composes a talk; where its slides that are wrong are in the way, with nothing in their places. */
function composeDraft(
  talk: ShownTalk,
  lacking: ReadonlySet<string>,
  faults: readonly PlacedFault[],
): { deck: Deck; lacking: ReadonlySet<string> } {
  try {
    return { deck: compose(talk), lacking }
  } catch (error) {
    const wrong = suspects(faults, lacking)
    if (wrong.size === 0) throw error
    return {
      deck: compose({ ...talk, article: without(talk.article, wrong) }),
      lacking: new Set([...lacking, ...wrong]),
    }
  }
}

/** The slides that something is wrong with, and that are not stood in for yet. */
function suspects(faults: readonly PlacedFault[], lacking: ReadonlySet<string>): Set<string> {
  return new Set(
    faults.flatMap(({ severity, slide }) =>
      severity === 'error' && slide !== undefined && !lacking.has(slide) ? [slide] : [],
    ),
  )
}

function without({ sections, ...article }: Article, ids: ReadonlySet<string>): Article {
  return {
    ...article,
    sections: sections.map(({ slides, ...section }) => ({
      ...section,
      slides: slides.map((slide) =>
        ids.has(slide.id) ? { layout: 'statement', id: slide.id, statement: 'x', cite: [], notes: '' } : slide,
      ),
    })),
  }
}

/** Those of some slides that no component can draw. */
async function notDrawn(deck: Deck, ids: ReadonlySet<string>, renderer: () => Promise<Renderer>): Promise<string[]> {
  const places = deck.slides.flatMap((slide, index) => (ids.has(slide.id) ? [{ slide, index }] : []))
  if (places.length === 0) return []
  const { draw } = await renderer()
  const isDrawn = async ({ slide, index }: (typeof places)[number]) => {
    try {
      const shot = { index, narrow: measuredIn(deck, () => narrowFields(slide)) }
      return !(await draw(deck, [shot])).join('').includes('NaN')
    } catch {
      return false
    }
  }
  const drawn = await Promise.all(places.map(isDrawn))
  return places.flatMap(({ slide }, index) => (drawn[index] === true ? [] : [slide.id]))
}

/** Where a file cannot be read, whoever asks for it says so. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter((each) => {
    const key = JSON.stringify(each)
    return !seen.has(key) && seen.add(key)
  })
}
