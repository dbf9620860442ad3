import type { Candidate, Variant } from './drafted.ts'
import type { Scene } from './scene.ts'
import type { Stated } from './stated.ts'
import { acrossIn } from './shapes/across.ts'
import { accountsIn } from './shapes/account.ts'
import { breakdownsIn } from './shapes/breakdown.ts'
import { changesIn } from './shapes/change.ts'
import { costsIn } from './shapes/cost.ts'
import { contrastsIn } from './shapes/contrast.ts'
import { comparisonsIn } from './shapes/comparison.ts'
import { numbersIn } from './shapes/numbers.ts'
import { opposedIn } from './shapes/opposed.ts'
import { overTimeIn } from './shapes/overTime.ts'
import { partsIn } from './shapes/part.ts'
import { quotationsIn } from './shapes/quotation.ts'
import { enumerationsIn } from './shapes/enumeration.ts'
import { inOrderIn, isBeheaded } from './shapes/inOrder.ts'
import { rankingsIn } from './shapes/ranking.ts'
import { superlativesIn } from './shapes/superlative.ts'
import { tablesAsFigures } from './shapes/table.ts'
import { twoChangesIn } from './shapes/twoChanges.ts'
import { sumPartsIn } from './shapes/sumPart.ts'
import { timelinesIn } from './shapes/timeline.ts'
import { remaindersIn } from './shapes/remainder.ts'
import { sharesIn } from './shapes/shares.ts'
import { isDrawable } from './shapes/amounts.ts'
import { mayChange } from './shapes/pairs.ts'
import { isOfOthers, toldIn, wordsIn } from './shapes/words.ts'
import { plansIn } from './shapes/plan.ts'
import { picturesIn, type PlacedPicture } from './shapes/picture.ts'
import { seriesCandidates, type Run } from './shapes/series.ts'
import { clauseBefore, startOfClause, whenOf } from './when.ts'
import { withDoubt } from './shapes/doubt.ts'
import { plainly } from './plain.ts'
import { withStressed } from './stressed.ts'
import { isRow, type Table } from './tables.ts'

/** Everything that a part of an article may show on a slide, each with the ways to show it. */
export function candidatesIn(
  whole: Scene,
  runs: readonly Run[],
  tables: readonly Table[],
  pictures: readonly PlacedPicture[],
): Candidate[] {
  const own = new Set(whole.part.sentences.map(({ id }) => id))
  const ownTables = tables.filter(({ rows: [first] }) => first !== undefined && own.has(first.sentence.id))
  const told = {
    ...whole,
    part: { ...whole.part, sentences: whole.part.sentences.filter(({ text }) => !isRow(text)) },
  }
  const scene = plainly(told)
  const overTime = overTimeIn(scene).filter((each) => !isSeries(each, runs))
  const found = [
    ...tablesAsFigures(whole, ownTables),
    // A series by date that the article tells on to last year is shown with that.
    ...seriesCandidates(
      whole,
      runs.filter(({ cells: [first] }) => first !== undefined && own.has(first.cite)),
      ownTables,
    ).filter(({ facts }) => !overTime.some((each) => facts.every((fact) => each.facts.includes(fact)))),
    ...overTime,
    ...enumerationsIn(scene),
    ...plansIn(scene),
    ...rankingsIn(scene),
    ...superlativesIn(scene),
    ...inOrderIn(scene),
    ...timelinesIn(scene),
    ...accountsIn(scene),
    ...remaindersIn(scene),
    ...breakdownsIn(scene),
    ...twoChangesIn(scene),
    ...changesIn(scene),
    ...acrossIn(scene),
    ...contrastsIn(scene),
    ...opposedIn(scene),
    ...sharesIn(scene),
    ...comparisonsIn(scene),
    ...partsIn(scene),
    ...sumPartsIn(scene),
    ...quotationsIn(told),
    ...picturesIn(scene, pictures),
    ...costsIn(scene),
    ...numbersIn(scene),
    ...toldIn(scene),
    ...wordsIn(scene),
  ]
  const rankings = found.filter(({ kind, variants }) => kind === 'ranking' && variants.length > 0)
  return found
    .filter((each) => !isSomeOf(each, rankings))
    .filter((each) => !isAside(scene, each) && !isBeheaded(scene, each.facts))
    .map((each) => withoutCut(scene, each))
    .map(withoutEcho)
    .flatMap((each) => withoutBareLabels(scene, each) ?? [])
    .map((each) => withDoubt(scene, each))
    .map((each) => withStressed(scene, each))
}

/** Whether a comparison has some alone of those who are told from the most on. */
const isSomeOf = ({ kind, facts }: Candidate, rankings: readonly Candidate[]): boolean =>
  kind === 'comparison'
  && rankings.some((each) => each.facts.length > facts.length && facts.every((fact) => each.facts.includes(fact)))

/** A candidate without the figures of which a label says nothing: And, them, of; none where none is left. */
function withoutBareLabels({ words }: Scene, candidate: Candidate): Candidate | undefined {
  const { bareLabel } = words
  if (!bareLabel) return candidate
  const labelsOf = (figure: Variant['figure']) =>
    [...JSON.stringify(figure ?? {}).matchAll(/"label":"([^"]*)"/g)].map(([, label = '']) => label)
  const variants = candidate.variants.filter(({ figure }) => !labelsOf(figure).some((label) => bareLabel.test(label)))
  return variants.length === 0 && candidate.variants.length > 0 ? undefined : { ...candidate, variants }
}

