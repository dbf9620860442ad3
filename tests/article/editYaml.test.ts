import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { applyChanges, type DataChange } from '../../scripts/article/change.ts'
import { applySplices, splicesOf } from '../../scripts/article/editYaml.ts'

const set = (path: (string | number)[], value: unknown): DataChange => ({ kind: 'set', path, value })
const items = (path: (string | number)[], ...values: string[][]): DataChange => ({
  kind: 'replace-items',
  path,
  items: values,
})

it.each<[string, string, DataChange[], string]>([
  [
    'a text in its own quotation marks',
    'a: "1.1" # one\nb: \'1.2\'\n',
    [set(['a'], '2.1'), set(['b'], '2.2')],
    'a: "2.1" # one\nb: \'2.2\'\n',
  ],
  ['a number deep in lists', '- [{ n: 1 }]\n', [set([0, 0, 'n'], 2)], '- [{ n: 2 }]\n'],
  [
    'items in brackets, one of which becomes two',
    "a: ['1.1', '1.2'] # x\n",
    [items(['a'], ['2.1', '2.2'], ['1.2'])],
    "a: ['2.1', '2.2', '1.2'] # x\n",
  ],
  ['items in brackets, the last of which goes', "a: ['1.1', '1.2']\n", [items(['a'], ['1.1'], [])], "a: ['1.1']\n"],
  [
    'items on lines, with what stands behind them',
    "a:\n  - '1.1' # x\n  - '1.2'\n",
    [items(['a'], ['2.1', '2.2'], ['2.3'])],
    "a:\n  - '2.1'\n  - '2.2' # x\n  - '2.3'\n",
  ],
  [
    'items on lines, one of which goes',
    "a:\n- '1.1'\n- '1.2' # x\nb: 1\n",
    [items(['a'], ['1.1'], [])],
    "a:\n- '1.1'\nb: 1\n",
  ],
  [
    'lines that end as on Windows',
    "a:\r\n  - '1.1'\r\n",
    [items(['a'], ['2.1', '2.2'])],
    "a:\r\n  - '2.1'\r\n  - '2.2'\r\n",
  ],
  [
    'what an alias repeats, once',
    "a: &c ['1.1']\nb: *c\n",
    [items(['a'], ['2.1']), items(['b'], ['2.1'])],
    "a: &c ['2.1']\nb: *c\n",
  ],
])('changes %s, and leaves all else', (_, source, changes, expected) => {
  const written = applySplices(source, splicesOf(source, changes))
  expect(written).toBe(expected)
  expect(parse(written)).toEqual(applyChanges(parse(source), changes))
})
