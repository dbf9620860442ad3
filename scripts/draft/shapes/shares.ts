import { contextOf } from './context.ts'
import { shortened } from '../shortened.ts'
import type { Claim } from '../claims.ts'
import { endOfClause } from './ownClause.ts'
import type { Plain } from '../../deck/yaml.ts'
import { claimsFor, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import { paragraphAround, type Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isDrawable, isShare } from './amounts.ts'
import { askedClaim, type AskedClaim } from './asked.ts'
import { barNames } from './barNames.ts'
import { claimOf } from '../claims.ts'
import { whenOf } from '../when.ts'

/** What two parts of a whole weigh, and more of them. */
const [weight, weightOfMore] = [2.6, 2.8]
/** As many parts as a bar of them has, and shares on one scale. */
const most = 5
/** The room of the name of a part of a bar, and of a bar by itself, in Han characters. */
const [partRoom, barRoom] = [14, 26]
/** The longest claim, in Han characters. */
const longest = 51

/**
 * Shares: those that come to a whole, or leave a rest that the article speaks of, as one bar; one alone as squares of a
 * hundred. Others that stand beside one another are contrasts, where that is what sets them apart.
 */
export function sharesIn(scene: Scene): Candidate[] {
  const found: Candidate[] = []
  const taken = new Set<string>()
  const paragraphs = new Map(scene.part.sentences.map((sentence) => [sentence.paragraph, sentence.id]))
  for (const cite of paragraphs.values())
    for (const group of groupsIn(
      scene,
      paragraphAround(scene, cite).map(({ id }) => id),
    )) {
      const whole = wholeOf(scene, group)
      if (!whole) continue
      found.push(whole)
      for (const { id } of group) taken.add(id)
    }
  for (const { id } of scene.part.sentences) {
    const shares = scene.of(id).filter((each) => isShare(each) && !each.isQuoted && !taken.has(each.id))
    const [only] = shares
    if (shares.length === 1 && only) found.push(alone(scene, only))
  }
  return found
}

/** One half and the other is how one speaks, and no measure. */
const isMeasured = (group: readonly Stated[]): boolean =>
  group.some(({ reading }) => reading.value !== 50 || /\d/.test(reading.text))

/** Shares that follow one another, within a sentence or from one to the next. */
function groupsIn(scene: Scene, cites: readonly Stated['cite'][]): Stated[][] {
  const groups: Stated[][] = []
  cites.forEach((cite, index) => {
    const shares = ofLastTime(
      scene,
      scene.of(cite).filter((each) => isShare(each) && !each.isQuoted),
    )
    // Shares of two times are no parts of one whole.
    const own = new Set(shares.flatMap(({ reading }) => reading.date ?? [])).size > 1 ? [] : shares
    if (own.length === 0) return
    groups.push(own)
    const before = cites[index - 1]
    const joined = before === undefined ? [] : scene.of(before).filter((each) => isShare(each) && !each.isQuoted)
    if (joined.length > 0) groups.push([...joined, ...own])
  })
  // The longest first: two sentences that share a whole before one of them alone.
  const taken = new Set<string>()
  return groups
    .filter((group) => group.length >= 2 && group.length <= most)
    .sort((a, b) => b.length - a.length)
    .filter((group) => {
      const isWhole = isMeasured(group) && (comesToWhole(group) || restOf(scene, group))
      if (!isWhole || group.some(({ id }) => taken.has(id))) return false
      for (const { id } of group) taken.add(id)
      return true
    })
}

/** Shares without what one was before, where the others say that they are of now: once half, now 18% and 27%. */
function ofLastTime(scene: Scene, shares: readonly Stated[]): Stated[] {
  const [first, ...others] = shares
  const [then, now] = [first, others[0]].map((each) => each && whenOf(scene, each))
  const isOver = then && now && then.rank < now.rank && then.date === undefined && now.date === undefined
  return isOver ? others : [...shares]
}

/** What is rounded misses a little within a sentence; from one to the next that would be a matter of chance. */
function comesToWhole(group: readonly Stated[]): boolean {
  const isOneSentence = group.every(({ cite }) => cite === group[0]?.cite)
  return Math.abs(sum(group) - 100) <= (isOneSentence ? 1 : 0.05)
}

const sum = (group: readonly Stated[]): number => group.reduce((total, { reading }) => total + Number(reading.value), 0)

/** Whether the article says behind the last of some shares that there is a rest. */
function restOf({ words }: Scene, group: readonly Stated[]): boolean {
  const last = group.at(-1)
  if (!last || sum(group) >= 99 || !words.rest.test(last.sentence.text.slice(last.reading.end))) return false
  const [first] = group
  // Families make up 8 per cent, and others the rest: of the whole that the sentence before names.
  const own = group.filter(({ cite }) => cite === last.cite)
  const isOn = !own.some(({ beside }) => words.namesWhole(beside)) && !/\p{Script=Han}/u.test(last.sentence.text)
  return first?.cite === last.cite || (isOn && group.length > own.length)
}

function wholeOf(scene: Scene, group: readonly Stated[]): Candidate | undefined {
  const labels = barNames(group, partRoom, scene.words)
  const long = barNames(group, barRoom, scene.words)
  if (!long) return undefined
  const drawn = new Set(group.map(({ id }) => id))
  const cites = [...new Set(group.map(({ cite }) => cite))]
  const parts = group.map(({ id }, index) => ({ label: labels?.[index] ?? '', facts: [id] }))
  const largest = group.reduce((a, b) => (Number(b.reading.value) > Number(a.reading.value) ? b : a))
  const marked = parts.map((part) => (part.facts[0] === largest.id ? { ...part, accent: true } : part))
  const isOpen = !comesToWhole(group)
  const [first] = group
  const id = `rest-${(first?.cite ?? '').replace('.', '-')}`
  if (isOpen)
    scene.add(id, {
      derive: ['100%', ...drawn].join(' - '),
      unit: 'percent',
      of: { [scene.locale]: scene.words.theRest },
    })
  const bar: Record<string, Plain> = {
    kind: 'share-bar',
    parts: marked,
    ...(isOpen ? { rest: { label: restLabel(scene, group), facts: [id] } } : {}),
  }
  // A name that is cut says something else: a bar by itself has room for it.
  const isCut = labels === undefined || labels.some((label, index) => label !== long[index])
  const figures = isCut ? [barsOf(group, long)] : [bar, barsOf(group, long)]
  const asked = first && (askedClaim(scene, first, endOfPart(scene, group)) ?? ofAmountBefore(scene, group))
  return {
    kind: 'shares',
    cites: [...(asked ? [asked.asked.cite] : []), ...cites],
    facts: [...drawn, ...(isOpen ? [id] : [])],
    // Three parts and more before two of them.
    weight: group.length > 2 ? weightOfMore : weight,
    variants: variantsOf(
      [...(asked ? [asked.claim] : []), ...claimsFor(scene, cites, drawn, ofWhole(scene, group))],
      figures,
      drawn,
    ),
  }
}

/** The clauses of the first parts from the words on that name their whole, where these do not begin the sentence. */
function ofWhole(scene: Scene, group: readonly Stated[]): Claim[] {
  const [first, second] = group
  const start = first && scene.words.wholeLead?.(first.sentence.text.slice(0, first.reading.start))
  if (!first || second?.cite !== first.cite || start === undefined || start === 0) return []
  return [second, first].flatMap((last) => {
    const claim = scene.claimIn(first.sentence, { start, end: endOfClause(last) })
    return claim && !claim.refersBack ? [claim] : []
  })
}

/** Shares of an amount that the sentence before tells, behind that: it costs £9,000; members pay 35% of that. */
function ofAmountBefore(scene: Scene, group: readonly Stated[]): AskedClaim | undefined {
  const [first, last] = [group[0], group.at(-1)]
  const pointing = scene.words.ofThatAmount?.exec(first?.sentence.text.slice(first.reading.end) ?? '')
  if (!first || !last || pointing?.index !== 0 || last.cite !== first.cite) return undefined
  const { sentence, cite } = first
  const around = paragraphAround(scene, cite)
  const before = around[around.findIndex(({ id }) => id === cite) - 1]
  const counted = before ? scene.of(before.id).filter((each) => isDrawable(each) && !isShare(each)) : []
  const [asked] = counted
  const head = before && scene.claims(before).find(({ facts }) => asked !== undefined && facts.includes(asked.id))
  const stretch = { start: 0, end: endOfClause(last) }
  const tail = claimOf(sentence, stretch, scene.of(cite), scene.locale, scene.words)
  if (!asked || counted.length > 1 || !head || !tail || head.room + tail.room >= longest) return undefined
  // Members, whom the article speaks of elsewhere as members: no name.
  const own = scene.words.inMiddle(tail.text)
  const small = own.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
  const [word = ''] = /^\p{Ll}+/u.exec(small) ?? []
  const isName = word === '' || !scene.article.some(({ text: said }) => said.split(/[^\p{L}]+/u).includes(word))
  const text = `${head.text}${scene.words.semicolon}${isName ? own : small}`
  const facts = [...head.facts, ...tail.facts]
  return { asked, claim: { ...tail, text, facts, refersBack: false, room: head.room + tail.room + 1 } }
}

/** Where what is said of the first of some shares ends: at the mark before the next. */
function endOfPart({ words }: Scene, [first, next]: readonly Stated[]): number {
  if (!first) return 0
  const { text } = first.sentence
  const end = next?.cite === first.cite ? next.reading.start : text.length
  return (
    first.reading.end
    + text
      .slice(first.reading.end, end)
      .replace(words.itemEnd, '')
      .replace(/[.。]\s*$/u, '').length
  )
}

/** What the rest is, where the article says that behind the last share; else that it is the rest. */
function restLabel({ words }: Scene, group: readonly Stated[]): string {
  const last = group.at(-1)
  const name = last ? shortened(words, words.restName(last.sentence.text.slice(last.reading.end)), 10) : ''
  return name === '' ? words.theRest : name
}

function barsOf(shares: readonly Stated[], names: readonly string[]): Record<string, Plain> {
  const items = shares.map(({ id }, index) => ({
    label: names[index] ?? '',
    fact: id,
    ...(index === 0 ? { accent: true } : {}),
  }))
  return { kind: 'proportion-bars', items }
}

function alone(scene: Scene, share: Stated): Candidate {
  const drawn = new Set([share.id])
  // A label that named the whole would say of the part that it is all of it.
  const name = scene.words.namesWhole(share.beside) ? '' : share.names.behind || share.names.ahead
  const label = shortened(scene.words, name, 24)
  const isDifference = scene.words.isDifference.test(share.beside.before)
  const waffle = { kind: 'waffle-chart', fact: share.id, label }
  const claims = claimsFor(scene, [share.cite], drawn).filter(({ facts }) => facts.includes(share.id))
  const context = contextOf(scene, share, claims[0])
  const number = { kind: 'big-number', fact: share.id, ...(context === '' ? {} : { context }) }
  return {
    kind: 'share',
    cites: [share.cite],
    facts: [share.id],
    weight: 1.4,
    variants: variantsOf(
      claims,
      label === '' || isDifference || !isMeasured([share]) ? [number] : [waffle, number],
      drawn,
    ),
  }
}
