import { isCitation } from '../quantities/citation.ts'
import { idSchema } from './ids.ts'

/**
 * An article with a stand-in for each slide that is wrong by itself, so that the other slides are held against the
 * article's sentences in the same run; undefined where something else than slides is wrong.
 * @param faults where its faults are
 */
export function withStandIns(value: unknown, faults: readonly (readonly PropertyKey[])[]): unknown {
  if (
    !faults.every(
      ([sections, , slides, slide]) => sections === 'sections' && slides === 'slides' && slide !== undefined,
    )
  )
    return undefined
  const wrong = new Set(faults.map(([, section, , slide]) => `${String(section)}.${String(slide)}`))
  return mapAt(value, 'sections', (section, s) =>
    mapAt(section, 'slides', (slide, n) => (wrong.has(`${s}.${n}`) ? standIn(slide, `${s}-${n}`) : slide)),
  )
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
