import { room } from '../../typography/room.ts'
import type { AroundAmount, Stretch, ToldApart } from '../../locales/drafting/draftWords.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import { claimOf, type Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { areOpposed } from './account.ts'
import { isAlike, isDrawable, isShare } from './amounts.ts'
import { areComparable, mayStand } from './comparable.ts'
import { endOfClause, ownClaims } from './ownClause.ts'
import { pairsIn } from './pairs.ts'

/** What two amounts weigh of which one is held against the other, and how much more where they are far apart. */
const [weight, mostForSize] = [2.75, 0.5]
/** The room of a label, and of a claim, in Han characters. */
const [labelRoom, longest] = [24, 52]
/** So many sentences on, another figure for the same may stand. */
const farthest = 2

/**
 * Two amounts of neighbouring sentences for one thing: by whose word each is (she puts the loss at £3m; the mill's own
 * figure is £1m), or what was looked for and what came (60 people rang; the town had expected 20).
 */
export function acrossIn(scene: Scene): Candidate[] {
  const { acrossOf, withinOf } = scene.words
  if (!acrossOf) return []
  const became = new Set(pairsIn(scene).flatMap(({ earlier, later }) => [earlier.id, later.id]))
  const { sentences } = scene.part
  return sentences.flatMap((sentence, index): Candidate[] => {
    const own = amountsOf(scene, sentence.id).filter(({ id }) => !became.has(id))
    const within = own.slice(1).flatMap((other, at) => {
      const one = own[at]
      const told =
        one && areComparable(one, other) ? withinOf?.(around(one), around(other, one.reading.end)) : undefined
      return (one && told && areMeasured(scene, one, other, told) && candidateOf(scene, [one, other], told)) || []
    })
    if (within.length > 0) return within
    const next = sentences
      .slice(index + 1, index + 1 + farthest)
      .filter(({ paragraph }) => paragraph === sentence.paragraph)
    for (const [step, { id }] of next.entries())
      for (const other of amountsOf(scene, id)) {
        const [one, ...others] = own.filter((each) => areComparable(each, other) && !areOpposed(scene, each, other))
        const told = one && acrossOf(around(one), around(other))
        if (!one || !told || others.length > 0 || (step > 0 && !told.areSources)) continue
        if (!areMeasured(scene, one, other, told)) continue
        const candidate = candidateOf(scene, [one, other], told)
        if (candidate) return [candidate]
      }
    return []
  })
}

const amountsOf = (scene: Scene, cite: Stated['cite']): Stated[] =>
  // Nearly twice the 2,400 that were planned: how many times as much it is stands between the two.
  scene
    .of(cite)
    .filter((each) => each.reading.unit !== 'multiple' && (mayStand(scene, each) || (isDrawable(each) && isHalf(each))))

const isHalf = ({ reading }: Stated): boolean => reading.unit === 'percent' && reading.value === 50

/** Half is how one speaks, but where what came is held against it: half of the trees were to be native. */
const areMeasured = (scene: Scene, one: Stated, other: Stated, { came }: ToldApart): boolean =>
  mayStand(scene, other) && (came !== undefined || mayStand(scene, one))

/** What stands around an amount in its sentence, before it from another. */
function around({ sentence, reading }: Stated, from = 0): AroundAmount {
  const { text } = sentence
  return { before: text.slice(from, reading.start), after: text.slice(reading.end).trimEnd(), amount: reading.text }
}

/** Whoever is meant by he, she or they; empty where that is not certain. */
function whoOf({ words, named }: Scene, { sentence }: Stated, name: string): string {
  const clause = words.asSubject?.(name)
  if (clause === undefined) return name
  const said = named(sentence, `${clause.subject}${clause.rest}`)
  return said.startsWith(clause.subject) ? '' : said.slice(0, -clause.rest.length)
}

function candidateOf(
  scene: Scene,
  [one, other]: readonly [Stated, Stated],
  { names, main = 0, came }: ToldApart,
): Candidate | undefined {
  const labels = names
    .map((name, at) => whoOf(scene, at === 0 ? one : other, name))
    .map((name) => (room(name) <= labelRoom ? name : shortened(scene.words, name, labelRoom)))
  if (labels.some((label) => room(label) < 2) || labels[0] === labels[1]) return undefined
  const items = [one, other].map(({ id }, index) => ({
    fact: id,
    label: labels[index] ?? '',
    ...(index === main ? { accent: true } : {}),
  }))
  const drawn = new Set([one.id, other.id])
  const claims = claimsFor(
    scene,
    [one.cite],
    drawn,
    one.cite === other.cite ? whole(scene, one, other) : joined(scene, one, other, came),
  ).filter(({ facts }) => facts.includes(one.id))
  const bars = isAlike(one, other) || one.reading.unit === other.reading.unit
  return {
    kind: 'comparison',
    cites: [...new Set([one.cite, other.cite])],
    facts: [...drawn],
    weight:
      weight + Math.min(mostForSize, Math.abs(Math.log(Number(one.reading.value) / Number(other.reading.value))) / 3),
    variants: variantsOf(
      claims,
      [
        ...(bars ? [{ kind: isShare(one) && isShare(other) ? 'proportion-bars' : 'bar-chart', items }] : []),
        { kind: 'stat-row', items },
      ],
      drawn,
    ),
  }
}

const isBetween = (each: Stretch, one: Stretch, other: Stretch): boolean =>
  each.start >= one.end && each.end <= other.start

/** What a sentence says of both, from its beginning or that of a clause. */
function whole(scene: Scene, one: Stated, other: Stated): Claim[] {
  const { sentence, reading } = one
  const starts = [0, ...scene.words.clausesOf(sentence.text).map(({ start }) => start)]
  const end = endOfClause(other)
  // Nearly twice the 2,400: where it has no figure of its own it is said that one stands against the other.
  const times = scene
    .of(one.cite)
    .find((each) => each.reading.unit === 'multiple' && isBetween(each.reading, reading, other.reading))
  const { held } = scene.words
  const from = times && held !== undefined ? times.reading : undefined
  const said = [...new Set(starts)]
    .filter((start) => start <= reading.start)
    .flatMap((start) => {
      const plain = scene.claimIn(sentence, { start, end })
      const parts =
        from && held !== undefined ? [{ start, end: from.start }, held, { start: from.end, end }] : undefined
      return plain ?? (parts && scene.claimIn(sentence, parts)) ?? []
    })
    .filter(({ refersBack }) => !refersBack)
  return [...said, ...ownClaims(scene, one, end)]
}

/** What is said of the first, and what is said of the second behind it, or that this is what came. */
function joined(scene: Scene, one: Stated, other: Stated, came: string | undefined): Claim[] {
  const { words, locale } = scene
  const told = claimOf(other.sentence, { start: 0, end: endOfClause(other) }, scene.of(other.cite), locale, words)
  const short = came === undefined ? undefined : `${came} {${other.id}}`
  const tails = [
    ...(told ? [{ text: words.inMiddle(told.text), facts: told.facts, room: told.room }] : []),
    ...(short === undefined ? [] : [{ text: short, facts: [other.id], room: room(short.replace(/\{.*/, '')) + 5 }]),
  ]
  return scene
    .claims(one.sentence)
    .filter(({ facts }) => facts.includes(one.id))
    .flatMap((head) =>
      tails.map((tail) => ({
        ...head,
        text: `${head.text}${words.semicolon}${tail.text}`,
        facts: [...head.facts, ...tail.facts],
        room: head.room + tail.room + 1,
      })),
    )
    .filter((claim) => claim.room <= longest)
}