/** A candidate that cites too where a date stands that it names from a sentence before it. */
export function citingAll({ stated }: Pick<Scene, 'stated'>, candidate: Candidate): Candidate {
  const further = ({ claim, figure }: Variant) => {
    const named = new Set(JSON.stringify([claim, figure ?? {}]).match(/(?<=\{)[^{}":]+(?=\})/g))
    const dates = stated.filter(({ id, reading, cite }) => reading.unit === 'date' && named.has(id) && !cites.has(cite))
    return [...new Set(dates.map(({ cite }) => cite))]
  }
  const cites = new Set([...candidate.cites, ...candidate.variants.map(({ claimCite }) => claimCite)])
  const [first] = candidate.variants
  const more = first ? further(first) : []
  if (more.length === 0) return candidate
  return {
    ...candidate,
    cites: [...candidate.cites, ...more],
    variants: candidate.variants.filter((each) => further(each).join() === more.join()),
  }
}

/** What shows less than it may and so is true only with what the article answers it by. */
const single = new Set<Candidate['kind']>(['number', 'numbers', 'share', 'change', 'part'])

/**
 * A candidate without the claims that end before a turn which answers one of its numbers by another: *it rose to 118.
 * But it fell back to 64*; *it fell from nine to six in one half, but stayed at nine in the other*.
 */
function withoutCut(scene: Scene, candidate: Candidate): Candidate {
  const { turn, isSameAnswer } = scene.words
  const last = candidate.cites.at(-1)
  const at = scene.part.sentences.findIndex(({ id }) => id === last)
  const [sentence, next] = [scene.part.sentences[at], scene.part.sentences[at + 1]]
  if (!turn || !single.has(candidate.kind) || !sentence) return candidate
  const drawn = scene.of(sentence.id).filter(({ id }) => candidate.facts.includes(id))
  const answers = (each: Stated) =>
    isDrawable(each)
    && (isSameAnswer?.(wordsBefore(each), each.sentence.text.slice(each.reading.end)) ?? true)
    && drawn.some((own) => isDrawable(own) && (mayChange(own, each) || mayChange(each, own)))
  // Of a change both ends are shown: a number of something else beside it does not answer that.
  const isOnIt = (each: Stated) =>
    candidate.kind !== 'change'
    || isSameAnswer !== undefined
    || scene.words.goesOn(clauseBefore(each, whenOf(scene, each)), each.reading.unit === 'count')
  const isNextTurned =
    next?.paragraph === sentence.paragraph
    && turn.test(`; ${next.text}`)
    && scene.of(next.id).some((each) => answers(each) && !candidate.facts.includes(each.id) && isOnIt(each))
  if (isNextTurned) return { ...candidate, variants: [] }
  const from = Math.max(0, ...drawn.map(({ reading }) => reading.end))
  const behind = scene
    .of(sentence.id)
    .filter(({ id, reading }) => reading.start >= from && !candidate.facts.includes(id))
  const turned = behind.filter((each) => answers(each) && turn.test(sentence.text.slice(from, each.reading.start)))
  return turned.length === 0
    ? candidate
    : { ...candidate, variants: candidate.variants.filter(({ named }) => turned.every(({ id }) => named.includes(id))) }
}

/** The words of the clause of an amount up to it. */
function wordsBefore({ reading, sentence: { text } }: Stated): string {
  return text.slice(startOfClause(text, reading.start), reading.start)
}

/** Whether all that a slide draws are values of one series. */
const isSeries = ({ facts }: Candidate, runs: readonly Run[]): boolean =>
  runs.some(({ cells }) => facts.every((fact) => cells.some(({ id }) => id === fact)))

/**
 * What shows one number, which only something else is compared with, which tells how that was found out, or which is
 * of those who see it otherwise.
 */
function isAside(scene: Scene, { kind, facts, cites, variants }: Candidate): boolean {
  const { stated, words } = scene
  const sentence = scene.part.sentences.find((each) => each.id === cites[0])
  // How an article opens is often a scene, which no number of it stands alone for.
  const opens = sentence !== undefined && sentence.paragraph === scene.article[0]?.paragraph
  const isScene = opens && [sentence, scene.article[0]].some((each) => each && scene.words.hour.test(each.text))
  if ((kind === 'number' || kind === 'numbers') && isScene) return true
  if (kind !== 'number' && kind !== 'share') return false
  if (scene.part.sentences.some((each) => each.id === cites[0] && isOfOthers(scene, each))) return true
  const fact = stated.find(({ id }) => id === facts[0])
  const isBaseline = fact !== undefined && words.isBaseline(fact.beside.before, fact.beside.after)
  return isBaseline || variants.every(({ claim }) => words.isMethod(claim))
}

/** A number alone of which its claim says all is a statement: it is not written out again below. */
function withoutEcho(candidate: Candidate): Candidate {
  if (candidate.kind !== 'number' && candidate.kind !== 'share') return candidate
  const variants = candidate.variants.map((variant): Variant => {
    const { figure, ...said } = variant
    const isEcho = figure?.['kind'] === 'big-number' && figure['context'] === undefined
    return isEcho ? { ...said, isStatement: true } : variant
  })
  return { ...candidate, variants }
}
