import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { projectRoot } from '../scripts/machine/project.js'
import { recognise } from '../scripts/source/numbers.ts'
import { checkCost, checkLine } from './checkCost.ts'
import { measureCorpus, type CorpusTally } from './corpus.ts'
import { readTable } from './expectations.ts'
import { measureTable, type TableTally } from './numberTables.ts'
import { recogniserCost, type RecogniserCost } from './recogniserCost.ts'

export interface NumbersOptions {
  tables: readonly string[]
  corpora: readonly string[]
  help: boolean
}

export const numbersHelp = `npm run bench -- numbers [options]

measure how numbers are read: the project's own tables of sentences, and what it costs

  --table FILE     a further table: language, sentence, expected readings, parted by tabs; may be given again
  --corpus FOLDER  a folder of test specifications of microsoft/Recognizers-Text; may be given again
  --help           show this`

/** @throws what is wrong with them, in words */
export function readNumbersOptions(args: readonly string[]): NumbersOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      table: { type: 'string', multiple: true },
      corpus: { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
    },
    strict: true,
  })
  return { tables: values.table ?? [], corpora: values.corpus ?? [], help: values.help ?? false }
}

const own = ['zh', 'en'].map((language) => ({ language, table: `tests/locales/${language}/numbers.tsv` }))

/** Prose without a number: a paragraph of an article has a number in about every second sentence. */
const prose: Readonly<Record<string, string>> = {
  zh: '岸邊的老人說，從前過河只能靠竹篙，如今渡船有了棚頂，孩子們也不再怕水。',
  en: 'The old people on the bank say that the river used to be crossed with poles, and that the children are no longer afraid of it. ',
}

/** Measures all of it; the results as Markdown. */
export async function measureNumbers({ tables, corpora }: NumbersOptions, say: (line: string) => void): Promise<void> {
  const all = [
    ...own.map(({ table }) => ({ table, path: resolve(projectRoot, table) })),
    ...tables.map((table) => ({ table, path: resolve(table) })),
  ]
  say(
    tallyTable(
      all.map(({ table, path }) =>
        measureTable(table, pathToFileURL(path), (sentence, locale) => recognise(sentence, { locale })),
      ),
    ),
  )
  for (const folder of corpora) say(corpusTable(measureCorpus(resolve(folder))))
  const costs = own.flatMap(({ language, table }) => {
    const sentences = readTable(pathToFileURL(resolve(projectRoot, table)))
    return [
      recogniserCost(language, 'a number in every second sentence', sentences, prose[language] ?? ''),
      recogniserCost(language, 'numbers in every sentence', sentences, ''),
    ]
  })
  say(costTable(costs))
  say(`${checkLine(await checkCost())}\n`)
}

const percent = (part: number, whole: number) => `${part} (${((part / whole) * 100).toFixed(1)} %)`
const rows = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n') + '\n'

function tallyTable(tallies: readonly TableTally[]): string {
  return rows(
    ['table', 'sentences', 'right', 'wrong', 'missed', 'extra'],
    tallies.map(({ table, right, wrong, missed, extra }) => {
      const all = right + wrong + missed + extra
      return [table, String(all), percent(right, all), percent(wrong, all), String(missed), String(extra)]
    }),
  )
}

/** What is left out counts in none of the shares, and is listed with the reason. */
function corpusTable(tallies: readonly CorpusTally[]): string {
  const reasons = new Map<string, number>()
  for (const { leftOut } of tallies)
    for (const [why, count] of leftOut) reasons.set(why, (reasons.get(why) ?? 0) + count)
  const sum = (key: 'values' | 'right' | 'unit' | 'wrong' | 'missed' | 'extra') =>
    tallies.reduce((total, tally) => total + tally[key], 0)
  const out = [...reasons.values()].reduce((total, count) => total + count, 0)
  const line = (
    file: string,
    values: number,
    left: number,
    right: number,
    unit: number,
    wrong: number,
    missed: number,
    extra: number,
  ) => [
    file,
    String(values),
    String(left),
    percent(right + unit, values - left),
    String(unit),
    percent(wrong, values - left),
    String(missed),
    String(extra),
  ]
  return [
    rows(
      ['corpus', 'values', 'left out', 'right', 'of these with another unit', 'wrong', 'missed', 'extra'],
      [
        ...tallies.map(({ file, values, leftOut, right, unit, wrong, missed, extra }) =>
          line(
            file,
            values,
            [...leftOut.values()].reduce((a, b) => a + b, 0),
            right,
            unit,
            wrong,
            missed,
            extra,
          ),
        ),
        line('all', sum('values'), out, sum('right'), sum('unit'), sum('wrong'), sum('missed'), sum('extra')),
      ],
    ),
    `Left out on purpose, ${percent(out, sum('values'))} of all values:`,
    ...[...reasons].map(([why, count]) => `- ${count}: ${why}`),
    '',
  ].join('\n')
}

function costTable(costs: readonly RecogniserCost[]): string {
  return rows(
    ['recognising', 'text', ...(costs[0]?.perMegabyte.map(({ megabytes }) => `at ${megabytes} MB`) ?? [])],
    costs.map(({ language, text, perMegabyte }) => [
      language,
      text,
      ...perMegabyte.map(({ seconds }) => `${seconds.toFixed(2)} s/MB`),
    ]),
  )
}
