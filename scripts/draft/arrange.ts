import type { NoteKind } from '../locales/drafting/draftWords.ts'
import type { Place } from '../quantities/citation.ts'
import type { Candidate, Dropped } from './drafted.ts'
import type { Around } from './notes.ts'

/** A candidate with the section that it stands in, and how much the article stresses it. */
export interface Placed extends Candidate, Around {
  section: number
  score: number
  /** The amounts that it shows, as they are written: the same in two sentences are one. */
  amounts: readonly string[]
  /** What it shows, as the article writes it. */
  written: readonly string[]
  /** How much of the article stands before it, from 0 to 1. */
  at: number
}

/** So many amounts are named of what is left out. */
const mostNamed = 4

/** So many quotations at least a talk may have, of so many slides one; and as many sentences alone in all. */
const [leastQuotations, slidesPerQuotation, mostStatements] = [2, 5, 2]

/** So many changes of the headline and of the first paragraph a talk has before all others. */
const mostLeads = 2

/** So many pictures at least may come beside the slides that are counted, or one to so many of those. */
const [leastPictures, slidesPerPicture] = [2, 4]

/** A talk ends with what stands in the last third of the article. */
export const endsFrom = 2 / 3
/** From here on an article comes to what nobody knows of what it has told. */
const doubtsFrom = 1 / 2

/** What weighs less is no slide that a section is to have for its own sake. */
const leastScore = 0.9
/** What is drawn is worth a slide from this on, and what shows one thing alone. */
const [leastDrawn, leastAlone] = [1.2, 1.6]
/** A deck of fewer slides takes what is less, down to this: so many of those that its length calls for. */
const [fewestShare, fewestOwn, mostFilled, leastFilled] = [0.85, 5, 12, 1.15]
const showsOne = new Set<NoteKind>(['number', 'numbers', 'share', 'statement', 'part'])
/** What sets nothing against anything. */
const isLean = new Set<NoteKind>([...showsOne, 'quotation', 'picture', 'timeline'])

/** So many slides more a talk has where that many things set against each other would be left, from this weight on. */
const [mostRich, leastRich, mostOwn] = [1.6, 2.3, 17]

/** Whether a slide shows its claim alone. */
const isWords = ({ variants: [first] }: Placed): boolean => first?.isStatement === true

/** The fewest and the most slides of a talk, all counted. */
const [fewest, largest] = [10, 20]

/**
 * How many slides a talk on an article has in all.
 * @param units its length in stretches that take one slide each
 * @param sections each of which has one, where there are no more than slides
 * @param fixed those that every talk has
 */
export const slidesFor = (units: number, sections: number, fixed: number): number =>
  Math.max(fewest, Math.min(largest, Math.max(sections + fixed, Math.round(units))))

/**
 * Chooses slides: first the best of each section, then the best of all, no number, no amount and no sentence twice, and
 * what shows one thing alone only where the article stresses it; then pictures beside them. What is left is named with
 * the reason.
 */
