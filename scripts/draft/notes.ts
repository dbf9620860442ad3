import type { DraftWords } from '../locales/drafting/draftWords.ts'
import type { Sentence } from '../source/segment.ts'
import type { Plain } from '../deck/yaml.ts'
import type { Candidate, Variant } from './drafted.ts'
import { sentenceAt, type Scene } from './scene.ts'
import { doubtOf } from './shapes/doubt.ts'
import type { Place } from '../quantities/citation.ts'

/** A sentence beside those of a slide, with its numbers as facts. */
interface Told {
  cite: Place
  text: string
}

/** What the article says right before and right behind what a slide shows. */
export interface Around {
  before?: Told | undefined
  behind?: Told | undefined
}

/** The longest sentence that a speaker is given, in Han characters. */
const longest = 110

/** The sentence before those of a slide, and the one behind them that holds it back, or the next of their paragraph. */
export function around(scene: Scene, { cites }: Pick<Candidate, 'cites'>): Around {
  const [first, last] = [cites[0], cites.at(-1)].map((cite) =>
    cite === undefined ? undefined : sentenceAt(scene, cite),
  )
  const { sentences } = scene.part
  const beside = (sentence: Sentence | undefined, step: number): Told | undefined => {
    const other = sentence && sentences[sentences.indexOf(sentence) + step]
    return other && other.paragraph === sentence.paragraph ? toldOf(scene, other) : undefined
  }
  // What holds it back is said, whatever else stands behind it.
  return { before: beside(first, -1), behind: doubtOf(scene, { cites }, longest) ?? beside(last, 1) }
}

/** A sentence whole, with names for what it points at where that is certain; none that is or holds somebody's words. */
function toldOf(scene: Scene, sentence: Sentence): Told | undefined {
  const end = sentence.text.trimEnd().length
  // Who says it is not what is said: the ferryman says.
  if (/[「」“”"?？]/u.test(sentence.text) || scene.words.onlySays.test(sentence.text)) return undefined
  const claim = scene.claimIn(sentence, { start: 0, end }, longest)
  return claim && { cite: sentence.id, text: claim.text }
}

/** What the speaker does with what a slide shows, by its kind and how it is drawn. */
export function noteOf({ notes, notesFor }: DraftWords, kind: Candidate['kind'], shown: Variant | undefined): string {
  const { figure = {} } = shown ?? {}
  const drawn: Plain = figure['items'] ?? null
  if (kind === 'comparison' && Array.isArray(drawn) && drawn.length === 2) return notesFor.two
  if (kind === 'series' && figure['kind'] === 'bar-chart') return notesFor.bars
  if (kind === 'share' && shown?.isStatement === true) return notesFor.shareAlone
  return notes[kind]
}

/**
 * How the speaker leads through a slide: in with what the article says before it, then what the figure asks for, what
 * the article says behind it, and on to the next slide.
 * @param others what other slides show or tell: that is not told twice
 * @param known the facts that the draft has
 */
export function notesOf(
  words: DraftWords,
  { kind, before, behind, variants: [shown] }: Around & Pick<Candidate, 'kind' | 'variants'>,
  { others, next, known }: { others: ReadonlySet<Place>; next: string | undefined; known: (id: string) => boolean },
): string {
  const { leadIn, goOn, bridge } = words.noteParts
  const isSayable = ({ cite, text }: Told) => !others.has(cite) && factsIn(text).every(known)
  // Who has not heard the sentence before it does not know what is meant.
  const isClear = ({ text }: Told) => !words.leadsNobodyIn(text)
  const said = (lead: string, told: Told | undefined, isHead = false) =>
    told && isSayable(told) && (!isHead || isClear(told)) ? [`${lead}${ended(told.text, words)}`] : []
  const parts = [
    ...said(leadIn, before, true),
    noteOf(words, kind, shown),
    ...said(goOn, behind),
    ...(next === undefined || !factsIn(next).every(known) ? [] : [`${bridge}${ended(next, words)}`]),
  ]
  return parts.join(words.noteParts.between)
}

const factsIn = (text: string): string[] =>
  [...text.matchAll(/(?<!\\)\{([^{}:]+)(?::[a-z]+)?\}/g)].map(([, id = '']) => id)

const ended = (text: string, { noteParts: { stop } }: DraftWords): string =>
  /[.!?。！？…][”"」』）)]?$/u.test(text) ? text : `${text}${stop}`
