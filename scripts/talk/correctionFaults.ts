import type { Diagnostic } from '../article/diagnostic.ts'
import { shownOn } from '../article/shown.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Code } from '../errors/citedeckError.js'
import { nearest, suggest } from '../input/nearest.ts'
import { factsOf } from '../typography/text.ts'
import type { Article } from './schema.ts'

/** So many notes have room at the foot of a slide. */
const mostOnSlide = 2

/** Corrections of slides that there are not, of numbers that are not on theirs, and too many on one. */
export function correctionFaults({ corrections, sections }: Article, file: YamlFile): Diagnostic[] {
  const slides = new Map(sections.flatMap((section) => section.slides).map((slide) => [slide.id, slide]))
  const counts = new Map<string, number>()
  return corrections.flatMap((correction, index): Diagnostic[] => {
    const error = (code: Code, key: string, message: string, instead?: string): Diagnostic[] => {
      const at = file.place(['corrections', index, key])
      const fix = instead === undefined ? {} : { fix: [{ kind: 'set' as const, at, value: instead }] }
      return [{ severity: 'error', code, file: file.name, ...at, message, ...fix }]
    }
    const { slide: id } = correction
    const slide = slides.get(id)
    if (!slide)
      return error(
        'unknown-slide',
        'slide',
        `there is no slide "${id}"${suggest(id, slides.keys())}`,
        nearest(id, slides.keys()),
      )
    counts.set(id, (counts.get(id) ?? 0) + 1)
    if (counts.get(id) === mostOnSlide + 1)
      return error(
        'correction-elsewhere',
        'slide',
        `"${id}" has more than ${mostOnSlide} corrections; leave the oldest out`,
      )
    const shown = factsOf(shownOn(slide))
    const named = 'text' in correction ? [...factsOf(correction.text)] : [correction.now.fact]
    const missing = named.find((fact) => !shown.has(fact))
    return missing === undefined
      ? []
      : error('correction-elsewhere', 'text' in correction ? 'text' : 'now', `"${id}" does not show ${missing}`)
  })
}
