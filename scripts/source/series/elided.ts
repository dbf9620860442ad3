import type { SeriesWords } from '../../locales/seriesWords.ts'
import type { Reading } from '../../quantities/quantity.ts'
import { unitInfo } from '../../quantities/units.ts'

/** Readings of which the last words may be left out, by what they measure, and the units that are left out there. */
export interface Measured {
  /** The amounts of one unit and noun, with the bare ones that may be of it. */
  classes: Reading[][]
  /** For a bare number, one that has the unit. */
  donors: ReadonlyMap<Reading, Reading>
  /** Bare numbers that may be of several units. */
  doubtful: ReadonlySet<Reading>
}

/**
 * Parts the amounts of a sentence by what they measure. A bare number is of the unit that the amounts around it have,
 * where that is one: the 330 of 210 GWh in 2021, 330 in 2022.
 */
export function measured(
  text: string,
  amounts: readonly Reading[],
  { sameNoun, wholes }: { sameNoun: (one: string, other: string) => boolean; wholes: SeriesWords['wholes'] },
): Measured {
  const classes: Reading[][] = []
  const isAlike = (one: Reading, other: Reading) =>
    one.unit === other.unit
    && (one.noun === other.noun
      || (one.noun !== undefined && other.noun !== undefined && sameNoun(one.noun, other.noun)))
  for (const amount of amounts) {
    if (isBare(amount)) continue
    const own = classes.find(([first]) => first && isAlike(first, amount))
    if (own) own.push(amount)
    else classes.push([amount])
  }
  const givers = classes.filter((each) => each.some((one) => isGiver(text, one)))
  const bare = amounts.filter(isBare)
  const [only, another] = givers
  if (another) {
    const parts = partsOfWhole(text, amounts, wholes)
    return { classes, donors: new Map(), doubtful: new Set(bare.filter((each) => !parts.includes(each))) }
  }
  if (!only) return { classes: bare.length > 0 ? [...classes, bare] : classes, donors: new Map(), doubtful: new Set() }
  const of = [...only, ...bare].sort((a, b) => a.start - b.start)
  const nearest = (to: Reading) => only.findLast(({ start }) => start < to.start) ?? only[0]
  const donors = new Map(
    bare.flatMap((each) => {
      const donor = nearest(each)
      return donor ? [[each, donor] as const] : []
    }),
  )
  return { classes: classes.map((each) => (each === only ? of : each)), donors, doubtful: new Set() }
}

/** Bare numbers that can be nothing but parts of the whole that a sentence begins with: of the 230 boxes, 118 hang. */
function partsOfWhole(text: string, amounts: readonly Reading[], [before, behind]: SeriesWords['wholes']): Reading[] {
  const [whole, ...others] = amounts
  if (whole?.unit !== 'count' || whole.noun === undefined) return []
  if (!before.test(text.slice(0, whole.start)) || !behind.test(text.slice(whole.end))) return []
  const bare = others.filter(isBare)
  const sum = bare.reduce((total, { value }) => total + Number(value), 0)
  return sum <= Number(whole.value) ? bare : []
}

function isBare({ unit, noun, per, unsure }: Reading): boolean {
  return unit === 'count' && noun === undefined && !per && unsure === undefined
}

/** What is said in passing gives no unit: (12%), or 12%; nor does a change: rose 57% to 330. */
function isGiver(text: string, { unit, start, change, unsure }: Reading): boolean {
  const isAside = /(?:[(（]|, or )\s?$/.test(text.slice(0, start))
  const isRateOfChange = change !== undefined && ['share', 'difference'].includes(unitInfo(unit)?.kind ?? '')
  return unit !== 'multiple' && !isAside && !isRateOfChange && unsure === undefined
}

/**
 * A bare number with what its sentence left out. A scale is left out with the unit: the 1.5 of 1.2 million passengers
 * in 2021, 1.5 in 2022; not before a number of four digits or more, or with a scale of its own.
 */
export function withUnit(bare: Reading, donor: Reading): Reading {
  const { unit, noun, per } = donor
  const scale = scaleOf(donor)
  const isScaled = typeof bare.value === 'number' && Math.abs(bare.value) < 1000 && scaleOf(bare) === 1
  const by = (value: number | string) =>
    typeof value === 'number' && isScaled ? Number((value * scale).toPrecision(15)) : value
  return {
    ...bare,
    value: by(bare.value),
    ...(bare.low === undefined ? {} : { low: by(bare.low) }),
    ...(bare.high === undefined ? {} : { high: by(bare.high) }),
    unit,
    ...(noun === undefined ? {} : { noun }),
    ...(per ? { per } : {}),
  }
}

/** By how much the words behind a number in digits raise it: 1e6 for 1.2 million. */
function scaleOf({ text, value }: Reading): number {
  const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? []
  const number = Number(digits?.replaceAll(',', ''))
  const scale = typeof value === 'number' && number > 0 ? Number((Math.abs(value) / number).toPrecision(12)) : 1
  return Number.isInteger(Math.log10(scale)) ? scale : 1
}
