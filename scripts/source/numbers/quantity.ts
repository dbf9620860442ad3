/** What a number measures. `date` is ISO 8601, also in part: '2002', '--04-02', '2024-04-02'. */
export const units = [
  'percent', 'percentage-point', 'CNY', 'USD', 'count', 'rank', 'multiple',
  'hour', 'day', 'month', 'year', 'date', 'year-month',
] as const

export const bounds = ['exactly', 'over', 'under', 'about'] as const

export type Unit = typeof units[number]
export type Bound = typeof bounds[number]

/**
 * A number that a sentence states. `value` is a string for dates and year-months, in ISO 8601, and
 * a number in the unit itself for all else (12% is 12, 1.2億元 is 120 000 000). `text` is the
 * sentence from `start` to `end` (UTF-16 units), bound included. The two ends of a range are two
 * quantities with the same `text`. `counter` is the classifier or noun counted, as written.
 */
export interface Quantity {
  value: number | string
  unit: Unit
  bound: Bound
  counter?: string
  text: string
  start: number
  end: number
}
