import type { Diagnostic } from '../article/diagnostic.ts'
import { isTaken } from '../article/ids.ts'
import { isClaim } from '../article/shown.ts'
import { stress } from '../article/writeText.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { Code } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { nearest, suggest } from '../input/nearest.ts'
import { plain } from '../typography/text.ts'
import { correctionFaults } from './correctionFaults.ts'
import { linksOf } from './figures.ts'
import { faultsOfRoom } from './freeRoom.ts'
import type { Article } from './schema.ts'

/** What no single field shows: ids that occur twice, an accent that the claim does not hold. */
export function consistency(article: Article, file: YamlFile): Diagnostic[] {
  const found: Diagnostic[] = []
  const paths = new Map<string, readonly PropertyKey[]>()
  const error = (code: Code, path: readonly PropertyKey[], message: string, instead?: string) => {
    const at = file.place(path)
    const fix = instead === undefined ? {} : { fix: [{ kind: 'set' as const, at, value: instead }] }
    found.push({ severity: 'error', code, file: file.name, ...at, message, ...fix })
  }
  const once = (id: string, path: readonly PropertyKey[]) => {
    if (isTaken(id)) error('id-taken', path, `the id "${id}" is an address of the deck itself; choose another`)
    const before = paths.get(id)
    if (before) error('id-twice', path, `the id "${id}" is taken already, in line ${file.place(before).line}`)
    else paths.set(id, path)
  }

  const count = article.sections.reduce((sum, { chapter, slides }) => sum + slides.length + (chapter ? 1 : 0), 0)
  if (count > limits.slides)
    error('too-many-slides', ['sections'], `the talk has ${count} slides; at most ${limits.slides} are made`)
  article.sections.forEach((section, s) => {
    once(section.id, ['sections', s, 'id'])
    section.slides.forEach((slide, n) => {
      const path = ['sections', s, 'slides', n]
      once(slide.id, [...path, 'id'])
      for (const { key, message } of faultsOfRoom(slide, article)) error('slide-too-full', [...path, key], message)
      const [sentence, text] = isClaim(slide)
        ? (['claim', slide.claim] as const)
        : slide.layout === 'statement'
          ? (['statement', slide.statement] as const)
          : []
      const accent = 'accent' in slide ? slide.accent : undefined
      if (sentence !== undefined && accent !== undefined && !stress(text, plain(accent)))
        error('accent-not-in-claim', [...path, 'accent'], `the ${sentence} does not hold "${plain(accent)}"`)
    })
  })
  found.push(...correctionFaults(article, file))
  const addresses = new Set([
    'cover',
    ...article.sections.flatMap(({ id, chapter, slides }) => [
      ...(chapter ? [id] : []),
      ...slides.map((slide) => slide.id),
    ]),
  ])
  article.sections.forEach((section, s) =>
    section.slides.forEach((each, n) => {
      for (const place of ['figure', 'beside'] as const) {
        const figure = each[place]
        for (const { slide, path } of figure ? linksOf(figure) : [])
          if (!addresses.has(slide))
            error(
              'unknown-slide',
              ['sections', s, 'slides', n, place, ...path],
              `there is no slide "${slide}"${suggest(slide, addresses)}`,
              nearest(slide, addresses),
            )
      }
    }),
  )
  return found
}
