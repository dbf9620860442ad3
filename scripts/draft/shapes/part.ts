import type { Stretch } from '../../locales/drafting/draftWords.ts'
import { withCapital } from '../../locales/capital.ts'
import { claimOf, type Claim, type Said } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate, Variant } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { isDrawable } from './amounts.ts'
import { clauseEnd } from './firstAndLast.ts'
import { isPart, wholeOf } from './pairs.ts'

/** What a part weighs that its clause is about, and one that a clause only adds. */
const [weight, weightAdded] = [2.3, 1.8]
/** What a part weighs of which no label says what it is. */
const weightBare = 1.5
/** A whole of so few says little, and what it weighs less. */
const [few, fewCost] = [4, 0.8]
/** The room of a label, and of a claim, in Han characters. */
const [labelRoom, longest] = [28, 50]

/** A part with its whole, what its label says, and claims made for it. */
interface Part {
  part: Stated
  whole: Stated
  label: string
  own: readonly Claim[]
  weight: number
}

/** So many of so many: 214 cars, of which 130 are old; 31 of 60 boats; of the 52 halls, 37 had fewer; 其中41名. */
export function partsIn(scene: Scene): Candidate[] {
  return scene.part.sentences.flatMap(({ id }) => {
    const counts = scene.of(id).filter((each) => isDrawable(each) && each.reading.unit === 'count')
    const taken = new Set<string>()
    return counts.flatMap((_, index): Candidate[] => {
      const found = partAt(scene, counts, index)
      if (!found || (found.label === '' && !scene.words.partLead) || taken.has(found.whole.id)) return []
      taken.add(found.whole.id)
      return [candidateOf(scene, found)]
    })
  })
}

function candidateOf(scene: Scene, { part, whole, label, own, weight: weighs }: Part): Candidate {
  const drawn = new Set([part.id, whole.id])
  const figure = { kind: 'parts-of-whole', part: part.id, whole: whole.id, label }
  const claims = claimsFor(scene, [part.cite], drawn, own).filter(({ facts }) => facts.includes(part.id))
  const saysBoth = claims.filter(({ facts }) => facts.includes(whole.id))
  return {
    kind: 'part',
    cites: [part.cite],
    facts: [...drawn],
    weight: (label === '' ? weightBare : weighs) - (Number(whole.reading.value) <= few ? fewCost : 0),
    // So many a day cannot be drawn one by one: what says both is then shown as it is.
    variants: [
      ...variantsOf(claims, label === '' ? [] : [figure], drawn, part.id),
      ...variantsOf(saysBoth, [figure], drawn, part.id).map(asStatement),
    ],
  }
}

const asStatement = ({ figure, ...said }: Variant): Variant => ({ ...said, isStatement: figure !== undefined })

/** The part that one of the counts of a sentence is, with what it is a part of. */
function partAt(scene: Scene, counts: readonly Stated[], index: number): Part | undefined {
  const { words } = scene
  const [before, part, next] = [counts[index - 1], counts[index], counts[index + 1]]
  if (!part) return undefined
  const { text } = part.sentence
  const isLess = (whole: Stated) => Number(part.reading.value) < Number(whole.reading.value)
  if (next && isLess(next) && words.partOf?.test(text.slice(part.reading.end, next.reading.start)) === true)
    return { part, whole: next, label: labelBehind(scene, next, part), own: trimmed(scene, part, next), weight }
  const whole = wholeOf(scene, part)
  // Of the 61 houses, the firm has bought 17; nine, four of whom paint: that is said as it stands.
  const isLast =
    words.wholeOfClause?.test(text.slice(whole?.reading.end, part.reading.start)) === true
    || words.ofTheseBehind?.test(text.slice(part.reading.end)) === true
  if (whole)
    return { part, whole, label: labelBehind(scene, part, part), own: isLast ? [] : turned(scene, part, whole), weight }
  // Six of the 270 members, and three of those: of the six.
  const larger = before && counts[index - 2]
  const isOfPart =
    larger && words.partOf?.test(text.slice(larger.reading.end, before.reading.start)) === true && words.ofTheseBehind
  if (!before || isOfPart || !isLess(before) || !isPart(scene, part)) return undefined
  const named = shortened(words, part.names.behind || part.names.ahead, labelRoom)
  const isSaid = words.partSaid?.test(text.slice(part.reading.end)) === true
  const label = words.partLead || (named === '' && isSaid) ? labelBehind(scene, part, part) : named
  return { part, whole: before, label, own: [], weight: weightAdded }
}

