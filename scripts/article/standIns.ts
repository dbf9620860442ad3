import { isCitation } from '../quantities/citation.ts'
import { idSchema } from './ids.ts'

/** Texts of the cover, without which nothing else of the talk is read otherwise. */
const ofCover = ['title', 'subtitle', 'byline', 'speaker', 'event', 'description', 'author', 'keywords', 'date']

/**
 * An article with a stand-in for each slide that is wrong by itself, and for each title of a section and text of the
 * cover, so that all else is held against the article's sentences in the same run; undefined where something else is
 * wrong.
 * @param faults where its faults are
 */
export function withStandIns(value: unknown, faults: readonly (readonly PropertyKey[])[]): unknown {
  const isOfSlide = ([sections, , slides, slide]: readonly PropertyKey[]) =>
    sections === 'sections' && slides === 'slides' && slide !== undefined
  const isTitle = ([sections, , key]: readonly PropertyKey[]) => sections === 'sections' && key === 'title'
  const isOfCover = ([key]: readonly PropertyKey[]) => ofCover.includes(String(key))
  if (!faults.every((fault) => isOfSlide(fault) || isTitle(fault) || isOfCover(fault))) return undefined
  const wrong = new Set(faults.filter(isOfSlide).map(([, section, , slide]) => `${String(section)}.${String(slide)}`))
  const untitled = new Set(faults.filter(isTitle).map(([, section]) => section))
  const cover = faults.filter(isOfCover).map(([key]) => [String(key), key === 'title' ? ['x'] : undefined])
  const told = value !== null && typeof value === 'object' ? { ...value, ...Object.fromEntries(cover) } : value
  return mapAt(told, 'sections', (section, s) => {
    const slides = mapAt(section, 'slides', (slide, n) =>
      wrong.has(`${s}.${n}`) ? standIn(slide, `${s}-${n}`) : slide,
    )
    return untitled.has(s) ? { ...Object(slides), title: 'x' } : slides
  })
}

/** A slide that is in order, under the id of one that is not. */
export function standIn(slide: unknown, place: string): object {
  const get = (key: string): unknown =>
    slide !== null && typeof slide === 'object' ? Reflect.get(slide, key) : undefined
  const [id, cite] = [get('id'), get('cite')]
  const cites =
    Array.isArray(cite) && cite.length > 0 && cite.every((each) => typeof each === 'string' && isCitation(each))
  return {
    id: typeof id === 'string' && idSchema.safeParse(id).success ? id : `stand-in-${place}`,
    claim: 'x',
    points: ['x'],
    cite: cites ? cite : ['1.1'],
    notes: 'x',
  }
}

/** A value with the items of one of its lists turned into others. */
function mapAt(value: unknown, key: string, turn: (item: unknown, index: number) => unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  const list: unknown = Reflect.get(value, key)
  return Array.isArray(list) ? { ...value, [key]: list.map(turn) } : value
}
