import type { Diagnostic } from '../article/diagnostic.ts'
import { operandsOf } from '../article/expression.ts'
import { itemsOf, valueAt } from '../article/untyped.ts'
import type { YamlFile } from '../article/yamlFile.ts'
import type { DataFiles } from '../talk/dataFiles.ts'
import type { Article } from '../talk/schema.ts'
import { factsOf } from '../typography/text.ts'

/** Something that is wrong, and the slide that shows it: the first of them where it is a fact. */
export interface PlacedFault extends Diagnostic {
  slide?: string
}

/** Where something stands in a file that belongs to a slide, down to where the next one begins. */
interface Place {
  line: number
  slide: string | undefined
}

/**
 * Finds the slides of faults, by the lines that they are told of.
 * @param article as it is shown, which may give slides other ids than the file
 */
export function faultsBySlide(
  diagnostics: readonly Diagnostic[],
  files: DataFiles | undefined,
  article: Article | undefined,
): PlacedFault[] {
  if (!files || !article || diagnostics.length === 0) return [...diagnostics]
  const places = new Map([
    [files.article.name, placesOfSlides(files.article, article)],
    [files.facts.name, placesOfFacts(files.facts, article)],
  ])
  return diagnostics.map((each) => {
    const slide = places.get(each.file)?.findLast(({ line }) => line <= each.line)?.slide
    return slide === undefined ? each : { ...each, slide }
  })
}

/** Where the slides stand in `article.yaml`; what comes before the first section is on the cover. */
function placesOfSlides({ value, place }: YamlFile, article: Article): Place[] {
  const found: Place[] = [{ line: 1, slide: 'cover' }]
  itemsOf(valueAt(value, 'sections')).forEach((section, s) => {
    const shown = article.sections[s]
    const opens = shown?.chapter ? shown.id : shown?.slides[0]?.id
    found.push({ line: place(['sections', s]).line, slide: opens })
    itemsOf(valueAt(section, 'slides')).forEach((_, n) => {
      found.push({ line: place(['sections', s, 'slides', n]).line, slide: shown?.slides[n]?.id })
    })
  })
  if (valueAt(value, 'sources') !== undefined) found.push({ line: place(['sources'], 'key').line, slide: 'sources' })
  if (valueAt(value, 'waived') !== undefined) found.push({ line: place(['waived'], 'key').line, slide: undefined })
  return found.sort((a, b) => a.line - b.line)
}

/** Where the facts stand in `facts.yaml`, with the first slides that show them, or what is computed from them. */
function placesOfFacts({ value, place }: YamlFile, article: Article): Place[] {
  const shown = new Map<string, string>()
  const show = (id: string, slide: string) => {
    if (shown.has(id)) return
    shown.set(id, slide)
    // A cell of a series stands under the name of that.
    const [whole = id] = id.split('.')
    if (!shown.has(whole)) shown.set(whole, slide)
    const derive = valueAt(value, id, 'derive')
    if (typeof derive === 'string') for (const operand of operandsOf(derive)) show(operand, slide)
  }
  const { title, subtitle, motif, cover, sections } = article
  for (const id of factsOf([title, subtitle, motif, cover])) show(id, 'cover')
  for (const { id: section, chapter, slides } of sections) {
    for (const id of factsOf(chapter)) show(id, section)
    for (const slide of slides) for (const id of factsOf(slide)) show(id, slide.id)
  }
  return Object.keys(Object(value))
    .map((id) => ({ line: place([id], 'key').line, slide: shown.get(id) }))
    .sort((a, b) => a.line - b.line)
}
