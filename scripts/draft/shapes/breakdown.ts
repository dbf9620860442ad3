import { room } from '../../typography/room.ts'
import type { Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { isDrawable, isSameNoun } from './amounts.ts'
import { endOfClause } from './ownClause.ts'
import { isDuration } from './pairs.ts'
import { startOfClause } from '../when.ts'
import { turned } from './part.ts'

/** What parts weigh that come to a whole: more than some of them that are held against each other. */
const weight = 3.1
/** So many parts a whole has. */
const [fewest, most] = [2, 5]
/** So many sentences on, a whole is still spoken of. */
const farthest = 2
/** As short a clause as that a lamb sells for £60 says what the whole is. */
const leastHead = 6
/** The room of the name of a part of a bar, and of a bar, in Han characters. */
const [partRoom, barRoom] = [10, 20]

/** A whole, and its parts in their order; a rest is told of without its number where they come to less. */
interface Breakdown {
  whole: Stated
  parts: readonly Stated[]
  isOpen: boolean
}

/**
 * Counts and sums that come to one that the article names right before them, or behind them as what they come to: of
 * 140 firms 38 …, 61 … and 41 …; the roof cost £2m: the town paid …, the state …. That they come to it is what tells
 * them from amounts that only stand beside it.
 */
export function breakdownsIn(scene: Scene): Candidate[] {
  const taken = new Set<string>()
  const paragraphs = new Map(scene.part.sentences.map(({ paragraph, id }) => [paragraph, id]))
  return [...paragraphs.values()].flatMap((cite) => {
    const sentences = paragraphAround(scene, cite)
    const order = new Map(sentences.map(({ id }, index) => [id, index]))
    const amounts = sentences.flatMap(({ id }) => scene.of(id)).filter((each) => mayAdd(each))
    return amounts.flatMap((whole, index): Candidate[] => {
      const isNear = (each: Stated) => Math.abs(placeIn(order, each) - placeIn(order, whole)) <= farthest
      const alike = (given: readonly Stated[]) => given.filter((each) => isNear(each) && isPartOf(each, whole))
      const behind = partsBehind(scene, whole, alike(amounts.slice(index + 1)))
      const found = behind ?? partsAhead(scene, whole, alike(amounts.slice(0, index)))
      if (!found || [whole, ...found.parts].some(({ id }) => taken.has(id))) return []
      const candidate = candidateOf(scene, found)
      if (!candidate) return []
      for (const { id } of [whole, ...found.parts]) taken.add(id)
      return [candidate]
    })
  })
}

const placeIn = (order: ReadonlyMap<string, number>, { cite }: Stated): number => order.get(cite) ?? 0

/** An amount of which there may be parts: no share, no time, and no change of something. */
const mayAdd = (each: Stated): boolean =>
  isDrawable(each)
  && !isDuration(each)
  && !/^(?:percent|permille|percentage-point|multiple)$/.test(each.reading.unit)
  && each.reading.change === undefined
  && Number(each.reading.value) > 0

/** Of the unit of a whole, and of what it counts, where it says that. */
function isPartOf({ reading: part }: Stated, { reading: whole }: Stated): boolean {
  const isCount = part.unit === 'count'
  const isSame = isSameNoun(part.noun, whole.noun) || part.noun === undefined
  // 名旅客 and 人: a classifier alone says not of what there are so many.
  const isClassifier = /^\p{Script=Han}$/u.test(part.noun ?? '') && /\p{Script=Han}/u.test(whole.noun ?? '')
  // £86,000 a year, of which the county pays £50,000: of a year too.
  const isPer = part.per === undefined || part.per.unit === whole.per?.unit
  return part.unit === whole.unit && isPer && (!isCount || isSame || isClassifier)
}

/** The amounts right behind a whole that come to it, or to less where a rest is told of. */
function partsBehind(scene: Scene, whole: Stated, behind: readonly Stated[]): Breakdown | undefined {
  for (let count = fewest; count <= Math.min(most, behind.length); count++) {
    const parts = behind.slice(0, count)
    if (comesTo(parts, whole) && areTogether(parts, whole) && arePerAlike(parts)) return { whole, parts, isOpen: false }
  }
  const own = behind.filter(({ cite }) => cite === whole.cite)
  const last = own.at(-1)
  const isOpen =
    last !== undefined
    && own.length >= fewest
    && own.length < most
    && own.every(({ reading }) => reading.per?.unit === whole.reading.per?.unit)
    && sumOf(own) < Number(whole.reading.value)
    && scene.words.rest.test(last.sentence.text.slice(last.reading.end))
  return isOpen ? { whole, parts: own, isOpen } : undefined
}

/** The amounts right before one that is said to be what they come to. */
function partsAhead(scene: Scene, whole: Stated, ahead: readonly Stated[]): Breakdown | undefined {
  const { text } = whole.sentence
  if (scene.words.comesTo?.test(text.slice(0, whole.reading.start)) !== true) return undefined
  for (let count = fewest; count <= Math.min(most, ahead.length); count++) {
    const parts = ahead.slice(-count)
    if (comesTo(parts, whole)) return { whole, parts, isOpen: false }
  }
  return undefined
}

/** Whether all parts say for how long each is, or none. */
const arePerAlike = (parts: readonly Stated[]): boolean =>
  new Set(parts.map(({ reading }) => reading.per?.unit)).size === 1

/** Two amounts may come to a third by chance; where they stand in one sentence they hardly do. */
const areTogether = (parts: readonly Stated[], whole: Stated): boolean =>
  parts.length > fewest || parts.every(({ cite }) => cite === (parts[0] ?? whole).cite)

const sumOf = (parts: readonly Stated[]): number => parts.reduce((sum, { reading }) => sum + Number(reading.value), 0)

const comesTo = (parts: readonly Stated[], { reading }: Stated): boolean =>
  Math.abs(sumOf(parts) - Number(reading.value)) <= Number(reading.value) * 1e-9

function candidateOf(scene: Scene, { whole, parts, isOpen }: Breakdown): Candidate | undefined {
  const names = namesOf(scene, whole, parts)
  if (!names) return undefined
  const [first] = parts
  const ids = parts.map(({ id }) => id)
  const drawn = new Set([...ids, whole.id])
  const largest = parts.reduce((a, b) => (Number(b.reading.value) > Number(a.reading.value) ? b : a))
  const accentOf = (id: string) => (id === largest.id ? { accent: true } : {})
  const rest = `rest-${(first?.cite ?? '').replace('.', '-')}`
  // What is left of travellers without so many people is computed of neither.
  const areCountedAlike = parts.every(({ reading }) => reading.noun === whole.reading.noun)
  if (isOpen && areCountedAlike)
    scene.add(rest, {
      derive: [whole.id, ...ids].join(' - '),
      unit: whole.reading.unit,
      of: { [scene.locale]: scene.words.theRest },
    })
  const shortNames = names.map((name) => shortName(scene, name))
  const bar = {
    kind: 'share-bar',
    parts: parts.map(({ id }, index) => ({ label: shortNames[index] ?? '', facts: [id], ...accentOf(id) })),
    whole: whole.id,
    ...(isOpen ? { rest: { label: restLabel(scene, parts), facts: [rest] } } : {}),
  }
  const bars = {
    kind: 'bar-chart',
    items: parts.map(({ id }, index) => ({ label: names[index] ?? '', fact: id, ...accentOf(id) })),
  }
  const isShort = shortNames.every((name) => name !== '') && new Set(shortNames).size === names.length
  const cites = [...new Set([whole, ...parts].map(({ cite }) => cite))]
  const inOrder = scene.part.sentences.flatMap(({ id }) => (cites.includes(id) ? [id] : []))
  const isLed = first !== undefined && first.cite === whole.cite && first.reading.start > whole.reading.end
  const all = claimsFor(
    scene,
    inOrder,
    drawn,
    isLed ? [...turned(scene, first, whole), ...leftOf(scene, whole, parts)] : [],
  )
  // What says of what they are parts, with the first of them where it can.
  const ownWords = first ? withoutPointing(scene, first, parts) : []
  const partsIn = ({ facts }: Claim) => ids.filter((id) => facts.includes(id)).length
  const claims = [...all, ...ownWords]
    .filter((claim) => claim.facts.includes(whole.id) || partsIn(claim) === ids.length)
    .sort((a, b) => Number(partsIn(b) > 0) - Number(partsIn(a) > 0))
  return {
    kind: 'shares',
    cites: inOrder,
    facts: [...drawn, ...(isOpen && areCountedAlike ? [rest] : [])],
    weight,
    variants: variantsOf(claims, [...(isShort && (areCountedAlike || !isOpen) ? [bar] : []), bars], drawn),
  }
}

/** The whole, and what is said to be left of it: 一箱蘋果賣60元，剩下18元才是果農的. */
function leftOf(scene: Scene, whole: Stated, parts: readonly Stated[]): Claim[] {
  const last = parts.at(-1)
  const from = last && startOfClause(last.sentence.text, last.reading.start)
  if (!last || last.cite !== whole.cite || from === undefined) return []
  const { text } = whole.sentence
  if (scene.words.leftAhead?.test(text.slice(from, last.reading.start)) !== true) return []
  const start = startOfClause(text, whole.reading.start)
  const head = { start, end: endOfClause(whole) }
  const by = scene.words.toldAhead?.(text.slice(0, start), scene.people)
  if (by === undefined || room(text.slice(head.start, head.end)) < leastHead) return []
  const claim = scene.claimIn(whole.sentence, [by, head, scene.words.joint, { start: from, end: endOfClause(last) }])
  return claim && !claim.refersBack ? [claim] : []
}

/** All parts in a claim without what points at their whole: the county pays £50,000 | of that, the hospital £24,000. */
function withoutPointing(scene: Scene, first: Stated, parts: readonly Stated[]): Claim[] {
  const { sentence, reading, cite } = first
  const last = parts.at(-1)
  const [pointing] = scene.words.ofThatAmount?.exec(sentence.text.slice(reading.end)) ?? []
  if (pointing === undefined || last?.cite !== cite || !sentence.text.startsWith(pointing, reading.end)) return []
  const rest = { start: reading.end + pointing.length, end: endOfClause(last) }
  const claim = scene.claimIn(sentence, [{ start: 0, end: reading.end }, rest])
  return claim && !claim.refersBack ? [claim] : []
}

/** So many words has a name that may be cut to what it is of: rural fund, of "government's rural fund". */
const mostWords = 4

/** A name as a part of a bar has room for it; empty where it has none. */
function shortName({ words }: Scene, name: string): string {
  if (room(name) <= partRoom) return name
  return /\p{Script=Han}/u.test(name) || name.split(' ').length > mostWords ? '' : shortened(words, name, partRoom)
}

/** What the parts are called, by the words behind each or by those before each; undefined where neither does. */
function namesOf(scene: Scene, whole: Stated, parts: readonly Stated[]): string[] | undefined {
  const { words } = scene
  const sides = parts.map((part, index) => {
    const [before, next] = [parts[index - 1] ?? whole, parts[index + 1]]
    const { text } = part.sentence
    const from = before.cite === part.cite && before.reading.end <= part.reading.start ? before.reading.end : 0
    const to = next?.cite === part.cite ? next.reading.start : text.length
    return words.partNames(
      { before: text.slice(from, part.reading.start), after: text.slice(part.reading.end, to) },
      next?.cite === part.cite,
    )
  })
  const isGood = (given: readonly string[]) =>
    given.every((name) => room(name) >= 1 && !/\d/.test(name) && words.bareLabel?.test(name) !== true)
    && new Set(given).size === given.length
  return [sides.map(({ behind }) => behind), sides.map(({ ahead }) => ahead)]
    .map((given) => given.map((name) => (room(name) <= barRoom ? name : shortened(words, name, barRoom))))
    .find(isGood)
}

/** What the rest is, where the article says that behind the last part; else that it is the rest. */
function restLabel({ words }: Scene, parts: readonly Stated[]): string {
  const last = parts.at(-1)
  const name = last ? shortened(words, words.restName(last.sentence.text.slice(last.reading.end)), partRoom) : ''
  return name === '' ? words.theRest : name
}
