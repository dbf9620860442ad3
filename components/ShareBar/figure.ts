import { z } from 'zod'
import { notBelowZero, onOneScale } from '../../scripts/article/agreement/amounts.ts'
import { instead } from '../../scripts/article/agreement/instead.ts'
import { addUp } from '../../scripts/article/agreement/parts.ts'
import type { At } from '../../scripts/article/agreement/disagreement.ts'
import type { Fact } from '../../scripts/article/facts.ts'
import { labelsAtTheirOwn } from '../../scripts/article/agreement/labels.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type Conflict, type DataOf } from '../shared/defineFigure.ts'
import { describe, shareBar } from './layout.ts'

const mostParts = 5

const data = (f: Fields) => {
  const facts = () =>
    z
      .array(f.fact())
      .min(1, { error: 'needs a fact for each bar' })
      .max(6, { error: 'holds a fact for each of at most 6 bars; use several slides' })
  return {
    measure: f.text(24).optional().describe('What is divided, and of which time'),
    parts: z
      .array(z.strictObject({ label: f.text(14), facts: facts().describe('One for each bar'), accent: f.accent() }))
      .min(2, { error: ({ input }) => tooFewParts(input) })
      .max(mostParts, { error: ({ input }) => tooManyParts(input) }),
    rest: z
      .strictObject({ label: f.text(14), facts: facts() })
      .optional()
      .describe('What the parts leave, such as a fact computed as 100% - one - other'),
    bars: f.list(f.text(10), 2, 6, '').optional().describe('The groups or dates of several bars, from the first down'),
    whole: f.fact().optional().describe('What the parts of a single bar come to; of shares, what 100 percent are'),
  }
}

export type Data = DataOf<'share-bar', typeof data>

/** The parts of a single bar as the data have them, each with its one fact. */
function singles(input: unknown): { label: unknown; fact: unknown }[] {
  const parts: unknown[] = Array.isArray(input) ? input : []
  const found = parts.flatMap((part) => {
    const facts: unknown = Reflect.get(Object(part), 'facts')
    return Array.isArray(facts) && facts.length === 1
      ? [{ label: Reflect.get(Object(part), 'label') as unknown, fact: facts[0] as unknown }]
      : []
  })
  return found.length === parts.length ? found : []
}

/** A part alone is a share of a hundred squares. */
function tooFewParts(input: unknown): string {
  const [part] = singles(input)
  return `needs at least 2${part ? `; ${instead({ kind: 'waffle-chart', fact: part.fact, label: part.label })}` : ''}`
}

/** More parts than can be told apart are bars beside one another. */
function tooManyParts(input: unknown): string {
  const items = singles(input)
  const more = `holds at most ${mostParts}, which is as many as are told apart`
  return `${more}; ${items.length > 0 ? instead({ kind: 'bar-chart', items }) : 'use several slides'}`
}

function conflicts({ parts, rest, bars, whole }: Data): Conflict[] {
  const count = bars?.length ?? 1
  const lists = [
    ...parts.map(({ facts }, index) => ({ facts, path: ['parts', index, 'facts'] })),
    ...(rest ? [{ facts: rest.facts, path: ['rest', 'facts'] }] : []),
  ]
  const accents = parts.filter(({ accent }) => accent).length
  return [
    ...(lists.every(({ facts }) => facts.length === count)
      ? []
      : lists.every(({ facts }) => facts.length === 1) && bars
        ? [
            {
              path: ['bars'],
              message: `names ${count} bars, but each part has one fact; give each a fact for every bar`,
            },
          ]
        : lists
            .filter(({ facts }) => facts.length !== count)
            .map(({ facts, path }) => ({
              path,
              message: `has ${facts.length} facts for ${count} ${count === 1 ? 'bar; name the bars under "bars"' : 'bars'}`,
            }))),
    ...(bars && whole
      ? [{ path: ['whole'], message: 'is said of a single bar; take it out, or take "bars" out' }]
      : []),
    ...(accents > 1
      ? [{ path: ['parts'], message: 'stresses several parts; stress the one that the claim names' }]
      : []),
  ]
}

