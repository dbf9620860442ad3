import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { citedeck } from './sides.ts'

/** Seconds of whole processes, and what the one takes more than the other; each a median, of pairs run in turn. */
export interface CheckCost {
  rounds: number
  /** Everything is read and checked. */
  check: number
  /** Nothing has changed since it was checked. */
  again: number
  node: number
  /** Of `check` to `node`. */
  ratio: number
  /** Of `check` and `node`. */
  difference: number
}

/** How long the check of this deck may take beside what Node does by itself, in seconds. */
const target = 0.3

/**
 * Times the check of this deck with the lock alone beside Node with nothing to do: anew, and where nothing has changed.
 * @param check what Node is given to run
 * @param anew what makes of it a check that looks at everything
 * @throws where it fails
 */
export async function checkCost(
  rounds = 9,
  check: readonly string[] = [...citedeck, 'check', '--quiet'],
  anew: readonly string[] = ['--force'],
): Promise<CheckCost> {
  // Compiles the program where that is needed, and keeps what was found.
  for (const args of [[...check, ...anew], check]) await seconds(args)
  const pairs: Record<'check' | 'again' | 'node', number>[] = []
  for (let round = 0; round < rounds; round++)
    pairs.push({
      node: await seconds(['-e', '0']),
      check: await seconds([...check, ...anew]),
      again: await seconds(check),
    })
  return {
    rounds,
    check: median(pairs.map((pair) => pair.check)),
    again: median(pairs.map((pair) => pair.again)),
    node: median(pairs.map((pair) => pair.node)),
    ratio: median(pairs.map((pair) => pair.check / pair.node)),
    difference: median(pairs.map((pair) => pair.check - pair.node)),
  }
}

async function seconds(args: readonly string[]): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, CITEDECK_SOURCE: '' } })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(code)}`)
  return (performance.now() - start) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** The cost in words. */
export function checkLine({ rounds, check, again, node, ratio, difference }: CheckCost): string {
  return (
    `The check of this deck with the lock alone: ${check.toFixed(2)} s, the whole process without npm, and `
    + `${again.toFixed(2)} s where nothing has changed since; \`node -e 0\` beside it: ${node.toFixed(2)} s. The check `
    + `takes ${ratio.toFixed(1)} times that, ${difference.toFixed(2)} s more (target ≤ ${target} s). `
    + `Medians of ${rounds} rounds, in turn.`
  )
}
