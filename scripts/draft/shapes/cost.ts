import type { Sentence } from '../../source/segment.ts'
import { claimOf, type Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isDrawable } from './amounts.ts'
import { clauseEnd } from './firstAndLast.ts'
import { isOfOthers } from './words.ts'

/** What the cost of a plan weighs, and how much more one of which the article says what it hangs on. */
const [weight, forCondition] = [2.2, 0.4]
/** The room of what stands below the number, in Han characters. */
const most = 60
/** The longest claim that says what is planned and what that would cost, in Han characters. */
const longest = 52
/** So many sentences behind, what it hangs on is still told. */
const farthest = 2

/**
 * What something that is planned would cost, over what the article says that it hangs on: a store would cost £3m; the
 * county would pay only if the port gives the land.
 */
export function costsIn(scene: Scene): Candidate[] {
  const { wouldCost } = scene.words
  if (!wouldCost) return []
  return scene.part.sentences.flatMap((sentence): Candidate[] => {
    const own = scene.of(sentence.id).filter((each) => isDrawable(each) && /^[A-Z]{3}$/.test(each.reading.unit))
    const [found] = own.flatMap((fact) => {
      const claims = [
        ...claimsFor(scene, [sentence.id], new Set([fact.id])),
        ...costAlone(scene, sentence),
        ...costBefore(scene, sentence),
        ...costOfPlan(scene, sentence),
      ]
      const told = claims.filter(({ text }) => isCost(wouldCost, text, fact.id))
      return candidateOf(scene, fact, told) ?? []
    })
    return found ? [found] : []
  })
}

/** Whether a claim says of a fact that it is what something would cost. */
function isCost(wouldCost: RegExp, claim: string, id: string): boolean {
  const found = wouldCost.exec(claim)
  const rest = claim.slice(found ? found.index + found[0].length : claim.length)
  return [':', '}'].some((end) => rest.startsWith(`{${id}${end}`))
}

/** What something would cost, without what else it would do: a line would | handle 4,500 tonnes and | cost £6m. */
function costAlone(scene: Scene, sentence: Sentence): Claim[] {
  const found = scene.words.besideCost?.exec(sentence.text)
  if (!found) return []
  const from = found.index + found[0].length
  const end = from + (clauseEnd.exec(sentence.text.slice(from))?.index ?? sentence.text.length)
  const claim = scene.claimIn(sentence, [
    { start: 0, end: found.index },
    { start: from, end },
  ])
  return claim && !claim.refersBack ? [claim] : []
}

/** What something would cost, without what it hangs on: wants six for £3m |, but only if the county pays half. */
function costBefore(scene: Scene, sentence: Sentence): Claim[] {
  const found = scene.words.beforeCondition?.exec(sentence.text)
  const claim = found ? scene.claimIn(sentence, { start: 0, end: found.index }) : undefined
  return claim && !claim.refersBack ? [claim] : []
}

/** What the sentence before plans, with what that would cost: The port wants a second crane; that would cost £3m. */
function costOfPlan(scene: Scene, sentence: Sentence): Claim[] {
  const around = paragraphAround(scene, sentence.id)
  const before = around[around.findIndex(({ id }) => id === sentence.id) - 1]
  if (!before || isOfOthers(scene, before) || scene.words.thatWouldCost?.test(sentence.text) !== true) return []
  const { words, locale } = scene
  const end = clauseEnd.exec(sentence.text)?.index ?? sentence.text.length
  const tail = claimOf(sentence, { start: 0, end }, scene.of(sentence.id), locale, words)
  const whole = before.text.trimEnd().replace(/\.$/, '')
  // By when it is planned is left out where there is no room for it.
  const ends = [whole.length, words.byADate ? whole.replace(words.byADate, '').length : whole.length]
  const heads = ends.flatMap((to) => scene.claimIn(before, { start: 0, end: to }) ?? [])
  return heads.flatMap((head) => {
    const length = head.room + (tail?.room ?? 0) + 1
    if (!tail || head.refersBack || length > longest || !words.standsAlone(head.text)) return []
    const text = `${head.text}${words.semicolon}${words.inMiddle(tail.text)}`
    return [{ ...tail, text, facts: [...head.facts, ...tail.facts], refersBack: false, room: length }]
  })
}

/** A candidate of the claims; none of what hangs on something, where there is no room for that. */
function candidateOf(scene: Scene, fact: Stated, told: readonly Claim[]): Candidate | undefined {
  const found = conditionOf(scene, fact, told)
  const isCut = ({ end }: Claim) => scene.words.beforeCondition?.exec(fact.sentence.text.slice(end))?.index === 0
  const claims = found ? told : told.filter((claim) => !isCut(claim))
  if (claims.length === 0) return undefined
  const figure = { kind: 'big-number', fact: fact.id, ...(found ? { context: found.text } : {}) }
  const variants = variantsOf(claims, [figure], new Set([fact.id]))
  return {
    kind: 'number',
    cites: [fact.cite, ...(found && found.cite !== fact.cite ? [found.cite] : [])],
    facts: [fact.id, ...(found?.facts ?? [])],
    ...(found ? { isOnCondition: true } : {}),
    weight: weight + (found ? forCondition : 0),
    variants,
  }
}

/** What the cost hangs on: behind it in its sentence, or all that one of the next sentences says. */
function conditionOf(scene: Scene, { cite, sentence, reading }: Stated, claims: readonly Claim[]): Claim | undefined {
  const { hangsOn } = scene.words
  const [claim] = claims
  if (!hangsOn || !claim) return undefined
  const paragraph = paragraphAround(scene, cite)
  const at = paragraph.findIndex(({ id }) => id === cite)
  const behind = Math.max(reading.end, claim.end)
  const tries = paragraph.slice(at, at + 1 + farthest).flatMap((each) => {
    const from = each.id === cite ? behind : 0
    const text = each.id === cite ? sentence : each
    return hangsOn(each.text.slice(from)).flatMap(({ start, end }) => {
      const stretch = { start: from + start, end: from + end }
      return claimOf(text, stretch, scene.of(each.id), scene.locale, scene.words, undefined, most) ?? []
    })
  })
  // What it points at stands in the claim above it, the amount too: a third of that.
  const named = (text: string) => text.replace(scene.words.ofThatAmount ?? /(?!)/, '')
  return tries.find(({ text }) => scene.words.standsAlone(`${claim.text}${scene.words.joint}${named(text)}`))
}
