import { shortened } from '../shortened.ts'
import type { Plain } from '../../deck/yaml.ts'
import { room } from '../../typography/room.ts'
import { contextOf } from './context.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { areOfOneWhole, isAlike, isDrawable } from './amounts.ts'
import { isPart as isPartOfOther, isWhole } from './pairs.ts'
import { isOfOthers } from './words.ts'

/** As many numbers as stand side by side. */
const most = 4

/**
 * The numbers of a sentence that are of one kind and have no shape in common, side by side with what each is of; one
 * alone large. Numbers that measure how long, how old or how often, and lead into another, are left to their sentence;
 * so are those of whom nothing was done with.
 */
export function numbersIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap((sentence) => {
    const facts = scene.of(sentence.id).filter((each) => isDrawable(each) && !isRate(each) && !isBasis(scene, each))
    if (scene.words.control.test(sentence.text) || isOfOthers(scene, sentence)) return []
    const labelled = facts.filter(({ label }) => room(label) >= 3)
    // How long and how old says nothing beside others.
    const telling = labelled.filter((each) => !isTime(each) && saysMuch(each))
    const row = telling.slice(0, most)
    // Of a list of things of one kind all are shown, or none.
    const isPart = facts.some((each) => !row.includes(each) && row.some((shown) => isAlike(shown, each)))
    const areOneKind = row.every(
      (each) => isAlike(each, row[0] ?? each) && each.reading.change === row[0]?.reading.change,
    )
    // Beside the place that something has in an order, the numbers of others say nothing of it.
    const isOrder = scene.of(sentence.id).some(({ reading }) => reading.unit === 'rank')
    const isRow =
      areOneKind
      && !isOrder
      && !row.some((each) => isPartOfOther(scene, each))
      && areOfOneWhole(row, scene.words.otherWhole)
      && !isPart
      && row.length >= 2
      && new Set(row.map(({ label }) => label)).size === row.length
    return [
      ...(isRow ? [rowOf(scene, row)] : []),
      // Of so many in a whole the part is the news.
      ...(facts.length <= 2
        ? facts
            .filter((each) => saysMuch(each) && !isWhole(scene, each) && !facts.some((other) => isListed(other, each)))
            .flatMap((fact) =>
              alone(
                scene,
                fact,
                facts.filter((other) => isListed(fact, other)),
              ),
            )
        : []),
    ]
  })
}

function rowOf(scene: Scene, facts: readonly Stated[]): Candidate {
  const drawn = new Set(facts.map(({ id }) => id))
  const cites = [...new Set(facts.map(({ cite }) => cite))]
  const items = facts.map(({ id, label }, index) => ({
    fact: id,
    label: shortened(scene.words, label, 28),
    ...(index === 0 ? { accent: true } : {}),
  }))
  return {
    kind: 'numbers',
    cites,
    facts: [...drawn],
    weight: 1.3 + 0.1 * facts.length,
    variants: variantsOf(claimsFor(scene, cites, drawn), [{ kind: 'stat-row', items }], drawn),
  }
}

/** One kilogram, one hectare: what another number of the sentence is for. */
const isRate = ({ reading }: Stated): boolean => reading.value === 1 && !/\d/.test(reading.text)

/** What the others of its sentence are reckoned by. */
const isBasis = ({ words }: Scene, { beside }: Stated): boolean => words.isBaseline(beside.before, beside.after)

const isTime = ({ reading, base }: Stated): boolean =>
  /^(?:second|minute|hour|day|week|month|year)$/.test(reading.unit) || /^age(?:-|$)/.test(base)

/** How much a kind of number says by itself. */
function weightOf(fact: Stated): number {
  const { reading } = fact
  const isSmall = reading.unit === 'count' && Number(reading.value) < 10
  return isTime(fact) || isSmall ? 0.5 : reading.change ? 1.4 : 1.1
}

/** Whether a number is worth a slide: no age, no hour, no two things that are only counted off. */
function saysMuch(fact: Stated): boolean {
  const { unit, value, text } = fact.reading
  const isSmall = (unit === 'count' && Number(value) <= 12) || isTime(fact)
  return !/^age(?:-|$)/.test(fact.base) && !(isSmall && !/\d/.test(text))
}

/** Whether an amount is of a list that another of its kind begins, which then stands for both: 5人死亡、31人受傷. */
function isListed(first: Stated, other: Stated): boolean {
  if (first.cite !== other.cite || first.reading.end > other.reading.start || !isAlike(first, other)) return false
  return /^\p{Script=Han}{1,6}、$/u.test(first.sentence.text.slice(first.reading.end, other.reading.start))
}

/** @param listed those of a list that it begins: what these weigh it does */
function alone(scene: Scene, fact: Stated, listed: readonly Stated[]): Candidate[] {
  const drawn = new Set([fact.id])
  // A number that its claim does not speak of belongs under another.
  const claims = claimsFor(scene, [fact.cite], drawn).filter(({ facts }) => facts.includes(fact.id))
  const variants = claims.flatMap((claim) => {
    const context = contextOf(scene, fact, claim)
    const figure: Record<string, Plain> = { kind: 'big-number', fact: fact.id, ...(context === '' ? {} : { context }) }
    return variantsOf([claim], [figure], drawn)
  })
  return [
    {
      kind: 'number',
      cites: [fact.cite],
      facts: [fact.id],
      weight: Math.max(...[fact, ...listed].map(weightOf)),
      variants,
    },
  ]
}
