import type { Candidate, Variant } from './drafted.ts'
import type { Scene } from './scene.ts'
import { accountsIn } from './shapes/account.ts'
import { changesIn } from './shapes/change.ts'
import { contrastsIn } from './shapes/contrast.ts'
import { comparisonsIn } from './shapes/comparison.ts'
import { numbersIn } from './shapes/numbers.ts'
import { opposedIn } from './shapes/opposed.ts'
import { overTimeIn } from './shapes/overTime.ts'
import { partsIn } from './shapes/part.ts'
import { quotationsIn } from './shapes/quotation.ts'
import { enumerationsIn } from './shapes/enumeration.ts'
import { rankingsIn } from './shapes/ranking.ts'
import { tablesAsFigures } from './shapes/table.ts'
import { twoChangesIn } from './shapes/twoChanges.ts'
import { timelinesIn } from './shapes/timeline.ts'
import { remaindersIn } from './shapes/remainder.ts'
import { sharesIn } from './shapes/shares.ts'
import { isOfOthers, toldIn, wordsIn } from './shapes/words.ts'
import { picturesIn, type PlacedPicture } from './shapes/picture.ts'
import { seriesCandidates, type Run } from './shapes/series.ts'
import { plainly } from './plain.ts'
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
  const found = [
    ...tablesAsFigures(whole, ownTables),
    ...seriesCandidates(
      whole,
      runs.filter(({ cells: [first] }) => first !== undefined && own.has(first.cite)),
      ownTables,
    ),
    ...overTimeIn(scene).filter((each) => !isSeries(each, runs)),
    ...enumerationsIn(scene),
    ...rankingsIn(scene),
    ...timelinesIn(scene),
    ...accountsIn(scene),
    ...remaindersIn(scene),
    ...twoChangesIn(scene),
    ...changesIn(scene),
    ...contrastsIn(scene),
    ...opposedIn(scene),
    ...sharesIn(scene),
    ...comparisonsIn(scene),
    ...partsIn(scene),
    ...quotationsIn(told),
    ...picturesIn(scene, pictures),
    ...numbersIn(scene),
    ...toldIn(scene),
    ...wordsIn(scene),
  ]
  return found.filter((each) => !isAside(scene, each)).map(withoutEcho)
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
