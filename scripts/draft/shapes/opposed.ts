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
  return scene.part.sentences.flatMap(({ id }) => {
    const amounts = scene.of(id).filter((each) => mayStand(scene, each))
    return amounts.flatMap((later, index): Candidate[] => {
      // What is said of it stands before the later, and all of it.
      if (later.beside.after.trim() !== '' && later.reading.bound === 'exactly') return []
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
          : candidateOf(scene, earlier, later, turn)
      return candidate ? [candidate] : []
    })
  })
}

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

function candidateOf(scene: Scene, earlier: Stated, later: Stated, turn: number): Candidate | undefined {
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
    cites: [earlier.cite],
    facts: [...drawn],
    weight,
    variants: variantsOf(claimsOf(scene, earlier, later, turn), figures, drawn),
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
    return head && tail
      ? [
          {
            ...head,
            text: `${head.text}${words.semicolon}${tail.text}`,
            facts: [...head.facts, ...tail.facts],
            refersBack: head.refersBack || tail.refersBack,
            room: head.room + tail.room + 1,
          },
        ]
      : []
  })
  return [...whole, ...joined].filter(
    ({ refersBack, room: length, text }) => !refersBack && length <= longest && !/[「“]/u.test(text),
  )
}
