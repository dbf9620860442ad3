import type { DataFiles } from '../../talk/dataFiles.ts'
import { parseCitation, placeOf, type Citation } from '../../quantities/citation.ts'
import type { Plan } from './plan.ts'

/**
 * Texts that name a place which moves, such as a reason that says `see 2.1`: only their author knows whether the
 * number is a place, so they are told of and left alone.
 */
export function proseLines(files: DataFiles, { moves }: Plan): string[] {
  const places = new Map<Citation, Citation[]>(
    moves.flatMap(({ from, to }) => (to.join() === from ? [] : [[from, to] as const])),
  )
  return [files.facts, files.article].flatMap(({ name, value, place }) =>
    textsIn(value, []).flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\d.])(?:[a-z][a-z0-9-]*:)?\d+\.\d+(?![\d.])/g)].flatMap(([found]) => {
        const from = parseCitation(found)
        // Of the only text, what stands before a place is a word.
        const to = from && (places.get(from) ?? places.get(placeOf(from)))
        if (!to) return []
        const { line, column } = place(path, 'value', found)
        return [
          `left alone, since it is prose: ${name}:${line}:${column}  ${found} (${to.join(', ')} where it is a place)`,
        ]
      }),
    ),
  )
}

function textsIn(value: unknown, path: (string | number)[]): { path: (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'cite' || key === 'value' ? [] : textsIn(inner, [...path, key]),
  )
}
