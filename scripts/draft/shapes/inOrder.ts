import { withCapital } from '../../locales/capital.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { countedIn, isDrawable, isSameNoun } from './amounts.ts'
import { clauseEnd } from './firstAndLast.ts'
import { room } from '../../typography/room.ts'

/** What amounts weigh that the article tells from the most on, and as many as a slide has, at least and at most. */
const [weight, fewest, most] = [2.9, 3, 8]
/** The room of a name, and of what all of them have so many of, in Han characters. */
const [nameRoom, measureRoom] = [20, 28]

/** Somebody or a place, with how much it has. */
interface Placed {
  name: string
  amount: Stated
}

/** Amounts that are told from the most on: the busiest stop is Pell, with 620. Second comes Inver with 540, then …. */
export function inOrderIn(scene: Scene): Candidate[] {
  const { inOrder } = scene.words
  if (!inOrder) return []
  const { sentences } = scene.part
  return sentences.flatMap((sentence, index): Candidate[] => {
    const [amount] = amountsOf(scene, sentence.id)
    const name = amount && inOrder.first(sentence.text.slice(0, amount.reading.start))
    if (!amount || name === undefined) return []
    const placed: Placed[] = [{ name, amount }]
    const further = sentences.slice(index).filter(({ paragraph }) => paragraph === sentence.paragraph)
    for (const { id, text } of further) {
      const before = placed.length
      let from = 0
      for (const each of amountsOf(scene, id)) {
        const words = text.slice(from, each.reading.start)
        const who = each === amount ? undefined : (inOrder.next(words) ?? inOrder.last(words))
        if (who !== undefined && mayFollow(each, placed)) placed.push({ name: who, amount: each })
        // Inver has 40 shops, Marl 12: what comes behind another thing is of that.
        else if (each !== amount && id !== sentence.id) break
        from = each.reading.end
      }
      // What stands between says something else.
      if (placed.length === before && id !== sentence.id) break
    }
    return placed.length < fewest || placed.length > most ? [] : [candidateOf(scene, placed)]
  })
}

const amountsOf = (scene: Scene, cite: Stated['cite']): Stated[] => scene.of(cite).filter(isDrawable)

/** Of the same as the first, and no more than the one before it. */
function mayFollow({ reading }: Stated, placed: readonly Placed[]): boolean {
  const [first, last] = [placed[0]?.amount.reading, placed.at(-1)?.amount.reading]
  const isSame = reading.unit === first?.unit && (reading.noun === undefined || isSameNoun(reading.noun, first.noun))
  return isSame && Number(reading.value) <= Number(last?.value)
}

function candidateOf(scene: Scene, placed: readonly Placed[]): Candidate {
  const facts = placed.map(({ amount }) => amount.id)
  const drawn = new Set(facts)
  const cites = [...new Set(placed.map(({ amount }) => amount.cite))]
  const [first] = placed
  const measure = first ? measureOf(scene, first.amount) : ''
  const items = placed.map(({ name, amount }, index) => ({
    label: withCapital(shortened(scene.words, name, nameRoom)),
    fact: amount.id,
    ...(index === 0 ? { accent: true } : {}),
  }))
  const claims = claimsFor(scene, cites.slice(0, 1), drawn).filter((claim) => claim.facts.includes(facts[0] ?? ''))
  return {
    kind: 'ranking',
    cites,
    facts,
    weight,
    variants: variantsOf(
      [...claims, ...firstClaims(scene, placed)],
      [{ kind: 'bar-chart', ...(measure === '' ? {} : { measure }), items }],
      drawn,
    ),
  }
}

/** What is counted, with the rest of its clause where there is room: People getting on in a week. */
function measureOf({ words }: Scene, { reading, sentence, ...first }: Stated): string {
  const counted = countedIn({ reading, sentence, ...first })
  if (counted === '') return ''
  const behind = sentence.text.slice(reading.end)
  const whole = `${counted}${behind.slice(0, clauseEnd.exec(behind)?.index).trimEnd()}`
  return words.measureOf(room(whole) <= measureRoom && !/\d/.test(whole) ? whole : counted)
}

/** Who has the most, with what is counted, where the clause of that speaks of what stands before it. */
function firstClaims({ words }: Scene, [first]: readonly Placed[]): Claim[] {
  if (!first || !words.inOrder || first.amount.reading.noun === undefined) return []
  const { id, cite } = first.amount
  const text = words.inOrder.comesFirst(first.name, `{${id}}`)
  return [{ text, cite, facts: [id], refersBack: false, end: 0, room: room(text) }]
}

/**
 * Whether what is drawn only comes behind an amount that is not: Inver follows with 540, and Marl with 410.
 * @param facts the amounts that are drawn
 */
export function isBeheaded({ words: { inOrder }, part, of }: Scene, facts: readonly string[]): boolean {
  const drawn = part.sentences.flatMap(({ id }) => of(id)).filter(({ id }) => facts.includes(id))
  const [first] = drawn.filter(isDrawable)
  return first !== undefined && inOrder?.isBehind(first.sentence.text.slice(0, first.reading.start)) === true
}
