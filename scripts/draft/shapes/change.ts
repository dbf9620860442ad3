import { shortened } from '../shortened.ts'
import { claimOf, type Claim } from '../claims.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { sentenceAt, type Scene } from '../scene.ts'
import { room } from '../../typography/room.ts'
import type { Stated } from '../stated.ts'
import { clauseBefore, startOfClause, timedAt, whenOf, type When } from '../when.ts'
import { isAlike, isSameNoun } from './amounts.ts'
import { headlineClaims, headlinePairs, isLeading } from './headline.ts'
import { clauseEnd, withLater } from './firstAndLast.ts'
import { endOfClause, ownClaims } from './ownClause.ts'
import { isWhole, pairsIn, type Pair } from './pairs.ts'
import { isEarly, toldBackClaims } from './toldBack.ts'

/** What a change weighs, and how much more one that is large beside what was. */
const [weight, mostForSize] = [2.4, 0.4]
/** What a change where nothing was done weighs less. */
const controlCost = 2
/** How much more the first of a sentence weighs than what it adds. */
const leads = 0.15
/** How much less a share weighs that moved with the amount before it. */
const again = 0.8
/** As short a name of what is measured is of anything, in Han characters. */
const leastNamed = 4
/** The longest claim that joins two sentences, in Han characters. */
const longestJoined = 51

/**
 * Two amounts of which one became the other, before and after: with the dates that the article gives them, or its words
 * for when; else with before and after.
 */
export function changesIn(scene: Scene): Candidate[] {
  const seen = new Map<string, string>()
  const told = pairsIn(scene)
  return [...headlinePairs(scene, told), ...told]
    .filter((pair) => !isPerStep(scene, pair))
    .map((pair) => {
      const { cite, reading } = pair.earlier
      const first = seen.get(cite)
      if (first === undefined) seen.set(cite, reading.unit)
      // From 64 villages to 189, from 29% to 87% of them: the share says the same again.
      const isAgain = first !== undefined && first !== 'percent' && reading.unit === 'percent'
      return candidateOf(scene, pair, first === undefined ? leads : isAgain ? -again : 0)
    })
}

/** What each step of another amount brings is no change in time: 間隔每延長一小時，…由14人次增為21人次. */
const isPerStep = ({ words }: Scene, { earlier, then, now }: Pair): boolean =>
  !then && !now && words.perStep.test(earlier.sentence.text.slice(0, earlier.reading.start))

