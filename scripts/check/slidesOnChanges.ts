import { inWords, listed } from '../article/states.ts'
import type { Citation } from '../quantities/citation.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import type { TalkLock } from '../source/talkLock.ts'
import type { AnySlide } from '../talk/schema.ts'
import { plain, type Text } from '../typography/text.ts'
import { driftOf } from './drift.ts'
import type { ShownTalk } from './index.ts'

/** A slide that stands on sentences that read otherwise, and the numbers that these stated and state. */
export interface SlideOnChange {
  id: string
  title: string
  sentences: { from: Citation; to?: Citation; was: string[]; now: string[] }[]
}

/** The slides of a talk that stand on what is another in a text than in its lock, in their order. */
export function slidesOnChanges(
  { article }: Pick<ShownTalk, 'article'>,
  before: TalkLock,
  current: TalkLock,
): SlideOnChange[] {
  const { changed, gone } = driftOf(before, current)
  const sentences = new Map<Citation, SlideOnChange['sentences'][number]>([
    ...changed.map(([from, to]) => [from, { from, to, ...differing(before, from, current, to) }] as const),
    ...gone.map((from) => [from, { from, ...differing(before, from, current) }] as const),
  ])
  if (sentences.size === 0) return []
  return article.sections.flatMap(({ id, title, chapter, slides }) =>
    [
      ...(chapter?.cite ? [{ id, title: plain(title), cite: chapter.cite }] : []),
      ...slides.map((slide) => ({ id: slide.id, title: plain(titleOf(slide)), cite: slide.cite })),
    ].flatMap(({ cite, ...slide }): SlideOnChange[] => {
      const own = [...new Set(cite)].flatMap((each) => sentences.get(each) ?? [])
      return own.length > 0 ? [{ ...slide, sentences: own }] : []
    }),
  )
}

/** The numbers that only one of two sentences states. */
function differing(
  before: TalkLock,
  from: Citation,
  current: TalkLock,
  to?: Citation,
): { was: string[]; now: string[] } {
  const said = (numbers: readonly LockedQuantity[] = []) => numbers.map(inWords)
  const was = said(before.sentences[from]?.numbers)
  const now = to === undefined ? [] : said(current.sentences[to]?.numbers)
  return { was: was.filter((each) => !now.includes(each)), now: now.filter((each) => !was.includes(each)) }
}

function titleOf(slide: AnySlide): Text {
  switch (slide.layout) {
    case undefined:
    case 'claim':
      return slide.claim
    case 'statement':
      return slide.statement
    case 'question':
      return slide.question ?? slide.id
    case 'markdown':
      return slide.markdown.title
    default:
      return slide.title ?? slide.id
  }
}

/** What a slide stands on, in a line: `"busy" (Most come on foot): 1.5, 71 percent → 73 percent`. */
export function lineOfChange({ id, title, sentences }: SlideOnChange): string {
  const said = sentences.map(({ from, to, was, now }) => {
    const place = to === undefined || to === from ? from : `${from}, now ${to}`
    if (to === undefined) return `${place} is gone${was.length > 0 ? `, which stated ${listed(was)}` : ''}`
    return was.length + now.length === 0
      ? `${place} is worded otherwise`
      : `${place}, ${listed(was) || 'no number'} → ${listed(now) || 'no number'}`
  })
  return `"${id}" (${title}): ${said.join('; ')}`
}
