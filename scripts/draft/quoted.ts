import { paragraphAround, type Scene } from './scene.ts'
import type { Sentence } from '../source/segment.ts'
import type { AroundQuotation } from '../locales/drafting/draftWords.ts'

/** Somebody's words in an article: as they stand, the sentences that they stand in, and what stands around them. */
export interface Quoted {
  words: string
  sentences: readonly Sentence[]
  around: AroundQuotation
}

const quotation = /「([^「」]+)」|“([^“”]+)”|"([^"]+)"/g
/** As many sentences before a quotation may say who speaks. */
const mostEarlier = 3

/** The quotations of a part of an article, also of several sentences, paragraph by paragraph. */
export function quotedIn(scene: Pick<Scene, 'part'>): Quoted[] {
  const paragraphs = new Map(scene.part.sentences.map(({ id, paragraph }) => [paragraph, paragraphAround(scene, id)]))
  return [...paragraphs.values()].flatMap((own) => quotedInOne(own, scene.part.sentences))
}

function quotedInOne(own: readonly Sentence[], all: readonly Sentence[]): Quoted[] {
  const text = own.map((sentence) => sentence.text).join('')
  const ends = own.map((_, index) => own.slice(0, index + 1).reduce((sum, each) => sum + each.text.length, 0))
  const found = [...text.matchAll(quotation)]
  return found.flatMap((match, index): Quoted[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const first = ends.findIndex((each) => each > start)
    const last = ends.findIndex((each) => each >= end)
    const [from, to] = [ends[first - 1] ?? 0, ends[last] ?? text.length]
    const before = found.filter((each) => each.index < start).at(-1)
    const since = before === undefined ? from : Math.max(from, before.index + before[0].length)
    const until = Math.min(to, found[index + 1]?.index ?? to)
    return [
      {
        words: match[1] ?? match[2] ?? match[3] ?? '',
        sentences: own.slice(first, last + 1),
        around: {
          before: text.slice(since, start),
          after: text.slice(end, until),
          next: unquoted(own[last + 1]?.text ?? ''),
          earlier: nearest(own.slice(0, first)),
          above: nearest(
            all.slice(
              0,
              all.findIndex(({ id }) => id === own[0]?.id),
            ),
          ),
        },
      },
    ]
  })
}

/** The last of some sentences, the nearest first. */
const nearest = (sentences: readonly Sentence[]): string[] =>
  sentences
    .slice(-mostEarlier)
    .map(({ text }) => unquoted(text))
    .reverse()

const unquoted = (text: string): string => text.replace(quotation, ' ')
