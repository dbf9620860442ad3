import { z } from 'zod'
import type { DataChange } from './change.ts'

/** What has a planned time in `article.yaml`; all else that stands there is as it may be. */
const timed = z.looseObject({ seconds: z.unknown().optional() })
const article = z.object({
  cover: timed.optional(),
  sections: z.array(
    z.object({ id: z.string(), chapter: timed.optional(), slides: z.array(timed.extend({ id: z.string() })) }),
  ),
  sources: timed,
})

/**
 * The changes by which slides are planned for as long as they took.
 * @param value of `article.yaml`
 * @param taken seconds, by the ids of slides; those without stay as they were planned
 * @returns undefined where the file holds no slides that can be read
 */
export function planAsTaken(value: unknown, taken: ReadonlyMap<string, number>): DataChange[] | undefined {
  const { data } = article.safeParse(value)
  if (!data) return undefined
  const { cover, sections, sources } = data
  const plan = (id: string, path: readonly (string | number)[], slide: z.infer<typeof timed> | undefined) => {
    const seconds = taken.get(id)
    if (!slide || seconds === undefined || slide.seconds === seconds) return []
    return [
      'seconds' in slide
        ? ({ kind: 'set', path: [...path, 'seconds'], value: seconds } as const)
        : ({ kind: 'add', path, key: 'seconds', value: seconds, after: Object.keys(slide)[0] } as const),
    ]
  }
  return [
    ...plan('cover', ['cover'], cover),
    ...sections.flatMap(({ id, chapter, slides }, s) => [
      ...plan(id, ['sections', s, 'chapter'], chapter),
      ...slides.flatMap((slide, n) => plan(slide.id, ['sections', s, 'slides', n], slide)),
    ]),
    ...plan('sources', ['sources'], sources),
  ]
}
