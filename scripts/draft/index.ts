import { draftDigest } from '../article/draftDigest.ts'
import type { Sentence } from '../source/segment.ts'
import { choosing, propose } from './draft.ts'
import type { Drafted, DraftedSlide } from './drafted.ts'
import type { MoreFaults } from './examine.ts'
import { hold, prove, type Held } from './hold.ts'
import type { ArticlePictures } from './pictures/index.ts'
import { writeDraft } from './write.ts'

/**
 * Drafts a first deck of an article: proves everything that it may show, chooses from that, and proves the whole.
 * @param more further faults of a talk that holds, such as letters that no font has
 * @param pictures those that the article shows
 */
export async function draftTalk(
  sentences: readonly Sentence[],
  locale: string,
  more?: MoreFaults,
  pictures?: ArticlePictures,
): Promise<HeldByRule> {
  const proposal = propose(sentences, locale, pictures)
  const proven = await prove(proposal.all, sentences)
  const chosen = await hold(choosing(proposal, proven), sentences, more)
  return { ...marked(chosen), proven }
}

/** A draft by rule, with all that it chose its slides from. */
export interface HeldByRule extends Held {
  proven: Drafted
}

/** A draft whose slides are marked as drafts. */
export function marked(held: Held): Held {
  const drafted = withDigests(held)
  return { ...held, drafted, texts: writeDraft(drafted) }
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
