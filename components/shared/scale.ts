/** Turns a value into a place, in canvas pixels. */
export type Scale = (value: number) => number

/**
 * A scale in proportion: `from` lies at `start`, `to` at `end`; `start` may be the larger, as where values rise up the
 * page. Where the two values are one, it lies in the middle.
 */
export function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  if (from === to) return () => (start + end) / 2
  return (value) => start + ((value - from) / (to - from)) * (end - start)
}

/** The least and the greatest of some values; with zero among them for what is drawn from zero, such as bars. */
export function extent(values: readonly number[], withZero = false): [number, number] {
  const all = withZero ? [0, ...values] : values
  return [Math.min(...all), Math.max(...all)]
}
