import type { FigureData, FigureKind } from './figures.ts'
import { room } from './room.ts'
import { plain, type Text } from './text.ts'

/**
 * What a kind holds where it has less than the whole slide: by the name of a field, how many Han characters it takes;
 * of a list, how many members and, where these are texts, how long each. Fields that are not named keep their own
 * limit.
 */
export type Limits = Readonly<Record<string, number | readonly [members: number, text?: number]>>

/** Eight columns of twelve, where a second figure or points stand beside. */
export const mainLimits: { readonly [Kind in FigureKind]?: Limits } = {
  'ranking-list': { label: 16, detail: 16 },
  'comparison-table': { rows: [3], cells: [3, 24] },
  timeline: { events: [6] },
  'layer-stack': { label: 10, members: [2, 10], output: 14, coupling: 10 },
}

/** Four columns of twelve: what stands beside. */
export const asideLimits: { readonly [Kind in FigureKind]?: Limits } = {
  'ranking-list': { caption: 16, items: [3], label: 12, detail: 14, behind: [3, 6] },
  'comparison-table': { columns: [2, 8], rows: [3], label: 6, cells: [2, 14] },
  timeline: { events: [4], label: 14 },
  'layer-stack': { layers: [3], label: 8, members: [2, 8], output: 12, coupling: 8 },
  'process-flow': { steps: [4], label: 10, detail: 24, centre: 12 },
  'venn-diagram': { label: 2, title: 10, detail: 12, overlap: 4 },
  'formula-breakdown': { term: 4, parts: [3], symbol: 3, label: 14, detail: 24, sum: 16 },
  'role-network': { centre: 8, roles: [3], label: 8, gives: 20, members: 14 },
  'parts-of-whole': { label: 14, rest: 14 },
  'founder-tree': { founders: [3, 8], institution: 10, fields: [3, 8] },
  'capital-mix': { pool: 12, kinds: [4], label: 9, members: 12, lever: 16 },
}

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
const isPart = (value: unknown): value is object =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !isRun(value)
