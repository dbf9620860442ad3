import { isDeepStrictEqual } from 'node:util'
import type { Diagnostic } from '../article/diagnostic.ts'
import type { Code } from '../errors/citedeckError.js'
import { align, comeAndGone } from '../source/align/align.ts'
import { countLost } from '../source/lockDiff.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { citationsOf, seriesNamesIn, sourcesIn, type TalkLock } from '../source/talkLock.ts'
import type { ShownTalk } from './index.ts'
import { howToMove } from './sourceFile.ts'
import { fileOption } from './textFiles.ts'
import { isCell, paragraphOf, sourceOf, type Citation } from '../quantities/citation.ts'
import { inMessages } from '../article/inMessages.ts'
import { listed } from '../article/states.ts'

/** Where a source differs from the lock: which sentences, and which facts and slides stand on them. */
export function checkDrift(talk: ShownTalk | undefined, lock: TalkLock, current: TalkLock, name: string): Diagnostic[] {
  const [source = ''] = sourcesIn(lock)
  const lockCommand = `npm run check -- --source ${fileOption(source)} --lock`
  const error = (code: Code, line: number, message: string, hint: string): Diagnostic => ({
    severity: 'error',
    code,
    file: name,
    line,
    column: 1,
    message,
    hint,
  })
  const drift = driftOf(lock, current)
  const { moved, changed, reread, gone, come } = drift
  const other = anotherText(lock, current)
  if (other !== undefined && moved.length + changed.length + reread.length + gone.length + come.length > most)
    return [
      error('source-another', 1, other, `Name the text that was locked, or lock this one: ${lockCommand} --force`),
    ]
  return describeDrift(talk, drift).map(({ id, message }) =>
    error(
      moved.length > 0 ? 'source-moved' : 'source-changed',
      paragraphOf(id),
      message,
      moved.length > 0 ? howToMove(source) : `Read it, mend the data, then lock it again: ${lockCommand}`,
    ),
  )
}

/** A lock that lacks the words by which browsers find a sentence that the talk cites now, or keeps those of others. */
export function checkWords(lock: TalkLock, current: TalkLock, name: string): Diagnostic[] {
  const [source = ''] = sourcesIn(lock)
  const differ = citationsOf(current).filter((cite) => {
    const [before, now] = [lock.sentences[cite], current.sentences[cite]]
    return before?.hash === now?.hash && JSON.stringify(before?.words) !== JSON.stringify(now?.words)
  })
  const [first] = differ
  return first === undefined
    ? []
    : [
        {
          severity: 'warning',
          code: 'lock-words',
          file: name,
          line: paragraphOf(first),
          column: 1,
          message: `the lock was made before the talk cited these sentences, so that nobody is led to them on the web: ${listed(differ.slice(0, 5))}${differ.length > 5 ? ` and ${differ.length - 5} more` : ''}`,
          hint: `Lock it again: npm run check -- --source ${fileOption(source)} --lock`,
        },
      ]
}

/** How a text differs from a lock, sentence by sentence. */
export interface Drift {
  /** The same text at another place. */
  moved: [from: Citation, to: Citation][]
  /** Another text in the same order. */
  changed: [from: Citation, to: Citation][]
  /** The same text, whose numbers this version of citedeck reads otherwise than the one that locked it. */
  reread: Citation[]
  gone: Citation[]
  come: Citation[]
}

export function driftOf(lock: TalkLock, current: TalkLock): Drift {
  const found = align(lock, current)
  const drift: Drift = { moved: [], changed: [], reread: [], ...comeAndGone(lock, current, found) }
  for (const [from, { to }] of found) {
    const place = to[0] ?? from
    const [old, now] = [lock.sentences[from], current.sentences[place]]
    if (old?.hash !== now?.hash || to.length > 1) drift.changed.push([from, place])
    else if (place !== from) drift.moved.push([from, place])
    else if (!readsAlike(old?.numbers, now?.numbers, hasSameSeries(lock, current, sourceOf(from))))
      drift.reread.push(from)
  }
  return drift
}

const hasSameSeries = (lock: TalkLock, current: TalkLock, source: string) =>
  isDeepStrictEqual(seriesNamesIn(lock, source), seriesNamesIn(current, source))

type Numbers = readonly LockedQuantity[]

/** Whether a sentence's numbers were read as they are now; what they go with may differ where the talk's series do. */
function readsAlike(old: Numbers = [], now: Numbers = [], inSameSeries: boolean): boolean {
  const compared = inSameSeries ? [old, now] : [old.map(alone), now.map(alone)]
  // A lock that was read has its keys in another order, and none that are undefined.
  const told = compared[1]?.map((quantity, index) => asToldBefore(quantity, compared[0]?.[index]))
  const [before, after] = [compared[0], told].map((numbers): unknown => JSON.parse(JSON.stringify(numbers)))
  return isDeepStrictEqual(before, after)
}

/** What earlier versions did not tell of a quantity. */
const since: ReadonlySet<string> = new Set('hasCome when of at span side way time apart relation'.split(' '))

