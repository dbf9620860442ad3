import { withPer } from '../../reading/composed.ts'
import type { Per, Unit } from '../../../quantities/quantity.ts'
import { composed } from '../../reading/composed.ts'
import { symbolAt } from '../../reading/measureSymbols.ts'
import { degreeUnit } from './inContext.ts'
import type { Sentence } from './sentence.ts'
import { findUnit, findUnitOnly, type UnitRead } from './unitRows.ts'

/** What goes on behind a unit: 元/千瓦时, 微克每立方米, 人/平方公里, kWh/100公里. */
export function withRest(sentence: Sentence, read: UnitRead): UnitRead {
  const { text, original } = sentence
  const mark = text.charAt(read.end)
  if (mark !== '/' && mark !== '每') return read
  const [many = '', number] =
    mark === '/' ? (/^(10{1,6}) ?(?=\D)/.exec(text.slice(read.end + 1, read.end + 9)) ?? []) : []
  const at = read.end + 1 + many.length
  const value = Number(number ?? 1)
  const symbol = symbolAt(text, at)
  const longest = symbol ? undefined : findUnit(text, at)
  const found = longest?.row.kind === 'word' && mark === '/' ? (findUnitOnly(text, at) ?? longest) : longest
  const row = found?.row
  if (!symbol && (!found || !row || !('kind' in row))) return read
  const unit = symbol?.unit ?? (row?.kind === 'measure' ? row.unit : undefined) ?? hourOf(text, at)
  const end = symbol?.end ?? found?.end ?? at
  if (unit === undefined && (mark === '每' || row?.kind === 'word')) return read
  if (mark === '每' && (unit === undefined || !composed(read.unit, unit))) return read
  const per: Per = unit === undefined ? { value, unit: 'count', noun: original.slice(at, end) } : { value, unit }
  return { ...read, ...withPer(read.unit, per), end }
}

function hourOf(text: string, at: number): Unit | undefined {
  return text.startsWith('时', at)
    ? 'hour'
    : text.startsWith('分', at)
      ? 'minute'
      : text.startsWith('度', at)
        ? 'kilowatt-hour'
        : text.startsWith('周', at)
          ? 'week'
          : undefined
}

/** The unit that begins at a place without a number before it, as behind 每: 每千瓦时, 每名. */
export function unitAlone(sentence: Sentence, place: number): { unit: Unit; noun?: string; end: number } | undefined {
  const { text, original } = sentence
  const declared = sentence.findDeclared?.(text, place)
  if (declared) return { unit: declared.row, end: declared.end }
  if (text.startsWith('度电', place)) return { unit: 'kilowatt-hour', end: place + 2 }
  const bare = /^(?:月|周|季(?!度)|晚|夜)/.exec(text.slice(place, place + 2))
  if (bare) return { unit: bareSpans[bare[0]] ?? 'day', end: place + 1 }
  const longest = findUnit(text, place)
  // The 升 of 每升至多46人 is no rise to.
  const isBound = longest?.row.kind === 'word' && /^至[多少]/.test(text.slice(longest.end - 1, longest.end + 1))
  const found = isBound ? findUnit(text.slice(0, longest.end - 1), place) : longest
  if (!found) return undefined
  if (found.row.kind === 'measure') return { unit: found.row.unit, end: found.end }
  if (found.row.kind === 'money') return { unit: found.row.unit, end: found.end }
  if (found.row.kind === 'classifier' || found.row.kind === 'noun') {
    const name = text.slice(place, found.end)
    if (name === '桶') return { unit: 'barrel', end: found.end }
    return name === '度'
      ? { unit: degreeUnit(text, place) ?? 'kilowatt-hour', end: found.end }
      : { unit: 'count', noun: original.slice(place, found.end), end: found.end }
  }
  return undefined
}

const bareSpans: Readonly<Record<string, Unit>> = {
  月: 'month',
  周: 'week',
  季: 'quarter',
  晚: 'night',
  夜: 'night',
}
