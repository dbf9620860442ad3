import { recognise } from '../../source/numbers.ts'
import type { Reading } from '../../quantities/quantity.ts'
import { claimOf, type Claim } from '../claims.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { whenOf } from '../when.ts'
import { isDrawable } from './amounts.ts'
import type { Pair } from './pairs.ts'

/** So many paragraphs apart the two ends of what the headline tells may stand. */
const farthest = 2
/** Smaller counts stand in an article by chance. */
const fewest = 13

/** The amounts that the headline of the article has, by their values and units. */
const amountsIn = ({ title, locale }: Scene): Reading[] =>
  title === '' ? [] : recognise(title, { locale }).filter(({ unit, unsure }) => unit !== 'date' && unsure === undefined)

const isSame = (reading: Reading, { reading: own }: Stated): boolean =>
  own.value === reading.value && own.unit === reading.unit && (own.unit !== 'count' || Number(own.value) >= fewest)

/**
 * The change that the headline tells (the list falls from 4,100 to 900), whose two ends the article states near each
 * other, each in words of its own.
 * @param known pairs that the article's own words make
 */
export function headlinePairs(scene: Scene, known: readonly Pair[]): Pair[] {
  const { title, words } = scene
  const amounts = amountsIn(scene)
  return amounts.flatMap((one, index): Pair[] => {
    const other = amounts[index + 1]
    if (!other) return []
    const between = title.slice(one.end, other.start)
    const isForward = words.became.before.test(title.slice(0, one.start)) && words.became.between.test(between)
    if (!isForward && !words.cameFrom.test(between)) return []
    const [first, second] = isForward ? [one, other] : [other, one]
    const found = endsIn(scene, first, second)
    const isKnown = found && known.some(({ earlier, later }) => earlier.id === found[0].id && later.id === found[1].id)
    if (!found || isKnown) return []
    const [earlier, later] = found
    return [{ earlier, later, then: whenOf(scene, earlier), now: whenOf(scene, later) }]
  })
}

/** Where the article first states two amounts of its headline, near each other. */
function endsIn(scene: Scene, first: Reading, second: Reading): [Stated, Stated] | undefined {
  const all = scene.part.sentences.flatMap(({ id }) => scene.of(id)).filter(isDrawable)
  for (const earlier of all.filter((each) => isSame(first, each))) {
    const later = all.find(
      (each) =>
        isSame(second, each)
        && each.id !== earlier.id
        && Math.abs(each.sentence.paragraph - earlier.sentence.paragraph) <= farthest,
    )
    if (later) return [earlier, later]
  }
  return undefined
}

/** The headline as the claim of a change that it tells, with its amounts as the article states them. */
export function headlineClaims(scene: Scene, { earlier, later }: Pair): Claim[] {
  const { title, locale, words } = scene
  const sentence = { ...earlier.sentence, text: title }
  const readings = amountsIn(scene)
  const stated = [earlier, later].flatMap((each): Stated[] => {
    const reading = readings.find((own) => isSame(own, each))
    return reading ? [{ ...each, cite: sentence.id, sentence, reading }] : []
  })
  const colon = /[：:]\s*/u.exec(title)
  const starts = [...(colon ? [colon.index + colon[0].length] : []), 0]
  const isWhole = (claim: Claim | undefined): claim is Claim =>
    claim !== undefined && !claim.refersBack && [earlier, later].every(({ id }) => claim.facts.includes(id))
  return starts.map((start) => claimOf(sentence, { start, end: title.length }, stated, locale, words)).filter(isWhole)
}

/** Whether a change is the one that the article tells first: an end stands in the headline, or both at its head. */
export function isLeading(scene: Scene, { earlier, later }: Pair): boolean {
  const [first] = scene.article
  const isAtHead = [earlier, later].every(({ sentence }) => sentence.paragraph === first?.paragraph)
  return isAtHead || amountsIn(scene).some((each) => [earlier, later].some((own) => isSame(each, own)))
}
