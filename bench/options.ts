import { parseArgs } from 'node:util'
import { UsageError } from '../scripts/terminal.ts'

export interface BenchOptions {
  /** `deck` is this project's own; a number is a synthetic talk of so many slides. */
  sizes: readonly ('deck' | number)[]
  /** Pairs at each size; where it is not given, fewer the larger the deck. */
  rounds: number | undefined
  /** One pair of this deck, to see that all runs. */
  quick: boolean
  /** After how many seconds stock Slidev is cut off at more than a hundred slides. */
  limit: number
}

/** @throws UsageError for what the bench does not take */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string' }, rounds: { type: 'string' }, quick: { type: 'boolean' }, limit: { type: 'string' } },
    strict: true,
  })
  const quick = values.quick ?? false
  return {
    quick,
    sizes: (values.sizes ?? (quick ? 'deck' : 'deck,100,500')).split(',').map((size) => (size === 'deck' ? size : whole(size, '--sizes'))),
    rounds: values.rounds === undefined ? (quick ? 1 : undefined) : whole(values.rounds, '--rounds'),
    limit: values.limit === undefined ? 180 : whole(values.limit, '--limit'),
  }
}

function whole(text: string, option: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`${option} takes whole numbers from 1, not "${text}"`)
  return Number(text)
}
