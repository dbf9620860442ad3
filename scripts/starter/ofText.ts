import { resolveFacts, type Fact } from '../article/facts.ts'
import type { StatedEntry } from '../article/factsSchema.ts'
import { room } from '../typography/room.ts'
import { differences, inWords } from '../article/states.ts'
import { grammarOf } from '../locales/grammars.ts'
import { titleLines } from '../draft/titleLines.ts'
import { unitInfo } from '../quantities/units.ts'
import type { Place } from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import type { Draft } from './starter.ts'

/** What a first talk is made from: the article's own headline, and what its sentences state. */
export interface TextToShow {
  locale: string
  headline: string | undefined
  sentences: readonly (readonly [Place, readonly LockedQuantity[]])[]
}

/** As many numbers as a first talk shows, and what a noun on a slide has room for. */
const [mostNumbers, nounRoom] = [3, 12]

/** A number that the text states, as a fact by its name. */
interface Found {
  id: string
  cite: Place
  number: LockedQuantity
  entry: StatedEntry
}

/** The data of a first talk on a text: a few of its numbers, each with its sentence, on a slide each. */
export function talkOfText(text: TextToShow, draft: Draft): { facts: string; article: string } {
  const found = firstNumbers(text, draft)
  return { facts: factsOf(found, text, draft), article: articleOf(found, text, draft) }
}

/** The first numbers that are read for certain and hold as facts, no two of a paragraph, none of the headline. */
function firstNumbers({ locale, headline, sentences }: TextToShow, draft: Draft): Found[] {
  const found: Found[] = []
  const paragraphs = new Set(headline === undefined ? [] : ['1'])
  for (const [cite, numbers] of sentences) {
    const paragraph = cite.split('.')[0] ?? ''
    const number = numbers.find((each) => isPlain(each) && holds(each, cite, locale, draft))
    if (!number || paragraphs.has(paragraph)) continue
    paragraphs.add(paragraph)
    const id = idFor(number, found.length + 1, new Set(found.map((each) => each.id)))
    found.push({ id, cite, number, entry: entryOf(number, cite, locale, draft) })
    if (found.length === mostNumbers) break
  }
  return found
}

/** Amounts that one number says: no ranges, dates, places in a row, rates. */
function isPlain({ unit, high, per, sense, unsure, noun = '', outlook }: LockedQuantity): boolean {
  const kind = unitInfo(unit)?.kind
  return (
    unsure === undefined
    && high === undefined
    && per === undefined
    && sense === undefined
    && outlook === undefined
    && (kind === 'count' ? noun !== '' && room(noun) <= nounRoom : kind !== 'date' && kind !== 'rank')
  )
}

function entryOf(
  { value, unit, bound, noun, fraction, form }: LockedQuantity,
  cite: Place,
  locale: string,
  draft: Draft,
): StatedEntry {
  return {
    value: fraction ? `${fraction.numerator}/${fraction.denominator}` : value,
    unit,
    bound,
    ...(noun === undefined ? {} : { noun: { [locale]: noun } }),
    ...(form === undefined || !fraction ? {} : { form }),
    of: { [locale]: noun ?? draft.of },
    cite,
  }
}

/** Whether a number, written down as a fact, says what its sentence does. */
function holds(number: LockedQuantity, cite: Place, locale: string, draft: Draft): boolean {
  const { sameNoun } = grammarOf(locale)
  let isSound = true
  const facts = resolveFacts(
    { it: entryOf(number, cite, locale, draft) },
    { language: locale, units: [], sameNoun: (_, one, other) => sameNoun(one, other) },
    () => {
      isSound = false
    },
  )
  const fact: Fact | undefined = facts.get('it')
  return isSound && fact !== undefined && differences(number, fact, sameNoun).length === 0
}

/** A name for a fact: what is counted, where that can be one. */
function idFor({ noun = '' }: LockedQuantity, number: number, taken: ReadonlySet<string>): string {
  const id = noun.toLowerCase().replace(/[\s_]+/g, '-')
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) && id.length <= 30 && !taken.has(id) ? id : `number-${number}`
}

const quoted = (text: string) => JSON.stringify(text)

function factsOf(found: readonly Found[], { locale }: TextToShow, draft: Draft): string {
  const entries = found.map(({ id, cite, number, entry: { value, unit, bound, noun, form, of } }) =>
    [
      `# ${cite}: ${inWords(number)}`,
      `${id}:`,
      `  value: ${typeof value === 'string' ? quoted(value) : String(value)}`,
      `  unit: ${unit}`,
      ...(bound === 'exactly' ? [] : [`  bound: ${bound}`]),
      ...(noun === undefined ? [] : [`  noun: { ${locale}: ${quoted(String(noun[locale]))} }`]),
      ...(form === undefined ? [] : [`  form: ${form}`]),
      `  of: { ${locale}: ${quoted(of[locale] ?? '')} }`,
      `  cite: '${cite}'`,
    ].join('\n'),
  )
  return `${draft.aboutFacts}\ncitedeck: 1\n\n${entries.join('\n\n')}${entries.length > 0 ? '\n' : ''}`
}

function articleOf(found: readonly Found[], { locale, headline, sentences }: TextToShow, draft: Draft): string {
  const title = headline === undefined ? [draft.title] : titleLines(headline)
  const named = title.filter((line) => grammarOf(locale).mayHoldAmount(line))
  const first = sentences[0]?.[0] ?? '1.1'
  const slides = found.map(({ id, cite }) => [
    `id: ${id}`,
    `claim: ${quoted(draft.claim(`{${id}}`))}`,
    `accent: '{${id}}'`,
    `figure: { kind: big-number, fact: ${id} }`,
    `cite: ['${cite}']`,
    `notes: ${quoted(draft.notes)}`,
  ])
  const none = [
    'id: first',
    'layout: statement',
    `statement: ${quoted(draft.statement)}`,
    `cite: ['${first}']`,
    `notes: ${quoted(draft.notes)}`,
  ]
  const written = (slides.length > 0 ? slides : [none]).map((lines) => `      - ${lines.join('\n        ')}\n`)
  return `${draft.aboutArticle}
citedeck: 1

locale: ${locale}
title: [${title.map(quoted).join(', ')}]
${named.length > 0 ? `terms:\n${named.map((line) => `  - { term: ${quoted(line)}, reason: ${quoted(draft.headline)} }\n`).join('')}` : ''}
sections:
  - id: first-numbers
    title: ${quoted(draft.section)}
    slides:
${written.join('\n')}
sources:
  title: ${quoted(draft.sources)}
`
}
