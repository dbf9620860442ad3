import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { isAlike, isDrawable } from './amounts.ts'
import { isPart } from './pairs.ts'

/** What a sum weighs of which a part is told: less than all of its parts. */
const weight = 2.2
/** The room of the name of a part, in Han characters. */
const partRoom = 10

/** Sums of which a sentence gives one part: 總投資4.6億元，其中縣府補助1.5億元. What is left of them is computed. */
export function sumPartsIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap(({ id }) => {
    const sums = scene.of(id).filter((each) => isDrawable(each) && isSum(each))
    const [whole, part, ...others] = sums
    const isOne = whole && part && others.length === 0 && isAlike(whole, part) && isPart(scene, part)
    return isOne && Number(part.reading.value) < Number(whole.reading.value)
      ? (candidateOf(scene, whole, part) ?? [])
      : []
  })
}

/** Money that is told for certain, and not for each of something. */
const isSum = ({ reading: { unit, bound, per, change } }: Stated): boolean =>
  /^[A-Z]{3}$/.test(unit) && bound === 'exactly' && !per && change === undefined

function candidateOf(scene: Scene, whole: Stated, part: Stated): Candidate | undefined {
  const { words, locale } = scene
  const label = shortened(words, part.names.ahead || part.names.behind, partRoom)
  if (label === '') return undefined
  const drawn = new Set([whole.id, part.id])
  const rest = `rest-${whole.cite.replace('.', '-')}`
  const claims = claimsFor(scene, [whole.cite], drawn).filter(({ facts }) => facts.includes(whole.id))
  if (claims.length === 0) return undefined
  scene.add(rest, {
    derive: `${whole.id} - ${part.id}`,
    unit: whole.reading.unit,
    of: { [locale]: words.theRest },
  })
  const bar = {
    kind: 'share-bar',
    parts: [
      { label, facts: [part.id], accent: true },
      { label: words.theRest, facts: [rest] },
    ],
    whole: whole.id,
  }
  return {
    kind: 'shares',
    cites: [whole.cite],
    facts: [...drawn, rest],
    weight,
    variants: variantsOf(claims, [bar], drawn, part.id),
  }
}
