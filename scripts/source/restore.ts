import type { Code } from '../citedeckError.js'
import type { Erratum } from './errata.ts'
import { findMojibake } from './mojibake.ts'
import { removePinyin } from './pinyin.ts'

/** A change that was made. `found` and `correct` are the characters changed, nothing around them. */
export interface Repair {
  paragraph: number
  kind: 'pinyin' | 'erratum' | 'mojibake'
  found: string
  correct: string
  reason: string
}

/** Damage that stays until a person says what stood there, or an erratum that no longer fits. */
export interface Problem {
  paragraph: number
  kind: 'mojibake' | 'erratum'
  found: string
  reading: string
  message: string
  code: Code
}

/** A restored text: NFC, lines ended by \n, with what was done to it and what could not be. */
export interface Restored {
  text: string
  repairs: Repair[]
  problems: Problem[]
}

/**
 * Makes a damaged text whole: removes readings mixed into it, applies the errata, mends bytes read
 * in the wrong encoding. A paragraph is a line that is not blank, numbered from 1.
 */
export function restore(text: string, errata: readonly Erratum[]): Restored {
  const repairs: Repair[] = []
  const problems: Problem[] = []
  const byParagraph = new Map<number, Erratum[]>()
  for (const erratum of errata)
    byParagraph.set(erratum.paragraph, [...(byParagraph.get(erratum.paragraph) ?? []), erratum])
  let paragraph = 0

  const lines = linesOf(text).map((line) => {
    if (line.trim() === '') return line
    paragraph++
    const bare = stripReadings(line, paragraph, repairs)
    const corrected = applyErrata(bare, byParagraph.get(paragraph) ?? [], repairs, problems)
    return mendMojibake(corrected, paragraph, repairs, problems)
  })

  for (const erratum of errata) {
    if (erratum.paragraph > paragraph) problems.push(unmatched(erratum, `the text has ${paragraph} paragraphs`))
  }
  return { text: lines.join('\n'), repairs, problems }
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
}

/** The paragraphs of a text as errata find them: without the readings mixed into it, all else as it was received. */
export function bareParagraphs(text: string): string[] {
  return linesOf(text).flatMap((line) => (line.trim() === '' ? [] : [removePinyin(line).text]))
}

function stripReadings(line: string, paragraph: number, repairs: Repair[]): string {
  const { text, removed } = removePinyin(line)
  for (const syllable of removed) {
    repairs.push({
      paragraph,
      kind: 'pinyin',
      found: `(${syllable})`,
      correct: '',
      reason: 'a reading mixed into the text',
    })
  }
  return text
}

function applyErrata(line: string, errata: readonly Erratum[], repairs: Repair[], problems: Problem[]): string {
  let corrected = line
  for (const erratum of errata) {
    const { paragraph, found, correct, reason } = erratum
    const at = corrected.indexOf(found)
    if (at < 0) {
      problems.push(unmatched(erratum, 'it is not in that paragraph'))
    } else if (corrected.includes(found, at + 1)) {
      problems.push(unmatched(erratum, 'it is there more than once; take in a character beside it'))
    } else {
      corrected = corrected.slice(0, at) + correct + corrected.slice(at + found.length)
      repairs.push({ paragraph, kind: 'erratum', found, correct, reason })
    }
  }
  return corrected
}

function unmatched({ paragraph, found, correct }: Erratum, why: string): Problem {
  const message = `The erratum for paragraph ${paragraph} no longer fits: it looks for "${found}", and ${why}.`
  return { paragraph, kind: 'erratum', found, reading: correct, message, code: 'erratum-unmatched' }
}

function mendMojibake(line: string, paragraph: number, repairs: Repair[], problems: Problem[]): string {
  const pieces: string[] = []
  let from = 0
  for (const { start, end, found, kind, mended, reading } of findMojibake(line)) {
    pieces.push(line.slice(from, start), mended ?? found)
    from = end
    if (mended !== undefined) {
      repairs.push({ paragraph, kind: 'mojibake', found, correct: mended, reason: kind })
    } else {
      const message =
        `Paragraph ${paragraph} is damaged (${kind}) at "${found}"; the best reading is `
        + `"${reading}". Say in the errata what stood there.`
      problems.push({ paragraph, kind: 'mojibake', found, reading, message, code: 'source-damaged' })
    }
  }
  return pieces.join('') + line.slice(from)
}
