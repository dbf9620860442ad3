import type { Place } from '../../quantities/citation.ts'
import type { Sentence } from '../../source/segment.ts'
import type { Stretch } from '../../locales/drafting/draftWords.ts'
import type { ItemMark } from '../../locales/drafting/enumerationWords.ts'
import { findTypedAmount } from '../../article/typedAmounts.ts'
import { grammarOf } from '../../locales/grammars.ts'
import { room } from '../../typography/room.ts'
import { claimOf, type Claim } from '../claims.ts'
import { titleClaim } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'

/** What items weigh, and how much more towards the end of the article, where it says what is to be done. */
const [weight, atEnd, endsFrom] = [2.4, 1.2, 2 / 3]
/** As many items as a slide has; the room of each where they are few, and where they are more, in Han characters. */
const [mostItems, few, roomOfFew, roomOfMany] = [5, 3, 60, 36]
/** The longest claim, in Han characters. */
const longestClaim = 40
/** So many sentences may stand between one item and the next. */
const mostBetween = 3

/** A stretch of a sentence. */
interface Spot extends Stretch {
  sentence: Sentence
}

/**
 * Items that the article announces and lists, as points under the clause that announces them: three things: a; b; c;
 * two changes. First, …. Second, …; three things would help, and three sentences.
 */
export function enumerationsIn(scene: Scene): Candidate[] {
  const taken = new Set<Place>()
  return scene.part.sentences.flatMap((sentence): Candidate[] => {
    if (taken.has(sentence.id)) return []
    const found =
      listedIn(scene, sentence)
      ?? conditionsIn(scene, sentence)
      ?? countedFrom(scene, sentence)
      ?? followingIn(scene, sentence)
    const candidate = found && candidateOf(scene, found)
    for (const cite of candidate?.cites ?? []) taken.add(cite)
    return candidate ? [candidate] : []
  })
}

interface Enumeration {
  /** What announces the items; undefined where nothing does. */
  lead: Spot | undefined
  items: readonly Spot[]
}

/** Items behind a colon, with marks between, as many as are announced: three things: a; b; and c. */
function listedIn({ words }: Scene, sentence: Sentence): Enumeration | undefined {
  const text = sentence.text.trimEnd()
  const colon = /：|:\s/u.exec(text)
  if (!colon || isOpen(text.slice(0, colon.index))) return undefined
  const count = words.announced(text.slice(0, colon.index))?.count
  if (count === undefined) return undefined
  const from = colon.index + colon[0].length
  const to = text.length - (/[.。!！]$/u.test(text) ? 1 : 0)
  const parted = words.listJoints.map((joint) => (joint ? partsOf(text, from, to, joint) : []))
  // Two clauses with a comma between may be one item with what says more of it.
  const areItems = (parts: readonly Stretch[], index: number) =>
    index === 0 && count === 0 ? parts.length > 1 : parts.length === count && (index < 2 || count > 2)
  const items =
    parted.find(areItems)
    ?? (count === 0 ? words.uncounted?.(text.slice(from, to))?.map((part) => moved(part, from)) : undefined)
  const lead = { sentence, start: 0, end: colon.index }
  return items && { lead, items: items.map((item) => withoutMark({ sentence, ...item }, words.itemMark)) }
}

/** What is asked of those who may do something, behind what says that: only if they have a boat, live here and …. */
function conditionsIn({ words }: Scene, sentence: Sentence): Enumeration | undefined {
  const text = sentence.text.trimEnd().replace(/[.。]$/u, '')
  const at = words.onlyIf?.exec(text)
  if (!at || isOpen(text)) return undefined
  const from = at.index + at[0].length
  const items = words.uncounted?.(text.slice(from))?.map((part) => ({ sentence, ...moved(part, from) }))
  return items && { lead: { sentence, start: 0, end: from - (/\s*$/u.exec(at[0])?.[0].length ?? 0) }, items }
}

const moved = ({ start, end }: Stretch, by: number): Stretch => ({ start: start + by, end: end + by })

function partsOf(text: string, from: number, to: number, joint: RegExp): Stretch[] {
  const joints = [...text.slice(from, to).matchAll(new RegExp(joint, 'gu'))]
  const starts = [from, ...joints.map(({ 0: mark, index }) => from + index + mark.length)]
  return starts.map((start, index) => ({ start, end: from + (joints[index]?.index ?? to - from) }))
}