/** What those of a part do, as a label: what stands behind it in its clause. */
function labelBehind(scene: Scene, { sentence, reading, names }: Stated, part: Stated): string {
  const rest = sentence.text.slice(reading.end)
  const said = scene.words.partSaid?.exec(rest)?.[0].length ?? 0
  const lead = said + (scene.words.partLead?.exec(rest.slice(said))?.[0].length ?? 0)
  // Have been pulled out and six more lowered: the next amount is of something else.
  const next = scene.of(part.cite).find((each) => each.reading.start > reading.end && isDrawable(each))
  const turn = next && scene.words.turnsAt(sentence.text.slice(reading.end, next.reading.start))
  const whole = Math.min(turn?.start ?? rest.length, rest.trimEnd().length)
  const mark = clauseEnd.exec(rest.slice(lead))
  const end = Math.min(whole, mark ? lead + mark.index : whole)
  const own = rest.slice(lead, end)
  // Kept nine of its 14 boats by hiring, sold four of its boats last year: what was done with them stands before them.
  const isDoneTo = own.trim() === '' || scene.words.isCircumstance?.(own) === true
  if (isDoneTo || scene.words.saysHow?.exec(rest)?.index === 0) return withCapital(scene.words.doneWith(part.beside))
  // What they say is told whole where there is room: 其中20户说，没有井，地就荒了.
  const [label] = (said > 0 && !next ? [whole, end] : [end]).flatMap((to) => {
    const stretch = { start: reading.end + lead, end: reading.end + to }
    return claimOf(sentence, stretch, scene.of(part.cite), scene.locale, scene.words, undefined, labelRoom) ?? []
  })
  return label?.text ?? shortened(scene.words, names.behind || names.ahead, labelRoom)
}

/** The clause of a part up to what only says how: kept nine of its 14 boats | by hiring crews. */
function trimmed(scene: Scene, part: Stated, whole: Stated): Claim[] {
  const { sentence } = part
  const rest = sentence.text.slice(whole.reading.end)
  const how = scene.words.saysHow?.exec(rest)
  const isSaid = scene.claims(sentence).some(({ facts }) => facts.includes(part.id) && facts.includes(whole.id))
  if (!how || isSaid) return []
  const end = whole.reading.end + how.index
  return made(
    scene,
    part,
    scene.words.clausesOf(sentence.text).map(({ start }) => ({ start, end })),
  )
}

const made = (scene: Scene, { sentence }: Stated, stretches: readonly Said[]): Claim[] =>
  stretches.flatMap((said) => {
    const claim = scene.claimIn(sentence, said, longest)
    return claim && !claim.refersBack ? [claim] : []
  })

/**
 * Of so many, so many did something, with the part first: 37 of 52 halls along the coast had fewer. What says which
 * they are is cut where it has no room, and then they are no longer said to be all.
 */
export function turned(scene: Scene, part: Stated, whole: Stated): Claim[] {
  const { sentence, reading } = part
  const { text } = sentence
  const from = whole.reading.start
  const ahead = text.slice(from, reading.start).trimEnd()
  const name = ahead.replace(/,[^,]*$/, '')
  const rest = text.slice(reading.end)
  const end = reading.end + (clauseEnd.exec(rest)?.index ?? rest.trimEnd().length)
  const said = scene.words.partSaid?.exec(rest)?.[0].length ?? 0
  const did: Stretch = { start: reading.end + said, end }
  const tries = (scene.words.ofWhole?.(text.slice(0, from), name) ?? []).map((each): Said => [
    { start: reading.start, end: reading.end },
    each.between,
    { start: from, end: from + each.end },
    did,
  ])
  return made(scene, part, tries).slice(0, 1)
}
