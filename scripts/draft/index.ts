import type { Diagnostic } from '../article/diagnostic.ts'
import { draftDigest } from '../article/draftDigest.ts'
import type { Talk } from '../check/index.ts'
import type { Sentence } from '../source/segment.ts'
import { choosing, propose } from './draft.ts'
import type { Drafted, DraftedSlide } from './drafted.ts'
import { hold, type Held } from './hold.ts'
import { writeDraft } from './write.ts'

/**
 * Drafts a first deck of an article: proves everything that it may show, chooses from that, and proves the whole.
 * @param more further faults of a talk that holds, such as letters that no font has
 */
export async function draftTalk(
  sentences: readonly Sentence[],
  locale: string,
  more?: (talk: Talk) => Promise<readonly Diagnostic[]>,
): Promise<Held> {
  const proposal = propose(sentences, locale)
  const { drafted, drawable, quoted } = await hold(proposal.all, sentences)
  const chosen = await hold(choosing(proposal, drafted), sentences, more)
  const digested = withDigests(chosen)
  return { ...chosen, drafted: digested, texts: writeDraft(digested), drawable, quoted }
}

/** A draft whose slides know what they say, so that each is marked until that is changed. */
function withDigests({ drafted, talk }: Held): Drafted {
  const digests = new Map(
    talk.article.sections.flatMap(({ slides }) => slides.map((slide) => [slide.id, draftDigest(slide)])),
  )
  const digested = (slide: DraftedSlide): DraftedSlide => {
    const draft = digests.get(slide.id)
    return draft === undefined ? slide : { ...slide, draft }
  }
  return {
    ...drafted,
    sections: drafted.sections.map((section) => ({ ...section, slides: section.slides.map(digested) })),
  }
}
