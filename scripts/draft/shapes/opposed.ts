import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import { variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { areOpposed } from './account.ts'
import { isAlike, isDrawable } from './amounts.ts'
import { isWhole } from './pairs.ts'

/** What two amounts weigh of which the article says that one is little or much beside the other. */
const weight = 2.3
/** The room of a label and of a claim, in Han characters. */
const [labelRoom, longest] = [16, 50]

/**
 * Two amounts of a sentence that a word such as "but" sets against each other, whatever they are of: 提供1.4萬個學位，
 * 報名者卻有3.9萬人次. What differs by a name alone is drawn in contrast.ts.
 */
export function opposedIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap(({ id }, index) => {
    const amounts = scene.of(id).filter((each) => mayStand(scene, each))
    const across = opposedToNext(scene, index)
    if (across) return [across]
    return amounts.flatMap((later, index): Candidate[] => {
      // What is said of it stands before the later, and all of it.
      if (isSaid(later)) return []
      const before = amounts.slice(0, index)
      const earlier = before.findLast((each) => isAlike(each, later)) ?? before.at(-1)
      // By the year beside what came of three years is no comparison.
      const isOfOtherRate = later.reading.unit !== 'count' && earlier?.reading.unit === later.reading.unit
      if (!earlier || (isOfOtherRate && !isAlike(earlier, later))) return []
      const turn = turnOf(scene, earlier, later)
      const areShares = isAlike(earlier, later) && later.reading.unit === 'percent'
      const candidate =
        turn === undefined || areShares || areOpposed(scene, earlier, later)
          ? undefined
          : candidateOf(scene, earlier, later, claimsOf(scene, earlier, later, turn))
      return candidate ? [candidate] : []
    })
  })
}

/** Beside what there is that many times as much of, nothing is little. */
const farthest = 200

/**
 * What a sentence has of one thing, and the next of another that it says is little beside it: 全市有小船9萬艘。然而碼頭上的
 * 泊位只有1.2萬個.
 */
function opposedToNext(scene: Scene, index: number): Candidate | undefined {
  const [one, next] = [scene.part.sentences[index], scene.part.sentences[index + 1]]
  if (!one || next?.paragraph !== one.paragraph) return undefined
  const [earlier] = scene.of(one.id).filter(isDrawable)
  const [later] = scene.of(next.id).filter(isDrawable)
  const areCounts = [earlier, later].every((each) => each && isCount(scene, each))
  if (!earlier || !later || !areCounts || isSaid(later)) return undefined
  const before = next.text.slice(0, later.reading.start)
  const ratio = Number(earlier.reading.value) / Number(later.reading.value)
  const isLittle = ratio > 1 && ratio <= farthest && scene.words.holdsLittle?.(before) === true
  // Of one kind the two are told apart, or one became the other.
  if (!isLittle || isAlike(earlier, later)) return undefined
  const [heads, tails] = [one, next].map((each) => scene.claims(each))
  const says = (claims: readonly Claim[] | undefined, { id }: Stated) =>
    (claims ?? []).filter(({ facts }) => facts.includes(id)).sort((a, b) => a.room - b.room)[0]
  const [head, tail] = [says(heads, earlier), says(tails, later)]
  const claims =
    head && tail ? [besideEachOther(scene, head, tail)].filter(({ room: length }) => length <= longest) : []
  return candidateOf(scene, earlier, later, claims)
}

/** A count of things that is no part and no rate. */
const isCount = (scene: Scene, each: Stated): boolean =>
  mayStand(scene, each) && each.reading.unit === 'count' && each.reading.noun !== undefined && !each.reading.per

/** Whether something is said behind an amount. */
const isSaid = ({ beside, reading }: Stated): boolean => beside.after.trim() !== '' && reading.bound === 'exactly'

const besideEachOther = ({ words }: Scene, head: Claim, tail: Claim): Claim => ({
  ...head,
  text: `${head.text}${words.semicolon}${words.inMiddle(tail.text)}`,
  facts: [...head.facts, ...tail.facts],
  refersBack: head.refersBack || tail.refersBack,
  room: head.room + tail.room + 1,
})

/** No part of a whole, no change, no time, and nothing that is only counted off in words. */
function mayStand(scene: Scene, each: Stated): boolean {
  const { unit, change, value, text } = each.reading
  const isFew = unit === 'count' && Number(value) <= 12 && !/\d/.test(text)
  return isDrawable(each) && !isWhole(scene, each) && change === undefined && !isFew && !isDuration.test(unit)
}

const isDuration = /^(?:second|minute|hour|day|week|month|year)$/

/** Where the clause of the later of two amounts begins, if that opposes it to the earlier. */
function turnOf({ words }: Scene, earlier: Stated, later: Stated): number | undefined {
  const { text } = later.sentence
  const turn = words.turnsAt(text.slice(earlier.reading.end, later.reading.start))
  const at = turn && earlier.reading.end + turn.end
  return at !== undefined && words.opposes.test(text.slice(at, later.reading.start)) ? at : undefined
}

function candidateOf(scene: Scene, earlier: Stated, later: Stated, claims: readonly Claim[]): Candidate | undefined {
  const drawn = new Set([earlier.id, later.id])
  const labels = [earlier, later].map((each) => shortened(scene.words, labelOf(scene, each), labelRoom))
  if (labels.some((label) => room(label) < 2) || labels[0] === labels[1]) return undefined
  const items = [earlier, later].map(({ id }, index) => ({
    fact: id,
    label: labels[index] ?? '',
    ...(index === 1 ? { accent: true } : {}),
  }))
  const rows = { kind: 'stat-row', items }
  const areAlike = isAlike(earlier, later)
  const figures = areAlike ? [{ kind: 'bar-chart', items }, rows] : [rows]
  return {
    kind: 'comparison',
    cites: [...new Set([earlier.cite, later.cite])],
    facts: [...drawn],
    weight,
    variants: variantsOf(claims, figures, drawn),
  }
}

/** What an amount is of; of a count whose words say little what it counts. */
function labelOf({ words }: Scene, { label, names, reading }: Stated): string {
  const thing = reading.unit === 'count' ? words.thingOf(reading.noun ?? '') : ''
  return room(label) > 2 ? label : thing !== '' ? thing : room(label) === 2 ? label : names.behind
}

/** Claims that say both amounts: a stretch of the sentence, else the clauses of the two. */
function claimsOf(scene: Scene, { sentence, reading }: Stated, later: Stated, turn: number): Claim[] {
  const { words, locale } = scene
  const facts = scene.of(sentence.id)
  const make = (start: number, end: number) => claimOf(sentence, { start, end }, facts, locale, words)
  const rest = sentence.text.slice(later.reading.end)
  const end = later.reading.end + (/[，；。,;!！?？]|\.(?:\s|$)|$/u.exec(rest)?.index ?? rest.length)
  const clauses = words.clausesOf(sentence.text)
  const whole = clauses
    .filter((each) => each.start <= reading.start && each.end >= end)
    .flatMap((each) => make(each.start, end) ?? [])
  const heads = clauses.filter((each) => each.start <= reading.start && each.end >= reading.end && each.end < turn)
  const tail = make(turn + words.laterLead(sentence.text.slice(turn)), end)
  const joined = heads.flatMap((each): Claim[] => {
    const head = make(each.start, each.end)
    return head && tail ? [besideEachOther(scene, head, tail)] : []
  })
  return [...whole, ...joined].filter(
    ({ refersBack, room: length, text }) => !refersBack && length <= longest && !/[「“]/u.test(text),
  )
}
