import type { DraftWords } from '../locales/drafting/draftWords.ts'
import { grammarOf } from '../locales/grammars.ts'
import { firstAmount } from '../article/typedAmounts.ts'
import { room } from '../typography/room.ts'
import type { Sentence } from '../source/segment.ts'
import type { Part } from './outline.ts'

/** What the title of a section has room for, in Han characters. */
const titleRoom = 20
/** As many sections as a talk is told in, and as many paragraphs as one has without a heading. */
const [mostParts, mostParagraphs] = [6, 4]

/** The parts of an article as sections of a talk; where there are no headings, short sentences lead them in. */
export function sectionsOf(parts: readonly Part[], locale: string, words: DraftWords): Part[] {
  const cut = parts.flatMap((part) => (part.title === undefined ? cutAtTopics(part, locale, words) : [part]))
  const joined = cut.length > mostParts ? joinShortest(cut) : cut
  return joined.map((part) => ({
    ...part,
    title: part.title ?? topicOf(part.sentences, locale, words) ?? words.section,
  }))
}

/** A short sentence without a number that a paragraph begins with: what the paragraph is about. */
function topicOf([first]: readonly Sentence[], locale: string, words: DraftWords): string | undefined {
  if (!first) return undefined
  const text = words.asSentence(first.text)
  const isShort = room(text) >= 3 && room(text) <= titleRoom
  return isShort
    && !/[「“"：:，,]/.test(text)
    && !words.refersBack.test(text)
    && !words.addressed.test(text)
    && firstAmount(text, grammarOf(locale)) === undefined
    ? text
    : undefined
}

function cutAtTopics(part: Part, locale: string, words: DraftWords): Part[] {
  const paragraphs = new Map<number, Sentence[]>()
  for (const sentence of part.sentences)
    paragraphs.set(sentence.paragraph, [...(paragraphs.get(sentence.paragraph) ?? []), sentence])
  if (paragraphs.size <= mostParagraphs) return [part]
  const parts: Part[] = []
  for (const own of paragraphs.values()) {
    const title = topicOf(own, locale, words)
    const last = parts.at(-1)
    if (!last || title !== undefined) parts.push({ title, sentences: [...own] })
    else last.sentences.push(...own)
  }
  return parts
}

/** Joins the part with the fewest sentences to the one before it, until there are few enough. */
function joinShortest(parts: readonly Part[]): Part[] {
  const left = [...parts]
  while (left.length > mostParts) {
    const sizes = left.map(({ sentences }, index) => (index === 0 ? Number.POSITIVE_INFINITY : sentences.length))
    const at = sizes.indexOf(Math.min(...sizes))
    const [before, own] = [left[at - 1], left[at]]
    if (!before || !own) return left
    left.splice(at - 1, 2, { title: before.title, sentences: [...before.sentences, ...own.sentences] })
  }
  return left
}
