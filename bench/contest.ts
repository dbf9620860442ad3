import { reasonNot } from './reason.ts'
import type { Run } from './processTree.ts'

/** Two programs that do the same with a deck, in turn. */
export interface Contest {
  what: string
  slides: number
  against: string
  target: number
  /** How many seconds ours may take. */
  most?: number | undefined
  /** Seconds. */
  pairs: { theirs: number; ours: number }[]
  /** Bytes of what they made. */
  sizes?: { theirs: number; ours: number }
  /** The browsers that the other took, by the names of their files. */
  browsers: string[]
  /** Why it could not be held, or not to its end. */
  why?: string
}

export const contest = (what: string, slides: number, against: string, target: number, most?: number): Contest => ({
  what,
  slides,
  against,
  target,
  most,
  pairs: [],
  browsers: [],
})

/** Holds a round, unless the contest has failed before: it ends with the reason, and others can go on. */
export async function hold(
  contest: Contest,
  sides: { theirs: () => Promise<Run>; ours: () => Promise<Run> },
  stop: AbortSignal,
): Promise<void> {
  if (contest.why !== undefined) return
  const why = await reasonNot(async () => {
    const theirs = await sides.theirs()
    contest.browsers = [...new Set([...contest.browsers, ...theirs.browsers])].sort()
    contest.pairs.push({ theirs: theirs.seconds, ours: (await sides.ours()).seconds })
  }, stop)
  if (why !== undefined) contest.why = why
}

/** The contests as Markdown; one that could not be held says why. */
export function contestTable(contests: readonly Contest[]): string {
  const rows = contests.map(({ what, slides, against, target, most, pairs, sizes, browsers, why }) => [
    what,
    slides,
    against,
    pairs.length,
    seconds(pairs.map((pair) => pair.theirs)),
    seconds(pairs.map((pair) => pair.ours)),
    middle(pairs.map((pair) => pair.ours / pair.theirs))?.toFixed(2) ?? '',
    `≤ ${target}${most === undefined ? '' : `, ≤ ${most} s`}`,
    sizes ? `${Math.round(sizes.theirs / 1024)} KB, ${Math.round(sizes.ours / 1024)} KB` : '',
    browsers.join(', '),
    why === undefined
      ? pairs.length === 0
        ? 'not measured yet'
        : ''
      : `${pairs.length === 0 ? 'not held' : 'ended early'}: ${cell(why)}`,
  ])
  const head = [
    'job',
    'slides',
    'against',
    'pairs',
    'theirs',
    'citedeck',
    'ratio',
    'target',
    'size of the PDF, theirs and ours',
    'their browser',
    'remark',
  ]
  return (
    [
      '## Exports and rebuilds',
      '',
      ...[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`),
    ].join('\n') + '\n'
  )
}

/** Text as it may stand in a cell of a table. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
}

function seconds(values: readonly number[]): string {
  const value = middle(values)
  return value === undefined ? '' : `${value.toFixed(1)} s`
}

function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]
}
