import { digest } from '../input/digest.ts'
import type { SayingBody } from '../locales/grammar.ts'

/** A body that says something as a lock has it: of which kind, and digests of the words of its name. */
export interface LockedBody {
  kind: string
  marks: readonly string[]
}

/** Who says something, as a lock keeps it: its kind and the digests of its words, between blanks. */
export const lockBody = ({ kind, marks }: SayingBody): string => [kind, ...marks.map(digest)].join(' ')

/** What `lockBody` wrote. */
export function lockedBody(written: string): LockedBody {
  const [kind = '', ...marks] = written.split(' ')
  return { kind, marks }
}
