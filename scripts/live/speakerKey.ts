import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What makes whoever has it the speaker: in the address that is scanned. */
export interface SpeakerKey {
  text: string
  /** Tells in constant time whether another text is the key. */
  is: (given: string) => boolean
}

/** A key of 128 random bits, new at each start. */
export function speakerKey(text = randomBytes(16).toString('base64url')): SpeakerKey {
  const digest = (of: string) => createHash('sha256').update(of).digest()
  const own = digest(text)
  return { text, is: (given) => timingSafeEqual(digest(given), own) }
}