function withoutMark(item: Spot, itemMark: (text: string) => ItemMark | undefined): Spot {
  const mark = itemMark(item.sentence.text.slice(item.start, item.end))
  return { ...item, start: item.start + (mark?.length ?? 0) }
}

/** Items that are counted off, in one sentence or over several: First, …. Second, …; 一是…；二是…. */
function countedFrom(scene: Scene, sentence: Sentence): Enumeration | undefined {
  const { sentences } = scene.part
  const from = sentences.indexOf(sentence)
  const marks = sentences.slice(from).flatMap((each, index) => marksIn(scene, each).map((mark) => ({ ...mark, index })))
  const [first] = marks
  if (first?.sentence !== sentence || first.mark.place !== 1) return undefined
  const own = [first]
  for (const each of marks.slice(1)) {
    const last = own.at(-1) ?? first
    const isNext = each.mark.row === first.mark.row && (each.mark.place ?? own.length + 1) === own.length + 1
    if (!isNext || each.index - last.index > mostBetween) break
    own.push(each)
  }
  if (own.length < 2) return undefined
  const items = own.map(({ sentence: of, start, mark }, index): Spot => {
    const next = own[index + 1]
    const text = of.text.trimEnd()
    const end = next?.sentence === of ? next.start : text.length
    return {
      sentence: of,
      start: start + mark.length,
      end: end - (/[\s，；。,;.!！]*(?:and )?$/u.exec(text.slice(0, end))?.[0].length ?? 0),
    }
  })
  const before = first.start === 0 ? sentences[from - 1] : sentence
  const end = first.start === 0 ? (before?.text.trimEnd().length ?? 0) : first.start
  const said = before?.text.slice(0, end).replace(/[\s：:。.，,]+$/u, '') ?? ''
  const count = before && !isOpen(said) ? scene.words.announced(said)?.count : undefined
  const isSame = count !== undefined && (count === 0 || count === items.length)
  return count !== undefined && !isSame
    ? undefined
    : { lead: before && isSame ? { sentence: before, start: 0, end: said.length } : undefined, items }
}

/**
 * Sentences behind one that announces so many: those that each ask for something, and behind what announces advice
 * those up to the end of its paragraph: Three things would help. …
 */
function followingIn({ words, part }: Scene, sentence: Sentence): Enumeration | undefined {
  const said = sentence.text.trimEnd().replace(/[：:。.]$/u, '')
  const { count: announced, isOfAdvice = false } = words.announced(said) ?? {}
  if (announced === undefined || isOpen(said)) return undefined
  const own = part.sentences.filter(({ paragraph }) => paragraph === sentence.paragraph)
  const behind = own.slice(own.indexOf(sentence) + 1)
  // Where it is not said how many, all to the end of the paragraph are.
  const count = Math.max(2, announced === 0 ? behind.length : announced)
  const items = behind.slice(0, count)
  const asks = ({ text }: Sentence) => words.proposes?.test(text) === true || words.demands?.test(text) === true
  const areAsked = items.every((item) => !isOpen(item.text) && asks(item))
  if (announced === 1 || items.length < count || !(areAsked || (isOfAdvice && behind.length === count)))
    return undefined
  return {
    lead: { sentence, start: 0, end: said.length },
    items: items.map((item) => {
      const end = item.text.trimEnd().replace(/[.。!！]$/u, '').length
      return withoutMark({ sentence: item, start: 0, end }, words.itemMark)
    }),
  }
}

/** Where a sentence counts something off, at the head of a clause. */
function marksIn({ words }: Scene, sentence: Sentence): { sentence: Sentence; start: number; mark: ItemMark }[] {
  const { text } = sentence
  const starts = [
    0,
    ...[...text.matchAll(/[，；：]|[,;:]\s(?:and )?/gu)].map(({ 0: mark, index }) => index + mark.length),
  ]
  return starts.flatMap((start) => {
    const mark = isOpen(text.slice(0, start)) ? undefined : words.itemMark(text.slice(start))
    return mark ? [{ sentence, start, mark }] : []
  })
}

/** Whether a text ends within what somebody says. */
const isOpen = (text: string): boolean =>
  ['「」', '“”'].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close))

