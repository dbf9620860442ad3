import { shortened } from '../shortened.ts'
import { room } from '../../typography/room.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import { claimOf, type Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { isAlike } from './amounts.ts'
import { endOfClause } from './ownClause.ts'
import { mayChange, pairsIn, type Pair } from './pairs.ts'

/** What it weighs that something changed more here than there: more than either change alone. */
const weight = 3.4
/** The room of a name, and of a claim, in Han characters. */
const [nameRoom, claimRoom] = [16, 52]

/** A change with the words around it, and what its row is called. */
interface Row {
  pair: Pair
  label: string
  /** What changed, where the sentence of both says it. */
  what?: string
}

/**
 * Changes of one thing in two places or of two groups, told in two sentences that follow each other: in Pell it fell
 * from 33 to 19; in Marl from 32 to 27. Two lines of one figure.
 */
export function twoChangesIn(scene: Scene): Candidate[] {
  const pairs = pairsIn(scene).filter(({ earlier, later }) => earlier.cite === later.cite)
  return pairs.flatMap((one, index) => {
    const other = pairs[index + 1]
    const rows = other && follows(scene, one, other) ? rowsOf(scene, one, other) : undefined
    return rows && measureOf(scene, rows) !== '' ? [candidateOf(scene, rows)] : []
  })
}

/** Whether the same sentence or the next of the paragraph tells one change more of the same kind, and no other. */
function follows({ part: { sentences }, of }: Scene, { earlier }: Pair, next: Pair): boolean {
  if (next.earlier.cite === earlier.cite) {
    const alike = of(earlier.cite).filter((each) => mayChange(earlier, each) || each === earlier)
    return mayChange(earlier, next.earlier) && alike.length === 4
  }
  const at = sentences.findIndex(({ id }) => id === earlier.cite)
  const isNext =
    sentences[at + 1]?.id === next.earlier.cite && sentences[at + 1]?.paragraph === sentences[at]?.paragraph
  const amounts = [earlier.cite, next.earlier.cite].map((cite) => of(cite).filter((each) => isAlike(each, earlier)))
  return isNext && isAlike(earlier, next.earlier) && amounts.every((own) => own.length === 2)
}

function rowsOf(scene: Scene, one: Pair, other: Pair): [Row, Row] | undefined {
  if (one.earlier.cite === other.earlier.cite) return rowsWithin(scene, one, other)
  const [first, second] = [one, other].map((pair) => ({ pair, ...aroundOf(pair) }))
  const names = first && second && scene.words.contrastOf(first, second)
  if (!first || !second || !names) return undefined
  const [a, b] = [first, second].map(({ pair, from, to }, index): Row => {
    const name = names[index === 0 ? 0 : 1]
    const offset = name.isBehind ? to : from
    const stretch = { start: offset + name.start, end: offset + name.end }
    const { cite, sentence } = pair.earlier
    const claim = claimOf(sentence, stretch, scene.of(cite), scene.locale, scene.words)
    return { pair, label: claim && claim.room <= nameRoom ? claim.text : '' }
  })
  return !a || !b || a.label === '' || b.label === '' || a.label === b.label ? undefined : [a, b]
}

/** The rows of two changes of a sentence: cases at night fell from 238 to 31, those by day from 174 to 172. */
function rowsWithin({ words }: Scene, one: Pair, other: Pair): [Row, Row] | undefined {
  const { text } = one.earlier.sentence
  const isInOrder = [one, other].every(({ earlier, later }) => earlier.reading.end <= later.reading.start)
  const told = isInOrder
    ? words.twoGroups?.(
        text.slice(0, one.earlier.reading.start),
        text.slice(one.later.reading.end, other.earlier.reading.start),
      )
    : undefined
  if (!told || told.names.some((name) => room(name) > nameRoom)) return undefined
  const [a, b] = told.names
  return [
    { pair: one, label: a, what: told.what },
    { pair: other, label: b },
  ]
}

/** What stands before both amounts of a change in their sentence, and behind both. */
function aroundOf({ earlier, later }: Pair) {
  const { text } = earlier.sentence
  const [first, last] = earlier.reading.start < later.reading.start ? [earlier, later] : [later, earlier]
  const end = text.trimEnd().replace(/[.。]$/u, '').length
  const [start, to] = [first.reading.start, last.reading.end]
  return { from: 0, to, before: text.slice(0, start), after: text.slice(to, end) }
}

