const roundSteps = [1, 2, 2.5, 5, 10]

/**
 * Three to six round values at equal distances, the first not above `from` and the last not below `to`: what an axis
 * shows, and where it begins and ends. A single value where there is no stretch.
 * @param most fewer where the axis is short
 */
export function roundTicks(from: number, to: number, most = 6): number[] {
  if (!(to > from)) return [from]
  const power = 10 ** Math.floor(Math.log10((to - from) / most))
  const steps = [power, power * 10].flatMap((each) => roundSteps.map((step) => step * each))
  const ticksOf = (step: number) => {
    const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)]
    return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
  }
  return steps.map(ticksOf).find((ticks) => ticks.length <= most) ?? [from, to]
}

/** The ticks in digits, all with the decimals that the finest of them needs, thousands grouped. */
export function tickTexts(ticks: readonly number[]): string[] {
  const decimals = Math.max(0, ...ticks.map((tick) => decimalsOf(String(tick))))
  return ticks.map((tick) => {
    const [whole = '', part] = Math.abs(tick).toFixed(decimals).split('.')
    const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
    return `${tick < 0 ? '−' : ''}${digits}${part === undefined ? '' : `.${part}`}`
  })
}

/** How many digits a number has behind its point. */
export function decimalsOf(number: string): number {
  return /\.(\d+)$/.exec(number)?.[1]?.length ?? 0
}
