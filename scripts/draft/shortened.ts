import type { DraftWords } from '../locales/drafting/draftWords.ts'
import { room } from '../typography/room.ts'

/** A label shortened, at a word, to as many Han characters as there is room for; empty where nothing of it fits. */
export const shortened = (words: DraftWords, label: string, most: number): string =>
  words.shorten(label, (text) => room(text) <= most)
