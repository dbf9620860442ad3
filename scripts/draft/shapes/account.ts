import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { whenOf } from '../when.ts'
import { isAlike, isDrawable } from './amounts.ts'

/** What an account weighs: more than two of its amounts as a change. */
const weight = 3

const isTime = /^(?:second|minute|hour|day|week|month|year)$/

/** What is done with money: what a thing costs and what it brings, what was lost and what was earned. */
type Side = 'cost' | 'price' | 'loss' | 'profit'

/** On which side of an account an amount stands, as its words say, or those of the one before it in its sentence. */
function sideOf(scene: Scene, { beside, reading, cite }: Stated): Side | undefined {
  if (!isMoney(reading)) return undefined
  const own = scene.words.sideOf(beside)
  if (own !== undefined) return own
  const before = scene.of(cite).findLast((each) => each.reading.end <= reading.start && isMoney(each.reading))
  const text = before?.sentence.text.slice(before.reading.end, reading.start) ?? ''
  return before && !/[,;，；。]/u.test(text) ? sideOf(scene, before) : undefined
}

const isMoney = ({ unit, noun = '' }: Stated['reading']): boolean =>
  /^[A-Z]{3}$/.test(unit) || (unit === 'count' && /^(?:pence|cents?)$/.test(noun))

/** Whether two amounts stand on two sides of an account: neither became the other. */
export function areOpposed(scene: Scene, one: Stated, other: Stated): boolean {
  const [a, b] = [sideOf(scene, one), sideOf(scene, other)]
  return a !== undefined && b !== undefined && a !== b
}

/** A price beside its cost in a sentence; losses, with the profit that the same sentence or the next tells of. */
export function accountsIn(scene: Scene): Candidate[] {
  const { sentences } = scene.part
  return sentences.flatMap((sentence, index): Candidate[] => {
    const next = sentences[index + 1]
    const own = scene.of(sentence.id).filter(isDrawable)
    const more = next?.paragraph === sentence.paragraph ? scene.of(next.id).filter(isDrawable) : []
    const on = (amounts: readonly Stated[], sides: readonly Side[]) =>
      amounts.filter((each) => sides.some((side) => sideOf(scene, each) === side))
    const sold = on(own, ['cost', 'price'])
    const earned = on([...own, ...more], ['loss', 'profit'])
    return [sold, earned].flatMap((amounts) => accountOf(scene, amounts, sentence.id) ?? [])
  })
}

function accountOf(scene: Scene, amounts: readonly Stated[], cite: Stated['cite']): Candidate | undefined {
  const [first] = amounts
  const sides = amounts.map((each) => sideOf(scene, each))
  const isPair = sides.includes('cost') || sides.includes('price')
  if (first?.cite !== cite || new Set(sides).size < 2 || amounts.length > (isPair ? 2 : 4)) return undefined
  // What was paid once is not held against what comes in each year.
  const times = new Set(amounts.map(({ reading: { per } }) => (per && isTime.test(per.unit) ? per.unit : '')))
  if (times.size > 1) return undefined
  const drawn = new Set(amounts.map(({ id }) => id))
  const items = amounts.map((each, index) => {
    const [side, when] = [scene.words.sides[sides[index] ?? 'cost'], isPair ? '' : (whenOf(scene, each)?.label ?? '')]
    return { label: when === '' ? side : scene.words.sideWhen(side, when), fact: each.id }
  })
  if (new Set(items.map(({ label }) => label)).size < items.length) return undefined
  const areBars = isPair && amounts.every((each) => isAlike(each, first))
  const cites = [...new Set(amounts.map((each) => each.cite))]
  return {
    kind: 'comparison',
    cites,
    facts: [...drawn],
    weight,
    variants: variantsOf(
      claimsFor(scene, cites, drawn),
      [...(areBars ? [{ kind: 'bar-chart', items }] : []), { kind: 'stat-row', items }],
      drawn,
    ),
  }
}
