import { room } from '../../typography/room.ts'
import type { Place } from '../../quantities/citation.ts'
import type { AroundAmount, SideName, Stretch } from '../../locales/drafting/draftWords.ts'
import { claimOf, type Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { whensIn } from '../when.ts'
import { areOpposed } from './account.ts'
import { isShare } from './amounts.ts'
import { areComparable, areParts, isFar, mayStand } from './comparable.ts'
import { headlineOf, joined, sayInWhat, type Item } from './contrastClaims.ts'
import { endOfClause, ownClaims } from './ownClause.ts'
import { mayChange, pairsIn } from './pairs.ts'

/** What a contrast weighs, and how much more one that is large. */
const [weight, mostForSize] = [2.7, 0.5]
/** What one weighs less over which one of its amounts alone is said. */
const halfCost = 0.5
/** The room of a name, in Han characters, of a share and of another; so many amounts stand in a figure. */
const [shareRoom, nameRoom, most] = [26, 24, 5]
/** The room beside a bar of a share, in Han characters. */
const barRoom = 16

/** What tells two amounts apart, by what is said around them. */
type TellApart = NonNullable<Scene['words']['tellApart']>

/**
 * Amounts of one kind that are said of two groups, times, places or reasons, in one sentence or in two of a paragraph:
 * those that this alone sets apart (58% of women; among men it was 14%), and other two, under a claim that says both.
 */
export function contrastsIn(scene: Scene): Candidate[] {
  const taken = new Set<string>()
  const { contrastOf, tellApart } = scene.words
  return [...contrastsBy(scene, contrastOf, taken), ...(tellApart ? contrastsBy(scene, tellApart, taken, true) : [])]
}

function contrastsBy(scene: Scene, tell: TellApart, taken: Set<string>, isLoose = false): Candidate[] {
  const became = new Map(pairsIn(scene).map(({ earlier, later }) => [earlier.id, later.id]))
  const isPair = (one: Stated, other: Stated) => became.get(one.id) === other.id || became.get(other.id) === one.id
  const { sentences } = scene.part
  return sentences.flatMap((sentence, index) => {
    // Of parts with a rest that is not told in numbers the whole is drawn, or none.
    if (isLoose && scene.words.rest.test(sentence.text)) return []
    const own = scene.of(sentence.id).filter((each) => mayStand(scene, each))
    if (isLeavingRest(scene, own)) return []
    const further = sentences.slice(index + 1, index + most).filter(({ paragraph }) => paragraph === sentence.paragraph)
    const more = further.flatMap(({ id }) => scene.of(id).filter((each) => mayStand(scene, each)))
    const orderOf = (cite: Place) => further.findIndex(({ id }) => id === cite)
    return own.flatMap((first): Candidate[] => {
      if (taken.has(first.id)) return []
      const found = [...own, ...more].filter(
        (each) => each.cite !== first.cite || each.reading.start > first.reading.start,
      )
      let items: Item[] = []
      for (const other of found) {
        // Where a sentence sets some against each other, the next speaks of something else.
        if (items.length > 0 && items.every(({ amount }) => amount.cite === first.cite) && other.cite !== first.cite)
          break
        const last = items.at(-1)?.amount ?? first
        // 同一年，河西修了九座: it is of the time of the amount right before it.
        const isPassed = found
          .slice(found.indexOf(last) + 1, found.indexOf(other))
          .some((each) => mayChange(last, each))
        if (isPassed && scene.words.laterLead(other.sentence.text) > 0) continue
        // Each sentence goes on from the one right before it.
        if (orderOf(other.cite) > orderOf(last.cite) + 1) break
        if (items.length === most || taken.has(other.id) || !areComparable(last, other) || isPair(last, other)) continue
        if (isLoose && !areHeldAgainst(scene, last, other)) break
        const pair = pairOf(scene, last, other, tell, items.at(-1)?.from ?? behindOthers(scene, first, own))
        if (!pair) break
        items = items.length === 0 ? pair : [...items, pair[1]]
      }
      // Of amounts of one kind in a sentence all are shown, or none, but what a clause before them says otherwise.
      const shown = new Set(items.map(({ amount }) => amount.id))
      const isBefore = (each: Stated) =>
        each.cite === first.cite
        && each.beside.after.trim() !== ''
        && first.beside.after.trim() === ''
        && each.reading.end <= first.reading.start
        && scene.words.turnsAt(between(each, first)) !== undefined
      const upTo = orderOf(items.at(-1)?.amount.cite ?? first.cite) + 1
      const areAll = [first.cite, ...further.slice(0, upTo).map(({ id }) => id)].every((cite) =>
        scene
          .of(cite)
          .every(
            (each) =>
              shown.has(each.id)
              || !mayStand(scene, each)
              || !areComparable(first, each)
              || isFar(first, each)
              || scene.words.ofThese.test(between(each, first))
              || isBefore(each),
          ),
      )
      const amounts = items.map(({ amount }) => amount)
      if (
        items.length < 2
        || !areAll
        || areParts(scene, amounts)
        || new Set(items.map(({ label }) => label)).size < items.length
      )
        return []
      if (isLoose && items.length > 2) return []
      for (const { amount } of items) taken.add(amount.id)
      return [candidateOf(scene, items, isLoose)]
    })
  })
}

/** Whether a sentence says behind its shares what the rest do: they are parts of a whole, and the last ends before. */
function isLeavingRest({ words }: Scene, own: readonly Stated[]): boolean {
  const shares = own.filter(isShare)
  const last = shares.at(-1)
  const behind = last?.sentence.text.slice(last.reading.end) ?? ''
  const rest = words.rest.exec(behind)
  // 71% of the others, the rest of the county: no rest of these shares.
  const isNamed =
    rest !== null
    && (/\bof $/.test(behind.slice(0, rest.index)) || / of\b/y.test(behind.slice(rest.index + rest[0].length)))
  return shares.length > 1 && rest !== null && !isNamed
}

/**
 * Whether the words between two amounts of a sentence hold one against the other: while, against, 而, 只; or how the
 * next sentence begins, or both do: But a taxi would cost £9; Mending it takes £2m. Renting another costs £3m.
 */
function areHeldAgainst({ words }: Scene, one: Stated, other: Stated): boolean {
  if (one.cite === other.cite) return words.against.test(between(one, other))
  return words.holdsAgainst?.(one.sentence.text, other.sentence.text) === true
}

/** Where what is said of an amount begins, behind another of its kind that a clause before it gives. */
function behindOthers({ words }: Scene, first: Stated, own: readonly Stated[]): number | undefined {
  const before = own.findLast((each) => each.reading.end <= first.reading.start && areComparable(each, first))
  const turn = before && words.turnsAt(between(before, first))
  return turn && before.reading.end + turn.end
}

/** Two amounts with what sets them apart; undefined where that is not all. */
function pairOf(scene: Scene, one: Stated, other: Stated, tell: TellApart, from?: number): [Item, Item] | undefined {
  // A teacher costs £31; those who help get £2: two clauses say what each is.
  const isParted = /[;；]/u.test(between(one, other))
  if ((areOpposed(scene, one, other) && !isParted) || scene.words.ofThese.test(between(one, other))) return undefined
  if (isPaidAndSaved(scene, one, other)) return undefined
  const [first, second] = around(scene, one, other, from) ?? []
  if (!first || !second) return undefined
  const said = tell(first.said, second.said, isShare(one))
  const before = said ? first.said.before : namedBefore(scene, first)
  const names =
    said ?? (before === first.said.before ? undefined : tell({ ...first.said, before }, second.said, isShare(one)))
  if (!names || !areOfOneTime(scene, first, names[0], second, names[1])) return undefined
  const [name] = names
  const [a, b] = [itemOf(scene, first, name), itemOf(scene, second, names[1])]
  const label = said || name.isBehind ? a.label : asLabel(scene, before.slice(name.start, name.end))
  return label === '' || b.label === '' ? undefined : [said ? a : { ...a, label, moved: label, short: label }, b]
}

/** The words before an amount with a name for what they begin by pointing at: It pays is The mill pays. */
const namedBefore = (scene: Scene, { amount, said: { before } }: Around): string => scene.named(amount.sentence, before)

/** A name as a label, where there is room for it and no number in it. */
function asLabel({ words }: Scene, name: string): string {
  const label = words.asSentence(name)
  return /\d/.test(label) || room(label) > nameRoom ? '' : label
}

/** Whether one pays so much more and the other saves so much: on one scale both would look alike. */
function isPaidAndSaved({ words: { paysMore, paysLess } }: Scene, one: Stated, other: Stated): boolean {
  if (!paysMore || !paysLess) return false
  const [a, b] = [one, other].map(({ beside }) => beside.before)
  const isOf = (more = '', less = '') => paysMore.test(more) && paysLess.test(less)
  return isOf(a, b) || isOf(b, a)
}

const between = (one: Stated, other: Stated): string =>
  one.cite === other.cite ? one.sentence.text.slice(one.reading.end, other.reading.start) : ''

/** An amount with the stretch of its sentence that is said of it, and not of another. */
interface Around extends Stretch {
  amount: Stated
  said: AroundAmount
}

function itemOf(scene: Scene, around: Around, name: SideName): Item {
  const { amount, start, end } = around
  const { change, start: at } = amount.reading
  // Of a change what it is called goes on up to it: 一樓下跌.
  const moved = change === undefined || name.isBehind ? '' : labelOf(scene, around, { ...name, end: at - start })
  const label = labelOf(scene, around, name) || moved
  return { amount, from: start, to: end, label, moved: moved || label, short: labelOf(scene, around, name, barRoom) }
}

/** What is said around each of two amounts; undefined where nothing parts them. */
function around(scene: Scene, one: Stated, other: Stated, from = startOf(one)): [Around, Around] | undefined {
  const of = (amount: Stated, start: number, end: number): Around => ({
    amount,
    start,
    end,
    said: {
      before: amount.sentence.text.slice(start, amount.reading.start),
      after: amount.sentence.text.slice(amount.reading.end, end),
    },
  })
  if (one.cite !== other.cite)
    return [of(one, from, endOf(scene, one, undefined)), of(other, startOf(other), endOf(scene, other, undefined))]
  const turn = scene.words.turnsAt(between(one, other))
  if (!turn) return undefined
  const [end, start] = [one.reading.end + turn.start, one.reading.end + turn.end]
  return [of(one, from, end), of(other, start, endOf(scene, other, start))]
}

/** Where what is said of an amount begins: behind a mark that parts sentences within one. */
function startOf({ sentence, reading }: Stated): number {
  const mark = [...sentence.text.slice(0, reading.start).matchAll(/[;；。：]|[:—]\s/gu)].at(-1)
  return mark ? mark.index + mark[0].length : 0
}

/** Where what is said of an amount ends: with its sentence, or where the next of its kind begins. */
function endOf(scene: Scene, each: Stated, from: number | undefined): number {
  const { sentence, reading } = each
  const next = scene
    .of(each.cite)
    .find((one) => one.reading.start >= reading.end && mayStand(scene, one) && areComparable(each, one))
  const text = sentence.text.trimEnd()
  const turn = next && scene.words.turnsAt(sentence.text.slice(reading.end, next.reading.start))
  const rest = text.slice(reading.end)
  const mark = from === undefined ? /[;；]/u.exec(rest) : /[;；。]/u.exec(rest)
  // And since 2019 it has been shut: what stands beside it says something else.
  const joint = [...rest.matchAll(scene.words.clauseJoint)].find(
    ({ 0: found, index }) =>
      /^,/.test(found) && (index === 0 || scene.words.isSentence(rest.slice(index + found.length))),
  )
  const end = Math.min(
    text.length,
    reading.end + (mark?.index ?? rest.length),
    reading.end + (joint?.index ?? rest.length),
    reading.end + (scene.words.answerEnd?.(rest) ?? rest.length),
    turn ? reading.end + turn.start : text.length,
  )
  return end - (/[.。!！?？]["”」]?$/u.exec(text.slice(0, end))?.[0].length ?? 0)
}

/** Whether nothing says that the second is of another time than the first, but what sets them apart. */
function areOfOneTime(scene: Scene, one: Around, name: SideName, other: Around, otherName: SideName): boolean {
  const timesOf = (each: Around, of: SideName) => {
    const offset = of.isBehind ? each.amount.reading.end : each.start
    return whensIn(scene, each.amount.sentence)
      .filter(({ start, end }) => start >= each.start && end <= each.end)
      .filter(({ start, end }) => end <= offset + of.start || start >= offset + of.end)
      .map(({ date, label, rank }) => date ?? `${label}${rank}`)
  }
  const [first, second] = [timesOf(one, name), timesOf(other, otherName)]
  return second.every((time) => first.includes(time))
}

/** What a bar is called, with its numbers as facts. */
function labelOf(scene: Scene, { amount, start }: Around, name: SideName, roomFor?: number): string {
  const offset = name.isBehind ? amount.reading.end : start
  const [begins, to] = [offset + name.start, offset + name.end]
  const part = scene.words.shareLed?.exec(amount.sentence.text.slice(begins, to))?.[0].length ?? 0
  const from = begins + part
  const most = roomFor ?? (amount.reading.unit === 'percent' ? shareRoom : nameRoom)
  const ends = scene.words.nameEnds?.(amount.sentence.text.slice(from, to)) ?? []
  const labels = [to, ...ends.map((end) => from + end)].flatMap(
    (end) => claimOf(amount.sentence, { start: from, end }, scene.of(amount.cite), scene.locale, scene.words) ?? [],
  )
  return labels.find((label) => label.room <= most && label.room >= 1)?.text ?? ''
}

function candidateOf(scene: Scene, items: readonly Item[], isLoose: boolean): Candidate {
  const amounts = items.map(({ amount }) => amount)
  const drawn = new Set(amounts.map(({ id }) => id))
  const cites = [...new Set(amounts.map(({ cite }) => cite))]
  const values = amounts.map(({ reading }) => Number(reading.value))
  const largest = Math.max(...values)
  const areShares = amounts.every(isShare)
  const shorter = new Set(items.map(({ short }) => short))
  const areShort = areShares && shorter.size === items.length && !shorter.has('')
  const bars = items.map(({ amount, label, short }, index) => ({
    label: areShort ? short : label,
    fact: amount.id,
    ...(values[index] === largest ? { accent: true } : {}),
  }))
  // Bars of what rose beside what fell would say nothing of which did.
  const [{ reading: leading } = { reading: undefined }] = amounts
  const isOneWay = amounts.every(({ reading }) => reading.change === leading?.change)
  // Without its unit an amount stands beside the other, and is not drawn to its scale.
  const isOnScale = isOneWay && amounts.every(({ reading }) => reading.unit === leading?.unit)
  const rows = {
    kind: 'stat-row',
    items: items.slice(0, 4).map((item) => ({ fact: item.amount.id, label: isOneWay ? item.label : item.moved })),
  }
  const kind = areShares ? 'proportion-bars' : 'bar-chart'
  const size = Math.min(mostForSize, Math.log(largest / Math.min(...values)) / 3)
  const named = (claim: Claim) => [...drawn].filter((id) => claim.facts.includes(id)).length
  const ordered = [...amounts].sort((a, b) => a.reading.start - b.reading.start)
  const [first, last] = [ordered[0], ordered.at(-1)]
  const own = first && last && cites.length === 1 ? ownClaims(scene, first, endOfClause(last)) : []
  const all = [...joined(scene, items), ...claimsFor(scene, cites, drawn), ...own]
  // Where no claim has room for all of them, the first of them is claimed.
  const whole = all.filter((claim) => named(claim) === drawn.size)
  const differ = sayInWhat(scene, items)
  const claims = differ
    ? differ
    : isLoose
      ? whole.filter(({ text }) => scene.words.standsAlone(text))
      : [
          ...whole,
          ...headlineOf(scene, items),
          ...all.filter((claim) => claim.facts.includes(amounts[0]?.id ?? '') && named(claim) < drawn.size),
          // Else the sentence before them that says what they show.
          ...all.filter(({ cite, facts }) => facts.length === 0 && !cites.includes(cite)),
        ]
  // Over what is not said of all of them a slide says less than it shows.
  const isHalf = whole.length === 0
  return {
    kind: 'comparison',
    cites,
    facts: [...drawn],
    weight: weight + size - (isHalf ? halfCost : 0),
    variants: variantsOf(claims, [...(isOnScale ? [{ kind, items: bars }] : []), rows], drawn),
  }
}
