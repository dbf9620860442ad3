import type { Stretch } from '../../locales/drafting/draftWords.ts'
import type { PlanWords } from '../../locales/drafting/planWords.ts'
import type { Sentence } from '../../source/segment.ts'
import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isDrawable, isShare } from './amounts.ts'
import { isOfOthers } from './words.ts'

/** What a plan weighs, and how much more towards the end of the article. */
const [weight, atEnd, endsFrom] = [2.6, 0.5, 2 / 3]
/** So many items a plan has, the room of each, and that of its first clause, in Han characters. */
const [fewest, most, itemRoom, claimRoom] = [2, 5, 48, 36]

/**
 * What is to be done, as points under the first clause that says so with an amount: what it takes, what it is to bring,
 * and what it hangs on, in the same sentence or the next.
 */
export function plansIn(scene: Scene): Candidate[] {
  const { plan } = scene.words
  if (!plan) return []
  return scene.part.sentences.flatMap((sentence) => {
    const isTold = plan.plans.test(sentence.text) && !isOfOthers(scene, sentence) && !/[「」“”？?]/u.test(sentence.text)
    return (isTold ? candidateOf(scene, plan, sentence) : undefined) ?? []
  })
}

function candidateOf(scene: Scene, plan: PlanWords, sentence: Sentence): Candidate | undefined {
  const clauses = clausesIn(sentence.text)
  const count = headOf(scene, plan, sentence, clauses)
  const last = clauses[count - 1]
  const claim = last && scene.claimIn(sentence, { start: 0, end: last.end }, claimRoom)
  if (!claim || claim.refersBack) return undefined
  const items = withSharesOf(scene, sentence, withLeads(sentence.text, clauses.slice(count), plan), plan)
    .filter(({ start, end }) => plan.isItem(sentence.text.slice(start, end)))
    .map((clause) => itemOf(scene, plan, sentence, clause))
  const condition = conditionBehind(scene, plan, sentence)
  const points = condition ? [...items, condition] : items
  const known = points.flatMap((point) => point ?? [])
  // All of it is told, or nothing.
  if (known.length < points.length || known.length < fewest || known.length > most) return undefined
  const at = scene.article.findIndex(({ id }) => id === sentence.id) / scene.article.length
  return {
    kind: 'points',
    cites: [...new Set([sentence.id, ...known.map(({ cite }) => cite)])],
    facts: [...new Set([...claim.facts, ...known.flatMap(({ facts }) => facts)])],
    weight: weight + (at >= endsFrom ? atEnd : 0),
    variants: [{ claim: claim.text, points: known.map(({ text }) => text), claimCite: claim.cite, named: claim.facts }],
  }
}

/** How many clauses say what is planned, with the first amount of it. */
function headOf(scene: Scene, { plans }: PlanWords, sentence: Sentence, clauses: readonly Stretch[]): number {
  const at = plans.exec(sentence.text)?.index ?? 0
  const [first] = scene
    .of(sentence.id)
    .filter((each) => isDrawable(each) && !isDuration(each) && each.reading.start > at)
  return first ? clauses.findIndex(({ end }) => end >= first.reading.end) + 1 : 0
}

/** For how long something is planned: 用三年時間. */
const isDuration = ({ reading: { unit } }: Stated): boolean => /^(?:day|week|month|year)$/.test(unit)

/**
 * Clauses, with those who pay how much of a sum in one: behind the sum where a clause before them has it, and beside
 * each other.
 */
function withSharesOf(scene: Scene, { id, text }: Sentence, clauses: readonly Stretch[], plan: PlanWords): Stretch[] {
  const facts = scene.of(id)
  const has = ({ start, end }: Stretch, is: (each: Stated) => boolean) =>
    facts.some((each) => is(each) && each.reading.start >= start && each.reading.end <= end)
  const isMoney = ({ reading: { unit } }: Stated) => /^[A-Z]{3}$/.test(unit)
  const joined: Stretch[] = []
  for (const each of clauses) {
    const last = joined.at(-1)
    const isShared = has(each, isShare) && !has(each, isMoney) && !plan.isCondition(text.slice(each.start, each.end))
    const isBeside = last !== undefined && (has(last, isShare) || has(last, isMoney))
    const isOne = isShared && isBeside && room(text.slice(last.start, each.end)) <= itemRoom
    if (isOne) joined.splice(-1, 1, { ...last, end: each.end })
    else joined.push(each)
  }
  return joined
}

/** The clauses of a sentence, each up to its comma. */
function clausesIn(text: string): Stretch[] {
  const end = text.trimEnd().replace(/[。.！!]$/u, '').length
  const marks = [...text.slice(0, end).matchAll(/[，；]/gu)].map(({ index }) => index)
  return [...marks, end].map((to, index) => ({ start: index === 0 ? 0 : (marks[index - 1] ?? 0) + 1, end: to }))
}

/** Clauses, each with the one before it that only leads it in: 在受訪的90戶中，有一半反對. */
function withLeads(text: string, clauses: readonly Stretch[], { isLead }: PlanWords): Stretch[] {
  const joined: Stretch[] = []
  for (const each of clauses) {
    const last = joined.at(-1)
    if (last && isLead?.(text.slice(last.start, last.end)) === true) joined.splice(-1, 1, { ...last, end: each.end })
    else joined.push(each)
  }
  return joined
}

/** A clause without what joins it to the one before. */
function itemOf(scene: Scene, plan: PlanWords, sentence: Sentence, { start, end }: Stretch): Claim | undefined {
  const { words, locale } = scene
  const text = sentence.text.slice(start, end)
  const from = start + plan.withoutLead(text)
  const claim = claimOf(sentence, { start: from, end }, scene.of(sentence.id), locale, words, undefined, itemRoom)
  const isClear = claim && (plan.isCondition(text) || !words.pointsOut.test(claim.text))
  return isClear ? claim : undefined
}

/** What the next sentence says that a plan hangs on, or what stands against it. */
function conditionBehind(scene: Scene, plan: PlanWords, sentence: Sentence): Claim | undefined {
  const { sentences } = scene.part
  const next = sentences[sentences.indexOf(sentence) + 1]
  if (next?.paragraph !== sentence.paragraph || !plan.isCondition(next.text)) return undefined
  const [whole, first] = [next.text.trimEnd().replace(/[。.]$/u, '').length, clausesIn(next.text)[0]?.end ?? 0]
  const claims = [whole, first].map((end) => itemOf(scene, plan, next, { start: 0, end }))
  return claims.find((claim) => claim && room(claim.text) >= 8)
}
