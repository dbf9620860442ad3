import type { Diagnostic } from '../article/diagnostic.ts'
import type { Talk } from '../check/index.ts'
import type { Sentence } from '../source/segment.ts'
import { choosing, propose } from './draft.ts'
import { hold, type Held } from './hold.ts'

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
  const { drafted } = await hold(proposal.all, sentences)
  return hold(choosing(proposal, drafted), sentences, more)
}
