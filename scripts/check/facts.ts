import type { Code } from '../errors/citedeckError.js'
import type { Diagnostic } from '../article/diagnostic.ts'
import type { Fact } from '../article/facts.ts'
import type { Series } from '../article/series/series.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import { cellParts, sourceOf, type Citation } from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { citationsOf, languageAt, type TalkLock } from '../source/talkLock.ts'
import { faultOfCitation, isStatedIn, sameNounAt } from './cited.ts'
import type { Mend } from '../article/mend.ts'
import { dropKey, setKey } from '../article/mendEntry.ts'
import { mendsFor, remedyFor } from './remedies.ts'
import { cellOf, isPairedIn } from './series.ts'
import { grammarOf, hasGrammar } from '../locales/grammars.ts'
import { toldOfAnother } from '../article/apart.ts'
import { saidByDescription } from '../article/described.ts'
import { otherSaid } from '../article/otherSaid.ts'
import { inMessages } from '../article/inMessages.ts'
import { differences, inWords, listed, states, type Difference } from '../article/states.ts'

/** What facts are checked against. */
export interface Against {
  lock: TalkLock
  /** The text of a sentence, where the source is at hand. */
  textOf?: ((cite: Citation) => string | undefined) | undefined
}

/** Every fact that the data states must be a quantity of the sentence it cites, in all that it says. */
export function checkFacts(
  facts: Iterable<Fact>,
  against: Against,
  file: YamlFile,
  series: ReadonlyMap<string, Series> = new Map(),
): Diagnostic[] {
  const missing = new Set<string>()
  return [...facts].flatMap((fact) => {
    const fault = fact.derive === undefined ? faultOf(fact, against, series) : undefined
    const { path = [fact.id] } = fact
    const { expected, mends } = fault ?? {}
    // One sentence that is not there is one fault, for however many cells of a series.
    if (fact.path && fault?.key === 'cite') {
      const place = `${String(path[0])} ${fact.cites.join(' ')}`
      if (missing.has(place)) return []
      missing.add(place)
    }
    return fault
      ? [
          {
            severity: 'error' as const,
            code: fault.code,
            file: file.name,
            ...file.place([...path, fault.key]),
            message: fault.message,
            hint: fault.hint,
            ...(expected === undefined ? {} : { expected }),
            ...(mends && !fact.path ? { fix: mends(file, path) } : {}),
          },
        ]
      : []
  })
}

const byHand = "say so by hand: reading: 'why'. The sources slide marks it as your own reading."

interface Fault {
  code: Code
  key: string
  message: string
  hint?: string | undefined
  expected?: string | undefined
  /** What makes it go, where that is certain, of a fact at a path of its own. */
  mends?: ((file: YamlFile, path: readonly PropertyKey[]) => readonly Mend[]) | undefined
}

function faultOf(fact: Fact, against: Against, series: ReadonlyMap<string, Series>): Fault | undefined {
  const { lock } = against
  const [cite = '1.1'] = fact.cites
  const wrong = faultOfCitation(cite, lock, (other) => isStatedIn(other, fact, lock))
  if (wrong)
    return {
      code: wrong.code,
      key: 'cite',
      message: `${fact.id} cites ${cite}, but ${wrong.why}`,
      hint: wrong.hint,
      mends: wrong.instead === undefined ? undefined : citing(wrong.instead),
    }
  const numbers = lock.sentences[cite]?.numbers ?? []
  const sameNoun = sameNounAt(lock, cite)
  const isStated = numbers.some((number) => states(number, fact, sameNoun))
  if (fact.ownReading !== undefined) {
    // Which date or name a value goes with is read less certainly than the value.
    const inSeries = fact.path && isStated ? cellOf(fact, series.values()) : undefined
    if (inSeries && !isPairedIn(fact, inSeries.series, inSeries.cell, against)) return undefined
    return isStated || !mayBeReadByHand(numbers) ? needlessReading(fact, cite, numbers, isStated) : undefined
  }
  if (isStated) return saidOtherwise(fact, cite, lock)
  const unsure = numbers.find(
    (number) => number.unsure !== undefined && differences(number, fact, sameNoun).length === 0,
  )
  if (unsure) return unsureReading(fact, cite, unsure, against)
  return notStated(fact, cite, numbers, against)
}

/** Where what a fact says of itself, in its noun and its description, is said otherwise by the sentence. */
function saidOtherwise(fact: Fact, cite: Citation, lock: TalkLock): Fault | undefined {
  // What the sentence leaves open is contradicted by nothing.
  const { thing: isOf, isDenied } = fact.said ?? {}
  if (isOf !== undefined && fact.noun !== undefined) {
    const grammar = grammarOf(languageAt(lock, cite))
    const counted = `2${fact.noun}`
    const { thing } = grammar.assertions(counted, grammar.read(counted, [])).at(-1) ?? {}
    const other = otherSaid({ ...(thing === undefined ? {} : { thing }), isDenied }, fact)
    if (other) return { code: 'fact-not-in-sentence', key: 'noun', message: `The noun of ${fact.id} says ${other}` }
  }
  const all = Object.entries(fact.of)
  const language = languageAt(lock, cite).split('-')[0] ?? ''
  const own = all.filter(([locale]) => locale.startsWith(language))
  // What translates the description of the article's own language says the same.
  for (const [locale, description] of own.length > 0 ? own : all) {
    // Of a fact of which the sentence says nothing more, no description says otherwise.
    const { said: { time, when, span, poles } = {}, per, apart } = fact
    if (!hasGrammar(locale) || !(time ?? when ?? span ?? poles ?? per ?? apart)) continue
    const other =
      otherSaid({ ...saidByDescription(description, fact, locale), isDenied }, fact)
      ?? toldOfAnother(description, fact, { grammar: grammarOf(locale), locale })
    if (other)
      return { code: 'fact-not-in-sentence', key: 'of', message: `The description of ${fact.id} says ${other}` }
  }
  return undefined
}

