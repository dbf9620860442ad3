import type { Plain } from '../../deck/yaml.ts'
import { claimsFor, leadClaims, titleClaim, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { isDrawable } from './amounts.ts'

/** As many places as a ranking on a slide has, and the fewest. */
const [most, fewest] = [8, 3]
/** The room of a name, in Han characters. */
const nameRoom = 20

/** Who has a place, and what it is given by, where the article says that. */
interface Ranked {
  rank: Stated | undefined
  name: string
  amount: Stated | undefined
}

/** Places in an order that a paragraph gives from the first on: as bars of what they are given by, else as a list. */
export function rankingsIn(scene: Scene): Candidate[] {
  const paragraphs = new Map(scene.part.sentences.map(({ id, paragraph }) => [paragraph, id]))
  return [...paragraphs.values()].flatMap((place) => {
    const facts = paragraphAround(scene, place).flatMap(({ id }) => scene.of(id))
    const ranks = facts.filter(({ reading }) => reading.unit === 'rank')
    const rising = ranks.filter(({ reading }, index) => Number(reading.value) === index + 1)
    if (rising.length < fewest || rising.length < ranks.length) return []
    const ranked = withLast(
      scene,
      facts,
      rising.map((rank, index) => rankedAt(scene, facts, rank, rising[index + 1])),
    )
    const names = ranked.map(({ name }) => name)
    return names.includes('') || new Set(names).size < names.length ? [] : [candidateOf(scene, ranked.slice(0, most))]
  })
}

/** Who has a place: named before it in its clause (老城区第二), or behind it (第二名是大學路); and the amount behind that. */
function rankedAt(scene: Scene, facts: readonly Stated[], rank: Stated, next: Stated | undefined): Ranked {
  const [from, to] = [facts.indexOf(rank), next ? facts.indexOf(next) : facts.length]
  // What the others are given by, too: 每千人每天186次; 164次.
  const [pattern] = facts.slice(from + 1).filter((each) => isDrawable(each) && next && facts.indexOf(each) > to)
  const own = facts.slice(from + 1, to).filter(isDrawable)
  const amount = own.find((each) => pattern && isOfUnit(each, pattern)) ?? own[0]
  return { rank, name: nameOf(scene, scene.words.rankedName(rank.beside)), amount }
}

/** The last in the order, where it has an amount like the others and is said to be the last, without its place. */
function withLast(scene: Scene, facts: readonly Stated[], ranked: readonly Ranked[]): Ranked[] {
  const last = ranked.at(-1)?.amount
  const amount = last && facts.slice(facts.indexOf(last) + 1).find((each) => isDrawable(each) && isOfUnit(each, last))
  const name = amount && scene.words.lastName(`${amount.beside.clauseBefore}，${amount.beside.before}`)
  return amount && name ? [...ranked, { rank: undefined, name: nameOf(scene, name), amount }] : [...ranked]
}

/** Of one unit and of the same things, whatever they are for: only the first says that of all. */
const isOfUnit = ({ reading }: Stated, other: Stated): boolean =>
  reading.unit === other.reading.unit && reading.noun === other.reading.noun

const nameOf = ({ words }: Scene, name: string): string => shortened(words, name.replaceAll('{', ''), nameRoom)

function candidateOf(scene: Scene, ranked: readonly Ranked[]): Candidate {
  const amounts = ranked.flatMap(({ amount }) => amount ?? [])
  const [first] = amounts
  const areAlike = amounts.length === ranked.length && amounts.every((each) => first && isOfUnit(each, first))
  const ranks = ranked.flatMap(({ rank }) => rank ?? [])
  const drawn = new Set([...(areAlike ? amounts : []), ...ranks].map(({ id }) => id))
  const bars: Record<string, Plain> = {
    kind: 'bar-chart',
    items: ranked.map(({ name, amount }, index) => ({
      label: name,
      fact: amount?.id ?? '',
      ...(index === 0 ? { accent: true } : {}),
    })),
  }
  const list: Record<string, Plain> = {
    kind: 'ranking-list',
    items: ranked.map(({ name, amount }, index) => ({
      label: name,
      ...(areAlike && amount ? { detail: `{${amount.id}}` } : {}),
      ...(index === 0 ? { accent: true } : {}),
    })),
  }
  const places = {
    ...list,
    items: ranked.map(({ name }, index) => ({ label: name, ...(index === 0 ? { accent: true } : {}) })),
  }
  const cites = [...new Set([...ranks, ...amounts].map(({ cite }) => cite))]
  const [cite = '1.1'] = cites
  return {
    kind: 'ranking',
    cites,
    facts: [...drawn],
    weight: 2.6,
    variants: variantsOf(
      [...leadClaims(scene, cite), ...claimsFor(scene, cites, drawn), ...titleClaim(scene, cite)],
      areAlike ? [bars, list, places] : [list],
      drawn,
    ),
  }
}
