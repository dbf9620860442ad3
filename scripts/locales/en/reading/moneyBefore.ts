import type { Unit } from '../../../quantities/quantity.ts'
import { currencies } from '../../../quantities/units.ts'
import { nameFinder } from '../../reading/names.ts'
import { readMoneyBefore } from '../../reading/moneySymbols.ts'
import { ownSigns, sharedSigns } from './moneySigns.ts'
import { currencyOf } from './countries.ts'
import { isApart, matchAt } from './text.ts'
import { wordCodes } from './wordCodes.ts'

/** A sign, code or name of money before a number, the number's place, and what the code multiplies it by (MUSD). */
export interface MoneyRead {
  unit: Unit
  end: number
  scale?: number
  unsure?: string
}

const find = nameFinder<{ unit: Unit; isShared: boolean }>(() => [
  ...ownSigns.map(([sign, unit]) => [sign, { unit, isShared: false }] as const),
  ...sharedSigns.map(([sign, unit]) => [sign, { unit, isShared: true }] as const),
])
const scaledCode = /([MkKB])([A-Z]{3}) ?(?=\d)/y
const scaledBehind = / ?([MkKB])([A-Z]{3})(?![A-Za-z\d])/y
const scales: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9 }

/** Reads the money sign that begins at a place with a number behind it. */
export function moneyBefore(text: string, place: number): MoneyRead | undefined {
  if (/[\d ]/.test(text.charAt(place)) || !isApart(text, place)) return undefined
  const scaled = matchAt(scaledCode, text, place)
  if (scaled?.[2] && currencies.has(scaled[2]))
    return { unit: scaled[2], end: place + scaled[0].length, scale: scales[scaled[1] ?? ''] ?? 1 }
  const special = find(text, place)
  const shared = readMoneyBefore(text, place)
  const own = special && special.end >= (shared ? shared.end - 1 : 0) ? ownSign(text, place, special) : undefined
  if (own) return own
  if (!shared || wordCodes.has(text.slice(place, shared.end).trim()) || !/[\d.(]/.test(text.charAt(shared.end)))
    return spelled(text, shared)
  return shared
}

/** $ a million, € half a million: a sign before words. */
function spelled(text: string, shared: MoneyRead | undefined): MoneyRead | undefined {
  return shared
    && /^(?:a|half|one|two|three|four|five|six|seven|eight|nine|ten)\b/.test(text.slice(shared.end, shared.end + 6))
    ? shared
    : undefined
}

function ownSign(
  text: string,
  place: number,
  { row, end }: { row: { unit: Unit; isShared: boolean }; end: number },
): MoneyRead | undefined {
  const gap = text.charAt(end) === ' ' ? 1 : 0
  if (!/[\d.]/.test(text.charAt(end + gap))) return undefined
  const sign = text.slice(place, end)
  // R5 is a plate or a key unless a scale or cents follow: R5 million, R450bn, R18.40.
  const isLetter = /^[A-Z]$/.test(sign)
  const isPrice = matchAt(
    / ?[\d.,]{1,15} ?(?:(?:million|billion|trillion|m|bn|tn)\b|(?<=\d\.\d\d)(?![\d.]\d|[A-Za-z\d]))/y,
    text,
    end,
  )
  if (isLetter && !isPrice) return undefined
  const country = row.isShared ? currencyOf(text, sign) : undefined
  return {
    unit: country ?? row.unit,
    end: end + gap,
    ...(row.isShared && !country ? { unsure: `several currencies are written ${sign}` } : {}),
  }
}

/** 30 MUSD: a letter of scale and a code behind a number. */
export function scaledCodeBehind(text: string, place: number): MoneyRead | undefined {
  const match = matchAt(scaledBehind, text, place)
  return match?.[2] && currencies.has(match[2])
    ? { unit: match[2], end: place + match[0].length, scale: scales[match[1] ?? ''] ?? 1 }
    : undefined
}