export function choose(candidates: readonly Placed[], count: number): { chosen: Placed[]; dropped: Dropped[] } {
  const ranked = candidates.filter(({ variants }) => variants.length > 0).sort((a, b) => b.score - a.score)
  const chosen: Placed[] = []
  const facts = new Set<string>()
  const amounts = new Set<string>()
  const leading = new Set<Place>()
  const claims = new Set<string>()
  const dropped: Dropped[] = []
  const take = (each: Placed): boolean => {
    // A picture shows something else than the sentence that it stands by says.
    const isPicture = each.kind === 'picture'
    const isSaid = !isPicture && each.cites.every((cite) => leading.has(cite)) && !isOtherChange(each, chosen)
    const isTold =
      each.amounts.length > 0
      && each.amounts.every((amount) => amounts.has(amount) || [...amounts].some((known) => areOne(known, amount)))
    const isSeen = isSaid || isTold || each.facts.some((fact) => facts.has(fact))
    const ofKind = chosen.filter(({ kind }) => kind === each.kind).length
    const isTooMuch =
      (each.kind === 'quotation' && ofKind >= Math.max(leastQuotations, Math.floor(count / slidesPerQuotation)))
      || (isPicture && ofKind >= Math.max(leastPictures, Math.floor(count / slidesPerPicture)))
      || (each.speaker !== undefined && chosen.some(({ speaker }) => speaker === each.speaker))
      || (isWords(each) && chosen.filter(isWords).length >= mostStatements)
    const variants = each.variants.filter(({ claim }) => !claims.has(claim))
    const [best] = variants
    if (isSeen || isTooMuch || !best) return false
    chosen.push({ ...each, variants })
    for (const fact of each.facts) facts.add(fact)
    for (const amount of each.amounts) amounts.add(amount)
    if (!isPicture) for (const cite of each.cites) leading.add(cite)
    claims.add(best.claim)
    return true
  }
  const isChosen = (each: Placed) =>
    chosen.some(({ cites, kind, facts: own }) => kind === each.kind && own === each.facts && cites === each.cites)
  const counted = ranked.filter(({ kind }) => kind !== 'picture')
  // What the headline tells is shown, by the best slide that has it.
  for (const lead of counted.filter(({ isLead }) => isLead === true).slice(0, mostLeads))
    counted.filter((each) => lead.facts.every((fact) => each.facts.includes(fact))).some(take)
  // Somebody's last words end a talk well, before all those that have words of theirs above them.
  const lastWords = counted
    .filter(({ kind, at }) => kind === 'quotation' && at >= endsFrom)
    .sort((a, b) => b.weight - a.weight || b.at - a.at)
  lastWords.some(take)
  // Whoever sees it otherwise, and is heard in the article, is heard in the talk.
  const isHeard = chosen.some(({ isObjection }) => isObjection === true)
  if (!isHeard) counted.filter(({ isObjection }) => isObjection === true).some(take)
  // So is what nobody knows yet, where the article comes to that towards its end.
  const areLate = ({ isDoubt, at }: Placed) => isDoubt === true && at >= doubtsFrom
  if (!chosen.some(areLate)) counted.filter(areLate).some(take)
  const sections = [...new Set(counted.map(({ section }) => section))]
  for (const section of sections) {
    if (chosen.length >= count) break
    const isDone = chosen.some((each) => each.section === section)
    if (!isDone) counted.filter((each) => each.section === section && each.score >= leastScore).some(take)
  }
  const filled = Math.max(fewestOwn, Math.min(mostFilled, Math.round(count * fewestShare)))
  for (const each of counted) {
    if (chosen.length >= count) break
    const isFew = chosen.length < fewestOwn
    const isFilling = chosen.length < filled
    // A sentence on white is worth a slide where the article stresses it.
    const isPlain = isWords(each)
    const least = isFew
      ? Number.NEGATIVE_INFINITY
      : isFilling && !isPlain
        ? leastFilled
        : isPlain || showsOne.has(each.kind)
          ? leastAlone
          : leastDrawn
    if (each.score >= least && !isChosen(each)) take(each)
  }
  const rich = Math.max(count, Math.min(mostOwn, Math.floor(count * mostRich)))
  const isRich = ({ kind, score, isOnCondition }: Placed) =>
    score >= leastRich && (kind === 'part' || isOnCondition === true || !isLean.has(kind))
  const more = counted.filter((each) => isRich(each) && !isChosen(each))
  // Somebody's voice is heard among so many numbers.
  const isSilent = !chosen.some(({ kind }) => kind === 'quotation')
  if (isSilent && chosen.every(isRich)) counted.filter(({ kind }) => kind === 'quotation').some(take)
  for (const each of more) if (chosen.length < rich) take(each)
  ranked.filter(({ kind }) => kind === 'picture').forEach(take)
  for (const each of ranked)
    if (
      each.kind === 'picture' ? !isChosen(each) : each.facts.length > 0 && !each.facts.some((fact) => facts.has(fact))
    )
      dropped.push({
        what: `${each.written.slice(0, mostNamed).join(', ') || each.kind} of ${each.cites.join(', ')}`,
        why: `the article stresses others more`,
      })
  const told = chosen.map((each) => withoutTold(each, chosen))
  return { chosen: ending(told.sort((a, b) => a.section - b.section || comparePlaces(a, b))), dropped }
}

/** Whether slides show of the sentence of a change other changes alone, and no claim names another's ends. */
function isOtherChange({ kind, cites, facts, variants: [own] }: Placed, chosen: readonly Placed[]): boolean {
  const beside = chosen.filter((each) => each.cites.some((cite) => cites.includes(cite)))
  return (
    kind === 'change'
    && cites.length === 1
    && beside.every(
      (each) =>
        each.kind === 'change'
        && !facts.some((fact) => each.variants[0]?.named.includes(fact))
        && !each.facts.some((fact) => own?.named.includes(fact)),
    )
  )
}

/** A quotation under a title without the numbers of another slide, where it has such a title. */
function withoutTold(each: Placed, chosen: readonly Placed[]): Placed {
  if (each.kind !== 'quotation') return each
  const shown = new Set(chosen.flatMap((other) => (other === each ? [] : other.facts)))
  const free = each.variants.filter(({ named }) => !named.some((id) => shown.has(id)))
  return free.length > 0 ? { ...each, variants: free } : each
}

/** Amounts so near to each other may be one, where only one of them is exact: over 10,000 tonnes, and 12,400. */
const nearest = 1.3

function areOne(one: string, other: string): boolean {
  const [[bound, value, ...of], [otherBound, otherValue, ...ofOther]] = [one.split(' '), other.split(' ')]
  const ratio = Number(value) / Number(otherValue)
  return bound !== otherBound && of.join(' ') === ofOther.join(' ') && ratio <= nearest && ratio >= 1 / nearest
}

/**
 * Slides in their order, but for the last: of those that the end of the article gives, in the last section, the last
 * that is somebody's words, else the one that the article stresses most.
 */
function ending(slides: readonly Placed[]): Placed[] {
  const last = slides.at(-1)?.section
  const late = slides.filter(({ section, at, kind }) => section === last && at >= endsFrom && kind !== 'picture')
  const close =
    late.findLast(({ kind }) => kind === 'quotation')
    ?? late.reduce<Placed | undefined>((best, each) => (best && best.score > each.score ? best : each), undefined)
  return close ? [...slides.filter((each) => each !== close), close] : [...slides]
}

function comparePlaces(a: Placed, b: Placed): number {
  const [one, other] = [a, b].map(({ cites }) => (cites[0] ?? '1.1').split('.').map(Number))
  return (one?.[0] ?? 0) - (other?.[0] ?? 0) || (one?.[1] ?? 0) - (other?.[1] ?? 0)
}
