import type { Plain } from '../../deck/yaml.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isAlike, isDrawable, runsOf } from './amounts.ts'
import { barNames } from './barNames.ts'
import { wholeOf } from './pairs.ts'

/** As many bars as can be read beside one another. */
const mostBars = 10
/** As many parts as a bar of them has. */
const mostParts = 5

/**
 * Amounts of one kind beside one another: as the parts of an amount that the paragraph names before them, where they
 * come to it; else as bars, of names or of dates.
 */
export function comparisonsIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap((sentence) => {
    const facts = scene.of(sentence.id)
    return (
      runsOf(facts, 2)
        // Shares, also those of which only a bound is told, may each be of a whole of its own.
        .filter(
          (run) => !run.every(isShareOrBound) && run.length <= mostBars && !run.some((each) => wholeOf(scene, each)),
        )
        .flatMap((run) => candidateOf(scene, run, facts) ?? [])
    )
  })
}

const isShareOrBound = ({ reading: { unit, change } }: Stated): boolean => unit === 'percent' && change === undefined

function candidateOf(scene: Scene, given: readonly Stated[], facts: readonly Stated[]): Candidate | undefined {
  const { words } = scene
  // An amount with its parts behind it: 一年的費用是1,260萬元，其中人事費820萬元，….
  const [head, ...parts] = given
  const isWhole = head !== undefined && parts.length >= 2 && comesTo(parts, head)
  const run = isWhole ? parts : given
  const [first] = run
  if (!first) return undefined
  const dates = run.map((each) => dateBefore(each, facts))
  const areDated = dates.every((date) => date !== undefined)
  const labels = areDated ? dates.map((date) => `{${date?.id ?? ''}}`) : barNames(run, 20, words)
  // Two amounts side by side are compared only where the sentence does so, those of other things than dates by what
  // sets them apart: see contrast.ts.
  const between = run[1] ? first.sentence.text.slice(first.reading.end, run[1].reading.start) : ''
  if (run.length === 2 && !(areDated && words.against.test(between))) return undefined
  if (!labels || new Set(labels).size < labels.length) return undefined
  const whole = wholeBefore(scene, run) ?? (isWhole ? head : undefined)
  // Amounts with which different things are done are no bars of one ranking: a price, a surcharge and a buy-back.
  const done = new Set(run.map(({ beside }) => words.doneWith(beside)).filter((verb) => verb !== ''))
  if (!whole && !areDated && done.size > 1) return undefined
  const drawn = new Set(run.map(({ id }) => id))
  const largest = run.reduce((a, b) => (Number(b.reading.value) > Number(a.reading.value) ? b : a))
  const items = run.map(({ id }, index) => ({
    label: labels[index] ?? '',
    fact: id,
    ...(id === largest.id ? { accent: true } : {}),
  }))
  const bars: Record<string, Plain> = { kind: 'bar-chart', items, ...(areDated ? { order: 'given' } : {}) }
  const rows = { kind: 'stat-row', items: items.slice(0, 4).map(({ label, fact }) => ({ fact, label })) }
  const short = barNames(run, 10, words)
  const asParts =
    whole && run.length <= mostParts && short
      ? {
          kind: 'share-bar',
          parts: run.map(({ id }, index) => ({
            label: short[index] ?? '',
            facts: [id],
            ...(id === largest.id ? { accent: true } : {}),
          })),
          whole: whole.id,
        }
      : undefined
  const cites = [...(asParts && whole ? [whole.cite] : []), first.cite].filter(
    (cite, index, all) => all.indexOf(cite) === index,
  )
  return {
    kind: asParts ? 'shares' : 'comparison',
    cites,
    facts: [
      ...drawn,
      ...(asParts && whole ? [whole.id] : []),
      ...(areDated ? dates.flatMap((date) => date?.id ?? []) : []),
    ],
    weight: asParts ? 2.7 : run.length > 2 ? 2.4 : 2,
    variants: variantsOf(
      claimsFor(scene, cites, new Set([...drawn, ...(whole ? [whole.id] : [])])),
      [...(asParts ? [asParts] : []), bars, ...(run.length <= 4 ? [rows] : [])],
      drawn,
    ),
  }
}

/** The date that an amount goes with, right before it in its sentence. */
function dateBefore({ reading, sentence }: Stated, facts: readonly Stated[]): Stated | undefined {
  const date = facts.findLast((each) => each.reading.unit === 'date' && each.reading.end <= reading.start)
  return date && !/[，。；,;、]/.test(sentence.text.slice(date.reading.end, reading.start)) ? date : undefined
}

export function comesTo(parts: readonly Stated[], whole: Stated): boolean {
  const sum = parts.reduce((total, { reading }) => total + Number(reading.value), 0)
  return Math.abs(Number(whole.reading.value) - sum) <= sum * 1e-9
}

/** The amount before some others in their paragraph that they come to. */
export function wholeBefore(scene: Scene, run: readonly Stated[]): Stated | undefined {
  const [first] = run
  if (!first) return undefined
  return paragraphAround(scene, first.cite)
    .flatMap(({ id }) => scene.of(id))
    .find((each) => !run.includes(each) && isDrawable(each) && isAlike(each, first) && comesTo(run, each))
}
