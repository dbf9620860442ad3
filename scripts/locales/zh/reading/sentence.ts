import { fold } from './fold.ts'
import type { DeclaredUnit, Unit } from '../../../quantities/quantity.ts'
import { nameFinder, type FindName } from '../../reading/names.ts'

export type Script = 'Hans' | 'Hant'

/** A sentence made ready for reading. */
export interface Sentence {
  original: string
  /** Folded, character for character. */
  text: string
  script: Script
  findDeclared: FindName<Unit> | undefined
}

/** Prepares a sentence; a declared unit is looked for by its names in any kind of Chinese, and by its id. */
export function prepare(original: string, script: Script, units: readonly DeclaredUnit[]): Sentence {
  return { original, text: fold(original), script, findDeclared: declaredFinder(units) }
}

const finders = new WeakMap<readonly DeclaredUnit[], FindName<Unit>>()

function declaredFinder(units: readonly DeclaredUnit[]): FindName<Unit> | undefined {
  if (units.length === 0) return undefined
  const kept = finders.get(units)
  if (kept) return kept
  const names = units.flatMap(({ id, names }) =>
    [
      id,
      ...Object.entries(names)
        .filter(([tag]) => tag.startsWith('zh'))
        .flatMap(([, all]) => all),
    ].map((name): [string, Unit] => [fold(name), id]),
  )
  const finder = nameFinder(() => names)
  finders.set(units, finder)
  return finder
}

/** What stands around a place, no further than the marks that end a sentence. */
export function around(text: string, place: number, before: number, behind: number): string {
  const left = text.slice(Math.max(0, place - before), place)
  const right = text.slice(place, place + behind)
  return left.slice(Math.max(left.lastIndexOf('。'), left.lastIndexOf('\n')) + 1) + (/^[^。\n]*/.exec(right)?.[0] ?? '')
}