/**
 * A quantity without what a lock of an earlier version may not tell of it: whose it is, when, whether it has come, over
 * how long, of which end of a change, of which of two opposites, what it compares. Such a lock holds less, and is not
 * wrong.
 */
function asToldBefore(quantity: LockedQuantity, before: LockedQuantity | undefined): LockedQuantity {
  const { said: told = {}, ...rest } = quantity
  const known: NonNullable<LockedQuantity['said']> = before?.said ?? {}
  const poles = told.poles?.filter((pole) => known.poles?.includes(pole)) ?? []
  const isSince = (key: string) => since.has(key) || (key === 'poles' && poles.length === 0)
  const kept = Object.entries({ ...told, poles }).filter(([key]) => key in known || !isSince(key))
  return kept.length > 0 ? { ...rest, said: Object.fromEntries(kept) } : rest
}

const alone = (quantity: LockedQuantity) => ({ ...quantity, date: undefined, names: undefined, outlook: undefined })

/** So many sentences that differ are told one by one, also where it seems to be another text. */
const most = 20

/** What tells that this is not the text that was locked: more than half of its sentences are nowhere in it. */
export function anotherText(lock: TalkLock, current: TalkLock): string | undefined {
  const count = Object.keys(lock.sentences).length
  const lost = countLost(lock, current)
  if (lost * 2 <= count) return undefined
  return lock.sheetsOf
    ? `${lost} of the ${count} locked cells are nowhere in this table: it is another one, or was made anew`
    : `${lost} of the ${count} locked sentences are nowhere in this text: it is another one, or was written anew`
}

/**
 * What became of each sentence, in the order of the text, and what of the data stands on it. Where sentences stand
 * elsewhere, that is one thing to be told, and what is new goes with it.
 */
export function describeDrift(
  talk: ShownTalk | undefined,
  { moved, changed, reread, gone, come }: Drift,
): { id: Citation; message: string }[] {
  const standing = standingOn(talk)
  const tell = (id: Citation, how: string, was = id, since = 'since it was locked') => ({
    id,
    was,
    message: `${inMessages(was)} ${how} ${since}${standing(was)}`,
  })
  const [first] = moved
  const told = [
    ...(first
      ? [
          {
            id: first[1],
            was: first[0],
            message:
              `${moved.length} ${thingsAt(first[0], moved.length)} ${moved.length === 1 ? 'stands' : 'stand'} elsewhere than in the lock,`
              + ` the first of them ${first[0]}, now ${first[1]}${come.length > 0 ? `; ${come.length} are new` : ''}`,
          },
        ]
      : []),
    ...changed.map(([from, to]) => tell(to, `${to === from ? '' : `(now ${to}) `}has changed`, from)),
    ...reread.map((id) => tell(id, 'is read otherwise', id, 'than when it was locked')),
    ...gone.map((id) => tell(id, 'is gone')),
    ...(first ? [] : come.map((id) => tell(id, 'is new'))),
  ]
  return talk
    ? withOthersTogether(told, ({ was, id }) => id !== first?.[1] && isCell(was) && standing(was) === unused)
    : told
}

/** Cells of a table that nothing of the data stands on are told of together: there may be many. */
function withOthersTogether<Told extends { id: Citation; message: string }>(
  told: readonly Told[],
  isOther: (each: Told) => boolean,
): { id: Citation; message: string }[] {
  const others = told.filter(isOther)
  const [first] = others
  if (!first) return [...told]
  const named = listed(others.slice(0, 5).map(({ id }) => id))
  const more = others.length > 5 ? ` and ${others.length - 5} more` : ''
  const message = `${thingsAt(first.id, others.length)} that nothing stands on ${others.length === 1 ? 'differs' : 'differ'} from the lock: ${named}${more}`
  return [...told.filter((each) => !isOther(each)), { id: first.id, message }]
}

const thingsAt = (cite: Citation, count: number): string =>
  `${isCell(cite) ? 'cell' : 'sentence'}${count === 1 ? '' : 's'}`

/** What follows on a change that no fact and no slide cites. */
const unused = '; nothing stands on it'

/** Which facts and slides cite a sentence, in words. */
function standingOn(talk: ShownTalk | undefined): (id: Citation) => string {
  if (!talk) return () => ''
  const facts = byCite([...talk.facts.values()].map(({ id, cites }) => ({ id, cites })))
  const slides = byCite(
    talk.article.sections.flatMap((section) => section.slides).map(({ id, cite }) => ({ id, cites: cite })),
  )
  return (id) => {
    const parts = [...named('facts', facts.get(id)), ...named('slides', slides.get(id))]
    return parts.length > 0 ? `; ${parts.join(' and ')} stand on it` : unused
  }
}

function byCite(entries: readonly { id: string; cites: readonly string[] }[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { id, cites } of entries) for (const cite of cites) found.set(cite, [...(found.get(cite) ?? []), id])
  return found
}

function named(what: string, ids: readonly string[] = []): string[] {
  return ids.length > 0 ? [`the ${what} ${listed(ids)}`] : []
}
