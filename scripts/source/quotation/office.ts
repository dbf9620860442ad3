import { nameWords, personName, placesIn, speaksOfOwn } from '../../locales/text/index.ts'
import { folded, wordsIn } from '../../locales/text/letterWords.ts'
import { paragraphOf, type Citation } from '../../quantities/citation.ts'
import { withoutQuotations } from './attribution.ts'

/** A sentence of the text that an office is held against. */
export interface Sentence {
  id: Citation
  text: string
}

/** What of an office does not hold: a name that the text has nowhere, or has nowhere with its holder. */
export type OfficeFault =
  | { kind: 'unnamed'; at: string }
  /** What the text says of the holder names another. */
  | { kind: 'elsewhere'; at: string; instead: string }

/**
 * Holds the names in somebody's office against the text. A name that stands in no form in it is a fault, such as
 * Italian for Italy; so is one that stands in no paragraph that speaks of the holder, where the sentences that do name
 * another place or body. What is no name is left alone: an office may be put in other words.
 * @param holder names in a sentence whoever holds it
 * @param said the sentences that the quotation is from, and those that say whose it is
 */
export function faultOfOffice(
  office: string,
  holder: string,
  sentences: readonly Sentence[],
  { names, said }: { names: (text: string) => boolean; said: readonly Sentence[] },
): OfficeFault | undefined {
  const text = joined(sentences)
  const speaking = sentences.filter((sentence) => said.includes(sentence) || names(sentence.text))
  const about = speaking.map((sentence) => withoutQuotations(sentence.text).replaceAll('”', ' '))
  const near = joined(sentences.filter(({ id }) => speaking.some((each) => paragraphOf(each.id) === paragraphOf(id))))
  const others = about.flatMap((each) => namesWithin(each, text)).filter((name) => !has(holder, name))
  const instead = others.find((name) => !has(office, name))
  const isOwn = about.some((each) => speaksOfOwn.test(each))
  for (const { name, isFirst } of namesOf(office)) {
    const isKnown = has(text, name)
    // What an office begins with may have its capital for that.
    const isSure = !isFirst || isName(name, text) || standsInPlaceOf(name, office, about, others)
    if (!isSure || has(near, name)) continue
    if (!isKnown) return { kind: 'unnamed', at: name }
    if (instead !== undefined && !isOwn) return { kind: 'elsewhere', at: name, instead }
  }
  return undefined
}

const joined = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join('\n')

/** The names in an office, and whether they are words that it begins with. */
function namesOf(office: string): { name: string; isFirst: boolean }[] {
  const [leading = ''] = /^(?:\p{Lu}[\p{L}'’-]*\s*)+/u.exec(office) ?? []
  const isInitials = (name: string) => /^\p{Lu}{2,5}$/u.test(name)
  return [
    ...placesIn(office).map((name) => ({ name, isFirst: false })),
    ...nameWords(office.slice(leading.length)).map((name) => ({ name, isFirst: false })),
    ...nameWords(leading).map((name) => ({ name, isFirst: true })),
  ].filter(({ name }) => !isInitials(name))
}

/** Whether a text has a name in any form: Italian for Italy. */
function has(text: string, name: string): boolean {
  if (/\p{Script=Han}/u.test(name)) return text.includes(name)
  const word = folded(name)
  const stem = word.length < 4 ? word : word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))
  return wordsIn(text).some((each) => folded(each).startsWith(stem))
}

/** Whether a text has a word with a capital alone, and so as a name. */
function isName(name: string, text: string): boolean {
  const words = new Set(wordsIn(text))
  return words.has(name) && !words.has(name.toLowerCase())
}

/** The names in a sentence, but for a word that it begins with. */
function namesWithin(sentence: string, text: string): string[] {
  const inside = sentence.trim().replace(/^\p{Lu}[\p{L}'’-]*/u, '')
  return [...placesIn(inside), ...nameWords(inside).filter((name) => isName(name, text))].filter(
    (name) => personName(name) === undefined,
  )
}

/** Whether the word behind a name in an office has another name before it where the text speaks of the holder. */
function standsInPlaceOf(name: string, office: string, about: readonly string[], others: readonly string[]): boolean {
  const words = wordsIn(office)
  const behind = words[words.indexOf(name) + 1]
  return (
    behind !== undefined
    && about.some((text) => {
      const all = wordsIn(text)
      return all.some((word, at) => at > 0 && folded(word) === folded(behind) && others.includes(all[at - 1] ?? ''))
    })
  )
}
