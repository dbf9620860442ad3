import { plain, type Text } from '../typography/text.ts'

/** What of a slide says that it was drafted: the digest of what it said then, and what it says now. */
interface Sayable {
  draft?: string | undefined
  claim?: Text | undefined
  statement?: Text | undefined
}

/**
 * The digest of what a drafted slide says, as `draft` holds it: FNV-1a of 32 bits, over the UTF-16 units of the text as
 * it is shown. It tells an edit from none, and is no proof against anybody.
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function draftDigest({ claim, statement }: Sayable): string {
  let hash = 0x811c9dc5
  for (const unit of plain(claim ?? statement ?? '').split(''))
    hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

/** Whether a slide still says what was drafted for it, so that it is marked as a draft. */
export function isDraft(slide: Sayable): boolean {
  return slide.draft !== undefined && slide.draft === draftDigest(slide)
}
