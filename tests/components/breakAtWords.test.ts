import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { breakAtWords } from '../../components/shared/breakAtWords.ts'
import type { Text } from '../../scripts/typography/text.ts'
import { projectRoot } from '../../scripts/machine/project.js'

const pieces = (text: Text, terms: readonly string[] = []) =>
  breakAtWords(text, 'zh-Hant', terms).flatMap((run) => run.pieces)
/** Where a line may break, as a bar. */
const cut = (text: Text, terms: readonly string[] = []) =>
  pieces(text, terms)
    .map(
      ({ breakBefore, words, blank }) => `${breakBefore ? '|' : ''}${words.map((word) => word.text).join('')}${blank}`,
    )
    .join('')
const fact = (text: string) => ({ text, fact: 'a-fact' })

it.each([
  // what closes and what opens
  ['城市「開放」場景。', '城市|「開放」|場景。'],
  ['a quay, a boat', 'a |quay, |a |boat'],
  ['he said “never” (twice) to them', 'he |said |“never” |(twice) |to |them'],
  [`he said "never" again`, 'he |said |"never" |again'],
  // dashes and hyphens
  ['the quay – a long one – closed', 'the |quay – |a |long |one – |closed'],
  ['the quay—a long one—closed', 'the |quay—|a |long |one—|closed'],
  ['港口——最大的——关闭', '港口——|最大的——|关闭'],
  ['open-source models, e-mail, GPT-4o and Jean-Luc', 'open-|source |models, |e-mail, |GPT-4o |and |Jean-Luc'],
  // sums, and the marks of what is said at the foot
  ['29 months − 18 months ÷ 2', '29 months − |18 months ÷ |2'],
  ['it is −3', 'it |is |−3'],
  ['第1段是標題；* 由本簡報推算', '第1段是標題；|* 由本簡報|推算'],
  // names
  ['Then Anna Müller met Ludwig van Beethoven', 'Then |Anna Müller |met |Ludwig van Beethoven'],
  ['The Hague and J. S. Bach, Dr Mary Seacole', 'The |Hague |and |J. S. Bach, |Dr Mary Seacole'],
  ['The Port That Never Sleeps At Night', 'The |Port |That |Never |Sleeps |At |Night'],
  ['由Anna Müller領導', '由Anna Müller|領導'],
  ['安娜·米勒博士', '安娜·米勒|博士'],
  // Han characters that the dictionary does not know as words, in both scripts
  ['模型登榜超过预期', '模型|登榜|超过|预期'],
  ['信息覆盖率高于全国', '信息|覆盖率|高于|全国'],
  ['在開源大模型領域裡', '在開源|大模型|領域裡'],
  // a single character alone
  ['船來了。', '船來了。'],
])('cuts %s', (text, expected) => {
  expect(cut(text)).toBe(expected)
})

it.each<[string, Text, string]>([
  ['a number and its unit', ['a wall of ', fact('12 km'), ' in all'], 'a |wall |of |12 km |in |all'],
  [
    'a number, its scale and its noun',
    [fact('more than 3.5 million tonnes of steel')],
    'more |than |3.5 million tonnes |of |steel',
  ],
  ['a date', ['opened on ', fact('14 February 2026'), ', late'], 'opened |on |14 February 2026, |late'],
  ['a sum in Han', ['达到', fact('超过1.2万亿元'), '规模'], '达到|超过|1.2万亿元|规模'],
  ['a date in Han', ['港口在', fact('2026年2月14日'), '开放'], '港口|在2026年2月14日|开放'],
  ['money with its sign', ['投入', fact('NT$1,250億'), '資金'], '投入|NT$1,250億|資金'],
  ['a share', ['有', fact('68%'), '的企業'], '有68%的|企業'],
  [
    'a unit of two words',
    ['rose by ', fact('23\u00a0percentage points'), ' in all'],
    'rose |by |23\u00a0percentage points |in |all',
  ],
  [
    'a unit of two words behind a scale',
    [fact('1.2\u00a0million cubic metres'), ' of gas'],
    '1.2\u00a0million cubic metres |of |gas',
  ],
  ['a unit of two words without a number', 'over a hundred square kilometres', 'over |a |hundred |square kilometres'],
  ['a unit of the deck of two words', [fact('about 1,250\u00a0standard boxes')], 'about |1,250\u00a0standard boxes'],
  ['a fact and the dash behind it', ['all ', fact('412 boats'), '—more than ever'], 'all |412 boats—|more |than |ever'],
])('keeps %s together', (_, text, expected) => {
  expect(cut(text)).toBe(expected)
})

it('keeps a stress of a few words together, over its runs, and not a long one', () => {
  const accent = (text: string) => ({ text, accent: true as const })
  expect(cut(['吞吐量', accent('超过'), { ...fact('4500万标准箱'), accent: true }, '，信息'])).toBe(
    '吞吐量|超过4500万标准箱，|信息',
  )
  expect(cut(['all came ', accent('by the river')])).toBe('all |came |by the river')
  expect(cut(['all came ', accent('by the river and the sea')])).toBe('all |came |by |the |river |and |the |sea')
})

it('keeps a unit of two words together inside what is longer than a line', () => {
  const words = (text: Text) =>
    pieces(text).flatMap((piece) => piece.words.map((word) => [word.text, word.whole ?? false]))
  expect(words([fact('1.2\u00a0million cubic metres')])).toEqual([
    ['1.2\u00a0million', false],
    [' ', false],
    ['cubic metres', true],
  ])
})

it('keeps the terms of the talk together, with blanks and hyphens in them', () => {
  expect(cut('守住黃金三角', ['黃金三角'])).toBe('守住|黃金三角')
  expect(cut('at Cold Mill Lane quay', ['Cold Mill Lane'])).toBe('at |Cold Mill Lane |quay')
  expect(cut('for real-time control', ['real-time control'])).toBe('for |real-time control')
})

it('lets the browser break nowhere else, but for what is longer than a line', () => {
  const wholeness = (text: Text) =>
    pieces(text).flatMap(({ whole, words }) => (whole ? [[words.map(({ text: said }) => said).join(''), whole]] : []))
  expect(wholeness('by Anna Müller, with care')).toEqual([['Anna Müller,', 'short']])
  expect(wholeness('by Friedrich von Hohenlohe, with care')).toEqual([['Friedrich von Hohenlohe,', 'long']])
  expect(wholeness(['all ', fact('412 boats'), '—more'])).toEqual([
    ['412 boats', 'short'],
    ['—', 'short'],
  ])
  expect(wholeness('plain words, no marks')).toEqual([])
})

it('asks for space after what Han and Latin meet behind, so that no line begins with it', async () => {
  const words = (text: Text) => pieces(text).flatMap((piece) => piece.words)
  expect(words('船有68%滿').map(({ text, spaced }) => [text, spaced])).toEqual([
    ['船有', true],
    ['68%', true],
    ['滿', false],
  ])
  expect(
    words(['船有', fact('68%'), '滿'])
      .filter(({ spaced }) => spaced)
      .map(({ text }) => text),
  ).toEqual(['船有', '68%'])
  expect(await readFile(join(projectRoot, 'styles', 'figure.css'), 'utf8')).toMatch(
    /\.spaced \{ margin-inline-end: 0\.125em; \}/,
  )
})