function candidateOf(scene: Scene, pair: Pair, more: number): Candidate {
  const { earlier, later, then, now } = pair
  const drawn = new Set([earlier.id, later.id])
  const inOrder = scene.part.sentences.flatMap(({ id }) => [earlier, later].filter(({ cite }) => cite === id))
  const cites = [...new Set(inOrder.map(({ cite }) => cite))]
  const named = [earlier, later].find(({ label }) => label !== '' && scene.words.standsAlone(label)) ?? earlier
  // What is counted says what it is by its noun.
  const isCounted = /\p{Script=Latin}{3}/u.test(earlier.reading.noun ?? '')
  const { before: beside } = named.beside
  // What says when is no part of what is measured, nor is a word that is left of it.
  const isTimed =
    scene.words.whensOf(named.label).length > 0
    || scene.words
      .whensOf(beside)
      .some(
        ({ start, end }) =>
          named.label.includes(beside.slice(start, start + 2)) || beside.slice(start, end).includes(named.label),
      )
  // Behind another amount of its clause stands only the end of what is measured: 七十岁以上老人.
  const isCut = scene
    .of(named.cite)
    .some(
      ({ reading: { unit, start, end } }) =>
        unit !== 'date'
        && end <= named.reading.start
        && !clauseEnd.test(named.sentence.text.slice(start, named.reading.start)),
    )
  const ahead = scene.words.subjectOf?.(earlier.sentence.text.slice(0, earlier.reading.start)) ?? ''
  // What only points at what was measured names nothing: 這個比例.
  const isNamed = named.label === '' || scene.words.standsAlone(named.label)
  const measured = isTimed ? ahead : isCounted || isCut || !isNamed ? '' : scene.words.measureOf(named.label)
  const measure = shortened(scene.words, measured, 24)
  const plan = isSupposed(scene, pair) ? scene.words.supposed : isPlan(scene, pair) ? scene.words.planned : undefined
  const [plainBefore, plainAfter] = plan ? [plan.before, plan.after] : [scene.words.before, scene.words.after]
  // Five years ago | now: what is told first, without a year, is so now.
  const isNow = pair.isToldBack === true && (now?.date === undefined ? !now : now.date.startsWith('-'))
  const plainNow = pair.isToldBack === true ? (scene.words.now ?? plainAfter) : plainAfter
  const labels = [
    shownLabel(then) || plainBefore,
    isNow ? plainNow : shownLabel(now) || (plan?.after ?? laterLabel(scene, pair)),
  ]
  const [before = '', after = ''] = labels[0] === labels[1] ? [plainBefore, plainAfter] : labels
  // What the check does not take as a label gives way to before and after.
  const figures = [
    [before, after],
    [plainBefore, after],
    [before, plainNow],
  ].map(([one = '', other = '']) => ({
    kind: 'before-after',
    ...(measure === '' ? {} : { measure }),
    before: { label: one, fact: earlier.id },
    after: { label: other, fact: later.id },
  }))
  const items = [
    { fact: earlier.id, label: before },
    { fact: later.id, label: after },
  ]
  // What says that it is for each day or person stands beside each amount: 2021年日均供水能力.
  const bars = {
    kind: 'bar-chart',
    items: items.map(({ fact, label }, index) => ({
      fact,
      label: scene.words.sideWhen(measure, label),
      ...(index === 1 ? { accent: true } : {}),
    })),
    order: 'given',
  }
  const [one, other] = [Number(earlier.reading.value), Number(later.reading.value)]
  const size = one > 0 && other > 0 ? Math.min(mostForSize, Math.abs(Math.log(other / one)) / 3) : mostForSize
  const isControl = scene.words.control.test(later.sentence.text)
  const told = earlier.cite === later.cite ? bothIn(scene, earlier, later) : joined(scene, inOrder, pair)
  const [timedThen, timedNow] = [
    { amount: earlier, when: then },
    { amount: later, when: now },
  ]
  // 4,100 people, and 900 names on the list: the later does not go on with what the earlier counts.
  const isOfOther = !isSameNoun(earlier.reading.noun, later.reading.noun) && later.reading.noun !== undefined
  const own = told.length > 0 || isOfOther || earlier.cite === later.cite ? told : withLater(scene, timedThen, timedNow)
  // Where the words before the amounts do not name what is measured, the claim has to say both amounts of it.
  const isNameless = named.label !== '' && scene.words.measureOf(named.label) === ''
  const isSaid = ({ facts }: Claim) => pair.isToldBack === true && facts.includes(later.id)
  const saysAll = (claim: Claim) => !isNameless || isSaid(claim) || hasAll(claim)
  const hasAll = ({ facts }: Claim) => [...drawn].every((id) => facts.includes(id))
  const claims = claimsFor(scene, cites, drawn, [...own, ...toldBackClaims(scene, pair)]).filter(
    (claim) => isOfPair(scene, claim, pair) && saysAll(claim) && !isBeside(claim, cites),
  )
  const headline = labels[0] === labels[1] || !then?.label || !now?.label ? [] : headlineOf(scene, pair, measure)
  return {
    kind: 'change',
    cites,
    facts: [...drawn],
    ...(isLeading(scene, pair) || isEarly(scene, pair) ? { isLead: true } : {}),
    weight: weight + size + more - (isControl ? controlCost : 0),
    variants: variantsOf(
      wholeFirst(
        [
          ...claims,
          ...headlineClaims(scene, pair),
          ...(headline.length > 0 ? headline : movedOf(scene, pair, measure)),
        ],
        drawn,
      ),
      // Without its unit an amount stands beside the other, and is not drawn to its scale.
      [
        ...(earlier.reading.unit === later.reading.unit ? [...figures, ...(measure === '' ? [] : [bars])] : []),
        { kind: 'stat-row', items },
      ],
      drawn,
      later.id,
    ),
  }
}

/** What the later is called without words for when: of what is, beside what was, now. */
function laterLabel({ words }: Scene, { earlier, later, then }: Pair): string {
  const before = later.sentence.text.slice(startOfClause(later.sentence.text, later.reading.start), later.reading.start)
  const isPresent = later.cite !== earlier.cite && then?.rank === 0 && !words.isPast(before)
  if (isPresent && words.now !== undefined) return words.now
  return shownLabel(then) === '' ? words.after : (words.later ?? words.after)
}

/** Whether the later amount is only planned or looked for. */
function isPlan({ words }: Scene, { later: { reading, sentence } }: Pair): boolean {
  const start = startOfClause(sentence.text, reading.start)
  const before = sentence.text.slice(start, reading.start)
  return (
    reading.outlook === 'forecast'
    || words.plan?.plans.test(before) === true
    || words.plan?.expects?.test(before) === true
  )
}

/** Whether an amount only would become the other, under a condition: 如果收購價能從35元漲到50元. */
const isSupposed = ({ words }: Scene, { earlier, later: { reading, sentence } }: Pair): boolean =>
  earlier.cite === sentence.id
  && words.supposed?.if.test(sentence.text.slice(startOfClause(sentence.text, earlier.reading.start), reading.start))
    === true

