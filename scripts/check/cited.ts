import type { Code } from '../errors/citedeckError.js'
import { forLocale, nounFor } from '../article/nouns.ts'
import { suggest } from '../input/nearest.ts'
import type { Fact } from '../article/facts.ts'
import { grammarOf } from '../locales/grammars.ts'
import {
  cellParts,
  cellPlace,
  citationIn,
  columnOf,
  isCell,
  paragraphOf,
  placeOf,
  sourceOf,
  type Citation,
} from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import { citationsOf, languageAt, sourcesIn, textsIn, type TalkLock } from '../source/talkLock.ts'
import { listed, states, type SameNounHere } from '../article/states.ts'

/** What is wrong with a citation by itself, in words that follow a comma, and what to do. */
export interface CitationFault {
  code: Code
  why: string
  hint: string
  /** The citation that is meant, where only one can be. */
  instead?: Citation
}

/**
 * Why a citation leads to no sentence; undefined where it leads to one.
 * @param isMeant which sentences it may have meant, where it names no text
 */
export function faultOfCitation(
  cite: Citation,
  lock: TalkLock,
  isMeant: (cite: Citation) => boolean = () => true,
): CitationFault | undefined {
  if (lock.sentences[cite]) return undefined
  const [source, sources] = [sourceOf(cite), sourcesIn(lock)]
  const sheets = lock.sheetsOf?.get(source)
  if (sheets || isCell(cite)) return faultOfCell(cite, sheets, lock)
  if (source !== '' && sources.length === 0) {
    const hint = `Write '${placeOf(cite)}', or list the texts in article.yaml under sources: texts:`
    const why = `"${source}" names a text, but the talk rests on one alone`
    return { code: 'unknown-source', why, hint, instead: placeOf(cite) }
  }
  if (sources.includes(source) || sources.length === 0)
    return { code: 'no-such-sentence', why: 'there is no such sentence', hint: sentencesOf(cite, lock) }
  if (source === '') {
    const all = textsIn(lock).map((each) => citationIn(each, placeOf(cite)))
    const there = all.filter((each) => lock.sentences[each])
    const meant = there.filter(isMeant)
    const [first = cite, ...others] = meant.length > 0 ? meant : there.length > 0 ? there : all
    const hint = `Write ${[first, ...others].map((each) => `'${each}'`).join(' or ')}.`
    const why = 'it does not say in which of the texts'
    return { code: 'unknown-source', why, hint, ...(others.length === 0 ? { instead: first } : {}) }
  }
  const named = sources.filter((each) => each !== '')
  const why = `there is no text "${source}"${suggest(source, named)}`
  const hint = `${isCell(cite) ? 'The tables are' : 'The texts are'} ${listed(named)}: see sources: texts: in article.yaml.`
  return { code: 'unknown-source', why, hint }
}

/** Why a citation of a table leads to no cell, or one of a text to a cell. */
function faultOfCell(cite: Citation, sheets: readonly string[] | undefined, lock: TalkLock): CitationFault {
  const source = sourceOf(cite)
  const tables = [...(lock.sheetsOf?.keys() ?? [])]
  if (!sheets) {
    const isText = sourcesIn(lock).includes(source)
    return {
      code: 'unknown-source',
      why: isText
        ? `"${source}" is a text, which has no cells`
        : `there is no table "${source}"${suggest(source, tables)}`,
      hint:
        tables.length > 0
          ? `The tables are ${listed(tables)}.`
          : 'Name its file in article.yaml: sources: { tables: { …: { file: jobs.csv, title: … } } }',
    }
  }
  const parts = cellParts(cite)
  if (!parts) {
    const why = `"${source}" is a table, which has cells`
    return { code: 'no-such-cell', why, hint: `Write the column and the row, such as '${source}:B7'.` }
  }
  const { sheet, column, row } = parts
  const given = citationIn(source, cellPlace('', columnOf(column), row))
  const [only = '', ...others] = sheets
  if (others.length > 0 && sheet === '') {
    const hint = `Write ${sheets
      .map((name) => `'${source}:${name}!${column}${row}'`)
      .slice(0, 3)
      .join(' or ')}.`
    return { code: 'no-such-cell', why: 'it does not say in which of the sheets', hint }
  }
  if (others.length === 0 && sheet !== only) {
    const instead = lock.sentences[given] ? { instead: given } : {}
    return {
      code: 'no-such-cell',
      why: 'the file has but one sheet that can be seen',
      hint: `Write '${given}'.`,
      ...instead,
    }
  }
  if (!sheets.includes(sheet)) {
    const hint = `Those that can be seen are ${listed(sheets.map((name) => `"${name}"`))}.`
    return { code: 'no-such-cell', why: `there is no sheet "${sheet}" that can be seen${suggest(sheet, sheets)}`, hint }
  }
  const near = citationsOf(lock).filter(
    (each) => sourceOf(each) === source && cellParts(each)?.sheet === sheet && cellParts(each)?.row === row,
  )
  return {
    code: 'no-such-cell',
    why: 'that cell is empty',
    hint: near.length > 0 ? `Row ${row} has ${listed(near.slice(0, 8))}.` : `Row ${row} is empty.`,
  }
}

/** What the paragraph of a citation does hold. */
function sentencesOf(cite: Citation, lock: TalkLock): string {
  const source = sourceOf(cite)
  const all = citationsOf(lock).filter((each) => sourceOf(each) === source)
  const count = all.filter((id) => paragraphOf(id) === paragraphOf(cite)).length
  const last = all.at(-1)
  const name = source === '' ? 'The article' : `The text "${source}"`
  const of = source === '' ? '' : ` of "${source}"`
  return count > 0
    ? `Paragraph ${paragraphOf(cite)}${of} has ${count} ${count === 1 ? 'sentence' : 'sentences'}.`
    : `${name} has ${last ? paragraphOf(last) : 0} paragraphs.`
}

/** Whether two nouns count the same in the language of a sentence. */
export function sameNounAt(lock: TalkLock, cite: Citation): SameNounHere {
  return grammarOf(languageAt(lock, cite)).sameNoun
}

/**
 * Whether a sentence states a fact, which may cite another: its nouns are then compared in the language of the
 * sentence.
 */
export function isStatedIn(cite: Citation, fact: Fact, lock: TalkLock): boolean {
  const said = fact.cites.includes(cite) ? fact : inLanguage(fact, languageAt(lock, cite))
  const sameNoun = sameNounAt(lock, cite)
  return lock.sentences[cite]?.numbers.some((number: LockedQuantity) => states(number, said, sameNoun)) === true
}

function inLanguage(fact: Fact, language: string): Fact {
  const { nouns, per } = fact
  const noun = forLocale(nouns, language) === undefined ? undefined : nounFor(nouns, language)
  return { ...fact, noun, ...(per ? { per: { ...per, noun: nounFor(per.nouns, language) } } : {}) }
}