/** An author may say what a sentence means only where it was not read for certain, or nothing was read in it. */
function mayBeReadByHand(numbers: readonly LockedQuantity[]): boolean {
  return numbers.length === 0 || numbers.some(({ unsure }) => unsure !== undefined)
}

function needlessReading(fact: Fact, cite: Citation, numbers: readonly LockedQuantity[], isStated: boolean): Fault {
  const read = listed(numbers.filter(({ unsure }) => unsure === undefined).map(inWords))
  return {
    code: 'reading-needless',
    key: 'reading',
    message:
      `${fact.id} has a reading of the author's own, but ${inMessages(cite)} was read for certain:`
      + ` it states ${read}`,
    hint: 'Take "reading" out, and state what the sentence states.',
    mends: isStated ? (file, path) => dropKey(file, path, 'reading') : undefined,
  }
}

function unsureReading(fact: Fact, cite: Citation, number: LockedQuantity, { textOf }: Against): Fault {
  const part = partOf(number, textOf?.(cite))
  const why = `${number.unsure ?? ''}${part === undefined ? '' : ` ("${part}")`}`
  return {
    code: 'reading-unsure',
    key: 'value',
    message: `${fact.id} is ${inWords(fact)}, but what ${inMessages(cite)} states was not read for certain: ${why}`,
    hint: `Read the sentence. Where it means this, ${byHand}`,
  }
}

/** The reading and a little of what stands around it. */
function partOf({ at: [from, to] = [0, 0] }: LockedQuantity, text: string | undefined): string | undefined {
  const around = 8
  if (text === undefined || to <= from) return undefined
  const [start, end] = [Math.max(0, from - around), Math.min(text.trimEnd().length, to + around)]
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.trimEnd().length ? '…' : ''}`
}

function notStated(fact: Fact, cite: Citation, numbers: readonly LockedQuantity[], { lock }: Against): Fault {
  const { holds } = lock.sentences[cite] ?? {}
  if (holds !== undefined)
    return {
      code: 'cell-without-number',
      key: 'cite',
      message: `${fact.id} is ${inWords(fact)}, but ${inMessages(cite)} holds ${holds}, and no number`,
      hint: `Cite the cell that has the number. Where this one does mean it, ${byHand}`,
    }
  const sameNoun = sameNounAt(lock, cite)
  const [near] = numbers
    .filter(({ unsure }) => unsure === undefined)
    .map((number) => ({ number, wrong: differences(number, fact, sameNoun) }))
    .sort((a, b) => weightOf(a.wrong) - weightOf(b.wrong))
  const said = numbers.map(
    (number) => `${inWords(number)}${number.unsure === undefined ? '' : ' (not read for certain)'}`,
  )
  const elsewhere = citationsOf(lock).filter((id) => isStatedIn(id, fact, lock))
  const [place, another] = elsewhere
  const remedy = near && remedyFor(near.number, near.wrong, fact, languageAt(lock, cite))
  return {
    code: 'fact-not-in-sentence',
    key: near ? keyOf(near.wrong) : 'value',
    message: `${fact.id} is ${inWords(fact)}, but ${inMessages(cite)} states ${listed(said) || 'no number'}`,
    expected: listed(said) || undefined,
    mends:
      near && remedy !== undefined
        ? mendsFor(near.number, near.wrong, fact, languageAt(lock, cite))
        : place !== undefined && another === undefined
          ? citing(place)
          : undefined,
    hint:
      unitOfColumn(fact, cite, near)
      ?? remedy
      ?? (elsewhere.length > 0
        ? `${lock.languages ? 'It is stated' : 'The article states it'} in ${listed(elsewhere.slice(0, 5))}.`
        : undefined)
      ?? (mayBeReadByHand(numbers) ? `Where the sentence does mean this, ${byHand}` : undefined),
  }
}

/** What to do where a cell has the fact's number, and its table says of no unit. */
function unitOfColumn(
  fact: Fact,
  cite: Citation,
  near: { number: LockedQuantity; wrong: readonly Difference[] } | undefined,
): string | undefined {
  const { column, sheet } = cellParts(cite) ?? {}
  const isBare = near?.number.unit === 'count' && near.number.noun === undefined && !near.number.per
  if (column === undefined || !isBare || !near.wrong.every((each) => each === 'unit' || each === 'per'))
    return undefined
  const key = sheet ? `'${sheet}!${column}'` : column
  return `The table names no unit there. Where that is what it means, say so in article.yaml: sources: { tables: { ${sourceOf(cite)}: { units: { ${key}: ${fact.unit} } } } }`
}

/** What makes a fact cite another sentence. */
const citing =
  (cite: Citation): NonNullable<Fault['mends']> =>
  (file, path) =>
    setKey(file, path, 'cite', cite)

const weights: Readonly<Record<Difference, number>> = {
  value: 16,
  unit: 8,
  end: 4,
  fraction: 4,
  sense: 4,
  per: 3,
  noun: 2,
  bound: 1,
}

function weightOf(wrong: readonly Difference[]): number {
  return wrong.reduce((sum, each) => sum + weights[each], 0)
}

/** The key of the fact that holds the gravest difference. */
function keyOf(wrong: readonly Difference[]): string {
  const [first = 'value'] = [...wrong].sort((a, b) => weights[b] - weights[a])
  return first === 'end' || first === 'fraction' ? 'value' : first
}
