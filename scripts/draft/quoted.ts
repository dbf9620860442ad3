import { paragraphsOf } from './outline.ts'
import type { Scene } from './scene.ts'
import { interruption } from '../locales/text/index.ts'
import { endsAsSentence } from '../source/doubts.ts'
import type { Sentence } from '../source/segment.ts'
import type { AroundQuotation, DraftWords } from '../locales/drafting/draftWords.ts'

/** Words between quotation marks, as they stand, and the sentences that they stand in. */
export interface QuotedWords {
  words: string
  sentences: readonly Sentence[]
}

/** What somebody says in one go: its stretches, which who says it may stand between, and what stands around them. */
export interface Quoted {
  stretches: readonly QuotedWords[]
  around: AroundQuotation
}

const quotation = /「([^「」]+)」|“([^“”]+)”|"([^"]+)"/g
/** Who says it, between two stretches of one sentence, and behind a stretch of another. */
const within = new RegExp(String.raw`^(?:${interruption})[,，]\s*$`, 'u')
const behind = new RegExp(String.raw`^(?:${interruption})[.。:：]\s*$`, 'u')

/** Words that somebody else is said to say are not gone on with. */
const saidAgain = new RegExp(`^(?:${interruption})`, 'u')

/** Whether who says it, between two stretches, parts two sentences of what is said: “A.” Ada Lind says. “B.” */
const goesOn = ({ words }: QuotedWords, between: string): boolean =>
  behind.test(between) || (/[。！？]$/u.test(words) && within.test(between))

/** The quotations of a part of an article, also of several sentences, paragraph by paragraph. */
export function quotedIn({ part, words }: Pick<Scene, 'part' | 'words'>): Quoted[] {
  const paragraphs = paragraphsOf(part.sentences).filter((own) => isProse(own, words))
  return paragraphs.flatMap((own, index) => quotedInOne(own, paragraphs[index - 1] ?? [], words))
}

/** The sentences of an article without captions, headings and bylines, and without what is quoted in them. */
export function toldIn({ article, words }: Pick<Scene, 'article' | 'words'>): string[] {
  const told = paragraphsOf(article).filter((own) => isProse(own, words))
  return told.flatMap((own) => own.map(({ text }) => unquoted(text)))
}

/** Whether a paragraph is told, and is no caption, no heading and no line that says who wrote or took something. */
function isProse(own: readonly Sentence[], { author, pictureBy }: DraftWords): boolean {
  const last = own.at(-1)?.text.trim() ?? ''
  return endsAsSentence(last) && !pictureBy.test(last) && !author.test(own[0]?.text ?? '')
}

function quotedInOne(own: readonly Sentence[], above: readonly Sentence[], words: DraftWords): Quoted[] {
  const text = own.map((sentence) => sentence.text).join('')
  const ends = own.map((_, index) => own.slice(0, index + 1).reduce((sum, each) => sum + each.text.length, 0))
  const sentenceOf = (at: number) => ends.findIndex((each) => each > at)
  const found = [...text.matchAll(quotation)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length]
    const [first, last] = [sentenceOf(start), sentenceOf(end - 1)]
    const said = match[1] ?? match[2] ?? match[3] ?? ''
    return { start, end, first, last, stretches: [{ words: said, sentences: own.slice(first, last + 1) }] }
  })
  const joined: typeof found = []
  for (const each of found) {
    const before = joined.at(-1)
    const between = before && text.slice(before.end, each.start)
    const one = before?.stretches.at(-1)
    if (before && one && between !== undefined && within.test(between) && /[,，]$/.test(one.words)) {
      const whole = words.joined(one.words, each.stretches[0]?.words ?? '')
      const rest = before.stretches.slice(0, -1)
      const sentences = own.slice(own.indexOf(one.sentences[0] as Sentence), each.last + 1)
      const stretches = whole === undefined ? rest : [...rest, { words: whole, sentences }]
      joined[joined.length - 1] = { ...before, end: each.end, last: each.last, stretches }
    } else if (
      before
      && one
      && between !== undefined
      && goesOn(one, between)
      && !saidAgain.test(text.slice(each.end))
    ) {
      const sentences = own.slice(before.first, each.last + 1)
      const whole = `${words.ended(before.stretches.at(-1)?.words ?? '')}${each.stretches[0]?.words ?? ''}`
      const stretches = [...before.stretches, ...each.stretches, { words: whole, sentences }]
      joined[joined.length - 1] = { ...before, end: each.end, last: each.last, stretches }
    } else joined.push(each)
  }
  return joined.map(({ start, first, last, stretches }, index): Quoted => {
    // What is said of who speaks stands behind the first stretch.
    const end = found.find((each) => each.start === start)?.end ?? start
    const since = Math.max(ends[first - 1] ?? 0, joined[index - 1]?.end ?? 0)
    const until = Math.min(
      ends[sentenceOf(end - 1)] ?? text.length,
      found.find((each) => each.start >= end)?.start ?? text.length,
    )
    return {
      stretches,
      around: {
        before: text.slice(since, start),
        after: text.slice(end, until),
        next: unquoted(own[last + 1]?.text ?? ''),
        earlier: nearest(own.slice(0, first)),
        above: first === 0 ? nearest(above) : [],
      },
    }
  })
}

/** Sentences without what is quoted in them, the nearest first. */
const nearest = (sentences: readonly Sentence[]): string[] => sentences.map(({ text }) => unquoted(text)).reverse()

/** A sentence without what is quoted in it. */
export const unquoted = (text: string): string => text.replace(quotation, ' ')
