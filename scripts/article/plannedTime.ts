import type { Code } from '../errors/citedeckError.js'
import type { Diagnostic } from './diagnostic.ts'
import type { Article } from '../talk/schema.ts'
import type { YamlFile } from './yamlFile.ts'

/** One slide's planned time, in seconds, and where the data says it. */
export interface Planned {
  path: readonly PropertyKey[]
  name: string
  seconds: number | undefined
}

/** The planned time of every slide in the order of the talk. */
export function plan(article: Article): Planned[] {
  return [
    { path: ['cover'], name: 'cover', seconds: article.cover?.seconds },
    ...article.sections.flatMap((section, s): Planned[] => [
      ...(section.chapter
        ? [{ path: ['sections', s, 'chapter'], name: section.id, seconds: section.chapter.seconds }]
        : []),
      ...section.slides.map((slide, n): Planned => ({
        path: ['sections', s, 'slides', n],
        name: slide.id,
        seconds: slide.seconds,
      })),
    ]),
    { path: ['sources'], name: 'sources', seconds: article.sources.seconds },
  ]
}

/** Where a talk says how long it is: the slides that have no time of their own, or that they do not add up to it. */
export function plannedTime(article: Article, file: YamlFile): Diagnostic[] {
  if (article.minutes === undefined) return []
  const error = (code: Code, path: readonly PropertyKey[], message: string, hint?: string): Diagnostic => ({
    severity: 'error',
    code,
    file: file.name,
    ...file.place(path),
    message,
    ...(hint === undefined ? {} : { hint }),
  })
  const slides = plan(article)
  const missing = slides.filter(({ seconds }) => seconds === undefined)
  const total = slides.reduce((sum, { seconds = 0 }) => sum + seconds, 0)
  const planned = article.minutes * 60
  if (missing.length > 0) {
    const which = missing.length === 1 ? 'the one that has' : `the ${missing.length} that have`
    const remedy =
      total < planned
        ? `The slides with seconds plan ${clock(total)} of the talk's ${clock(planned)}: the other ${clock(planned - total)} are for ${which} none.`
        : `The slides with seconds plan ${clock(total)} already, the talk ${clock(planned)}: change minutes too.`
    return missing.map(({ path, name }) =>
      error(
        'seconds-missing',
        path,
        `${name}: needs seconds, the planned time of the slide, since the talk says how many minutes it takes`,
        remedy,
      ),
    )
  }
  return total === planned
    ? []
    : [
        error(
          'seconds-sum',
          ['minutes'],
          `the slides plan ${clock(total)}, the talk ${clock(planned)}; change minutes, or the seconds of `
            + `slides by ${Math.abs(total - planned)} s in all`,
        ),
      ]
}

/** Seconds as minutes and seconds: `3:05`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`
}
