import { digest } from '../input/digest.ts'
import { plain, type Text } from '../typography/text.ts'

/** What of a slide says that it was drafted: the digest of what it said then, and what it says now. */
interface Sayable {
  draft?: string | undefined
  claim?: Text | undefined
  statement?: Text | undefined
}

/**
 * The digest of what a drafted slide says, as `draft` holds it, over the text as it is shown. It tells an edit from
 * none.
 */
export const draftDigest = ({ claim, statement }: Sayable): string => digest(plain(claim ?? statement ?? ''))

/** Whether a slide still says what was drafted for it, so that it is marked as a draft. */
export function isDraft(slide: Sayable): boolean {
  return slide.draft !== undefined && slide.draft === draftDigest(slide)
}
