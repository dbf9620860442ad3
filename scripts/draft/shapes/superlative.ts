import { room } from '../../typography/room.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isDrawable, isSameNoun, isShare } from './amounts.ts'

/** What an order weighs that a sentence gives from the first on, without their places. */
const weight = 2.9
/** So many have an amount in it, and the room of their names, in Han characters. */
const [fewest, most, nameRoom] = [3, 8, 20]

/** Who has the most of something, and who comes behind, each with an amount: 出席率最高的是甲里，達85%；其次是乙里的78%. */
export function superlativesIn(scene: Scene): Candidate[] {
  const { superlatives } = scene.words
  if (!superlatives) return []
  return scene.part.sentences.flatMap(({ id, text }): Candidate[] => {
    const amounts = scene.of(id).filter(isDrawable)
    return amounts.flatMap((first, at): Candidate[] => {
      const own = [first, ...amounts.slice(at + 1).filter((each) => isOfKind(first, each))].slice(0, most)
      if (own.length < fewest || !areInOrder(own)) return []
      const said = superlatives(
        own.map(({ reading }, index) => ({
          before: text.slice(own[index - 1]?.reading.end ?? 0, reading.start),
          after: text.slice(reading.end),
        })),
      )
      const isNamed = said && said.names.every((name) => room(name) <= nameRoom)
      return isNamed && new Set(said.names).size === own.length ? [candidateOf(scene, own, said.names)] : []
    })
  })
}

const isOfKind = ({ reading: one }: Stated, { reading: other }: Stated): boolean =>
  one.unit === other.unit && isSameNoun(one.noun, other.noun) && other.change === undefined

/** Whether amounts only grow, or only get less. */
function areInOrder(amounts: readonly Stated[]): boolean {
  const values = amounts.map(({ reading }) => Number(reading.value))
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)))
  return steps.every((step) => step === steps[0])
}

function candidateOf(scene: Scene, amounts: readonly Stated[], names: readonly string[]): Candidate {
  const drawn = new Set(amounts.map(({ id }) => id))
  const [first] = amounts
  const cite = first?.cite ?? '1.1'
  const items = amounts.map(({ id }, index) => ({
    label: names[index] ?? '',
    fact: id,
    ...(index === 0 ? { accent: true } : {}),
  }))
  const kind = amounts.every(isShare) ? 'proportion-bars' : 'bar-chart'
  // The first with its amount says what all of them have.
  const head = first && scene.claimIn(first.sentence, { start: 0, end: first.reading.end })
  const own = head && !head.refersBack ? [head] : []
  return {
    kind: 'ranking',
    cites: [cite],
    facts: [...drawn],
    weight,
    variants: variantsOf(claimsFor(scene, [cite], drawn, own), [{ kind, items }], drawn),
  }
}
