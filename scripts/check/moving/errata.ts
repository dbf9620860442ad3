import type { Diagnostic } from '../../article/diagnostic.ts'
import type { YamlFile } from '../../article/yamlFile.ts'
import { paragraphOf, type Citation } from '../../quantities/citation.ts'
import type { Match } from '../../source/align/align.ts'
import { isCorrection, type Correction, type Erratum } from '../../source/errata.ts'

/** Where a correction belongs in a text that has changed. */
export interface MovedErratum {
  index: number
  erratum: Correction
  /** Its paragraph there; undefined where what it corrects stands nowhere, or more than once in each that has it. */
  to: number | undefined
  /** What it corrects stands in one paragraph alone. */
  certain: boolean
}

/**
 * Where each correction belongs among the paragraphs of a text: where what it corrects stands once. Where several hold
 * that, in the one that its neighbours have moved to. Lines that are told of stand where they do.
 * @param paragraphs of the text as errata find them
 * @param found where the sentences of the lock stand in it
 */
export function moveErrata(
  errata: readonly Erratum[],
  paragraphs: readonly string[],
  found: () => ReadonlyMap<Citation, Match>,
): MovedErratum[] {
  let sentences: ReadonlyMap<Citation, Match> | undefined
  return errata.flatMap((erratum, index) => {
    if (!isCorrection(erratum)) return []
    const fitting = paragraphs.flatMap((text, at) => (holdsOnce(text, erratum.found) ? [at + 1] : []))
    if (fitting.length < 2) return { index, erratum, to: fitting[0], certain: true }
    sentences ??= found()
    const expected = erratum.paragraph + shiftNear(erratum.paragraph, sentences)
    const to = fitting.reduce((a, b) => (Math.abs(b - expected) < Math.abs(a - expected) ? b : a))
    return { index, erratum, to, certain: to === erratum.paragraph && expected === to }
  })
}

function holdsOnce(text: string, found: string): boolean {
  const at = text.indexOf(found)
  return at >= 0 && !text.includes(found, at + 1)
}

/** By how many paragraphs the sentence nearest to one has moved. */
function shiftNear(paragraph: number, sentences: ReadonlyMap<Citation, Match>): number {
  let [least, shift] = [Number.POSITIVE_INFINITY, 0]
  for (const [from, { to, certain }] of sentences) {
    const [place] = to
    const distance = Math.abs(paragraphOf(from) - paragraph)
    if (!certain || place === undefined || distance >= least) continue
    ;[least, shift] = [distance, paragraphOf(place) - paragraphOf(from)]
  }
  return shift
}

/** The corrections that belong nowhere in the text, each at its place. */
export function erratumFaults(moved: readonly MovedErratum[], file: YamlFile): Diagnostic[] {
  return moved.flatMap(({ index, erratum, to }): Diagnostic[] => {
    if (to !== undefined) return []
    const message = `no paragraph of the text holds "${erratum.found}" once`
    const hint = 'Where the text is mended by now, take the erratum out; else take in a character beside what it finds.'
    return [
      { severity: 'error', code: 'erratum-unmatched', file: file.name, ...file.place([index, 'found']), message, hint },
    ]
  })
}
