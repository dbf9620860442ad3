/** What each unit measures. Quantities of one kind can be added, whatever their units; others cannot. */
export const units = {
  'percent': 'ratio',
  'percentage-point': 'ratio',
  'multiple': 'ratio',
  'CNY': 'money in CNY',
  'USD': 'money in USD',
  'count': 'count',
  'rank': 'rank',
  'hour': 'time in days',
  'day': 'time in days',
  'month': 'time in months', // not of one length, so not to be added to days
  'year': 'time in months',
  'date': 'date',
  'year-month': 'date',
} as const

export type Unit = keyof typeof units

const scales: Partial<Record<Unit, number>> = { 'percent': 1 / 100, 'percentage-point': 1 / 100, 'hour': 1 / 24, 'year': 12 }

/** How much one of a unit is, in what its kind is reckoned in: 1 % is 0.01, a year is 12 months. */
export function scaleOf(unit: Unit): number {
  return scales[unit] ?? 1
}

/** Whether a unit's value is an ISO 8601 date, in part or whole, rather than a number. */
export function isDate(unit: Unit): boolean {
  return units[unit] === 'date'
}

export function isUnit(name: unknown): name is Unit {
  return typeof name === 'string' && Object.hasOwn(units, name)
}
