import { room } from '../../typography/room.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
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
  return scene.part.sentences.flatMap(({ id }, place): Candidate[] => {
    const amounts = scene.of(id).filter(isDrawable)
    return amounts.flatMap((first, at): Candidate[] => {
      const told = [first, ...amounts.slice(at + 1).filter((each) => isOfKind(first, each))]
      const tail = lastOf(scene, place, told)
      // With who comes last, where the sentence behind says that; else as the sentence has them.
      return [...(tail ? [[...told, tail]] : []), told]
        .flatMap((each) => {
          const own = each.slice(0, most)
          if (own.length < fewest || !areInOrder(own)) return []
          const said = superlatives(
            own.map((amount, index) => ({
              before: wordsBetween(own[index - 1], amount),
              after: amount.sentence.text.slice(amount.reading.end),
            })),
          )
          const isNamed = said && said.names.every((name) => room(name) <= nameRoom)
          return isNamed && new Set(said.names).size === own.length ? [candidateOf(scene, own, said)] : []
        })
        .slice(0, 1)
    })
  })
}

/** The words before an amount, behind the one before it where that stands in its sentence. */
const wordsBetween = (last: Stated | undefined, { cite, sentence, reading }: Stated): string =>
  sentence.text.slice(last?.cite === cite ? last.reading.end : 0, reading.start)

/** Whoever comes last, as the sentence right behind those that come first says: 墊底的北寮里只有12人。 */
function lastOf({ part: { sentences }, of, words }: Scene, place: number, told: readonly Stated[]): Stated | undefined {
  const [own, next] = [sentences[place], sentences[place + 1]]
  const [first] = told
  const amount = next && next.paragraph === own?.paragraph ? of(next.id).find(isDrawable) : undefined
  if (!first || !amount || !isOfKind(first, amount)) return undefined
  return words.comesLast?.(wordsBetween(undefined, amount)) === true ? amount : undefined
}

/** Of one unit and of the same things; by how much the first changed may be said of the others without saying so. */
const isOfKind = ({ reading: one }: Stated, { reading: other }: Stated): boolean =>
  one.unit === other.unit
  && isSameNoun(one.noun, other.noun)
  && (other.change === undefined || other.change === one.change)

/** Whether amounts only grow, or only get less. */
function areInOrder(amounts: readonly Stated[]): boolean {
  const values = amounts.map(({ reading }) => Number(reading.value))
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)))
  return steps.every((step) => step === steps[0])
}

function candidateOf(
  scene: Scene,
  amounts: readonly Stated[],
  { what, names }: { what: string; names: readonly string[] },
): Candidate {
  const drawn = new Set(amounts.map(({ id }) => id))
  const [first] = amounts
  const cite = first?.cite ?? '1.1'
  const items = amounts.map(({ id }, index) => ({
    label: names[index] ?? '',
    fact: id,
    ...(index === 0 ? { accent: true } : {}),
  }))
  const kind = amounts.every(isShare) ? 'proportion-bars' : 'bar-chart'
  const measure = shortened(scene.words, what, nameRoom)
  // The first with its amount says what all of them have.
  const head = first && scene.claimIn(first.sentence, { start: 0, end: first.reading.end })
  const own = head && !head.refersBack ? [head] : []
  return {
    kind: 'ranking',
    cites: [...new Set(amounts.map((each) => each.cite))],
    facts: [...drawn],
    weight,
    variants: variantsOf(
      claimsFor(scene, [cite], drawn, own),
      [{ kind, ...(kind === 'proportion-bars' || measure === '' ? {} : { measure }), items }],
      drawn,
    ),
  }
}
