import type { Code } from '../errors/citedeckError.js'
import type { Diagnostic } from '../article/diagnostic.ts'
import type { Mend } from '../article/mend.ts'
import { setKey } from '../article/mendEntry.ts'
import { valueAt } from '../article/untyped.ts'
import type { Fact } from '../article/facts.ts'
import type { Article } from '../talk/schema.ts'
import { shownOn } from '../article/shown.ts'
import { factsOf } from '../typography/text.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { TalkLock } from '../source/talkLock.ts'
import type { Citation } from '../quantities/citation.ts'
import { faultOfCitation } from './cited.ts'
import { listed } from '../article/states.ts'

/** Every slide cites sentences that there are, among them those of all the facts that it shows. */
export function checkSlides(
  article: Article,
  facts: ReadonlyMap<string, Fact>,
  lock: TalkLock,
  file: YamlFile,
): Diagnostic[] {
  const error = (
    code: Code,
    path: readonly PropertyKey[],
    message: string,
    hint?: string,
    more: Pick<Diagnostic, 'expected' | 'fix'> = {},
  ): Diagnostic => ({
    severity: 'error',
    code,
    file: file.name,
    ...file.place(path),
    message,
    ...(hint === undefined ? {} : { hint }),
    ...more,
  })
  const exist = (cites: readonly Citation[], path: readonly PropertyKey[]) =>
    cites.flatMap((cite, index) => {
      const wrong = faultOfCitation(cite, lock)
      if (!wrong) return []
      const { code, why, hint, instead } = wrong
      const at = [...path, index]
      const fix = instead === undefined ? undefined : [{ kind: 'set' as const, at: file.place(at), value: instead }]
      return [error(code, at, `cites ${cite}, but ${why}`, hint, { fix })]
    })

  return article.sections.flatMap((section, s) => [
    ...exist(section.chapter?.cite ?? [], ['sections', s, 'chapter', 'cite']),
    ...section.slides.flatMap((slide, n) => {
      const path = ['sections', s, 'slides', n]
      const shown = [...factsOf(shownOn(slide))].flatMap((id) => facts.get(id) ?? [])
      return [
        ...exist(slide.cite, [...path, 'cite']),
        ...shown.flatMap((fact) => {
          const missing = fact.cites.filter((cite) => lock.sentences[cite] && !slide.cite.includes(cite))
          return missing.length === 0
            ? []
            : [
                error(
                  'slide-lacks-citation',
                  [...path, 'cite'],
                  `"${slide.id}" shows ${fact.id} but does not cite ${listed(missing)}`,
                  `Add '${missing.join("', '")}' to its cite.`,
                  { fix: citing(file, path, missing) },
                ),
              ]
        }),
      ]
    }),
  ])
}

/** What makes a slide cite more sentences. */
function citing(file: YamlFile, path: readonly PropertyKey[], cites: readonly Citation[]): readonly Mend[] {
  return Array.isArray(valueAt(file.value, ...path, 'cite'))
    ? [{ kind: 'append', at: file.place([...path, 'cite']), items: cites }]
    : setKey(file, path, 'cite', cites)
}
