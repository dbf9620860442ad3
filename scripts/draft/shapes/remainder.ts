import type { Plain } from '../../deck/yaml.ts'
import { room } from '../../typography/room.ts'
import type { Claim } from '../claims.ts'
import { leadClaims, variantsOf } from '../choose.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { isDrawable } from './amounts.ts'
import { clauseEnd } from './firstAndLast.ts'

/** What an amount weighs of which the article tells where it went: more than a comparison. */
const weight = 3.3
/** So many parts are told of, among so many amounts before what is left. */
const [fewest, most, farthest] = [2, 5, 12]
/** The room of the name of a bar, of a part and of a claim, in Han characters. */
const [barRoom, partRoom, longest] = [20, 10, 52]

/**
 * An amount, what it went on, and what is left of it, told in several sentences of a section: closing them saved
 * £90,000; £60,000 goes on cleaning and £25,000 on fines; what remains is £5,000. That the parts and the rest come to
 * the whole is computed.
 */
export function remaindersIn(scene: Scene): Candidate[] {
  const { remains } = scene.words
  if (!remains) return []
  const all = scene.part.sentences.flatMap(({ id }) => scene.of(id)).filter(isDrawable)
  return all.flatMap((rest, index): Candidate[] => {
    if (!remains.test(rest.sentence.text.slice(0, rest.reading.start))) return []
    const before = all.slice(Math.max(0, index - farthest), index).filter((each) => mayAdd(each, rest))
    // Of the same amount told twice the first is meant: it says what it is.
    const told = before.filter(
      ({ reading }, at) => before.findIndex((each) => each.reading.value === reading.value) === at,
    )
    // Nothing is left of what was lost, unless it is said to have been saved.
    const wholes = told.filter((each) => !isSpent(scene, each) || isSaved(scene, each, rest))
    const found = wholes.flatMap((whole) => {
      const parts = partsOf(told, whole, rest)
      return parts ? [{ whole, parts }] : []
    })
    const [only, ...others] = found
    return only && others.length === 0 ? candidateOf(scene, only.whole, only.parts, rest) : []
  })
}

const isSpent = ({ words: { spent } }: Scene, { sentence, reading }: Stated): boolean =>
  spent?.test(sentence.text.slice(0, reading.start)) === true

/** Whether the sentence right behind an amount calls it a saving: they booked that loss as a saving. */
function isSaved({ words: { saved }, part: { sentences } }: Scene, whole: Stated, rest: Stated): boolean {
  const [from, to] = [whole, rest].map(({ cite }) => sentences.findIndex(({ id }) => id === cite))
  return sentences
    .slice((from ?? 0) + 1, Math.min((from ?? 0) + 2, to ?? 0))
    .some(({ text }) => saved?.test(text) === true)
}

/** Of one unit; how often each is so may be said of one of them alone. */
const mayAdd = ({ reading: one }: Stated, { reading: other }: Stated): boolean =>
  one.unit === other.unit && one.bound === 'exactly' && other.bound === 'exactly' && Number(one.value) > 0

/** The amounts that come to a whole with its rest, where these are the only ones that do. */
function partsOf(told: readonly Stated[], whole: Stated, rest: Stated): Stated[] | undefined {
  const target = valueOf(whole) - valueOf(rest)
  const others = told.filter((each) => each !== whole && valueOf(each) < target)
  const found: Stated[][] = []
  const search = (from: number, chosen: readonly Stated[], left: number) => {
    if (Math.abs(left) <= target * 1e-9 && chosen.length >= fewest) found.push([...chosen])
    if (left <= 0 || chosen.length === most) return
    others.slice(from).forEach((each, at) => {
      search(from + at + 1, [...chosen, each], left - valueOf(each))
    })
  }
  if (target > 0) search(0, [], target)
  return found.length === 1 ? found[0] : undefined
}

const valueOf = ({ reading }: Stated): number => Number(reading.value)

function candidateOf(scene: Scene, whole: Stated, parts: readonly Stated[], rest: Stated): Candidate[] {
  const { words } = scene
  const names = parts.map((each) => nameOf(scene, each))
  const long = names.map((name) => shortened(words, name, barRoom))
  // A part of a bar is called by its whole name, or it is a bar of its own.
  const short = names.map((name) => (room(name) <= partRoom ? name : ''))
  const areTold = (given: readonly string[]) =>
    given.every((label) => label !== '') && new Set(given).size === given.length
  const shown = [whole, ...parts, rest]
  const drawn = new Set(shown.map(({ id }) => id))
  const bars = {
    kind: 'bar-chart',
    items: [
      { label: words.inAll ?? '', fact: whole.id },
      ...parts.map(({ id }, index) => ({ label: long[index] ?? '', fact: id })),
      { label: words.theRestLeft ?? '', fact: rest.id, accent: true },
    ],
    order: 'given',
  }
  const bar = {
    kind: 'share-bar',
    parts: [
      ...parts.map(({ id }, index) => ({ label: short[index] ?? '', facts: [id] })),
      { label: words.theRestLeft ?? '', facts: [rest.id], accent: true },
    ],
    whole: whole.id,
  }
  const figures: Record<string, Plain>[] = [
    ...(areTold(short) && parts.length < most ? [bar] : []),
    ...(areTold(long) ? [bars] : []),
  ]
  // A part that is told without how often it comes is on no scale with the others.
  if (areTold(long)) figures.push({ kind: 'data-table', items: bars.items })
  const cites = [...new Set(shown.map(({ cite }) => cite))]
  if (figures.length === 0) return []
  return [
    {
      kind: 'shares',
      cites,
      facts: [...drawn],
      weight,
      variants: variantsOf(
        [...claimsOf(scene, whole, rest), ...leadClaims(scene, parts[0]?.cite ?? rest.cite)],
        figures,
        drawn,
      ),
    },
  ]
}

/** What a part went on: by the words behind it or before it, else by the subject of its clause. */
function nameOf({ words, of }: Scene, { names, label, reading, sentence, cite }: Stated): string {
  const next = of(cite).find((each) => each.reading.start >= reading.end && isDrawable(each))
  const after = sentence.text.slice(reading.end, next?.reading.start)
  const clause = after.slice(0, clauseEnd.exec(after)?.index)
  const found = [words.wentOn?.(clause) ?? '', names.behind, names.ahead, label].find(
    (name) => room(name) >= 2 && words.standsAlone(name),
  )
  return found ?? ''
}

/** The clause of the whole with what is left of it: closing them saved £90,000 a year; £7,000 is left. */
function claimsOf(scene: Scene, whole: Stated, rest: Stated): Claim[] {
  const { words } = scene
  const tail = words.isLeft?.(`{${rest.id}}`, isSpent(scene, whole))
  if (tail === undefined) return []
  return scene
    .claims(whole.sentence)
    .filter(({ facts }) => facts.includes(whole.id))
    .map((head) => ({
      ...head,
      text: `${head.text}${words.semicolon}${tail}`,
      facts: [...head.facts, rest.id],
      room: head.room + room(tail) + 1,
    }))
    .filter((claim) => claim.room <= longest)
    .sort((a, b) => a.facts.length - b.facts.length)
}