/** Claims that say both amounts before those that say one of them, or none. */
const wholeFirst = (claims: readonly Claim[], drawn: ReadonlySet<string>): Claim[] => {
  const isWhole = ({ facts }: Claim) => [...drawn].every((id) => facts.includes(id))
  return [...claims.filter(isWhole), ...claims.filter((claim) => !isWhole(claim))]
}

/** Both amounts with their words for when, where no clause of the article can stand over them by itself. */
function headlineOf(scene: Scene, { earlier, later, then, now }: Pair, measure: string): Claim[] {
  const { words } = scene
  // Shares and sums do not say what they are of, nor does a classifier alone: 頭兩年1部.
  const { noun } = earlier.reading
  // 其中發生在樓道裡的: of what there are so many is said before it.
  const { text: told } = earlier.sentence
  const [clause = ''] = told
    .slice(0, earlier.reading.start)
    .split(/[；;。]/u)
    .slice(-1)
  if (words.someOfThese?.test(clause) === true) return []
  if (measure === '' && (noun === undefined || /^\p{Script=Han}$/u.test(noun))) return []
  const text = words.contrasted(words.standsAlone(measure) ? measure : '', timedAt(then, earlier), timedAt(now, later))
  // Where that is too long, when it was is told under the bars alone.
  const short = measure === '' ? [] : [words.changed(measure, `{${earlier.id}}`, `{${later.id}}`)]
  return [text, ...short].filter(words.standsAlone).map((each) => {
    const named = [...each.matchAll(/\{([^}]+)\}/g)].map(([, id = '']) => id)
    return { text: each, cite: earlier.cite, facts: [...new Set(named)], refersBack: false, end: 0, room: room(each) }
  })
}

/** That one amount became the other, where the words of the article are no claim: have halved, from £4m to £2m. */
function movedOf({ words }: Scene, { earlier, later }: Pair, measure: string): Claim[] {
  const { beside, reading, sentence } = earlier
  // Of the same time as the sentence before it, it says by itself not when.
  const isForward = earlier.cite === later.cite && reading.end <= later.reading.start
  if (!isForward || words.laterLead(sentence.text) > 0) return []
  // Have halved, from £4m: what is measured stands in the clause before.
  const isBare = words.became.before.test(beside.before) && beside.before.trim().replace(words.became.before, '') === ''
  const what =
    measure === '' && isBare
      ? words.measureOf(words.labelOf({ ...beside, before: `${beside.clauseBefore} ${beside.before}`, after: '' }))
      : measure
  if (what === '' || !words.standsAlone(what) || !isWholeSubject(what, sentence.text)) return []
  // He says that the cost fell: without him it would be that of all.
  if (words.saysWhat.test(sentence.text.slice(0, Math.max(0, sentence.text.indexOf(what))))) return []
  const text = words.changed(what, `{${earlier.id}}`, `{${later.id}}`)
  return [{ text, cite: earlier.cite, facts: [earlier.id, later.id], refersBack: false, end: 0, room: room(text) }]
}

/** Whether a sentence begins with what is measured, a name of a word or two, of which no more stands behind. */
function isWholeSubject(what: string, sentence: string): boolean {
  const at = sentence.toLowerCase().indexOf(what.toLowerCase())
  return at >= 0 && !/[^\s]{4}|\s.*\s/u.test(sentence.slice(0, at)) && what.split(' ').length <= 2
}

/** What names another amount of the kind speaks of that: 19% smoked and 30% ran. */
function isOfPair(scene: Scene, { facts }: Claim, { earlier, later }: Pair): boolean {
  const ids = [earlier.id, later.id]
  const others = [...scene.of(earlier.cite), ...scene.of(later.cite)].filter(({ id }) => !ids.includes(id))
  // Of 90 that were looked at, 27 and then 8: how many there were of all.
  const isAlone = others.filter(({ id }) => facts.includes(id)).length === 1
  const isOfAll = ({ reading, cite }: Stated) =>
    isAlone
    && ids.every((id) => facts.includes(id))
    && cite === earlier.cite
    && [earlier, later].every((each) => reading.end <= each.reading.start && reading.value > each.reading.value)
  return !others.some(
    (each) => facts.includes(each.id) && isAlike(each, earlier) && !isWhole(scene, each) && !isOfAll(each),
  )
}

/** Whether a claim is a clause of the same sentence without a number: it speaks of something else. */
const isBeside = ({ facts, cite }: Claim, cites: readonly string[]): boolean =>
  facts.length === 0 && cites.includes(cite)

const labelOf = (when: When | undefined): string => when?.label ?? ''

