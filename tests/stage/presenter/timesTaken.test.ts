import { expect, it } from 'vitest'
import { wordsFor } from '../../../scripts/locales/index.ts'
import {
  accounted,
  asText,
  lastSeconds,
  readRuns,
  tableOf,
  total,
  withRun,
  type Run,
} from '../../../scripts/stage/presenter/timesTaken.ts'

const { presenter: words } = wordsFor('en')
const start = new Date(2026, 10, 26, 9, 5).getTime()
const slides = [
  { id: 'cover', title: 'A talk', seconds: 20 },
  { id: 'why', title: 'Why\tand how', seconds: 70 },
  { id: 'link', title: 'Take it with you' },
]

it('gives each stretch of the clock to the slide that was on, however often it was', () => {
  let [run] = withRun([], start)
  for (const [slide, elapsed] of [
    ['cover', 15_000],
    ['why', 40_000],
    ['cover', 50_000],
    ['why', 50_000],
    ['why', 90_400],
  ] as const)
    run = run && accounted(run, slide, elapsed)
  expect(run?.taken).toEqual({ cover: 25_000, why: 65_400 })
  expect(run && total(run)).toBe(90_400)
})

it('tells what was planned and taken, as a table that a spreadsheet reads', () => {
  const runs: Run[] = [
    { startedAt: start, taken: { cover: 25_000, why: 65_400 } },
    { startedAt: start + 60_000, taken: {} },
  ]
  expect(asText(tableOf(runs, slides, words))).toBe(
    [
      '\tSlide\tPlanned\t2026-11-26 09:05',
      '1\tA talk\t0:20\t0:25',
      '2\tWhy and how\t1:10\t1:05',
      '3\tTake it with you\t\t',
      '\tIn all\t1:30\t1:30',
    ].join('\n'),
  )
})

it('writes down the last run that had any time in whole seconds, as a talk plans them', () => {
  const runs: Run[] = [{ startedAt: 0, taken: { cover: 9_000 } }, { startedAt: 1, taken: { cover: 25_600, why: 300, link: 5e6 } }] // prettier-ignore
  expect(lastSeconds([...runs, { startedAt: 2, taken: {} }])).toEqual({ cover: 26, link: 3600 })
  expect(lastSeconds([])).toEqual({})
})

it('keeps the last runs, and shows the last three that had any time', () => {
  let runs = withRun([], 0)
  for (let n = 1; n < 30; n++) runs = withRun(runs, n)
  expect(runs.map(({ startedAt }) => startedAt)).toEqual(Array.from({ length: 20 }, (_, n) => n + 10))
  const timed = runs.map((run) => accounted(run, 'cover', 1000))
  expect(tableOf(timed, slides, words)[0]).toHaveLength(6)
})

it('reads what was kept, and nothing of what is no run', () => {
  const runs = [{ startedAt: start, taken: { cover: 1 } }]
  expect(readRuns(JSON.stringify(runs))).toEqual(runs)
  for (const text of [
    null,
    '{',
    '{}',
    '[1, null, {"startedAt": "x", "taken": {}}, {"startedAt": 1, "taken": {"a": "b"}}]',
  ])
    expect(readRuns(text)).toEqual([])
})
