import { bounds, type Bound } from '../../quantities/quantity.ts'
import type { StatedEntry } from '../factsSchema.ts'
import type { CellEntry } from './schema.ts'

/** What a cell says; no value where the article gives none. */
export interface CellValue {
  value: StatedEntry['value'] | undefined
  bound: Bound
  more: Exclude<CellEntry, number | string | null | readonly unknown[]> | undefined
}

const boundBefore = new RegExp(`^(${bounds.map((bound) => bound.replace('-', '[- ]')).join('|')})\\s+(?=\\S)`)

/** Reads a cell: `330`, `about 330`, `[20, 30]`, `-`, or a map that says more. */
export function readCell(given: CellEntry): CellValue {
  const more = given !== null && typeof given === 'object' && !Array.isArray(given) ? given : undefined
  const value = more ? more.value : given
  if (value === null || (typeof value === 'string' && /^[-–—]?$/.test(value.trim())))
    return { value: undefined, bound: 'exactly', more }
  if (typeof value !== 'string')
    return { value: isRange(value) ? value : Number(value), bound: more?.bound ?? 'exactly', more }
  const [written, word] = boundBefore.exec(value.trim()) ?? ['', undefined]
  const bound = bounds.find((each) => each === word?.replace(' ', '-'))
  return { value: value.trim().slice(written.length), bound: more?.bound ?? bound ?? 'exactly', more }
}

function isRange(value: unknown): value is [number | string, number | string] {
  return Array.isArray(value)
}