/** As a label stands in a figure: 4 years ago, since its first word has no capital letter as those beside it. */
const shownLabel = (when: When | undefined): string => {
  const label = labelOf(when)
  // The year before the bus, and not In: a label has little room.
  return /\p{Script=Han}/u.test(label)
    ? label
    : label.replace(/^\{([^}:]+):words\}/, '{$1}').replace(/^In the (?=\p{Ll}+ before the )/u, 'The ')
}

/** The clause of the first of two amounts of a sentence, up to the end of that of the second. */
function bothIn(scene: Scene, one: Stated, other: Stated): Claim[] {
  const { sentence } = one
  const [first, last] = one.reading.start < other.reading.start ? [one, other] : [other, one]
  const stretches = scene.words.clausesOf(sentence.text)
  const from = stretches.filter(({ start, end }) => start <= first.reading.start && end >= first.reading.end)
  const end = endOfClause(last)
  const whole = from.flatMap(({ start }) => {
    const claim = scene.claimIn(sentence, { start, end })
    return claim && !claim.refersBack ? [claim] : []
  })
  return [...whole, ...withoutSize(scene, first, last), ...ownClaims(scene, first, end)]
}

/** The clause of a change without how large it was: takings rose | by half, | from £1.1m in 2022 to £1.7m in 2025. */
function withoutSize(scene: Scene, first: Stated, last: Stated): Claim[] {
  const { sentence, reading } = first
  const { text } = sentence
  const from = text.slice(0, reading.start).search(scene.words.became.before)
  const size = scene.of(first.cite).findLast(({ reading: { end } }) => end <= from)
  const by = size && scene.words.bySize?.exec(text.slice(0, size.reading.start))
  if (!size || !by || !/^[,，]?\s*$/u.test(text.slice(size.reading.end, from))) return []
  const start = scene.words.clausesOf(text).find((clause) => clause.start <= by.index && clause.end >= by.index)?.start
  if (start === undefined) return []
  const claim = scene.claimIn(sentence, [{ start, end: by.index }, ' ', { start: from, end: endOfClause(last) }])
  return claim && !claim.refersBack ? [claim] : []
}

/** The clauses of two amounts of two sentences, as one, each with the words that say when it was. */
function joined(scene: Scene, pair: readonly Stated[], { earlier, then, now }: Pair): Claim[] {
  const [first, second] = pair.map((each) => {
    const label = labelOf(each === earlier ? then : now)
    const sentence = sentenceAt(scene, each.cite)
    const claims = (sentence ? scene.claims(sentence) : []).filter(({ facts }) => facts.includes(each.id))
    const isTimed = ({ text }: Claim) => text.toLowerCase().includes(label.toLowerCase())
    const on = each === pair[1] ? goingOn(scene, each, isNextTo(scene, pair), pair[0]) : undefined
    const [told] = claims.sort((a, b) => Number(isTimed(b)) - Number(isTimed(a)) || a.room - b.room)
    const shortest = on ?? told
    return !shortest || isTimed(shortest) || label.includes('{')
      ? shortest
      : { ...shortest, text: `${label}${scene.words.comma}${scene.words.inMiddle(shortest.text)}` }
  })
  if (!first || !second || first.refersBack || first.room + second.room > longestJoined) return []
  return [
    {
      ...first,
      text: `${first.text}${scene.words.semicolon}${scene.words.inMiddle(second.text)}`,
      facts: [...first.facts, ...second.facts],
      room: first.room + second.room + 1,
    },
  ]
}

/** Whether the second of two amounts stands in the sentence right behind that of the first. */
function isNextTo({ part: { sentences } }: Scene, [first, second]: readonly Stated[]): boolean {
  const at = sentences.findIndex(({ id }) => id === first?.cite)
  return at >= 0 && sentences[at + 1]?.id === second?.cite
}

/**
 * The clause of an amount that goes on from the one before it: it names what was measured there (the figure dropped to
 * 38), or right behind that sentence leaves out or points at whose it is (it now carries 31).
 */
function goingOn(scene: Scene, each: Stated, isNext: boolean, first: Stated | undefined): Claim | undefined {
  const { sentence, reading, cite } = each
  const { words, locale } = scene
  const start = startOfClause(sentence.text, reading.start)
  const isSame = words.sameMeasure.test(sentence.text.slice(start, reading.start))
  const isOn = isNext && words.goesOn(clauseBefore(each, whenOf(scene, each)), false)
  // 全縣日均供水能力 …, 如今日均供水能力…: it names what was measured in fewer words.
  const isNamed = room(each.label) >= leastNamed && first?.label.endsWith(each.label) === true
  if (!isSame && !isOn && !isNamed) return undefined
  const from = isSame || isNamed ? start : 0
  return claimOf(sentence, { start: from, end: endOfClause(each) }, scene.of(cite), locale, words)
}
