import { cell } from './contest.ts'
import type { Outcome } from './sides.ts'

/** One run of each side, right after one another. */
interface Pair {
  stock: Outcome
  ours: Outcome
}

/** The pairs measured under one set of conditions. */
export interface Row {
  name: string
  slides: number
  caches: 'cold' | 'warm'
  pairs: Pair[]
  /** Why it could not be measured, or not to its end. */
  why?: string
  /** The greatest ratio of times that the project allows itself here. */
  target?: number | undefined
}

/** Writes the results as Markdown: the machine, the table, every pair, and where the time goes. */
export function report(rows: readonly Row[], machine: readonly string[]): string {
  return (
    [
      '# Results',
      'The whole main job, from the data to the site and the PDF, against `slidev build` followed by `slidev export` on the same `slides.md`. Written by `npm run bench`.',
      machine.map((line) => `- ${line}`).join('\n'),
      table(
        [
          'deck',
          'slides',
          'caches',
          'pairs',
          'Slidev',
          'citedeck',
          'ratio',
          'target',
          'Slidev memory',
          'citedeck memory',
          'ratio',
          'target',
          'remark',
        ],
        rows.map(summary),
      ),
      'Times are those of whole processes; memory is the greatest sum of resident memory of all processes at one time (n/a off Linux). '
        + 'Each figure is the median of the runs, each ratio the median of the ratios of the pairs. The two sides run in turn. '
        + "Cold: nothing that citedeck keeps is there, as after an installation: its own programs and the stage are compiled, and the fonts are cut anew, on Slidev's side too. "
        + 'As installed: from the package, which brings the programs and the stage compiled. '
        + "Warm: as after any build before. Vite's prepared dependencies, which `slidev export` keeps, are there throughout.",
      ...(rows.some(({ pairs }) => pairs.some(isCutOff))
        ? [
            '">" marks where Slidev gave up or was cut off at the limit: its true time is longer, its memory may have grown further, and the ratios are smaller.',
          ]
        : []),
      '## Every pair',
      table(
        ['deck', 'slides', 'caches', 'Slidev', 'citedeck', 'ratio', 'memory ratio', 'pages'],
        rows.flatMap(({ name, slides, caches, pairs }) =>
          pairs.map((pair) => [
            name,
            String(slides),
            caches,
            time(pair),
            seconds(pair.ours.seconds),
            timeRatio(pair),
            `${isCutOff(pair) ? '< ' : ''}${ratio(memoryRatio(pair))}`,
            `${pair.stock.pages ?? 'none'}, ${pair.ours.pages ?? 'none'}`,
          ]),
        ),
      ),
      '## Where the time goes',
      'Each step as long as it was waited for, in the order in which they ended. Some of ours run beside one another, so that they do not add up to the whole.',
      table(
        ['deck', 'slides', 'caches', 'side', 'steps'],
        rows
          .filter(({ pairs }) => pairs.length > 0)
          .flatMap(({ name, slides, caches, pairs }) => [
            [name, String(slides), caches, 'citedeck', steps(pairs.map((pair) => pair.ours))],
            [name, String(slides), caches, 'Slidev', steps(pairs.map((pair) => pair.stock))],
          ]),
      ),
    ].join('\n\n') + '\n'
  )
}

function summary({ name, slides, caches, pairs, target, why }: Row): string[] {
  if (pairs.length === 0)
    return [
      name,
      String(slides),
      caches,
      '0',
      '',
      '',
      '',
      target === undefined ? '' : `≤ ${target}`,
      '',
      '',
      '',
      '≤ 1',
      why === undefined ? 'not measured yet' : `not held: ${cell(why)}`,
    ]
  const over = pairs.some(isCutOff)
  return [
    name,
    String(slides),
    caches,
    String(pairs.length),
    `${over ? '> ' : ''}${seconds(median(pairs.map((pair) => pair.stock.seconds)))}`,
    seconds(median(pairs.map((pair) => pair.ours.seconds))),
    `${over ? '< ' : ''}${ratio(median(pairs.map((pair) => pair.ours.seconds / pair.stock.seconds)))}`,
    target === undefined ? '' : `≤ ${target}`,
    `${over ? '> ' : ''}${megabytes(medianOf(pairs.map((pair) => pair.stock.memory)))}`,
    megabytes(medianOf(pairs.map((pair) => pair.ours.memory))),
    `${over ? '< ' : ''}${ratio(medianOf(pairs.map(memoryRatio)))}`,
    '≤ 1',
    why === undefined ? '' : `ended early: ${cell(why)}`,
  ]
}

function steps(outcomes: readonly Outcome[]): string {
  const names = [...new Set(outcomes.flatMap((outcome) => Object.keys(outcome.steps)))]
  return names
    .map((name) => `${name} ${seconds(medianOf(outcomes.map((outcome) => outcome.steps[name])) ?? 0)}`)
    .join(' · ')
}

const isCutOff = (pair: Pair) => pair.stock.pages === undefined
const time = (pair: Pair) => `${isCutOff(pair) ? '> ' : ''}${seconds(pair.stock.seconds)}`
const timeRatio = (pair: Pair) => `${isCutOff(pair) ? '< ' : ''}${ratio(pair.ours.seconds / pair.stock.seconds)}`
const memoryRatio = ({ ours, stock }: Pair) =>
  ours.memory === undefined || stock.memory === undefined ? undefined : ours.memory / stock.memory
const seconds = (value: number) => `${value.toFixed(1)} s`
const megabytes = (value: number | undefined) => (value === undefined ? 'n/a' : `${Math.round(value / 2 ** 20)} MiB`)
const ratio = (value: number | undefined) => (value === undefined ? 'n/a' : value.toFixed(2))

/** The middle value; of an even number, the mean of the middle two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}

function medianOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.length > 0 ? median(known) : undefined
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
