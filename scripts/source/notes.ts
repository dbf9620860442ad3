import { numberedThing } from '../locales/text/index.ts'

/** A mark of a note that stands on the line, as a copy leaves it: in which paragraph, from 0, and where in it. */
export interface NoteMark {
  paragraph: number
  start: number
  end: number
}

/** Marks of notes that stand on the line, and the paragraphs that are the notes, from 0. */
export interface Notes {
  marks: NoteMark[]
  notes: number[]
}

/**
 * The marks of notes, ① or a number behind a word, of which the notes stand below: lines that begin with the same
 * marks, in
 * the same order. None where the marks may be those of a list (three things: ① this; ② that), so that they are left to
 * whoever reads the text. Each page may count from ① again.
 * @param paragraphs of a restored text
 */
export function findNotes(paragraphs: readonly string[]): Notes {
  const found = [circled, numbered].map((numbering) => notesOf(numbering, paragraphs))
  return { marks: found.flatMap(({ marks }) => marks), notes: found.flatMap(({ notes }) => notes) }
}

/**
 * The places of marks ①, ② and on that are those of notes, though no notes stand below; none where they may be a
 * list's.
 */
export function circledMarks(paragraphs: readonly string[]): NoteMark[] {
  const found = paragraphs.flatMap((text, paragraph) => circled.marks(text).map((mark) => ({ ...mark, paragraph })))
  const numbers = found.map(({ mark }) => (mark.codePointAt(0) ?? 0) - 0x245f)
  const isCounted = numbers.every((one, index) => one === 1 || one === (numbers[index - 1] ?? 0) + 1)
  if (!isCounted || !found.some(({ isClear }) => isClear)) return []
  return found.map(({ paragraph, start, end }) => ({ paragraph, start, end }))
}

/** How notes are numbered: their marks in a paragraph, and the mark that begins a note. */
interface Numbering {
  marks: (paragraph: string) => { mark: string; start: number; end: number; isClear: boolean }[]
  head: RegExp
}

/** Where an item of a list may begin; behind a Latin mark only where no blank follows, as one does behind a note's. */
const beginsItem = /(?:^|[：；，、（(\s])$/u
const beginsTightItem = /[:;,]$/
const endsSentence = /[。！？.!?][”’」』）)"']*$/u

const circled: Numbering = {
  marks: (paragraph) => {
    const found = [...paragraph.matchAll(/[①-⑳]/gu)].map(({ 0: mark, index }) => {
      // A few characters tell; whole ones would be looked at again for each of many marks.
      const [before, after] = [
        paragraph.slice(Math.max(0, index - 8), index),
        paragraph.slice(index + mark.length, index + 9),
      ]
      const isItem = beginsItem.test(before) || (beginsTightItem.test(before) && /^\S/.test(after))
      // What follows a sentence may be a note's mark as well as an item's; behind a word, or last of all, it is no
      // item's.
      const isBehindWord = !endsSentence.test(before) && !numberedThing.test(before) && !/^[\p{L}\p{N}]/u.test(after)
      return { mark, start: index, end: index + mark.length, isClear: after.trim() === '' || isBehindWord, isItem }
    })
    return found.some(({ isItem }) => isItem) ? [] : found
  },
  head: /^([①-⑳])\s*\S/u,
}

const numbered: Numbering = {
  marks: (paragraph) =>
    [...paragraph.matchAll(/(?<=\p{Ll}{3}[.,;:!?]?["”’)]?|\d{4}[.,;:!?])\d{1,2}(?=\s|$)/gu)].map(
      ({ 0: mark, index }) => ({
        mark,
        start: index,
        end: index + mark.length,
        isClear: true,
      }),
    ),
  head: /^(\d{1,2})[.)]?\s+\S/u,
}

function notesOf({ marks, head }: Numbering, paragraphs: readonly string[]): Notes {
  const open = new Map<string, number>()
  const found: Notes = { marks: [], notes: [] }
  let areClear = false
  for (const [paragraph, text] of paragraphs.entries()) {
    // The notes of a page come in the order of their marks.
    const [next] = open.keys()
    if (next !== undefined && head.exec(text)?.[1] === next) {
      open.delete(next)
      found.notes.push(paragraph)
      continue
    }
    for (const { mark, isClear, start, end } of marks(text)) {
      if (open.has(mark)) return { marks: [], notes: [] }
      open.set(mark, paragraph)
      found.marks.push({ paragraph, start, end })
      areClear ||= isClear
    }
  }
  const isBelow = found.notes.at(-1) === paragraphs.length - 1
  return open.size === 0 && (areClear || isBelow) ? found : { marks: [], notes: [] }
}