function candidateOf(scene: Scene, { lead, items }: Enumeration): Candidate | undefined {
  if (items.length < 2 || items.length > mostItems) return undefined
  const most = items.length <= few ? roomOfFew : roomOfMany
  const points = items.flatMap((item) => pointOf(scene, item, most) ?? [])
  const [first] = items
  const own = lead ? claimsIn(scene, lead) : titleClaim(scene, first?.sentence.id ?? '1.1')
  const claims = own.length > 0 || items.length <= 2 ? own : headingOf(scene, first?.sentence.id ?? '1.1')
  if (points.length < items.length || claims.length === 0) return undefined
  const cites = [...new Set([...(lead ? [lead.sentence.id] : []), ...points.map(({ cite }) => cite)])]
  const facts = [...new Set(points.flatMap((point) => point.facts))]
  const at = scene.article.findIndex(({ id }) => id === cites[0]) / scene.article.length
  return {
    kind: 'points',
    cites,
    facts,
    weight: weight + (at >= endsFrom ? atEnd : 0),
    variants: claims.map((claim) => ({
      claim: claim.text,
      points: points.map(({ text }) => text),
      claimCite: claim.cite,
      named: claim.facts,
    })),
  }
}

/** The heading that several items stand under, where nothing announces them. */
function headingOf({ part: { title }, words }: Scene, cite: Place): Claim[] {
  if (title === undefined || title === words.section) return []
  return [{ text: title.replaceAll('{', '\\{'), cite, facts: [], refersBack: false, end: 0, room: room(title) }]
}

/** The clause that announces items, where it is clear by itself; else what it announces, under its section's title. */
function claimsIn(scene: Scene, { sentence, start, end }: Spot): Claim[] {
  const { part, words, locale } = scene
  const of = (from: number, to: number) =>
    claimOf(sentence, { start: from, end: to }, scene.of(sentence.id), locale, words)
  // Before it builds, the town must do three things: that is so without when.
  const lead = words.untilThen?.exec(sentence.text.slice(start, end))?.[0].length ?? 0
  const tries = [of(start, end), scene.claimIn(sentence, { start, end }), ...(lead > 0 ? [of(start + lead, end)] : [])]
  const whole = tries.find((claim) => claim?.refersBack === false)
  if (whole) return [whole]
  const said = sentence.text.slice(start, end)
  const { start: from = 0, end: to = said.length } = words.announced(said) ?? {}
  const what = from === to ? { text: '', facts: [] } : of(start + from, start + to)
  if (part.title === undefined || what === undefined) return titleClaim(scene, sentence.id)
  // An article without headings has no title that says what the items are of.
  const isUntitled = part.title === words.section && what.text !== ''
  const text = isUntitled
    ? what.text
    : words.underTitle(part.title.replace(/[?？]$/u, ''), inTheMiddle(what.text, said))
  if (findTypedAmount(text, grammarOf(locale), []) || room(text) > longestClaim) return []
  return [{ text, cite: sentence.id, facts: what.facts, refersBack: false, end, room: room(text) }]
}

/** A claim as it goes on behind other words; a number in letters may stand so where it begins no sentence. */
const inTheMiddle = (claim: string, said: string): string =>
  /\p{Script=Latin}$/u.test(said)
    ? claim.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase()).replace(/^\{([^}:]+)\}/, '{$1:words}')
    : claim

/** An item, shortened at a clause until a slide has room for it. */
function pointOf(scene: Scene, { sentence, start, end }: Spot, most: number): Claim | undefined {
  const { words } = scene
  const item = sentence.text.slice(start, end)
  const ends = [item.length, ...words.itemEnds(item)].sort((a, b) => b - a)
  for (const at of ends) {
    const claim = pointIn(scene, sentence, { start, end: start + at }, most)
    if (!claim || claim.room > most || /[「」“”？?]/u.test(claim.text)) continue
    const text = words.asItem(claim.text)
    if (text !== '' && !words.pointsOut.test(text)) return { ...claim, text }
  }
  return undefined
}

/** What an item says; where it is a sentence, with names for what that points at. */
function pointIn(scene: Scene, sentence: Sentence, stretch: Stretch, most: number): Claim | undefined {
  const bare = claimOf(sentence, stretch, scene.of(sentence.id), scene.locale, scene.words, undefined, most)
  if (stretch.start > 0 || !bare || !scene.words.pointsOut.test(scene.words.asItem(bare.text))) return bare
  return scene.claimIn(sentence, stretch, most)
}