/** The parts of a bar, what is left last, as the data gives them. */
function partsOf({ parts, rest }: Data, bar: number) {
  return [...parts, ...(rest ? [rest] : [])].flatMap(({ label, facts }) => {
    const fact = facts[bar]
    return fact ? [{ label, fact }] : []
  })
}

/** The parts are all of the whole: of 100 percent, or of the amount that is named. */
function isWhole(facts: readonly Fact[], { rest }: Data, whole: Fact | undefined, at: At, items: object[]) {
  const areShares = facts.every(({ unit }) => unit === 'percent')
  if (!areShares && !whole) return []
  const all = areShares ? '100%' : (whole?.id ?? '')
  const left = [all, ...facts.slice(0, rest ? -1 : undefined).map(({ id }) => id)].join(' - ')
  return addUp(facts, areShares ? undefined : whole, true, at).map(({ message }) => {
    const isTooMuch = /, more than /.test(message)
    const remedy = isTooMuch
      ? `where one answer does not exclude the others, ${instead({ kind: 'proportion-bars', items })}`
      : `show what is left: rest: { label: …, facts: [the-rest] }, and in facts.yaml the-rest: { derive: ${left}, unit: ${facts[0]?.unit ?? 'percent'}, of: … }`
    return { at, message: `${message.split('; ')[0] ?? message}; ${remedy}` }
  })
}

export default defineFigure({
  kind: 'share-bar',
  purpose: 'A whole in its parts, stacked in one bar; or several such bars of the same parts.',
  data,
  conflicts,
  agrees: (figure, { shown }) => {
    const { parts, bars } = figure
    if (parts.length < 2 || parts.length > mostParts) return [] // its list says so
    const first = parts.flatMap(({ label, facts: [fact] }, index) =>
      fact ? [{ label: plain(label), fact: shown(fact), at: ['parts', index, 'label'] }] : [],
    )
    const misplaced = labelsAtTheirOwn(first)
    if (misplaced.length > 0) return misplaced
    const at = (bar: number) => (index: number) =>
      index < parts.length ? ['parts', index, 'facts', bar] : ['rest', 'facts', bar]
    const asItems = (bar: number) => partsOf(figure, bar).slice(0, 5)
    const found = (bars ?? ['']).flatMap((_, bar) => {
      const facts = partsOf(figure, bar).map(({ fact }) => shown(fact))
      const elsewhere = () => instead({ kind: 'stat-row', items: asItems(bar).slice(0, 4) })
      const unlike = onOneScale(facts, at(bar), elsewhere)
      const below =
        unlike.length > 0 ? unlike : notBelowZero(facts, at(bar), () => `no part of a whole is; ${elsewhere()}`)
      if (below.length > 0) return below
      return isWhole(facts, figure, figure.whole && shown(figure.whole), at(bar)(0), asItems(bar))
    })
    const firsts = (bars ?? ['']).flatMap((_, bar) => partsOf(figure, bar).slice(0, 1))
    return found.length > 0
      ? found
      : onOneScale(
          firsts.map(({ fact }) => shown(fact)),
          (bar) => ['parts', 0, 'facts', bar],
        )
  },
  steps: ({ bars }) => bars?.length ?? 1,
  beside: { aside: { bars: [3], facts: [3], label: 7, measure: 20 } },
  narrowHeight: ({ parts, bars, rest }) => (bars ? 120 + 96 * bars.length : 90 + 64 * (parts.length + (rest ? 1 : 0))),
  layout: shareBar,
  describe,
  subjects: ({ parts }) => parts.map(({ label, accent }) => ({ name: label, accent })),
  fullest: ['sixth'],
  extremes: [{ facts: ['percent-least', 'percent-near'] }, { facts: ['most', 'rest'] }, { facts: ['half', 'half'] }],
})
