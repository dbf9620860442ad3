import { parseArgs } from 'node:util'
import { CitedeckError } from '../scripts/errors/citedeckError.js'

export interface BenchOptions {
  /** `deck` is this project's own; a number is a synthetic talk of so many slides. */
  sizes: readonly ('deck' | number)[]
  /** Pairs at each size; where it is not given, fewer the larger the deck. */
  rounds: number | undefined
  /** One pair of this deck, to see that all runs. */
  quick: boolean
  /** After how many seconds stock Slidev is cut off at more than a hundred slides. */
  limit: number
  help: boolean
}

export const benchHelp = `npm run bench -- [options]
npm run bench -- numbers [options]  how numbers are read, and what that costs
npm run bench -- audit              planted faults that the audit of others' decks finds, and false alarms
npm run bench -- many               twenty talks in one run, against twenty runs one by one
npm run bench -- live [options]     how soon a save is on the screen of the live deck

measure builds, exports, visits and checks, against Slidev and Marp where they do the like; writes bench/results.md, and while it goes on bench/results.unfinished.md

  --sizes LIST  this deck, or synthetic talks of so many slides (default: deck,100,500)
  --rounds N    pairs of each kind, and visits (default: 3; of whole jobs of more slides fewer; rebuilds always one)
  --limit S     seconds after which Slidev is cut off at more than 100 slides (default: 180)
  --quick       one pair of this deck, to see that all runs; writes nothing
  --help        show this`

/** @throws what is wrong with them, in words */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean' },
      limit: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    strict: true,
  })
  const quick = values.quick ?? false
  return {
    help: values.help ?? false,
    quick,
    sizes: (values.sizes ?? (quick ? 'deck' : 'deck,100,500'))
      .split(',')
      .map((size) => (size === 'deck' ? size : whole(size, '--sizes'))),
    rounds: values.rounds === undefined ? (quick ? 1 : undefined) : whole(values.rounds, '--rounds'),
    limit: values.limit === undefined ? 180 : whole(values.limit, '--limit'),
  }
}

/** @throws CitedeckError where an option is given no whole number from 1 */
export function whole(text: string, option: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new CitedeckError('option-value', `${option} takes whole numbers from 1, not "${text}"`)
  return Number(text)
}
