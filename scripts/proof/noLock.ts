import type { TalkLock } from '../source/talkLock.ts'

/** Of a talk that could not be held against any. */
export const noLock: TalkLock = { language: '', sentences: {} }
