import type { FigureData } from '../talk/figures.ts'
import { room } from '../typography/room.ts'
import { plain, type Text } from '../typography/text.ts'
import { isMap } from './untyped.ts'

/**
 * What a kind holds where it has less than the whole slide: by the name of a field, how many Han characters it takes;
 * of a list, how many members and, where these are texts, how long each; that it is `not shown` there at all. Fields
 * that are not named keep their own limit.
 */
export type Limits = Readonly<Record<string, number | 'not shown' | readonly [members: number, text?: number]>>

export interface TooMuch {
  path: (string | number)[]
  message: string
}

/** Where a figure holds more than its room takes. */
export function tooMuch(figure: FigureData, limits: Limits | undefined, where: string): TooMuch[] {
  return limits === undefined ? [] : search(figure, limits, where, [])
}

function search(value: object, limits: Limits, where: string, path: (string | number)[]): TooMuch[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const limit = limits[key]
    const at = [...path, key]
    // Of a table as many rows are drawn as are named.
    if (key === 'table' && 'only' in value && value.only !== undefined) return []
    if (limit === 'not shown' && inner !== undefined)
      return [{ path: at, message: `is not shown ${where}; leave it out, or use a slide of its own` }]
    if (isText(inner) && typeof limit === 'number') return tooLong(inner, limit, where, at)
    if (!Array.isArray(inner)) return isPart(inner) ? search(inner, limits, where, at) : []
    const [members, text] = typeof limit === 'object' ? limit : []
    return [
      ...(members !== undefined && inner.length > members
        ? [{ path: at, message: `holds at most ${members} ${where}; use a slide of its own` }]
        : []),
      ...inner.flatMap((each: unknown, index) => {
        if (text !== undefined && isText(each)) return tooLong(each, text, where, [...at, index])
        return isPart(each) ? search(each, limits, where, [...at, index]) : []
      }),
    ]
  })
}

function tooLong(text: Text, limit: number, where: string, path: (string | number)[]): TooMuch[] {
  return room(plain(text)) <= limit
    ? []
    : [
        {
          path,
          message:
            `takes at most ${limit} Han characters or ${2 * limit} Latin ones ${where}; this comes to `
            + `${plain(text).length}: "${plain(text)}"`,
        },
      ]
}

/** A text, written out: words, or runs of words and facts. */
function isText(value: unknown): value is Text {
  return (
    typeof value === 'string' || (Array.isArray(value) && value.every((run) => typeof run === 'string' || isRun(run)))
  )
}

const isRun = (value: unknown) => value !== null && typeof value === 'object' && 'text' in value
const isPart = (value: unknown): value is object => isMap(value) && !isRun(value)