function candidateOf(scene: Scene, rows: readonly [Row, Row]): Candidate {
  const drawn = new Set(rows.flatMap(({ pair: { earlier, later } }) => [earlier.id, later.id]))
  const cites = [...new Set(rows.map(({ pair }) => pair.earlier.cite))]
  const sizeOf = ({ pair: { earlier, later } }: Row) =>
    Math.abs(Math.log(Number(later.reading.value) / Number(earlier.reading.value)))
  const [one, other] = rows
  const largest = sizeOf(one) >= sizeOf(other) ? one : other
  const { then, now } = one.pair
  const measure = measureOf(scene, rows)
  const figure = (from: string, to: string) => ({
    kind: 'slope-chart',
    measure,
    from,
    to,
    rows: rows.map((row) => ({
      label: row.label,
      from: row.pair.earlier.id,
      to: row.pair.later.id,
      ...(row === largest ? { accent: true } : {}),
    })),
  })
  const labels = [then?.label ?? '', now?.label ?? '']
  const [before, after] = labels[0] === labels[1] ? ['', ''] : labels
  const plain = figure(scene.words.before, scene.words.after)
  const timed = before === '' && after === '' ? [] : [figure(before || scene.words.before, after || scene.words.after)]
  // The first of them is what the article tells; the next is what it is held against.
  const claims = [...bothOf(scene, rows), ...claimsFor(scene, [one.pair.earlier.cite], drawn)].filter(
    ({ facts }) => facts.includes(one.pair.earlier.id) && facts.includes(one.pair.later.id),
  )
  return { kind: 'change', cites, facts: [...drawn], weight, variants: variantsOf(claims, [...timed, plain], drawn) }
}

/** What both rows measure: losses, of "losses in Pell"; empty where the words do not say it. */
function measureOf({ words }: Scene, rows: readonly Row[]): string {
  if (rows[0]?.what !== undefined) return shortened(words, rows[0].what, 24)
  const label = words.measureOf(rows[0]?.pair.earlier.label ?? '')
  const [at] = rows.map((row) => label.indexOf(row.label)).filter((index) => index >= 0)
  return shortened(words, at === undefined ? label : label.slice(0, at).trim(), 24)
}

/** Both changes in one claim, the second with its name and its amounts alone: in Marl from 32% to 27%. */
function bothOf(scene: Scene, [one, other]: readonly [Row, Row]): Claim[] {
  const { earlier, later } = other.pair
  const { text } = earlier.sentence
  if (earlier.cite === one.pair.earlier.cite) return withinOne(scene, one.pair, other.pair)
  const start = text.slice(0, earlier.reading.start).search(scene.words.became.before)
  const at = text.slice(0, earlier.reading.start).search(/\S/)
  const [lead] = text.slice(Math.max(0, at)).split(' ')
  if (start < 0 || lead === undefined) return []
  const stretch = { start: start + text.slice(start).search(/\S/u), end: later.reading.end }
  const tail = claimOf(earlier.sentence, stretch, scene.of(earlier.cite), scene.locale, scene.words)
  if (!tail) return []
  const said = `${lead} ${other.label} ${tail.text}`.replace(/\p{Lu}(?=\p{Ll})/gu, (letter, index: number) =>
    index === 0 || index > `${lead} ${other.label}`.length ? letter.toLowerCase() : letter,
  )
  const heads = scene.claims(one.pair.earlier.sentence)
  return heads
    .filter(({ facts }) => facts.includes(one.pair.earlier.id) && facts.includes(one.pair.later.id))
    .map((head) => ({
      ...head,
      text: `${head.text}${scene.words.semicolon}${said}`,
      facts: [...head.facts, ...tail.facts],
      room: head.room + tail.room + room(`${lead} ${other.label} `) + 1,
    }))
    .filter((claim) => claim.room <= claimRoom)
}

/** What a sentence says of both. */
function withinOne(scene: Scene, one: Pair, other: Pair): Claim[] {
  const { sentence, reading } = one.earlier
  const end = endOfClause(other.later)
  const starts = scene.words.clausesOf(sentence.text).flatMap(({ start }) => (start <= reading.start ? [start] : []))
  return [...new Set([0, ...starts])].flatMap((start) => {
    const claim = scene.claimIn(sentence, { start, end })
    return claim && !claim.refersBack && claim.room <= claimRoom ? [claim] : []
  })
}
