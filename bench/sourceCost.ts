import { decodeSource } from '../scripts/source/decode.ts'
import { recognise } from '../scripts/source/numbers.ts'
import { restore } from '../scripts/source/restore.ts'
import { segment } from '../scripts/source/segment.ts'
import { checkLine, type CheckCost } from './checkCost.ts'

/** Sentences such as an article has, a number in about every second one, some with readings mixed in. */
const paragraph =
  '渡口(kǒu)一共有12艘船，其中超過3艘用電。去年的乘客增加了40%，比前年多出8個百分點。岸邊的老人說，從前過河只能靠一根竹篙。\n'

/** What reading a source costs at one size: seconds for each step. */
export interface SourceCost {
  megabytes: number
  restore: number
  segment: number
  recognise: number
}

/** Times restoring, segmenting and recognising on texts of some sizes, in this process; the best of three. */
export function sourceCosts(sizes: readonly number[] = [0.1, 1, 5]): SourceCost[] {
  return sizes.map((megabytes) => {
    const bytes = Buffer.from(paragraph.repeat(Math.round((megabytes * 1e6) / Buffer.byteLength(paragraph))))
    const rounds = Array.from({ length: 3 }, () => {
      const [restored, restoring] = timed(() => restore(decodeSource(bytes).text, []))
      const [sentences, segmenting] = timed(() => segment(restored.text))
      const [, recognising] = timed(() => {
        for (const sentence of sentences) recognise(sentence.text)
      })
      return { restore: restoring, segment: segmenting, recognise: recognising }
    })
    const best = (key: 'restore' | 'segment' | 'recognise') => Math.min(...rounds.map((round) => round[key]))
    return { megabytes, restore: best('restore'), segment: best('segment'), recognise: best('recognise') }
  })
}

/** The table of what checking costs. */
export function sourceCostTable(costs: readonly SourceCost[], check: CheckCost): string {
  const cell = (seconds: number, megabytes: number) =>
    `${seconds.toFixed(2)} s (${(seconds / megabytes).toFixed(2)} s/MB)`
  return [
    '## The check',
    '',
    checkLine(check),
    '',
    '| source text | restore | segment | recognise |',
    '|---:|---:|---:|---:|',
    ...costs.map(
      ({ megabytes, ...cost }) =>
        `| ${megabytes} MB | ${cell(cost.restore, megabytes)} | ${cell(cost.segment, megabytes)} | ${cell(cost.recognise, megabytes)} |`,
    ),
    '',
  ].join('\n')
}

function timed<Result>(run: () => Result): [Result, number] {
  const start = performance.now()
  const result = run()
  return [result, (performance.now() - start) / 1000]
}
