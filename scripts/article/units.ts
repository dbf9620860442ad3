/** What each unit measures. Quantities of one kind can be added; others cannot. */
export const units = {
  'percent': 'ratio',
  'percentage-point': 'ratio',
  'multiple': 'ratio',
  'CNY': 'money in CNY',
  'USD': 'money in USD',
  'count': 'count',
  'rank': 'rank',
  'hour': 'duration',
  'day': 'duration',
  'month': 'duration',
  'year': 'duration',
  'date': 'date',
  'year-month': 'date',
} as const

export type Unit = keyof typeof units

/** Whether a unit's value is an ISO 8601 date, in part or whole, rather than a number. */
export function isDate(unit: Unit): boolean {
  return units[unit] === 'date'
}

export function isUnit(name: unknown): name is Unit {
  return typeof name === 'string' && Object.hasOwn(units, name)
}
